/** The last two steps of every opening: the log entry, and telling main before the window. */
import type { LogHead } from '../../../core/audit/events.ts';
import type { Reason } from '../../../core/base/reason.ts';
import { ok, type Result } from '../../../core/base/result.ts';
import type { Client } from '../../../core/contract/define.ts';
import type { GuardReading } from '../../../core/contract/guard.ts';
import type { VaultFacts } from '../../../core/contract/shapes.ts';
import type { StoreContract } from '../../../core/contract/store.ts';
import { namesIn } from '../file/custodian-names.ts';
import type { VaultHead } from '../file/head.ts';
import { type OpenVault, vaultFactsOf } from '../state/open-vault.ts';
import type { VaultState } from '../state/vault-state.ts';
import { signHead } from './log-head.ts';
import type { VaultLog } from './vault-log.ts';

interface Parts {
  readonly state: VaultState;
  readonly log: VaultLog;
  readonly store: Client<StoreContract>;
}

export class VaultOpening {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** `digest`: SHA-256 of the file that was opened. Only an entry under a signed head counts as an opening. */
  async logged(
    vault: OpenVault,
    { head, digest }: { readonly head: VaultHead; readonly digest: string },
    guard: GuardReading,
  ): Promise<Result<LogHead, Reason>> {
    const { log, store } = this.#parts;
    const custodians = namesIn(head.custodians, vault.openedBy);
    const { overridden } = vault;
    const told = await log.write({ kind: 'opened', vault: head.vault, digest, custodians, overridden, guard });
    return told.ok ? signHead(store, vault) : told;
  }

  /** Main is told first, so that the idle lock and the rules for exports apply before the window knows. */
  async complete(vault: OpenVault): Promise<Result<VaultFacts, Reason>> {
    const { allowCopy, allowSave, allowPictures, allowVideo, allowPrint, autoLockMinutes } = vault.settings;
    const told = await this.#parts.store.opened({
      mode: vault.mode,
      ...{ allowCopy, allowSave, allowPictures, allowVideo, allowPrint, autoLockMinutes },
      camera: vault.settings.waysIn.camera,
      overridden: vault.overridden,
      custodians: vault.openedBy.map((id) => vault.sealed?.head.custodians.find((one) => one.id === id)?.name ?? ''),
    });
    if (!told.ok) return told;
    this.#parts.state.opened(vault);
    return ok(vaultFactsOf(vault));
  }
}
