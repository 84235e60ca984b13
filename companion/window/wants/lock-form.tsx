/** Symbol: the hash lock of a bonded aggregate that is signed already. */
import { useState } from 'react';
import { useDeskWords } from '../use-desk.ts';
import { KeyField } from './key-field.tsx';
import { keyTyped } from './typed.ts';
import { WantForm, type WantFormProps } from './want-form.tsx';

export function LockForm({ acting }: WantFormProps) {
  const { compose: words } = useDeskWords();
  const [typed, type] = useState('');
  const hash = keyTyped(typed);
  return (
    <WantForm acting={acting} wanted={hash === null ? null : { want: 'lock', hash }} beside={{ hash: 'lock-hash' }}>
      <p>{words.lockLead}</p>
      <KeyField label={words.lockHash} value={typed} change={type} testId="lock-hash" />
    </WantForm>
  );
}
