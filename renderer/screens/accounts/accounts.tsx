import { useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Heading } from '../../ui/heading.tsx';
import { ButtonRow, Sheet } from '../../ui/sheet.tsx';
import { AccountItem, keyOf } from './account-item.tsx';
import styles from './accounts.module.css';

/** The accounts that this vault can sign for, each to be shown to an online machine for watching. */
export function Accounts() {
  const words = useWords();
  const { state, act } = useApp();
  const [shown, setShown] = useState<string | null>(null);
  const { vault } = state;
  if (vault === null) return null;
  return (
    <Sheet name="accounts" wide>
      <Heading>{words.accounts.title}</Heading>
      <p>{vault.accounts.length === 0 ? words.accounts.none : words.accounts.lead}</p>
      {vault.mode === 'practice' && <p>{words.accounts.practice}</p>}
      <ul className={styles.list}>
        {vault.accounts.map((account) => (
          <AccountItem
            key={keyOf(account)}
            account={account}
            practice={vault.mode === 'practice'}
            isShown={shown === keyOf(account)}
            show={(on) => setShown(on ? keyOf(account) : null)}
          />
        ))}
      </ul>
      <ButtonRow>
        <Button testId="books" onClick={() => act.dispatch({ is: 'go', to: 'books' })}>
          {words.accounts.books}
        </Button>
        {vault.mode === 'real' && (
          <Button testId="to-certificate" onClick={() => act.dispatch({ is: 'go', to: 'certificate' })}>
            {words.entropy.certificate}
          </Button>
        )}
        <Button testId="back-to-scan" look="strong" onClick={() => act.dispatch({ is: 'go', to: 'scan' })}>
          {words.common.backToScan}
        </Button>
      </ButtonRow>
    </Sheet>
  );
}
