/**
 * core/envelope: a request envelope: one text that carries 1..n requests, a number, the digest of the envelope before
 * it, and the signature of a requester (docs/request-envelope.md, ADR 34).
 * Takes: a text; or the content of an envelope and a signature. Gives: the envelope with its requests exactly as they
 * were put in, and its digest.
 * Refuses: a text that is not the one canonical text of an envelope, a value out of its bounds, a signature that does
 * not verify. Never: decides whether the key may ask (requesters.ts) or the number is the next (sequence.ts).
 */
import { toCanonical } from '../base/canonical.ts';
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { isSeenText } from '../registry/names.ts';
import { badValue, objectField, textField } from '../request/fields.ts';
import { checkKeys, isObject, type JsonObject, parseStrictJson } from '../request/strict-json.ts';
import { tidyText } from '../request/tidy-text.ts';
import type { Verify } from '../signature/reply-verifier.ts';
import { type ControlTotals, canonicalTotals, readTotals } from './control-totals.ts';
import { isEnvelopeText } from './envelope-text.ts';
import { maxEnvelopeText, maxEnvelopeTexts, maxPurpose, maxReference } from './limits.ts';
import { canonicalMessage, digestOf, isDigestText, isKeyText, isSignatureText, isSignedText } from './signed-text.ts';

export interface EnvelopeContent {
  /** Public key of the requester: 64 upper-case hex digits. */
  readonly key: string;
  /** From 1, without gaps, for each key. */
  readonly number: number;
  /** Digest of the key's envelope before this one; null for number 1. */
  readonly previous: string | null;
  /** Unix seconds of the requester's clock. */
  readonly created: number;
  /** Unix seconds; after it nothing of the envelope is signed. */
  readonly expires: number;
  readonly purpose: string;
  /** The requester's own number for it, or null. */
  readonly reference: string | null;
  /** The requests, in any format that Inkan reads, exactly as they would come alone. */
  readonly texts: readonly string[];
  readonly totals: ControlTotals | null;
}

export interface Envelope extends EnvelopeContent {
  /** Upper-case hex SHA-256 of the signed bytes. */
  readonly digest: string;
  readonly signature: string;
}

/** 31 days: longer than any deadline of the requests inside. */
export const longestLife = 31 * 86_400;
/** 9999-12-31T23:59:59Z. */
const lastSecond = 253_402_300_799;
const lastNumber = 1_000_000_000;

const version = 1;
const contentKeys = ['created', 'expires', 'key', 'number', 'previous', 'purpose', 'reference', 'texts', 'totals'];

const canonicalContent = ({ totals, ...content }: EnvelopeContent) => ({
  ...Object.fromEntries(contentKeys.map((key) => [key, content[key as keyof typeof content]])),
  totals: totals === null ? null : canonicalTotals(totals),
});

/** The bytes that the requester signs. */
export const envelopeMessage = (content: EnvelopeContent): Uint8Array =>
  canonicalMessage('inkan-request-envelope-v1', toCanonical(canonicalContent(content)));

/** The one text of this content with this signature. */
export const envelopeText = (content: EnvelopeContent, signature: string): string =>
  toCanonical({ inkan: version, requests: canonicalContent(content), signature });

/**
 * Signs with `sign` and reads the result back, so that nothing is given out that Inkan would refuse.
 * `sign`: Ed25519 of the key in `content`.
 */
export function makeEnvelope(
  content: EnvelopeContent,
  sign: (message: Uint8Array) => string,
  verifiers?: readonly Verify[],
): Result<{ readonly text: string; readonly envelope: Envelope }, Reason> {
  const text = envelopeText(content, sign(envelopeMessage(content)));
  const envelope = readEnvelopeText(text, verifiers);
  return envelope.ok ? ok({ text, envelope: envelope.value }) : envelope;
}

