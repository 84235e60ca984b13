/** The one code with all signatures of a network, and what to do with it. */
import type { Signed } from '../../../core/contract/shapes.ts';
import { useWords } from '../../i18n/use-words.ts';
import { TimeLeft } from '../../slips/time-left.tsx';
import { InstantView } from '../../slips/value-view.tsx';
import styles from './signed.module.css';
import { OutputControls, OutputPicture, useShown } from './signed-output.tsx';

interface AllSignaturesProps {
  readonly signed: Signed;
  readonly item: Signed['items'][number];
}

export function AllSignatures({ signed, item }: AllSignaturesProps) {
  const words = useWords();
  const shown = useShown([item]);
  if (shown === null || item.holds === undefined) return null;
  const { signatures, deadlineMs } = item.holds;
  return (
    <div className={shown.isDense ? `${styles.columns} ${styles.dense}` : styles.columns} data-testid="all-signatures">
      <div className={styles.output}>
        <OutputPicture shown={shown} practice={signed.practice} />
      </div>
      <div className={styles.facts}>
        <section>
          <h2>{words.signed.allInOne(signatures)}</h2>
          <p>
            <b>{words.values[signed.network]}</b>
          </p>
          <ol className={styles.steps}>
            <li data-testid="item-how">{words.items.session.how}</li>
            <li data-testid="item-check">{words.signed.holds(signatures)}</li>
          </ol>
          <p>{words.signed.validUntil}</p>
          <p>
            <TimeLeft untilMs={deadlineMs} />
          </p>
          <p>
            <InstantView epochMs={deadlineMs} />
          </p>
        </section>
        <OutputControls
          shown={shown}
          name={`inkan-${signed.practice ? 'practice-' : ''}${signatures}-signatures-session`}
          hash=""
          practice={signed.practice}
        />
      </div>
    </div>
  );
}
