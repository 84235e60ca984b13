/**
 * The npm package slip39 as an independent check (docs/adr/0016-what-shares-share.md): it also combines every set that
 * Inkan creates or combines, and the results must be equal. Its word list is used. Never: passes on its messages, which
 * can quote words.
 */
import helper from 'slip39/src/slip39_helper.js';
import { equalBytes } from '../../../core/base/bytes.ts';

// The package adds helpers to every string and array, where `for … in` of other code would find them.
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
    // Printable ASCII: one character per byte.
    const combined = Uint8Array.from(helper.combineMnemonics(mnemonics, String.fromCharCode(...passphrase)));
    const same = equalBytes(combined, secret);
    combined.fill(0);
    return same ? 'same' : 'different';
  } catch {
    return 'different';
  }
};
