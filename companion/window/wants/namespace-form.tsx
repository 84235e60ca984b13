/** Registers a namespace. Symbol: a root for a number of days, below it for as long as the root; NEM: for a year. */
import { useState } from 'react';
import { groupDigits } from '../../../renderer/i18n/exact.ts';
import styles from '../desk.module.css';
import { TextField } from '../fields.tsx';
import { useDeskWords } from '../use-desk.ts';
import { blocksOfDays, wholeTyped } from './typed.ts';
import { WantForm, type WantFormProps } from './want-form.tsx';

const [leastDays, mostDays] = [30, 1825];

export function NamespaceForm({ acting }: WantFormProps) {
  const { compose: words } = useDeskWords();
  const [typed, type] = useState('');
  const [days, setDays] = useState('365');
  const name = typed.trim();
  const isRented = acting.account.chain === 'symbol' && !name.includes('.');
  const time = wholeTyped(days, leastDays, mostDays);
  const blocks = time === null ? null : String(blocksOfDays(time));
  return (
    <WantForm
      acting={acting}
      wanted={
        name === '' || (isRented && blocks === null)
          ? null
          : { want: 'namespace', name, blocks: isRented ? blocks : null }
      }
      beside={{ 'namespace-name-invalid': 'namespace-name' }}
    >
      <div className={styles.fields}>
        <TextField
          label={words.namespaceName}
          hint={words.namespaceHint}
          value={typed}
          change={type}
          testId="namespace-name"
          most={146}
        />
        {isRented && (
          <TextField
            label={words.days}
            hint={blocks === null ? words.faults.number(leastDays, mostDays) : words.blocks(groupDigits(blocks))}
            value={days}
            change={setDays}
            testId="namespace-days"
            most={4}
            fault={blocks === null ? words.faults.number(leastDays, mostDays) : null}
          />
        )}
      </div>
      {acting.account.chain === 'nem' && <p>{words.nemRental}</p>}
    </WantForm>
  );
}
