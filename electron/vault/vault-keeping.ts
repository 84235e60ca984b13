/** The vault file's life: a draft with words to confirm, the first sealing, opening, sealing again with new settings. */
import { equalBytes } from '../../core/base/bytes.ts';
import { because, type Reason } from '../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../core/base/result.ts';
import { type Books, emptyBooks } from '../../core/books/books.ts';
import type { Client } from '../../core/contract/define.ts';
import { defaultSettings, type Settings } from '../../core/contract/shapes.ts';
import { maxVaultFile, type StoreContract } from '../../core/contract/store.ts';
import { type Stretch, tuneParameters } from './key-stretching.ts';
import { entropyBytes, pickPositions, wordsOf } from './mnemonic.ts';
import { type OpenVault, openRealVault } from './open-vault.ts';
import { newPassphrase } from './passphrase.ts';
import { SecretBytes } from './secret-bytes.ts';
import { freshMaterial, openVaultFile, sealVault, type VaultContents } from './vault-file.ts';

/** What a key room is given. Clocks and randomness are arguments, so that tests can own them. */
export interface Keeping {
  readonly store: Client<StoreContract>;
  readonly randomBytes: (length: number) => Uint8Array;
  readonly stretch: Stretch;
  /** Monotonic milliseconds, for tuning only. */
  readonly elapsed: () => number;
}

/** A vault whose words have been shown and not yet confirmed. Nothing is on disk. */
export interface Draft {
  readonly entropy: SecretBytes;
  readonly passphrase: SecretBytes;
  readonly words: readonly string[];
  readonly ask: readonly number[];
}

/** One in four words: enough to show that they were written down, few enough to be done. */
const askedWords = 6;

export async function beginDraft(
  keeping: Keeping,
  passphrase: Uint8Array,
  repeated: Uint8Array,
): Promise<Result<Draft, Reason>> {
  const chosen = newPassphrase(passphrase, repeated);
  if (!chosen.ok) return chosen;
  const loaded = await keeping.store.loadVault({});
  if (!loaded.ok || loaded.value.file !== null) {
    chosen.value.wipe();
    return loaded.ok ? refuse(because('vault-exists')) : loaded;
  }
  const entropy = SecretBytes.owning(keeping.randomBytes(entropyBytes));
  const words = wordsOf(entropy);
  const ask = pickPositions(askedWords, words.length, keeping.randomBytes);
  return ok({ entropy, passphrase: chosen.value, words, ask });
}

/** Seals the draft, opens the result once as a stranger would, and only then saves it: no vault is lost to a bad seal. */
export async function keepDraft(keeping: Keeping, draft: Draft): Promise<Result<OpenVault, Reason>> {
  const parameters = await tuneParameters(keeping.stretch, keeping.elapsed);
  const contents = { entropy: draft.entropy, settings: defaultSettings, labels: [], books: emptyBooks };
  const saved = await sealAndSave(keeping, contents, draft.passphrase, parameters, false);
  return saved.ok ? ok(openRealVault(contents, parameters)) : saved;
}

export async function openKept(keeping: Keeping, passphrase: SecretBytes): Promise<Result<OpenVault, Reason>> {
  const opened = await openFromDisk(keeping, passphrase);
  return opened.ok ? ok(openRealVault(opened.value, opened.value.parameters)) : opened;
}

/** Whether the passphrase opens the file on disk, and the file is the vault that is open. */
export async function confirmPassphrase(
  keeping: Keeping,
  vault: OpenVault,
  passphrase: SecretBytes,
): Promise<Result<null, Reason>> {
  const opened = await openFromDisk(keeping, passphrase);
  if (!opened.ok) return opened;
  const isSame = sameSecret(opened.value.entropy, vault.entropy);
  opened.value.entropy.wipe();
  return isSame ? ok(null) : refuse(because('vault-malformed'));
}

async function openFromDisk(keeping: Keeping, passphrase: SecretBytes): ReturnType<typeof openVaultFile> {
  const loaded = await keeping.store.loadVault({});
  if (!loaded.ok) return loaded;
  if (loaded.value.file === null) return refuse(because('vault-missing'));
  return openVaultFile(loaded.value.file, passphrase, keeping.stretch);
}

/** Seals the vault again with something public changed, after the passphrase has opened the file that is there. */
export async function keepChanged(
  keeping: Keeping,
  vault: OpenVault,
  change: { readonly settings: Settings } | { readonly books: Books },
  passphrase: SecretBytes,
): Promise<Result<OpenVault, Reason>> {
  if (vault.mode !== 'real' || vault.parameters === null) return refuse(because('not-practice'));
  const confirmed = await confirmPassphrase(keeping, vault, passphrase);
  if (!confirmed.ok) return confirmed;
  const changed = { ...vault, ...change };
  const saved = await sealAndSave(keeping, changed, passphrase, vault.parameters, true);
  return saved.ok ? ok(changed) : saved;
}

async function sealAndSave(
  keeping: Keeping,
  contents: VaultContents,
  passphrase: SecretBytes,
  parameters: Parameters<typeof freshMaterial>[0],
  replace: boolean,
): Promise<Result<null, Reason>> {
  const material = freshMaterial(parameters, keeping.randomBytes);
  const file = await sealVault(contents, passphrase, material, keeping.stretch);
  if (file.length > maxVaultFile) return refuse(because('books-full'));
  const opened = await openVaultFile(file, passphrase, keeping.stretch);
  if (!opened.ok) return opened;
  const isSame = sameSecret(opened.value.entropy, contents.entropy);
  opened.value.entropy.wipe();
  if (!isSame) return refuse(because('internal'));
  const saved = await keeping.store.saveVault({ file, replace });
  return saved.ok ? ok(null) : saved;
}

function sameSecret(a: SecretBytes, b: SecretBytes): boolean {
  return a.lend((one) => b.lend((two) => equalBytes(one, two)));
}
