/** Changes of control. */
import type { ControlChange, ReviewDocument } from '../../core/review/review-document.ts';
import { useWords } from '../i18n/use-words.ts';
import styles from './control-change-list.module.css';
import { actedForIn, isOneOf } from './parties.ts';
import { RowList } from './row-list.tsx';
import { ValueView } from './value-view.tsx';

export function ControlChangeList({ document }: { readonly document: ReviewDocument }) {
  const actedFor = actedForIn(document);
  return (
    <ul className={styles.list} data-testid="powers">
      {document.controlChanges.map((controlChange, index) => (
        <ControlChangeItem
          key={index}
          controlChange={controlChange}
          isActedFor={isOneOf(actedFor, controlChange.account)}
        />
      ))}
    </ul>
  );
}

interface ControlChangeProps {
  readonly controlChange: ControlChange;
  readonly isActedFor: boolean;
}

function ControlChangeItem({ controlChange, isActedFor }: ControlChangeProps) {
  const words = useWords();
  const text = words.controlChanges[controlChange.code];
  return (
    <li className={styles.item} data-testid={`power-${controlChange.code}`} data-ours={controlChange.owner !== null}>
      <h3>{text.title}</h3>
      <p>{text.means}</p>
      <div className={styles.account}>
        <ValueView value={controlChange.account} />
        {controlChange.owner === null && (
          <p className={styles.soft}>{isActedFor ? words.slip.actedFor : words.slip.notOwn}</p>
        )}
      </div>
      {controlChange.facts.length > 0 && <RowList rows={controlChange.facts} />}
    </li>
  );
}
