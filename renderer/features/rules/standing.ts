/** When each rule book counts, as the window tells it. Pure. */
import { type RuleBook, readBook } from '../../../core/policy/book/book.ts';
import type { Books, ToldBook } from './use-rule-book.ts';

type Dated = Pick<ToldBook, 'atMs' | 'fromMs'>;

/** Whether what it loosens does not count yet. One that only tightens never waits, and neither does the first. */
export const isWaiting = ({ atMs, fromMs }: Dated, timeMs: string): boolean =>
  fromMs !== atMs && BigInt(fromMs) > BigInt(timeMs);

/** Of all books, oldest first: the last one that has replaced all before it, and every later one (core/policy/adoption.ts). */
export function countingAt<T extends Dated>(books: readonly T[], timeMs: string): readonly T[] {
  const waiting = books.findIndex((one, at) => at > 0 && isWaiting(one, timeMs));
  return books.slice(waiting < 0 ? -1 : waiting - 1);
}

const read = (books: readonly ToldBook[]): readonly RuleBook[] =>
  books.flatMap(({ text }) => {
    const book = readBook(text);
    return book.ok ? [book.value] : [];
  });

/** How long a loosening that is agreed to now waits: the longest wait of the books that count now. Milliseconds. */
export function waitNow({ books, timeMs }: Books, clockMs: number): string {
  const nowMs = Number(timeMs) > clockMs ? timeMs : String(Math.trunc(clockMs));
  return String(Math.max(0, ...read(countingAt(books, nowMs)).map(({ change }) => change.waitMs)));
}

/** Whom the books in force ask for a change: the greatest number of each group. */
export function askedForChange({ books }: Books): readonly Pick<RuleBook['change'], 'n' | 'group'>[] {
  const most = new Map<string, number>();
  for (const { change } of read(books.filter(({ inForce }) => inForce)))
    most.set(change.group, Math.max(change.n, most.get(change.group) ?? 0));
  return [...most].map(([group, n]) => ({ n, group }));
}
