/** Stops first, then cautions, then notes; recognisable by shape and word before colour. */
import type { Severity, Value, Warning } from '../../core/review/review-document.ts';
import { isFactKey } from '../i18n/fact-keys.ts';
import { useWords } from '../i18n/use-words.ts';
import { Mark } from '../kit/mark.tsx';
import { AddressCompare } from './address-compare.tsx';
import { ValueView } from './value-view.tsx';
import styles from './warning-list.module.css';

const order: readonly Severity[] = ['stop', 'caution', 'note'];

export function WarningList({ warnings }: { readonly warnings: readonly Warning[] }) {
  const words = useWords();
  if (warnings.length === 0) return <p data-testid="no-warnings">{words.slip.noWarnings}</p>;
  const sorted = order.flatMap((severity) => warnings.filter((warning) => warning.severity === severity));
  return (
    <ul className={styles.list} data-testid="warnings">
      {sorted.map((warning, index) => (
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
        <WarningFacts warning={warning} />
        <p>
          <b>{words.slip.doThis}</b> {text.doThis}
        </p>
      </div>
    </li>
  );
}

/** Two addresses to compare are shown above each other; everything else is a list. */
function WarningFacts({ warning }: { readonly warning: Warning }) {
  const { address, known, ...others } = warning.facts;
  const isPair = warning.code === 'address-look-alike' && address?.type === 'address' && known?.type === 'address';
  if (!isPair) return <Facts facts={warning.facts} />;
  return (
    <>
      <AddressCompare address={address} known={known} />
      <Facts facts={others} />
    </>
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
            <ValueView
              value={value}
              ratioOf={key === 'multiplier' ? 'times' : undefined}
              bare={key === 'namespaceId'}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}
