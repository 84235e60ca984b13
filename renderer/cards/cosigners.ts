/** How many signatures an account still waits for. */
import type { CosignerGroup } from '../../core/review/review-document.ts';

/** Null when nobody knows how many it needs. A signature that is given now counts. */
export function stillMissing(group: CosignerGroup): number | null {
  if (group.need === null) return null;
  const given = group.cosigners.filter(({ state }) => state !== 'missing').length;
  return Math.max(0, group.need - given);
}
