/**
 * Whose envelopes and payment lists a vault accepts: the members of the groups that its rules name. There is no other list of
 * keys. Takes: the books in force, what was used last of each key. Gives: registered keys with their roles, and whether
 * nothing is signed without an envelope.
 */
import * as v from 'valibot';
import { count, list } from '../base/schema.ts';
import type { RequesterKey, RequesterRole } from '../envelope/requesters.ts';
import { nothingUsed } from '../envelope/sequence.ts';
import type { RuleBook } from './book/book.ts';
import { hex32 } from './book/parts.ts';

/** As many as are kept; of others the oldest are forgotten. */
export const maxSequences = 512;
/** What was used last of a key. */
const usedSequence = v.strictObject({
  key: hex32,
  lastNumber: v.pipe(count, v.minValue(1)),
  lastDigest: hex32,
});
export type UsedSequence = Readonly<v.InferOutput<typeof usedSequence>>;
/** In the vault file and in backups: each key once. */
export const storedSequences = v.pipe(
  list(usedSequence, maxSequences),
  v.check((all) => new Set(all.map(({ key }) => key)).size === all.length),
);

const roles = { requestSigned: 'requester', controlTotals: 'back-office' } as const satisfies Readonly<
  Record<string, RequesterRole>
>;

/**
 * `inForce`: oldest first. A key of any of them is known; each book still refuses those that it does not name itself. Each key once:
 * a book with one key in both roles is none (book.ts), and of two books the newer one says the role.
 */
export function requestersOf(inForce: readonly RuleBook[], used: readonly UsedSequence[]): readonly RequesterKey[] {
  const keys = new Map<string, RequesterKey>();
  for (const { rules, groups } of inForce) {
    for (const rule of rules) {
      if (rule.kind !== 'requestSigned' && rule.kind !== 'controlTotals') continue;
      for (const { key, person } of groups.find(({ id }) => id === rule.group)?.members ?? []) {
        const { lastNumber, lastDigest } = used.find((one) => one.key === key) ?? nothingUsed;
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
export function usedOf(before: readonly UsedSequence[], keys: readonly RequesterKey[]): readonly UsedSequence[] {
  const now = keys.flatMap(({ publicKey: key, role, lastNumber, lastDigest }) =>
    role === 'requester' && lastDigest !== null ? [{ key, lastNumber, lastDigest }] : [],
  );
  const others = before.filter(({ key }) => !now.some((one) => one.key === key));
  return [...others, ...now].slice(-maxSequences);
}
