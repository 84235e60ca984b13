import { type RefObject, useEffect, useId } from 'react';
import styles from './field.module.css';

interface PassphraseFieldProps {
  readonly label: string;
  readonly testId: string;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onInput?: (value: string) => void;
  readonly disabled?: boolean;
  readonly describedBy?: string;
}

/** Uncontrolled: the passphrase stays in the field and out of React's state. Emptied when it leaves the screen. */
export function PassphraseField({
  label,
  testId,
  field,
  onInput,
  disabled = false,
  describedBy,
}: PassphraseFieldProps) {
  const id = useId();
  useEffect(() => {
    const input = field.current;
    return () => {
      if (input !== null) input.value = '';
    };
  }, [field]);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={field}
        type="password"
        autoComplete="off"
        spellCheck={false}
        autoCapitalize="off"
        maxLength={512}
        disabled={disabled}
        aria-describedby={describedBy}
        data-testid={testId}
        onInput={(event) => onInput?.(event.currentTarget.value)}
      />
    </div>
  );
}
