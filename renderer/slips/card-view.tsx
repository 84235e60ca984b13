/** A group of rows, like a section of a transfer slip. Inside another transaction its title is one level lower. */
import type { Card } from '../../core/review/review-document.ts';
import { useWords } from '../i18n/use-words.ts';
import { RowList } from './row-list.tsx';
import styles from './slip.module.css';

export function CardView({ card }: { readonly card: Card }) {
  const words = useWords();
  const title = words.cards[card.code];
  return (
    <section className={styles.card} data-testid={`card-${card.code}`}>
      {card.part === null ? <h2>{title}</h2> : <h3>{title}</h3>}
      <RowList rows={card.rows} />
    </section>
  );
}
