/**
 * BIP-39 recovery words, English, empty passphrase, as all NEM and Symbol wallets use them (facts/nem-symbol.md §3).
 * Errors of the library can carry the phrase; they are swallowed here and replaced.
 */
import { entropyToMnemonic, mnemonicToEntropy, mnemonicToSeedSync } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { SecretBytes } from './secret-bytes.ts';

/** 256 bits give the 24 words that every wallet of the two chains reads. */
export const entropyBytes = 32;

/** The phrase printed in every BIP-39 text: known to all, so nobody can mistake its accounts for a safe. */
const practiceWords = 'abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about';

export function practiceEntropy(): SecretBytes {
  return SecretBytes.owning(mnemonicToEntropy(practiceWords, wordlist));
}

export function wordsOf(entropy: SecretBytes): readonly string[] {
  return quietly(() => entropy.lend((bytes) => entropyToMnemonic(bytes, wordlist).split(' ')));
}

/** The 64-byte BIP-39 seed. */
export function seedOf(entropy: SecretBytes): SecretBytes {
  return quietly(() =>
    entropy.lend((bytes) => SecretBytes.owning(mnemonicToSeedSync(entropyToMnemonic(bytes, wordlist)))),
  );
}

/** Whether the words typed back are the asked ones. Positions are 1-based. */
export function wordsAgree(words: readonly string[], ask: readonly number[], answers: readonly string[]): boolean {
  if (ask.length !== answers.length) return false;
  return ask.every((position, i) => {
    const word = words[position - 1];
    return word !== undefined && word === answers[i]?.normalize('NFKC').trim().toLowerCase();
  });
}

/** `count` different positions of `of`, ascending, without modulo bias (random bytes above the last full multiple are dropped). */
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
