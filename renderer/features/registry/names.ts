/** Names of registered addresses in this vault. Built once, because the registry may contain thousands of cosigners. */

import type { Account } from '../../../core/contract/shapes.ts';
import type { Contact } from '../../../core/registry/registry.ts';

type Line = Pick<Contact, 'chain' | 'network' | 'address'>;

export interface Name {
  /** The label of our account. */
  readonly owner: string | null;
  /** A registered name, if the account is not ours. */
  readonly known: string | null;
}
export type Names = ReadonlyMap<string, Name>;

const keyOf = ({ chain, network, address }: Line): string => `${chain} ${network} ${address}`;
const nobody: Name = { owner: null, known: null };

/** Ours come last, so that they take precedence. */
export const namesIn = (accounts: readonly Account[], contacts: readonly Contact[]): Names =>
  new Map([
    ...contacts.map((contact): [string, Name] => [keyOf(contact), { owner: null, known: contact.name }]),
    ...accounts.map((account): [string, Name] => [keyOf(account), { owner: account.label, known: null }]),
  ]);

export const nameOf = (names: Names, line: Line): Name => names.get(keyOf(line)) ?? nobody;
