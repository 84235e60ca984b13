/** Holds the backup file that a person chose in the system's dialog (it is encrypted), so that the passphrase can be
 * retried. */
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { maxBackupFile } from '../backup/age.ts';
import type { VaultServices } from '../services/vault-services.ts';

export class ChosenBackup {
  readonly #services: Pick<VaultServices, 'store' | 'files'>;
  #file: Uint8Array | null = null;

  constructor(services: Pick<VaultServices, 'store' | 'files'>) {
    this.#services = services;
  }

  /** Null if the dialog was cancelled. `again`: the file chosen last, if there is one. */
  async file(again: boolean): Promise<Result<Uint8Array | null, Reason>> {
    if (again && this.#file !== null) return ok(this.#file);
    const chosen = await this.#services.store.choosePath({ what: 'open-backup' });
    if (!chosen.ok) return chosen;
    if (chosen.value.path === null) return ok(null);
    const read = this.#services.files.read(chosen.value.path, maxBackupFile);
    if (read === null) return refuse(reason('backup-file-missing'));
    this.#file = read.lend((bytes) => bytes.slice());
    return ok(this.#file);
  }
}
