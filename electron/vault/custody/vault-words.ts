/**
 * Two words that only this vault on this machine shows before the passphrase: over the log key (whose signature on the file
 * was checked) and a salt of the installation. An exchanged vault or a look-alike app elsewhere shows others. Stretched, so
 * that a vault key with the same two words (22 bits) is not found in an afternoon.
 */
import { wordlist } from '@scure/bip39/wordlists/english.js';
import type { Stretch } from '../secrets/key-stretching.ts';

/** Below the floor of passphrases: nothing secret is stretched here, and it runs each time the screen is shown. */
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
