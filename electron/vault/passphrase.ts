/** A passphrase is bytes from the window to Argon2, never a string: a string cannot be overwritten. */
import { equalBytes } from '../../core/base/bytes.ts';
import { because, type Reason } from '../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../core/base/result.ts';
import { SecretBytes } from './secret-bytes.ts';

/** The window also estimates the strength; this is the floor that no window can lower. */
export const leastPassphraseCharacters = 12;

export function newPassphrase(passphrase: Uint8Array, repeated: Uint8Array): Result<SecretBytes, Reason> {
  if (!equalBytes(passphrase, repeated)) return refuse(because('passphrase-differs'));
  if (charactersIn(passphrase) < leastPassphraseCharacters) {
    return refuse(because('passphrase-too-short', { least: String(leastPassphraseCharacters) }));
  }
  return ok(SecretBytes.copyOf(passphrase));
}

/** Code points of UTF-8 bytes: all that are not continuation bytes. */
function charactersIn(utf8: Uint8Array): number {
  return utf8.reduce((count, byte) => count + ((byte & 0xc0) === 0x80 ? 0 : 1), 0);
}
