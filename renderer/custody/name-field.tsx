/** A field for a custodian's name, with what is wrong about it. */
import { useId } from 'react';
import field from '../kit/field.module.css';

interface NameFieldProps {
  readonly label: string;
  readonly testId: string;
  readonly value: string;
  readonly set: (name: string) => void;
  readonly wrong: string | null;
  /** Most characters. */
  readonly most?: number;
}

export function NameField({ label, testId, value, set, wrong, most = 40 }: NameFieldProps) {
  const id = useId();
  const why = useId();
  return (
    <div className={field.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={value}
        autoComplete="off"
        spellCheck={false}
        maxLength={most}
        aria-invalid={wrong !== null}
        aria-describedby={why}
        data-testid={testId}
        onChange={(event) => set(event.currentTarget.value)}
      />
      <span id={why}>{wrong}</span>
    </div>
  );
}
