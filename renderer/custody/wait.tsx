/** Remaining wait after wrong passphrases; empty without a wait. */
import { useWait } from '../app/use-wait.ts';
import { useWords } from '../i18n/use-words.ts';
import { Mark } from '../kit/mark.tsx';
import styles from './authorise.module.css';

export function Wait() {
  const { custody } = useWords();
  const seconds = useWait();
  return (
    <div className={styles.slot} role="status" data-testid="wait" data-seconds={seconds}>
      {seconds > 0 && (
        <p className={styles.wait}>
          <Mark shape="note" /> <b>{custody.waiting(Math.floor(seconds / 60), seconds % 60)}</b>
        </p>
      )}
    </div>
  );
}
