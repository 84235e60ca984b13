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
export function textsOf({ number, from, to, amount, message, kind, findings, flags }: PaymentLine, words: Catalog) {
  const figure = amount?.type === 'amount' ? exactAmount(amount.atomic, amount.divisibility) : '';
  const unit = amount?.type === 'amount' ? amount.unit : '';
  return [
    ...[String(number), nameOf(from), addressOf(from), nameOf(to), addressOf(to)],
    ...[figure, figure.replaceAll(',', ''), unit, nameOf(message), words.kinds[kind]],
    ...findings.map(({ code }) => words.warnings[code].title),
    ...flags.map((flag) => words.table.flags[flag]),
  ];
}
