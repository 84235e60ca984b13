/** Form fields with their labels and their errors, and the choice of chain and network. */
import { createContext, useContext, useId, useState } from 'react';
import type { Chain, Network } from '../../core/chain/networks.ts';
import field from '../../renderer/kit/field.module.css';
import { Mark } from '../../renderer/kit/mark.tsx';
import type { DeskReason } from '../contract/desk-reason.ts';
import styles from './desk.module.css';
import { ReasonText } from './reasons.tsx';
import { useDeskWords } from './use-desk.ts';

/** What was refused about a field, by its name (`testId`). */
export const FieldErrors = createContext<ReadonlyMap<string, DeskReason>>(new Map());

interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly change: (value: string) => void;
  /** Also the name by which an error finds its field. */
  readonly testId: string;
  readonly most: number;
  readonly lines?: number;
  /** What is wrong with the value. Said once the field was left. */
  readonly fault?: string | null;
}

export function TextField({ label, hint, value, change, testId, most, lines, fault = null }: TextFieldProps) {
  const id = useId();
  const refused = useContext(FieldErrors).get(testId);
  const [left, setLeft] = useState(false);
  const isFaulty = left && value !== '' && fault !== null;
  const isInvalid = refused !== undefined || isFaulty;
  const about = [hint === undefined ? '' : `${id}-hint`, isInvalid ? `${id}-error` : ''].join(' ').trim();
  const common = {
    id,
    value,
    maxLength: most,
    autoComplete: 'off',
    spellCheck: false,
    'data-testid': testId,
    'aria-invalid': isInvalid,
    onBlur: () => setLeft(true),
    ...(about === '' ? {} : { 'aria-describedby': about }),
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
      {isInvalid && (
        <div id={`${id}-error`} className={styles.fault} data-testid={`${testId}-error`} data-codes={refused?.code}>
          <Mark shape="stop" />
          {refused === undefined ? <span>{fault}</span> : <ReasonText reason={refused} />}
        </div>
      )}
    </div>
  );
}

type Options<T extends string> = readonly (readonly [value: T, text: string])[];
interface SelectFieldProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: Options<T> | readonly { readonly name: string; readonly options: Options<T> }[];
  readonly change: (value: T) => void;
  readonly testId: string;
}

export function SelectField<T extends string>({ label, value, options, change, testId }: SelectFieldProps<T>) {
  const id = useId();
  const optionOf = ([each, text]: Options<T>[number]) => (
    <option key={each} value={each}>
      {text}
    </option>
  );
  return (
    <div className={field.field}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => change(event.currentTarget.value as T)} data-testid={testId}>
        {options.map((each) =>
          'name' in each ? (
            <optgroup key={each.name} label={each.name}>
              {each.options.map(optionOf)}
            </optgroup>
          ) : (
            optionOf(each)
          ),
        )}
      </select>
    </div>
  );
}

interface ChoicesFieldProps<T extends string> {
  readonly label: string;
  readonly options: Options<T>;
  readonly chosen: readonly T[];
  readonly change: (chosen: readonly T[]) => void;
  readonly testId: string;
}

/** Any number of them. */
export function ChoicesField<T extends string>({ label, options, chosen, change, testId }: ChoicesFieldProps<T>) {
  return (
    <fieldset className={styles.choices} data-testid={testId}>
      <legend>{label}</legend>
      {options.map(([each, text]) => (
        <label key={each}>
          <input
            type="checkbox"
            checked={chosen.includes(each)}
            onChange={({ currentTarget: { checked } }) =>
              change(checked ? [...chosen, each] : chosen.filter((one) => one !== each))
            }
            data-testid={`${testId}-${each}`}
          />{' '}
          {text}
        </label>
      ))}
    </fieldset>
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
