/**
 * Parses text into a request. Every text from a camera, a file or a paste is read here.
 * Takes: one complete text. Gives: a request (a transaction to sign, one to cosign, a cosignature for the current
 * collection, an invoice, entries for the registry) and the claims of its envelope.
 * Refuses: secrets, signed transactions, arbitrary bytes, every unknown field. Never: throws on any input, quotes it,
 * follows a URL, trusts a field it can recompute.
 */
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { readAliceUri } from './alice.ts';
import { readBareHex, readPayload } from './bare-hex.ts';
import { isBase32, readBase32 } from './base32.ts';
import { readCosignature } from './cosignature.ts';
import { readEnvelope } from './envelope.ts';
import { hasRequestInside, hasSeveralTransactions, isHexText } from './hex-text.ts';
import { isInvoice } from './nem-invoice.ts';
import { readNemAnnounce, readNemData, readNemQr } from './nem-qr.ts';
import { readNisEntity, readNisPair } from './nis-entity.ts';
import { beginsAs } from './parameters.ts';
import { secretOr } from './refused-secrets.ts';
import { carriesSecret, isLockedKeys, isWalletFile, looksLikeMnemonic, namesSecret } from './secrets.ts';
import { maxRequestText, type Request, withNote } from './sign-request.ts';
import { isObject, type JsonObject, parseStrictJson } from './strict-json.ts';
import { readSymbolQr } from './symbol-qr.ts';
import { tidyText } from './tidy-text.ts';
import { readSymbolUri } from './uris.ts';

/** Control characters other than white space, lone surrogates, U+FFFD: signs of a damaged or binary QR code. */
const unreadable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]|\p{Surrogate}/u;

/** A transaction signed by its only signer: SignedTransaction.toDTO(), and Inkan's own replies. */
const isSigned = (object: JsonObject): boolean =>
  object.has('signature') || (object.has('payload') && object.has('signerPublicKey'));

function readObject(object: JsonObject): Result<Request, Reason> {
  if (carriesSecret(object)) return refuse(reason('carries-private-key'));
  if (object.has('inkan')) return readEnvelope(object);
  if (object.has('network_id') || object.has('chain_id')) return readSymbolQr(object);
  if (object.has('v')) return readNemQr(object);
  if (object.has('parentHash')) return readCosignature(object, { format: 'symbol-cosignature', network: null });
  if (object.has('timeStamp')) return readNisEntity(object);
  if (object.has('meta') && object.has('transaction')) return readNisPair(object);
  if (object.has('data')) return object.has('signature') ? readNemAnnounce(object) : readNemData(object);
  if (isSigned(object)) return refuse(reason('already-signed'));
  if (object.has('payload')) return readPayload(object);
  return refuse(reason('not-a-request'));
}

function readJson(text: string): Result<Request, Reason> {
  const json = parseStrictJson(text);
  if (!json.ok) return refuse(whyNot(text, json.reason));
  return isObject(json.value) ? readObject(json.value) : refuse(reason('not-a-request'));
}

/** The reason for a text that is not strict JSON: a secret in it comes first; invoices have their own reason for
 * numbers. */
function whyNot(text: string, found: Reason): Reason {
  if (namesSecret(text)) return reason('carries-private-key');
  if (found.code !== 'json-bad-value') return found;
  const loose = parseStrictJson(text, 'null');
  if (!loose.ok || !isObject(loose.value)) return found;
  if (carriesSecret(loose.value)) return reason('carries-private-key');
  return isInvoice(loose.value) ? reason('invoice-amount') : found;
}

/** A text that is neither JSON nor a link. */
function readPlain(text: string): Result<Request, Reason> {
  // Before hex, because some words of the list are hex digits, and no transaction in hex looks like a dozen short
  // words.
  if (looksLikeMnemonic(text)) return refuse(reason('carries-private-key'));
  if (isHexText(text)) return hasSeveralTransactions(text) ? refuse(reason('several-requests')) : readBareHex(text);
  if (isBase32(text)) return readBase32(text);
  if (isWalletFile(text) || namesSecret(text)) return refuse(reason('carries-private-key'));
  return refuse(reason(hasRequestInside(text) ? 'text-around' : 'not-a-request'));
}

function readTidy(text: string): Result<Request, Reason> {
  if (text.startsWith('{')) return readJson(text);
  if (text.startsWith('INKAN:')) return refuse(reason('part-of-many'));
  if (beginsAs(text, 'web+symbol:')) return readSymbolUri(text);
  if (beginsAs(text, 'alice:')) return readAliceUri(text);
  return readPlain(text);
}

/** Parses any supported format. White space around the text is ignored, because files end with a line break. */
export function readRequest(whole: string): Result<Request, Reason> {
  if (whole.length > maxRequestText)
    return refuse(reason('text-too-long', { length: String(whole.length), limit: String(maxRequestText) }));
  const { text, isTidied } = tidyText(whole);
  if (text === '') return refuse(reason('empty'));
  if (isLockedKeys(text)) return refuse(reason('locked-keys'));
  if (unreadable.test(text)) return refuse(secretOr(text, reason('text-unreadable')));
  const request = readTidy(text);
  if (!request.ok) return refuse(secretOr(text, request.reason));
  return ok({ ...request.value, notes: withNote(request.value.notes, 'text-tidied', isTidied) });
}
