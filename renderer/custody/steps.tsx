/** The current step of creating a vault, in words. */
import { useWords } from '../i18n/use-words.ts';
import styles from './custody.module.css';

export function Steps({ now }: { readonly now: number }) {
  const { enrolment } = useWords();
  return (
    <p className={styles.steps} data-testid="create-step">
      {enrolment.step(now, enrolment.steps.length)}: {enrolment.steps[now - 1]}
    </p>
  );
}
