/** Handlers for drills on the open vault: checks a backup without showing or changing anything; the result is signed
 * and logged. */
import { sha256 } from '@noble/hashes/sha2.js';
import {
  type DrillFacts,
  type DrillSubject,
  drillRecord,
  drillText,
  shareName,
} from '../../../core/audit/drill-record.ts';
import type { LogHead } from '../../../core/audit/events.ts';
import { toHex } from '../../../core/base/hex.ts';
import type { Reason, ReasonCode } from '../../../core/base/reason.ts';
import { ok, type Result } from '../../../core/base/result.ts';
import { toUtf8 } from '../../../core/base/utf8.ts';
import type { Params } from '../../../core/contract/define.ts';
import type { RecoveryContract } from '../../../core/contract/recovery.ts';
import type { Drilled } from '../../../core/contract/recovery-shapes.ts';
import { fingerprintOf } from '../backup/backup-content.ts';
import { SecretBytes } from '../secrets/secret-bytes.ts';
import { allowedToOpeners } from '../services/rules-of-acts.ts';
import type { VaultServices } from '../services/vault-services.ts';
import { publicKeyOf, signedByOwnKey } from '../signer/own-keys.ts';
import type { OpenVault } from '../state/open-vault.ts';
import { hasWordsPassphrase, walletOf } from './backup-handlers.ts';
import { type Checked, checkBackup, checkShare, checkWords } from './check-backup.ts';
import { ChosenBackup } from './chosen-backup.ts';

type Answer<T> = Promise<Result<T, Reason>>;
type Call<M extends keyof RecoveryContract> = Params<RecoveryContract[M]>;

type Facts = Pick<DrillFacts, 'what' | 'result' | 'note' | 'which'>;

/** Faults of the machine, not of the backup. */
const notTheBackup: readonly ReasonCode[] = ['vault-locked', 'storage-failed', 'internal', 'backup-file-missing'];
/** The practice key is public: its records are for rehearsal. */
const practiceSeed = SecretBytes.owning(sha256(new TextEncoder().encode('inkan practice log key')));

type Services = Pick<VaultServices, 'state' | 'log' | 'clock' | 'guard' | 'store' | 'files'>;

export class DrillHandlers {
  readonly #services: Services;

  readonly #chosen: ChosenBackup;

  constructor(services: Services) {
    this.#services = services;
    this.#chosen = new ChosenBackup(services);
  }

  async drillWords({ words, passphrase, final }: Call<'drillWords'>): Answer<Drilled> {
    return this.#drill('words', final, [words, passphrase], async (vault) => ({
      checked: checkWords(walletOf(vault), words, passphrase),
      which: fingerprintOf(walletOf(vault)),
    }));
  }

  async drillShare({ share, final }: Call<'drillShare'>): Answer<Drilled> {
    return this.#drill('share', final, [share], async (vault) => {
      const checked = checkShare(vault.shareSets, share, hasWordsPassphrase(vault));
      return { checked, which: checked.ok && checked.value.place !== null ? shareName(checked.value.place) : '-' };
    });
  }

  async drillBackup({ passphrase, again, final }: Call<'drillBackup'>): Answer<Drilled | null> {
    const file = await this.#chosen.file(again);
    if (file.ok && file.value !== null) return this.#drillFile(file.value, passphrase, final);
    passphrase.fill(0);
    return file.ok ? ok(null) : file;
  }

  async drillBackupText({ text, passphrase, final }: Call<'drillBackupText'>): Answer<Drilled> {
    return this.#drillFile(toUtf8(text) ?? new Uint8Array(0), passphrase, final);
  }

  async #drillFile(file: Uint8Array, passphrase: Uint8Array, final: boolean): Answer<Drilled> {
    return this.#drill('backup', final, [passphrase], async (vault) => ({
      checked: await checkBackup(walletOf(vault), file, passphrase),
      which: toHex(sha256(file)),
    }));
  }

  async #drill(
    what: DrillSubject,
    final: boolean,
    typed: readonly (Uint8Array | null)[],
    check: (vault: OpenVault) => Promise<{ readonly checked: Result<Checked, Reason>; readonly which: string }>,
  ): Answer<Drilled> {
    try {
      const vault = this.#services.state.open();
      if (!vault.ok) return vault;
      const allowed = await allowedToOpeners(this.#services, 'drill');
      if (!allowed.ok) return allowed;
      const { checked, which } = await check(vault.value);
      // A typing error can be corrected; the person confirms that the paper itself is wrong.
      if (!checked.ok && (!final || notTheBackup.includes(checked.reason.code))) return checked;
      const { result, note } = checked.ok ? checked.value : { result: 'damaged' as const, note: '-' as const };
      const reason = checked.ok ? null : checked.reason;
      const withNote = reason === null ? note : reason.code;
      const facts = { what, result, note: withNote, which };
      const log = await this.#logged(vault.value, facts);
      if (!log.ok) return log;
      const record = this.#record(vault.value, { ...facts, log: log.value });
      return ok({ what, result, note, reason, record });
    } finally {
      for (const bytes of typed) bytes?.fill(0);
    }
  }

  /** Practice has no vault for the log to name. */
  async #logged(vault: OpenVault, { what, result, note, which }: Facts): Answer<LogHead> {
    if (vault.sealed === null) return ok({ sequence: 0, hash: '0'.repeat(64) });
    const passed = result === 'unknown' ? null : result === 'match';
    const code = note !== '-' ? note : passed === true ? null : result;
    const custodians = this.#services.state.custodianNames(vault.openedBy);
    return this.#services.log.write({
      kind: 'drilled',
      vault: vault.sealed.head.vault,
      drill: what,
      set: which,
      passed,
      code,
      custodians,
    });
  }

  #record(vault: OpenVault, facts: Omit<DrillFacts, 'vault' | 'time'>): string {
    const time = new Date(Number(this.#services.clock.nowMs())).toISOString();
    const text = drillText({ ...facts, vault: vault.sealed?.head.vault ?? 'practice', time });
    const signed = toUtf8(text) ?? new Uint8Array(0);
    const key = vault.sealed === null ? practiceSeed : vault.logSeed;
    return drillRecord(text, toHex(publicKeyOf('symbol', key)), toHex(signedByOwnKey(signed, key)));
  }
}
