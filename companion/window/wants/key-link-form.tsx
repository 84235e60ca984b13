/** Symbol: links a key to the account, or removes the link; a voting key with the epochs that it votes in. */
import { useState } from 'react';
import styles from '../desk.module.css';
import { SelectField, TextField } from '../fields.tsx';
import { useDeskWords } from '../use-desk.ts';
import { KeyField } from './key-field.tsx';
import { LinkField } from './link-field.tsx';
import { keyTyped, wholeTyped } from './typed.ts';
import { WantForm, type WantFormProps } from './want-form.tsx';

const kinds = ['remote', 'vrf', 'node', 'voting'] as const;
const mostEpoch = 999_999_999;

export function KeyLinkForm({ acting }: WantFormProps) {
  const { compose: words } = useDeskWords();
  const [kind, setKind] = useState<(typeof kinds)[number]>('remote');
  const [link, setLink] = useState(true);
  const [typed, type] = useState('');
  const [first, setFirst] = useState('');
  const [last, setLast] = useState('');
  const publicKey = keyTyped(typed);
  const epoch = (text: string) => wholeTyped(text, 1, mostEpoch);
  const range = { first: epoch(first), last: epoch(last) };
  const epochs = range.first === null || range.last === null ? null : { first: range.first, last: range.last };
  const isComplete = publicKey !== null && (kind !== 'voting' || epochs !== null);
  const fault = words.faults.number(1, mostEpoch);
  return (
    <WantForm
      acting={acting}
      wanted={
        isComplete ? { want: 'key-link', kind, publicKey, link, epochs: kind === 'voting' ? epochs : null } : null
      }
      beside={{ publicKey: 'link-key', epochs: 'last-epoch' }}
    >
      <div className={styles.fields}>
        <SelectField
          label={words.keyKind}
          testId="key-kind"
          value={kind}
          options={kinds.map((each) => [each, words.keyKinds[each]])}
          change={setKind}
        />
        <LinkField value={link} change={setLink} />
        <div className={styles.wide}>
          <KeyField label={words.linkedKey} value={typed} change={type} testId="link-key" />
        </div>
        {kind === 'voting' && (
          <>
            <TextField
              label={words.firstEpoch}
              value={first}
              change={setFirst}
              testId="first-epoch"
              most={9}
              fault={range.first === null ? fault : null}
            />
            <TextField
              label={words.lastEpoch}
              value={last}
              change={setLast}
              testId="last-epoch"
              most={9}
              fault={range.last === null ? fault : null}
            />
          </>
        )}
      </div>
    </WantForm>
  );
}
