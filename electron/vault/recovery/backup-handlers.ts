/**
 * Handlers for backups of the open vault: the words, sets of shares, encrypted files and papers. Each requires a
 * quorum's authorisation and is logged before anything is shown or written.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import type { LogEventOf } from '../../../core/audit/events.ts';
import { equalBytes } from '../../../core/base/bytes.ts';
import { toHex } from '../../../core/base/hex.ts';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { fromUtf8 } from '../../../core/base/utf8.ts';
import type { Params } from '../../../core/contract/define.ts';
import type { Operation } from '../../../core/contract/operations.ts';
import type { RecoveryContract } from '../../../core/contract/recovery.ts';
import { type MadeBackup, type Root, type WordLanguage, withMade } from '../../../core/contract/recovery-shapes.ts';
import { fewestShares } from '../../../core/contract/share-plan.ts';
import { maxBackupFile, openBackup, sealBackup } from '../backup/age.ts';
import { type BackupScope, fingerprintOf, type WalletMaterial, writeBackup } from '../backup/backup-content.ts';
import { wordsOf } from '../keys/mnemonic.ts';
import { newPassphrase } from '../secrets/passphrase.ts';
import type { SecretBytes } from '../secrets/secret-bytes.ts';
import { askedOfAct } from '../services/rules-of-acts.ts';
import type { VaultServices } from '../services/vault-services.ts';
import { makeShares } from '../slip39/make-shares.ts';
import type { OpenVault } from '../state/open-vault.ts';
import { shareDigest } from './check-backup.ts';
import { ShareHandOut } from './share-hand-out.ts';

type Answer<T> = Promise<Result<T, Reason>>;
type Call<M extends keyof RecoveryContract> = Params<RecoveryContract[M]>;
type Nothing = Record<string, never>;

/** Limit of a text for paper, in characters. */
export const maxPaperText = 24_000;
const proposedWords = 8;

/** Without the vault and the custodians, which are added for all. */
type OperationEvent =
  | Omit<LogEventOf<'backup-made'>, 'vault' | 'custodians' | 'deed'>
  | Omit<LogEventOf<'words-shown'>, 'vault' | 'custodians' | 'deed'>;

/** Defaults of the log event for a backup. */
const backupMade = { kind: 'backup-made', set: null, shares: 0, need: 1 } as const;

const backupAs = (form: 'file' | 'paper'): Operation => ({ purpose: 'make-backup', params: { form } });

export const hasWordsPassphrase = ({ wordsPassphrase }: OpenVault): boolean =>
  wordsPassphrase.lend((bytes) => bytes.length > 0);

export const walletOf = (vault: OpenVault): WalletMaterial => ({ ...vault, accounts: vault.kept });

type Services = Pick<
  VaultServices,
  'state' | 'authorisations' | 'log' | 'saver' | 'guard' | 'store' | 'files' | 'clock' | 'randomBytes' | 'backupWork'
>;

export class BackupHandlers {
  readonly #services: Services;
  readonly #handOut: ShareHandOut;
  /** Salt of the set that is handed out; no two sets have the same. */
  #handedOut = '';

  constructor(services: Services) {
    this.#services = services;
    this.#handOut = new ShareHandOut(services);
  }

  async backups(): Answer<{ fingerprint: string; root: Root; wordsPassphrase: boolean; made: readonly MadeBackup[] }> {
    const vault = this.#services.state.open();
    if (!vault.ok) return vault;
    const { root, shareSets } = vault.value;
    return ok({
      fingerprint: fingerprintOf(walletOf(vault.value)),
      root,
      wordsPassphrase: hasWordsPassphrase(vault.value),
      made: shareSets,
    });
  }

