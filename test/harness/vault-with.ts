/** A vault file with the settings that a test needs, in the app's own format: faster than through the screens. */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { toHex } from '../../core/base/hex.ts';
import type { Account } from '../../core/contract/shapes.ts';
import { defaultSettings, type Settings } from '../../core/policy/registry.ts';
import { schemeOf } from '../../core/signature/curves.ts';
import { emptySecret, type VaultContents } from '../../electron/vault/file/contents.ts';
import { enrolCustodian } from '../../electron/vault/file/custodian.ts';
import type { Enrolled } from '../../electron/vault/file/head.ts';
import { sealFor } from '../../electron/vault/file/seal-for.ts';
import { writeVaultFile } from '../../electron/vault/file/vault-file.ts';
import { argon2id } from '../../electron/vault/secrets/key-stretching.ts';
import { SecretBytes } from '../../electron/vault/secrets/secret-bytes.ts';
import { loadOwnKeys } from '../../electron/vault/signer/own-keys.ts';
import { accountsOf, freshContents } from '../../electron/vault/state/open-vault.ts';
import { alone, type Custodian } from './custodians.ts';
import { giveAway, type Home } from './home.ts';

export { passphrase } from './custodians.ts';

/** The minimum: the app itself would take a second per custodian. */
const parameters = { memoryKiB: 262_144, passes: 3, lanes: 4 };
const fresh = (length: number) => new Uint8Array(randomBytes(length));

interface Custody {
  readonly quorum: number;
  readonly keepers: readonly Custodian[];
}

/** Returns the entropy of the vault's words. `more`: what else is in the vault, which may depend on its accounts and custodians. */
export async function putVault(
  home: Home,
  settings: Partial<Settings>,
  { quorum, keepers }: Custody = { quorum: 1, keepers: alone },
  more: (accounts: readonly Account[], custodians: readonly Enrolled[]) => Partial<VaultContents> = () => ({}),
): Promise<Uint8Array> {
  await loadOwnKeys();
  const vault = toHex(fresh(16));
  const logSeed = SecretBytes.owning(fresh(32));
  const entropy = SecretBytes.owning(fresh(32));
  const given = entropy.lend((bytes) => Uint8Array.from(bytes));
  const empty = freshContents({ entropy, root: 'bip39-english', wordsPassphrase: emptySecret(), logSeed });
  const enrolled: Enrolled[] = [];
  for (const [at, keeper] of keepers.entries()) {
    const secret = { passphrase: SecretBytes.owning(utf8(keeper.passphrase)), keyFile: null };
    const place = { vault, randomBytes: fresh, stretch: argon2id };
    enrolled.push(await enrolCustodian({ id: at + 1, name: keeper.name }, secret, parameters, place));
  }
  const besides = more(accountsOf(empty), enrolled);
  const contents = { ...empty, settings: { ...defaultSettings, ...settings }, ...besides };
  const dataKey = SecretBytes.owning(fresh(32));
  const logKey = logSeed.lend((seed) => toHex(schemeOf('symbol').publicKey(seed)));
  const base = { vault, quorum, logKey, sequence: 1, generation: 1, nonce: toHex(fresh(24)) };
  const head = await sealFor(base, enrolled, dataKey, fresh);
  const written = writeVaultFile(head, contents, dataKey);
  if (!written.ok) throw new Error(written.reason.code);
  const file = path.join(home.userData, 'vault.inkan');
  fs.writeFileSync(file, written.value, { mode: 0o600 });
  giveAway(file);
  return given;
}

/** In the window's form. */
const utf8 = (text: string) => new TextEncoder().encode(text.normalize('NFKD'));
