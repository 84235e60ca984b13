/**
 * Reads a reply in any form that Inkan shows (core/reply/formats.ts, compact.ts).
 * Takes: one text. Gives: its parts, not verified. Refuses 'reply-unreadable' with what is wrong, and 'reply-foreign'
 * for another network than it says. Never: believes a hash, a type or a key that is written beside the bytes.
 */
import { fromHex, toHex } from '../../../core/base/hex.ts';
import type { Reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { type Network, networkBytes } from '../../../core/chain/networks.ts';
import type { CompactEntry } from '../../../core/reply/compact.ts';
import { readCompact } from '../../../core/reply/read-compact.ts';
import { hexField, objectField } from '../../../core/request/fields.ts';
import { readRequest } from '../../../core/request/read-request.ts';
import { checkKeys, isObject, type JsonObject, parseStrictJson } from '../../../core/request/strict-json.ts';
import { readSymbolQr } from '../../../core/request/symbol-qr.ts';
import { tidyText } from '../../../core/request/tidy-text.ts';
import type { DeskReason } from '../../contract/desk-reason.ts';

export type ReplyPart =
  | { readonly kind: 'compact'; readonly entry: CompactEntry }
  /** A signed transaction. `hash`: as written beside it, or null. */
  | {
      readonly kind: 'symbol';
      readonly network: Network | null;
      readonly bytes: Uint8Array;
      readonly hash: string | null;
    }
  | {
      readonly kind: 'cosignature';
      readonly network: Network | null;
      readonly parentHash: string;
      readonly signer: Uint8Array;
      readonly signature: Uint8Array;
    }
  | { readonly kind: 'nem'; readonly data: Uint8Array; readonly signature: Uint8Array };

type Read = Result<readonly ReplyPart[], DeskReason>;

const unreadable = (why: string): Read => refuse({ code: 'reply-unreadable', found: { why } });
const because = ({ code }: Reason): Read => unreadable(code);

export function readReply(whole: string): Read {
  const { text } = tidyText(whole);
  if (/^(?:[0-9A-Fa-f]{2})+$/.test(text)) return symbolPayload(text, null, null);
  const json = parseStrictJson(text);
  if (!json.ok) return because(json.reason);
  if (!isObject(json.value)) return unreadable('not-a-request');
  const object = json.value;
  if (object.has('signatures')) return readSignatures(text);
  if (object.has('announce')) return readAnnounce(object);
  if (object.has('network_id')) return readQr(object, text);
  if (object.has('parentHash')) return readDetached(text);
  if (object.has('data')) return readNem(object);
  return unreadable('not-a-request');
}

function readSignatures(text: string): Read {
  const entries = readCompact(text);
  return entries.ok ? ok(entries.value.map((entry) => ({ kind: 'compact', entry }))) : because(entries.reason);
}

function symbolPayload(text: unknown, network: Network | null, hash: string | null): Read {
  const bytes = typeof text === 'string' ? fromHex(text) : null;
  return bytes === null ? unreadable('hex-malformed') : ok([{ kind: 'symbol', network, bytes, hash }]);
}

/** The hash lock and the bonded aggregate. */
function readAnnounce(object: JsonObject): Read {
  const outer = checkKeys(object, ['inkan', 'announce']);
  if (outer !== null) return because(outer);
  const list = object.get('announce');
  if (object.get('inkan') !== 1 || !Array.isArray(list) || list.length === 0 || list.length > 2)
    return unreadable('envelope-version');
  const parts: ReplyPart[] = [];
  for (const each of list) {
    if (!isObject(each)) return unreadable('json-bad-value');
    const refusal = checkKeys(each, ['route', 'payload', 'hash']);
    if (refusal !== null) return because(refusal);
    const hash = hexField(each, 'hash', 32);
    if (!hash.ok) return because(hash.reason);
    const read = symbolPayload(each.get('payload'), null, toHex(hash.value));
    if (!read.ok) return read;
    parts.push(...read.value);
  }
  return ok(parts);
}

function readQr(object: JsonObject, text: string): Read {
  if (object.get('type') === 9) return readDetached(text);
  // Type 8 is the same frame around a signed transaction; the frame is checked by the reader of type 4.
  const isSigned = object.get('type') === 8;
  const data = objectField(object, 'data');
  if (!data.ok) return because(data.reason);
  const inside = isSigned ? objectField(data.value, 'payload') : data;
  if (!inside.ok) return because(inside.reason);
  const wanted = isSigned ? ['payload', 'hash', 'signerPublicKey', 'type', 'networkType'] : ['payload'];
  const refusal = checkKeys(inside.value, wanted);
  if (refusal !== null) return because(refusal);
  const payload = inside.value.get('payload');
  if (typeof payload !== 'string') return unreadable('json-bad-value');
  const frame = readSymbolQr(new Map([...object, ['type', 4], ['data', new Map([['payload', payload]])]]));
  if (!frame.ok) return frameRefusal(frame.reason);
  if (frame.value.what !== 'cosign') return unreadable('not-a-request');
  const { network } = frame.value;
  if (isSigned && network !== null && inside.value.get('networkType') !== networkBytes[network])
    return refuse({ code: 'reply-foreign', found: { network } });
  const hash = isSigned ? hexField(inside.value, 'hash', 32) : ok(null);
  if (!hash.ok) return because(hash.reason);
  return symbolPayload(payload, network, hash.value === null ? null : toHex(hash.value));
}

const foreignFrames: readonly string[] = ['unknown-network', 'envelope-network-mismatch'];
const frameRefusal = (reason: Reason): Read =>
  foreignFrames.includes(reason.code) ? refuse({ code: 'reply-foreign', found: reason.found }) : because(reason);

function readDetached(text: string): Read {
  const request = readRequest(text);
  if (!request.ok) return frameRefusal(request.reason);
  if (request.value.what !== 'cosignature') return unreadable('not-a-request');
  const { network, parentHash, signer, signature } = request.value;
  return ok([{ kind: 'cosignature', network, parentHash: toHex(parentHash), signer, signature }]);
}

function readNem(object: JsonObject): Read {
  const refusal = checkKeys(object, ['data', 'signature']);
  if (refusal !== null) return because(refusal);
  const data = object.get('data');
  const bytes = typeof data === 'string' ? fromHex(data) : null;
  if (bytes === null || bytes.length === 0) return unreadable('hex-malformed');
  const signature = hexField(object, 'signature', 64);
  return signature.ok ? ok([{ kind: 'nem', data: bytes, signature: signature.value }]) : because(signature.reason);
}
