/**
 * Finds the registry addresses that resemble a given one without comparing all of them: a transaction may name a
 * thousand addresses, and a full registry holds 13,000.
 */
import type { Chain, Network } from '../chain/networks.ts';
import { likenessKeys } from './look-alike.ts';
import { multisigOf } from './look-up.ts';
import type { Contact, MultisigEntry, Registry } from './registry.ts';

/** Addresses by their beginning and by their end. */
interface Index {
  readonly byFirst: Map<string, string[]>;
  readonly byLast: Map<string, string[]>;
  /** How many addresses it has; a cosigner of several accounts counts once. */
  count: number;
}

/** Registries and entries are replaced, never changed, so an index stays valid for its registry. */
const indexes = new WeakMap<Registry, Map<string, Index>>();
/** Keys of one entry. */
const keysOfLines = new WeakMap<Contact | MultisigEntry, readonly (readonly [address: string, ...string[]])[]>();

/** Addresses that steps of an aggregate added, each with the number of its step: a step knows those up to its own. */
interface Row {
  readonly base: Registry;
  readonly byFirst: Map<string, Brought[]>;
  readonly byLast: Map<string, Brought[]>;
  /** Number of the last step. */
  last: number;
}
interface Brought {
  readonly at: number;
  readonly chain: Chain;
  readonly network: Network;
  readonly address: string;
}
interface Step {
  readonly row: Row;
  readonly at: number;
}
/** Registries that a review creates for the steps of an aggregate, and how each derives from the stored one. */
const steps = new WeakMap<Registry, Step>();

/**
 * `next` equals `before` except for this entry. One index serves all steps; only what a step adds is searched in
 * addition. Addresses of the replaced entry stay known, as in the registry itself.
 */
export function asStep(next: Registry, before: Registry, line: MultisigEntry): Registry {
  const { row, at } = toGoOnFrom(before);
  const { chain, network } = line;
  const former = new Set(multisigOf(before, chain, network, line.address)?.cosigners ?? []);
  for (const address of line.cosigners) {
    if (former.has(address)) continue;
    const [first, last] = likenessKeys(address);
    const brought = { at: at + 1, chain, network, address };
    push(row.byFirst, first, brought);
    push(row.byLast, last, brought);
  }
  row.last = at + 1;
  steps.set(next, { row, at: at + 1 });
  return next;
}

/** The row that ends with `before`, or a copy of its beginning. */
function toGoOnFrom(before: Registry): Step {
  const step = steps.get(before);
  if (step === undefined) return { row: { base: before, byFirst: new Map(), byLast: new Map(), last: 0 }, at: 0 };
  const { row, at } = step;
  if (row.last === at) return step;
  const until = (index: Row['byFirst']): Row['byFirst'] =>
    new Map([...index].map(([key, all]) => [key, all.filter((each) => each.at <= at)]));
  return { row: { base: row.base, byFirst: until(row.byFirst), byLast: until(row.byLast), last: at }, at };
}

function push(index: Row['byFirst'], key: string, brought: Brought): void {
  const found = index.get(key);
  if (found === undefined) index.set(key, [brought]);
  else found.push(brought);
}

/** Returns `address` itself if the registry has it, and all that share a beginning or an end; the caller compares
 * exactly. */
export function similarAddresses(
  registry: Registry,
  chain: Chain,
  network: Network,
  address: string,
): readonly string[] {
  const step = steps.get(registry);
  const { byFirst, byLast } = indexFor(step?.row.base ?? registry, chain, network);
  const [first, last] = likenessKeys(address);
  const similar = [...(byFirst.get(first) ?? []), ...(byLast.get(last) ?? [])];
  return [...new Set([...similar, ...(step === undefined ? [] : broughtNear(step, chain, network, first, last))])];
}

/** How many different addresses the registry names there, without those that steps of an aggregate add. */
export const addressCount = (registry: Registry, chain: Chain, network: Network): number =>
  indexFor(steps.get(registry)?.row.base ?? registry, chain, network).count;

function broughtNear(
  { row, at }: Step,
  chain: Chain,
  network: Network,
  first: string,
  last: string,
): readonly string[] {
  return [...(row.byFirst.get(first) ?? []), ...(row.byLast.get(last) ?? [])]
    .filter((each) => each.at <= at && each.chain === chain && each.network === network)
    .map(({ address }) => address);
}

function indexFor(registry: Registry, chain: Chain, network: Network): Index {
  const place = `${chain}/${network}`;
  const ofRegistry = indexes.get(registry) ?? new Map<string, Index>();
  const before = ofRegistry.get(place);
  if (before !== undefined) return before;
  const here = (line: Contact | MultisigEntry) => line.chain === chain && line.network === network;
  const index = indexOf([...registry.contacts, ...registry.multisigs].filter(here));
  indexes.set(registry, ofRegistry.set(place, index));
  return index;
}

function indexOf(lines: readonly (Contact | MultisigEntry)[]): Index {
  const index: Index = { byFirst: new Map(), byLast: new Map(), count: 0 };
  for (const line of lines)
    for (const [address, first = '', last = ''] of keysOfLine(line)) {
      if (add(index.byFirst, first, address)) index.count += 1;
      add(index.byLast, last, address);
    }
  return index;
}

function keysOfLine(line: Contact | MultisigEntry) {
  const addresses = 'cosigners' in line ? [line.address, ...line.cosigners] : [line.address];
  const keys = keysOfLines.get(line) ?? addresses.map((address) => [address, ...likenessKeys(address)] as const);
  keysOfLines.set(line, keys);
  return keys;
}

/** False if it is there already: a cosigner of several accounts is listed once. */
function add(map: Map<string, string[]>, key: string, address: string): boolean {
  const found = map.get(key);
  if (found?.includes(address)) return false;
  if (found === undefined) map.set(key, [address]);
  else found.push(address);
  return true;
}
