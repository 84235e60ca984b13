import type { PowerChange } from '../../core/review/review-document.ts';
import { useWords } from '../i18n/use-words.ts';
import styles from './power-list.module.css';
import { RowList } from './row-list.tsx';
import { ValueView } from './value-view.tsx';

/** What changes in who may do what. */
export function PowerList({ powers }: { readonly powers: readonly PowerChange[] }) {
  return (
    <ul className={styles.list} data-testid="powers">
      {powers.map((power, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: fixed order
        <PowerItem key={index} power={power} />
      ))}
    </ul>
  );
}

function PowerItem({ power }: { readonly power: PowerChange }) {
  const words = useWords();
  const text = words.powers[power.code];
  return (
    <li className={styles.item} data-testid={`power-${power.code}`} data-ours={power.owner !== null}>
      <h3>{text.title}</h3>
      <p>{text.means}</p>
      <div className={styles.account}>
        <ValueView value={power.account} />
        {power.owner === null && <p className={styles.soft}>{words.review.notOurs}</p>}
      </div>
      {power.facts.length > 0 && <RowList rows={power.facts} />}
    </li>
  );
}
