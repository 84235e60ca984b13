/** The order as the treasury approved it. */
import type { Order } from '../../../core/training/exercise.ts';
import { useWords } from '../../i18n/use-words.ts';
import { RowList } from '../../slips/row-list.tsx';
import { ValueView } from '../../slips/value-view.tsx';
import styles from './training.module.css';

export function OrderSlip({ order }: { readonly order: Order }) {
  const { training, values } = useWords();
  return (
    <section className={styles.slip} data-testid="training-order-slip" aria-label={training.order}>
      <p className={styles.subject}>
        <b>{training.subjects[order.subject]}</b> {values[order.chain]}
      </p>
      <RowList rows={order.rows} />
      {order.lines.length > 0 && <Lines order={order} />}
    </section>
  );
}

/** Single payments of many, as they come in the order: recipient, amount. */
function Lines({ order: { lines } }: { readonly order: Order }) {
  const { training } = useWords();
  const payments = lines.flatMap((line, at) => {
    const amount = lines[at + 1];
    return line.label === 'to' && amount !== undefined ? [{ to: line.value, amount: amount.value }] : [];
  });
  return (
    <details>
      <summary data-testid="training-lines">{training.lines(payments.length)}</summary>
      <ol className={styles.lines}>
        {payments.map(({ to, amount }) => (
          <li key={JSON.stringify([to, amount])}>
            <ValueView value={to} /> <ValueView value={amount} />
          </li>
        ))}
      </ol>
    </details>
  );
}
