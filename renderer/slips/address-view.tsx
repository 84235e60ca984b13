/** An address in groups, with its owner or its registered name. */
import { addressGroups } from '../i18n/exact.ts';
import { useWords } from '../i18n/use-words.ts';
import { Groups } from './groups.tsx';
import styles from './value-view.module.css';

interface AddressProps {
  readonly address: string;
  readonly owner: string | null;
  /** A registered name: always with its provenance, and never instead of the address. */
  readonly known?: string | null;
}

export function AddressView({ address, owner, known = null }: AddressProps) {
  const words = useWords();
  return (
    <span className={styles.address} data-address={address} data-known={known ?? undefined}>
      {owner !== null && <b className={styles.owner}>{owner}</b>}
      {known !== null && (
        <span className={styles.owner}>
          <b>
            <bdi>{known}</bdi>
          </b>{' '}
          <span className={styles.mark}>{words.format.known}</span>
        </span>
      )}
      <Groups groups={addressGroups(address)} />
    </span>
  );
}
