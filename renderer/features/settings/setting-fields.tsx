import { useId } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import field from '../../kit/field.module.css';
import styles from './settings.module.css';

interface CheckProps {
  readonly label: string;
  readonly why: string;
  readonly testId: string;
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly set: (on: boolean) => void;
}

export function Check({ label, why, testId, on, disabled = false, set }: CheckProps) {
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
        <span className={styles.why}>{why}</span>
      </span>
    </label>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly name: string;
  readonly testId: string;
  readonly on: boolean;
  readonly set: () => void;
}

export function Choice({ label, name, testId, on, set }: ChoiceProps) {
  return (
    <label>
      <input type="radio" name={name} checked={on} onChange={set} data-testid={testId} />
      <span>{label}</span>
    </label>
  );
}

const minuteChoices = [1, 2, 3, 5, 10, 15, 30, 60];

export function AutoLock({ minutes, set }: { readonly minutes: number; readonly set: (minutes: number) => void }) {
  const { settings } = useWords();
  const id = useId();
  const choices = minuteChoices.includes(minutes) ? minuteChoices : [...minuteChoices, minutes].sort((a, b) => a - b);
  return (
    <div className={field.field}>
      <label htmlFor={id}>{settings.autoLock}</label>
      <select
        id={id}
        value={minutes}
        onChange={(event) => set(Number(event.currentTarget.value))}
        data-testid="auto-lock"
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {settings.minutes(choice)}
          </option>
        ))}
      </select>
    </div>
  );
}
