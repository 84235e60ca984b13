/** English recovery words from outside, the form that every NEM and Symbol wallet writes. */
import { mnemonicToSeedSync, validateMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { wordsIn } from '../../../core/base/written-words.ts';
import { SecretBytes } from '../secrets/secret-bytes.ts';

const counts = [12, 15, 18, 21, 24];

/** The 64-byte BIP-39 seed without a passphrase; null for an invalid phrase. The library's errors quote the phrase,
 * so none leaves this file. */
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
