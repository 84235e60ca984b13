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

type Answer<T> = Promise<Result<T, Reason>>;

type Services = Pick<VaultServices, 'state' | 'store' | 'randomBytes'>;

export class EntropyHandlers {
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  async beginEntropy(): Answer<EntropyReport> {
    const draft = this.#services.state.draft();
    if (!draft.ok) return draft;
    if (draft.value.restored) return refuse(reason('message-rejected'));
    const tried = draft.value.pool?.tried ?? draft.value.tried;
    const pool = EntropyPool.begin(this.#services.randomBytes, tried);
    if (!pool.ok) return pool;
    draft.value.pool?.wipe();
    const told = await this.#services.store.drafting({});
    if (!told.ok) {
      pool.value.wipe();
      return told;
    }
    this.#services.state.draftChanged({ ...draft.value, pool: pool.value, tried: pool.value.tried });
    return ok(pool.value.report());
  }

  /** `data` is always wiped. */
  async addEntropy({ kind, data }: Params<EntropyContract['addEntropy']>): Answer<SourceFacts> {
    try {
      const pool = this.#pool();
      if (!pool.ok) return pool;
      const added = pool.value.add(kind, data);
      return added.ok ? ok(added.value) : added;
    } finally {
      data.fill(0);
    }
  }

  async entropyReport(): Answer<EntropyReport> {
    const pool = this.#pool();
    return pool.ok ? ok(pool.value.report()) : pool;
  }

  async showDeviceShare(): Answer<{ share: Uint8Array }> {
    const pool = this.#pool();
    if (!pool.ok) return pool;
    const share = pool.value.showDeviceShare();
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

  #pool(): Result<EntropyPool, Reason> {
    const draft = this.#services.state.draft();
    if (!draft.ok) return draft;
    const { pool } = draft.value;
    return pool === null ? refuse(reason('entropy-not-begun')) : ok(pool);
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
