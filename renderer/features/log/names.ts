/** Names of addresses in the open vault, escaped: of contacts, and of our own accounts, which take precedence. */
import type { VaultFacts } from '../../../core/contract/shapes.ts';
import { escapeText } from '../../../core/review/escape.ts';

/** By address, which is unique over both chains and networks. Empty while no vault is open. */
export type Names = ReadonlyMap<string, string>;

export function namesIn(vault: Pick<VaultFacts, 'accounts' | 'registry'> | null): Names {
  if (vault === null) return new Map();
  const named = [
    ...vault.registry.contacts.map(({ address, name }) => [address, name] as const),
    ...vault.registry.multisigs.map(({ address, name }) => [address, name] as const),
    ...vault.accounts.map(({ address, label }) => [address, label] as const),
  ];
  return new Map(named.map(([address, name]) => [address, escapeText(name).text]));
}
