/** Rows of a document: the label on the left, the exact value on the right. */
import type { LabelCode } from '../../core/review/review-codes.ts';
import type { Row } from '../../core/review/review-document.ts';
import { useWords } from '../i18n/use-words.ts';
import styles from './slip.module.css';
import { type RatioOf, ValueView } from './value-view.tsx';

const ratios: Partial<Record<LabelCode, RatioOf>> = {
  'mosaic-multiplier': 'times',
  'levy-fee': 'percent',
  'fee-multiplier': 'perByte',
};
const figures = ['amount', 'integer', 'ratio', 'blocks', 'quorum'];

export function RowList({ rows }: { readonly rows: readonly Row[] }) {
  const words = useWords();
  return (
    <dl className={styles.rows}>
      {rows.map((row, index) => (
        <div key={index} className={styles.row} data-testid={`row-${row.label}`}>
          <dt>{words.labels[row.label]}</dt>
          <dd className={figures.includes(row.value.type) ? styles.right : undefined}>
            <ValueView value={row.value} ratioOf={ratios[row.label]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
