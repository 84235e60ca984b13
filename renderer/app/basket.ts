/**
 * Requests that are scanned in a row, and the batch that they become. Pure: what the window keeps of them, and how the
 * vault's answers change it. Everything here ends with the lock, which replaces the window.
 */
import type { Reason } from '../../core/base/reason.ts';
import type { Result } from '../../core/base/result.ts';
import type { RulesSaid } from '../../core/contract/rule-book.ts';
import type { Requirement, Signed } from '../../core/contract/shapes.ts';
import type { Answered, Origin, Proposal } from '../../core/contract/signing.ts';
import type { Headline, Option, ReviewDocument } from '../../core/review/review-document.ts';
import type { Question } from '../../core/task/task.ts';
import type { HowRead } from '../slips/how-read.tsx';
import type { GivenList } from './given-list.ts';
import { readingOf } from './one-request.ts';
import { blocksAlone, type RefusedWhole } from './rules-of-line.ts';

export type LineOutcome =
  | { readonly is: 'reading' }
  | {
      readonly is: 'ready';
      readonly document: ReviewDocument;
      readonly requirement: Requirement;
      /** Null: it came in no request envelope. */
      readonly origin: Origin | null;
    }
  | {
      readonly is: 'asks';
      readonly question: Question;
      readonly subject: Headline | null;
      readonly options: readonly Option[];
    }
  /** `rules`: those that block it; absent where no rule book was asked. */
  | { readonly is: 'refused'; readonly reasons: readonly Reason[]; readonly rules?: RulesSaid['books'] }
  /** The same transaction as that line: one of them counts. */
  | {
      readonly is: 'again';
      readonly of: number;
      readonly document: ReviewDocument;
      readonly requirement: Requirement;
      readonly origin: Origin | null;
    }
  /** A cosignature: it was added to what is being collected. */
  | { readonly is: 'collected'; readonly signed: Signed };

export interface BasketLine {
  /** From 1, in the order of reading; never given twice. */
  readonly id: number;
  readonly text: string;
  /** Text of the request envelope that it came in, or null: proposed with it, so that the vault verifies its origin. */
  readonly carrier: string | null;
  readonly how: HowRead;
  readonly answers: readonly Omit<Answered, 'item'>[];
  readonly outcome: LineOutcome;
  /** Left out by the person; it stays in the list. */
  readonly excluded: boolean;
}

export interface Basket {
  /** Whether the scan screen takes several requests. */
  readonly isOn: boolean;
  readonly lines: readonly BasketLine[];
  /** What was taken off the list last, so that it can be put back. */
  readonly removed: readonly BasketLine[];
  /** The line that the last reading is about, for the person at the camera; `again`: it was there before. */
  readonly last: { readonly line: number; readonly again: boolean } | null;
  readonly list: GivenList | null;
  /** What the rule books say against all that were proposed together last; null once the list is another. */
  readonly whole: RefusedWhole | null;
}

export const emptyBasket: Basket = { isOn: false, lines: [], removed: [], last: null, list: null, whole: null };

export const lineOf = ({ lines }: Basket, id: number): BasketLine | null =>
  lines.find((line) => line.id === id) ?? null;

/** The line with this text, or the first of this envelope, if there is one: the same code was read again. */
export const lineWithText = ({ lines }: Basket, text: string): BasketLine | null =>
  lines.find((line) => [line.text, line.carrier ?? ''].some((one) => one !== '' && one.trim() === text.trim())) ?? null;

/** The envelopes of these lines, each once. */
export const carriersOf = (lines: readonly BasketLine[]): readonly string[] => [
  ...new Set(lines.flatMap(({ carrier }) => carrier ?? [])),
];

export const nextLine = ({ lines, removed }: Basket): number =>
  Math.max(0, ...[...lines, ...removed].map(({ id }) => id)) + 1;

/** What is reviewed and signed together. */
export const readyLines = ({ lines }: Basket): readonly BasketLine[] =>
  lines.filter(({ outcome, excluded }) => outcome.is === 'ready' && !excluded);

/** Lines of the list, those of them that are reviewed together, and those that the person left out. */
export const countsOf = (basket: Basket): { readonly all: number; readonly ready: number; readonly left: number } => ({
  all: basket.lines.length,
  ready: readyLines(basket).length,
  left: basket.lines.filter(({ excluded }) => excluded).length,
});

