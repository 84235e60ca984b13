/** The accounts that this vault can sign for, by chain and network, each with a watch-only export. */
import { useState } from 'react';
import type { Account, VaultFacts } from '../../../core/contract/shapes.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { Fingerprint } from '../../recovery/fingerprint.tsx';
import { AccountItem, keyOf } from './account-item.tsx';
import styles from './accounts.module.css';
import type { Go } from './parts.ts';
import { usePlaceName } from './place-choice.tsx';

interface Props {
  readonly vault: VaultFacts;
  readonly go: Go;
}

export function AccountList({ vault, go }: Props) {
  const { accounts: words } = useWords();
  const { state } = useApp();
  const [shown, setShown] = useState<string | null>(null);
  const nameOf = usePlaceName();
  const practice = vault.mode === 'practice';
  return (
    <Sheet name="accounts" wide>
      <Heading>{words.title}</Heading>
      <p>{vault.accounts.length === 0 ? words.none : words.lead}</p>
      {practice && <p>{words.practice}</p>}
      <ButtonRow>
        <Button look="quiet" testId="add-accounts" onClick={() => go({ at: 'add' })}>
          {words.toAdd}
        </Button>
        <Button look="quiet" testId="find-account" onClick={() => go({ at: 'find' })}>
          {words.toFind}
        </Button>
        <Button look="quiet" testId="import-key" onClick={() => go({ at: 'import' })}>
          {words.toImport}
        </Button>
        <Button look="quiet" testId="share-accounts" onClick={() => go({ at: 'share' })}>
          {words.toExport}
        </Button>
      </ButtonRow>
      <Problem reason={state.problem} />
      {groupsOf(vault.accounts).map((group) => (
        <section key={keyOfGroup(group)} className={styles.group} data-testid={`accounts-${keyOfGroup(group)}`}>
          <h2>{nameOf(group[0])}</h2>
          <ul className={styles.list}>
            {group.map((account) => (
              <AccountItem
                key={keyOf(account)}
                account={account}
                practice={practice}
                isShown={shown === keyOf(account)}
                show={(on) => setShown(on ? keyOf(account) : null)}
                go={go}
              />
            ))}
          </ul>
        </section>
      ))}
      <Fingerprint />
    </Sheet>
  );
}

type Group = readonly [Account, ...Account[]];
const keyOfGroup = ([first]: Group): string => `${first.chain}-${first.network}`;

/** Ordered by the first account of each group. */
function groupsOf(accounts: readonly Account[]): readonly Group[] {
  const groups = new Map<string, [Account, ...Account[]]>();
  for (const account of accounts) {
    const key = keyOfGroup([account]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [account]);
    else group.push(account);
  }
  return [...groups.values()];
}
