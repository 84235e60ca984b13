/** Finds payments of a history by destination and by account. A history is replaced, never changed, so an index stays
 * valid for it. */
import type { Chain, Network } from '../chain/networks.ts';
import type { History, RefusedAddress, SignedPayment } from './history.ts';

type At = { readonly chain: Chain; readonly network: Network };

export interface HistoryIndex {
  /** Payments to one address or alias, in any mosaic, oldest first. */
  readonly to: (at: At, target: string) => readonly SignedPayment[];
  /** Payments out of one account, in any mosaic, oldest first. */
  readonly from: (at: At, source: string) => readonly SignedPayment[];
  /** Every destination on one network of one chain, once. */
  readonly targets: (at: At) => readonly string[];
  /** The last refusal of this address; null without one. */
  readonly refusal: (at: At, address: string) => RefusedAddress | null;
  /** By `digestMark`. */
  readonly isSigned: (digest: string) => boolean;
}

const indexes = new WeakMap<History, HistoryIndex>();

export function indexOf(history: History): HistoryIndex {
  const before = indexes.get(history);
  if (before !== undefined) return before;
  const index = makeIndex(history);
  indexes.set(history, index);
  return index;
}

const keyOf = ({ chain, network }: At, text: string): string => `${chain} ${network} ${text}`;

function makeIndex({ payments, refused }: History): HistoryIndex {
  const to = new Map<string, SignedPayment[]>();
  const from = new Map<string, SignedPayment[]>();
  const targets = new Map<string, string[]>();
  const digests = new Set<string>();
  for (const payment of payments) {
    if (push(to, keyOf(payment, payment.to), payment)) push(targets, keyOf(payment, ''), payment.to);
    push(from, keyOf(payment, payment.source), payment);
    digests.add(payment.digest);
  }
  const refusals = new Map(refused.map((one) => [keyOf(one, one.address), one]));
  return {
    to: (at, target) => to.get(keyOf(at, target)) ?? [],
    from: (at, source) => from.get(keyOf(at, source)) ?? [],
    targets: (at) => targets.get(keyOf(at, '')) ?? [],
    refusal: (at, address) => refusals.get(keyOf(at, address)) ?? null,
    isSigned: (digest) => digests.has(digest),
  };
}

/** True if it is the first of its key. */
function push<V>(map: Map<string, V[]>, key: string, value: V): boolean {
  const all = map.get(key);
  if (all === undefined) map.set(key, [value]);
  else all.push(value);
  return all === undefined;
}
