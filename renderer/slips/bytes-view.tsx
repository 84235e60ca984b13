/** Shows the exact bytes and their fingerprint on demand. */
import { useId, useState } from 'react';
import type { ReviewDocument } from '../../core/review/review-document.ts';
import { groupsOf } from '../i18n/exact.ts';
import { useWords } from '../i18n/use-words.ts';
import { Button } from '../kit/button.tsx';
import styles from './bytes-view.module.css';
import { Groups } from './groups.tsx';

export function BytesView({ document }: { readonly document: ReviewDocument }) {
  const { slip } = useWords();
  const [shown, setShown] = useState(false);
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{slip.bytes}</h2>
      <div>
        <Button look="quiet" testId="toggle-bytes" expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? slip.hideBytes : slip.showBytes}
        </Button>
      </div>
      {shown && (
        <div className={styles.section} data-testid="bytes">
          <p>{slip.bytesLead}</p>
          <h3>{slip.words}</h3>
          <ol className={styles.words} data-testid="fingerprint-words" lang="en">
            {document.words.map((word, index) => (
              <li key={index}>{word}</li>
            ))}
          </ol>
          <h3>{slip.fingerprint}</h3>
          <p data-testid="digest">
            <Groups groups={groupsOf(document.digest, 8)} />
          </p>
          <h3>{slip.rawBytes(document.bytes.length / 2)}</h3>
          <p className={styles.raw} data-testid="raw-bytes">
            <Groups groups={groupsOf(document.bytes, 8)} />
          </p>
        </div>
      )}
    </section>
  );
}
