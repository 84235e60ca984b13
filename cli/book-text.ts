/**
 * `book`: prints a rule book in words; with a second one, what changes and from when. Uses core and the window's texts: no
 * key, no network, no storage.
 */
import { checkProposal } from '../core/policy/adoption.ts';
import { digestOfBook, type RuleBook } from '../core/policy/book/book.ts';
import { bookWords, instantWords } from '../renderer/i18n/book-words.ts';
import { differenceWords } from '../renderer/i18n/verdict-words.ts';
import { describeReasons } from './describe.ts';
import { exits, type Outcome, readArguments } from './input.ts';
import { bookAt, languageOf } from './policy-file.ts';

const usage = 'book [--json] [--language en|ja] [--now ISO-8601] BOOK [NEXT-BOOK]\n';

export interface BookTools {
  readonly nowMs: () => number;
  readonly readBytes: (file: string) => Uint8Array | null;
}

/** Exit 0: the book can be read (the next one can follow it); 1: the next one cannot; 2: unreadable. */
export function bookCommand(args: readonly string[], { nowMs, readBytes }: BookTools): Outcome {
  const options = readArguments(args, { once: ['--language', '--now'], often: [] });
  const language = languageOf(options?.values.get('--language')?.[0]);
  const now = options?.values.get('--now')?.[0];
  const atMs = now === undefined ? nowMs() : Date.parse(now);
  const files = options?.files ?? [];
  if (options === null || language === null || Number.isNaN(atMs) || files.length < 1 || files.length > 2)
    return failed(usage);
  const books: RuleBook[] = [];
  for (const file of files) {
    const read = bookAt(file, readBytes);
    if (read === null) return failed('the file cannot be read\n');
    if (!read.ok) return failed(`${describeReasons([read.reason])}\n`);
    books.push(read.value);
  }
  const [book, next] = books;
  if (book === undefined) return failed(usage);
  if (next === undefined) {
    const shown = { serial: book.serial, digest: digestOfBook(book), tests: book.tests.length };
    return out(options.json ? JSON.stringify(shown) : bookWords(book, language).join('\n'));
  }
  const proposed = checkProposal([{ book, atMs: 0n }], next, BigInt(Math.trunc(atMs)));
  if (!proposed.ok) return { exit: exits.refused, out: '', err: `${describeReasons([proposed.reason])}\n` };
  const { difference, fromMs } = proposed.value;
  const from = fromMs.toString();
  if (options.json)
    return out(JSON.stringify({ serial: next.serial, digest: digestOfBook(next), fromMs: from, difference }));
  const lines = difference === null ? [] : differenceWords(difference, { before: book, after: next }, language);
  return out([...lines, instantWords(from)].join('\n'));
}

const out = (text: string): Outcome => ({ exit: exits.signable, out: `${text}\n`, err: '' });
const failed = (err: string): Outcome => ({ exit: exits.unreadable, out: '', err });
