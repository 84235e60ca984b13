/** Converts hex digits to the bytes of one chain: the last step of every format. */
import { fromHex } from '../base/hex.ts';
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import type { Chain } from '../chain/networks.ts';
import { shownSign } from './field-names.ts';
import { withoutSignaturePlace } from './nem-form.ts';
import { type CosignRequest, type SignRequest, withNote } from './sign-request.ts';

/** A hash, a key or a seed. Signing 32 chosen bytes could sign any cosignature. */
const bareHashBytes = 32;

/** Blanks, line ends and invisible characters that editors and mail programs insert between digits. */
const between = /[\s\u00ad\u200b-\u200d\u2060]/g;
const prefix = /^0x/i;

export interface HexBytes {
  readonly bytes: Uint8Array;
  /** True if something other than digits was removed. */
  readonly isTidied: boolean;
}

/** Refuses 'hex-malformed', 'empty', 'arbitrary-bytes' (32 bytes), 'carries-private-key' (nem-sdk: 00 and 32 bytes). */
export function bytesOfHex(text: string): Result<HexBytes, Reason> {
  const hex = text.replace(between, '').replace(prefix, '');
  if (hex === '') return refuse(reason('empty'));
  const bytes = fromHex(hex);
  if (bytes === null) return refuse(reason('hex-malformed', whyNoHex(hex)));
  if (bytes.length === bareHashBytes) return refuse(reason('arbitrary-bytes', { bytes: String(bareHashBytes) }));
  if (bytes.length === bareHashBytes + 1 && bytes[0] === 0) return refuse(reason('carries-private-key'));
  return ok({ bytes, isTidied: hex !== text });
}

function whyNoHex(hex: string): Reason['found'] {
  const at = hex.search(/[^0-9a-fA-F]/);
  const [sign] = at < 0 ? '' : hex.slice(at, at + 2);
  return sign === undefined ? { length: String(hex.length) } : { sign: shownSign(sign), column: String(at + 1) };
}

/** In the form without a signature. */
const ofChain = (read: HexBytes, chain: Chain): HexBytes =>
  chain === 'symbol' ? read : { ...read, bytes: withoutSignaturePlace(read.bytes) };

function chainBytes(text: string, chain: Chain): Result<HexBytes, Reason> {
  const read = bytesOfHex(text);
  return read.ok ? ok(ofChain(read.value, chain)) : read;
}

type Rest = Omit<SignRequest, 'what' | 'bytes'>;

export function requestOfHex(hex: string, rest: Rest): Result<SignRequest, Reason> {
  const read = bytesOfHex(hex);
  return read.ok ? ok(requestOfBytes(read.value, rest)) : read;
}

/** `read`: what `bytesOfHex` gave. */
export function requestOfBytes(read: HexBytes, rest: Rest): SignRequest {
  const { bytes, isTidied } = ofChain(read, rest.chain);
  return { what: 'transaction', ...rest, bytes, notes: withNote(rest.notes, 'text-tidied', isTidied) };
}

/** `inner`: hex of the transaction that a NEM cosignature names, or null. */
export function cosignOfHex(
  hex: string,
  inner: string | null,
  rest: Omit<CosignRequest, 'what' | 'bytes' | 'inner' | 'proposal'>,
): Result<CosignRequest, Reason> {
  const read = chainBytes(hex, rest.chain);
  if (!read.ok) return read;
  const innerRead = inner === null ? ok(null) : chainBytes(inner, rest.chain);
  if (!innerRead.ok) return innerRead;
  const notes = withNote(rest.notes, 'text-tidied', read.value.isTidied || innerRead.value?.isTidied === true);
  return ok({
    ...{ what: 'cosign', ...rest, bytes: read.value.bytes },
    ...{ inner: innerRead.value?.bytes ?? null, proposal: null, notes },
  });
}
