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

export function SignedHead({ record: { number, atMs, document, work } }: { readonly record: SignedRecord }) {
  const { signed: words, table } = useWords();
  const lines = paymentLines([document]);
  const message = lines.length === 1 ? (lines[0]?.message ?? null) : null;
  return (
    <section className={styles.head} data-testid="signed-head" data-number={number}>
      <p className={styles.nth}>{words.nth(number, clockTime(atMs, false))}</p>
      <ConsequenceView headline={document.headline} envelope={null} />
      {message !== null && (
        <p>
          {table.message}: <ValueView value={message} />
        </p>
      )}
      {work !== undefined && <WorkClockView clock={work.clock} shownMs={atMs} />}
      {work !== undefined && <SameBytes request={document.digest} batch={work.batch} book={work.book} />}
    </section>
  );
}
