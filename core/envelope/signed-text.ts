/**
 * What a requester or a back office signs: a prefix with a name of its own, then one canonical text. An envelope's
 * signature is therefore none of a payment list, of a transaction or of any text.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { joinBytes } from '../base/bytes.ts';
import { fromHex, toHex } from '../base/hex.ts';
import { nobleVerify, type Verify } from '../signature/reply-verifier.ts';

export const signedNames = ['inkan-request-envelope-v1', 'inkan-payment-list-v1'] as const;
export type SignedName = (typeof signedNames)[number];

/** No UTF-8 text contains this byte, so no tool that signs texts can be made to sign an envelope or a list. */
const mark = 0xff;

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** The signed bytes: FF ‖ name ‖ line feed ‖ content. */
export const signedMessage = (name: SignedName, content: Uint8Array): Uint8Array =>
  joinBytes(Uint8Array.of(mark), ascii(`${name}\n`), content);

/** Of a text in canonical form, which is ASCII (core/base/canonical.ts); anything else is a bug and throws. */
export function canonicalMessage(name: SignedName, canonical: string): Uint8Array {
  if (!/^[ -~]*$/.test(canonical)) throw new Error('a canonical text is ASCII');
  return signedMessage(name, ascii(canonical));
}

/** SHA-256 of the signed bytes, in upper-case hex. It does not cover the signature. */
export const digestOf = (message: Uint8Array): string => toHex(sha256(message));

const isHexOf = (text: string, bytes: number): boolean => text.length === 2 * bytes && /^[0-9A-F]+$/.test(text);
export const isKeyText = (text: string): boolean => isHexOf(text, 32);
export const isSignatureText = (text: string): boolean => isHexOf(text, 64);
export const isDigestText = isKeyText;

/** True if every implementation verifies. Ed25519 with SHA-512 (RFC 8032), as Symbol has it; keys and signatures in
 * upper-case hex. */
export function isSignedText(
  message: Uint8Array,
  key: string,
  signature: string,
  verifiers: readonly Verify[] = [nobleVerify],
): boolean {
  const [publicKey, bytes] = [fromHex(key), fromHex(signature)];
  if (publicKey?.length !== 32 || bytes?.length !== 64 || verifiers.length === 0) return false;
  return verifiers.every((verify) => verify('symbol', message, publicKey, bytes));
}
