/** Small makers of typed values: how a number of the transaction becomes something a screen can draw exactly. */
import { toHex } from '../base/hex.ts';
import type { KnownMosaic } from '../chain/known-mosaics.ts';
import type { LabelCode, Row, Severity, Value, ValueCode, Warning, WarningCode } from './review-document.ts';

export const codeValue = (code: ValueCode): Value => ({ type: 'code', code });
export const integerValue = (integer: bigint | number): Value => ({ type: 'integer', text: integer.toString() });
export const hexValue = (bytes: Uint8Array): Value => ({ type: 'hex', hex: toHex(bytes) });
export const textValue = (text: string): Value => ({ type: 'text', text });
export const instantValue = (unixMs: bigint): Value => ({ type: 'instant', epochMs: unixMs.toString() });
export const ratioValue = (numerator: bigint, denominator: bigint): Value => ({
  type: 'ratio',
  numerator: numerator.toString(),
  denominator: denominator.toString(),
});
/** A 64-bit id as both chains write it: 16 upper-case hex. */
export const hexText = (id: bigint): string => id.toString(16).toUpperCase().padStart(16, '0');

/** A mosaic that is not one of the two currencies keeps its name, and its divisibility stays unknown (never guessed). */
export function amountValue(atomic: bigint, known: KnownMosaic | null, name: string): Value {
  const unit =
    known === null ? { divisibility: null, unit: name } : { divisibility: known.divisibility, unit: known.unit };
  return { type: 'amount', atomic: atomic.toString(), ...unit };
}

export const row = (label: LabelCode, value: Value): Row => ({ label, value });
export const warn = (code: WarningCode, severity: Severity, facts: Readonly<Record<string, Value>> = {}): Warning => ({
  code,
  severity,
  facts,
});
