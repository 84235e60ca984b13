/** A cosignature for a transaction that waits, by its hash. The account itself signs. */
import { useState } from 'react';
import { useDeskWords } from '../use-desk.ts';
import { KeyField } from './key-field.tsx';
import { keyTyped } from './typed.ts';
import { WantForm, type WantFormProps } from './want-form.tsx';

export function CosignForm({ acting }: WantFormProps) {
  const { compose: words } = useDeskWords();
  const [typed, type] = useState('');
  const hash = keyTyped(typed);
  return (
    <WantForm
      acting={{ ...acting, signer: acting.account.address }}
      wanted={hash === null ? null : { want: 'cosign', hash }}
      beside={{ 'nothing-pending': 'cosign-hash' }}
    >
      <KeyField label={words.hash} value={typed} change={type} testId="cosign-hash" />
    </WantForm>
  );
}
