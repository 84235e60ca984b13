/** A custodian refuses what is under review: a reason, and the passphrase that stands above. Folded until somebody wants it. */
import { useId, useState } from 'react';
import { isReason, maxReason } from '../../../core/approval/statement.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import field from '../../kit/field.module.css';
import styles from './sign.module.css';

interface RefuseBatchProps {
  readonly disabled: boolean;
  /** Moves the focus and is false while the passphrase is missing. */
  readonly ready: () => boolean;
  readonly refuse: (reason: string) => void;
}

export function RefuseBatch({ disabled, ready, refuse }: RefuseBatchProps) {
  const { approvals } = useWords();
  const id = useId();
  const [typed, type] = useState('');
  const [missing, setMissing] = useState(false);
  const reason = typed.trim().normalize('NFC');
  return (
    <details data-testid="refuse-batch">
      <summary>{approvals.refuse}</summary>
      <div className={styles.type}>
        <p>{approvals.refuseLead}</p>
        <div className={field.field}>
          <label htmlFor={id}>{approvals.refuseReason}</label>
          <input
            id={id}
            type="text"
            value={typed}
            maxLength={maxReason}
            disabled={disabled}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => {
              type(event.currentTarget.value);
              setMissing(false);
            }}
            data-testid="refuse-reason"
          />
        </div>
        <p role="alert" className={styles.missing}>
          {missing && approvals.needReason}
        </p>
        <div>
          <Button
            testId="refuse-now"
            disabled={disabled}
            onClick={() => {
              setMissing(!isReason(reason));
              if (isReason(reason) && ready()) refuse(reason);
            }}
          >
            {approvals.refuseAct}
          </Button>
        </div>
      </div>
    </details>
  );
}
