/** The field for what is typed before something that should not be done by habit. Its screen compares it. */
import { useId } from 'react';
import styles from './field.module.css';

interface WordFieldProps {
  readonly label: string;
  readonly typed: string;
  readonly type: (typed: string) => void;
  readonly testId: string;
  readonly disabled?: boolean;
}

export function WordField({ label, typed, type, testId, disabled }: WordFieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={typed}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={64}
        disabled={disabled}
        data-testid={testId}
        onChange={(event) => type(event.currentTarget.value)}
      />
    </div>
  );
}
