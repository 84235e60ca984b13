/**
 * Adds approved entries to the registry and removes entries from it: all of them or none.
 * Takes: a registry, entries that a person approved, their provenance. Gives: a new registry. Refuses: entries that
 * contradict the chain, each other or the registry; more entries than a list holds. Never: changes its input.
 */
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { checkEntry } from './check-entry.ts';
import { aboutEntry, factsOfEntry } from './entry-facts.ts';
import { keyOf, replacedBy } from './look-up.ts';
import { readingsOf } from './read-alike.ts';
import {
  type Book,
  type Contact,
  type Entry,
  type MosaicEntry,
  type MultisigEntry,
  maxEntriesPerBook,
  maxEntriesPerImport,
  type NewEntry,
  type Provenance,
  type Registry,
  type RegistryEntry,
} from './registry.ts';

/** Key of an entry; unique within its list. */
const keyAt = (line: RegistryEntry | Entry): string => `${line.chain}/${line.network}/${keyOf(line)}`;
/** The readings of the entry's name, prefixed by its network. */
function namesAt(line: RegistryEntry | NewEntry): readonly string[] {
  const { chain, network, name } = line;
  const names = namesOfLines.get(line) ?? readingsOf(name).map((reading) => `${chain}/${network}/${reading}`);
  namesOfLines.set(line, names);
  return names;
}
/** Entries are immutable, so cached readings stay valid. */
const namesOfLines = new WeakMap<RegistryEntry | NewEntry, readonly string[]>();

/** Appends the new entries; drops older entries with the same key and those to be removed. */
function merged<T extends RegistryEntry>(
  old: readonly T[],
  fresh: readonly T[],
  gone: ReadonlySet<string>,
): readonly T[] {
  const keys = new Set(fresh.map(keyAt));
  return [...old.filter((line) => !keys.has(keyAt(line)) && !gone.has(keyAt(line))), ...fresh];
}

/**
 * One name has one meaning: the same name for two addresses (or two mosaics) of a network would hide a swap.
 * Checks new entries only: two old entries with similar names must not block every import.
 */
function sharesName(
  lines: readonly RegistryEntry[],
  isFresh: (line: RegistryEntry) => boolean,
): RegistryEntry | undefined {
  const holders = heldBy(lines);
  const isShared = (name: string) => new Set(holders.get(name)?.map(keyOf)).size > 1;
  return lines.find((line) => isFresh(line) && namesAt(line).some(isShared));
}

/**
 * Previous owners of this entry's name, if they differ: this is how a known name could be moved to a foreign account.
 * Empty for a new name and for an unchanged one.
 */
export function formerHolders(registry: Registry, entries: readonly Entry[]): ReadonlyMap<Entry, RegistryEntry> {
  const accounts = heldBy([...registry.contacts, ...registry.multisigs]);
  const mosaics = heldBy(registry.mosaics);
  const found = entries.flatMap((line): readonly [Entry, RegistryEntry][] => {
    if (line.book === 'removals') return [];
    const holders = line.book === 'mosaics' ? mosaics : accounts;
    const other = namesAt(line)
      .flatMap((name) => holders.get(name) ?? [])
      .find((holder) => keyOf(holder) !== keyOf(line));
    return other === undefined ? [] : [[line, other]];
  });
  return new Map(found);
}

function heldBy(lines: readonly RegistryEntry[]): ReadonlyMap<string, readonly RegistryEntry[]> {
  const holders = new Map<string, RegistryEntry[]>();
  for (const line of lines) for (const name of namesAt(line)) holders.set(name, [...(holders.get(name) ?? []), line]);
  return holders;
}

/** Entries that `before` does not contain are new. */
function checkRegistry(registry: Registry, before: Registry): Reason | null {
  for (const { length } of [registry.contacts, registry.mosaics, registry.multisigs])
    if (length > maxEntriesPerBook)
      return reason('books-full', { count: String(length), limit: String(maxEntriesPerBook) });
  const old = new Set<RegistryEntry>([...before.contacts, ...before.mosaics, ...before.multisigs]);
  const isFresh = (line: RegistryEntry) => !old.has(line);
  const shared =
    sharesName([...registry.contacts, ...registry.multisigs], isFresh) ?? sharesName(registry.mosaics, isFresh);
  return shared === undefined ? null : reason('entry-conflicts', { field: 'name', name: shared.name });
}

/** The registry list that an entry belongs to. */
const bookOf = (entry: Entry): Book => (entry.book === 'removals' ? entry.from : entry.book);

function checkEntries(entries: readonly Entry[], registry: Registry): Reason | null {
  if (entries.length === 0) return reason('empty');
  if (entries.length > maxEntriesPerImport)
    return reason('entries-too-many', { count: String(entries.length), limit: String(maxEntriesPerImport) });
  if (new Set(entries.map((entry) => `${bookOf(entry)}/${keyAt(entry)}`)).size < entries.length)
    return reason('entry-conflicts', { field: 'key' });
  for (const entry of entries) {
    const isGone = entry.book === 'removals' && replacedBy(registry, entry) === null;
    const refusal = checkEntry(entry) ?? (isGone ? reason('entry-conflicts', { field: 'key' }) : null);
    if (refusal !== null) return aboutEntry(refusal, factsOfEntry(entries, entry));
  }
  return null;
}

/**
 * Refuses 'empty', 'entries-too-many', 'entries-malformed', 'entry-conflicts', 'multisig-quorum-impossible',
 * 'list-too-long', 'books-full', and addresses of another network; 'entry-conflicts' also if an entry to be removed
 * does not exist.
 */
export function addEntries(
  registry: Registry,
  entries: readonly Entry[],
  provenance: Provenance,
): Result<Registry, Reason> {
  const refusal = checkEntries(entries, registry);
  if (refusal !== null) return refuse(refusal);
  const fresh = { contacts: [] as Contact[], mosaics: [] as MosaicEntry[], multisigs: [] as MultisigEntry[] };
  const gone = { contacts: new Set<string>(), mosaics: new Set<string>(), multisigs: new Set<string>() };
  for (const entry of entries) {
    if (entry.book === 'removals') gone[entry.from].add(keyAt(entry));
    else {
      const { book, ...line } = entry;
      // `line` is the entry without its tag; TypeScript knows the list from the tag alone.
      if (book === 'contacts') fresh.contacts.push({ ...line, provenance } as Contact);
      else if (book === 'mosaics') fresh.mosaics.push({ ...line, provenance } as MosaicEntry);
      else fresh.multisigs.push({ ...line, provenance } as MultisigEntry);
    }
  }
  const next: Registry = {
    contacts: merged(registry.contacts, fresh.contacts, gone.contacts),
    mosaics: merged(registry.mosaics, fresh.mosaics, gone.mosaics),
    multisigs: merged(registry.multisigs, fresh.multisigs, gone.multisigs),
  };
  const checkNext = checkRegistry(next, registry);
  return checkNext === null ? ok(next) : refuse(checkNext);
}
