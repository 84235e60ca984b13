/** The log as the window reads it: pages of entries, and the state of the chain. */
import * as v from 'valibot';
import { digest, instant, leftOutcomes, logEvent, logHead } from '../audit/events.ts';
import { type Infer, list, text } from '../base/schema.ts';
import { reason } from './shapes.ts';

/** Entries in one page. */
export const maxPageEntries = 100;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const shownEntry = v.strictObject({
  sequence: count,
  /** Head after the entry. */
  hash: digest,
  /** Both null if the line cannot be read. */
  at: v.nullable(instant),
  event: v.nullable(logEvent),
});
export type ShownEntry = Infer<typeof shownEntry>;

export const readLog = {
  /** From that entry towards older ones; 0: from the newest. */
  params: v.strictObject({ from: count, count: v.pipe(count, v.minValue(1), v.maxValue(maxPageEntries)) }),
  result: v.strictObject({ entries: list(shownEntry, maxPageEntries), head: logHead }),
};
export type LogPage = Infer<typeof readLog.result>;

export const logVerdict = v.strictObject({
  /** The error, with the sequence where it occurs. */
  wrong: v.nullable(reason),
  entries: count,
  signedHeads: count,
  /** Sequence of the newest signed head. */
  lastSigned: v.nullable(count),
});
export type LogVerdictFacts = Infer<typeof logVerdict>;

/** Of the operations left open by a crash, the newest are reported; the log has all of them. */
export const maxLeftOpen = 5;

/** What the window reports about the log and the clock on its own. */
export const logState = v.strictObject({
  /** Why the log is damaged or cannot be written. */
  trouble: v.nullable(reason),
  /** The clock was set back behind this moment (Unix ms) and has not reached it again. */
  clockBehindMs: v.nullable(count),
  /** The log is still being read: until then nothing is appended, so nothing can be opened. */
  reading: v.boolean(),
  /** Bytes after its last entry at the start: an incomplete entry, or something else. Saved in the named file. */
  putAside: v.nullable(v.strictObject({ bytes: count, kept: text(64) })),
  /** Operations without an outcome, newest last: the program ended in between. `what`: the kind of the entry. */
  leftOpen: list(
    v.strictObject({ entry: count, what: text(64), sinceMs: count, outcome: v.picklist(leftOutcomes) }),
    maxLeftOpen,
  ),
});
