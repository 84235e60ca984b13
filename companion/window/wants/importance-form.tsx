/** NEM: lends the account's importance to a remote key, or takes it back. */
import { useState } from 'react';
import { useDeskWords } from '../use-desk.ts';
import { KeyField } from './key-field.tsx';
import { LinkField } from './link-field.tsx';
import { keyTyped } from './typed.ts';
import { WantForm, type WantFormProps } from './want-form.tsx';

export function ImportanceForm({ acting }: WantFormProps) {
  const { compose: words } = useDeskWords();
  const [link, setLink] = useState(true);
  const [typed, type] = useState('');
  const publicKey = keyTyped(typed);
  return (
    <WantForm
      acting={acting}
      wanted={publicKey === null ? null : { want: 'importance', publicKey, link }}
      beside={{ publicKey: 'remote-key' }}
    >
      <LinkField value={link} change={setLink} />
      <KeyField label={words.remoteKey} value={typed} change={type} testId="remote-key" />
    </WantForm>
  );
}
