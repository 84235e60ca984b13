/**
 * What others still have to cosign: how many have signed, who is missing, and until when. Shown at home and while
 * scanning; the code for the next cosigner is one click away.
 */
import { useEffect, useState } from 'react';
import type { OpenCollection } from '../../core/contract/collections.ts';
import { useWords } from '../i18n/use-words.ts';
import { Button } from '../kit/button.tsx';
import { Mark } from '../kit/mark.tsx';
import { ConsequenceView } from '../slips/consequence-view.tsx';
import { progressOf } from '../slips/cosigners.ts';
import { MissingCosigners } from '../slips/missing-cosigners.tsx';
import { InstantView } from '../slips/value-view.tsx';
import styles from './open-collections.module.css';
import { useApp } from './use-app.ts';

export function OpenCollections() {
  const { collections } = useWords();
  const { quietly } = useApp().act;
  const [open, setOpen] = useState<readonly OpenCollection[]>([]);
  useEffect(() => {
    let isHere = true;
    void quietly((vault) => vault.signing.collections({})).then(
      (answer) => isHere && answer.ok && setOpen(answer.value.open),
    );
    return () => {
      isHere = false;
    };
  }, [quietly]);
  if (open.length === 0) return null;
  return (
    <section className={styles.collections} data-testid="open-collections" aria-labelledby="open-collections">
      <h2 id="open-collections">{collections.title(open.length)}</h2>
      <ul>
        {[...open].reverse().map((one) => (
          <Collection key={one.hash} collection={one} />
        ))}
      </ul>
    </section>
  );
}

function Collection({ collection }: { readonly collection: OpenCollection }) {
  const { collections, pictures } = useWords();
  const { state, act } = useApp();
  const { hash, headline, deadlineMs, cosigners, kept } = collection;
  const { signed, needed } = progressOf(cosigners);
  const isComplete = signed >= needed;
  return (
    <li data-testid="open-collection" data-hash={hash} data-complete={isComplete} data-kept={kept}>
      <ConsequenceView headline={headline} envelope={null} />
      <p className={styles.line}>
        <Mark shape={isComplete ? 'done' : 'todo'} />
        <b>{isComplete ? collections.complete : collections.progress(signed, needed)}</b>
      </p>
      {!isComplete && <MissingCosigners groups={cosigners} />}
      <div className={styles.missing}>
        <span>{pictures.until}</span> <InstantView epochMs={deadlineMs} />
      </div>
      {!kept && <p>{collections.untilLock}</p>}
      <div>
        <Button testId="show-collection" disabled={state.busy} onClick={() => void act.showCollection(hash)}>
          {collections.show}
        </Button>
      </div>
    </li>
  );
}
