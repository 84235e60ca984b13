import { AddressView } from '../../cards/value-view.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useApp } from '../../state/use-app.ts';
import styles from './scan.module.css';

/** The accounts that this vault can sign for. */
export function AccountList() {
  const words = useWords();
  const accounts = useApp().state.vault?.accounts ?? [];
  return (
    <details className={styles.accounts} data-testid="accounts">
      <summary>
        {words.scan.accounts} ({accounts.length})
      </summary>
      {accounts.length === 0 && <p>{words.scan.noAccounts}</p>}
      <ul>
        {accounts.map((account) => (
          <li key={account.address}>
            <span>
              {words.values[account.chain]} – {words.values[account.network]}
            </span>
            <AddressView address={account.address} owner={account.label} />
          </li>
        ))}
      </ul>
    </details>
  );
}
