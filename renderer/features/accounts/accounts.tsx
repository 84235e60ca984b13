/** The accounts screen: the list, and one view for each action. */
import { useState } from 'react';
import { assertNever } from '../../../core/base/result.ts';
import { useApp } from '../../app/use-app.ts';
import { AccountList } from './account-list.tsx';
import { AddAccounts } from './add-accounts.tsx';
import { FindAccount } from './find-account.tsx';
import { ImportKey } from './import-key.tsx';
import type { Part } from './parts.ts';
import { Proof } from './proof.tsx';
import { ProveOwnership } from './prove-ownership.tsx';
import { RemoveAccount } from './remove-account.tsx';
import { RenameAccount } from './rename-account.tsx';
import { ShareAccounts } from './share-accounts.tsx';

export function Accounts() {
  const { state, act } = useApp();
  const [part, setPart] = useState<Part>({ at: 'list' });
  const { vault } = state;
  if (vault === null) return null;
  const go = (next: Part) => {
    // A refusal of one view must not appear on the next.
    act.dispatch({ is: 'answered' });
    setPart(next);
  };
  const back = () => go({ at: 'list' });
  switch (part.at) {
    case 'list':
      return <AccountList vault={vault} go={go} />;
    case 'add':
      return <AddAccounts vault={vault} back={back} />;
    case 'find':
      return <FindAccount vault={vault} back={back} />;
    case 'import':
      return <ImportKey vault={vault} back={back} />;
    case 'share':
      return <ShareAccounts vault={vault} back={back} />;
    case 'rename':
      return <RenameAccount account={part.account} back={back} />;
    case 'remove':
      return <RemoveAccount account={part.account} back={back} />;
    case 'prove':
      return <ProveOwnership account={part.account} go={go} />;
    case 'proof':
      return <Proof account={part.account} purpose={part.purpose} answer={part.answer} vault={vault} back={back} />;
    default:
      return assertNever(part);
  }
}
