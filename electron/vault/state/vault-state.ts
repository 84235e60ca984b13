/**
 * What the acts of the key room share: the state, the log, the file, and who has vouched for what. One call at a time
 * (key-room.ts), so that nothing here can change between the steps of one.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import type { LogCustodian, LogEvent, LogHead } from '../../../core/audit/events.ts';
import { toHex } from '../../../core/base/hex.ts';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import type { Client } from '../../../core/contract/define.ts';
import { countsAsOnline, type GuardReading } from '../../../core/contract/guard.ts';
import type { Operation } from '../../../core/contract/operations.ts';
import type { VaultFacts } from '../../../core/contract/shapes.ts';
import type { StoreContract } from '../../../core/contract/store.ts';
import type { VaultContents } from '../file/contents.ts';
import { namesIn } from '../file/custodian-names.ts';
import type { Enrolled, VaultHead } from '../file/head.ts';
import { readVaultFile, writeVaultFile } from '../file/vault-file.ts';
import { asMutable } from '../secrets/as-mutable.ts';
import type { Stretch } from '../secrets/key-stretching.ts';
import type { SecretBytes } from '../secrets/secret-bytes.ts';
import type { Signers } from '../signer/implementation.ts';
import type { Draft } from './draft.ts';
import { signHead, signSave } from './log-head.ts';
import { accountsOf, type OpenVault, vaultFactsOf } from './open-vault.ts';
import { digestOfOperation } from './operation-digest.ts';
import { emptySigningSession, type SigningSession } from './signing-session.ts';
import { noneGiven, type Unlocking, wipeUnlocking } from './unlocking.ts';

/** What a key room is given. Clocks, randomness and files are arguments, so that tests can own them. */
export interface VaultTools {
  readonly store: Client<StoreContract>;
  readonly randomBytes: (length: number) => Uint8Array;
  readonly stretch: Stretch;
  /** Monotonic milliseconds. */
  readonly elapsed: () => number;
  /** Unix milliseconds. */
  readonly now: () => number;
  /** Files at paths that main's dialog gave. */
  readonly files: Files;
  readonly signers?: Signers;
  /** Overwrites what an act has left in the heap. */
  readonly afterAct?: () => void;
  /** Work factor of encrypted backups, as tests have it. */
  readonly backupWork?: number;
}
export interface Files {
  /** Null when it cannot be read or is longer than `max` bytes. */
  readonly read: (path: string, max: number) => SecretBytes | null;
  /** Whether it is on the disk. Never writes over a file. */
  readonly writeNew: (path: string, bytes: Uint8Array) => boolean;
}

/** A change of custodians that was begun: `enrol` fills its seats. */
export interface Change {
  readonly quorum: number;
  readonly stay: readonly number[];
  readonly seats: readonly Seat[];
  readonly agreed: Agreed;
  /** Monotonic milliseconds: what was agreed to is not done an hour later. */
  readonly atMs: number;
}
export interface Seat {
  readonly id: number;
  readonly name: string;
  readonly enrolled: Enrolled | null;
}

/** Each by its own time: nobody's word is made younger by another's. */
interface Authorisations {
  /** Digest of the deed that they are for. */
  readonly operation: string;
  readonly by: ReadonlyMap<number, number>;
}
/** What was agreed to, and by whom, for the log. */
export interface Agreed {
  readonly operation: string;
  readonly by: readonly LogCustodian[];
}

export type State =
  | { readonly at: 'closed'; readonly unlocking: Unlocking }
  | { readonly at: 'draft'; readonly draft: Draft }
  | { readonly at: 'open'; readonly vault: OpenVault; readonly signing: SigningSession };

/** A word is for one deed, and not for one after a walk. */
const authorisationLifetimeMs = 120_000;

export class VaultState {
  readonly tools: VaultTools;
  state: State = { at: 'closed', unlocking: noneGiven };
  change: Change | null = null;
  #authorisations: Authorisations | null = null;
  #failed = { count: 0, atMs: 0 };
  /** The highest number that a file of this vault has, or may have, as far as the log and this process know. */
  #newest = 0;
  /** Entries of signatures that the window has been given and not yet shown. */
  #unshown: number[] = [];

  constructor(tools: VaultTools) {
    this.tools = tools;
  }

  nowMs(): bigint {
    return BigInt(this.tools.now());
  }

  open(): Result<OpenVault, Reason> {
    return this.state.at === 'open' ? ok(this.state.vault) : refuse(reason('vault-locked'));
  }

  draft(): Result<Draft, Reason> {
    return this.state.at === 'draft' ? ok(this.state.draft) : refuse(reason('nothing-begun'));
  }

