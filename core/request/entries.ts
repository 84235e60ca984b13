/**
 * {"chain", "network", "contacts": [{address, publicKey?, name}], "mosaics": [{id, name, divisibility}],
 * "multisigs": [{address, name, minApproval, minRemoval, cosigners: [address…]}]}: lines for the books;
 * "remove": {"contacts": [address…], "mosaics": [id…], "multisigs": [address…]}: lines that are to go. At least one of either.
 * The shapes are read here; what the chain's rules say about a line is core/books/check-entry.ts.
 */
import { toHex } from '../base/hex.ts';
import { because, type Reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { type Book, type Entry, maxEntriesPerImport, type Removal } from '../books/books.ts';
import { againstEntry } from '../books/check-entry.ts';
import { keyOf } from '../books/look-up.ts';
import type { Chain, Network } from '../chain/networks.ts';
import { addressField, addressHere, entryName } from './contacts.ts';
import { badValue, hexField, textField } from './fields.ts';
import type { EntriesRequest } from './sign-request.ts';
import { againstKeys, isObject, type Json, type JsonObject } from './strict-json.ts';

type ReadLine = (line: JsonObject, chain: Chain, network: Network) => Result<Entry, Reason>;

const readContact: ReadLine = (line, chain, network) => {
  const against = againstKeys(line, ['address', 'name'], ['publicKey']);
  if (against !== null) return refuse(against);
  const name = entryName(line);
  if (!name.ok) return name;
  const address = addressField(line, 'address', chain, network);
  if (!address.ok) return address;
  const key = line.has('publicKey') ? hexField(line, 'publicKey', 32) : ok(null);
  if (!key.ok) return key;
  const publicKey = key.value === null ? null : toHex(key.value);
  return ok({ book: 'contacts', chain, network, address: address.value, publicKey, name: name.value });
};

const readMosaic: ReadLine = (line, chain, network) => {
  const against = againstKeys(line, ['id', 'name', 'divisibility']);
  if (against !== null) return refuse(against);
  const name = entryName(line);
  if (!name.ok) return name;
  const id = textField(line, 'id');
  if (!id.ok) return id;
  const divisibility = line.get('divisibility');
  if (typeof divisibility !== 'number') return refuse(badValue('divisibility'));
  return ok({ book: 'mosaics', chain, network, id: id.value, name: name.value, divisibility });
};

const readMultisig: ReadLine = (line, chain, network) => {
  const against = againstKeys(line, ['address', 'name', 'minApproval', 'minRemoval', 'cosigners']);
  if (against !== null) return refuse(against);
  const name = entryName(line);
  if (!name.ok) return name;
  const address = addressField(line, 'address', chain, network);
  if (!address.ok) return address;
  const minApproval = line.get('minApproval');
  const minRemoval = line.get('minRemoval');
  if (typeof minApproval !== 'number') return refuse(badValue('minApproval'));
  if (typeof minRemoval !== 'number') return refuse(badValue('minRemoval'));
  const cosigners = readCosigners(line.get('cosigners'), chain, network);
  if (!cosigners.ok) return cosigners;
  const quorum = { minApproval, minRemoval, cosigners: cosigners.value };
  return ok({ book: 'multisigs', chain, network, address: address.value, name: name.value, ...quorum });
};

function readCosigners(list: Json | undefined, chain: Chain, network: Network): Result<readonly string[], Reason> {
  if (!Array.isArray(list)) return refuse(badValue('cosigners'));
  const cosigners: string[] = [];
  for (const item of list as readonly Json[]) {
    if (typeof item !== 'string') return refuse(badValue('cosigners'));
    const address = addressHere(item, chain, network);
    if (!address.ok) return address;
    cosigners.push(address.value);
  }
  return ok(cosigners);
}

const books = [
  ['contacts', readContact],
  ['mosaics', readMosaic],
  ['multisigs', readMultisig],
] as const satisfies readonly (readonly [Book, ReadLine])[];

/** The lines of all three lists as they stand; null where one is no list of objects. */
function linesOf(entries: JsonObject): readonly { readonly line: JsonObject; readonly read: ReadLine }[] | null {
  const lines: { readonly line: JsonObject; readonly read: ReadLine }[] = [];
  for (const [book, read] of books) {
    const list = entries.has(book) ? entries.get(book) : [];
    if (!Array.isArray(list)) return null;
    for (const line of list as readonly Json[]) {
      if (!isObject(line)) return null;
      lines.push({ line, read });
    }
  }
  return lines;
}

const noRemovals: JsonObject = new Map();

/** By their keys; whether they are keys is seen with the lines (`againstEntry`). */
function readRemovals(remove: Json, chain: Chain, network: Network): Result<readonly Removal[], Reason> {
  if (!isObject(remove)) return refuse(badValue('remove'));
  const against = againstKeys(
    remove,
    [],
    books.map(([from]) => from),
  );
  if (against !== null) return refuse(against);
  const removals: Removal[] = [];
  for (const [from] of books) {
    const list = remove.has(from) ? remove.get(from) : [];
    if (!Array.isArray(list)) return refuse(because('entries-malformed', { field: 'remove' }));
    for (const key of list as readonly Json[]) {
      if (typeof key !== 'string') return refuse(badValue('remove'));
      removals.push({ book: 'removals', from, chain, network, key });
    }
  }
  return ok(removals);
}

/** No line is written twice, or written and taken away. */
const lineOf = (entry: Entry): string => `${entry.book === 'removals' ? entry.from : entry.book}/${keyOf(entry)}`;

function readAll(object: JsonObject, chain: Chain, network: Network): Result<readonly Entry[], Reason> {
  const lines = linesOf(object);
  if (lines === null) return refuse(because('entries-malformed'));
  const removals = readRemovals(object.has('remove') ? (object.get('remove') ?? null) : noRemovals, chain, network);
  if (!removals.ok) return removals;
  const count = lines.length + removals.value.length;
  if (count === 0) return refuse(because('empty'));
  if (count > maxEntriesPerImport)
    return refuse(because('entries-too-many', { count: String(count), limit: String(maxEntriesPerImport) }));
  const entries: Entry[] = [];
  for (const { line, read } of lines) {
    const entry = read(line, chain, network);
    if (!entry.ok) return entry;
    entries.push(entry.value);
  }
  return ok([...entries, ...removals.value]);
}

export function readEntries(object: JsonObject, chain: Chain, network: Network): Result<EntriesRequest, Reason> {
  const against = againstKeys(object, ['chain', 'network'], ['contacts', 'mosaics', 'multisigs', 'remove']);
  if (against !== null) return refuse(against);
  const entries = readAll(object, chain, network);
  if (!entries.ok) return entries;
  for (const entry of entries.value) {
    const againstLine = againstEntry(entry);
    if (againstLine !== null) return refuse(againstLine);
  }
  if (new Set(entries.value.map(lineOf)).size < entries.value.length)
    return refuse(because('entries-malformed', { field: 'key' }));
  return ok({ what: 'entries', chain, network, entries: entries.value, format: 'inkan-entries', notes: [] });
}
