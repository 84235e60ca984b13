/**
 * Imports for the registry. {"chain", "network", "contacts": [{address, publicKey?, name}], "mosaics": [{id, name,
 * divisibility}], "multisigs": [{address, name, minApproval, minRemoval, cosigners: [address…]}]} adds entries;
 * "remove": {"contacts": [address…], "mosaics": [id…], "multisigs": [address…]} removes them. At least one of both.
 * This file reads the shapes; core/registry/check-entry.ts applies the rules of the chain.
 */
import { toHex } from '../base/hex.ts';
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import type { Chain, Network } from '../chain/networks.ts';
import { plainAddress } from '../chain/written-address.ts';
import { checkEntry } from '../registry/check-entry.ts';
import { aboutEntry, entryFacts, factsOfEntry } from '../registry/entry-facts.ts';
import { keyOf } from '../registry/look-up.ts';
import { type Book, type Entry, maxEntriesPerImport, type Removal } from '../registry/registry.ts';
import { addressField, addressHere, entryName } from './contacts.ts';
import { pathOfItem } from './field-names.ts';
import { badValue, hexField, textField } from './fields.ts';
import { type EntriesRequest, type RequestNote, withNote } from './sign-request.ts';
import { checkKeys, isObject, type Json, type JsonObject, pathOf } from './strict-json.ts';

type ReadLine = (line: JsonObject, chain: Chain, network: Network) => Result<Entry, Reason>;

const readContact: ReadLine = (line, chain, network) => {
  const refusal = checkKeys(line, ['address', 'name'], ['publicKey']);
  if (refusal !== null) return refuse(refusal);
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
  const refusal = checkKeys(line, ['id', 'name', 'divisibility']);
  if (refusal !== null) return refuse(refusal);
  const name = entryName(line);
  if (!name.ok) return name;
  const written = textField(line, 'id');
  if (!written.ok) return written;
  const id = plainMosaicId(chain, written.value);
  const divisibility = line.get('divisibility');
  if (typeof divisibility !== 'number') return refuse(badValue(line, 'divisibility'));
  return ok({ book: 'mosaics', chain, network, id, name: name.value, divisibility });
};

const readMultisig: ReadLine = (line, chain, network) => {
  const refusal = checkKeys(line, ['address', 'name', 'minApproval', 'minRemoval', 'cosigners']);
  if (refusal !== null) return refuse(refusal);
  const name = entryName(line);
  if (!name.ok) return name;
  const address = addressField(line, 'address', chain, network);
  if (!address.ok) return address;
  const minApproval = line.get('minApproval');
  const minRemoval = line.get('minRemoval');
  if (typeof minApproval !== 'number') return refuse(badValue(line, 'minApproval'));
  if (typeof minRemoval !== 'number') return refuse(badValue(line, 'minRemoval'));
  const cosigners = readCosigners(line, chain, network);
  if (!cosigners.ok) return cosigners;
  const quorum = { minApproval, minRemoval, cosigners: cosigners.value };
  return ok({ book: 'multisigs', chain, network, address: address.value, name: name.value, ...quorum });
};

/** Sorted as in the registry: the order in the import has no meaning. */
function readCosigners(line: JsonObject, chain: Chain, network: Network): Result<readonly string[], Reason> {
  const list = line.get('cosigners');
  if (!Array.isArray(list)) return refuse(badValue(line, 'cosigners'));
  const cosigners: string[] = [];
  for (const [index, item] of (list as readonly Json[]).entries()) {
    const field = pathOfItem(pathOf(line, 'cosigners'), index);
    if (typeof item !== 'string') return refuse(reason('json-bad-value', { field }));
    const address = addressHere(item, field, chain, network);
    if (!address.ok) return address;
    cosigners.push(address.value);
  }
  return ok(cosigners.toSorted());
}

/** Explorers and other programs write `0x` and small letters. */
const plainMosaicId = (chain: Chain, written: string): string =>
  chain === 'symbol' ? written.trim().replace(/^0x/i, '').toUpperCase() : written;

const registry = [
  ['contacts', readContact],
  ['mosaics', readMosaic],
  ['multisigs', readMultisig],
] as const satisfies readonly (readonly [Book, ReadLine])[];

/** An entry with the facts that name it in a reason. */
interface Line {
  readonly line: JsonObject;
  readonly read: ReadLine;
  readonly facts: Reason['found'];
}

/** The entries of all three lists, in order. */
function linesOf(entries: JsonObject): Result<readonly Line[], Reason> {
  const lines: Line[] = [];
  for (const [book, read] of registry) {
    const list = entries.has(book) ? entries.get(book) : [];
    if (!Array.isArray(list)) return refuse(reason('entries-malformed', { field: pathOf(entries, book) }));
    for (const [index, line] of (list as readonly Json[]).entries()) {
      if (!isObject(line)) return refuse(reason('entries-malformed', entryFacts(book, index, null)));
      lines.push({ line, read, facts: entryFacts(book, index, line.get('name')) });
    }
  }
  return ok(lines);
}

