/**
 * Window <-> vault: the rule books of the open vault (docs/policy.md): which are in force, a draft from a template, what a
 * text would change, and the adoption of one. Texts are those of core/policy/book; dates are Unix milliseconds, decimal.
 */
import * as v from 'valibot';
import { count, type Infer, list, nothing, smallCount, text } from '../base/schema.ts';
import { maxAdopted } from '../policy/adoption.ts';
import { maxBookText } from '../policy/book/book.ts';
import { accountClasses, hex32, nameText, sortedSet } from '../policy/book/parts.ts';
import { changedParts } from '../policy/changes.ts';
import { foundKeys, saidCodes } from '../policy/said-codes.ts';
import { blankIds } from '../policy/templates/template.ts';
import { templateIds } from '../policy/templates/templates.ts';
import { levels } from '../policy/verdict.ts';
import { answer, vaultFacts } from './shapes.ts';

const instant = text(24);
const bookText = text(maxBookText);
const words = list(text(16), 24);

const adopted = v.strictObject({
  text: bookText,
  digest: text(64),
  /** The digest in six words, as those of a batch. */
  words,
  /** When people agreed to it, and when nothing of the book before it counts any more. */
  atMs: instant,
  fromMs: instant,
  inForce: v.boolean(),
});

/** A person who approves nothing here by passphrase: a requester, or somebody of the back office. */
const keyHolder = v.strictObject({ person: nameText, key: hex32 });
const keyHolders = list(keyHolder, 32);
const numbers = v.record(v.picklist(blankIds), v.pipe(v.number(), v.safeInteger(), v.minValue(0)));

/** What people fill in; the vault adds its accounts and the approval keys of its custodians. */
export const filledIn = v.strictObject({
  template: v.picklist(templateIds),
  title: nameText,
  numbers,
  /** Of every account of the vault. */
  classes: sortedSet(v.picklist(accountClasses), 1, accountClasses.length),
  requesters: keyHolders,
  backOffice: keyHolders,
});
export type FilledIn = Infer<typeof filledIn>;

const effect = v.picklist(['tightens', 'loosens', 'same']);
const difference = v.strictObject({
  changes: list(
    v.strictObject({
      part: v.picklist(changedParts),
      id: text(128),
      how: v.picklist(['added', 'removed', 'changed']),
      fields: list(
        v.strictObject({ field: text(128), before: v.nullable(bookText), after: v.nullable(bookText), effect }),
        20_000,
      ),
      effect,
    }),
    2000,
  ),
  effect,
});

const level = v.picklist(levels);
export const maxDivergences = 50;
/** Where a draft says something else than what is in force, of so many requests. */
const divergences = v.strictObject({
  history: smallCount,
  training: smallCount,
  tighter: smallCount,
  looser: smallCount,
  both: smallCount,
  first: list(
    v.strictObject({
      /** Which request of them, from 0. */
      ...{
        from: v.picklist(['history', 'training']),
        batch: smallCount,
        way: v.picklist(['tighter', 'looser', 'both']),
      },
      ...{ before: level, after: level },
      /** Rules that speak for it, in what is in force and in the draft. */
      by: v.strictObject({ before: list(text(64), 250), after: list(text(64), 250) }),
    }),
    maxDivergences,
  ),
});
export type Divergences = Infer<typeof divergences>;

const traceEntry = v.strictObject({
  rule: text(40),
  kind: text(40),
  /** Lines that it was asked about; null for a rule about the act as a whole. */
  asked: v.nullable(count),
  said: level,
  findings: list(
    v.strictObject({
      ...{ code: v.picklist(saidCodes), item: v.nullable(count), part: v.nullable(count) },
      found: v.record(v.picklist(foundKeys), text(4096)),
    }),
    50,
  ),
  fired: count,
});
/** What the rule books in force said of a batch: of every rule what it was asked and what it answered. */
export const rulesSaid = v.strictObject({
  books: list(v.strictObject({ serial: smallCount, digest: text(64), trace: list(traceEntry, 300) }), maxAdopted),
  level,
});
export type RulesSaid = Infer<typeof rulesSaid>;

export const ruleBookContract = {
  /** Oldest first; none in a vault that its settings alone judge. `timeMs`: the time that counts, by what was signed. */
  ruleBook: {
    params: nothing,
    result: answer(v.strictObject({ books: list(adopted, maxAdopted), timeMs: instant })),
  },
  /** The next book of this vault by a template. `lists`: recipients of the list: the contacts of the registry, or nobody yet. */
  draftRules: {
    params: v.strictObject({ ...filledIn.entries, lists: v.picklist(['contacts', 'none']) }),
    result: answer(v.strictObject({ text: bookText })),
  },
  /** What the text would change, from when, and where it says something else. Refuses what `adoptRules` refuses. */
  checkRules: {
    params: v.strictObject({ text: bookText }),
    result: answer(
      v.strictObject({
        ...{ text: bookText, digest: text(64), words, serial: smallCount, fromMs: instant },
        /** Null for the first book. */
        difference: v.nullable(difference),
        divergences,
      }),
    ),
  },
  /** Custodians must have authorised 'adopt-rules' with its digest: the quorum, and those whom the books in force name. */
  adoptRules: { params: v.strictObject({ text: bookText }), result: answer(vaultFacts) },
} as const;
export type RuleBookContract = typeof ruleBookContract;
