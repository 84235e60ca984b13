/**
 * Whose signatures an aggregate may carry. One signature too many makes the network refuse it: for a multisig account
 * only its cosigners may sign, never the account itself (catapult MultisigAggregateEligibleCosignatoriesValidator.cpp).
 */
import type { Registry } from '../registry/registry.ts';
import { entryAt, maxMultisigDepth } from './cosigners.ts';
import type { Place } from './own-accounts.ts';

/** Each required account or, if it is a registered multisig account, its cosigners instead, recursively. */
export function eligibleFor(required: Iterable<string>, place: Place, registry: Registry): ReadonlySet<string> {
  const eligible = new Set<string>();
  let level: ReadonlySet<string> = new Set(required);
  for (let depth = 0; depth <= maxMultisigDepth; depth += 1) {
    const below = new Set<string>();
    for (const address of level) {
      const entry = entryAt(registry, place, address);
      if (entry === null) eligible.add(address);
      for (const cosigner of entry?.cosigners ?? []) below.add(cosigner);
    }
    level = below;
  }
  return eligible;
}
