/** What an account is called until somebody names it: as the vault names its first ones. Another one where that is taken. */

import type { Account, VaultFacts } from '../../../core/contract/shapes.ts';
import { readAlike } from '../../../core/registry/read-alike.ts';
import type { Place } from './place-choice.tsx';

const chainNames = { symbol: 'Symbol', nem: 'NEM' } as const;

type Named = Pick<Account, 'chain' | 'network' | 'address' | 'label'>;

/** Everything that has a name beside an address: our accounts, and what the books call others. */
const namesHere = ({ accounts, registry }: VaultFacts): readonly Named[] => [
  ...accounts,
  ...[...registry.contacts, ...registry.multisigs].map(({ name, ...line }) => ({ ...line, label: name })),
];

/** Everything that an account at this address may not be called: it may have its own old name back, nobody else's. */
export const namesOfOthers = (vault: VaultFacts, address: string): readonly Named[] =>
  [...namesHere(vault), ...vault.formerLabels].filter((one) => one.address !== address);

/** Names that this account cannot have: those of others on its network. */
export const takenNames = (vault: VaultFacts, { chain, network, address }: Account): readonly string[] =>
  namesHere(vault)
    .filter((one) => one.chain === chain && one.network === network && one.address !== address)
    .map(({ label }) => label);

export function defaultName(
  { chain, network }: Place,
  index: number,
  others: readonly Pick<Named, 'chain' | 'network' | 'label'>[],
): string {
  return freeName(`${chainNames[chain]} ${network} ${index + 1}`, { chain, network }, others);
}

/** The name, or with a number behind it the first that no account of this place has. */
export function freeName(
  name: string,
  { chain, network }: Place,
  others: readonly Pick<Named, 'chain' | 'network' | 'label'>[],
): string {
  const taken = others.filter((one) => one.chain === chain && one.network === network);
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name.slice(0, 58)} (${number})`;
    if (!taken.some(({ label }) => readAlike(label, candidate))) return candidate;
  }
}
