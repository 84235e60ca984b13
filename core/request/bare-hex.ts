/**
 * Bare hex of an unsigned transaction. The chains are told apart by bytes 4 to 7: in Symbol they are reserved and zero
 * (after the u32 size); in NEM's non-verifiable form they hold version and network, which are never zero.
 */
import { ByteReader } from '../base/bytes.ts';
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { textField } from './fields.ts';
import { bytesOfHex, requestOfBytes, requestOfHex } from './from-bytes.ts';
import type { SignRequest } from './sign-request.ts';
import { checkKeys, type JsonObject } from './strict-json.ts';

export function readBareHex(text: string): Result<SignRequest, Reason> {
  const read = bytesOfHex(text);
  if (!read.ok) return read;
  const { bytes } = read.value;
  if (bytes.length < 8) return refuse(reason('too-short', { length: String(bytes.length) }));
  const isSymbol = new ByteReader(bytes.slice(4, 8)).u32() === 0;
  const told = isSymbol
    ? ({ chain: 'symbol', format: 'symbol-hex' } as const)
    : ({ chain: 'nem', format: 'nem-hex' } as const);
  return ok(requestOfBytes(read.value, { ...told, network: null, notes: [] }));
}

/** {"payload"}: the form that symbol-sdk makes for nodes, here without a signature. */
export function readPayload(object: JsonObject): Result<SignRequest, Reason> {
  const refusal = checkKeys(object, ['payload']);
  if (refusal !== null) return refuse(refusal);
  const payload = textField(object, 'payload');
  if (!payload.ok) return payload;
  return requestOfHex(payload.value, { chain: 'symbol', network: null, format: 'symbol-payload', notes: [] });
}
