/** The facts that Inkan found. What it knows a name for is named; everything else is shown as it is. */
import type { ReactNode } from 'react';
import { valueCodes } from '../../core/review/review-codes.ts';
import type { Catalog } from '../i18n/catalog.ts';
import { groupDigits, visibleStretches } from '../i18n/exact.ts';
import { isFactKey } from '../i18n/fact-keys.ts';
import { timeLeft } from '../i18n/moments.ts';
import { useWords } from '../i18n/use-words.ts';
import { AddressView } from './address-view.tsx';
import styles from './found.module.css';
import { InstantView } from './value-view.tsx';

export function Found({ found }: { readonly found: Readonly<Record<string, string>> }) {
  const words = useWords();
  const entries = Object.entries(found);
  if (entries.length === 0) return null;
  return (
    <div className={styles.found} data-testid="found">
      <p className={styles.soft}>{words.common.found}</p>
      <dl>
        {entries.map(([key, value]) => (
          <div key={key} data-fact={key} data-value={value}>
            <dt>{isFactKey(key) ? words.factNames[key] : key}</dt>
            <dd>{showFact(key, value, words)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const instants = ['deadlineMs', 'latestMs', 'nowMs', 'timestampMs'];
/** Counted from 0 where programs read them, and from 1 by people. */
const positions = ['index', 'inner'];
/** An address of either network, whoever it belongs to (core/chain: N and T are the networks' first letters). */
const address = /^[NT][A-Z2-7]{38,39}$/;

function showFact(key: string, value: string, words: Catalog): ReactNode {
  if (instants.includes(key)) return <InstantView epochMs={value} />;
  if (positions.includes(key) && /^\d{1,6}$/.test(value)) return String(Number(value) + 1);
  if (key === 'longestMs') return timeLeft(Number(value), 0, words) ?? value;
  if (address.test(value)) return <AddressView address={value} owner={null} />;
  if (Object.hasOwn(words.kinds, value)) return words.kinds[value as keyof Catalog['kinds']];
  const code = valueCodes.find((known) => known === value);
  if (code !== undefined && code !== 'none') return words.values[code];
  if (/^\d{4,}$/.test(value)) return groupDigits(value);
  return visibleStretches(value)
    .map((stretch) => (stretch.isCode ? `[${stretch.shown}]` : stretch.shown))
    .join('');
}
