import styles from './part-map.module.css';

interface PartMapProps {
  readonly have: readonly boolean[];
  readonly describe: (part: number, there: boolean) => string;
  readonly label: string;
}

/** Numbered places: a filled square is there, a dashed ring is missing. */
export function PartMap({ have, describe, label }: PartMapProps) {
  return (
    <ol className={styles.map} aria-label={label} data-testid="part-map">
      {have.map((there, index) => (
        <li
          // Places never move.
          // biome-ignore lint/suspicious/noArrayIndexKey: fixed order
          key={index}
          className={there ? styles.there : styles.missing}
          data-testid={`part-${index + 1}`}
          data-there={there}
        >
          <span aria-hidden="true">{index + 1}</span>
          <span className="visually-hidden">{describe(index + 1, there)}</span>
        </li>
      ))}
    </ol>
  );
}
