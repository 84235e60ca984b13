import type { ReactNode } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { useApp } from '../state/use-app.ts';
import styles from './frame.module.css';
import { StatusStrip } from './status-strip.tsx';

/** The screen with the status strip that never leaves; in practice, a hatched frame and the word around everything. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const words = useWords();
  const practice = useApp().state.vault?.mode === 'practice';
  return (
    <div
      className={practice ? `${styles.frame} ${styles.practice}` : styles.frame}
      data-testid="frame"
      data-practice={practice}
    >
      {practice && (
        <p className={styles.ribbon} data-testid="practice-mark">
          <strong>練習 / PRACTICE</strong> <span>{words.common.practiceMeans}</span>
        </p>
      )}
      <main className={styles.main}>{children}</main>
      <StatusStrip />
    </div>
  );
}
