import type { Severity, Value, Warning } from '../../core/review/review-document.ts';
import { isFactKey } from '../i18n/fact-keys.ts';
import { useWords } from '../i18n/use-words.ts';
import { Mark } from '../ui/mark.tsx';
import { ValueView } from './value-view.tsx';
import styles from './warning-list.module.css';

const order: readonly Severity[] = ['stop', 'caution', 'note'];

/** Stops first, then cautions, then notes: shape and word before colour. */
export function WarningList({ warnings }: { readonly warnings: readonly Warning[] }) {
  const words = useWords();
  if (warnings.length === 0) return <p data-testid="no-warnings">{words.review.noWarnings}</p>;
  const sorted = order.flatMap((severity) => warnings.filter((warning) => warning.severity === severity));
  return (
    <ul className={styles.list} data-testid="warnings">
      {sorted.map((warning, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: fixed order
        <WarningItem key={index} warning={warning} />
      ))}
    </ul>
  );
}

function WarningItem({ warning }: { readonly warning: Warning }) {
  const words = useWords();
  const text = words.warnings[warning.code];
  return (
    <li
      className={`${styles.item} ${styles[warning.severity]}`}
      data-testid={`warning-${warning.code}`}
      data-severity={warning.severity}
    >
      <p className={styles.severity}>
        <Mark shape={warning.severity} />
        <b>{words.severities[warning.severity]}</b>
      </p>
      <div className={styles.words}>
        <h3>{text.title}</h3>
        <p>{text.why}</p>
        <Facts facts={warning.facts} />
        <p>
          <b>{words.review.doThis}</b> {text.doThis}
        </p>
      </div>
    </li>
  );
}

function Facts({ facts }: { readonly facts: Readonly<Record<string, Value>> }) {
  const words = useWords();
  const entries = Object.entries(facts);
  if (entries.length === 0) return null;
  return (
    <dl className={styles.facts}>
      {entries.map(([key, value]) => (
        <div key={key}>
          <dt>{isFactKey(key) ? words.factNames[key] : key}</dt>
          <dd>
            <ValueView value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
