/**
 * One custodian's attempt: the wait after failures, the key file, always one run of the KDF, and the log.
 * Borrows the passphrase: the caller owns and wipes it. Refuses: 'wait-after-failures', 'key-file-missing',
 * 'passphrase-wrong'.
 */
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import type { Client } from '../../../core/contract/define.ts';
import type { StoreContract } from '../../../core/contract/store.ts';
import { type CustodianKeys, openCustodian } from '../file/custodian.ts';
import type { Holder, VaultHead } from '../file/head.ts';
import type { SecretBytes } from '../secrets/secret-bytes.ts';
import type { VaultState } from '../state/vault-state.ts';
import { waitAfter } from './backoff.ts';
import type { Clock } from './clock.ts';
import { maxKeyFile } from './key-file.ts';
import type { VaultLog } from './vault-log.ts';
import type { VaultTools } from './vault-tools.ts';

/** The custodian, and both private keys. The caller wipes them. */
export interface Proved extends CustodianKeys {
  readonly holder: Holder;
}

export function wipeProved({ privateKey, approval }: Proved): void {
  privateKey.wipe();
  approval.seed.wipe();
}

/** The vault that is tried: openings signed by its log key reset the count of failures. */
export type Tried = Pick<VaultHead, 'vault' | 'logKey'>;

interface Parts extends Pick<VaultTools, 'files' | 'stretch' | 'randomBytes'> {
  readonly state: VaultState;
  readonly store: Client<StoreContract>;
  readonly log: VaultLog;
  readonly clock: Clock;
}

export class CustodianProof {
  readonly #parts: Parts;
  /** Counted here too: the wait holds even if the log could not record a failure or the clock was set. */
  #failed = { count: 0, atMs: 0 };

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async prove(head: VaultHead, custodian: number, passphrase: SecretBytes): Promise<Result<Proved, Reason>> {
    const holder = head.custodians.find(({ id }) => id === custodian);
    if (holder === undefined) return refuse(reason('message-rejected'));
    const waited = await this.mayTry(head);
    if (!waited.ok) return waited;
    const keyFile = holder.keyFile ? await this.#askKeyFile() : ok(null);
    if (!keyFile.ok) return keyFile;
    const secret = { passphrase, keyFile: keyFile.value };
    const { stretch, randomBytes, state } = this.#parts;
    const place = { vault: head.vault, stretch, randomBytes };
    const keys = await openCustodian(holder, secret, place).finally(() => keyFile.value?.wipe());
    if (keys === null) return this.wrong(head, holder);
    // Of a file of an earlier version: the next save stores it.
    if (keys.approval.isNew) state.approvalKeys.made(head.vault, holder, keys.approval.key);
    return ok({ holder, ...keys });
  }

  /** The failure is on the disk before anybody learns that the passphrase was wrong. */
  async wrong(of: Tried, { id, name }: Pick<Holder, 'id' | 'name'>): Promise<Result<never, Reason>> {
    const now = await this.standing(of);
    this.#failed = { count: this.#failed.count + 1, atMs: this.#parts.clock.elapsedMs() };
    if (!now.ok) return now;
    const written = await this.#parts.log.write({
      kind: 'unlock-failed',
      ...(of.vault === '' ? {} : { vault: of.vault }),
      ...{ custodian: { id, name }, code: 'passphrase-wrong', failures: now.value.failures + 1 },
    });
    return written.ok ? refuse(reason('passphrase-wrong')) : written;
  }

  /** Milliseconds until the next attempt, and the number of failures. */
  async standing({ vault, logKey: key }: Tried): Promise<Result<{ waitMs: number; failures: number }, Reason>> {
    const tries = await this.#parts.store.tries({ vault, key });
    if (!tries.ok) return tries;
    const { failures, sinceMs } = tries.value;
    const { count, atMs } = this.#failed;
    const waitMs = Math.max(waitAfter(failures, sinceMs), waitAfter(count, this.#parts.clock.elapsedMs() - atMs));
    return ok({ failures: Math.max(failures, count), waitMs: Math.ceil(waitMs) });
  }

  async mayTry(of: Tried): Promise<Result<null, Reason>> {
    const now = await this.standing(of);
    if (!now.ok) return now;
    const { waitMs } = now.value;
    const seconds = String(Math.ceil(waitMs / 1000));
    return waitMs === 0 ? ok(null) : refuse(reason('wait-after-failures', { seconds }));
  }

  async #askKeyFile(): Promise<Result<SecretBytes, Reason>> {
    const { store, files } = this.#parts;
    const chosen = await store.choosePath({ what: 'open-key-file' });
    if (!chosen.ok) return chosen;
    const read = chosen.value.path === null ? null : files.read(chosen.value.path, maxKeyFile);
    return read === null ? refuse(reason('key-file-missing')) : ok(read);
  }
}
