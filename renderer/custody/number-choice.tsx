/** A choice of one number from a few, as a labelled select. */
import { useId } from 'react';
import field from '../kit/field.module.css';

interface NumberChoiceProps {
  readonly label: string;
  readonly testId: string;
  readonly numbers: readonly number[];
  readonly value: number;
  readonly set: (value: number) => void;
}

export function NumberChoice({ label, testId, numbers, value, set }: NumberChoiceProps) {
  const id = useId();
  return (
    <div className={field.field}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => set(Number(event.currentTarget.value))} data-testid={testId}>
        {numbers.map((number) => (
          <option key={number} value={number}>
            {number}
          </option>
        ))}
      </select>
    </div>
  );
}
