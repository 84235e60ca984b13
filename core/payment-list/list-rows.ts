/** Rows of cells to a payment list: the columns by their names, each value by its column, the order of the records, and
 * the totals against the lines. The first fault is named by line and column. */
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import type { Registry } from '../registry/registry.ts';
import { type Column, columnOf, type RecordKind, recordOf, requiredColumns } from './columns.ts';
import type { Cell, Row } from './csv.ts';
import { checkListTotals } from './list-totals.ts';
import * as values from './list-values.ts';
import {
  type ListEncoding,
  type ListedPayment,
  type ListedTotal,
  maxListLines,
  type PaymentList,
} from './payment-list.ts';

/** Unwinds to the first fault; never leaves this file. */
class Stop {
  readonly reason: Reason;
  constructor(reason: Reason) {
    this.reason = reason;
  }
}

const at = ({ line, column }: Cell) => ({ line: String(line), column: String(column) });

/** Cells of one row by their columns. */
class ListRow {
  readonly kind: RecordKind;
  readonly line: number;
  readonly #cells: ReadonlyMap<Column, Cell>;

  constructor(row: Row, columns: readonly Column[]) {
    this.#cells = new Map(row.map((cell, index) => [columns[index] ?? 'note', cell]));
    for (const cell of row) {
      if (values.isFormula(cell.text)) throw new Stop(reason('payment-list-formula', at(cell)));
      if (!values.isCellText(cell.text)) throw new Stop(reason('payment-list-value', at(cell)));
    }
    this.kind = this.value('record', recordOf);
    this.line = this.cell('record').line;
  }

  cell(column: Column): Cell {
    return this.#cells.get(column) ?? { text: '', line: this.line, column: 1 };
  }
  text(column: Column): string {
    return this.cell(column).text;
  }
  /** Refuses what `read` does not know. */
  value<T>(column: Column, read: (text: string) => T | null): T {
    const value = read(this.text(column));
    if (value === null) throw this.bad(column);
    return value;
  }
  bad(column: Column): Stop {
    return new Stop(reason('payment-list-value', { ...at(this.cell(column)), field: column }));
  }
  /** A cell that this kind of record does not use must be empty: nobody may read there what does not count. */
  empty(...columns: readonly Column[]): void {
    const full = columns.find((column) => this.text(column) !== '');
    if (full !== undefined) throw this.bad(full);
  }
}

export function readRows(
  rows: readonly Row[],
  encoding: ListEncoding,
  registry: Registry,
): Result<PaymentList, Reason> {
  try {
    return ok(listOf(rows, encoding, registry));
  } catch (error) {
    if (error instanceof Stop) return refuse(error.reason);
    throw error;
  }
}

/**
 * What is wrong with single rows, every row by itself, at most `most`; empty if all can be read. The order of the records
 * and the totals are not judged here.
 */
export function faultsOfRows([names, ...rows]: readonly Row[], registry: Registry, most: number): readonly Reason[] {
  const faults: Reason[] = [];
  const columns = caught(() => columnsOf(names ?? []), faults);
  if (columns === null) return faults;
  for (const row of rows) {
    if (faults.length >= most) break;
    caught(() => readRow(new ListRow(row, columns), registry), faults);
  }
  return faults;
}

function readRow(record: ListRow, registry: Registry): unknown {
  if (record.kind === 'payment') return paymentOf(record, registry);
  return record.kind === 'total' ? totalOf(record, registry) : record.value('count', values.countOf);
}

function caught<T>(read: () => T, faults: Reason[]): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    faults.push(error.reason);
    return null;
  }
}

