/** Changes the supply of a mosaic that the account created. */
import { useState } from 'react';
import styles from '../desk.module.css';
import { SelectField, TextField } from '../fields.tsx';
import { useDeskWords } from '../use-desk.ts';
import { MosaicField, mosaicChosen } from './mosaic-field.tsx';
import { WantForm, type WantFormProps } from './want-form.tsx';

const ways = ['increase', 'decrease'] as const;

export function SupplyForm({ acting }: WantFormProps) {
  const { compose: words } = useDeskWords();
  const [chosen, choose] = useState({ held: '', named: '' });
  const [way, setWay] = useState<(typeof ways)[number]>('increase');
  const [amount, setAmount] = useState('');
  const mosaic = mosaicChosen(chosen);
  return (
    <WantForm
      acting={acting}
      wanted={mosaic === '' || amount.trim() === '' ? null : { want: 'supply', mosaic, amount: amount.trim(), way }}
      beside={{
        ...{ 'amount-malformed': 'supply-amount', 'amount-too-fine': 'supply-amount', 'amount-zero': 'supply-amount' },
        ...{ 'amount-too-large': 'supply-amount' },
        ...(chosen.held === '' ? { 'mosaic-unknown': 'mosaic-id', 'alias-unresolved': 'mosaic-id' } : {}),
      }}
    >
      <div className={styles.pairs}>
        <MosaicField account={acting.account} chosen={chosen} change={choose} />
        <SelectField
          label={words.supplyWay}
          testId="supply-way"
          value={way}
          options={ways.map((each) => [each, words.supplyWays[each]])}
          change={setWay}
        />
        <TextField
          label={words.supplyAmount}
          {...(acting.account.chain === 'nem' ? { hint: words.wholeUnits } : {})}
          value={amount}
          change={setAmount}
          testId="supply-amount"
          most={64}
        />
      </div>
    </WantForm>
  );
}
