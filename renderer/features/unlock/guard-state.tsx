/** The network state on the unlock screen. */
import { countsAsOnline, type GuardReading } from '../../../core/contract/guard.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Mark } from '../../kit/mark.tsx';
import styles from './unlock.module.css';

export function GuardState({ guard }: { readonly guard: GuardReading }) {
  const { unlock } = useWords();
  return (
    <p className={styles.guard} data-testid="unlock-guard" data-state={guard.state} role="status">
      <Mark shape={countsAsOnline(guard.state) ? 'stop' : 'apart'} /> {unlock.guardStates[guard.state]}
    </p>
  );
}
