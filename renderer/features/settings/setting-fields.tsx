/** The controls of the settings form: one for each kind of setting in core/policy. */
import { useId } from 'react';
import type { Choice, Setting, Toggle, ToggleGroup, WholeNumber } from '../../../core/policy/setting.ts';
import { useWords } from '../../i18n/use-words.ts';
import field from '../../kit/field.module.css';
import form from '../../kit/form.module.css';
import { testIdOf, textsOf } from './setting-changes.ts';

interface FieldProps<S extends Setting, V> {
  readonly setting: S;
  readonly value: V;
  readonly set: (value: V) => void;
}

interface CheckProps {
  readonly label: string;
  readonly why: string;
  readonly testId: string;
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly set: (on: boolean) => void;
}

function Check({ label, why, testId, on, disabled = false, set }: CheckProps) {
  return (
    <label>
      <input
        type="checkbox"
        checked={on}
        disabled={disabled}
        onChange={(event) => set(event.currentTarget.checked)}
        data-testid={testId}
      />
      <span>
        {label}
        <span className={form.why}>{why}</span>
      </span>
    </label>
  );
}

export function ToggleField({ setting: { key }, value, set }: FieldProps<Toggle, boolean>) {
  const { name, why = '' } = textsOf(key, useWords());
  return <Check testId={testIdOf(key)} on={value} set={set} label={name} why={why} />;
}

/** The last part that is on cannot be switched off: a vault that no request can reach is useless. */
export function ToggleGroupField({
  setting: { key, parts },
  value,
  set,
}: FieldProps<ToggleGroup, Readonly<Record<string, boolean>>>) {
  const texts = textsOf(key, useWords());
  const isLast = parts.filter((part) => value[part] === true).length === 1;
  return (
    <fieldset className={form.choices}>
      <legend>{texts.name}</legend>
      {parts.map((part) => {
        const on = value[part] === true;
        const { name = part, why = '' } = texts.parts?.[part] ?? {};
        return (
          <Check
            key={part}
            testId={`${testIdOf(key)}-${part}`}
            on={on}
            disabled={isLast && on}
            set={(yes) => set({ ...value, [part]: yes })}
            label={name}
            why={isLast && on ? (texts.lastStays ?? why) : why}
          />
        );
      })}
    </fieldset>
  );
}

export function NumberField({ setting, value, set }: FieldProps<WholeNumber, number>) {
  const { name, amount } = textsOf(setting.key, useWords());
  const id = useId();
  const choices = setting.choices.includes(value) ? setting.choices : [...setting.choices, value].sort((a, b) => a - b);
  return (
    <div className={field.field}>
      <label htmlFor={id}>{name}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => set(Number(event.currentTarget.value))}
        data-testid={testIdOf(setting.key)}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {amount?.(choice) ?? choice}
          </option>
        ))}
      </select>
    </div>
  );
}

export function ChoiceField({ setting: { key, options }, value, set }: FieldProps<Choice, string>) {
  const texts = textsOf(key, useWords());
  return (
    <fieldset className={form.choices}>
      <legend>{texts.name}</legend>
      {options.map((option) => (
        <label key={option}>
          <input
            type="radio"
            name={testIdOf(key)}
            checked={value === option}
            onChange={() => set(option)}
            data-testid={`${testIdOf(key)}-${option}`}
          />
          <span>{texts.options?.[option] ?? option}</span>
        </label>
      ))}
    </fieldset>
  );
}
