/**
 * Finds texts that carry a secret. Such a text is refused before anything else is asked of it: it should never have been
 * shown to a camera, and the person must be told so.
 */
import { isObject, type Json, type JsonObject } from './strict-json.ts';

/** Names used by wallets, without case, `_` and `-` (symbol-qr-library schemas, nem-sdk wallet QR, NIP-7). */
const secretNames = ['privatekey', 'privkey', 'plainmnemonic', 'mnemonic', 'encryptedkey', 'ciphertext'];
const isSecretName = (name: string): boolean => secretNames.includes(name.toLowerCase().replace(/[_-]/g, ''));

/** True when some object in it has a non-empty field with a secret's name. Bounded by the depth of parseStrictJson. */
export function carriesSecret(value: Json): boolean {
  if (Array.isArray(value)) return (value as readonly Json[]).some(carriesSecret);
  if (!isObject(value)) return false;
  return [...(value as JsonObject)].some(
    ([name, inner]) => (isSecretName(name) && inner !== '' && inner !== null) || carriesSecret(inner),
  );
}

/** "7", "7." or "7)" on its own, and a word with or without such a number stuck to it (BIP-39 words: 3 to 8 letters). */
const countingToken = /^#?\d{1,2}[.):]?$/;
const wordToken = /^(?:#?\d{1,2}[.):])?[a-z]{3,8}[,;]?$/i;
const fewestWords = 12;
const mostWords = 24;

/**
 * 12 to 24 words and nothing else: a mnemonic, however it was written down (several lines, capitals, numbered words).
 * Prose of short words is taken for one too: it is refused either way, and the safe mistake is this one.
 */
export function looksLikeMnemonic(text: string): boolean {
  const tokens = text.split(/\s+/).filter((token) => token !== '' && !countingToken.test(token));
  return tokens.length >= fewestWords && tokens.length <= mostWords && tokens.every((token) => wordToken.test(token));
}
