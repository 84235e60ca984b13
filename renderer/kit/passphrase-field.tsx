/** A passphrase field. The element contains one dot per character; the typed text is stored beside it and wiped when
 * it leaves the screen. */
import { type RefObject, useEffect, useId, useImperativeHandle, useRef, useState } from 'react';
import styles from './field.module.css';
import { KeyMarks, useKeys } from './key-marks.tsx';
import { Reveal } from './reveal.tsx';
import { SecretInput } from './secret-input.ts';

interface PassphraseFieldProps {
  readonly label: string;
  readonly testId: string;
  readonly field: RefObject<SecretInput | null>;
  readonly onInput?: (field: SecretInput) => void;
  readonly disabled?: boolean;
  readonly describedBy?: string;
  /** It is chosen here: characters that other keyboards lack are marked. */
  readonly isNew?: boolean;
}

export function PassphraseField({
  label,
  testId,
  field,
  onInput,
  disabled = false,
  describedBy,
  isNew = false,
}: PassphraseFieldProps) {
  const id = useId();
  const element = useRef<HTMLInputElement>(null);
  const input = useRef<SecretInput | null>(null);
  const heard = useRef(onInput);
  const [beyondAscii, setBeyond] = useState(false);
  const [emptied, setEmptied] = useState(false);
  const keys = useKeys(element);
  heard.current = onInput;
  input.current ??= new SecretInput(
    (changed) => {
      setEmptied(false);
      setBeyond(isNew && changed.isBeyondAscii);
      heard.current?.(changed);
    },
    () => setEmptied(true),
  );
  useImperativeHandle(field, () => input.current as SecretInput, []);
  useEffect(() => {
    if (element.current === null) return;
    const detach = input.current?.attach(element.current);
    const leave = () => input.current?.leave();
    // A dialog of the system (to choose a key file) leaves the window too: nobody can tell who comes back from it.
    window.addEventListener('blur', leave);
    return () => {
      window.removeEventListener('blur', leave);
      detach?.();
    };
  }, []);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.typedSecret}>
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
        <Reveal secret={input} label={label} testId={testId} />
      </div>
      <KeyMarks keys={keys} beyondAscii={beyondAscii} emptied={emptied} />
    </div>
  );
}
