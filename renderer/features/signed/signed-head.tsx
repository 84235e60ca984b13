/** The head of the slip above the code: what was signed, its message, and its number since opening. */
import { paymentLines } from '../../../core/review/payment-lines.ts';
import type { SignedRecord } from '../../app/signed-since.ts';
import { clockTime } from '../../i18n/moments.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ConsequenceView } from '../../slips/consequence-view.tsx';
import { SameBytes } from '../../slips/same-bytes.tsx';
import { ValueView } from '../../slips/value-view.tsx';
import { WorkClockView } from '../../slips/work-clock.tsx';
import styles from './since.module.css';

export function SignedHead({ record: { number, atMs, document } }: { readonly record: SignedRecord }) {
  const { format, signed: words, table } = useWords();
  const lines = paymentLines([document]);
  const message = lines.length === 1 ? (lines[0]?.message ?? null) : null;
  return (
    <section className={styles.head} data-testid="signed-head" data-number={number}>
      <p className={styles.nth}>{words.nth(number, clockTime(atMs, false))}</p>
      <ConsequenceView headline={document.headline} envelope={null} />
      {message !== null && (
        <p>
          {table.message + format.colon}
          <ValueView value={message} />
        </p>
      )}
    </section>
  );
}

/** Below what to do next: words to read to each other, and when each step was reached. */
export function SignedWork({ record: { atMs, document, work } }: { readonly record: SignedRecord }) {
  if (work === undefined) return null;
  return (
    <>
      <SameBytes request={document.digest} batch={work.batch} book={work.book} />
      <WorkClockView clock={work.clock} shownMs={atMs} />
    </>
  );
}
