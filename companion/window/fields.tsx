/** Form fields with their labels, and the choice of chain and network. */
import { useId } from 'react';
import type { Chain, Network } from '../../core/chain/networks.ts';
import field from '../../renderer/kit/field.module.css';
import styles from './desk.module.css';
import { useDeskWords } from './use-desk.ts';

interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly testId: string;
  readonly most: number;
  readonly lines?: number;
}

export function TextField({ label, hint, value, change, testId, most, lines }: TextFieldProps) {
  const id = useId();
  const common = {
    id,
    value,
    maxLength: most,
    autoComplete: 'off',
    spellCheck: false,
    'data-testid': testId,
    ...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` }),
  };
  return (
    <div className={field.field}>
      <label htmlFor={id}>{label}</label>
      {lines === undefined ? (
        <input {...common} onChange={(event) => change(event.currentTarget.value)} />
      ) : (
        <textarea {...common} rows={lines} onChange={(event) => change(event.currentTarget.value)} />
      )}
      {hint !== undefined && (
        <span id={`${id}-hint`} className={styles.soft}>
          {hint}
        </span>
      )}
    </div>
  );
}

interface SelectFieldProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, text: string])[];
  readonly change: (value: T) => void;
  readonly testId: string;
}

export function SelectField<T extends string>({ label, value, options, change, testId }: SelectFieldProps<T>) {
  const id = useId();
  return (
    <div className={field.field}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => change(event.currentTarget.value as T)} data-testid={testId}>
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

export interface Place {
  readonly chain: Chain;
  readonly network: Network;
}
const chosenPlaces: readonly Place[] = [
  { chain: 'symbol', network: 'mainnet' },
  { chain: 'nem', network: 'mainnet' },
  { chain: 'symbol', network: 'testnet' },
  { chain: 'nem', network: 'testnet' },
];
const keyOf = ({ chain, network }: Place): string => `${chain} ${network}`;

export function PlaceField({ value, change }: { readonly value: Place; readonly change: (place: Place) => void }) {
  const words = useDeskWords();
  return (
    <SelectField
      label={words.network}
      testId="network"
      value={keyOf(value)}
      options={chosenPlaces.map((place) => [
        keyOf(place),
        `${words.chains[place.chain]} ${words.networks[place.network]}`,
      ])}
      change={(key) => change(chosenPlaces.find((place) => keyOf(place) === key) ?? value)}
    />
  );
}
