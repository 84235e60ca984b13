/**
 * Finds texts that carry a secret. Such a text is refused before anything else is asked of it: it should never have been
 * shown to a camera, and the person must be told so.
 */
import { fromBase64 } from '../base/base64.ts';
import { fromUtf8 } from '../base/utf8.ts';
import { wordsIn } from '../base/written-words.ts';
import { isObject, type Json, type JsonObject } from './strict-json.ts';

/**
 * Names used by wallets (symbol-qr-library schemas, nem-sdk wallets and QR, nem-library, NIP-7) and by people, without case,
 * blanks, `_` and `-`. A `secret` is not among them: locks have one, which is a hash.
 */
const secretNames = [
  ...['privatekey', 'privkey', 'plainmnemonic', 'mnemonic', 'encryptedkey', 'ciphertext'],
  ...['encryptedprivatekey', 'encrypted', 'secretkey', 'seed', 'seedphrase', 'recoveryphrase', 'recoverywords'],
];
export const isSecretName = (name: string): boolean => secretNames.includes(name.toLowerCase().replace(/[\s_-]/g, ''));

/** True when some object in it has a non-empty field with a secret's name. Bounded by the depth of parseStrictJson. */
export function carriesSecret(value: Json): boolean {
  if (Array.isArray(value)) return (value as readonly Json[]).some(carriesSecret);
  if (!isObject(value)) return false;
  return [...(value as JsonObject)].some(
    ([name, inner]) => (isSecretName(name) && inner !== '' && inner !== null) || carriesSecret(inner),
  );
}

const fieldName = /["']([A-Za-z_ -]{1,32})["']\s*:/g;

/** The same of a text that is no JSON, or not quite. */
export const namesSecret = (text: string): boolean =>
  [...text.matchAll(fieldName)].some(([, name]) => isSecretName(name ?? ''));

/** A wallet file is the base64 of its JSON, in lines or not. */
export function isWalletFile(text: string): boolean {
  const digits = text.replace(/\s+/g, '').replace(/={0,2}$/, '');
  const bytes = fromBase64(digits.slice(0, digits.length - (digits.length % 4)));
  if (bytes === null || bytes[0] !== '{'.charCodeAt(0)) return false;
  // Cut in groups of four, it may end within a character.
  return namesSecret(fromUtf8(bytes) ?? String.fromCharCode(...bytes.subarray(0, 4096)));
}

const wordToken = /^(?:[a-z]{3,8}|[\p{Script=Hiragana}\p{M}]{2,12})$/u;
const [fewestWords, mostWords] = [12, 24];
/** Shares of SLIP-39 of 192 to 256 bits. */
const moreWords = [27, 30, 33];
/** 33 numbered words, each on a line with much around it. In a longer text only words of a list count (refused-secrets.ts). */
const longestMnemonic = 4000;

/**
 * 12 to 24 words (or as many as a share has) and nothing else: a mnemonic, however it was written down. Prose of short words
 * is taken for one too: it is refused either way, and the safe mistake is this one.
 */
export function looksLikeMnemonic(text: string): boolean {
  if (text.length > longestMnemonic) return false;
  const words = wordsIn(text);
  const isCount = (words.length >= fewestWords && words.length <= mostWords) || moreWords.includes(words.length);
  return isCount && words.every((word) => wordToken.test(word));
}

/** How files begin whose keys are locked by a passphrase: age backups (armored or not), Inkan's vault file. */
const lockedBeginnings = ['-----BEGIN AGE ENCRYPTED FILE-----', 'age-encryption.org/v1', 'INKANVLT'];

export const isLockedKeys = (text: string): boolean => lockedBeginnings.some((beginning) => text.startsWith(beginning));
