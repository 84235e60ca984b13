/** The field for a word that is typed before something that should not be done by habit. Its screen compares it. */
import { useId } from 'react';
import styles from './field.module.css';

interface WordFieldProps {
  readonly label: string;
  readonly typed: string;
  readonly type: (typed: string) => void;
  readonly testId: string;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  /** For tests: the word that is asked for. */
  readonly word?: string;
}

export function WordField({ label, typed, type, testId, placeholder, disabled, word }: WordFieldProps) {
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
        placeholder={placeholder}
        disabled={disabled}
        data-testid={testId}
        data-word={word}
        onChange={(event) => type(event.currentTarget.value)}
      />
    </div>
  );
}
