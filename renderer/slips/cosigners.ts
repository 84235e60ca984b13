/** Number of signatures that an account still needs. */
import type { CosignerGroup, ReviewDocument, Value } from '../../core/review/review-document.ts';

const textOf = (account: Value): string | null => (account.type === 'address' ? account.text : null);

/** An account that signs for itself is no multisig account. */
export function isOneself({ account, cosigners }: CosignerGroup): boolean {
  const only = cosigners.length === 1 ? cosigners[0] : undefined;
  return only !== undefined && textOf(only.account) !== null && textOf(only.account) === textOf(account);
}

/** Null if its quorum is unknown. A signature that is given now counts. */
export function stillMissing(group: CosignerGroup): number | null {
  if (group.need === null) return null;
  const given = group.cosigners.filter(({ state }) => state !== 'missing').length;
  return Math.max(0, group.need - given);
}

/** How many cosigners the trees of a document add: they are numbered in the picture if there are several. */
export const addedCosigners = ({ pictures }: ReviewDocument): number =>
  pictures.control
    .flatMap((picture) => (picture.shape === 'tree' ? picture.after.cosigners : []))
    .filter(({ change }) => change === 'added').length;

/**
 * Signatures over all acting accounts: how many count so far, and how many are needed. Of an account with an unknown quorum
 * every cosigner is needed.
 */
export function progressOf(groups: readonly CosignerGroup[]): { readonly signed: number; readonly needed: number } {
  let [signed, needed] = [0, 0];
  for (const { need, cosigners } of groups) {
    const least = need ?? cosigners.length;
    needed += least;
    signed += Math.min(least, cosigners.filter(({ state }) => state !== 'missing').length);
  }
  return { signed, needed };
}
