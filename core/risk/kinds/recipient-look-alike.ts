/**
 * A destination that resembles another one: of this batch, of the history, of the registry, of ours, or a refused one.
 * Only destinations that nobody put into the registry are compared, each with those that share a beginning or an end;
 * the threshold counts all pairs (core/registry/look-alike.ts).
 */
import type { Chain, Network } from '../../chain/networks.ts';
import type { History } from '../../history/history.ts';
import { type LookAlike, likenessKeys, lookAlikes } from '../../registry/look-alike.ts';
import { addressCount, similarAddresses } from '../../registry/similar-addresses.ts';
import { integerValue } from '../../review/values.ts';
import { groupBy, type Paid, placeKey } from '../payments.ts';
import type { Found, RiskContext, RiskKind } from '../risk.ts';
import { targetValue } from '../values.ts';

type At = { readonly chain: Chain; readonly network: Network };

/**
 * Addresses that share a beginning or an end with one address, at most. Among 33,000 known addresses chance gives less
 * than one; more than these are made, so the rest counts as alike without a comparison.
 */
const mostCompared = 64;
/** Each says the same; one alone is enough to stop. */
const mostShown = 3;

export const recipientLookAlike: RiskKind = {
  code: 'recipient-look-alike',
  severities: ['stop', 'caution'],
  evaluate: (context) => [...groupBy(context.payments, placeKey).values()].flatMap((all) => alikeIn(context, all)),
};

function alikeIn(context: RiskContext, payments: readonly Paid[]): readonly Found[] {
  const [first] = payments;
  if (first === undefined) return [];
  const batch = [...new Set(payments.filter(({ standing }) => standing !== null).map(({ to }) => to))];
  const unlisted = new Set(payments.filter(({ standing }) => standing === 'unknown').map(({ to }) => to));
  const own = context.accounts.filter(({ chain, network }) => chain === first.chain && network === first.network);
  const earlier = earlierKeys(context.history, first);
  const here = keysOf([...batch, ...own.map(({ address }) => address)]);
  const known = batch.length + own.length + earlier.count + addressCount(context.registry, first.chain, first.network);
  const comparisons = unlisted.size * known;
  const found = new Map<string, readonly LookAlike[]>();
  // Of two lines, the one that was paid before is imitated, and not marked.
  const isKnownOtherwise = (other: string): boolean => !unlisted.has(other) || isPaidBefore(context, first, other);
  for (const address of unlisted) {
    const [start, end] = likenessKeys(address);
    const near = new Set<string>();
    for (const key of [start, `-${end}`])
      for (const keys of [here, earlier.keys]) for (const other of keys.get(key) ?? []) near.add(other);
    for (const other of similarAddresses(context.registry, first.chain, first.network, address)) near.add(other);
    near.delete(address);
    const isOlder = isPaidBefore(context, first, address);
    const others = [...near].filter((other) => !isOlder || isKnownOtherwise(other));
    if (others.length > 0) found.set(address, alikeOf(address, others, comparisons));
  }
  return payments.flatMap(({ item, part, to }) =>
    (found.get(to) ?? []).map(({ address, severity }) => ({
      ...{ item, part, severity },
      facts: {
        address: targetValue(context, first, to),
        known: targetValue(context, first, address),
        comparisons: integerValue(comparisons),
      },
    })),
  );
}

const isPaidBefore = ({ index }: RiskContext, at: At, address: string): boolean => index.to(at, address).length > 0;

function alikeOf(address: string, near: readonly string[], comparisons: number): readonly LookAlike[] {
  const alike = lookAlikes(address, near.slice(0, mostCompared), comparisons).slice(0, mostShown);
  const [other] = near;
  if (alike.length > 0 || near.length <= mostCompared || other === undefined) return alike;
  return [{ address: other, severity: 'stop', first: 0, last: 0, bits: 0 }];
}

/** By beginning, and by end after a hyphen. At most two more than are compared, one of which may be the address itself. */
function keysOf(addresses: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, string[]>();
  for (const address of addresses) {
    const [start, end] = likenessKeys(address);
    for (const key of [start, `-${end}`]) {
      const all = keys.get(key);
      if (all === undefined) keys.set(key, [address]);
      else if (all.length <= mostCompared + 1) all.push(address);
    }
  }
  return keys;
}

interface Earlier {
  readonly keys: ReadonlyMap<string, readonly string[]>;
  readonly count: number;
}
/** A history is replaced, never changed. */
const earlierOf = new WeakMap<History, Map<string, Earlier>>();

/** Destinations of the history, and addresses that were refused. */
function earlierKeys(history: History, at: At): Earlier {
  const known = earlierOf.get(history) ?? new Map<string, Earlier>();
  earlierOf.set(history, known);
  const before = known.get(placeKey(at));
  if (before !== undefined) return before;
  const here = (one: At): boolean => one.chain === at.chain && one.network === at.network;
  const addresses = new Set([
    ...history.payments.filter((one) => here(one) && !one.to.startsWith('alias:')).map(({ to }) => to),
    ...history.refused.filter(here).map(({ address }) => address),
  ]);
  const earlier = { keys: keysOf(addresses), count: addresses.size };
  known.set(placeKey(at), earlier);
  return earlier;
}
