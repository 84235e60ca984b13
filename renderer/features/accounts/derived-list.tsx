/** Accounts of the recovery words, each with position and path; accounts that exist already cannot be selected. */
import { pathText } from '../../../core/chain/paths.ts';
import type { DerivedAccount } from '../../../core/contract/accounts.ts';
import { useWords } from '../../i18n/use-words.ts';
import { AddressView } from '../../slips/address-view.tsx';
import styles from './accounts.module.css';

interface Props {
  readonly accounts: readonly DerivedAccount[];
  /** Indices of the selected accounts. */
  readonly ticked: readonly number[];
  readonly tick: (indices: readonly number[]) => void;
}

export function DerivedList({ accounts, ticked, tick }: Props) {
  const { accounts: words } = useWords();
  const change = (index: number, on: boolean) => tick(on ? [...ticked, index] : ticked.filter((one) => one !== index));
  return (
    <ul className={styles.list}>
      {accounts.map(({ chain, network, index, address, label }) => (
        <li key={index} className={styles.item} data-testid={`derived-${index}`} data-address={address}>
          <label className={styles.tick}>
            <input
              type="checkbox"
              disabled={label !== null}
              checked={label !== null || ticked.includes(index)}
              onChange={(event) => change(index, event.currentTarget.checked)}
              data-testid={`tick-${index}`}
            />
            <span>
              <span className={styles.soft}>
                {words.add.position(index)} <code>{pathText(chain, network, index)}</code>
              </span>
              <br />
              <AddressView address={address} owner={null} />
              {label !== null && (
                <>
                  <br />
                  <bdi>{words.add.has(label)}</bdi>
                </>
              )}
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}
