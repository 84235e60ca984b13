/**
 * Who must sign for a transaction to take effect, as far as the registry knows, and who has signed.
 * Source: catapult MultisigAggregateSufficientCosignatoriesValidator.cpp (each embedded signer and each additionally
 * required account must be satisfied; a multisig account by enough of its cosigners, which may be multisig accounts
 * too; a removal counts minRemoval, also further down) and ExtractAdditionalRequiredCosignatories of the transaction
 * models.
 */

import { multisigOf } from '../registry/look-up.ts';
import type { MultisigEntry, Registry } from '../registry/registry.ts';
import type { Recipient } from '../transaction/common-fields.ts';
import type { NemTransaction } from '../transaction/nem/content.ts';
import type { AggregateContent, SymbolContent } from '../transaction/symbol/content.ts';
import type { DecodedTransaction, SymbolTransaction } from '../transaction/transaction.ts';
import { addressAt, type Place } from './own-accounts.ts';

export type SignState = 'signed' | 'signs-now' | 'missing';

/**
 * One account that must be satisfied: `need` of `cosigners`, listed with signers first and missing ones last. An
 * account that signs for itself needs itself.
 */
export interface Group {
  readonly account: string;
  /** Null if the registry does not know the account and it must be a multisig account. */
  readonly need: number | null;
  readonly cosigners: readonly { readonly address: string; readonly state: SignState }[];
}

/** Longest chain of multisig accounts (catapult [plugin:multisig] maxMultisigDepth). */
export const maxMultisigDepth = 3;
/** More than 26 signatures can ever satisfy; the limit of core/contract. */
const maxGroups = 200;

/** Which quorums of an account count: for approval, for removal, or (the larger of) both. */
export interface Counts {
  readonly approval: boolean;
  readonly removal: boolean;
}

interface Found {
  readonly registry: Registry;
  readonly signing: string;
  readonly groups: readonly Group[];
}
/** Cached, because task, validity and review ask for the same groups. Transactions and registries are immutable. */
const foundFor = new WeakMap<DecodedTransaction, readonly Found[]>();

/** `signing`: addresses that sign now. Unsatisfied groups come first. */
export function cosignerGroups(
  tx: DecodedTransaction,
  signing: readonly string[],
  registry: Registry,
): readonly Group[] {
  const who = signing.join(' ');
  const before = foundFor.get(tx) ?? [];
  const found = before.find((one) => one.registry === registry && one.signing === who);
  if (found !== undefined) return found.groups;
  const groups = findGroups(tx, signing, registry);
  foundFor.set(tx, [...before, { registry, signing: who, groups }]);
  return groups;
}

function findGroups(tx: DecodedTransaction, signing: readonly string[], registry: Registry): readonly Group[] {
  if (tx.chain === 'nem') return nemGroups(tx, signing, registry);
  if (!('inner' in tx.content)) return [];
  const states = new Map<string, SignState>(signing.map((address) => [address, 'signs-now']));
  for (const address of signedBy(tx, tx.content)) states.set(address, 'signed');
  const finder = new GroupFinder(tx, states, registry);
  const groups = [...requiredIn(tx, tx.content)].flatMap(([account, counts]) => finder.groupsOf(account, counts));
  const distinct = strictest(groups);
  return [...distinct.filter((group) => !isSatisfied(group)), ...distinct.filter(isSatisfied)].slice(0, maxGroups);
}

export const isComplete = (groups: readonly Group[]): boolean => groups.every(isSatisfied);

export function isSatisfied({ need, cosigners }: Group): boolean {
  return need !== null && cosigners.filter(({ state }) => state !== 'missing').length >= need;
}

/** The registered multisig account if it has cosigners, or null. */
export function entryAt(registry: Registry, { chain, network }: Place, address: string): MultisigEntry | null {
  const entry = multisigOf(registry, chain, network, address);
  return entry !== null && entry.cosigners.length > 0 ? entry : null;
}

/** Signatures that a multisig account needs for this. */
export const quorumOf = ({ minApproval, minRemoval }: MultisigEntry, { approval, removal }: Counts): number =>
  Math.max(approval ? minApproval : 0, removal ? minRemoval : 0);

/** A modification that only removes counts minRemoval; one that also adds counts the larger quorum; all else
 * minApproval. */
export function countsOf(content: SymbolContent): Counts {
  if (content.kind !== 'symbol.multisig-account-modification' || content.deletions.length === 0)
    return { approval: true, removal: false };
  return { approval: content.additions.length > 0, removal: true };
}

/** Addresses that have signed. */
export function signedBy(place: SymbolTransaction, { cosignatures }: AggregateContent): readonly string[] {
  const cosigners = cosignatures.map(({ signer }) => addressAt(place, signer));
  return place.signer === null || place.signature === null ? cosigners : [addressAt(place, place.signer), ...cosigners];
}

/** Task, size and review ask for the same accounts of the same content. Contents are never changed. */
const requiredFor = new WeakMap<AggregateContent, ReadonlyMap<string, Counts>>();

/** Accounts that must be satisfied, in order of appearance. A namespace instead of an address counts as nobody. */
export function requiredIn(tx: SymbolTransaction, content: AggregateContent): ReadonlyMap<string, Counts> {
  const before = requiredFor.get(content);
  if (before !== undefined) return before;
  const required = findRequired(tx, content);
  requiredFor.set(content, required);
  return required;
}

