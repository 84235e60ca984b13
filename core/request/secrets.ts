/**
 * Detects texts that carry a secret. They are refused before anything else is checked, because they should never have
 * been shown to a camera, and the person must be told so.
 */
import { fromBase64 } from '../base/base64.ts';
import { fromUtf8 } from '../base/utf8.ts';
import { wordsIn } from '../base/written-words.ts';
import { isObject, type Json, type JsonObject } from './strict-json.ts';

/**
 * Names used by wallets (symbol-qr-library schemas, nem-sdk wallets and QR, nem-library, NIP-7) and by people, compared
 * without letter case, blanks, `_` and `-`. `secret` is not in the list: lock transactions have one, and it is a hash.
 */
const secretNames = [
  ...['privatekey', 'privkey', 'plainmnemonic', 'mnemonic', 'encryptedkey', 'ciphertext'],
  ...['encryptedprivatekey', 'encrypted', 'secretkey', 'seed', 'seedphrase', 'recoveryphrase', 'recoverywords'],
];
export const isSecretName = (name: string): boolean => secretNames.includes(name.toLowerCase().replace(/[\s_-]/g, ''));

/** True if any object inside has a non-empty field with the name of a secret. parseStrictJson bounds the depth. */
export function carriesSecret(value: Json): boolean {
  if (Array.isArray(value)) return (value as readonly Json[]).some(carriesSecret);
  if (!isObject(value)) return false;
  return [...(value as JsonObject)].some(
    ([name, inner]) => (isSecretName(name) && inner !== '' && inner !== null) || carriesSecret(inner),
  );
}

const fieldName = /["']([A-Za-z_ -]{1,32})["']\s*:/g;

/** The same check for text that is not, or not quite, JSON. */
export const namesSecret = (text: string): boolean =>
  [...text.matchAll(fieldName)].some(([, name]) => isSecretName(name ?? ''));

/** A wallet file is the base64 of its JSON, with or without line ends. */
export function isWalletFile(text: string): boolean {
  const digits = text.replace(/\s+/g, '').replace(/={0,2}$/, '');
  const bytes = fromBase64(digits.slice(0, digits.length - (digits.length % 4)));
  if (bytes === null || bytes[0] !== '{'.charCodeAt(0)) return false;
  // Cut at a multiple of four, the data may end within a character.
  return namesSecret(fromUtf8(bytes) ?? String.fromCharCode(...bytes.subarray(0, 4096)));
}

/** Nothing that separates words, as in hex. */
const oneWord = /^[0-9A-Za-z]*$/;
const wordToken = /^(?:[a-z]{3,8}|[\p{Script=Hiragana}\p{M}]{2,12})$/u;
const [fewestWords, mostWords] = [12, 24];
/** Lengths of SLIP-39 shares of 192 to 256 bits. */
const moreWords = [27, 30, 33];
/** 33 numbered words, one per line, with text around them. In longer texts only words of a list count
 * (refused-secrets.ts). */
const longestMnemonic = 4000;

/**
 * 12 to 24 words (or as many as a share has) and nothing else: a mnemonic in any notation. Prose of short words matches
 * too; it is refused in any case, and a false alarm is the safer mistake.
 */
export function looksLikeMnemonic(text: string): boolean {
  if (text.length > longestMnemonic || oneWord.test(text)) return false;
  const words = wordsIn(text);
  const isCount = (words.length >= fewestWords && words.length <= mostWords) || moreWords.includes(words.length);
  return isCount && words.every((word) => wordToken.test(word));
}

/** Beginnings of files whose keys are encrypted with a passphrase: age backups (armored or not), Inkan's vault file. */
const lockedBeginnings = ['-----BEGIN AGE ENCRYPTED FILE-----', 'age-encryption.org/v1', 'INKANVLT'];

export const isLockedKeys = (text: string): boolean => lockedBeginnings.some((beginning) => text.startsWith(beginning));
