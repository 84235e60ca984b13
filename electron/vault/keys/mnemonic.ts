/**
 * BIP-39 recovery words (bips/bip-0039.mediawiki): 12 to 24 words of the English list, which all NEM and Symbol wallets
 * use, or of the Japanese list. The seed is derived from the sentence, not from the entropy: the same entropy in
 * Japanese words is another wallet, so the vault stores the language.
 * Errors of the library can quote the phrase; they are caught here and replaced.
 */
import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as japanese } from '@scure/bip39/wordlists/japanese.js';
import { joinBytes } from '../../../core/base/bytes.ts';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import type { Root, WordLanguage } from '../../../core/contract/recovery-shapes.ts';
import { SecretBytes } from '../secrets/secret-bytes.ts';
import { completed, typedWords } from './typed-words.ts';

/** 256 bits give the 24 words that every wallet of both chains reads. */
export const entropyBytes = 32;
/** Number of words, and bytes of entropy in them. */
export const wordCounts = new Map([
  [12, 16],
  [15, 20],
  [18, 24],
  [21, 28],
  [24, 32],
]);
export const isEntropyLength = (bytes: number): boolean => [...wordCounts.values()].includes(bytes);

/** Both lists in NFKD, the form in which words are compared. The published Japanese list is NFKD already. */
const lists: Readonly<Record<WordLanguage, string[]>> = { english, japanese };
export const wordListOf = (language: WordLanguage): readonly string[] => lists[language];

/** The phrase printed in every BIP-39 text: it is public, so nobody takes its accounts for safe ones. */
const practiceWords = 'abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about';

export function practiceEntropy(): SecretBytes {
  return SecretBytes.owning(mnemonicToEntropy(practiceWords, english));
}

export function wordsOf(entropy: SecretBytes, language: WordLanguage = 'english'): readonly string[] {
  // Japanese words are joined with ideographic spaces.
  return quietly(() => entropy.lend((bytes) => entropyToMnemonic(bytes, lists[language]).split(/[ \u3000]/)));
}

export interface ReadWords {
  readonly language: WordLanguage;
  readonly entropy: SecretBytes;
}

/** Reads typed words in either language. Errors are reported by count and position, never by the words. */
export function readWords(typed: Uint8Array): Result<ReadWords, Reason> {
  const typedOnes = [...typedWords(typed)];
  if (!wordCounts.has(typedOnes.length)) return refuse(reason('words-count', { count: String(typedOnes.length) }));
  const { language, words, unknown } = languageOf(typedOnes);
  if (unknown.length > 0) return refuse(reason('words-unknown', { positions: unknown.join(', ') }));
  try {
    return ok({ language, entropy: SecretBytes.owning(mnemonicToEntropy(words.join(' '), lists[language])) });
  } catch {
    return refuse(reason('words-checksum'));
  }
}

/** Uses the list that knows more of the words. Gives the completed words, and the positions (from 1) of unknown
 * ones. */
function languageOf(typed: readonly string[]) {
  const readAs = (language: WordLanguage) => {
    const words = completed(typed, lists[language]);
    return { language, words, unknown: words.flatMap((word, at) => (lists[language].includes(word) ? [] : [at + 1])) };
  };
  const [english, japanese] = [readAs('english'), readAs('japanese')];
  return japanese.unknown.length < english.unknown.length ? japanese : english;
}

/**
 * The 64-byte seed of a vault: PBKDF2 of its words and their passphrase (NFKD UTF-8), or, if its root is a seed itself
 * (SLIP-39 shares of other wallets), those bytes unchanged. The caller wipes it.
 */
export function seedOf(entropy: SecretBytes, root: Root = 'bip39-english', passphrase?: SecretBytes): SecretBytes {
  if (root === 'seed') return entropy.lend(SecretBytes.copyOf);
  return quietly(() => {
    const sentence = sentenceOf(entropy, root === 'bip39-japanese' ? 'japanese' : 'english');
    const empty = SecretBytes.copyOf(new Uint8Array(0));
    const salt = (passphrase ?? empty).lend((bytes) => joinBytes(saltPrefix, bytes));
    const seed = pbkdf2(sha512, sentence, salt, { c: 2048, dkLen: 64 });
    sentence.fill(0);
    salt.fill(0);
    return SecretBytes.owning(seed);
  });
}

/** The words separated by spaces, as UTF-8 bytes: a string could not be overwritten. The caller wipes it. */
export function sentenceOf(entropy: SecretBytes, language: WordLanguage): Uint8Array {
  const words = entropy.lend((bytes) => indicesOf(bytes).map((index) => encodedList(language)[index] ?? noBytes));
  const sentence = new Uint8Array(new ArrayBuffer(words.reduce((sum, word) => sum + word.length + 1, -1)));
  let at = 0;
  for (const word of words) {
    sentence.set(word, at);
    at += word.length;
    if (at < sentence.length) sentence[at++] = space;
  }
  return sentence;
}

/** Eleven bits per word, from the entropy followed by the first bits of its SHA-256 (BIP-39). */
function indicesOf(entropy: Uint8Array): number[] {
  const digest = sha256(entropy);
  const bits = entropy.length * 8 + entropy.length / 4;
  const bit = (at: number) => {
    const byte = at < entropy.length * 8 ? entropy[at >>> 3] : digest[(at >>> 3) - entropy.length];
    return ((byte ?? 0) >>> (7 - (at & 7))) & 1;
  };
  const indices = Array.from({ length: bits / 11 }, (_, word) => {
    let index = 0;
    for (let i = 0; i < 11; i += 1) index = (index << 1) | bit(word * 11 + i);
    return index;
  });
  digest.fill(0);
  return indices;
}

const space = 0x20;
const noBytes = new Uint8Array(0);
const encoded = new Map<WordLanguage, readonly Uint8Array[]>();

function encodedList(language: WordLanguage): readonly Uint8Array[] {
  const known = encoded.get(language);
  if (known !== undefined) return known;
  const made = lists[language].map((word) => new TextEncoder().encode(word));
  encoded.set(language, made);
  return made;
}

const saltPrefix = new TextEncoder().encode('mnemonic');

/** The requested positions (from 1) at which another word was typed back; all of them if the number differs. */
export function differingWords(
  words: readonly string[],
  ask: readonly number[],
  answers: readonly string[],
): readonly number[] {
  if (ask.length !== answers.length) return ask;
  return ask.filter((position, i) => {
    const word = words[position - 1];
    return word === undefined || word !== answers[i]?.normalize('NFKC').trim().toLowerCase();
  });
}

/** `count` different positions of `of`, ascending, without modulo bias (random bytes above the last full multiple
 * are dropped). */
export function pickPositions(
  count: number,
  of: number,
  randomBytes: (length: number) => Uint8Array,
): readonly number[] {
  if (count > of || of > 256) throw new Error('cannot pick so many positions');
  const limit = 256 - (256 % of);
  const picked = new Set<number>();
  while (picked.size < count) {
    for (const byte of randomBytes(32)) if (byte < limit && picked.size < count) picked.add((byte % of) + 1);
  }
  return [...picked].sort((a, b) => a - b);
}

function quietly<T>(make: () => T): T {
  try {
    return make();
  } catch {
    throw new Error('recovery words could not be used');
  }
}
