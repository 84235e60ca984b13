/**
 * What both clients read answers with: parts of schemas, and one way from parsed JSON to a checked value. Fields that
 * nobody uses are left unread, because nodes of newer versions have more of them.
 */
import * as v from 'valibot';
import { isObject, type Json, type JsonObject } from '../../core/request/strict-json.ts';

/** Null unless the JSON has the shape. */
export function read<S extends v.GenericSchema>(schema: S, json: Json): v.InferOutput<S> | null {
  const parsed = v.safeParse(schema, plain(json));
  return parsed.success ? parsed.output : null;
}

/** Objects without a prototype, so that no key of an answer reaches one. */
function plain(json: Json): unknown {
  if (Array.isArray(json)) return json.map(plain);
  if (!isObject(json)) return json;
  const object: Record<string, unknown> = Object.create(null);
  for (const [key, value] of json) object[key] = plain(value);
  return object;
}

/** The object without these fields. */
export const without = (object: JsonObject, names: readonly string[]): JsonObject =>
  new Map([...object].filter(([name]) => !names.includes(name)));

const maxU64 = (1n << 64n) - 1n;
/** catapult writes 64-bit numbers as decimal texts. */
export const u64Text = v.pipe(
  v.string(),
  v.maxLength(20),
  v.regex(/^(?:0|[1-9][0-9]*)$/),
  v.transform((text) => BigInt(text)),
  v.check((value) => value <= maxU64),
);
/** Catapult configuration: digits grouped by `'`. */
export const groupedNumber = v.pipe(
  v.string(),
  v.maxLength(40),
  v.regex(/^[0-9]+(?:'[0-9]+)*$/),
  v.transform((text) => BigInt(text.replaceAll("'", ''))),
);
export const groupedHex = v.pipe(
  v.string(),
  v.maxLength(40),
  v.regex(/^0x[0-9A-Fa-f]+(?:'[0-9A-Fa-f]+)*$/),
  v.transform((text) => BigInt(text.replaceAll("'", ''))),
);

/** Hex of exactly `size` bytes, upper case from here on. */
export const hex = (size: number) => v.pipe(v.string(), v.length(2 * size), v.regex(/^[0-9A-Fa-f]*$/), v.toUpperCase());
/** Hex of at most `size` bytes. */
export const hexUpTo = (size: number) =>
  v.pipe(v.string(), v.maxLength(2 * size), v.regex(/^(?:[0-9A-Fa-f]{2})*$/), v.toUpperCase());

export const small = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
/** A whole number that NIS writes as a JSON number. */
export const nisNumber = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(0),
  v.transform((number) => BigInt(number)),
);
/** A node's own words (its name, its version): control characters and what turns the reading order are dropped. */
export const said = (most: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.replace(/[\p{C}\u2028\u2029]/gu, '').slice(0, most)),
  );
/** "Failure_Core_Past_Deadline", "FAILURE_PAST_DEADLINE", "unknown status 0x80430001". */
export const failureText = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_ ]{1,100}$/));
