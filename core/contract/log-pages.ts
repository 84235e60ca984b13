/** The log as the window reads it: pages of entries, and whether the chain holds. */
import * as v from 'valibot';
import { digest, instant, leftOutcomes, logEvent, logHead } from '../audit/events.ts';
import { type Infer, list, text } from '../base/schema.ts';
import { reason } from './shapes.ts';

/** Entries in one page. */
export const maxPageEntries = 100;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const shownEntry = v.strictObject({
  sequence: count,
  /** The head after it. */
  hash: digest,
  /** Null, both, where the line cannot be read. */
  at: v.nullable(instant),
  event: v.nullable(logEvent),
});
export type ShownEntry = Infer<typeof shownEntry>;

export const readLog = {
  /** From that entry on towards older ones; 0: from the newest. */
  params: v.strictObject({ from: count, count: v.pipe(count, v.minValue(1), v.maxValue(maxPageEntries)) }),
  result: v.strictObject({ entries: list(shownEntry, maxPageEntries), head: logHead }),
};
export type LogPage = Infer<typeof readLog.result>;

export const logVerdict = v.strictObject({
  /** What does not hold, with the sequence where it breaks. */
  wrong: v.nullable(reason),
  entries: count,
  signedHeads: count,
  /** The sequence of the newest head that is signed. */
  lastSigned: v.nullable(count),
});
export type LogVerdictFacts = Infer<typeof logVerdict>;

/** Of what a crash left open, the newest are told; the log has them all. */
export const maxLeftOpen = 5;

/** What the window must say of the log and of the clock without being asked. */
export const logState = v.strictObject({
  /** Why the log is not right, or why nothing can be written into it. */
  trouble: v.nullable(reason),
  /** The clock was set back behind this moment (Unix ms), which it has not reached again. */
  clockBehindMs: v.nullable(count),
  /** It is still being read: until then nothing is written into it, so nothing can be opened. */
  reading: v.boolean(),
  /** What stood behind its last entry at the start: half an entry, or something else. Kept in the file named. */
  putAside: v.nullable(v.strictObject({ bytes: count, kept: text(64) })),
  /** What was begun and has no outcome, newest last: the program ended in between. `what`: the kind of the entry. */
  leftOpen: list(
    v.strictObject({ entry: count, what: text(64), sinceMs: count, outcome: v.picklist(leftOutcomes) }),
    maxLeftOpen,
  ),
});
