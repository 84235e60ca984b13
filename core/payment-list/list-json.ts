/**
 * A payment list as JSON: {"inkan": 1, "payment-list": {"reference", "count", "payments": [...], "totals": [...]}}. The
 * fields are the columns of the CSV form, each value a text as there; optional ones may be left out.
 */
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import type { Registry } from '../registry/registry.ts';
import { badValue, objectField, textField } from '../request/fields.ts';
import { checkKeys, isObject, type JsonObject, parseStrictJson } from '../request/strict-json.ts';
import { type Column, columns } from './columns.ts';
import type { Row } from './csv.ts';
import { readRows } from './list-rows.ts';
import type { PaymentList } from './payment-list.ts';

/** Of each payment and each total, as columns. */
const paymentFields: readonly Column[] = ['chain', 'network', 'destination', 'mosaic', 'amount', 'message'];
const totalFields: readonly Column[] = ['chain', 'network', 'mosaic', 'amount', 'count'];
/** Values of the largest list in this form. */
const maxJsonValues = 250_000;

/** Reads the same rows as the CSV form, so that both forms have the same rules. `line` counts the rows of that form:
 * 1 names the columns, 2 is the header. */
export function readJsonList(text: string, registry: Registry): Result<PaymentList, Reason> {
  const json = parseStrictJson(text, 'refuse', maxJsonValues);
  if (!json.ok) return json;
  if (!isObject(json.value)) return refuse(reason('payment-list-malformed', { line: '1' }));
  const outer = checkKeys(json.value, ['inkan', 'payment-list']);
  if (outer !== null) return refuse(outer);
  if (json.value.get('inkan') !== 1) return refuse(reason('envelope-version'));
  const list = objectField(json.value, 'payment-list');
  if (!list.ok) return list;
  const rows = rowsOf(list.value);
  return rows.ok ? readRows(rows.value, 'json', registry) : rows;
}

function rowsOf(list: JsonObject): Result<readonly Row[], Reason> {
  const refusal = checkKeys(list, ['reference', 'count', 'payments', 'totals']);
  if (refusal !== null) return refuse(refusal);
  const reference = textField(list, 'reference');
  if (!reference.ok) return reference;
  const count = textField(list, 'count');
  if (!count.ok) return count;
  const payments = recordsOf(list, 'payments', paymentFields, ['source', 'divisibility', 'note']);
  if (!payments.ok) return payments;
  const totals = recordsOf(list, 'totals', totalFields, ['divisibility']);
  if (!totals.ok) return totals;
  const records = [
    { record: 'header', count: count.value, note: reference.value },
    ...payments.value.map((fields) => ({ record: 'payment', ...fields })),
    ...totals.value.map((fields) => ({ record: 'total', ...fields })),
    { record: 'end', count: count.value },
  ];
  const named = Object.fromEntries(columns.map((column) => [column, column]));
  return ok([named, ...records].map(rowAt));
}

const rowAt = (fields: Readonly<Record<string, string>>, index: number): Row =>
  columns.map((column, place) => ({ text: fields[column] ?? '', line: index + 1, column: place + 1 }));

function recordsOf(
  list: JsonObject,
  name: string,
  required: readonly Column[],
  optional: readonly Column[],
): Result<readonly Record<string, string>[], Reason> {
  const value = list.get(name);
  if (!Array.isArray(value)) return refuse(badValue(list, name));
  const records: Record<string, string>[] = [];
  for (const each of value) {
    if (!isObject(each)) return refuse(badValue(list, name));
    const refusal = checkKeys(each, required, optional);
    if (refusal !== null) return refuse(refusal);
    const fields: Record<string, string> = {};
    for (const [field, text] of each) {
      if (typeof text !== 'string') return refuse(badValue(each, field));
      fields[field] = text;
    }
    records.push(fields);
  }
  return ok(records);
}
