/**
 * Holds the material of a restore until it is accepted or dropped: words, shares or a backup, one kind at a time.
 * Takes: bytes as typed, files as read. Gives: the possible wallets, to compare. Never: a secret, until `take`.
 */
import { toHex } from '../../../core/base/hex.ts';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { matchesNote } from '../../../core/contract/fingerprint-note.ts';
import type { GivenMaterial, Root, WalletReading, WordLanguage } from '../../../core/contract/recovery-shapes.ts';
import { openBackup } from '../backup/age.ts';
import { type ReadBackup, readBackup, type WalletMaterial, wipeMaterial } from '../backup/backup-content.ts';
import { faceOf, type WalletFace } from '../keys/fingerprint.ts';
import { isEntropyLength, readWords, seedOf, wordCounts } from '../keys/mnemonic.ts';
import { SecretBytes } from '../secrets/secret-bytes.ts';
import { readShare } from '../slip39/share.ts';
import { ShareCollection } from '../slip39/share-collection.ts';

export type RecoverySource = 'words' | 'shares' | 'backup';
export interface Recovered extends WalletMaterial {
  readonly source: RecoverySource;
  readonly fingerprint: string;
}

type Given =
  | { readonly is: 'words'; readonly language: WordLanguage; readonly entropy: SecretBytes }
  | { readonly is: 'shares'; readonly collection: ShareCollection }
  | { readonly is: 'backup'; readonly read: ReadBackup };

interface Candidate {
  readonly material: WalletMaterial;
  readonly face: WalletFace;
}

export class RestoreSession {
  #given: Given | null = null;
  #candidates: readonly Candidate[] = [];

  giveWords(typed: Uint8Array): Result<GivenMaterial, Reason> {
    const read = readWords(typed);
    if (!read.ok) return read;
    const { language, entropy } = read.value;
    this.#put({ is: 'words', language, entropy });
    const bytes = entropy.lend(({ length }) => length);
    const count = [...wordCounts].find(([, each]) => each === bytes)?.[0] ?? 0;
    return ok({ is: 'words', language, count });
  }

  /** Shares are given one after the other. A refused one changes nothing. */
  giveShare(typed: Uint8Array): Result<GivenMaterial, Reason> {
    const share = readShare(typed);
    if (!share.ok) return share;
    if (this.#given?.is !== 'shares') this.#put({ is: 'shares', collection: new ShareCollection() });
    if (this.#given?.is !== 'shares') throw new Error('unreachable');
    const standing = this.#given.collection.add(share.value);
    if (!standing.ok) return standing;
    this.#clearCandidates();
    return ok({ is: 'shares' as const, standing: standing.value });
  }

  async giveBackup(file: Uint8Array, passphrase: Uint8Array): Promise<Result<GivenMaterial, Reason>> {
    const opened = await openBackup(file, passphrase);
    if (!opened.ok) return opened;
    const read = readBackup(opened.value);
    opened.value.fill(0);
    if (!read.ok) return read;
    this.#put({ is: 'backup', read: read.value });
    const { scope, made, accounts, imported } = read.value;
    return ok({ is: 'backup', scope, made, accounts: accounts.length, imported: imported.length });
  }

  /** The possible wallets. A wrong passphrase gives other wallets; only comparing shows it. */
  async preview(
    wordsPassphrase: Uint8Array,
    sharePassphrase: Uint8Array,
    recorded: string | null,
  ): Promise<Result<readonly WalletReading[], Reason>> {
    if (this.#given === null) return refuse(reason('recovery-nothing'));
    this.#clearCandidates();
    const materials = await materialsOf(this.#given, wordsPassphrase, sharePassphrase);
    if (!materials.ok) return materials;
    this.#candidates = materials.value.map((material) => ({ material, face: faceOfMaterial(material) }));
    return ok(this.#candidates.map((candidate) => readingOf(candidate, recorded)));
  }

  /** The chosen wallet. A recorded fingerprint must match. The caller owns the result. */
  take(
    root: Root,
    recorded: string | null,
  ): Result<{ readonly recovered: Recovered; readonly reading: WalletReading }, Reason> {
    const chosen = this.#candidates.find(({ material }) => material.root === root);
    if (this.#given === null || chosen === undefined) return refuse(reason('recovery-reading-unknown'));
    const reading = readingOf(chosen, recorded);
    if (reading.matches === false) return refuse(reason('fingerprint-differs'));
    const recovered = { ...copyOf(chosen.material), source: this.#given.is, fingerprint: reading.fingerprint };
    this.forget();
    return ok({ recovered, reading });
  }

  forget(): void {
    this.#clearCandidates();
    if (this.#given?.is === 'words') this.#given.entropy.wipe();
    if (this.#given?.is === 'shares') this.#given.collection.wipe();
    if (this.#given?.is === 'backup') wipeMaterial(this.#given.read);
    this.#given = null;
  }

  #put(given: Given): void {
    this.forget();
    this.#given = given;
  }

  #clearCandidates(): void {
    for (const { material } of this.#candidates) wipeMaterial(material);
    this.#candidates = [];
  }
}

/** Copies, so that the material can be used again with another passphrase. */
async function materialsOf(
  given: Given,
  wordsPassphrase: Uint8Array,
  sharePassphrase: Uint8Array,
): Promise<Result<readonly WalletMaterial[], Reason>> {
  if (given.is === 'backup') return ok([copyOf(given.read)]);
  if (given.is === 'words') return ok([bare(`bip39-${given.language}`, given.entropy, wordsPassphrase)]);
  const secret = await given.collection.secret(sharePassphrase);
  if (!secret.ok) return secret;
  const length = secret.value.lend((bytes) => bytes.length);
  // Inkan shares the entropy of its words, other wallets the seed; a share does not tell which (ADR 0016).
  const roots: readonly Root[] = isEntropyLength(length) ? ['bip39-english', 'bip39-japanese', 'seed'] : ['seed'];
  const materials = roots.map((root) => bare(root, secret.value, wordsPassphrase));
  secret.value.wipe();
  return ok(materials);
}

const copySecret = (secret: SecretBytes): SecretBytes => secret.lend(SecretBytes.copyOf);

const bare = (root: Root, entropy: SecretBytes, passphrase: Uint8Array): WalletMaterial => ({
  root,
  entropy: copySecret(entropy),
  wordsPassphrase: SecretBytes.copyOf(root === 'seed' ? new Uint8Array(0) : passphrase),
  ...{ imported: [], accounts: [], settings: null, registry: null, history: null, ruleBooks: [], sequences: [] },
});

const copyOf = ({
  root,
  entropy,
  wordsPassphrase,
  imported,
  accounts,
  settings,
  registry,
  history,
  ruleBooks,
  sequences,
}: WalletMaterial): WalletMaterial => ({
  ...{ root, accounts, settings, registry, history, ruleBooks, sequences },
  entropy: copySecret(entropy),
  wordsPassphrase: copySecret(wordsPassphrase),
  imported: imported.map(copySecret),
});

function faceOfMaterial({ entropy, root, wordsPassphrase }: WalletMaterial): WalletFace {
  const seed = seedOf(entropy, root, wordsPassphrase);
  const face = faceOf(seed);
  seed.wipe();
  return face;
}

function readingOf({ material, face }: Candidate, recorded: string | null): WalletReading {
  const accounts = face.accounts.map(({ publicKey, ...account }) => ({ ...account, publicKey: toHex(publicKey) }));
  const matches = recorded === null ? null : matchesNote(recorded, face.fingerprint);
  return { root: material.root, fingerprint: face.fingerprint, accounts, matches };
}
