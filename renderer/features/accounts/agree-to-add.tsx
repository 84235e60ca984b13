/** The accounts with their future labels: a custodian authorises exactly these, and they are added. */
import type { DerivedAccount } from '../../../core/contract/accounts.ts';
import type { VaultFacts } from '../../../core/contract/shapes.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { AuthoriseSheet } from './authorise-sheet.tsx';
import { defaultName, namesOfOthers } from './default-name.ts';

interface AgreeToAddProps {
  readonly vault: VaultFacts;
  readonly place: Pick<DerivedAccount, 'chain' | 'network'>;
  readonly accounts: readonly Pick<DerivedAccount, 'index' | 'address'>[];
  readonly added: () => void;
  readonly back: () => void;
}

export function AgreeToAdd({ vault, place: { chain, network }, accounts, added, back }: AgreeToAddProps) {
  const { accounts: words } = useWords();
  const { act } = useApp();
  const named = accounts.map(({ index, address }) => ({
    ...{ index, address },
    label: defaultName({ chain, network }, index, namesOfOthers(vault, address)),
  }));
  const addition = { chain, network, accounts: named.map(({ index, label }) => ({ index, label })) };
  const add = async () => {
    if (await act.accounts.add(addition)) added();
  };
  return (
    <AuthoriseSheet
      name="accounts-add-vouch"
      title={words.add.title}
      operation={{ purpose: 'add-accounts', params: addition }}
      need="one"
      accounts={named.map(({ address, label }) => ({ address, label }))}
      onDone={() => void add()}
      back={back}
    />
  );
}
