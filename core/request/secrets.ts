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

/** 12 to 24 lower-case words and nothing else: a mnemonic (BIP-39 words have 3 to 8 letters). */
export const looksLikeMnemonic = (text: string): boolean => /^[a-z]{3,8}(?: +[a-z]{3,8}){11,23}$/.test(text);
