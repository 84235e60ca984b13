/**
 * Signed payment lists that were used: each authorises once. Takes: what was used of a key, a list by its time and digest. Gives: what
 * is to be kept. Refuses: a list that was used; and one that is no newer than those that were forgotten, which counts as used.
 */
import * as v from 'valibot';
import { type Reason, reason } from '../base/reason.ts';
import { count, type Infer, list } from '../base/schema.ts';
import { hex32 } from './book/parts.ts';

/** Of a key. Those that say to be the oldest are forgotten first: a list with a clock far ahead makes no other one old. */
export const maxUsedLists = 100;
/** As many are kept; of others those that were used longest ago are forgotten. */
export const maxListKeys = 32;

export const usedLists = v.strictObject({
  key: hex32,
  /** Unix seconds: every list up to then counts as used; null while none was forgotten. */
  upTo: v.nullable(count),
  lists: v.pipe(list(v.strictObject({ created: count, digest: hex32 }), maxUsedLists), v.minLength(1)),
});
export type UsedLists = Infer<typeof usedLists>;

/** `created`: Unix seconds of the back office's clock. */
export interface OneList {
  readonly key: string;
  readonly created: number;
  readonly digest: string;
}

export function whyUsed(used: readonly UsedLists[], { key, created, digest }: OneList): Reason | null {
  const own = used.find((one) => one.key === key);
  if (own === undefined) return null;
  const isKnown = own.lists.some((one) => one.digest === digest);
  if (!isKnown && (own.upTo === null || created > own.upTo)) return null;
  return reason('payment-list-used', { publicKey: key, timestampMs: String(created * 1000) });
}

export function withUsedList(used: readonly UsedLists[], { key, created, digest }: OneList): readonly UsedLists[] {
  const before = used.find((one) => one.key === key) ?? { key, upTo: null, lists: [] };
  const all = [...before.lists, { created, digest }].sort((a, b) => a.created - b.created);
  const forgotten = all.slice(0, Math.max(0, all.length - maxUsedLists));
  const upTo = forgotten.reduce((latest, one) => Math.max(latest ?? 0, one.created), before.upTo);
  const now = { key, upTo, lists: all.slice(forgotten.length) };
  return [...used.filter((one) => one.key !== key), now].slice(-maxListKeys);
}
