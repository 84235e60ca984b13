/** A line of the table as text, to sort by and to search in. */
import type { PaymentLine } from '../../core/review/payment-lines.ts';
import type { Value } from '../../core/review/review-document.ts';
import type { Catalog } from '../i18n/catalog.ts';
import { exactAmount } from '../i18n/exact.ts';

/** How a person reads it: the name if there is one. */
export function nameOf(value: Value | null): string {
  switch (value?.type) {
    case 'address':
      return value.owner ?? value.known ?? value.text;
    case 'alias':
      return value.namespaceId;
    case 'text':
      return value.text;
    case 'hex':
      return value.hex;
    default:
      return '';
  }
}

const addressOf = (value: Value | null): string => (value?.type === 'address' ? value.text : '');

/** Every text that the line shows. */
export function textsOf(line: PaymentLine, words: Catalog): readonly string[] {
  const { number, from, to, amount, moves, message, kind, findings, flags } = line;
  return [
    ...[String(number), nameOf(from), addressOf(from), nameOf(to), addressOf(to)],
    ...[amount, ...moves.map((move) => move.amount)].flatMap(figuresOf),
    ...moves.map(({ cause }) => words.causes[cause]),
    ...[nameOf(message), words.kinds[kind]],
    ...findings.map(({ code }) => words.warnings[code].title),
    ...flags.map((flag) => words.table.flags[flag]),
  ];
}

function figuresOf(amount: Value | null): readonly string[] {
  if (amount?.type !== 'amount') return [];
  const figure = exactAmount(amount.atomic, amount.divisibility);
  return [figure, figure.replaceAll(',', ''), amount.unit];
}
