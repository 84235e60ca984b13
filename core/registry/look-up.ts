/** Finds entries of the registry. Lookups stay within one network of one chain: a name never applies to another
 * network. */
import { assertNever } from '../base/result.ts';
import type { Chain, Network } from '../chain/networks.ts';
import type { Contact, Entry, MosaicEntry, MultisigEntry, Registry, RegistryEntry } from './registry.ts';

const isAt = (line: { readonly chain: Chain; readonly network: Network }, chain: Chain, network: Network): boolean =>
  line.chain === chain && line.network === network;

/** Entries of a list with one key, in any network. Lists are replaced, never changed, so an index stays valid for
 * its list. */
function linesBy<L extends RegistryEntry>(): (book: readonly L[], key: string) => readonly L[] {
  const indexes = new WeakMap<readonly L[], Map<string, L[]>>();
  return (book, key) => {
    const before = indexes.get(book);
    if (before !== undefined) return before.get(key) ?? [];
    const index = indexOf(book);
    indexes.set(book, index);
    return index.get(key) ?? [];
  };
}

function indexOf<L extends RegistryEntry>(book: readonly L[]): Map<string, L[]> {
  const index = new Map<string, L[]>();
  for (const line of book) {
    const key = keyOf(line);
    const same = index.get(key);
    if (same === undefined) index.set(key, [line]);
    else same.push(line);
  }
  return index;
}

const contactsBy = linesBy<Contact>();
const mosaicsBy = linesBy<MosaicEntry>();
const multisigsBy = linesBy<MultisigEntry>();

export const contactOf = (registry: Registry, chain: Chain, network: Network, address: string): Contact | null =>
  contactsBy(registry.contacts, address).find((line) => isAt(line, chain, network)) ?? null;

/** `id`. Symbol: 16 upper-case hex; NEM: "namespace:name". */
export const mosaicOf = (registry: Registry, chain: Chain, network: Network, id: string): MosaicEntry | null =>
  mosaicsBy(registry.mosaics, id).find((line) => isAt(line, chain, network)) ?? null;

export const multisigOf = (registry: Registry, chain: Chain, network: Network, address: string): MultisigEntry | null =>
  multisigsBy(registry.multisigs, address).find((line) => isAt(line, chain, network)) ?? null;

/** The registry entry that this entry replaces or removes. */
export function replacedBy(registry: Registry, entry: Entry): RegistryEntry | null {
  const { chain, network } = entry;
  const book = entry.book === 'removals' ? entry.from : entry.book;
  const key = keyOf(entry);
  switch (book) {
    case 'contacts':
      return contactOf(registry, chain, network, key);
    case 'mosaics':
      return mosaicOf(registry, chain, network, key);
    case 'multisigs':
      return multisigOf(registry, chain, network, key);
    default:
      return assertNever(book);
  }
}

/** Key of an entry: an address, or the id of a mosaic. */
export function keyOf(line: Entry | RegistryEntry): string {
  if ('key' in line) return line.key;
  return 'address' in line ? line.address : line.id;
}

/** The custodians' name for this address: as a contact, else as a multisig account. */
export const nameOf = (registry: Registry, chain: Chain, network: Network, address: string): string | null =>
  contactOf(registry, chain, network, address)?.name ?? multisigOf(registry, chain, network, address)?.name ?? null;
