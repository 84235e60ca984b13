/**
 * Searches of transactions as catapult REST answers them: filters, pages, order. Takes: rows and a query. Gives: a page.
 * Refuses: with the front end's 409. Never: finds a payment through an alias, nor gives inner transactions (online facts
 * of REST 2.5.0; catapult TransactionUtils.cpp, CatapultDb.js).
 */
import type { SymbolState } from './state.ts';
import {
  addressHex,
  addressOfKey,
  addressText,
  type Inner,
  idHex,
  isAggregate,
  type Json,
  type SymbolTransaction,
} from './transaction.ts';

export interface Row {
  readonly transaction: SymbolTransaction;
  readonly height: bigint;
  readonly id: string;
  readonly json: Json;
}
export class Invalid extends Error {}

const onlyOne = (query: URLSearchParams, name: string): string | null => query.get(name);

function numberOf(query: URLSearchParams, name: string): bigint | null {
  const text = onlyOne(query, name);
  if (text === null) return null;
  if (!/^[0-9]{1,19}$/.test(text)) throw new Invalid(`${name} has an invalid format`);
  return BigInt(text);
}

export function addressIn(text: string, name: string): string {
  try {
    if (/^[TN][A-Z2-7]{38}$/.test(text)) return addressText(addressHex(text));
  } catch {
    // Falls through: base32 that is no address.
  }
  throw new Invalid(`${name} has an invalid format`);
}

/** Addresses that a transaction concerns, unresolved. */
export function concerned(transaction: SymbolTransaction): ReadonlySet<string> {
  const named = (each: Inner): readonly string[] => {
    const { json } = each;
    const single = ['recipientAddress', 'sourceAddress', 'targetAddress', 'address'].flatMap((key) => json[key] ?? []);
    const many = ['addressAdditions', 'addressDeletions'].flatMap((key) => (json[key] as string[] | undefined) ?? []);
    const resolved = [...single, ...many].map(String).filter((hex) => hex.startsWith('98'));
    return [each.signer, ...resolved.map(addressText)];
  };
  const cosigners = transaction.cosignatures.map(({ signerPublicKey }) => addressOfKey(signerPublicKey));
  return new Set([...named(transaction), ...transaction.inner.flatMap(named), ...cosigners]);
}

/** In the partial group the address of a cosigner also finds what waits for its multisig accounts. */
export function addressesSearched(address: string, group: string, state: SymbolState): readonly string[] {
  return group === 'partial' ? [address, ...(state.multisigs.get(address)?.of ?? [])] : [address];
}

export function filterOf(query: URLSearchParams, group: string, state: SymbolState): (row: Row) => boolean {
  if (query.has('address') && (query.has('signerPublicKey') || query.has('recipientAddress')))
    throw new Invalid("can't filter by address if signerPublicKey or recipientAddress are already provided");
  const address = query.get('address');
  const searched = address === null ? null : addressesSearched(addressIn(address, 'address'), group, state);
  const to = query.get('recipientAddress');
  const recipient = to === null ? null : addressHex(addressIn(to, 'recipientAddress'));
  const signer = query.get('signerPublicKey');
  if (signer !== null && !/^[0-9A-Fa-f]{64}$/.test(signer)) throw new Invalid('signerPublicKey has an invalid format');
  const types = query.getAll('type');
  const [height, from, until] = ['height', 'fromHeight', 'toHeight'].map((name) => numberOf(query, name));
  const mosaic = query.get('transferMosaicId');
  return ({ transaction, height: at }) => {
    const all = searched === null ? null : concerned(transaction);
    return (
      (all === null || searched === null || searched.some((each) => all.has(each))) &&
      (recipient === null || transaction.json.recipientAddress === recipient) &&
      (signer === null || transaction.signerPublicKey === signer.toUpperCase()) &&
      (types.length === 0 || types.includes(String(transaction.type))) &&
      (typeof height !== 'bigint' || at === height) &&
      (typeof from !== 'bigint' || at >= from) &&
      (typeof until !== 'bigint' || at <= until) &&
      (mosaic === null || moves(transaction, mosaic.toUpperCase()))
    );
  };
}

const moves = (transaction: SymbolTransaction, mosaic: string): boolean =>
  !isAggregate(transaction) &&
  ((transaction.json.mosaics as readonly Json[] | undefined) ?? []).some((each) => idHex(each.mosaicId) === mosaic);

/** `rows` oldest first. */
export function pageOf(rows: readonly Row[], query: URLSearchParams): Json {
  const orderBy = query.get('orderBy') ?? 'id';
  if (orderBy !== 'id') throw new Invalid(`sorting by ${orderBy} is not allowed`);
  const order = query.get('order') ?? 'asc';
  if (!['asc', 'desc'].includes(order)) throw new Invalid('order has an invalid format');
  const pageSize = Math.min(100, Math.max(10, Number(numberOf(query, 'pageSize') ?? 20n)));
  const pageNumber = Math.max(1, Number(numberOf(query, 'pageNumber') ?? 1n));
  const ordered = order === 'asc' ? rows : rows.toReversed();
  const offset = query.get('offset');
  const after = offset === null ? 0 : ordered.findIndex(({ id }) => id === offset.toUpperCase()) + 1;
  const start = after + (offset === null ? (pageNumber - 1) * pageSize : 0);
  const data = ordered.slice(start, start + pageSize).map(({ json }) => json);
  return { data, pagination: { pageNumber, pageSize } };
}
