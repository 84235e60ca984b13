/** Defines a mosaic. Symbol: by flags, for ever or a number of days; NEM: with its name and description. */
import { useState } from 'react';
import styles from '../desk.module.css';
import { ChoicesField, TextField } from '../fields.tsx';
import { useDeskWords } from '../use-desk.ts';
import type { Wanted } from '../use-drafting.ts';
import { blocksOfDays, wholeTyped } from './typed.ts';
import { WantForm, type WantFormProps } from './want-form.tsx';

type Flag = Extract<Wanted, { want: 'mosaic' }>['flags'][number];
const flagsOf = {
  symbol: ['supply-mutable', 'transferable', 'restrictable', 'revokable'],
  nem: ['supply-mutable', 'transferable'],
} as const satisfies Record<string, readonly Flag[]>;
const mostDays = 3650;

export function MosaicForm({ acting }: WantFormProps) {
  const { compose: words } = useDeskWords();
  const isNem = acting.account.chain === 'nem';
  const [name, setName] = useState('');
  const [description, describe] = useState('');
  const [places, setPlaces] = useState('0');
  const [supply, setSupply] = useState('');
  const [flags, setFlags] = useState<readonly Flag[]>(['transferable']);
  const [days, setDays] = useState('');
  const divisibility = wholeTyped(places, 0, 6);
  const time = wholeTyped(days, 1, mostDays);
  const isTimed = !isNem && days.trim() !== '';
  const isComplete = divisibility !== null && supply.trim() !== '' && (isNem ? name.trim() !== '' : !isTimed || time);
  return (
    <WantForm
      acting={acting}
      wanted={
        isComplete
          ? {
              ...{ want: 'mosaic', name: isNem ? name.trim() : null, description: isNem ? description : '' },
              ...{ divisibility, supply: supply.trim(), flags: [...flags] },
              blocks: isTimed && time !== null ? String(blocksOfDays(time)) : null,
            }
          : null
      }
      beside={{
        ...{ name: 'mosaic-name', description: 'mosaic-description', supply: 'mosaic-supply' },
        ...{ 'mosaic-name-invalid': 'mosaic-name', 'amount-too-large': 'mosaic-supply' },
      }}
    >
      <div className={styles.fields}>
        {isNem && (
          <>
            <TextField
              label={words.mosaicName}
              hint={words.mosaicIdHints.nem}
              value={name}
              change={setName}
              testId="mosaic-name"
              most={200}
            />
            <TextField
              label={words.description}
              value={description}
              change={describe}
              testId="mosaic-description"
              most={512}
            />
          </>
        )}
        <TextField
          label={words.divisibility}
          hint={words.divisibilityHint}
          value={places}
          change={setPlaces}
          testId="mosaic-divisibility"
          most={1}
          fault={divisibility === null ? words.faults.number(0, 6) : null}
        />
        <TextField
          label={words.supply}
          hint={isNem ? words.wholeUnits : words.supplyHint}
          value={supply}
          change={setSupply}
          testId="mosaic-supply"
          most={40}
        />
        {!isNem && (
          <TextField
            label={words.mosaicDays}
            hint={words.mosaicDaysHint}
            value={days}
            change={setDays}
            testId="mosaic-days"
            most={4}
            fault={isTimed && time === null ? words.faults.number(1, mostDays) : null}
          />
        )}
      </div>
      <ChoicesField
        label={words.flags}
        testId="mosaic-flags"
        options={flagsOf[acting.account.chain].map((each) => [each, words.flagNames[each]])}
        chosen={flags}
        change={setFlags}
      />
    </WantForm>
  );
}
