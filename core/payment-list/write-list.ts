/** Writes a payment list as CSV, as Excel reads it, with its totals: for the back office's tools and for tests. The
 * text is in Unicode; who saves it chooses UTF-8 or Shift_JIS. */
import { columnNames, columns, type RecordKind, recordNames } from './columns.ts';
import { csvRow } from './csv.ts';
import { totalsOfPayments } from './list-totals.ts';
import { decimalOf } from './list-values.ts';
import type { ListedPayment } from './payment-list.ts';

export function writeList(
  payments: readonly Omit<ListedPayment, 'line'>[],
  reference: string,
  language: 'english' | 'japanese',
): string {
  const lines = payments.map((payment, index) => ({ ...payment, line: index + 1 }));
  const count = String(lines.length);
  const divisibilities = new Map(lines.map(({ mosaic, divisibility }) => [mosaic, divisibility]));
  const row = (kind: RecordKind, fields: Readonly<Record<string, string>>) =>
    csvRow(columns.map((column) => (column === 'record' ? recordNames[kind][language] : (fields[column] ?? ''))));
  return [
    csvRow(columns.map((column) => columnNames[column][language])),
    row('header', { count, note: reference }),
    ...lines.map(({ chain, network, source, destination, mosaic, divisibility, atomic, message }) =>
      row('payment', {
        ...{ chain, network, source: source ?? '', destination, mosaic, message },
        ...{ divisibility: String(divisibility), amount: decimalOf(atomic, divisibility) },
      }),
    ),
    ...totalsOfPayments(lines).map(({ chain, network, mosaic, count: paid, atomic }) => {
      const divisibility = divisibilities.get(mosaic) ?? 0;
      const amount = decimalOf(atomic, divisibility);
      return row('total', { chain, network, mosaic, divisibility: String(divisibility), amount, count: String(paid) });
    }),
    row('end', { count }),
  ].join('');
}
