/** Consequences of a quorum for the people: who opens the vault, which losses lock it, what one dishonest person can do. */
import { useWords } from '../i18n/use-words.ts';
import { Mark } from '../kit/mark.tsx';
import styles from './custody.module.css';
import { type Quorum, weaknessOf } from './quorum.ts';

export function QuorumMeaning({ quorum }: { readonly quorum: Quorum }) {
  const { custody } = useWords();
  const { need, of } = quorum;
  const weakness = weaknessOf(quorum);
  return (
    <div className={styles.meaning} aria-live="polite" data-testid="quorum-meaning" data-weakness={weakness ?? 'none'}>
      <p>
        <b>{custody.opens(need, of)}</b>
      </p>
      <p>{custody.lost(need, of)}</p>
      <p>{custody.dishonest(need, of)}</p>
      {weakness !== null && (
        <p className={styles.weak}>
          <Mark shape="caution" /> <b>{custody.weaknesses[weakness]}</b>
        </p>
      )}
    </div>
  );
}
