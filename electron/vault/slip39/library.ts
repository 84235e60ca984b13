/**
 * The npm package slip39 as a second opinion (ADR 0016): every set that Inkan makes or puts together is put together by this
 * one too, and the results must be the same. Its word list is the one that is used.
 * Never: lets one of its messages out, which can quote the words.
 */
import helper from 'slip39/src/slip39_helper.js';
import { equalBytes } from '../../../core/base/bytes.ts';

// The package hangs helpers of its own onto every text and list, where `for … in` of other code would meet them.
for (const prototype of [String.prototype, Array.prototype]) {
  for (const name of Object.keys(prototype)) Object.defineProperty(prototype, name, { enumerable: false });
}

export const shareWords: readonly string[] = Object.freeze([...helper.WORD_LIST]);

/** Whether these shares give this secret. */
export type SecondOpinion = (
  mnemonics: readonly string[],
  passphrase: Uint8Array,
  secret: Uint8Array,
) => 'same' | 'different';

export const librarySays: SecondOpinion = (mnemonics, passphrase, secret) => {
  try {
    // Printable ASCII: one character for each byte.
    const combined = Uint8Array.from(helper.combineMnemonics(mnemonics, String.fromCharCode(...passphrase)));
    const same = equalBytes(combined, secret);
    combined.fill(0);
    return same ? 'same' : 'different';
  } catch {
    return 'different';
  }
};
