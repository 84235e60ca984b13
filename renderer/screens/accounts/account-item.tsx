import type { Account } from '../../../core/contract/shapes.ts';
import { AddressView } from '../../cards/address-view.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { AccountCode } from './account-code.tsx';
import styles from './accounts.module.css';

/** Symbol and NEM addresses never meet, but both networks of one chain may list an account. */
export const keyOf = (account: Account): string => `${account.chain}-${account.network}-${account.address}`;

interface AccountItemProps {
  readonly account: Account;
  readonly practice: boolean;
  readonly isShown: boolean;
  readonly show: (on: boolean) => void;
}

export function AccountItem({ account, practice, isShown, show }: AccountItemProps) {
  const words = useWords();
  const does = isShown ? words.accounts.hide : words.accounts.show;
  const place = `${words.values[account.chain]} – ${words.values[account.network]}`;
  return (
    <li className={styles.item} data-testid={`account-${account.address}`} data-public-key={account.publicKey}>
      <div className={styles.line}>
        <span className={styles.place}>{place}</span>
        <AddressView address={account.address} owner={account.label} />
        <Button
          look="quiet"
          testId="show-account"
          expanded={isShown}
          label={`${does}: ${account.label}, ${place}`}
          onClick={() => show(!isShown)}
        >
          {does}
        </Button>
      </div>
      {isShown && <AccountCode account={account} practice={practice} />}
    </li>
  );
}
