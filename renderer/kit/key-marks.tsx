/** What a password field hides and a person must know: Caps Lock, the input method, characters of another script. */
import { type RefObject, useEffect, useState } from 'react';
import { useWords } from '../i18n/use-words.ts';
import styles from './field.module.css';
import { Mark } from './mark.tsx';

export interface Keys {
  readonly capsLock: boolean;
  /** An input method takes the keys. */
  readonly composing: boolean;
}

const noKeys: Keys = { capsLock: false, composing: false };

/** From the events of the field; nothing while the focus is elsewhere. */
export function useKeys(element: RefObject<HTMLInputElement | null>): Keys {
  const [keys, setKeys] = useState(noKeys);
  useEffect(() => {
    const field = element.current;
    if (field === null) return;
    const ending = new AbortController();
    const options = { signal: ending.signal };
    const pressed = (event: KeyboardEvent) =>
      setKeys({
        capsLock: event.getModifierState('CapsLock'),
        // 'Process': the input method has taken the key.
        composing: event.isComposing || event.key === 'Process',
      });
    field.addEventListener('keydown', pressed, options);
    field.addEventListener('keyup', pressed, options);
    field.addEventListener(
      'pointerdown',
      (event) => {
        const capsLock = event.getModifierState('CapsLock');
        setKeys((before) => ({ ...before, capsLock }));
      },
      options,
    );
    field.addEventListener('compositionstart', () => setKeys((before) => ({ ...before, composing: true })), options);
    field.addEventListener('compositionend', () => setKeys((before) => ({ ...before, composing: false })), options);
    field.addEventListener('blur', () => setKeys(noKeys), options);
    return () => ending.abort();
  }, [element]);
  return keys;
}

interface KeyMarksProps {
  readonly keys: Keys;
  /** Something in the field cannot be typed on a plain Latin keyboard. */
  readonly beyondAscii: boolean;
  /** Nobody typed for a while. */
  readonly emptied: boolean;
}

export function KeyMarks({ keys, beyondAscii, emptied }: KeyMarksProps) {
  const { common } = useWords();
  const marks = [
    ...(keys.capsLock ? [common.capsLockOn] : []),
    ...(keys.composing ? [common.inputMethodOn] : []),
    ...(beyondAscii ? [common.beyondAscii] : []),
    ...(emptied ? [common.fieldEmptied] : []),
  ];
  return (
    <p role="status" className={styles.marks} data-testid="key-marks">
      {marks.map((mark) => (
        <span key={mark}>
          <Mark shape="caution" /> <b>{mark}</b>
        </span>
      ))}
    </p>
  );
}
