/**
 * Writes the vault file through main and keeps the open vault equal to the disk. Every file gets a higher number than
 * any that this vault had. Signs the head of the log and stores it in the file.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { toHex } from '../../../core/base/hex.ts';
import type { Reason } from '../../../core/base/reason.ts';
import { ok, type Result } from '../../../core/base/result.ts';
import type { Client } from '../../../core/contract/define.ts';
import type { StoreContract } from '../../../core/contract/store.ts';
import type { VaultContents } from '../file/contents.ts';
import type { VaultHead } from '../file/head.ts';
import { readVaultFile, writeVaultFile } from '../file/vault-file.ts';
import type { SecretBytes } from '../secrets/secret-bytes.ts';
import { accountsOf, type OpenVault } from '../state/open-vault.ts';
import type { VaultState } from '../state/vault-state.ts';
import { signHead, signSave } from './log-head.ts';
import type { VaultLog } from './vault-log.ts';
import type { VaultTools } from './vault-tools.ts';

export interface Saving {
  readonly dataKey: SecretBytes;
  /** False refuses 'vault-exists'. */
  readonly replace: boolean;
  /** The log entry that announced the change, or 0: the save is its outcome. */
  readonly entry: number;
  /** The caller tries again with less if the contents have no room, and tells the log itself when it gives up. */
  readonly triesLess?: boolean;
}

interface Parts {
  readonly state: VaultState;
  readonly log: VaultLog;
  readonly store: Client<StoreContract>;
  readonly randomBytes: VaultTools['randomBytes'];
}

export class VaultSaver {
  readonly #parts: Parts;
  /** The highest number that a file of this vault has or may have, as far as the log and this process know. */
  #newest = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The highest number in the log: the next file gets a higher one. */
  learnNewest(newest: number): void {
    this.#newest = Math.max(this.#newest, newest);
  }

  /** Never a number that a file had or was about to have. */
  nextSequence({ sequence }: VaultHead): number {
    return Math.max(sequence, this.#newest) + 1;
  }

  /** Saves the open vault with a change. The change takes effect once it is on the disk. */
  async update(change: Partial<VaultContents>, entry = 0, triesLess = false): Promise<Result<OpenVault, Reason>> {
    const { state, randomBytes } = this.#parts;
    const open = state.open();
    if (!open.ok) return open;
    const vault = open.value;
    const changed = { ...vault, ...change };
    const accounts = 'kept' in change || 'imported' in change ? accountsOf(changed) : vault.accounts;
    if (vault.sealed === null) return this.#updated({ ...changed, accounts });
    const { dataKey } = vault.sealed;
    const keyed = await this.#withNewKeys(vault.sealed.head);
    if (!keyed.ok) return keyed;
    const before = keyed.value;
    const head = { ...before, sequence: this.nextSequence(before), nonce: toHex(randomBytes(24)) };
    const saved = await this.save(head, changed, { dataKey, replace: true, entry, triesLess });
    const next = { ...changed, accounts, sealed: { ...vault.sealed, head } };
    if (!saved.ok && (await this.isOnDisk(head))) this.#updated(next);
    return saved.ok ? this.#updated(next) : saved;
  }

  /** Approval keys that were made for a file of an earlier version come into it with the next save, and into the log before. */
  async #withNewKeys(before: VaultHead): Promise<Result<VaultHead, Reason>> {
    const { state, log } = this.#parts;
    const { head, added } = state.approvalKeys.in(before);
    for (const custodian of added) {
      const written = await log.write({ kind: 'approval-key-made', vault: head.vault, custodian });
      if (!written.ok) return written;
    }
    return ok(head);
  }

  /** Writes the file after reading it back independently. Returns its SHA-256. */
  async save(
    head: VaultHead,
    contents: VaultContents,
    { dataKey, replace, entry, triesLess = false }: Saving,
  ): Promise<Result<string, Reason>> {
    const file = writeVaultFile(head, contents, dataKey);
    if (!file.ok) return triesLess && file.reason.code === 'books-full' ? file : this.#undone(entry, file);
    const { vault, sequence, logKey: key } = head;
    const digest = toHex(sha256(file.value));
    const signature = signSave(contents, vault, { sequence, digest });
    this.learnNewest(sequence);
    const saved = await this.#parts.store.saveVault({
      ...{ file: file.value, replace, vault, sequence, key, signature, entry },
    });
    if (saved.ok) return ok(digest);
    // A file that exists nevertheless is judged by the log at the next opening.
    return (await this.isOnDisk(head)) ? saved : this.#undone(entry, saved);
  }

  /**
   * Whether a refused save is on the disk nevertheless (the flush after the rename failed, or the log could not record
   * its confirmation): memory must then continue with the stored contents, not write the old ones back later.
   */
  async isOnDisk(head: VaultHead): Promise<boolean> {
    const loaded = await this.#parts.store.loadVault({});
    const read = loaded.ok && loaded.value.file !== null ? readVaultFile(loaded.value.file) : null;
    return read?.ok === true && read.value.head.nonce === head.nonce;
  }

  /**
   * Signs the head of the log with the vault's log key and remembers it in the vault file, with another change if there is
   * one. Practice has neither log key nor file: the change is made in memory.
   */
  async sealLog(change: Partial<VaultContents> = {}): Promise<Result<null, Reason>> {
    const { state, store } = this.#parts;
    const vault = state.open();
    if (!vault.ok) return ok(null);
    if (vault.value.sealed === null) {
      this.#updated({ ...vault.value, ...change });
      return ok(null);
    }
    const signed = await signHead(store, vault.value);
    if (!signed.ok) return signed;
    const kept = await this.update({ ...change, head: signed.value });
    return kept.ok ? ok(null) : kept;
  }

  #updated(vault: OpenVault): Result<OpenVault, Reason> {
    this.#parts.state.vaultChanged(vault);
    return ok(vault);
  }

  async #undone<T extends { readonly ok: false; readonly reason: Reason }>(entry: number, refusal: T): Promise<T> {
    await this.#parts.log.outcome(entry, refusal.reason);
    return refusal;
  }
}
