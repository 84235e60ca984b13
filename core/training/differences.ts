/** Compares an order with what a request does: which of the order's rows the request does not have. */
import type { LabelCode } from '../review/review-codes.ts';
import type { Payment, ReviewDocument, Row, Value } from '../review/review-document.ts';
import type { Order } from './exercise.ts';

export interface DifferingRow {
  readonly label: LabelCode;
  /** What the order has and the request does not. */
  readonly ordered: readonly Value[];
  /** What the request has under the same label and the order does not. */
  readonly asked: readonly Value[];
}

/** One for each label of the order's rows that differs, in their order. */
export function differingRows({ rows, lines }: Order, document: ReviewDocument): readonly DifferingRow[] {
  const ordered = [...rows, ...lines];
  const asked = [...rowsOf(document), ...sumsOf(document.payments)];
  const missing = without(ordered, asked);
  const extra = without(asked, ordered);
  const labels = [...new Set(missing.map(({ label }) => label))];
  const valuesOf = (all: readonly Row[], label: LabelCode) =>
    all.filter((row) => row.label === label).map(({ value }) => value);
  return labels.map((label) => ({ label, ordered: valuesOf(missing, label), asked: valuesOf(extra, label) }));
}

/** Rows that `others` do not have, each once. */
function without(rows: readonly Row[], others: readonly Row[]): readonly Row[] {
  const known = new Set(others.map(textOf));
  return [...new Map(rows.map((row) => [textOf(row), row])).entries()]
    .filter(([text]) => !known.has(text))
    .map(([, row]) => row);
}

/** Every row of the document: those of its cards, and the facts of changes of control. */
function rowsOf(document: ReviewDocument): readonly Row[] {
  const { cards, controlChanges, signer } = document;
  const own: Value = { type: 'address', text: signer.address, owner: null, known: null };
  return [
    ...cards.flatMap(({ rows, part }) => [
      ...rows,
      ...(part === null ? [] : [{ label: 'from', value: part.signer } as const]),
    ]),
    ...controlChanges.flatMap(({ account, facts }) => [{ label: 'account', value: account } as const, ...facts]),
    { label: 'from', value: own },
    { label: 'network', value: { type: 'code', code: document.network } },
  ];
}

/** All payments of one unit as one amount. */
function sumsOf(payments: readonly Payment[]): readonly Row[] {
  const sums = new Map<string, bigint>();
  const first = new Map<string, Value & { readonly type: 'amount' }>();
  for (const { amount } of payments) {
    if (amount.type !== 'amount') continue;
    sums.set(amount.unit, (sums.get(amount.unit) ?? 0n) + BigInt(amount.atomic));
    if (!first.has(amount.unit)) first.set(amount.unit, amount);
  }
  return [...first.values()].map((value) => ({
    label: 'amount',
    value: { ...value, atomic: (sums.get(value.unit) ?? 0n).toString() },
  }));
}

/** Names of addresses do not count: what is compared is the address. */
function textOf({ label, value }: Row): string {
  const plain = value.type === 'address' ? { type: value.type, text: value.text } : value;
  return JSON.stringify([label, Object.entries(plain).sort()]);
}
