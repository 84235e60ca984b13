/** Handlers for the state of the open vault, and for the note that the words of a head of the log were written on paper. */
import { emptyRecord } from '../../../core/audit/vault-record.ts';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import type { CustodyContract } from '../../../core/contract/custody.ts';
import type { Params } from '../../../core/contract/define.ts';
import { backupStandings, type Overview, strayFailures } from '../../../core/contract/overview.ts';
import type { VaultServices } from '../services/vault-services.ts';

type Answer = Promise<Result<Overview, Reason>>;
type Services = Pick<VaultServices, 'state' | 'log' | 'store'>;

export class OverviewHandlers {
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  /** Practice has no file, no backups and nothing that the log could name. */
  async overview(): Answer {
    const { state, log, store } = this.#services;
    const { phase } = state;
    if (phase.at !== 'open') return refuse(reason('vault-locked'));
    const head = await log.head();
    if (!head.ok) return head;
    const { sealed, root, shareSets } = phase.vault;
    const record =
      sealed === null
        ? ok(emptyRecord)
        : await store.vaultRecord({ vault: sealed.head.vault, key: sealed.head.logKey });
    if (!record.ok) return record;
    const { noted, accountsExported } = record.value;
    return ok({
      backups: sealed === null ? [] : backupStandings({ root, made: shareSets }, record.value),
      strays: strayFailures({ made: shareSets }, record.value),
      log: {
        head: head.value,
        noted:
          noted === null
            ? null
            : {
                head: { sequence: noted.sequence, hash: noted.hash },
                atMs: noted.at,
                by: noted.custodians.map(({ name }) => name),
              },
      },
      accountsExportedMs: accountsExported,
      signed: phase.signing.signed,
    });
  }

  async noteHead({ sequence, hash }: Params<CustodyContract['noteHead']>): Answer {
    const { state, log } = this.#services;
    const vault = state.open();
    if (!vault.ok) return vault;
    const { sealed, openedBy } = vault.value;
    if (sealed === null) return refuse(reason('not-practice'));
    const now = await log.head();
    if (!now.ok) return now;
    if (now.value.sequence !== sequence || now.value.hash !== hash) return refuse(reason('message-rejected'));
    const custodians = state.custodianNames(openedBy);
    const { vault: id } = sealed.head;
    const written = await log.write({ kind: 'head-noted', vault: id, sequence, head: hash, custodians });
    return written.ok ? this.overview() : written;
  }
}
