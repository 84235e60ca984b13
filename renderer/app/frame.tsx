/** The screen with its permanent status strip; in practice with a hatched frame and the practice label. */
import { type ReactNode, useRef } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { useKeptFocus } from '../kit/use-kept-focus.ts';
import styles from './frame.module.css';
import { StatusStrip } from './status-strip.tsx';
import { useApp } from './use-app.ts';

interface FrameProps {
  readonly children: ReactNode;
  /** Stands between the screen and the status strip. */
  readonly bar: ReactNode;
}

export function Frame({ children, bar }: FrameProps) {
  const words = useWords();
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
  const practice = useApp().state.vault?.mode === 'practice';
  return (
    <div
      className={practice ? `${styles.frame} ${styles.practice}` : styles.frame}
      data-testid="frame"
      data-practice={practice}
    >
      {practice && (
        <header className={styles.ribbon} data-testid="practice-mark">
          <strong>練習 / PRACTICE</strong> <span>{words.common.practiceMeans}</span>
        </header>
      )}
      <main className={styles.main} ref={main}>
        {children}
      </main>
      {bar}
      <StatusStrip />
    </div>
  );
}
