/** Multisig accounts of the register that an account of ours cosigns for: what they lose, we are asked to give away. */
import { entryAt, maxMultisigDepth } from '../task/cosigners.ts';
import { ownerOf } from './review-facts.ts';
import type { Place } from './values.ts';

/** Whether the register says that an account of ours cosigns for this one, as deep as the networks allow. */
export function isCosignedByUs(address: string, { chain, network, facts }: Place): boolean {
  let level: ReadonlySet<string> = new Set([address]);
  for (let depth = 0; depth < maxMultisigDepth; depth += 1) {
    level = new Set([...level].flatMap((each) => entryAt(facts.books, { chain, network }, each)?.cosigners ?? []));
    if ([...level].some((cosigner) => ownerOf(cosigner, facts.accounts) !== null)) return true;
  }
  return false;
}

/** Ours, or cosigned by ours. */
export const concernsUs = (address: string, place: Place): boolean =>
  ownerOf(address, place.facts.accounts) !== null || isCosignedByUs(address, place);
