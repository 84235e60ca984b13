/** One payment: recipient, mosaic with its balance, amount, message. */
import { useState } from 'react';
import { exactAmount } from '../../../renderer/i18n/exact.ts';
import type { AccountView } from '../../contract/desk-api.ts';
import styles from '../desk.module.css';
import { TextField } from '../fields.tsx';
import { useDeskWords } from '../use-desk.ts';
import { MosaicField, mosaicChosen } from './mosaic-field.tsx';
import { WantForm, type WantFormProps } from './want-form.tsx';

export function PayForm({ acting }: WantFormProps) {
  const { compose: words } = useDeskWords();
  const { account } = acting;
  const [to, setTo] = useState('');
  const [amount, setAmount] = useState('');
  const [chosen, choose] = useState({ held: account.holdings[0]?.mosaic ?? '', named: '' });
  const [message, setMessage] = useState('');
  const mosaic = mosaicChosen(chosen);
  const isComplete = to.trim() !== '' && amount.trim() !== '' && mosaic !== '';
  return (
    <WantForm
      acting={acting}
      wanted={
        isComplete
          ? { want: 'pay', payments: [{ to: to.trim(), mosaics: [{ mosaic, amount: amount.trim() }], message }] }
          : null
      }
      beside={{
        'recipient-malformed': 'pay-to',
        'alias-unresolved': mosaic.startsWith('@') && !to.trim().startsWith('@') ? 'mosaic-id' : 'pay-to',
        ...{ 'amount-malformed': 'pay-amount', 'amount-too-fine': 'pay-amount', 'amount-zero': 'pay-amount' },
        ...{ 'amount-too-large': 'pay-amount', 'message-too-large': 'pay-message', 'hex-malformed': 'pay-message' },
        ...(chosen.held === '' ? { 'mosaic-unknown': 'mosaic-id' } : {}),
      }}
    >
      <div className={styles.fields}>
        <div className={styles.wide}>
          <TextField label={words.to} hint={words.toHint} value={to} change={setTo} testId="pay-to" most={200} />
        </div>
        <TextField label={words.amount} value={amount} change={setAmount} testId="pay-amount" most={64} />
        <MosaicField account={account} chosen={chosen} change={choose}>
          <Balance account={account} mosaic={chosen.held} />
        </MosaicField>
        <TextField label={words.message} value={message} change={setMessage} testId="pay-message" most={1024} />
      </div>
    </WantForm>
  );
}

function Balance({ account, mosaic }: { readonly account: AccountView; readonly mosaic: string }) {
  const { compose: words } = useDeskWords();
  const holding = account.holdings.find((one) => one.mosaic === mosaic);
  if (holding === undefined) return null;
  return (
    <p className={styles.soft} data-testid="balance">
      {words.balance} <b>{exactAmount(holding.atomic, holding.divisibility)}</b>
    </p>
  );
}