export const isReading = ({ lines }: Basket): boolean => lines.some(({ outcome }) => outcome.is === 'reading');

/** Reasons that the payment list alone gives: another list may be right, so the line stays ready. */
export const isOfList = ({ code }: Reason): boolean => code === 'payment-list-altered' || code === 'payment-list-extra';

/** What the vault said of one text. */
export function outcomeOf(answer: Result<Proposal, Reason>, id: number, others: readonly BasketLine[]): LineOutcome {
  if (!answer.ok) return { is: 'refused', reasons: [answer.reason] };
  const reading = readingOf(answer.value);
  if (reading === null) return { is: 'refused', reasons: [{ code: 'internal', found: {} }] };
  switch (reading.action) {
    case 'sign': {
      const { document, requirement, origin } = reading;
      const same = others.find(
        (line) => line.id !== id && line.outcome.is === 'ready' && line.outcome.document.digest === document.digest,
      );
      const facts = { document, requirement, origin };
      return same === undefined ? { is: 'ready', ...facts } : { is: 'again', of: same.id, ...facts };
    }
    case 'choose':
      return { is: 'asks', question: reading.question, subject: reading.subject, options: reading.options };
    case 'collected':
      return { is: 'collected', signed: reading.signed };
    case 'refuse':
      return { is: 'refused', reasons: reading.reasons, rules: blocksAlone(reading.rules, id) };
  }
}

/**
 * Of each transaction one line counts, and its duplicates name that line. When it is gone or was refused, the first
 * duplicate takes its place: `leftOut` when the person took it off the list, so that what they did not want is not
 * signed under another number.
 */
export function withDuplicates(lines: readonly BasketLine[], leftOut: boolean): readonly BasketLine[] {
  const counting = new Map<string, number>();
  const add = (line: BasketLine): void => {
    const digest = digestOf(line);
    if (digest !== null && !counting.has(digest)) counting.set(digest, line.id);
  };
  for (const line of lines) if (line.outcome.is === 'ready') add(line);
  for (const line of lines) add(line);
  return lines.map((line) => {
    const { outcome, id } = line;
    if (outcome.is !== 'ready' && outcome.is !== 'again') return line;
    const { document, requirement, origin } = outcome;
    const of = counting.get(document.digest) ?? id;
    if (of !== id) return { ...line, excluded: false, outcome: { is: 'again', of, document, requirement, origin } };
    return outcome.is === 'ready' ? line : { ...line, excluded: leftOut, outcome: { ...outcome, is: 'ready' } };
  });
}

const digestOf = ({ outcome }: BasketLine): string | null =>
  outcome.is === 'ready' || outcome.is === 'again' ? outcome.document.digest : null;

/** Takes lines off the list. */
export function withoutLines(basket: Basket, isRemoved: (line: BasketLine) => boolean): Basket {
  const removed = basket.lines.filter(isRemoved);
  const lines = withDuplicates(
    basket.lines.filter((line) => !isRemoved(line)),
    true,
  );
  return { ...basket, lines, removed, last: null, whole: null };
}

/** Puts back what was taken off last, in the order of reading. */
export function withRemoved(basket: Basket): Basket {
  const lines = [...basket.lines, ...basket.removed].sort((a, b) => a.id - b.id);
  return { ...basket, lines: withDuplicates(lines, false), removed: [], last: null, whole: null };
}

/** Without what was signed, and its duplicates, also in what can be put back. An empty list switches back to one request at a time. */
export function withoutSigned(basket: Basket, digests: ReadonlySet<string>): Basket {
  const isLeft = (line: BasketLine): boolean => !digests.has(digestOf(line) ?? '');
  const [lines, removed] = [basket.lines.filter(isLeft), basket.removed.filter(isLeft)];
  if (lines.length === basket.lines.length)
    return removed.length === basket.removed.length ? basket : { ...basket, removed };
  const isLeftOver = lines.length > 0;
  const list = isLeftOver ? basket.list : null;
  return { isOn: basket.isOn && isLeftOver, lines, removed: [], last: null, list, whole: null };
}
