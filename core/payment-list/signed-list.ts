/**
 * A payment list with the signature of a back office: {"inkan":1,"list":{"content","created","key"},"signature"}, one
 * canonical text as for a request envelope; `content` is the file in hex, byte for byte.
 */
import { fromCanonical, toCanonical } from '../base/canonical.ts';
import { fromHex, toHex } from '../base/hex.ts';
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { fromUtf8 } from '../base/utf8.ts';
import type { RequesterKey } from '../envelope/requesters.ts';
import { canonicalMessage, digestOf, isKeyText, isSignatureText, isSignedText } from '../envelope/signed-text.ts';
import type { Verify } from '../signature/reply-verifier.ts';
import { maxListBytes } from './payment-list.ts';
import { signedListBeginning as beginning } from './signed-list-text.ts';

export interface ListSignature {
  /** Upper-case hex. */
  readonly key: string;
  /** Unix seconds of the back office's clock. */
  readonly created: number;
  readonly digest: string;
  /** Name of the registered key; null if it is not registered for the role 'back-office'. */
  readonly signer: string | null;
}
export interface SignedList {
  /** The file inside, or the file itself. */
  readonly bytes: Uint8Array;
  /** Null: the list is not signed. */
  readonly signature: ListSignature | null;
}

const lastSecond = 253_402_300_799;
/** Around twice the bytes of the list. */
const forTheRest = 1000;

interface Content {
  readonly content: string;
  readonly created: number;
  readonly key: string;
}

export function makeSignedList(
  bytes: Uint8Array,
  { key, created }: Pick<Content, 'key' | 'created'>,
  sign: (message: Uint8Array) => string,
): string {
  const list = { content: toHex(bytes), created, key };
  return toCanonical({ inkan: 1, list, signature: sign(messageOf(list)) });
}

const messageOf = (list: Content): Uint8Array => canonicalMessage('inkan-payment-list-v1', toCanonical(list));

/** Opens a signed list; any other file is given back as it is. */
export function openSignedList(
  file: Uint8Array,
  { registered, verifiers }: { readonly registered: readonly RequesterKey[]; readonly verifiers?: readonly Verify[] },
): Result<SignedList, Reason> {
  if (!isSigned(file)) return ok({ bytes: file, signature: null });
  if (file.length > 2 * maxListBytes + forTheRest)
    return refuse(reason('payment-list-too-large', { bytes: String(file.length), limit: String(maxListBytes) }));
  const read = readSigned((fromUtf8(file) ?? '').replace(/\r?\n$/, ''));
  if (read === null) return refuse(reason('payment-list-malformed', { line: '1' }));
  const { list, signature, bytes } = read;
  const message = messageOf(list);
  if (!isSignedText(message, list.key, signature, verifiers))
    return refuse(reason('requester-signature-invalid', { publicKey: list.key }));
  const signer =
    registered.find(({ publicKey, role }) => publicKey === list.key && role === 'back-office')?.name ?? null;
  return ok({ bytes, signature: { key: list.key, created: list.created, digest: digestOf(message), signer } });
}

const isSigned = (file: Uint8Array): boolean =>
  String.fromCharCode(...file.subarray(0, beginning.length)) === beginning;

/** Null for what is not exactly of the form. */
function readSigned(
  text: string,
): { readonly list: Content; readonly signature: string; readonly bytes: Uint8Array } | null {
  const outer = fieldsOf(fromCanonical(text)?.value, ['inkan', 'list', 'signature']);
  const inner = fieldsOf(outer?.list, ['content', 'created', 'key']);
  if (outer === null || inner === null) return null;
  const { inkan, signature } = outer;
  const { content, created, key } = inner;
  const bytes = typeof content === 'string' ? fromHex(content) : null;
  const isTime = typeof created === 'number' && Number.isSafeInteger(created) && created >= 0 && created <= lastSecond;
  if (bytes === null || toHex(bytes) !== content || !isTime || typeof key !== 'string' || !isKeyText(key)) return null;
  if (typeof signature !== 'string' || !isSignatureText(signature) || inkan !== 1) return null;
  return { list: { content: toHex(bytes), created, key }, signature, bytes };
}

/** Exactly these fields; null for anything else. */
function fieldsOf<K extends string>(value: unknown, names: readonly K[]): Readonly<Record<K, unknown>> | null {
  if (typeof value !== 'object' || value === null || Object.keys(value).sort().join() !== names.join()) return null;
  return value as Readonly<Record<K, unknown>>;
}