  async showWords(): Answer<{ readonly language: WordLanguage; readonly words: readonly string[] }> {
    const vault = this.#services.state.open();
    if (!vault.ok) return vault;
    const { root, entropy } = vault.value;
    // A vault restored from other wallets' shares has a seed and no words.
    if (root === 'seed') return refuse(reason('words-none'));
    const language = root === 'bip39-japanese' ? 'japanese' : 'english';
    const words = wordsOf(entropy, language);
    const agreed = await this.#agreed(
      { purpose: 'show-words', params: {} },
      { kind: 'words-shown', words: words.length },
    );
    return agreed.ok ? ok({ language, words }) : agreed;
  }

  async makeShares(call: Call<'makeShares'>): Answer<{
    readonly identifier: number;
    readonly shares: readonly { readonly group: number; readonly member: number }[];
    readonly passphrases: { readonly set: boolean; readonly wallet: boolean };
  }> {
    const { passphrase, ...plan } = call;
    try {
      const vault = this.#services.state.open();
      if (!vault.ok) return vault;
      const made = await makeShares(vault.value.entropy, passphrase, plan, this.#services.randomBytes);
      if (!made.ok) return made;
      const { identifier, shares } = made.value;
      const facts = { groupThreshold: plan.groupThreshold, groups: plan.groups, hasPassphrase: passphrase.length > 0 };
      const event = { backup: 'shares', set: String(identifier), digest: null, shares: shares.length };
      const operation = { ...plan, hasPassphrase: facts.hasPassphrase };
      const agreed = await this.#agreed(
        { purpose: 'make-shares', params: operation },
        { ...backupMade, ...event, need: fewestShares(plan) },
      );
      if (!agreed.ok) return agreed;
      const salt = toHex(this.#services.randomBytes(32));
      const digests = shares.map(({ group, member, words }) => ({ group, member, digest: shareDigest(words, salt) }));
      const set = { kind: 'shares' as const, madeMs: this.#nowMs(), identifier, ...facts, salt, digests };
      const kept = await this.#remember({ ...set, confirmed: false });
      if (!kept.ok) return kept;
      this.#handOut.begin(shares);
      this.#handedOut = salt;
      const passphrases = { set: facts.hasPassphrase, wallet: hasWordsPassphrase(vault.value) };
      return ok({ identifier, shares: shares.map(({ group, member }) => ({ group, member })), passphrases });
    } finally {
      passphrase.fill(0);
    }
  }

  async showShare(
    place: Call<'showShare'>,
  ): Answer<{ readonly words: readonly string[]; readonly ask: readonly number[] }> {
    const vault = this.#services.state.open();
    return vault.ok ? this.#handOut.show(place) : vault;
  }

  /** A set counts as a backup when words of all its cards were typed back. */
  async confirmShare({ answers, ...place }: Call<'confirmShare'>): Answer<Nothing> {
    const vault = this.#services.state.open();
    if (!vault.ok) return vault;
    const confirmed = this.#handOut.confirm(place, answers);
    if (!confirmed.ok) return confirmed;
    if (!confirmed.value.all) return ok({});
    const isIt = (made: MadeBackup) => made.kind === 'shares' && made.salt === this.#handedOut;
    const kept = await this.#services.saver.update({
      shareSets: vault.value.shareSets.map((made) => (isIt(made) ? { ...made, confirmed: true } : made)),
    });
    return kept.ok ? ok({}) : kept;
  }

  async sharesDone(): Answer<Nothing> {
    this.#handOut.end();
    return ok({});
  }

  async proposePassphrase(): Answer<{ readonly numbers: Uint8Array }> {
    const numbers = this.#services.randomBytes(2 * proposedWords);
    // 2048 words divide 65536, so all are equally likely.
    for (let at = 0; at < numbers.length; at += 2) numbers[at] = (numbers[at] ?? 0) & 0x07;
    return ok({ numbers });
  }

  async makeBackup({ passphrase, repeated }: Call<'makeBackup'>): Answer<{ readonly saved: boolean }> {
    return this.#sealed<{ readonly saved: boolean }>(passphrase, repeated, 'whole', async (file, secret) => {
      const { store, files } = this.#services;
      const chosen = await store.choosePath({ what: 'new-backup' });
      if (!chosen.ok) return chosen;
      const { path } = chosen.value;
      if (path === null) return ok({ saved: false });
      const digest = toHex(sha256(file));
      const agreed = await this.#agreed(backupAs('file'), { ...backupMade, backup: 'file', digest });
      if (!agreed.ok) return agreed;
      if (!files.writeNew(path, file)) return refuse(reason('backup-not-written'));
      const back = files.read(path, maxBackupFile);
      const same = back?.lend((bytes) => equalBytes(bytes, file)) === true;
      if (!same || !(await opens(file, secret))) return refuse(reason('backup-not-read-back'));
      const kept = await this.#remember({ kind: 'file', madeMs: this.#nowMs(), digest });
      return kept.ok ? ok({ saved: true }) : kept;
    });
  }

  async makePaperBackup({ passphrase, repeated }: Call<'makePaperBackup'>): Answer<{ readonly text: string }> {
    return this.#sealed(passphrase, repeated, 'keys', async (file, secret) => {
      const text = fromUtf8(file) ?? '';
      if (text.length > maxPaperText) return refuse(reason('backup-too-large', { limit: String(maxPaperText) }));
      if (!(await opens(file, secret))) return refuse(reason('backup-not-read-back'));
      const digest = toHex(sha256(file));
      const agreed = await this.#agreed(backupAs('paper'), { ...backupMade, backup: 'paper-prepared', digest });
      if (!agreed.ok) return agreed;
      const kept = await this.#remember({ kind: 'paper', madeMs: this.#nowMs(), digest, printed: false });
      return kept.ok ? ok({ text }) : kept;
    });
  }

  /** A prepared backup does not count; it counts when somebody has its pages. */
  async paperPrinted({ text }: Call<'paperPrinted'>): Answer<Nothing> {
    const vault = this.#services.state.open();
    if (!vault.ok) return vault;
    const { sealed, shareSets } = vault.value;
    const digest = toHex(sha256(new TextEncoder().encode(text)));
    const isIt = (made: MadeBackup) => made.kind === 'paper' && made.digest === digest;
    if (!shareSets.some(isIt)) return refuse(reason('nothing-begun'));
    if (sealed !== null) {
      const { vault: name } = sealed.head;
      const written = await this.#services.log.write({
        ...backupMade,
        backup: 'paper',
        digest,
        vault: name,
        custodians: [],
      });
      if (!written.ok) return written;
    }
    const kept = await this.#services.saver.update({
      shareSets: shareSets.map((made) => (isIt(made) ? { ...made, printed: true } : made)),
    });
    return kept.ok ? ok({}) : kept;
  }

  async #sealed<T>(
    passphrase: Uint8Array,
    repeated: Uint8Array,
    scope: BackupScope,
    use: (file: Uint8Array, passphrase: SecretBytes) => Answer<T>,
  ): Answer<T> {
    const chosen = newPassphrase(passphrase, repeated);
    for (const bytes of [passphrase, repeated]) bytes.fill(0);
    if (!chosen.ok) return chosen;
    try {
      const vault = this.#services.state.open();
      if (!vault.ok) return vault;
      const plain = writeBackup(walletOf(vault.value), scope, Number(this.#services.clock.nowMs()));
      const { randomBytes, backupWork } = this.#services;
      const secret = chosen.value.lend((bytes) => bytes.slice());
      const file = await sealBackup(plain, secret, randomBytes, backupWork);
      plain.fill(0);
      secret.fill(0);
      return await use(file, chosen.value);
    } finally {
      chosen.value.wipe();
    }
  }

  /** Consumes the quorum's authorisation for this operation, and logs it. */
  async #agreed(operation: Operation, event: OperationEvent): Answer<null> {
    const vault = this.#services.state.open();
    if (!vault.ok) return vault;
    const { sealed, overridden } = vault.value;
    const guard = sealed === null ? ok(null) : await this.#services.guard.offline(overridden);
    if (!guard.ok) return guard;
    const demands = await askedOfAct(this.#services, 'export');
    if (!demands.ok) return demands;
    const agreed = this.#services.authorisations.consume(operation, 'quorum', demands.value);
    if (!agreed.ok) return agreed;
    // Practice has no custodians, no secrets and no vault for the log to name.
    if (sealed === null) return ok(null);
    const written = await this.#services.log.write({
      ...event,
      vault: sealed.head.vault,
      ...{ custodians: agreed.value.by, deed: agreed.value.operation },
    });
    // The signed head covers the entry before anything leaves the vault.
    return written.ok ? this.#services.saver.sealLog() : written;
  }

  async #remember(made: MadeBackup): Answer<null> {
    const vault = this.#services.state.open();
    if (!vault.ok) return vault;
    const kept = await this.#services.saver.update({ shareSets: withMade(vault.value.shareSets, made) });
    return kept.ok ? ok(null) : kept;
  }

  #nowMs(): string {
    return this.#services.clock.nowMs().toString();
  }
}

async function opens(file: Uint8Array, passphrase: SecretBytes): Promise<boolean> {
  const secret = passphrase.lend((bytes) => bytes.slice());
  const opened = await openBackup(file, secret);
  secret.fill(0);
  if (opened.ok) opened.value.fill(0);
  return opened.ok;
}
