/**
 * What waits for cosignatures, from all nodes together: one that only one of them knows counts too, because each client
 * has verified the signatures over the bytes.
 */
import type { PendingFacts } from '../contract/chain-facts.ts';
import type { Said } from './agreed.ts';

export interface PendingAtNodes {
  /** With the most cosignatures that a node knows. */
  readonly facts: PendingFacts;
  /** Nodes that know it, of those that answered. */
  readonly by: readonly string[];
}

export function unionOfPending(said: readonly Said<readonly PendingFacts[]>[]): readonly PendingAtNodes[] {
  const all = new Map<string, PendingAtNodes>();
  for (const { url, value } of said)
    for (const facts of value) {
      const known = all.get(facts.hash);
      const isMore = known === undefined || facts.signedBy.length > known.facts.signedBy.length;
      const by = [...new Set([...(known?.by ?? []), url])];
      all.set(facts.hash, { facts: isMore ? facts : known.facts, by });
    }
  return [...all.values()];
}
