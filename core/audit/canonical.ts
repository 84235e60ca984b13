/**
 * Canonical JSON: of every value just one text, in printable ASCII. Keys sorted, no blanks, whole numbers from 0 to 2^53 - 1
 * only, everything beyond `~` and below the blank escaped: no bidi or control character stands raw in a log, and the form
 * depends on no table of Unicode. It is what Python writes with
 * `json.dumps(value, sort_keys=True, separators=(',', ':'), ensure_ascii=True)`.
 */
export type CanonicalValue =
  | null
  | boolean
  | number
  | string
  | readonly CanonicalValue[]
  | { readonly [key: string]: CanonicalValue };

const maxDepth = 8;

const odd = /[^ -~]|["\\]/g;
const plain = /^[ !#-[\]-~]*$/;
const short: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** The one text of a value. A value that has none (a fraction, undefined, too deep) is a bug of the caller: throws. */
export function toCanonical(value: unknown, depth = 0): string {
  if (depth > maxDepth) throw new Error('too deep');
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || value < 0 || Object.is(value, -0)) throw new Error('not a plain whole number');
    return String(value);
  }
  if (Array.isArray(value)) return `[${value.map((item) => toCanonical(item, depth + 1)).join()}]`;
  if (typeof value !== 'object') throw new Error('has no canonical form');
  const object = value as Readonly<Record<string, unknown>>;
  const fields = Object.keys(object)
    .sort()
    .map((key) => `${quoted(key)}:${toCanonical(object[key], depth + 1)}`);
  return `{${fields.join()}}`;
}

/** The value of a text, or null when it is not the canonical text of one: another order, a blank, a key given twice. */
export function fromCanonical(text: string): { readonly value: unknown } | null {
  try {
    const value: unknown = JSON.parse(text);
    return toCanonical(value) === text ? { value } : null;
  } catch {
    return null;
  }
}

function quoted(text: string): string {
  if (plain.test(text)) return `"${text}"`;
  // One UTF-16 unit at a time: what is beyond the BMP becomes two escapes, as in RFC 8259 §7.
  return `"${text.replace(odd, (unit) => short[unit] ?? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;
}
