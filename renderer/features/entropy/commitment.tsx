/** The number that binds the machine's share, where it has to be written down: before the first roll. */
import { groupsOf } from '../../i18n/exact.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Groups } from '../../slips/groups.tsx';
import styles from './entropy.module.css';

export function Commitment({ commitment }: { readonly commitment: string }) {
  const { entropy: said } = useWords();
  return (
    <div>
      <p>{said.commitment}</p>
      <p className={styles.digits} data-testid="commitment" data-commitment={commitment}>
        <Groups groups={groupsOf(commitment, 8)} />
      </p>
      <p className={styles.soft}>{said.commitmentLead}</p>
    </div>
  );
}