const noRemovals: JsonObject = new Map();

/** Removals, by key. The keys are validated together with the entries (`checkEntry`). */
function readRemovals(entries: JsonObject, chain: Chain, network: Network): Result<readonly Removal[], Reason> {
  const remove = entries.has('remove') ? entries.get('remove') : noRemovals;
  if (!isObject(remove)) return refuse(badValue(entries, 'remove'));
  const refusal = checkKeys(
    remove,
    [],
    registry.map(([from]) => from),
  );
  if (refusal !== null) return refuse(refusal);
  const removals: Removal[] = [];
  for (const [from] of registry) {
    const list = remove.has(from) ? remove.get(from) : [];
    if (!Array.isArray(list)) return refuse(reason('entries-malformed', { field: pathOf(remove, from) }));
    for (const [index, written] of (list as readonly Json[]).entries()) {
      if (typeof written !== 'string')
        return refuse(reason('json-bad-value', { field: pathOfItem(pathOf(remove, from), index) }));
      const key = from === 'mosaics' ? plainMosaicId(chain, written) : plainAddress(written);
      removals.push({ book: 'removals', from, chain, network, key });
    }
  }
  return ok(removals);
}

/** Refuses an entry that is given twice, or added and removed. */
const lineOf = (entry: Entry): string => `${entry.book === 'removals' ? entry.from : entry.book}/${keyOf(entry)}`;

/** Within an entry a field needs no path, because the reason names the entry. */
const inLine = ({ code, found }: Reason, facts: Reason['found']): Reason => {
  const field = found.field?.replace(/^.*?(?:contacts|mosaics|multisigs)#\d+\./, '');
  return aboutEntry({ code, found: field === undefined ? found : { ...found, field } }, facts);
};

function readAll(object: JsonObject, chain: Chain, network: Network): Result<readonly Entry[], Reason> {
  const lines = linesOf(object);
  if (!lines.ok) return lines;
  const removals = readRemovals(object, chain, network);
  if (!removals.ok) return removals;
  const count = lines.value.length + removals.value.length;
  if (count === 0) return refuse(reason('empty'));
  if (count > maxEntriesPerImport)
    return refuse(reason('entries-too-many', { count: String(count), limit: String(maxEntriesPerImport) }));
  const entries: Entry[] = [];
  for (const { line, read, facts } of lines.value) {
    const entry = read(line, chain, network);
    if (!entry.ok) return refuse(inLine(entry.reason, facts));
    entries.push(entry.value);
  }
  return ok([...entries, ...removals.value]);
}

/** All texts of an import as they were written. */
function textsIn(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(textsIn);
  return isObject(value) ? [...value.values()].flatMap(textsIn) : [];
}

/** Notes what was normalised: an address or an id that differs from the text in the import. */
function notesOf(object: JsonObject, entries: readonly Entry[]): readonly RequestNote[] {
  const written = new Set(textsIn(object));
  const isNew = (text: string): boolean => !written.has(text);
  const isMosaic = (entry: Entry): boolean => (entry.book === 'removals' ? entry.from : entry.book) === 'mosaics';
  const addresses = entries.filter((entry) => !isMosaic(entry)).map(keyOf);
  const cosigners = entries.flatMap((entry) => (entry.book === 'multisigs' ? entry.cosigners : []));
  const rewritten = withNote([], 'address-rewritten', [...addresses, ...cosigners].some(isNew));
  return withNote(rewritten, 'id-rewritten', entries.filter(isMosaic).map(keyOf).some(isNew));
}

export function readEntries(object: JsonObject, chain: Chain, network: Network): Result<EntriesRequest, Reason> {
  const refusal = checkKeys(object, ['chain', 'network'], ['contacts', 'mosaics', 'multisigs', 'remove']);
  if (refusal !== null) return refuse(refusal);
  const read = readAll(object, chain, network);
  if (!read.ok) return read;
  const entries = read.value;
  const seen = new Set<string>();
  for (const entry of entries) {
    const isRepeated = seen.has(lineOf(entry));
    const checkLine = checkEntry(entry) ?? (isRepeated ? reason('entries-malformed', { field: 'key' }) : null);
    if (checkLine !== null) return refuse(aboutEntry(checkLine, factsOfEntry(entries, entry)));
    seen.add(lineOf(entry));
  }
  return ok({ what: 'entries', chain, network, entries, format: 'inkan-entries', notes: notesOf(object, entries) });
}
