/** Exact sums of the lines: per asset at once, per account and per recipient on demand. */
import { memo } from 'react';
import { type LineSum, type PaymentLine, sumsOf } from '../../core/review/payment-lines.ts';
import { useWords } from '../i18n/use-words.ts';
import styles from './line-sums.module.css';
import { ValueView } from './value-view.tsx';

/** Memoised: a tick in the table changes no sum. */
export const LineSums = memo(function LineSums({ lines }: { readonly lines: readonly PaymentLine[] }) {
  const { table } = useWords();
  const all = sumsOf(lines, 'asset');
  if (all.length === 0) return null;
  const [from, to] = [sumsOf(lines, 'from'), sumsOf(lines, 'to')];
  return (
    <section className={styles.sums} data-testid="line-sums">
      <h2 className={styles.title}>{table.sums}</h2>
      <SumList sums={all} />
      <More title={table.sumsFrom} sums={from} testId="sums-from" />
      <More title={table.sumsTo} sums={to} testId="sums-to" />
    </section>
  );
});

interface MoreProps {
  readonly title: string;
  readonly sums: readonly LineSum[];
  readonly testId: string;
}

function More({ title, sums, testId }: MoreProps) {
  const { format } = useWords();
  return (
    <details data-testid={testId}>
      <summary>{title + format.inBrackets(String(sums.length))}</summary>
      <SumList sums={sums} />
    </details>
  );
}

function SumList({ sums }: { readonly sums: readonly LineSum[] }) {
  const { table, values } = useWords();
  return (
    <ul className={styles.list}>
      {sums.map(({ chain, network, of, amount, lines }, index) => (
        <li key={index}>
          <strong>
            <ValueView value={amount} />
          </strong>{' '}
          {of !== null && <ValueView value={of} />}{' '}
          <span className={styles.soft}>
            {values[chain]} – {values[network]} – {table.lines(lines)}
          </span>
        </li>
      ))}
    </ul>
  );
}
