/**
 * What a Symbol chain knows of accounts. Takes: nothing. Gives: types and small questions. Never: validates.
 * Amounts are atomic, ids 16 digits of hex in capitals, addresses base32.
 */
import { Address, generateMosaicId, generateNamespacePath } from 'symbol-sdk/symbol';
import { Refusal } from '../chain/rules.ts';
import { addressOfKey, addressText } from './transaction.ts';

export interface Account {
  publicKey: string | null;
  readonly addressHeight: bigint;
  publicKeyHeight: bigint;
  readonly balances: Map<string, bigint>;
}
export interface Multisig {
  minApproval: number;
  minRemoval: number;
  cosigners: string[];
  /** Multisig accounts of which this one is a cosigner. */
  of: string[];
}
export interface HashLock {
  readonly owner: string;
  readonly amount: bigint;
  readonly endHeight: bigint;
  used: boolean;
}
export interface Mosaic {
  readonly owner: string;
  readonly supply: bigint;
  readonly divisibility: number;
  /** 1 supply mutable, 2 transferable, 4 restrictable, 8 revokable. */
  readonly flags: number;
  readonly startHeight: bigint;
  /** Blocks; 0: for ever. */
  readonly duration: bigint;
}
export interface Namespace {
  readonly name: string;
  /** Ids from the root to itself. */
  readonly path: readonly string[];
  readonly owner: string;
  readonly alias:
    | { readonly type: 0 }
    | { readonly type: 1; readonly mosaic: string }
    | { readonly type: 2; readonly address: string };
  readonly startHeight: bigint;
  readonly endHeight: bigint;
}
export interface SymbolState {
  readonly accounts: Map<string, Account>;
  readonly multisigs: Map<string, Multisig>;
  readonly locks: Map<string, HashLock>;
  readonly mosaics: Map<string, Mosaic>;
  readonly namespaces: Map<string, Namespace>;
}

export const xym = '72C0212E67A08BCE';
export const lockAmount = 10_000_000n;

/** Only the currency and its alias. */
export function emptySymbolState(): SymbolState {
  const owner = addressOfKey('437541F4D29AF2D2F1C2AA568AB16842B06B1820FC654494468D45CBDF5E1B56');
  const state: SymbolState = {
    ...{ accounts: new Map(), multisigs: new Map(), locks: new Map(), mosaics: new Map(), namespaces: new Map() },
  };
  const supply = 7_842_928_625_000_000n;
  state.mosaics.set(xym, { owner, supply, divisibility: 6, flags: 2, startHeight: 1n, duration: 0n });
  addNamespace(state, { name: 'symbol', owner, alias: { type: 0 } });
  addNamespace(state, { name: 'symbol.xym', owner, alias: { type: 1, mosaic: xym } });
  return state;
}

const hex16 = (id: bigint): string => id.toString(16).toUpperCase().padStart(16, '0');
export const namespaceId = (name: string): string => hex16(generateNamespacePath(name).at(-1) ?? 0n);
export const mosaicId = (owner: string, nonce: number): string => hex16(generateMosaicId(new Address(owner), nonce));

/** For `edit`: what a registration would have made. */
export function addNamespace(
  state: SymbolState,
  {
    name,
    owner,
    alias,
    endHeight = 10_000_000n,
  }: Pick<Namespace, 'name' | 'owner' | 'alias'> & { readonly endHeight?: bigint },
): string {
  const path = generateNamespacePath(name).map(hex16);
  const id = path.at(-1) ?? '';
  state.namespaces.set(id, { name, path, owner, alias, startHeight: 1n, endHeight });
  return id;
}

export function accountOf(state: SymbolState, address: string, height: bigint): Account {
  const known = state.accounts.get(address);
  if (known !== undefined) return known;
  const made: Account = { publicKey: null, addressHeight: height, publicKeyHeight: 0n, balances: new Map() };
  state.accounts.set(address, made);
  return made;
}

export const isMultisig = (state: SymbolState, address: string): boolean =>
  (state.multisigs.get(address)?.cosigners.length ?? 0) > 0;

export function credit(state: SymbolState, address: string, mosaic: string, amount: bigint, height: bigint): void {
  const { balances } = accountOf(state, address, height);
  const after = (balances.get(mosaic) ?? 0n) + amount;
  if (after < 0n) throw new Refusal('Failure_Core_Insufficient_Balance');
  if (after === 0n) balances.delete(mosaic);
  else balances.set(mosaic, after);
}

/** An address, or what a namespace in its place points to. */
export function resolveAddress(state: SymbolState, hex: string, height: bigint): string {
  if (hex.startsWith('98')) return addressText(hex);
  if (!hex.startsWith('99')) throw new Refusal('Failure_Core_Invalid_Address');
  const id = Buffer.from(hex.slice(2, 18), 'hex').reverse().toString('hex').toUpperCase();
  const { alias } = namespaceAt(state, id, height);
  if (alias.type !== 2) throw new Refusal('Failure_Namespace_Unknown_Alias');
  return alias.address;
}

export function resolveMosaic(state: SymbolState, id: string, height: bigint): string {
  if (BigInt(`0x${id}`) >> 63n === 0n) return id;
  const { alias } = namespaceAt(state, id, height);
  if (alias.type !== 1) throw new Refusal('Failure_Namespace_Unknown_Alias');
  return alias.mosaic;
}

function namespaceAt(state: SymbolState, id: string, height: bigint): Namespace {
  const found = state.namespaces.get(id);
  if (found === undefined) throw new Refusal('Failure_Namespace_Unknown_Alias');
  if (found.endHeight <= height) throw new Refusal('Failure_Namespace_Expired');
  return found;
}

/** The mosaic if it exists and has not expired; catapult says of both that it has expired. */
export function activeMosaic(state: SymbolState, id: string, height: bigint): Mosaic {
  const found = state.mosaics.get(id);
  if (found === undefined || (found.duration > 0n && found.startHeight + found.duration <= height))
    throw new Refusal('Failure_Mosaic_Expired');
  return found;
}
