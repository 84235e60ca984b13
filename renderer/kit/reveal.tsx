/** Shows what was typed while its button is held, and no longer: never after the release, or when the window is left,
 * and never what was typed before it was left. */
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useWords } from '../i18n/use-words.ts';
import button from './button.module.css';
import { drawSecret, emptyCanvas } from './draw-secret.ts';
import styles from './field.module.css';
import type { SecretInput } from './secret-input.ts';

interface RevealProps {
  readonly secret: RefObject<SecretInput | null>;
  readonly label: string;
  readonly testId: string;
}

const isPress = ({ key }: KeyboardEvent): boolean => key === ' ' || key === 'Enter';

export function Reveal({ secret, label, testId }: RevealProps) {
  const { common } = useWords();
  const [held, setHeld] = useState(false);
  const [refused, refuse] = useState(false);
  const hold = (on: boolean) => {
    const mayBeShown = secret.current?.mayBeShown ?? true;
    refuse(on && !mayBeShown);
    setHeld(on && mayBeShown);
  };
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    if (!held || element === null || secret.current === null) return;
    const typed = secret.current;
    drawSecret(element, typed);
    let isHere = true;
    // Letters of another script may only be loaded now.
    void document.fonts.ready.then(() => isHere && drawSecret(element, typed));
    const release = () => setHeld(false);
    window.addEventListener('blur', release);
    window.addEventListener('pointerup', release);
    window.addEventListener('pointercancel', release);
    return () => {
      isHere = false;
      emptyCanvas(element);
      window.removeEventListener('blur', release);
      window.removeEventListener('pointerup', release);
      window.removeEventListener('pointercancel', release);
    };
  }, [held, secret]);
  return (
    <>
      <button
        type="button"
        className={`${button.button} ${button.quiet}`}
        aria-label={common.showTyped(label)}
        data-testid={`${testId}-reveal`}
        onPointerDown={() => hold(true)}
        onPointerLeave={() => hold(false)}
        onKeyDown={(event) => {
          if (!isPress(event)) return;
          event.preventDefault();
          hold(true);
        }}
        onKeyUp={() => hold(false)}
        onBlur={() => hold(false)}
      >
        {common.showWhileHeld}
      </button>
      {refused && (
        <p role="status" data-testid={`${testId}-not-shown`}>
          {common.notShownAfterLeaving}
        </p>
      )}
      {held && (
        <canvas
          ref={canvas}
          className={styles.revealed}
          role="img"
          aria-label={label}
          data-testid={`${testId}-revealed`}
        />
      )}
    </>
  );
}
