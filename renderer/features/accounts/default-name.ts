/** Default label of an account, in the vault's style; another one if that is taken. */

import type { Account, VaultFacts } from '../../../core/contract/shapes.ts';
import { readAlike } from '../../../core/registry/read-alike.ts';
import type { Place } from './place-choice.tsx';

const chainNames = { symbol: 'Symbol', nem: 'NEM' } as const;

type Named = Pick<Account, 'chain' | 'network' | 'address' | 'label'>;

/** All names beside addresses: our labels, and registered names. */
const namesHere = ({ accounts, registry }: VaultFacts): readonly Named[] => [
  ...accounts,
  ...[...registry.contacts, ...registry.multisigs].map(({ name, ...line }) => ({ ...line, label: name })),
];

/** All names that an account at this address may not have. It may get its own previous label back, but not
 * another's. */
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

/** The name, if necessary with the first number that makes it unique for this place. */
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
