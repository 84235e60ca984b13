/**
 * From a proposed book to one in force. A tightening counts at once; a loosening waits as long as the book before it says.
 * While it waits, both books are in force and the severest verdict of all counts.
 */
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { checkSuccessor, type RuleBook } from './book/book.ts';
import { keyOf } from './book/parts.ts';
import { failedTests } from './book-tests.ts';
import { type BookDifference, differenceOf } from './changes.ts';

export interface Adopted {
  readonly book: RuleBook;
  /** Unix ms: the time that never goes back, when people agreed to it. */
  readonly atMs: bigint;
}

/** So many may be kept: each change that waits keeps the book before it in force. */
export const maxAdopted = 16;
/** From so many on only a tightening is taken: it must always be possible, and nothing but a signature ends a wait. */
export const maxWaiting = 12;

export interface Proposed {
  /** Null for the first book. */
  readonly difference: BookDifference | null;
  /** Unix ms: when nothing of the book before counts any more. */
  readonly fromMs: bigint;
}

/**
 * `adopted`: as for `inForce`; empty for the first book. `proposedMs`: the time that never goes back. Refuses a book that is
 * not the next one, whose own tests fail, or whose new list entries claim to be older than the proposal: they would not wait.
 */
export function checkProposal(
  adopted: readonly Adopted[],
  after: RuleBook,
  proposedMs: bigint,
): Result<Proposed, Reason> {
  const before = adopted.at(-1)?.book ?? null;
  const wrong = checkSuccessor(before, after) ?? checkDates(before, after, proposedMs);
  if (wrong !== null) return refuse(wrong);
  const difference = before === null ? null : differenceOf(before, after);
  const { length } = adopted;
  const limit = difference?.effect === 'tightens' ? maxAdopted : maxWaiting;
  if (length >= limit) return refuse(reason('books-waiting', { count: String(length), limit: String(limit) }));
  const [failed] = failedTests(after);
  if (failed !== undefined) {
    const { test, expected, said: found } = failed;
    return refuse(reason('book-test-failed', { test, expected, found }));
  }
  if (difference === null) return ok({ difference, fromMs: proposedMs });
  const all = timesOf([...adopted, { book: after, atMs: proposedMs }]);
  const fromMs = all.reduce((latest, one) => (one.fromMs > latest ? one.fromMs : latest), proposedMs);
  return ok({ difference, fromMs });
}

function checkDates(before: RuleBook | null, after: RuleBook, proposedMs: bigint): Reason | null {
  if (before === null) return null;
  const known = new Map(
    before.lists.flatMap(({ id, entries }) =>
      entries.map((entry) => [`${id} ${keyOf(entry)}`, entry.sinceMs] as const),
    ),
  );
  for (const { id, entries } of after.lists) {
    for (const entry of entries) {
      const since = known.get(`${id} ${keyOf(entry)}`);
      const least = since === undefined ? proposedMs : BigInt(since);
      if (BigInt(entry.sinceMs) < least) return reason('book-entry-dated', { address: entry.address });
    }
  }
  return null;
}

interface Times {
  /** When it has replaced the one before it. */
  readonly fromMs: bigint;
  /** Until when the one before it counts as well; 0 for a book that only tightens: it says all that the one before says. */
  readonly untilMs: bigint;
}

/**
 * Of each book: it replaces the one before it at once if it only tightens, else after the longest wait of the books that were in
 * force when people agreed to it. A shorter wait that still waits itself shortens nothing.
 */
function timesOf(adopted: readonly Adopted[]): readonly Times[] {
  const times: Times[] = [];
  for (const [at, { book, atMs }] of adopted.entries()) {
    const before = adopted[at - 1];
    const isWaiting = before !== undefined && differenceOf(before.book, book).effect === 'loosens';
    const waits = adopted.slice(firstAt(times, atMs), at).map((one) => BigInt(one.book.change.waitMs));
    const fromMs = isWaiting ? atMs + waits.reduce((a, b) => (b > a ? b : a), 0n) : atMs;
    times.push({ fromMs, untilMs: isWaiting ? fromMs : 0n });
  }
  return times;
}

/** The last book that has replaced all before it. */
function firstAt(times: readonly Times[], timeMs: bigint): number {
  const waiting = times.findIndex(({ untilMs }, at) => at > 0 && untilMs > timeMs);
  return waiting < 0 ? Math.max(0, times.length - 1) : waiting - 1;
}

/**
 * Books in force, oldest first: the last one that has replaced all before it, and every later one. `adopted`: a chain from
 * the first book on, or from one that was alone in force. `timeMs`: never goes back.
 */
export const inForce = (adopted: readonly Adopted[], timeMs: bigint): readonly RuleBook[] =>
  adopted.slice(firstAt(timesOf(adopted), timeMs)).map(({ book }) => book);

export interface Standing extends Adopted {
  /** Unix ms: when nothing of the books before it counts any more. */
  readonly fromMs: bigint;
  readonly inForce: boolean;
}

/** Oldest first. */
export function standingsAt(adopted: readonly Adopted[], timeMs: bigint): readonly Standing[] {
  const times = timesOf(adopted);
  const first = firstAt(times, timeMs);
  return adopted.map((one, at) => ({ ...one, fromMs: times[at]?.fromMs ?? one.atMs, inForce: at >= first }));
}

/**
 * What has to be kept from this time on: the books in force, and those before them that were in force when one of them was agreed
 * to, because they decide how long it waits.
 */
export function stillNeeded(adopted: readonly Adopted[], timeMs: bigint): readonly Adopted[] {
  const times = timesOf(adopted);
  let first = firstAt(times, timeMs);
  for (let at = adopted.length - 1; at > first; at -= 1) {
    first = Math.min(first, firstAt(times.slice(0, at), adopted[at]?.atMs ?? 0n));
  }
  return first === 0 ? adopted : adopted.slice(first);
}
