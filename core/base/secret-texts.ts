/**
 * Detects texts that must never be shown or published: recovery words and private keys.
 * Takes any text. Gives the kind of secret it looks like, or null. The check is by form alone, because nobody can tell
 * from outside whether words or digits open an account. A hash of 32 bytes therefore counts as a key; the caller has to
 * word its question accordingly.
 *
 * Words: BIP-39 in all its languages and SLIP-39, with any separators (blanks, line ends, numbers, commas), in any
 * letter case and normal form, without accents, in hiragana or katakana, or cut to four letters. A few words that are
 * on no list may stand among them, because a phrase with a typing error still helps a thief.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { wordlist as czech } from '@scure/bip39/wordlists/czech.js';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as french } from '@scure/bip39/wordlists/french.js';
import { wordlist as italian } from '@scure/bip39/wordlists/italian.js';
import { wordlist as japanese } from '@scure/bip39/wordlists/japanese.js';
import { wordlist as korean } from '@scure/bip39/wordlists/korean.js';
import { wordlist as portuguese } from '@scure/bip39/wordlists/portuguese.js';
import { wordlist as simplifiedChinese } from '@scure/bip39/wordlists/simplified-chinese.js';
import { wordlist as spanish } from '@scure/bip39/wordlists/spanish.js';
import { wordlist as traditionalChinese } from '@scure/bip39/wordlists/traditional-chinese.js';
import { slip39Words } from './slip39-words.ts';

export type SecretLook = 'recovery-words' | 'private-key';

/**
 * The shortest BIP-39 phrase has 12 words. In 2.5 million words of English prose, ten of twelve consecutive words were
 * on the list three times without being a phrase. A false alarm is the safer mistake.
 */
const span = 12;
const enough = 10;
/** In every list of Latin letters, the first four letters identify the word. */
const abbreviated = 4;

const latin = [english, french, italian, spanish, portuguese, czech, slip39Words];
const chinese = [simplifiedChinese, traditionalChinese];
const others = [japanese, korean, ...chinese];

export function looksSecret(text: string): SecretLook | null {
  const plain = folded(text);
  if (hasWords(plain)) return 'recovery-words';
  return keysOf(plain).length > 0 ? 'private-key' : null;
}

/** Invisible characters, which could be hidden inside a word, and marks: accents and the marks of voiced kana. */
const unseenOrMark = /[\p{DI}\p{Cf}\p{M}]/gu;
const katakana = /[\u30a1-\u30f6]/g;
const toHiragana = (character: string): string => String.fromCharCode(character.charCodeAt(0) - 0x60);

/**
 * Arabic presentation forms and squared words, which NFKD expands to up to 18 characters. No word list has such
 * letters, and a text of nothing else would grow eighteenfold.
 */
const longForms = /[\u3300-\u33ff\ufb50-\ufdff\ufe70-\ufefc]/g;

/** Printable ASCII: folding only makes it lower-case. */
const plain = /^[ -~]*$/;
const folded = (text: string): string => (plain.test(text) ? text.toLowerCase() : foldedWhole(text));
const foldedWhole = (text: string): string =>
  text.replace(longForms, ' ').normalize('NFKD').replace(unseenOrMark, '').toLowerCase().replace(katakana, toHiragana);

/** A key of 32 bytes: plain, with the leading 00 that NEM wallets write, or grouped as people copy hex. */
const hexKey = /(?<![0-9a-z])(?:0x)?(?:00)?[0-9a-f]{64}(?![0-9a-z])/g;
const wholeHexKey = /^(?:0x)?(?:00)?[0-9a-f]{64}$/;
const betweenGroups = /[\s:,._-]+/g;
/** A row of dates and numbers can have as many digits as a key. A real key has no letter among its 64 digits only
 * once in 10^13. */
const hexLetter = /[a-f]/;
const letterOrDigit = /[\p{L}\p{N}]/u;