  setDraft(draft: Draft): void {
    this.state = { at: 'draft', draft };
  }

  /** On the disk before it answers; when it is refused nothing may be done. */
  async log(event: LogEvent): Promise<Result<LogHead, Reason>> {
    return this.tools.store.log({ event: asMutable(event) });
  }

  async guard(): Promise<Result<GuardReading, Reason>> {
    return this.tools.store.guard({});
  }

  /** Refuses while the machine is online, or may be, unless the custodians who opened the vault have said that they know. */
  async offline(overridden: boolean): Promise<Result<GuardReading, Reason>> {
    const reading = await this.guard();
    if (!reading.ok || overridden || !countsAsOnline(reading.value.state)) return reading;
    return refuse(reason(reading.value.state === 'unknown' ? 'network-unknown' : 'network-online'));
  }

  /** Who has given their word for this deed, this one included. A word that is repeated stays as old as it is. */
  addAuthorisation(operation: string, custodian: number): readonly number[] {
    const fresh = this.#fresh(operation);
    const by = fresh.has(custodian) ? fresh : new Map([...fresh, [custodian, this.tools.elapsed()]]);
    this.#authorisations = { operation, by };
    return [...by.keys()];
  }

  /** The words for exactly this deed, once. Practice has no custodians. */
  consumeAuthorisation(asked: Operation, need: 'one' | 'quorum'): Result<Agreed, Reason> {
    if (this.state.at !== 'open') return refuse(reason('vault-locked'));
    const { sealed } = this.state.vault;
    const operation = digestOfOperation(asked);
    if (sealed === null) return ok({ operation, by: [] });
    const by = [...this.#fresh(operation).keys()];
    const least = need === 'one' ? 1 : sealed.head.quorum;
    if (by.length < least) return refuse(reason('custodians-missing', { need: String(least) }));
    this.#authorisations = null;
    return ok({ operation, by: this.namesOf(by) });
  }

  /** Whoever gave their word takes it back, and a change that was begun is given up. */
  cancel(): void {
    this.#authorisations = null;
    this.change = null;
  }

  #fresh(operation: string): ReadonlyMap<number, number> {
    const given = this.#authorisations;
    if (given === null || given.operation !== operation) return new Map();
    const now = this.tools.elapsed();
    return new Map([...given.by].filter(([, atMs]) => now - atMs < authorisationLifetimeMs));
  }

  /** A wrong passphrase, remembered here as well: the wait holds although the log could not take it or the clock was moved. */
  noteFailure(): void {
    this.#failed = { count: this.#failed.count + 1, atMs: this.tools.elapsed() };
  }

