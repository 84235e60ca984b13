/** A passphrase field. The element contains one dot per character; the typed text is stored beside it and wiped when
 * it leaves the screen. */
import { type RefObject, useEffect, useId, useImperativeHandle, useRef } from 'react';
import styles from './field.module.css';
import { SecretInput } from './secret-input.ts';

interface PassphraseFieldProps {
  readonly label: string;
  readonly testId: string;
  readonly field: RefObject<SecretInput | null>;
  readonly onInput?: (field: SecretInput) => void;
  readonly disabled?: boolean;
  readonly describedBy?: string;
}

export function PassphraseField({
  label,
  testId,
  field,
  onInput,
  disabled = false,
  describedBy,
}: PassphraseFieldProps) {
  const id = useId();
  const element = useRef<HTMLInputElement>(null);
  const input = useRef<SecretInput | null>(null);
  const heard = useRef(onInput);
  heard.current = onInput;
  input.current ??= new SecretInput((changed) => heard.current?.(changed));
  useImperativeHandle(field, () => input.current as SecretInput, []);
  useEffect(() => {
    if (element.current === null) return;
    return input.current?.attach(element.current);
  }, []);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={element}
        type="password"
        autoComplete="off"
        spellCheck={false}
        autoCapitalize="off"
        disabled={disabled}
        aria-describedby={describedBy}
        data-testid={testId}
      />
    </div>
  );
}
