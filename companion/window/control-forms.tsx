/** The other requests: cosigners of an account, and a cosignature by hash. */
import { useState } from 'react';
import { Button } from '../../renderer/kit/button.tsx';
import styles from './desk.module.css';
import { TextField } from './fields.tsx';
import { Reasons } from './reasons.tsx';
import { useDeskWords } from './use-desk.ts';
import { type Acting, useDrafting } from './use-drafting.ts';

const addressesIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/[\s-]/g, '').toUpperCase())
    .filter((line) => line !== '');

/** Null: no number that an account can have. */
const numberIn = (text: string): number | null => (/^\d{1,2}$/.test(text.trim()) ? Number(text) : null);

export function MultisigForm({ acting }: { readonly acting: Acting }) {
  const words = useDeskWords();
  const { busy, reasons, draft } = useDrafting();
  const now = acting.account.multisig;
  const [add, setAdd] = useState('');
  const [remove, setRemove] = useState('');
  const [approval, setApproval] = useState(String(now?.minApproval ?? 1));
  const [removal, setRemoval] = useState(String(now?.minRemoval ?? 1));
  const [minApproval, minRemoval] = [numberIn(approval), numberIn(removal)];
  const make = () => {
    if (minApproval === null || minRemoval === null) return;
    draft(acting, { want: 'multisig', add: addressesIn(add), remove: addressesIn(remove), minApproval, minRemoval });
  };
  return (
    <form
      className={styles.card}
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      <p>{words.compose.multisigLead}</p>
      <div className={styles.fields}>
        <TextField label={words.compose.add} value={add} change={setAdd} testId="multisig-add" most={2000} lines={3} />
        <TextField
          label={words.compose.remove}
          value={remove}
          change={setRemove}
          testId="multisig-remove"
          most={2000}
          lines={3}
        />
        <TextField
          label={words.compose.minApproval}
          value={approval}
          change={setApproval}
          testId="min-approval"
          most={2}
        />
        <TextField label={words.compose.minRemoval} value={removal} change={setRemoval} testId="min-removal" most={2} />
      </div>
      <div>
        <Button
          testId="make-draft"
          look="strong"
          type="submit"
          disabled={busy || minApproval === null || minRemoval === null}
        >
          {busy ? words.working : words.compose.draft}
        </Button>
      </div>
      <Reasons reasons={reasons} />
    </form>
  );
}

export function CosignForm({ acting }: { readonly acting: Acting }) {
  const words = useDeskWords();
  const { busy, reasons, draft } = useDrafting();
  const [hash, setHash] = useState('');
  const bare = hash.replace(/\s/g, '').toUpperCase();
  return (
    <form
      className={styles.card}
      onSubmit={(event) => {
        event.preventDefault();
        draft({ ...acting, signer: acting.account.address }, { want: 'cosign', hash: bare });
      }}
    >
      <TextField label={words.compose.hash} value={hash} change={setHash} testId="cosign-hash" most={80} />
      <div>
        <Button testId="make-draft" look="strong" type="submit" disabled={busy || !/^[0-9A-F]{64}$/.test(bare)}>
          {busy ? words.working : words.compose.draft}
        </Button>
      </div>
      <Reasons reasons={reasons} />
    </form>
  );
}
