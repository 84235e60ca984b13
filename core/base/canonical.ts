/**
 * Canonical JSON: exactly one text for each value, in printable ASCII. Keys are sorted, there are no blanks, numbers
 * are integers from 0 to 2^53 - 1, and every character outside the range from the space to `~` is escaped. So no bidi
 * or control character appears raw in a log, and the form does not depend on a Unicode version. Python writes the same
 * text with `json.dumps(value, sort_keys=True, separators=(',', ':'), ensure_ascii=True)`.
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

/** Throws for a value without a canonical text (a fraction, undefined, too deep): that is a bug of the caller. */
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

/** Returns null unless the text is canonical: another order, a blank or a repeated key is refused. */
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
  // One UTF-16 unit at a time: a character outside the BMP becomes two escapes, as in RFC 8259 §7.
  return `"${text.replace(odd, (unit) => short[unit] ?? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;
}
