import { useWords } from '../../i18n/use-words.ts';
import { useWait } from '../../state/use-wait.ts';
import { Mark } from '../../ui/mark.tsx';
import styles from './authorise.module.css';

/** How long nobody can try, after wrong passphrases. Nothing when there is no wait. */
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
