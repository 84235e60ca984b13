/** A passphrase stays bytes from the window to Argon2: a string could not be overwritten. */
import { equalBytes } from '../../../core/base/bytes.ts';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { SecretBytes } from './secret-bytes.ts';

/** The window also estimates the strength; this minimum holds whatever the window does. */
export const leastPassphraseCharacters = 12;

export function newPassphrase(passphrase: Uint8Array, repeated: Uint8Array): Result<SecretBytes, Reason> {
  if (!equalBytes(passphrase, repeated)) return refuse(reason('passphrase-differs'));
  if (charactersIn(passphrase) < leastPassphraseCharacters) {
    return refuse(reason('passphrase-too-short', { least: String(leastPassphraseCharacters) }));
  }
  return ok(SecretBytes.copyOf(passphrase));
}

/**
 * Counts typed characters over NFKD bytes (the form that the window sends). There a voiced kana has two code points and
 * a Hangul syllable up to three, so marks and the inner letters of syllables do not count.
 */
function charactersIn(utf8: Uint8Array): number {
  let count = 0;
  for (const code of codePointsOf(utf8)) if (!/[\p{M}\u1160-\u11ff]/u.test(String.fromCodePoint(code))) count += 1;
  return count;
}

/** Iterates without making a string, which could not be overwritten. Invalid UTF-8 gives U+FFFD. */
function* codePointsOf(utf8: Uint8Array): Generator<number> {
  for (let at = 0; at < utf8.length; ) {
    const lead = utf8[at] ?? 0;
    const more = lead < 0x80 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    let code = more === 0 ? lead : lead & (0x3f >> more);
    for (let i = 1; i <= more; i += 1) code = (code << 6) | ((utf8[at + i] ?? 0) & 0x3f);
    at += more + 1;
    yield code <= 0x10ffff ? code : 0xfffd;
  }
}
