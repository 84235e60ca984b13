/**
 * Warns of an address that begins and ends like a known one but differs: it is made for people who do not read the
 * middle.
 * Takes an address of the transaction and the known addresses. Gives a warning per known address that it imitates: a
 * stop, or a caution where so many addresses are known that chance may explain the likeness (docs/risk.md).
 */

import type { Chain, Network } from '../chain/networks.ts';
import { lookAlikes } from '../registry/look-alike.ts';
import { addressCount, similarAddresses } from '../registry/similar-addresses.ts';
import type { AccountFacts } from '../task/task.ts';
import type { Warning } from './review-document.ts';
import { addressValue, type Place, warn } from './values.ts';

/** '' (an open signer) and known addresses get no warning. `more`: further known addresses of the same network. */
export function lookAlikeWarnings(
  address: string,
  { chain, network, facts }: Place,
  more: readonly string[] = [],
): readonly Warning[] {
  if (address === '') return [];
  const value = (text: string) => addressValue(text, chain, network, facts);
  const own = ownAddresses(facts.accounts, chain, network);
  if (own.has(address)) return [];
  const near = similarAddresses(facts.registry, chain, network, address);
  const known = new Set([...own, ...near, ...more]);
  const comparisons = addressesPerRequest * (own.size + addressCount(facts.registry, chain, network) + more.length);
  return lookAlikes(address, [...known], comparisons).map((alike) =>
    warn('address-look-alike', alike.severity, { address: value(address), known: value(alike.address) }),
  );
}

/** A review judges one address at a time; an aggregate has up to a hundred payments. */
const addressesPerRequest = 100;

/** Account lists are replaced, never changed, so the sets stay valid. */
const ownSets = new WeakMap<readonly AccountFacts[], Map<string, ReadonlySet<string>>>();

function ownAddresses(accounts: readonly AccountFacts[], chain: Chain, network: Network): ReadonlySet<string> {
  const place = `${chain}/${network}`;
  const sets = ownSets.get(accounts) ?? new Map<string, ReadonlySet<string>>();
  const before = sets.get(place);
  if (before !== undefined) return before;
  const here = (account: AccountFacts) => account.chain === chain && account.network === network;
  const own = new Set(accounts.filter(here).map(({ address }) => address));
  ownSets.set(accounts, sets.set(place, own));
  return own;
}
