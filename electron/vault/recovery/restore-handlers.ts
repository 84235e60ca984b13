/** Handlers for restoring: a new vault takes words, shares or a backup instead of fresh entropy. */
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { toUtf8 } from '../../../core/base/utf8.ts';
import type { StoredAccount } from '../../../core/contract/accounts.ts';
import type { Params } from '../../../core/contract/define.ts';
import type { RecoveryContract } from '../../../core/contract/recovery.ts';
import type { GivenMaterial, WalletReading } from '../../../core/contract/recovery-shapes.ts';
import type { BackedUpAccount } from '../backup/backup-content.ts';
import { wordListOf } from '../keys/mnemonic.ts';
import { defaultLabel } from '../keys/stored-accounts.ts';
import type { VaultServices } from '../services/vault-services.ts';
import { shareWords } from '../slip39/library.ts';
import { type Material, wipeMaterial } from '../state/draft.ts';
import { ChosenBackup } from './chosen-backup.ts';
import { type Recovered, RestoreSession } from './restore-session.ts';

type Answer<T> = Promise<Result<T, Reason>>;
type Call<M extends keyof RecoveryContract> = Params<RecoveryContract[M]>;

type Services = Pick<VaultServices, 'state' | 'store' | 'files' | 'camera'>;

export class RestoreHandlers {
  readonly #services: Services;
  readonly #session = new RestoreSession();

  readonly #chosen: ChosenBackup;

  constructor(services: Services) {
    this.#services = services;
    this.#chosen = new ChosenBackup(services);
    services.state.whenDraftEnds(() => this.#session.forget());
  }

  async wordList({ list }: Call<'wordList'>): Answer<{ readonly words: readonly string[] }> {
    return ok({ words: list === 'slip39' ? shareWords : wordListOf(list) });
  }

  async giveWords({ words }: Call<'giveWords'>): Answer<GivenMaterial> {
    return this.#given([words], () => this.#session.giveWords(words));
  }

  async giveShareWords({ share }: Call<'giveShareWords'>): Answer<GivenMaterial> {
    return this.#given([share], () => this.#session.giveShare(share));
  }

  async giveBackupFile({ passphrase, again }: Call<'giveBackupFile'>): Answer<GivenMaterial | null> {
    return this.#given<GivenMaterial | null>([passphrase], async () => {
      const file = await this.#chosen.file(again);
      if (!file.ok || file.value === null) return file.ok ? ok(null) : file;
      return this.#session.giveBackup(file.value, passphrase);
    });
  }

  async giveBackupText({ text, passphrase }: Call<'giveBackupText'>): Answer<GivenMaterial> {
    return this.#given([passphrase], async () => {
      const file = toUtf8(text);
      return file === null ? refuse(reason('backup-unreadable')) : this.#session.giveBackup(file, passphrase);
    });
  }

  async recoveryPreview(call: Call<'recoveryPreview'>): Answer<{ readonly readings: readonly WalletReading[] }> {
    const { wordsPassphrase, sharePassphrase, recorded } = call;
    return this.#given([wordsPassphrase, sharePassphrase], async () => {
      const readings = await this.#session.preview(wordsPassphrase, sharePassphrase, recorded);
      return readings.ok ? ok({ readings: readings.value }) : readings;
    });
  }

  async acceptRecovery({ root, recorded }: Call<'acceptRecovery'>): Answer<WalletReading> {
    return this.#given([], async () => {
      const draft = this.#services.state.draft();
      if (!draft.ok) return draft;
      // Nothing is read any more: enrolment needs no camera.
      const off = await this.#services.camera.allow(false);
      if (!off.ok) return off;
      const taken = this.#session.take(root, recorded);
      if (!taken.ok) return taken;
      const { material: before } = draft.value;
      if (before !== null) wipeMaterial(before);
      const { source: from, fingerprint } = taken.value.recovered;
      const material = materialOf(taken.value.recovered);
      const accepted = { material, restored: true, fingerprint, from, words: [], ask: [] };
      // A whole backup brings its own rule books.
      const rules = (material.ruleBooks ?? []).length > 0 ? null : draft.value.rules;
      this.#services.state.draftChanged({ ...draft.value, ...accepted, rules });
      return ok(taken.value.reading);
    });
  }

  async dropRecovery(): Answer<Record<string, never>> {
    this.#session.forget();
    return ok({});
  }

  /** Only while a vault is being created; typed data is always wiped. */
  async #given<T>(typed: readonly Uint8Array[], use: () => Result<T, Reason> | Answer<T>): Answer<T> {
    try {
      const draft = this.#services.state.draft();
      if (draft.ok) return await use();
      this.#session.forget();
      return draft;
    } finally {
      for (const bytes of typed) bytes.fill(0);
    }
  }
}

/** What the wallet provides; the rest is as in a new vault. */
function materialOf({ root, entropy, wordsPassphrase, imported, accounts, ...rest }: Recovered): Material {
  const { settings, registry, history, ruleBooks, sequences } = rest;
  return {
    ...{ root, entropy, wordsPassphrase, ruleBooks },
    ...(accounts.length === 0 ? {} : { imported, kept: accounts.map(named) }),
    ...(settings === null ? {} : { settings }),
    ...(registry === null ? {} : { registry }),
    ...(history === null ? {} : { history }),
    sequences,
  };
}

/** Paper has no labels. */
const named = ({ label, ...rest }: BackedUpAccount): StoredAccount => ({ ...rest, label: label || nameOf(rest) });

const nameOf = ({ chain, network, from }: BackedUpAccount): string =>
  'words' in from ? defaultLabel(chain, network, from.words) : `Imported ${from.imported + 1}`;