function listOf([names, ...rows]: readonly Row[], encoding: ListEncoding, registry: Registry): PaymentList {
  const columns = columnsOf(names ?? []);
  const records = rows.map((row) => new ListRow(row, columns));
  const [header, ...others] = records;
  const end = others.pop();
  if (header?.kind !== 'header') throw misplaced(header, 'header');
  if (end?.kind !== 'end') throw misplaced(end ?? header, 'end');
  const firstTotal = others.findIndex(({ kind }) => kind !== 'payment');
  const split = firstTotal < 0 ? others.length : firstTotal;
  const [paid, totalled] = [others.slice(0, split), others.slice(split)];
  const odd = totalled.find(({ kind }) => kind !== 'total');
  if (odd !== undefined) throw misplaced(odd, 'total');
  if (paid.length > maxListLines)
    throw new Stop(reason('payment-list-too-large', { count: String(paid.length), limit: String(maxListLines) }));
  for (const each of [header, end])
    each.empty('chain', 'network', 'source', 'destination', 'mosaic', 'divisibility', 'amount', 'message');
  const payments = paid.map((record) => paymentOf(record, registry));
  const totals = totalled.map((record) => totalOf(record, registry));
  const counts = [header, end].map((record) => record.value('count', values.countOf));
  const differs = checkListTotals(payments, totals, counts);
  if (differs !== null) throw new Stop(differs);
  return { encoding, reference: header.text('note'), payments, totals };
}

const misplaced = (record: ListRow | undefined, expected: RecordKind): Stop =>
  new Stop(reason('payment-list-records', { line: String(record?.line ?? 1), expected }));

function columnsOf(names: Row): readonly Column[] {
  const columns = names.map((cell) => {
    const column = columnOf(cell.text);
    if (column === null) throw new Stop(reason('payment-list-columns', at(cell)));
    return column;
  });
  const twice = columns.findIndex((column, index) => columns.indexOf(column) !== index);
  const [first] = names;
  const again = names[twice] ?? first;
  if (twice >= 0 && again !== undefined)
    throw new Stop(reason('payment-list-columns', { ...at(again), field: columns[twice] ?? '' }));
  const missing = requiredColumns.find((column) => !columns.includes(column));
  if (missing !== undefined) throw new Stop(reason('payment-list-columns', { line: '1', field: missing }));
  return columns;
}

function placeOf(record: ListRow) {
  const chain = record.value('chain', values.chainOf);
  const network = record.value('network', values.networkOf);
  const mosaic = record.value('mosaic', (text) => values.mosaicOf(chain, network, text));
  return { chain, network, mosaic };
}

/** The column and what is certain here must agree; one of them must be there. */
function divisibilityOf(
  record: ListRow,
  { chain, network, mosaic }: ReturnType<typeof placeOf>,
  registry: Registry,
): number {
  const known = values.knownDivisibility(chain, network, mosaic, registry);
  if (record.text('divisibility') === '') {
    if (known !== null) return known;
    throw new Stop(reason('payment-list-divisibility', { ...at(record.cell('mosaic')), mosaic }));
  }
  const stated = record.value('divisibility', values.divisibilityOf);
  if (known !== null && known !== stated) throw record.bad('divisibility');
  return stated;
}

function paymentOf(record: ListRow, registry: Registry): ListedPayment {
  record.empty('count');
  const place = placeOf(record);
  const { chain, network } = place;
  const divisibility = divisibilityOf(record, place, registry);
  const address = (text: string) => values.addressOf(chain, network, text);
  return {
    ...{ line: record.line, ...place, divisibility },
    source: record.text('source') === '' ? null : record.value('source', address),
    destination: record.value('destination', address),
    atomic: record.value('amount', (text) => values.atomicOf(text, divisibility)),
    message: record.value('message', (text) => (values.isMessage(text) ? text : null)),
  };
}

function totalOf(record: ListRow, registry: Registry): ListedTotal {
  record.empty('source', 'destination', 'message');
  const place = placeOf(record);
  const divisibility = divisibilityOf(record, place, registry);
  return {
    ...place,
    count: record.value('count', values.countOf),
    atomic: record.value('amount', (text) => values.atomicOf(text, divisibility)),
  };
}
