/**
 * The screen with its permanent status strip; of an open vault with the row of places; in practice with a hatched frame and
 * the practice label.
 */
import { type ReactNode, useRef } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { useKeptFocus } from '../kit/use-kept-focus.ts';
import styles from './frame.module.css';
import { PlacesRow } from './places-row.tsx';
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
  const { vault, screen } = useApp().state;
  const practice = vault?.mode === 'practice';
  // The words of a new vault are the last step of its creation: nobody leaves it by the way.
  const hasPlaces = vault !== null && screen.name !== 'vault-words';
  const look = practice ? styles.practice : hasPlaces ? styles.open : '';
  return (
    <div className={`${styles.frame} ${look}`} data-testid="frame" data-practice={practice}>
      {practice && (
        <header className={styles.ribbon} data-testid="practice-mark">
          <strong>練習 / PRACTICE</strong> <span>{words.common.practiceMeans}</span>
        </header>
      )}
      {hasPlaces && <PlacesRow />}
      <main className={styles.main} ref={main}>
        {children}
      </main>
      <div className={styles.bar}>{bar}</div>
      <StatusStrip hasLock={!hasPlaces} />
    </div>
  );
}
