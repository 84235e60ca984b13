/** Map of received parts. Positions: a filled square is present, a half-filled one partly present, a dashed ring is
 * missing. */
import styles from './part-map.module.css';

export interface PartCell {
  /** Shown inside; '' for cells that are only an amount. */
  readonly name: string;
  readonly state: 'there' | 'some' | 'missing';
  /** Text for screen readers. */
  readonly says: string;
}

export function PartMap({ cells, label }: { readonly cells: readonly PartCell[]; readonly label: string }) {
  return (
    <ol
      className={cells.length > 30 ? `${styles.map} ${styles.many}` : styles.map}
      aria-label={label}
      data-testid="part-map"
    >
      {cells.map((cell, index) => (
        <li
          // Places never move.
          // biome-ignore lint/suspicious/noArrayIndexKey: fixed order
          key={index}
          className={styles[cell.state]}
          data-testid={`part-${index + 1}`}
          data-there={cell.state === 'there'}
        >
          <span aria-hidden="true">{cells.length > 30 ? '' : cell.name}</span>
          <span className="visually-hidden">{cell.says}</span>
        </li>
      ))}
    </ol>
  );
}

/** An amount: cells filled from the first on, without individual meaning. */
export function AmountMap({
  cells,
  label,
  percent,
}: {
  readonly cells: readonly PartCell['state'][];
  readonly label: string;
  readonly percent: number;
}) {
  return (
    <div
      className={styles.amount}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      data-testid="part-map"
    >
      {cells.map((state, index) => (
        // Cells never move.
        // biome-ignore lint/suspicious/noArrayIndexKey: fixed order
        <span key={index} className={styles[state]} />
      ))}
    </div>
  );
}
