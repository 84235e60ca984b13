/**
 * Writing approved entries into the books: all of them or none.
 * Takes: books, entries a person approved, where they came from. Gives: new books. Refuses: what contradicts the chain,
 * the other entries or the books; more than a book holds. Never: changes the books it was given.
 */
import { because, type Reason } from '../base/reason.ts';
import { assertNever, ok, type Result, refuse } from '../base/result.ts';
import type { Chain, Network } from '../chain/networks.ts';
import {
  type Books,
  type Contact,
  type Entry,
  type MosaicEntry,
  type MultisigEntry,
  maxEntriesPerBook,
  maxEntriesPerImport,
  type Provenance,
} from './books.ts';
import { againstEntry } from './check-entry.ts';
import { contactOf, mosaicOf, multisigOf } from './look-up.ts';
import { foldedName } from './names.ts';

interface Placed {
  readonly chain: Chain;
  readonly network: Network;
}
const placeOf = ({ chain, network }: Placed): string => `${chain}/${network}`;
const keyOf = (line: Placed & ({ readonly address: string } | { readonly id: string })): string =>
  `${placeOf(line)}/${'address' in line ? line.address : line.id}`;

/** The line of the books that this entry takes the place of. */
export function replacedBy(books: Books, entry: Entry): Contact | MosaicEntry | MultisigEntry | null {
  switch (entry.book) {
    case 'contacts':
      return contactOf(books, entry.chain, entry.network, entry.address);
    case 'mosaics':
      return mosaicOf(books, entry.chain, entry.network, entry.id);
    case 'multisigs':
      return multisigOf(books, entry.chain, entry.network, entry.address);
    default:
      return assertNever(entry);
  }
}

/** The new lines at the end; older lines with the same key are gone. */
function merged<T extends Placed & ({ readonly address: string } | { readonly id: string })>(
  old: readonly T[],
  fresh: readonly T[],
): readonly T[] {
  const keys = new Set(fresh.map(keyOf));
  return [...old.filter((line) => !keys.has(keyOf(line))), ...fresh];
}

/** One name, one meaning: the same name for two addresses (or two mosaics) of a network is how a swap would look. */
function sharesName(lines: readonly (Placed & { readonly name: string; readonly key: string })[]): boolean {
  const seen = new Map<string, string>();
  return lines.some((line) => {
    const name = `${placeOf(line)}/${foldedName(line.name)}`;
    const before = seen.get(name) ?? line.key;
    seen.set(name, before);
    return before !== line.key;
  });
}

function againstBooks(books: Books): Reason | null {
  for (const lines of [books.contacts, books.mosaics, books.multisigs])
    if (lines.length > maxEntriesPerBook)
      return because('books-full', { count: String(lines.length), limit: String(maxEntriesPerBook) });
  const accounts = [...books.contacts, ...books.multisigs].map((line) => ({ ...line, key: line.address }));
  const mosaics = books.mosaics.map((line) => ({ ...line, key: line.id }));
  if (sharesName(accounts) || sharesName(mosaics)) return because('entry-conflicts', { field: 'name' });
  return null;
}

function againstEntries(entries: readonly Entry[]): Reason | null {
  if (entries.length === 0) return because('empty');
  if (entries.length > maxEntriesPerImport)
    return because('entries-too-many', { count: String(entries.length), limit: String(maxEntriesPerImport) });
  if (new Set(entries.map((entry) => `${entry.book}/${keyOf(entry)}`)).size < entries.length)
    return because('entry-conflicts', { field: 'key' });
  for (const entry of entries) {
    const against = againstEntry(entry);
    if (against !== null) return against;
  }
  return null;
}

/**
 * Refuses 'empty', 'entries-too-many', 'entries-malformed', 'entry-conflicts', 'multisig-quorum-impossible',
 * 'list-too-long', 'books-full', and addresses that are none of this network.
 */
export function addEntries(books: Books, entries: readonly Entry[], provenance: Provenance): Result<Books, Reason> {
  const against = againstEntries(entries);
  if (against !== null) return refuse(against);
  const contacts: Contact[] = [];
  const mosaics: MosaicEntry[] = [];
  const multisigs: MultisigEntry[] = [];
  for (const { book, ...line } of entries) {
    // `line` is the entry without its tag: which book it belongs to is known from the tag alone.
    if (book === 'contacts') contacts.push({ ...line, provenance } as Contact);
    else if (book === 'mosaics') mosaics.push({ ...line, provenance } as MosaicEntry);
    else multisigs.push({ ...line, provenance } as MultisigEntry);
  }
  const next: Books = {
    contacts: merged(books.contacts, contacts),
    mosaics: merged(books.mosaics, mosaics),
    multisigs: merged(books.multisigs, multisigs),
  };
  const againstNext = againstBooks(next);
  return againstNext === null ? ok(next) : refuse(againstNext);
}
