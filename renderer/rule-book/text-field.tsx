/** One line of a rule book that is typed, with its unit and what is wrong about it. */
import { type ReactNode, useId } from 'react';
import field from '../kit/field.module.css';
import styles from './rule-book.module.css';

interface TextFieldProps {
  readonly label: string;
  readonly testId: string;
  readonly value: string;
  readonly set: (typed: string) => void;
  readonly wrong: string | null;
  readonly unit?: string;
  readonly isNumber?: boolean;
  readonly isKey?: boolean;
  readonly disabled?: boolean;
  /** A choice of the unit. */
  readonly children?: ReactNode;
}

export function TextField(props: TextFieldProps) {
  const { label, testId, value, set, wrong, unit, isNumber = false, isKey = false, disabled = false, children } = props;
  const id = useId();
  const [why, of] = [useId(), useId()];
  return (
    <div className={field.field}>
      <label htmlFor={id}>{label}</label>
      <span className={styles.typed}>
        <input
          id={id}
          type="text"
          className={isNumber ? styles.number : isKey ? styles.key : undefined}
          inputMode={isNumber ? 'decimal' : 'text'}
          value={value}
          disabled={disabled}
          autoComplete="off"
          spellCheck={false}
          maxLength={isKey ? 160 : 64}
          aria-invalid={wrong !== null}
          aria-describedby={`${of} ${why}`}
          data-testid={testId}
          onChange={(event) => set(event.currentTarget.value)}
        />
        <span id={of}>{unit}</span>
        {children}
      </span>
      <span id={why} className={styles.wrong}>
        {wrong}
      </span>
    </div>
  );
}
