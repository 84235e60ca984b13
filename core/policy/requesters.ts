/**
 * Whose envelopes and payment lists a vault accepts: the members of the groups that its rules name. There is no other list of
 * keys. Takes: the books in force, what was used last of each key. Gives: registered keys with their roles, and whether
 * nothing is signed without an envelope.
 */
import * as v from 'valibot';
import type { Reason } from '../base/reason.ts';
import { count, list } from '../base/schema.ts';
import type { RequesterKey, RequesterRole } from '../envelope/requesters.ts';
import { nothingUsed } from '../envelope/sequence.ts';
import type { RuleBook } from './book/book.ts';
import { hex32 } from './book/parts.ts';
import { maxListKeys, type OneList, type UsedLists, usedLists, whyUsed, withUsedList } from './used-lists.ts';

/** As many as are kept; of others the oldest are forgotten. */
export const maxSequences = 512;
/** What was used last of a key. */
const usedSequence = v.strictObject({
  key: hex32,
  lastNumber: v.pipe(count, v.minValue(1)),
  lastDigest: hex32,
});
export type UsedSequence = Readonly<v.InferOutput<typeof usedSequence>>;
/** Of a requester's key its last envelope, of a back office's its lists. */
export type Used = UsedSequence | UsedLists;
const areLists = (one: Used): one is UsedLists => 'lists' in one;
const isSequence = (one: Used): one is UsedSequence => !areLists(one);
/** In the vault file and in backups: each key once for envelopes and once for lists. */
export const storedSequences = v.pipe(
  list(v.union([usedSequence, usedLists]), maxSequences + maxListKeys),
  v.check((all) => all.filter(areLists).length <= maxListKeys && all.filter(isSequence).length <= maxSequences),
  v.check((all) => new Set(all.map((one) => `${one.key} ${areLists(one)}`)).size === all.length),
);

const roles = { requestSigned: 'requester', controlTotals: 'back-office' } as const satisfies Readonly<
  Record<string, RequesterRole>
>;

/**
 * `inForce`: oldest first. A key of any of them is known; each book still refuses those that it does not name itself. Each key once:
 * a book with one key in both roles is none (book.ts), and of two books the newer one says the role.
 */
export function requestersOf(inForce: readonly RuleBook[], used: readonly Used[]): readonly RequesterKey[] {
  const keys = new Map<string, RequesterKey>();
  for (const { rules, groups } of inForce) {
    for (const rule of rules) {
      if (rule.kind !== 'requestSigned' && rule.kind !== 'controlTotals') continue;
      for (const { key, person } of groups.find(({ id }) => id === rule.group)?.members ?? []) {
        const { lastNumber, lastDigest } = used.filter(isSequence).find((one) => one.key === key) ?? nothingUsed;
        keys.set(key, { publicKey: key, name: person, role: roles[rule.kind], lastNumber, lastDigest });
      }
    }
  }
  return [...keys.values()];
}

/**
 * Whether a rule without exceptions refuses whatever no requester signed. Only the newest book is in force at every time from now on;
 * the time that counts for an older one is known once a request is read, and then the book itself is asked.
 */
export const isEnvelopeNeeded = (inForce: readonly RuleBook[]): boolean =>
  inForce
    .at(-1)
    ?.rules.some((rule) => rule.kind === 'requestSigned' && rule.else === 'block' && rule.when === undefined) ?? false;

/** What is to be kept after `keys` were used. */
export function usedOf(before: readonly Used[], keys: readonly RequesterKey[]): readonly Used[] {
  const now = keys.flatMap(({ publicKey: key, role, lastNumber, lastDigest }) =>
    role === 'requester' && lastDigest !== null ? [{ key, lastNumber, lastDigest }] : [],
  );
  const others = before.filter(isSequence).filter(({ key }) => !now.some((one) => one.key === key));
  return [...before.filter(areLists), ...[...others, ...now].slice(-maxSequences)];
}

/** What is to be kept after a payment list was used. */
export const usedWithList = (before: readonly Used[], one: OneList): readonly Used[] => [
  ...before.filter(isSequence),
  ...withUsedList(before.filter(areLists), one),
];

/** Why a signed payment list authorises nothing any more; null if it was not used. */
export const whyListUsed = (used: readonly Used[], one: OneList): Reason | null => whyUsed(used.filter(areLists), one);