function findRequired(place: Place, { inner }: AggregateContent): ReadonlyMap<string, Counts> {
  const required = new Map<string, Counts>();
  const add = (account: string, { approval, removal }: Counts): void => {
    const before = required.get(account);
    required.set(account, {
      approval: approval || before?.approval === true,
      removal: removal || before?.removal === true,
    });
  };
  for (const { signer, content } of inner) {
    const counts = countsOf(content);
    add(addressAt(place, signer), counts);
    for (const also of alsoRequired(content)) if (also.type === 'address') add(also.address, counts);
  }
  return required;
}

const order: readonly SignState[] = ['signed', 'signs-now', 'missing'];
const byState = (cosigners: Group['cosigners']): Group['cosigners'] =>
  cosigners.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));

/** Each account once, with the larger of its quorums. */
function strictest(groups: readonly Group[]): readonly Group[] {
  const kept = new Map<string, Group>();
  for (const group of groups) {
    const before = kept.get(group.account);
    if (before === undefined || (before.need ?? 0) < (group.need ?? 0)) kept.set(group.account, group);
  }
  return [...kept.values()];
}

/** Accounts that must agree besides the signer: an added cosigner, and the target of metadata. */
export function alsoRequired(content: SymbolContent): readonly Recipient[] {
  switch (content.kind) {
    case 'symbol.multisig-account-modification':
      return content.additions;
    case 'symbol.account-metadata':
    case 'symbol.mosaic-metadata':
    case 'symbol.namespace-metadata':
      return [content.target];
    default:
      return [];
  }
}

class GroupFinder {
  readonly #place: Place;
  readonly #states: ReadonlyMap<string, SignState>;
  readonly #registry: Registry;
  /** Cache: a registry in which everybody cosigns for everybody must not be walked repeatedly. */
  readonly #groups = new Map<string, Group>();
  /** Groups already returned with everything below them. */
  readonly #given = new Set<Group>();

  constructor(place: Place, states: ReadonlyMap<string, SignState>, registry: Registry) {
    this.#place = place;
    this.#states = states;
    this.#registry = registry;
  }

  /**
   * The account's group and, while it is unsatisfied, those of its missing cosigners that are multisig accounts. Empty
   * if it was returned before at the same depth.
   */
  groupsOf(account: string, counts: Counts, depth = 1): readonly Group[] {
    const group = this.#groupOf(account, counts, depth);
    if (this.#given.has(group)) return [];
    this.#given.add(group);
    if (isSatisfied(group) || depth >= maxMultisigDepth) return [group];
    const missing = group.cosigners.filter(({ address, state }) => state === 'missing' && address !== account);
    const below = missing.filter(({ address }) => this.#entryOf(address) !== null);
    return [group, ...below.flatMap(({ address }) => this.groupsOf(address, counts, depth + 1))];
  }

  #groupOf(account: string, counts: Counts, depth: number): Group {
    const key = `${account} ${counts.approval} ${counts.removal} ${depth}`;
    const group = this.#groups.get(key) ?? this.#newGroup(account, counts, depth);
    this.#groups.set(key, group);
    return group;
  }

  #newGroup(account: string, counts: Counts, depth: number): Group {
    const entry = this.#entryOf(account);
    const state = (address: string): SignState => this.#states.get(address) ?? 'missing';
    if (entry === null) return { account, need: 1, cosigners: [{ address: account, state: state(account) }] };
    const cosigners = entry.cosigners.map((address) => ({
      address,
      state: this.#entryOf(address) === null ? state(address) : this.#stateOfGroup(address, counts, depth + 1),
    }));
    return { account, need: quorumOf(entry, counts), cosigners: byState(cosigners) };
  }

  #stateOfGroup(account: string, counts: Counts, depth: number): SignState {
    if (depth > maxMultisigDepth) return 'missing';
    const group = this.#groupOf(account, counts, depth);
    if (!isSatisfied(group)) return 'missing';
    const signed = group.cosigners.filter(({ state }) => state === 'signed').length;
    return signed >= (group.need ?? 0) ? 'signed' : 'signs-now';
  }

  #entryOf(address: string): MultisigEntry | null {
    return entryAt(this.#registry, this.#place, address);
  }
}

/**
 * NEM: the account of the inner transaction. Its cosignatures travel separately, so none counts as given. A removed
 * cosigner neither needs to sign nor counts; with n of n all others must (MultisigSignaturesPresentValidator.java).
 */
function nemGroups(tx: NemTransaction, signing: readonly string[], registry: Registry): readonly Group[] {
  const { content } = tx;
  if (content.kind !== 'nem.multisig' && content.kind !== 'nem.cosignature') return [];
  const account = addressAt(tx, content.inner.signer);
  const states = (addresses: readonly string[]): Group['cosigners'] =>
    byState(addresses.map((address) => ({ address, state: signing.includes(address) ? 'signs-now' : 'missing' })));
  const entry = entryAt(registry, tx, account);
  if (entry === null)
    return [{ account, need: null, cosigners: states([...new Set([addressAt(tx, tx.signer), ...signing])]) }];
  const removed = removedBy(content.inner);
  const staying = entry.cosigners.filter((address) => !removed.includes(address));
  const isAll = entry.minApproval === 0 || entry.minApproval === entry.cosigners.length;
  // The last cosigner signs its own removal.
  if (staying.length === 0) return [{ account, need: 1, cosigners: states(entry.cosigners) }];
  return [{ account, need: isAll ? staying.length : entry.minApproval, cosigners: states(staying) }];
}

function removedBy(inner: NemTransaction): readonly string[] {
  if (inner.content.kind !== 'nem.multisig-account-modification') return [];
  return inner.content.modifications
    .filter(({ action }) => action === 'delete')
    .map(({ cosigner }) => addressAt(inner, cosigner));
}
