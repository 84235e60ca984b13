/**
 * Stops first, then cautions, then notes; recognisable by shape and word before colour. A stop is shown in full; of the others
 * the title, and the rest on demand.
 */
import type { Ref } from 'react';
import type { Value, Warning } from '../../core/review/review-document.ts';
import { isFactKey } from '../i18n/fact-keys.ts';
import { useWords } from '../i18n/use-words.ts';
import { Mark } from '../kit/mark.tsx';
import { AddressCompare } from './address-compare.tsx';
import { PartyName } from './party-name.tsx';
import { ValueView } from './value-view.tsx';
import styles from './warning-list.module.css';

/** `list`: to lead to an item by its index, in the order shown. */
export function WarningList({
  warnings,
  list,
}: {
  readonly warnings: readonly Warning[];
  readonly list?: Ref<HTMLUListElement>;
}) {
  if (warnings.length === 0) return null;
  return (
    <ul className={styles.list} data-testid="warnings" ref={list}>
      {warnings.map((warning, index) =>
        warning.severity !== 'stop' ? (
          <FoldedItem key={index} warning={warning} />
        ) : (
          <WarningItem key={index} warning={warning} />
        ),
      )}
    </ul>
  );
}

function FoldedItem({ warning }: { readonly warning: Warning }) {
  const words = useWords();
  const text = words.warnings[warning.code];
  return (
    <li tabIndex={-1} data-testid={`warning-${warning.code}`} data-severity={warning.severity}>
      <details className={styles.folded}>
        <summary>
          <Mark shape={warning.severity} /> <b>{words.severities[warning.severity]}</b> {text.title}
        </summary>
        <div className={styles.words}>
          <p>{text.why}</p>
          <WarningFacts warning={warning} />
          <p>
            <b>{words.slip.doThis}</b> {text.doThis}
          </p>
        </div>
      </details>
    </li>
  );
}

function WarningItem({ warning }: { readonly warning: Warning }) {
  const words = useWords();
  const text = words.warnings[warning.code];
  return (
    <li
      className={`${styles.item} ${styles[warning.severity]}`}
      tabIndex={-1}
      data-testid={`warning-${warning.code}`}
      data-severity={warning.severity}
    >
      <p className={styles.severity}>
        <Mark shape={warning.severity} />
        <b>{words.severities[warning.severity]}</b>
      </p>
      <div className={styles.words}>
        <h2 className={styles.title}>{text.title}</h2>
        <p>
          {text.why} <b>{words.slip.doThis}</b> {text.doThis}
        </p>
        <WarningFacts warning={warning} />
      </div>
    </li>
  );
}

/** Two addresses to compare are shown above each other; everything else is a list. */
export function WarningFacts({ warning }: { readonly warning: Pick<Warning, 'code' | 'facts'> }) {
  const { address, known, ...others } = warning.facts;
  const isAlike = warning.code === 'address-look-alike' || warning.code === 'recipient-look-alike';
  const isPair = isAlike && address?.type === 'address' && known?.type === 'address';
  if (!isPair) return <Facts facts={warning.facts} />;
  return (
    <>
      <AddressCompare address={address} known={known} />
      <Facts facts={others} />
    </>
  );
}

/** An account of ours is its name, as in the pictures. */
const isOwn = (value: Value): boolean => value.type === 'address' && value.owner !== null;

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
            {isOwn(value) ? (
              <PartyName value={value} />
            ) : (
              <ValueView
                value={value}
                ratioOf={key === 'multiplier' ? 'times' : undefined}
                bare={key === 'namespaceId'}
              />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
