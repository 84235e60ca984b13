/** Reads single fields of a JSON object from outside, by type. */
import { fromHex } from '../base/hex.ts';
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { isObject, type JsonObject, pathOf } from './strict-json.ts';

/** `field` is our own name for the field, never text of the input. */
export const badValue = (object: JsonObject, field: string): Reason =>
  reason('json-bad-value', { field: pathOf(object, field) });

export function textField(object: JsonObject, field: string): Result<string, Reason> {
  const value = object.get(field);
  return typeof value === 'string' ? ok(value) : refuse(badValue(object, field));
}

export function objectField(object: JsonObject, field: string): Result<JsonObject, Reason> {
  const value = object.get(field);
  return isObject(value) ? ok(value) : refuse(badValue(object, field));
}

/** Exactly `size` bytes as hex, in either letter case. */
export function hexField(object: JsonObject, field: string, size: number): Result<Uint8Array, Reason> {
  const value = object.get(field);
  const bytes = typeof value === 'string' && value.length === 2 * size ? fromHex(value) : null;
  return bytes === null ? refuse(badValue(object, field)) : ok(bytes);
}