/** Reads and verifies. `verifiers`: every one must agree; @noble/curves alone unless the caller names others. */
export function readEnvelopeText(whole: string, verifiers?: readonly Verify[]): Result<Envelope, Reason> {
  if (whole.length > maxEnvelopeText)
    return refuse(reason('text-too-long', { length: String(whole.length), limit: String(maxEnvelopeText) }));
  const { text } = tidyText(whole);
  const json = parseStrictJson(text);
  if (!json.ok) return json;
  if (!isObject(json.value)) return refuse(reason('envelope-not-canonical'));
  const outer = checkKeys(json.value, ['inkan', 'requests', 'signature']);
  if (outer !== null) return refuse(outer);
  if (json.value.get('inkan') !== version) return refuse(reason('envelope-version'));
  const object = objectField(json.value, 'requests');
  if (!object.ok) return object;
  const content = readContent(object.value);
  if (!content.ok) return content;
  const signature = textField(json.value, 'signature');
  if (!signature.ok) return signature;
  if (!isSignatureText(signature.value)) return refuse(badValue(json.value, 'signature'));
  if (envelopeText(content.value, signature.value) !== text) return refuse(reason('envelope-not-canonical'));
  const message = envelopeMessage(content.value);
  if (!isSignedText(message, content.value.key, signature.value, verifiers))
    return refuse(reason('requester-signature-invalid', { publicKey: content.value.key }));
  return ok({ ...content.value, digest: digestOf(message), signature: signature.value });
}

/** Refuses an envelope before or after its time by the clock of this machine. */
export function checkLife(
  { created, expires }: Pick<EnvelopeContent, 'created' | 'expires'>,
  nowMs: bigint,
): Reason | null {
  const ended = checkExpiry({ expires }, nowMs);
  if (ended !== null || nowMs + clockTolerance >= BigInt(created) * 1000n) return ended;
  return reason('envelope-too-early', { timestampMs: `${created}000`, nowMs: String(nowMs) });
}

export const checkExpiry = ({ expires }: Pick<EnvelopeContent, 'expires'>, nowMs: bigint): Reason | null =>
  nowMs < BigInt(expires) * 1000n
    ? null
    : reason('envelope-expired', { deadlineMs: `${expires}000`, nowMs: String(nowMs) });

/** Two clocks that nobody compares daily; a larger difference is a wrong clock, or an envelope made for later. */
const clockTolerance = 3_600_000n;

function readContent(object: JsonObject): Result<EnvelopeContent, Reason> {
  const refusal = checkKeys(object, contentKeys);
  if (refusal !== null) return refuse(refusal);
  const bad = contentKeys.find((key) => !isContentValue(key, object));
  if (bad !== undefined) return refuse(badValue(object, bad));
  const texts = object.get('texts') as readonly string[];
  if (texts.length > maxEnvelopeTexts)
    return refuse(reason('batch-too-large', { count: String(texts.length), limit: String(maxEnvelopeTexts) }));
  if (texts.some(isEnvelopeText)) return refuse(reason('several-requests'));
  const totals = object.get('totals') === null ? ok(null) : readTotals(object);
  if (!totals.ok) return totals;
  return ok({
    key: object.get('key') as string,
    number: object.get('number') as number,
    previous: object.get('previous') as string | null,
    created: object.get('created') as number,
    expires: object.get('expires') as number,
    purpose: object.get('purpose') as string,
    reference: object.get('reference') as string | null,
    texts,
    totals: totals.value,
  });
}

/** Bounds of each value, so that `readContent` may name its type. */
function isContentValue(key: string, object: JsonObject): boolean {
  const value = object.get(key);
  switch (key) {
    case 'key':
      return typeof value === 'string' && isKeyText(value);
    case 'number':
      return isNumber(value, lastNumber) && value >= 1;
    case 'previous':
      return object.get('number') === 1 ? value === null : typeof value === 'string' && isDigestText(value);
    case 'created':
      return isNumber(value, lastSecond);
    case 'expires': {
      const created = object.get('created');
      return isNumber(value, lastSecond) && isNumber(created, value - 1) && value - created <= longestLife;
    }
    case 'purpose':
      return isShort(value, maxPurpose);
    case 'reference':
      return value === null || isShort(value, maxReference);
    case 'texts':
      return (
        Array.isArray(value) && value.length >= 1 && value.every((text) => typeof text === 'string' && text !== '')
      );
    default:
      return true;
  }
}

const isNumber = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= most;
const isShort = (value: unknown, most: number): boolean =>
  typeof value === 'string' && value.length <= most && isSeenText(value);
