import type { PowerChange, ReviewDocument } from '../../core/review/review-document.ts';
import { useWords } from '../i18n/use-words.ts';
import styles from './control-change-list.module.css';
import { actedForIn, isOneOf } from './parties.ts';
import { RowList } from './row-list.tsx';
import { ValueView } from './value-view.tsx';

/** What changes in who may do what. */
export function PowerList({ document }: { readonly document: ReviewDocument }) {
  const actedFor = actedForIn(document);
  return (
    <ul className={styles.list} data-testid="powers">
      {document.powers.map((power, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: fixed order
        <PowerItem key={index} power={power} isActedFor={isOneOf(actedFor, power.account)} />
      ))}
    </ul>
  );
}

interface PowerProps {
  readonly power: PowerChange;
  readonly isActedFor: boolean;
}

function PowerItem({ power, isActedFor }: PowerProps) {
  const words = useWords();
  const text = words.powers[power.code];
  return (
    <li className={styles.item} data-testid={`power-${power.code}`} data-ours={power.owner !== null}>
      <h3>{text.title}</h3>
      <p>{text.means}</p>
      <div className={styles.account}>
        <ValueView value={power.account} />
        {power.owner === null && (
          <p className={styles.soft}>{isActedFor ? words.review.actedFor : words.review.notOurs}</p>
        )}
      </div>
      {power.facts.length > 0 && <RowList rows={power.facts} />}
    </li>
  );
}
