/** The time that counts for the rule books of a vault when no request carries it on (docs/policy.md). */
import { pastOf } from '../../../core/batch/book-facts.ts';
import type { VaultContents } from '../file/contents.ts';

/**
 * Unix ms: the latest time counted for a signature, 0 without one. Every later judgement counts at least that. Not the clock, and not
 * the time of an adoption, which takes the clock: a clock set forward would end the wait of a change.
 */
export const countedUpTo = ({ history }: Pick<VaultContents, 'history'>): bigint => pastOf(history).markMs;
