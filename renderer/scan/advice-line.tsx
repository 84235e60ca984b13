/** What to do when nothing is read. Its place stays when there is nothing to say, so that nothing jumps. */
import { useWords } from '../i18n/use-words.ts';
import { Mark } from '../kit/mark.tsx';
import type { Advice } from './camera/advice.ts';
import styles from './scan.module.css';

export function AdviceLine({ advice }: { readonly advice: Advice | null }) {
  const { intake } = useWords();
  return (
    <p className={styles.advice} role="status" data-testid="advice" data-advice={advice ?? undefined}>
      {advice !== null && (
        <>
          <Mark shape="note" /> {intake.advice[advice]}
        </>
      )}
    </p>
  );
}
