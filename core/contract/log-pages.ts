/** The log as the window reads it: pages of entries, and whether the chain holds. */
import * as v from 'valibot';
import { digest, instant, logEvent, logHead } from '../audit/events.ts';
import { list } from './define.ts';
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
export type ShownEntry = v.InferOutput<typeof shownEntry>;

export const readLog = {
  /** From that entry on towards older ones; 0: from the newest. */
  params: v.strictObject({ from: count, count: v.pipe(count, v.minValue(1), v.maxValue(maxPageEntries)) }),
  result: v.strictObject({ entries: list(shownEntry, maxPageEntries), head: logHead }),
};
export type LogPage = v.InferOutput<typeof readLog.result>;

export const logVerdict = v.strictObject({
  /** What does not hold, with the sequence where it breaks. */
  wrong: v.nullable(reason),
  entries: count,
  signedHeads: count,
  /** The sequence of the newest head that is signed. */
  lastSigned: v.nullable(count),
});
export type LogVerdictFacts = v.InferOutput<typeof logVerdict>;

/** What the window must say of the log and of the clock without being asked. */
export const logState = v.strictObject({
  /** Why the log is not right, or why nothing can be written into it. */
  trouble: v.nullable(reason),
  /** The clock was set back behind this moment (Unix ms), which it has not reached again. */
  clockBehindMs: v.nullable(count),
});
