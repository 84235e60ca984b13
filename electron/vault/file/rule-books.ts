/**
 * Rule books in the vault file and in a backup: each as its canonical text, with the time when people agreed to it.
 * Gives null for a book that is altered, unreadable or out of order: without all of its books a vault does not open.
 */
import * as v from 'valibot';
import { type Infer, list, text } from '../../../core/base/schema.ts';
import { type Adopted, maxAdopted } from '../../../core/policy/adoption.ts';
import { canonicalBook, checkSuccessor, maxBookText, readBook } from '../../../core/policy/book/book.ts';

/** Unix milliseconds, decimal. */
const instant = v.pipe(text(16), v.regex(/^(?:0|[1-9]\d*)$/));
export const storedBooks = list(v.strictObject({ text: text(maxBookText), atMs: instant }), maxAdopted);
type StoredBooks = Infer<typeof storedBooks>;

export const writeBooks = (books: readonly Adopted[]): StoredBooks =>
  books.map(({ book, atMs }) => ({ text: canonicalBook(book), atMs: atMs.toString() }));

export function readBooks(stored: StoredBooks): readonly Adopted[] | null {
  const books: Adopted[] = [];
  for (const one of stored) {
    const book = readBook(one.text);
    if (!book.ok || canonicalBook(book.value) !== one.text) return null;
    const atMs = BigInt(one.atMs);
    const before = books.at(-1);
    // The first one that is kept follows books that are not needed any more.
    if (before !== undefined && (checkSuccessor(before.book, book.value) !== null || atMs < before.atMs)) return null;
    books.push({ book: book.value, atMs });
  }
  return books;
}
