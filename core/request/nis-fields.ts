/** Single fields of a NIS entity. */
import { because, type Reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import type { JsonObject } from './strict-json.ts';

/** A whole number from 0 to `most` (the JSON reader has already refused unsafe integers). */
export function numberIn(entity: JsonObject, field: string, most = Number.MAX_SAFE_INTEGER): Result<number, Reason> {
  const value = entity.get(field);
  return typeof value === 'number' && value >= 0 && value <= most
    ? ok(value)
    : refuse(because('json-bad-value', { field }));
}

/** A text, or '' (which no later check accepts). */
export function textIn(entity: JsonObject, field: string): string {
  const value = entity.get(field);
  return typeof value === 'string' ? value : '';
}
