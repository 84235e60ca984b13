/**
 * A transaction as written by QrStorage of the Python SDK: its bytes in base32 (RFC 4648), padded with `$`, which
 * exists in QR's alphanumeric mode, instead of `=`. The bytes are handled like bare hex.
 */
import { fromBase32 } from '../base/base32.ts';
import { toHex } from '../base/hex.ts';
import { type Reason, reason } from '../base/reason.ts';
import { type Result, refuse } from '../base/result.ts';
import { readBareHex } from './bare-hex.ts';
import type { SignRequest } from './sign-request.ts';

const pattern = /^[A-Z2-7]+[$=]{0,6}$/;
/** 100 bytes: no transaction of either chain is shorter, and no upper-case word is as long. */
const fewestCharacters = 160;

export const isBase32 = (text: string): boolean => text.length >= fewestCharacters && pattern.test(text);

export function readBase32(text: string): Result<SignRequest, Reason> {
  const bytes = fromBase32(text.replace(/[$=]+$/, ''));
  if (bytes === null) return refuse(reason('not-a-request', { length: String(text.length) }));
  const read = readBareHex(toHex(bytes));
  if (!read.ok) return read;
  const format = read.value.chain === 'symbol' ? 'symbol-base32' : 'nem-base32';
  return { ok: true, value: { ...read.value, format } };
}
