/** Handlers for the entropy of a draft, and for the certificate of an open vault. */
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import type { Handlers, Params } from '../../../core/contract/define.ts';
import type {
  EntropyCertificate,
  EntropyContract,
  EntropyReport,
  SourceFacts,
} from '../../../core/contract/entropy.ts';
import { EntropyPool } from '../entropy/entropy-pool.ts';
import type { VaultServices } from '../services/vault-services.ts';
import { type Draft, withoutWords } from '../state/draft.ts';

type Answer<T> = Promise<Result<T, Reason>>;

type Services = Pick<VaultServices, 'state' | 'camera' | 'randomBytes'>;

export class EntropyHandlers {
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  async beginEntropy(): Answer<EntropyReport> {
    const draft = this.#services.state.draft();
    if (!draft.ok) return draft;
    if (draft.value.restored) return refuse(reason('message-rejected'));
    const pool = EntropyPool.begin(this.#services.randomBytes, this.#services.state.tried);
    if (!pool.ok) return pool;
    const told = await this.#services.camera.allow(true);
    if (!told.ok) {
      pool.value.wipe();
      return told;
    }
    draft.value.pool?.wipe();
    this.#services.state.draftChanged({ ...withoutWords(draft.value), pool: pool.value });
    return ok({ ...pool.value.report(), wordsMade: false });
  }

  /** `data` is always wiped. */
  async addEntropy({ kind, data }: Params<EntropyContract['addEntropy']>): Answer<SourceFacts> {
    try {
      const begun = this.#begun();
      if (!begun.ok) return begun;
      const added = begun.value.pool.add(kind, data);
      if (!added.ok) return added;
      this.#services.state.draftChanged(withoutWords(begun.value.draft));
      return ok(added.value);
    } finally {
      data.fill(0);
    }
  }

  /** Asked for where sources are added: frames of the camera are one, as long as any can be added. */
  async entropyReport(): Answer<EntropyReport> {
    const begun = this.#begun();
    if (!begun.ok) return begun;
    const { pool, draft } = begun.value;
    const report = pool.report();
    const told = await this.#services.camera.allow(!report.shareShown);
    if (!told.ok) return told;
    return ok({ ...report, wordsMade: draft.words.length > 0 });
  }

  async showDeviceShare(): Answer<{ share: Uint8Array }> {
    const begun = this.#begun();
    if (!begun.ok) return begun;
    const off = await this.#services.camera.allow(false);
    if (!off.ok) return off;
    const share = begun.value.pool.showDeviceShare();
    // The words stay the same, but not their certificate, which says whether the share was shown.
    this.#services.state.draftChanged(withoutWords(begun.value.draft));
    try {
      return ok({ share: share.lend((bytes) => Uint8Array.from(bytes)) });
    } finally {
      share.wipe();
    }
  }

  async certificate(): Answer<EntropyCertificate> {
    const vault = this.#services.state.open();
    if (!vault.ok) return vault;
    const { certificate } = vault.value;
    return certificate === null ? refuse(reason('certificate-missing')) : ok(certificate);
  }

  #begun(): Result<{ readonly draft: Draft; readonly pool: EntropyPool }, Reason> {
    const draft = this.#services.state.draft();
    if (!draft.ok) return draft;
    const { pool, restored } = draft.value;
    // Its keys come from the backup: more randomness would wipe them.
    if (restored) return refuse(reason('message-rejected'));
    return pool === null ? refuse(reason('entropy-not-begun')) : ok({ draft: draft.value, pool });
  }
}

export function makeEntropyHandlers(services: VaultServices): Handlers<EntropyContract> {
  const entropy = new EntropyHandlers(services);
  return {
    beginEntropy: () => entropy.beginEntropy(),
    addEntropy: (call) => entropy.addEntropy(call),
    entropyReport: () => entropy.entropyReport(),
    showDeviceShare: () => entropy.showDeviceShare(),
    certificate: () => entropy.certificate(),
  };
}
