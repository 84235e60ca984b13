/** One payment: recipient, mosaic with its balance, amount, message. */
import { useState } from 'react';
import { exactAmount } from '../../renderer/i18n/exact.ts';
import { Button } from '../../renderer/kit/button.tsx';
import type { AccountView } from '../contract/desk-api.ts';
import styles from './desk.module.css';
import { SelectField, TextField } from './fields.tsx';
import { Reasons } from './reasons.tsx';
import { useDeskWords } from './use-desk.ts';
import { type Acting, useDrafting } from './use-drafting.ts';

const other = '';

export function PayForm({ acting }: { readonly acting: Acting }) {
  const words = useDeskWords();
  const { busy, reasons, draft } = useDrafting();
  const { holdings } = acting.account;
  const [to, setTo] = useState('');
  const [amount, setAmount] = useState('');
  const [held, setHeld] = useState(holdings[0]?.mosaic ?? other);
  const [named, setNamed] = useState('');
  const [message, setMessage] = useState('');
  const mosaic = held === other ? named.trim() : held;
  const make = () =>
    draft(acting, {
      want: 'pay',
      payments: [{ to: to.trim(), mosaics: [{ mosaic, amount: amount.trim() }], message }],
    });
  return (
    <form
      className={styles.card}
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      <div className={styles.fields}>
        <div className={styles.wide}>
          <TextField
            label={words.compose.to}
            hint={words.compose.toHint}
            value={to}
            change={setTo}
            testId="pay-to"
            most={200}
          />
        </div>
        <TextField label={words.compose.amount} value={amount} change={setAmount} testId="pay-amount" most={64} />
        <div>
          <SelectField
            label={words.compose.mosaic}
            testId="pay-mosaic"
            value={held}
            options={[
              ...holdings.map((one) => [one.mosaic, one.name ?? one.mosaic] as const),
              [other, words.compose.mosaicOther] as const,
            ]}
            change={setHeld}
          />
          <Balance account={acting.account} mosaic={held} />
        </div>
        {held === other && (
          <TextField label={words.compose.mosaicId} value={named} change={setNamed} testId="pay-mosaic-id" most={200} />
        )}
        <TextField label={words.compose.message} value={message} change={setMessage} testId="pay-message" most={1024} />
      </div>
      <div>
        <Button
          testId="make-draft"
          look="strong"
          type="submit"
          disabled={busy || to.trim() === '' || amount.trim() === '' || mosaic === ''}
        >
          {busy ? words.working : words.compose.draft}
        </Button>
      </div>
      <Reasons reasons={reasons} />
    </form>
  );
}

function Balance({ account, mosaic }: { readonly account: AccountView; readonly mosaic: string }) {
  const { compose: words } = useDeskWords();
  const holding = account.holdings.find((one) => one.mosaic === mosaic);
  if (holding === undefined) return null;
  return (
    <p className={styles.soft} data-testid="balance">
      {words.balance} <b>{exactAmount(holding.atomic, holding.divisibility)}</b> {holding.name ?? holding.mosaic}
    </p>
  );
}
