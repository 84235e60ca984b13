/** The field for what is typed before something that should not be done by habit. Its screen compares it. */
import { useEffect, useId, useRef } from 'react';
import styles from './field.module.css';

interface WordFieldProps {
  readonly label: string;
  readonly typed: string;
  readonly type: (typed: string) => void;
  readonly testId: string;
  readonly disabled?: boolean;
  /** Gets the focus when it appears. */
  readonly arrives?: boolean;
}

export function WordField({ label, typed, type, testId, disabled, arrives = false }: WordFieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (arrives) field.current?.focus();
  }, [arrives]);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        ref={field}
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
