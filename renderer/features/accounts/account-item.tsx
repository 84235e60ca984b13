/** One account of the list: label, address, source of its key, and its actions. */
import { pathText } from '../../../core/chain/paths.ts';
import type { Account } from '../../../core/contract/shapes.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { ButtonRow } from '../../kit/sheet.tsx';
import { AddressView } from '../../slips/address-view.tsx';
import { AccountCode } from './account-code.tsx';
import styles from './accounts.module.css';
import type { Go } from './parts.ts';

/** Symbol and NEM addresses are always different, but both networks of one chain may list an account. */
export const keyOf = (account: Account): string => `${account.chain}-${account.network}-${account.address}`;

interface AccountItemProps {
  readonly account: Account;
  readonly practice: boolean;
  readonly isShown: boolean;
  readonly show: (on: boolean) => void;
  readonly go: Go;
}

export function AccountItem({ account, practice, isShown, show, go }: AccountItemProps) {
  const { accounts: words, format } = useWords();
  const does = isShown ? words.hide : words.show;
  return (
    <li className={styles.item} data-testid={`account-${account.address}`} data-public-key={account.publicKey}>
      <div className={styles.line}>
        <AddressView address={account.address} owner={account.label} />
        <Button
          look="quiet"
          testId="show-account"
          expanded={isShown}
          label={does + format.colon + account.label}
          onClick={() => show(!isShown)}
        >
          {does}
        </Button>
      </div>
      {isShown && (
        <>
          <KeyOrigin account={account} />
          <AccountCode account={account} practice={practice} />
          <ButtonRow>
            <Button look="quiet" testId="rename-account" onClick={() => go({ at: 'rename', account })}>
              {words.toRename}
            </Button>
            <Button look="quiet" testId="prove-ownership" onClick={() => go({ at: 'prove', account })}>
              {words.toProve}
            </Button>
            <Button look="quiet" testId="remove-account" onClick={() => go({ at: 'remove', account })}>
              {words.toRemove}
            </Button>
          </ButtonRow>
        </>
      )}
    </li>
  );
}

/** Source of the key: the path in the recovery words, or another wallet. */
export function KeyOrigin({ account }: { readonly account: Account }) {
  const { accounts: words } = useWords();
  const { chain, network, index } = account;
  return (
    <span className={styles.soft} data-testid="key-origin">
      {index === null ? words.imported : <code>{pathText(chain, network, index)}</code>}
    </span>
  );
}
