/**
 * Reads keys from outside: bare hex, wallet files of NanoWallet or nem-library, NEM QR type 3, Symbol QR types 2 and 5.
 * Takes: the bytes of a text, a password, and for a bare key its chain and network. Gives: keys with their addresses,
 * to be compared before anything is stored. Refuses: unknown formats. Never: quotes or keeps the input.
 */
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { fromUtf8 } from '../../../core/base/utf8.ts';
import { isObject, type JsonObject, parseStrictJson } from '../../../core/request/strict-json.ts';
import { publicPartOf } from '../keys/stored-accounts.ts';
import { blankAt } from '../secrets/blank-bytes.ts';
import { looseBase64 } from './base64-text.ts';
import { hexIn, isUtf16 } from './hex-in.ts';
import type { Imported, Place, Range } from './imported.ts';
import { bytesOfHex, seedOfShownKey } from './key-bytes.ts';
import { isNanoWallet, readNanoWallet } from './nano-wallet.ts';
import { readNemCode } from './nem-codes.ts';
import { isSimpleWallet, readSimpleWallet } from './simple-wallet.ts';
import { readSymbolCode } from './symbol-codes.ts';

export interface ToImport extends Place {
  readonly secret: Uint8Array;
  /** As typed, UTF-8: wallets do not normalise it. */
  readonly password: Uint8Array;
  readonly range: Range;
}

/** A view without blanks and invisible characters (such as a byte-order mark) at both ends. */
function trimmed(bytes: Uint8Array): Uint8Array {
  let [from, to] = [0, bytes.length];
  for (let width = blankAt(bytes, from); width > 0 && from < to; width = blankAt(bytes, from)) from += width;
  for (let width = widthBefore(bytes, to); width > 0 && to > from; width = widthBefore(bytes, to)) to -= width;
  return bytes.subarray(from, to);
}

/** Bytes of the blank that ends before `to`. */
const widthBefore = (bytes: Uint8Array, to: number): number =>
  [1, 2, 3].find((width) => to >= width && blankAt(bytes, to - width) === width) ?? 0;

function readBareKey(ascii: Uint8Array, { chain, network }: Place): Result<Imported, Reason> {
  const shown = bytesOfHex(ascii);
  const key = seedOfShownKey(chain, shown ?? new Uint8Array(0));
  if (!key.ok) return key;
  const place = { chain, network };
  const told = { index: null, name: null, named: false };
  const keys = [{ ...place, key: key.value, ...publicPartOf(chain, network, key.value), ...told }];
  return ok({ format: 'raw-key', warnings: ['no-address', 'plain'], keys });
}

function objectOf(text: string): JsonObject | null {
  const json = parseStrictJson(text);
  return json.ok && isObject(json.value) ? json.value : null;
}

/** A wallet file is base64 of its JSON. */
function objectInBase64(text: string): JsonObject | null {
  const bytes = looseBase64(text);
  const inner = bytes === null ? null : fromUtf8(bytes);
  return inner === null ? null : objectOf(inner);
}

/** Refuses 'empty', 'import-format-unknown', and the reasons of the formats. */
export function readImport({ secret, password, range, ...place }: ToImport): Result<Imported, Reason> {
  if (isUtf16(secret)) return refuse(reason('import-utf16'));
  const inside = trimmed(secret);
  if (inside.length === 0) return refuse(reason('empty'));
  const hex = hexIn(inside);
  if (hex !== null) {
    const read = readBareKey(hex, place);
    hex.fill(0);
    return read;
  }
  const text = fromUtf8(inside);
  if (text === null) return refuse(reason('import-format-unknown'));
  const object = text.startsWith('{') ? objectOf(text) : objectInBase64(text);
  if (object === null) return refuse(reason('import-format-unknown'));
  if (isNanoWallet(object)) return readNanoWallet(object, password);
  if (isSimpleWallet(object)) return readSimpleWallet(object, password);
  if (object.has('network_id') || object.has('chain_id')) return readSymbolCode(object, password, range);
  return object.has('v') ? readNemCode(object, password) : refuse(reason('import-format-unknown'));
}
