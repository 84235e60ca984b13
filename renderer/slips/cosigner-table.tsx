/** Who must sign, who has signed, who is missing: one table per acting account. */
import type { CosignerGroup, CosignerState } from '../../core/review/review-document.ts';
import { useWords } from '../i18n/use-words.ts';
import styles from './cosigner-table.module.css';
import { isOneself, stillMissing } from './cosigners.ts';
import { ValueView } from './value-view.tsx';

interface CosignerTableProps {
  readonly groups: readonly CosignerGroup[];
  /** After signing, 'signs now' is shown as done. */
  readonly after?: boolean;
}

export function CosignerTable({ groups, after = false }: CosignerTableProps) {
  return (
    <div className={styles.groups} data-testid="cosigners">
      {groups.map((group, index) => (
        <Group key={index} group={group} after={after} />
      ))}
    </div>
  );
}

function Group({ group, after }: { readonly group: CosignerGroup; readonly after: boolean }) {
  const { cosigners } = useWords();
  // For an account that signs for itself, one line is enough.
  const alone = isOneself(group);
  const missing = alone ? null : stillMissing(group);
  return (
    <div className={styles.group}>
      <div>
        <ValueView value={group.account} />
        <p>{group.need === null ? cosigners.unknown : cosigners.need(group.need, group.cosigners.length)}</p>
      </div>
      <ul>
        {group.cosigners.map(({ account, state }, index) => (
          <li key={index} data-testid={`cosigner-${state}`}>
            <StateMark state={state} />
            <span className={styles.state}>{(after ? cosigners.statesAfter : cosigners.states)[state]}</span>
            {!alone && <ValueView value={account} />}
          </li>
        ))}
      </ul>
      {missing !== null && <p>{missing === 0 ? cosigners.enough : <b>{cosigners.stillMissing(missing)}</b>}</p>}
    </div>
  );
}

/** A full square has signed, a half one signs now, a dashed ring is missing. */
function StateMark({ state }: { readonly state: CosignerState }) {
  return (
    <svg className={styles.mark} viewBox="0 0 24 24" aria-hidden="true">
      {drawings[state]}
    </svg>
  );
}

const drawings = {
  signed: <rect className={styles.full} x="3" y="3" width="18" height="18" />,
  'signs-now': (
    <>
      <rect className={styles.outline} x="3" y="3" width="18" height="18" />
      <rect className={styles.full} x="3" y="12" width="18" height="9" />
    </>
  ),
  missing: <circle className={`${styles.outline} ${styles.dashed}`} cx="12" cy="12" r="9" />,
} as const;