export interface KeyInText {
  /** 64 lower-case hex digits. */
  readonly hex: string;
  /** True when the text contains nothing else. */
  readonly isWhole: boolean;
}

/** Finds texts that look like private keys. */
export const keysIn = (text: string): readonly KeyInText[] =>
  isShorterThan(shortestKey, text) ? [] : keysOf(folded(text));

function keysOf(plain: string): readonly KeyInText[] {
  const found = plain.match(hexKey) ?? [];
  if (found.length > 0) {
    const isWhole = !letterOrDigit.test(plain.replaceAll(hexKey, ''));
    return found.map((digits) => ({ hex: digits.slice(-64), isWhole }));
  }
  const joined = plain.replace(betweenGroups, '');
  return wholeHexKey.test(joined) && hexLetter.test(joined) ? [{ hex: joined.slice(-64), isWhole: true }] : [];
}

export const looksLikeKey = (text: string): boolean => keysIn(text).length > 0;

/** Built at first use: 22,000 words. */
let made: readonly ReadonlySet<string>[] | null = null;
function lists(): readonly ReadonlySet<string>[] {
  made ??= [
    ...latin.map((words) => new Set(words.map(folded).flatMap((word) => [word, word.slice(0, abbreviated)]))),
    ...others.map((words) => new Set(words.map(folded))),
  ];
  return made;
}

const letters = /\p{L}+/gu;

export const looksLikeWords = (text: string): boolean => !isShorterThan(shortestWords, text) && hasWords(folded(text));

/** Twelve words of one letter with a sign between each, and 64 digits: most messages are shorter and need no folding. */
export const shortestWords = 2 * span - 1;
const shortestKey = 64;
const isShorterThan = (length: number, text: string): boolean => text.length < length && plain.test(text);

/** ASCII letters, which are all that a folded plain text has. */
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** Whether a text of printable ASCII has too few words for a phrase; any other text may be a phrase without blanks. */
function hasFewWords(text: string): boolean {
  if (!plain.test(text)) return false;
  let words = 0;
  let isInside = false;
  for (let i = 0; i < text.length; i += 1) {
    const isInWord = isLetter(text.charCodeAt(i));
    if (isInWord && !isInside) words += 1;
    isInside = isInWord;
  }
  return words < span;
}

function hasWords(plain: string): boolean {
  // Counted without making an array of them: most texts that are asked about are addresses and hashes.
  if (hasFewWords(plain)) return false;
  const found = plain.match(letters) ?? [];
  if (found.length >= span) return lists().some((words) => hasPhrase(found, words));
  return looksLikeUnspacedChinese(found.join(''));
}

function hasPhrase(found: readonly string[], words: ReadonlySet<string>): boolean {
  let inSpan = 0;
  for (const [at, word] of found.entries()) {
    if (words.has(word)) inSpan += 1;
    const left = found[at - span];
    if (left !== undefined && words.has(left)) inSpan -= 1;
    if (inSpan >= enough) return true;
  }
  return false;
}

/**
 * Chinese words are single characters, may be written without blanks as every sentence is, and the lists hold the
 * commonest characters. Only the checksum tells a phrase from a sentence; one sentence in sixteen passes it.
 */
function looksLikeUnspacedChinese(text: string): boolean {
  const characters = [...text];
  if (characters.length < span || characters.length > 24 || characters.length % 3 !== 0) return false;
  return chinese.some((words) => checksumHolds(characters.map((character) => words.indexOf(character))));
}

/** BIP-39: each word has 11 bits. The last bits, one for every 32 bits before them, are the first bits of the
 * SHA-256. */
function checksumHolds(indexes: readonly number[]): boolean {
  if (indexes.includes(-1)) return false;
  const bits = indexes.map((index) => index.toString(2).padStart(11, '0')).join('');
  const checked = bits.length / 33;
  const entropy = Uint8Array.from(bits.slice(0, -checked).match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
  const first = sha256(entropy)[0] ?? 0;
  return first.toString(2).padStart(8, '0').startsWith(bits.slice(-checked));
}
