/**
 * Control totals: how many payments an envelope or a list holds and what they move in sum, as its maker counted them.
 * Compared with what the requests do, so that a request that was left out or changed is seen before its lines are.
 * A payment is a movement with the cause 'transfer' and a recipient; fees, deposits, rentals and a levy that the bytes
 * do not state are not counted.
 */
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { addressFromText } from '../chain/address.ts';
import { type Chain, type Network, networks } from '../chain/networks.ts';
import type { Movement } from '../movement/movement.ts';
import { badValue } from '../request/fields.ts';
import { checkKeys, isObject, type JsonObject } from '../request/strict-json.ts';

export interface ControlSum {
  readonly chain: Chain;
  readonly network: Network;
  /** Symbol: 16 upper-case hex digits. NEM: "namespace:name". */
  readonly mosaic: string;
  /** The account that pays; null: all accounts together. */
  readonly source: string | null;
  readonly atomic: bigint;
}
export interface ControlTotals {
  /** Payments. */
  readonly count: number;
  readonly sums: readonly ControlSum[];
}

export const maxControlSums = 100;
const maxPayments = 100_000;
const fields = ['atomic', 'chain', 'mosaic', 'network', 'source'];
const symbolId = /^[0-9A-F]{16}$/;
const nemName = /^[a-z0-9][a-z0-9_-]*(?:\.[a-z0-9][a-z0-9_-]*){0,2}:[a-z0-9][a-z0-9'_ -]{0,31}$/;
const decimal = /^(?:0|[1-9][0-9]{0,38})$/;

/** The form in which `ControlSum.mosaic` and `Movement.mosaic` name a mosaic. */
export const isMosaicText = (chain: Chain, text: string): boolean =>
  text.length <= 256 && (chain === 'symbol' ? symbolId : nemName).test(text);

const keyOf = ({ chain, network, mosaic, source }: Omit<ControlSum, 'atomic'>): string =>
  JSON.stringify([chain, network, mosaic, source]);

export const canonicalTotals = ({ count, sums }: ControlTotals) => ({
  count,
  sums: sums.map((sum) => ({ ...sum, atomic: sum.atomic.toString() })),
});

/** Sorted by chain, network, mosaic and source, each once. */
export function sortedSums(sums: readonly ControlSum[]): readonly ControlSum[] {
  return sums.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** `object`: what has the field `totals`. */
export function readTotals(object: JsonObject): Result<ControlTotals, Reason> {
  const totals = object.get('totals');
  if (!isObject(totals)) return refuse(badValue(object, 'totals'));
  const refusal = checkKeys(totals, ['count', 'sums']);
  if (refusal !== null) return refuse(refusal);
  const count = totals.get('count');
  if (typeof count !== 'number' || count < 0 || count > maxPayments) return refuse(badValue(totals, 'count'));
  const list = totals.get('sums');
  if (!Array.isArray(list) || list.length > maxControlSums) return refuse(badValue(totals, 'sums'));
  const sums: ControlSum[] = [];
  for (const each of list) {
    const sum = readSum(each);
    if (sum === null) return refuse(badValue(totals, 'sums'));
    sums.push(sum);
  }
  const isSorted = sums.every((sum, at) => at === 0 || keyOf(sums[at - 1] ?? sum) < keyOf(sum));
  return isSorted && !isMixed(sums) ? ok({ count, sums }) : refuse(badValue(totals, 'sums'));
}

function readSum(each: unknown): ControlSum | null {
  if (!isObject(each as never) || checkKeys(each as JsonObject, fields) !== null) return null;
  const [atomic, chain, mosaic, named, source] = fields.map((field) => (each as JsonObject).get(field));
  const network = networks.find((known) => known === named);
  if ((chain !== 'symbol' && chain !== 'nem') || network === undefined) return null;
  if (typeof mosaic !== 'string' || !isMosaicText(chain, mosaic)) return null;
  if (typeof atomic !== 'string' || !decimal.test(atomic)) return null;
  if (source !== null && !(typeof source === 'string' && isAddressOf(chain, network, source))) return null;
  return { chain, network, mosaic, source, atomic: BigInt(atomic) };
}

function isAddressOf(chain: Chain, network: Network, text: string): boolean {
  const address = addressFromText(chain, text);
  return address.ok && address.value.network === network && address.value.text === text;
}

/** A sum of all accounts beside one of a single account would count it twice. */
const isMixed = (sums: readonly ControlSum[]): boolean =>
  sums.some(
    (sum) =>
      sum.source !== null &&
      sums.some((other) => other.source === null && keyOf(other) === keyOf({ ...sum, source: null })),
  );

export const isListedPayment = ({ cause, to }: Movement): boolean => cause === 'transfer' && to !== null;

/** What the movements amount to, for each account that pays. A payment without an amount in its bytes is counted in
 * `unknown` alone. */
export function totalsOfMovements(movements: readonly Movement[]): ControlTotals & { readonly unknown: number } {
  const sums = new Map<string, ControlSum>();
  const payments = movements.filter(isListedPayment);
  let unknown = 0;
  for (const { chain, network, mosaic, source, atomic } of payments) {
    if (mosaic === null || atomic === null) {
      unknown += 1;
      continue;
    }
    const key = keyOf({ chain, network, mosaic, source });
    const before = sums.get(key)?.atomic ?? 0n;
    sums.set(key, { chain, network, mosaic, source, atomic: before + atomic });
  }
  return { count: payments.length, sums: sortedSums([...sums.values()]), unknown };
}

/** Every difference between what was stated and what the requests move. */
export function checkTotals(stated: ControlTotals, movements: readonly Movement[]): readonly Reason[] {
  const found = totalsOfMovements(movements);
  const reasons: Reason[] = [];
  if (stated.count !== found.count || found.unknown > 0)
    reasons.push(differ({ expected: String(stated.count), count: String(found.count - found.unknown) }));
  // Sums that were stated for all accounts together are compared with those of all accounts.
  const isOfAll = (sum: ControlSum) => stated.sums.some((one) => keyOf(one) === keyOf({ ...sum, source: null }));
  const present = new Map<string, ControlSum>();
  for (const each of found.sums) {
    const sum = isOfAll(each) ? { ...each, source: null } : each;
    present.set(keyOf(sum), { ...sum, atomic: sum.atomic + (present.get(keyOf(sum))?.atomic ?? 0n) });
  }
  for (const sum of stated.sums) if (!present.has(keyOf(sum))) present.set(keyOf(sum), { ...sum, atomic: 0n });
  for (const [key, { mosaic, source, atomic }] of present) {
    const expected = stated.sums.find((sum) => keyOf(sum) === key)?.atomic ?? 0n;
    if (expected === atomic) continue;
    const account = source === null ? {} : { account: source };
    reasons.push(differ({ mosaic, ...account, expected: expected.toString(), found: atomic.toString() }));
  }
  return reasons;
}

const differ = (found: Reason['found']): Reason => reason('control-totals-differ', found);
