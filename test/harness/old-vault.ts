/** A vault file of version 1, from before there were custodians, which must still open. */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { defaultSettings } from '../../core/policy/registry.ts';
import type { Stretch } from '../../electron/vault/secrets/key-stretching.ts';

export interface OldParts {
  readonly entropy: Uint8Array;
  /** Its JSON besides the entropy. */
  readonly json: unknown;
  readonly memoryKiB: number;
  readonly passes: number;
}
export const oldParts: OldParts = {
  entropy: new Uint8Array(32).fill(0xa5),
  json: { settings: { ...defaultSettings, allowSave: true }, labels: [] },
  memoryKiB: 262_144,
  passes: 3,
};

export async function oldVault(passphrase: string, stretch: Stretch, parts: Partial<OldParts> = {}) {
  const { entropy, json, memoryKiB, passes } = { ...oldParts, ...parts };
  const header = new Uint8Array(80);
  header.set(new TextEncoder().encode('INKANVLT'));
  header[8] = 1;
  header[9] = 1;
  const view = new DataView(header.buffer);
  for (const [at, value] of [
    [12, memoryKiB],
    [16, passes],
    [20, 4],
  ] as const) {
    view.setUint32(at, value, true);
  }
  header.fill(0x5a, 24);
  const word = new TextEncoder().encode(passphrase);
  const key = await stretch(word, header.slice(24, 56), { memoryKiB, passes, lanes: 4 });
  const plain = Uint8Array.from([...entropy, ...new TextEncoder().encode(JSON.stringify(json))]);
  return Uint8Array.from([...header, ...xchacha20poly1305(key, header.slice(56), header).encrypt(plain)]);
}
