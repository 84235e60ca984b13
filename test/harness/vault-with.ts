/** A vault file with the settings that a test needs, as the app itself would write it: faster than through the screens. */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { emptyBooks } from '../../core/books/books.ts';
import { defaultSettings, type Settings } from '../../core/contract/shapes.ts';
import { argon2id } from '../../electron/vault/key-stretching.ts';
import { SecretBytes } from '../../electron/vault/secret-bytes.ts';
import { freshMaterial, sealVault } from '../../electron/vault/vault-file.ts';
import { giveAway, type Home } from './home.ts';

export const passphrase = 'correct horse battery staple';

export async function putVault(home: Home, settings: Partial<Settings>): Promise<void> {
  const fresh = (length: number) => new Uint8Array(randomBytes(length));
  const secret = SecretBytes.owning(new TextEncoder().encode(passphrase));
  const contents = {
    entropy: SecretBytes.owning(fresh(32)),
    settings: { ...defaultSettings, ...settings },
    labels: [],
    books: emptyBooks,
  };
  const material = freshMaterial({ memoryKiB: 262_144, passes: 3, lanes: 4 }, fresh);
  const file = path.join(home.userData, 'vault.inkan');
  fs.writeFileSync(file, await sealVault(contents, secret, material, argon2id), { mode: 0o600 });
  giveAway(file);
}
