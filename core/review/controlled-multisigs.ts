/** Multisig accounts of the registry that one of our accounts cosigns for; their losses count as ours. */
import type { Registry } from '../registry/registry.ts';
import { maxMultisigDepth } from '../task/cosigners.ts';
import type { AccountFacts } from '../task/task.ts';
import { ownerOf } from './review-facts.ts';
import type { Place } from './values.ts';

/** Cached by registry and accounts, both immutable: an aggregate asks for a thousand addresses. */
const found = new WeakMap<Registry['multisigs'], WeakMap<readonly AccountFacts[], Map<string, ReadonlySet<string>>>>();

/** Whether, according to the registry, one of our accounts cosigns for this one, as deep as the networks allow. */
export function isCosignedByUs(address: string, { chain, network, facts }: Place): boolean {
  const ofBook =
    found.get(facts.registry.multisigs) ?? new WeakMap<readonly AccountFacts[], Map<string, Set<string>>>();
  const ofAccounts = ofBook.get(facts.accounts) ?? new Map<string, ReadonlySet<string>>();
  const place = `${chain}/${network}`;
  const before = ofAccounts.get(place);
  if (before !== undefined) return before.has(address);
  const here = cosignedByUs({ chain, network, facts });
  found.set(facts.registry.multisigs, ofBook.set(facts.accounts, ofAccounts.set(place, here)));
  return here.has(address);
}

/** From our accounts upwards, one level of multisig accounts at a time. */
function cosignedByUs({ chain, network, facts }: Place): ReadonlySet<string> {
  const register = facts.registry.multisigs.filter((line) => line.chain === chain && line.network === network);
  const all = new Set<string>();
  let below: ReadonlySet<string> = new Set(facts.accounts.map(({ address }) => address));
  for (let depth = 0; depth < maxMultisigDepth; depth += 1) {
    const lower = below;
    const level = register.filter(({ cosigners }) => cosigners.some((cosigner) => lower.has(cosigner)));
    below = new Set(level.map(({ address }) => address));
    for (const address of below) all.add(address);
  }
  return all;
}

/** Ours, or cosigned by one of ours. */
export const affectsOwnAccounts = (address: string, place: Place): boolean =>
  ownerOf(address, place.facts.accounts) !== null || isCosignedByUs(address, place);