  failed(): { readonly count: number; readonly sinceMs: number } {
    return { count: this.#failed.count, sinceMs: this.tools.elapsed() - this.#failed.atMs };
  }

  /** Names of custodians, for the log. */
  namesOf(ids: readonly number[]): readonly LogCustodian[] {
    const known = this.state.at === 'open' ? (this.state.vault.sealed?.head.custodians ?? []) : [];
    return ids.map((id) => ({ id, name: known.find((one) => one.id === id)?.name ?? '' }));
  }

  /** What the log knows of the vault's file: the next one is given a higher number. */
  learnNewest(newest: number): void {
    this.#newest = Math.max(this.#newest, newest);
  }

  /** Never one that a file was given before, or was about to be given. */
  nextSequence({ sequence }: VaultHead): number {
    return Math.max(sequence, this.#newest) + 1;
  }

  /**
   * Seals with something changed and saves; the open vault is the changed one when it is on the disk. `entry`: what the log
   * was told of it, whose outcome the save is.
   */
  async keep(change: Partial<VaultContents>, entry = 0): Promise<Result<OpenVault, Reason>> {
    if (this.state.at !== 'open') return refuse(reason('vault-locked'));
    const { vault } = this.state;
    const changed = { ...vault, ...change };
    const accounts = 'kept' in change || 'imported' in change ? accountsOf(changed) : vault.accounts;
    if (vault.sealed === null) return this.#now({ ...changed, accounts });
    const { head: before, dataKey } = vault.sealed;
    const head = { ...before, sequence: this.nextSequence(before), nonce: toHex(this.tools.randomBytes(24)) };
    const saved = await this.save(head, changed, { dataKey, replace: true, entry });
    const next = { ...changed, accounts, sealed: { ...vault.sealed, head } };
    if (!saved.ok && (await this.isOnDisk(head))) this.#now(next);
    return saved.ok ? this.#now(next) : saved;
  }

  #now(vault: OpenVault): Result<OpenVault, Reason> {
    if (this.state.at === 'open') this.state = { ...this.state, vault };
    return ok(vault);
  }

  /** Writes the file, opened once as a stranger would before it is saved. Gives its SHA-256. */
  async save(
    head: VaultHead,
    contents: VaultContents,
    { dataKey, replace, entry }: { readonly dataKey: SecretBytes; readonly replace: boolean; readonly entry: number },
  ): Promise<Result<string, Reason>> {
    const file = writeVaultFile(head, contents, dataKey);
    if (!file.ok) return this.#undone(entry, file);
    const { vault, sequence, logKey: key } = head;
    const digest = toHex(sha256(file.value));
    const signature = signSave(contents, vault, { sequence, digest });
    this.learnNewest(sequence);
    const saved = await this.tools.store.saveVault({
      ...{ file: file.value, replace, vault, sequence, key, signature, entry },
    });
    if (saved.ok) return ok(digest);
    // What is there all the same is judged by the log at the next opening.
    return (await this.isOnDisk(head)) ? saved : this.#undone(entry, saved);
  }

  /** The outcome of what the log was told of. It is said as well as it can be: the deed itself is over. */
  async outcome(entry: number, refusal: Reason | null): Promise<void> {
    if (entry === 0 || (this.state.at === 'open' && this.state.vault.sealed === null)) return;
    await this.log(refusal === null ? { kind: 'done', entry } : { kind: 'undone', entry, code: refusal.code });
  }

  /** A signature goes to the window: whether a person has seen it, the window says. */
  awaitShown(entry: number): void {
    this.#unshown.push(entry);
  }

  async shown(): Promise<Result<Record<string, never>, Reason>> {
    const entries = this.#unshown;
    this.#unshown = [];
    for (const entry of entries) await this.outcome(entry, null);
    return ok({});
  }

  async #undone<T extends { readonly ok: false; readonly reason: Reason }>(entry: number, refusal: T): Promise<T> {
    await this.outcome(entry, refusal.reason);
    return refusal;
  }

  /**
   * Whether a saving that was refused is there all the same (the flush after the rename failed, or the log could not take
   * its confirmation): memory must then go on with what the disk has, and not write the old back one day.
   */
  async isOnDisk(head: VaultHead): Promise<boolean> {
    const loaded = await this.tools.store.loadVault({});
    const read = loaded.ok && loaded.value.file !== null ? readVaultFile(loaded.value.file) : null;
    return read?.ok === true && read.value.head.nonce === head.nonce;
  }

  /** Signs the head of the log with the vault's log key and remembers it in the vault. Practice has no log key. */
  async sealLog(): Promise<Result<null, Reason>> {
    if (this.state.at !== 'open' || this.state.vault.sealed === null) return ok(null);
    const signed = await signHead(this.tools.store, this.state.vault);
    if (!signed.ok) return signed;
    const kept = await this.keep({ head: signed.value });
    return kept.ok ? ok(null) : kept;
  }

  /** `digest`: of the file that was opened, SHA-256. Signed over at once: only then does it count as an opening. */
  async logOpened(
    vault: OpenVault,
    { head, digest }: { readonly head: VaultHead; readonly digest: string },
    guard: GuardReading,
  ): Promise<Result<LogHead, Reason>> {
    const custodians = namesIn(head.custodians, vault.openedBy);
    const { overridden } = vault;
    const told = await this.log({ kind: 'opened', vault: head.vault, digest, custodians, overridden, guard });
    return told.ok ? signHead(this.tools.store, vault) : told;
  }

  /** Main learns of the open vault before the window does: idle lock and export rules are in force first. */
  async tellOpened(vault: OpenVault): Promise<Result<VaultFacts, Reason>> {
    const { allowCopy, allowSave, allowPictures, allowVideo, allowPrint, autoLockMinutes } = vault.settings;
    const told = await this.tools.store.opened({
      mode: vault.mode,
      ...{ allowCopy, allowSave, allowPictures, allowVideo, allowPrint, autoLockMinutes },
      camera: vault.settings.waysIn.camera,
      overridden: vault.overridden,
      custodians: vault.openedBy.map((id) => vault.sealed?.head.custodians.find((one) => one.id === id)?.name ?? ''),
    });
    if (!told.ok) return told;
    // What is being collected outlives new settings; a review does not.
    const signing =
      this.state.at === 'open' ? { ...this.state.signing, review: null, asking: null } : emptySigningSession;
    if (this.state.at === 'closed') wipeUnlocking(this.state.unlocking);
    this.state = { at: 'open', vault, signing };
    return ok(vaultFactsOf(vault));
  }
}
