/** One account that was read: its network and address, and its future label. */
import { useId } from 'react';
import type { ImportCandidate } from '../../../core/contract/accounts.ts';
import { useWords } from '../../i18n/use-words.ts';
import field from '../../kit/field.module.css';
import { AddressView } from '../../slips/address-view.tsx';
import styles from './accounts.module.css';
import { usePlaceName } from './place-choice.tsx';

interface Props {
  readonly candidate: ImportCandidate;
  /** Null while it is not selected. */
  readonly name: string | null;
  readonly offered: string;
  readonly pick: (name: string | null) => void;
}

export function CandidateItem({ candidate, name, offered, pick }: Props) {
  const { accounts: words } = useWords();
  const nameOf = usePlaceName();
  const id = useId();
  const { address, index, named, label } = candidate;
  return (
    <li className={styles.item} data-testid={`candidate-${address}`}>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={label !== null || name !== null}
          disabled={label !== null}
          aria-label={words.check.takeIt(offered)}
          onChange={(event) => pick(event.currentTarget.checked ? offered : null)}
          data-testid={`pick-${address}`}
        />
        <span>
          <span className={styles.soft}>
            {nameOf(candidate)}
            {index !== null && ` – ${words.add.position(index)}`}
          </span>
          <br />
          <AddressView address={address} owner={null} />
          {named && <span className={styles.own}>{words.check.named}</span>}
          {label !== null && <span className={styles.own}>{words.check.has(label)}</span>}
        </span>
      </label>
      {name !== null && (
        <div className={field.field}>
          <label htmlFor={id}>{words.name}</label>
          <input
            id={id}
            type="text"
            value={name}
            maxLength={64}
            onChange={(event) => pick(event.currentTarget.value)}
            data-testid={`name-${address}`}
          />
        </div>
      )}
    </li>
  );
}
