/** One meaning of a request, in one line: exactly what would be done. Of a way to gather signatures also its steps, drawn. */
import type { Option } from '../../core/review/review-document.ts';
import { useWords } from '../i18n/use-words.ts';
import styles from './option-view.module.css';
import { ValueView } from './value-view.tsx';
import { isWayCode, WayPicture } from './way-picture.tsx';

interface OptionProps extends Pick<Option, 'rows'> {
  /** Each fact has its name, even a single one. */
  readonly named?: boolean;
}

export function OptionView({ rows, named = false }: OptionProps) {
  const words = useWords();
  const [first] = rows;
  const way = first?.value.type === 'code' && isWayCode(first.value.code) ? first.value.code : null;
  const others = way === null ? rows : rows.slice(1);
  // A single fact needs no name: the question says what it is.
  const hasNames = named || others.length > 1 || way !== null;
  return (
    <div className={styles.option}>
      {way !== null && <p className={styles.way}>{words.values[way]}</p>}
      {way !== null && <WayPicture way={way} />}
      {others.length > 0 && (
        <dl className={styles.facts}>
          {others.map(({ label, value }) => (
            <div key={label} data-testid={`row-${label}`}>
              <dt className={hasNames ? undefined : 'visually-hidden'}>{words.labels[label]}</dt>
              <dd>
                <ValueView value={value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
