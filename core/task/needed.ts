/** Finds which of our accounts a transaction waits for. */
import type { Registry } from '../registry/registry.ts';
import { maxCosignatures } from '../transaction/limits.ts';
import type { SymbolTransaction } from '../transaction/transaction.ts';
import { cosignerGroups, entryAt, type Group, isSatisfied, maxMultisigDepth, requiredIn } from './cosigners.ts';
import { addressAt, type Place } from './own-accounts.ts';
import type { AccountFacts } from './task.ts';

/** Our accounts that could give one of the missing signatures, in the order of our accounts. */
export function missingOwn(groups: readonly Group[], own: readonly AccountFacts[]): readonly AccountFacts[] {
  const missing = groups
    .filter((group) => !isSatisfied(group))
    .flatMap(({ cosigners }) => cosigners.filter(({ state }) => state === 'missing'))
    .map(({ address }) => address);
  return own.filter(({ address }) => missing.includes(address));
}

/**
 * Whether more unregistered accounts must sign than an aggregate has room for, not counting the initiator. Checked
 * before any groups of cosigners are computed.
 */
export function needsTooMany(tx: SymbolTransaction, registry: Registry): boolean {
  if (!('inner' in tx.content)) return false;
  const initiator = tx.signer === null ? null : addressAt(tx, tx.signer);
  const required = [...requiredIn(tx, tx.content).keys()].filter((address) => address !== initiator);
  return required.filter((address) => entryAt(registry, tx, address) === null).length > maxCosignatures;
}

/**
 * Our accounts that must sign besides `signing`, no more than necessary; if there is no room for all, at most one more
 * than the room. A multisig account itself never signs.
 */
export function neededOf(
  tx: SymbolTransaction,
  signing: readonly string[],
  own: readonly AccountFacts[],
  registry: Registry,
): readonly AccountFacts[] {
  const needed: AccountFacts[] = [];
  if (needsTooMany(tx, registry)) return needed;
  const able = own.filter(({ address }) => entryAt(registry, tx, address) === null);
  while (needed.length <= maxCosignatures) {
    const now = [...signing, ...needed.map(({ address }) => address)];
    const next = missingOwn(cosignerGroups(tx, now, registry), able)[0];
    if (next === undefined) break;
    needed.push(next);
  }
  return needed;
}

/** Our accounts that cosign for this multisig account, directly or through another multisig account. */
export function cosignersBelow(
  place: Place,
  account: string,
  own: readonly AccountFacts[],
  registry: Registry,
): readonly AccountFacts[] {
  const below = new Set<string>();
  let level = [account];
  for (let depth = 0; depth < maxMultisigDepth; depth += 1) {
    level = level.flatMap((address) => entryAt(registry, place, address)?.cosigners ?? []);
    level = [...new Set(level)].filter((address) => !below.has(address));
    for (const address of level) below.add(address);
  }
  return own.filter(({ address }) => below.has(address) && entryAt(registry, place, address) === null);
}
