/** The rule books of an open vault by the time that counts (docs/policy.md): what was signed and adopted moves it on, no clock alone. */
import { pastOf } from '../../../core/batch/book-facts.ts';
import type { OpenVault } from './open-vault.ts';

/** Unix ms. Without a request to carry it on: the latest time that was counted for a signature or an adoption. */
export function countedUpTo({ history, ruleBooks }: Pick<OpenVault, 'history' | 'ruleBooks'>): bigint {
  const { markMs } = pastOf(history);
  const adoptedMs = ruleBooks.at(-1)?.atMs ?? 0n;
  return adoptedMs > markMs ? adoptedMs : markMs;
}
