/** Recovery words from outside, English, as every NEM and Symbol wallet writes them (facts/nem-symbol.md §3). */
import { mnemonicToSeedSync, validateMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { wordsIn } from '../../../core/base/written-words.ts';
import { SecretBytes } from '../secrets/secret-bytes.ts';

const counts = [12, 15, 18, 21, 24];

/** The 64-byte BIP-39 seed without a passphrase; null for what is no phrase. The library's errors carry it: none leaves. */
export function seedOfPhrase(text: string): SecretBytes | null {
  const words = wordsIn(text);
  if (!counts.includes(words.length)) return null;
  const phrase = words.join(' ');
  try {
    return validateMnemonic(phrase, wordlist) ? SecretBytes.owning(mnemonicToSeedSync(phrase)) : null;
  } catch {
    return null;
  }
}
