/**
 * Text to request: the one door for everything a camera, a file or a paste brings.
 * Takes: one complete text. Gives: what it asks for (a transaction to sign, one to cosign, a cosignature for what is being
 * collected here, an invoice, entries for the books) and what the envelope claimed.
 * Refuses: secrets, signed things, arbitrary bytes, every unknown field. Never: throws on any input,
 * quotes it, follows a URL, trusts a field it can recompute.
 */
import { because, type Reason } from '../base/reason.ts';
import { type Result, refuse } from '../base/result.ts';
import { readAliceUri } from './alice.ts';
import { readBareHex } from './bare-hex.ts';
import { isBase32, readBase32 } from './base32.ts';
import { readCosignature } from './cosignature.ts';
import { readEnvelope } from './envelope.ts';
import { isInvoice } from './nem-invoice.ts';
import { readNemData, readNemQr } from './nem-qr.ts';
import { readNisEntity } from './nis-entity.ts';
import { beginsAs } from './parameters.ts';
import { carriesSecret, looksLikeMnemonic } from './secrets.ts';
import { maxRequestText, type Request } from './sign-request.ts';
import { isObject, type JsonObject, parseStrictJson } from './strict-json.ts';
import { readSymbolQr } from './symbol-qr.ts';
import { readSymbolUri } from './uris.ts';

/** Control characters other than white space, lone surrogates, U+FFFD: what a damaged or binary QR turns into. */
const unreadable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]|\p{Surrogate}/u;
const space = ' \t\r\n';
const onlyHexAndSpace = /^[0-9a-fA-F\s]+$/;

/** Without the white space at both ends. A loop: the regular expression for it takes quadratic time on hostile text. */
function trimmed(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && space.includes(text.charAt(from))) from += 1;
  while (to > from && space.includes(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/** A signed thing: NIS announce body, SignedTransaction.toDTO(), what Inkan itself puts out. */
const isSigned = (object: JsonObject): boolean =>
  object.has('signature') || (object.has('payload') && object.has('signerPublicKey'));

function readObject(object: JsonObject): Result<Request, Reason> {
  if (carriesSecret(object)) return refuse(because('carries-private-key'));
  if (object.has('inkan')) return readEnvelope(object);
  if (object.has('network_id') || object.has('chain_id')) return readSymbolQr(object);
  if (object.has('v')) return readNemQr(object);
  if (object.has('parentHash')) return readCosignature(object, { format: 'symbol-cosignature', network: null });
  if (isSigned(object)) return refuse(because('already-signed'));
  if (object.has('timeStamp')) return readNisEntity(object);
  if (object.has('data')) return readNemData(object);
  return refuse(because('not-a-request'));
}

function readJson(text: string): Result<Request, Reason> {
  const json = parseStrictJson(text);
  if (!json.ok) return refuse(json.reason.code === 'json-bad-value' ? oddNumberReason(text, json.reason) : json.reason);
  return isObject(json.value) ? readObject(json.value) : refuse(because('not-a-request'));
}

/** What to say about a text that is refused for its number: a secret in it comes first, an invoice has its own words. */
function oddNumberReason(text: string, reason: Reason): Reason {
  const loose = parseStrictJson(text, 'null');
  if (!loose.ok || !isObject(loose.value)) return reason;
  if (carriesSecret(loose.value)) return because('carries-private-key');
  return isInvoice(loose.value) ? because('invoice-amount') : reason;
}

/** Reads any supported format. White space around the text is ignored (files end with a line break). */
export function readRequest(whole: string): Result<Request, Reason> {
  if (whole.length > maxRequestText)
    return refuse(because('text-too-long', { length: String(whole.length), limit: String(maxRequestText) }));
  const text = trimmed(whole);
  if (text === '') return refuse(because('empty'));
  if (unreadable.test(text)) return refuse(because('text-unreadable'));
  if (text.startsWith('{')) return readJson(text);
  if (text.startsWith('INKAN:')) return refuse(because('part-of-many'));
  if (beginsAs(text, 'web+symbol:')) return readSymbolUri(text);
  if (beginsAs(text, 'alice:')) return readAliceUri(text);
  // Before hex: some words of the list are hex digits, and no hex of a transaction is a dozen short words.
  if (looksLikeMnemonic(text)) return refuse(because('carries-private-key'));
  if (onlyHexAndSpace.test(text)) return readBareHex(text);
  if (isBase32(text)) return readBase32(text);
  return refuse(because('not-a-request'));
}
