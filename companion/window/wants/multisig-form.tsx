/** Who must sign for an account: cosigners to add and remove, and the numbers of signatures afterwards. */
import { useState } from 'react';
import styles from '../desk.module.css';
import { TextField } from '../fields.tsx';
import { useDeskWords } from '../use-desk.ts';
import { accountTyped, linesTyped, wholeTyped } from './typed.ts';
import { WantForm, type WantFormProps } from './want-form.tsx';

export function MultisigForm({ acting }: WantFormProps) {
  const { compose: words } = useDeskWords();
  const now = acting.account.multisig;
  const [add, setAdd] = useState('');
  const [remove, setRemove] = useState('');
  const [approval, setApproval] = useState(String(now?.minApproval ?? 1));
  const [removal, setRemoval] = useState(String(now?.minRemoval ?? 1));
  const [added, removed] = [linesTyped(add, accountTyped, 25), linesTyped(remove, accountTyped, 25)];
  const [minApproval, minRemoval] = [wholeTyped(approval, 0, 32), wholeTyped(removal, 0, 32)];
  const isComplete = added !== null && removed !== null && minApproval !== null && minRemoval !== null;
  const { lines: fault, number } = words.faults;
  return (
    <WantForm
      acting={acting}
      wanted={isComplete ? { want: 'multisig', add: [...added], remove: [...removed], minApproval, minRemoval } : null}
      beside={{ 'recipient-malformed': added?.length === 0 ? 'multisig-remove' : 'multisig-add' }}
    >
      <p>{words.multisigLead}</p>
      <div className={styles.pairs}>
        <TextField
          label={words.add}
          value={add}
          change={setAdd}
          testId="multisig-add"
          most={2000}
          lines={3}
          fault={added === null ? fault : null}
        />
        <TextField
          label={words.remove}
          value={remove}
          change={setRemove}
          testId="multisig-remove"
          most={2000}
          lines={3}
          fault={removed === null ? fault : null}
        />
        <TextField
          label={words.minApproval}
          value={approval}
          change={setApproval}
          testId="min-approval"
          most={2}
          fault={minApproval === null ? number(0, 32) : null}
        />
        <TextField
          label={words.minRemoval}
          value={removal}
          change={setRemoval}
          testId="min-removal"
          most={2}
          fault={minRemoval === null ? number(0, 32) : null}
        />
      </div>
    </WantForm>
  );
}
