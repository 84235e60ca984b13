/** Locks the vault. Also before one is open: whatever was typed so far ends with the window. */
import { useWords } from '../i18n/use-words.ts';
import styles from './lock-button.module.css';
import { useApp } from './use-app.ts';

export function LockButton() {
  const { strip } = useWords();
  const { act } = useApp();
  return (
    <button
      type="button"
      className={styles.lock}
      onClick={() => void act.lock()}
      data-testid="lock"
      aria-keyshortcuts="Control+L"
    >
      {strip.lock} <kbd>{strip.lockHint}</kbd>
    </button>
  );
}
