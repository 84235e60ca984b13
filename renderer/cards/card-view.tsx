import type { Card } from '../../core/review/review-document.ts';
import { useWords } from '../i18n/use-words.ts';
import styles from './slip.module.css';
import { ValueView } from './value-view.tsx';

const figures = ['amount', 'integer', 'ratio'];

/** A group of rows, like a part of a transfer slip. */
export function CardView({ card }: { readonly card: Card }) {
  const words = useWords();
  return (
    <section className={styles.card} data-testid={`card-${card.code}`}>
      <h2>{words.cards[card.code]}</h2>
      <dl className={styles.rows}>
        {card.rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: fixed order
          <div key={index} className={styles.row} data-testid={`row-${row.label}`}>
            <dt>{words.labels[row.label]}</dt>
            <dd className={figures.includes(row.value.type) ? styles.right : undefined}>
              <ValueView value={row.value} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
