/** A bar with a mark at the minimum, and the same in words. */
import { useWords } from '../../i18n/use-words.ts';
import styles from './entropy.module.css';

interface ProgressProps {
  readonly count: number;
  readonly least: number;
  readonly goal: number;
}

export function Progress({ count, least, goal }: ProgressProps) {
  const { entropy: said } = useWords();
  const more = count >= goal ? said.full : count >= least ? said.better(goal) : '';
  return (
    <div className={styles.progress} data-testid="entropy-progress" data-count={count} data-least={least}>
      <progress value={Math.min(count, goal)} max={goal} aria-label={said.progress(count, least)} />
      <p role="status">
        <b>{said.progress(count, least)}</b> {more}
      </p>
    </div>
  );
}
