/**
 * Reads a payment list from the bytes of a file: which encoding it is in, then its form. Encodings in this order:
 * UTF-8 (with or without a byte-order mark), then Shift_JIS; what is valid UTF-8 is never read as Shift_JIS.
 */
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { fromUtf8 } from '../base/utf8.ts';
import type { Registry } from '../registry/registry.ts';
import { readCsv } from './csv.ts';
import { readJsonList } from './list-json.ts';
import { readRows } from './list-rows.ts';
import { type ListEncoding, maxListBytes, maxListLines, type PaymentList } from './payment-list.ts';

export interface ListFacts {
  readonly registry: Registry;
  /** Null for bytes that are not Shift_JIS: new TextDecoder('shift_jis', { fatal: true }), which core does not have. */
  readonly fromShiftJis: (bytes: Uint8Array) => string | null;
}

const byteOrderMark = '\ufeff';
/** Header, totals and end beside the payments. */
const otherRows = 1 + 1 + 1000 + 1;

export interface ListText {
  readonly encoding: ListEncoding;
  readonly text: string;
}

export function decodeList(
  bytes: Uint8Array,
  { fromShiftJis }: Pick<ListFacts, 'fromShiftJis'>,
): Result<ListText, Reason> {
  if (bytes.length > maxListBytes)
    return refuse(reason('payment-list-too-large', { bytes: String(bytes.length), limit: String(maxListBytes) }));
  const utf8 = fromUtf8(bytes);
  if (utf8 === null) {
    const text = fromShiftJis(bytes);
    return text === null ? refuse(reason('payment-list-encoding')) : ok({ encoding: 'shift_jis', text });
  }
  if (utf8.startsWith(byteOrderMark)) return ok({ encoding: 'utf-8-bom', text: utf8.slice(1) });
  return ok({ encoding: utf8.startsWith('{') ? 'json' : 'utf-8', text: utf8 });
}

export function readList(bytes: Uint8Array, facts: ListFacts): Result<PaymentList, Reason> {
  const decoded = decodeList(bytes, facts);
  if (!decoded.ok) return decoded;
  const { encoding, text } = decoded.value;
  if (encoding === 'json') return readJsonList(text, facts.registry);
  const rows = readCsv(text, maxListLines + otherRows);
  return rows.ok ? readRows(rows.value, encoding, facts.registry) : rows;
}
