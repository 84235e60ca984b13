/**
 * Two words on the unlock screen, derived from the log key (whose signature on the file was checked) and a salt of the
 * installation. An exchanged vault or a look-alike app elsewhere shows others. Stretched, so that a key with the same
 * two words (22 bits) is not found within hours.
 */
import { wordlist } from '@scure/bip39/wordlists/english.js';
import type { Stretch } from '../secrets/key-stretching.ts';

/** Less than for passphrases: the input is not secret, and it runs each time the screen is shown. */
const parameters = { memoryKiB: 65_536, passes: 1, lanes: 4 };

export async function vaultWords(
  identity: string,
  salt: Uint8Array,
  stretch: Stretch,
): Promise<readonly [string, string]> {
  const bytes = await stretch(new TextEncoder().encode(`inkan vault words v1\0${identity}`), salt, parameters);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const word = (at: number) => wordlist[view.getUint16(at) % wordlist.length] ?? '';
  return [word(0), word(2)];
}
