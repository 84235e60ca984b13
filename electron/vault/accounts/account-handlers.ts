/** Handlers for the accounts of an open vault: adding, importing, labels, removal. Keys never return to the window. */
import type { LogEventOf } from '../../../core/audit/events.ts';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import type { Network } from '../../../core/chain/networks.ts';
import { plainAddress } from '../../../core/chain/written-address.ts';
import type { AccountsContract, DerivedAccount, ImportPreview, WhichAccount } from '../../../core/contract/accounts.ts';
import type { Params } from '../../../core/contract/define.ts';
import type { Operation } from '../../../core/contract/operations.ts';
import type { VaultFacts } from '../../../core/contract/shapes.ts';
import { forgetImported, type Imported } from '../import/imported.ts';
import { readImport } from '../import/read-import.ts';
import {
  type Change,
  type NewAccount,
  type StoredState,
  withAccounts,
  withLabel,
  withoutAccount,
} from '../keys/change-accounts.ts';
import { derivePublic, findAddress, placeOfAddress } from '../keys/stored-accounts.ts';
import { SecretBytes } from '../secrets/secret-bytes.ts';
import { askedOfAct } from '../services/rules-of-acts.ts';
import type { VaultServices } from '../services/vault-services.ts';
import { type OpenVault, seedOfVault, vaultFactsOf } from '../state/open-vault.ts';

type Answer<T> = Promise<Result<T, Reason>>;
type Call<M extends keyof AccountsContract> = Params<AccountsContract[M]>;

type Services = Pick<VaultServices, 'state' | 'authorisations' | 'log' | 'saver' | 'clock' | 'guard'>;

export class AccountHandlers {
  readonly #services: Services;
  /** Keys that were read and not yet accepted. They end with the process at the latest. */
  #pending: Imported | null = null;

  constructor(services: Services) {
    this.#services = services;
  }

  async previewAccounts({
    chain,
    network,
    from,
    count,
  }: Call<'previewAccounts'>): Answer<{ accounts: DerivedAccount[] }> {
    const vault = this.#openFor(network);
    if (!vault.ok) return vault;
    const seed = seedOfVault(vault.value);
    const indices = Array.from({ length: count }, (_, at) => from + at);
    const derived = indices.map((index) => derivePublic(chain, network, index, seed));
    seed.wipe();
    return ok({ accounts: derived.map((one) => withKnownLabel(one, vault.value)) });
  }

  async findAccount({ address, upTo }: Call<'findAccount'>): Answer<{ found: DerivedAccount | null }> {
    const plain = plainAddress(address);
    const place = placeOfAddress(plain);
    if (place === null) return refuse(reason('bad-address'));
    const vault = this.#openFor(place.network);
    if (!vault.ok) return vault;
    const seed = seedOfVault(vault.value);
    const found = await findAddress(plain, upTo, seed);
    seed.wipe();
    return ok({ found: found === null ? null : withKnownLabel(found, vault.value) });
  }

  async addAccounts(call: Call<'addAccounts'>): Answer<VaultFacts> {
    const { chain, network, accounts } = call;
    const vault = this.#openFor(network);
    if (!vault.ok) return vault;
    const seed = seedOfVault(vault.value);
    const added = accounts.map(({ index, label }): NewAccount => {
      const { address } = derivePublic(chain, network, index, seed);
      return { chain, network, address, label, from: { words: index } };
    });
    seed.wipe();
    const told = { change: 'added', accounts: added.map(isNew) } as const;
    return this.#agreed(withAccounts(stateOf(vault.value), added), told, { purpose: 'add-accounts', params: call });
  }

  async renameAccount(call: Call<'renameAccount'>): Answer<VaultFacts> {
    const vault = this.#services.state.open();
    if (!vault.ok) return vault;
    const { before, label, ...which } = call;
    const told = { change: 'renamed', accounts: [{ ...which, before, after: label }] } as const;
    return this.#agreed(withLabel(stateOf(vault.value), call), told, { purpose: 'rename-account', params: call });
  }

  async removeAccount(which: Call<'removeAccount'>): Answer<VaultFacts> {
    const vault = this.#services.state.open();
    if (!vault.ok) return vault;
    const removed = withoutAccount(stateOf(vault.value), which);
    if (!removed.ok) return removed;
    const { lost } = removed.value;
    const before = vault.value.accounts.find((one) => isSame(one, which))?.label ?? null;
    // An account of the recovery words is only unlisted; it can be added again.
    const change = lost === null ? 'hidden' : 'key-removed';
    const told = { change, accounts: [{ ...which, before, after: null }] } as const;
    const operation: Operation = { purpose: 'remove-account', params: which };
    const kept = await this.#agreed(removed, told, operation, lost === null ? 'one' : 'quorum');
    if (kept.ok) lost?.wipe();
    return kept;
  }

  async importPreview({ secret, password, from, count, ...place }: Call<'importPreview'>): Answer<ImportPreview> {
    try {
      this.#forget();
      const vault = this.#services.state.open();
      if (!vault.ok) return vault;
      const imported = readImport({ ...place, secret, password, range: { from, count } });
      if (!imported.ok) return imported;
      if (imported.value.keys.some(({ network }) => !isHere(vault.value, network))) {
        forgetImported(imported.value);
        return refuse(reason('network-not-here'));
      }
      this.#pending = imported.value;
      const { format, warnings, keys } = imported.value;
      const candidates = keys.map(({ key: _, ...told }) => ({ ...told, ...withKnownLabel(told, vault.value) }));
      return ok({ format, warnings: [...warnings], candidates });
    } finally {
      secret.fill(0);
      password.fill(0);
    }
  }

  async importAccept({ picks }: Call<'importAccept'>): Answer<VaultFacts> {
    const vault = this.#services.state.open();
    if (!vault.ok) return vault;
    const added: NewAccount[] = [];
    for (const pick of picks) {
      const found = this.#pending?.keys.find((one) => isSame(one, pick));
      if (found === undefined) return refuse(reason('import-nothing-pending'));
      added.push({ ...pick, from: { key: found.key.lend((bytes) => SecretBytes.copyOf(bytes)) } });
    }
    const told = { change: 'imported', accounts: added.map(isNew) } as const;
    const operation: Operation = { purpose: 'import-account', params: { picks } };
    const kept = await this.#agreed(withAccounts(stateOf(vault.value), added), told, operation);
    if (kept.ok) this.#forget();
    else for (const { from } of added) if ('key' in from) from.key.wipe();
    return kept;
  }

  async importForget(): Answer<Record<string, never>> {
    this.#forget();
    return ok({});
  }

  /** All rules are checked before a custodian's authorisation is consumed. Logged first, then saved: no log, no
   * change. */
  async #agreed(
    change: Result<Change, Reason>,
    { change: how, accounts: which }: Told,
    operation: Operation,
    need: 'one' | 'quorum' = 'one',
  ): Answer<VaultFacts> {
    if (!change.ok) return change;
    const vault = this.#services.state.open();
    if (!vault.ok) return vault;
    const isImport = operation.purpose === 'import-account';
    const demands = isImport ? await askedOfAct(this.#services, 'import') : ok([]);
    if (!demands.ok) return demands;
    const agreed = this.#services.authorisations.consume(operation, need, demands.value);
    if (!agreed.ok) return agreed;
    const written = await this.#services.log.write({
      kind: 'accounts-changed',
      practice: vault.value.mode === 'practice',
      ...{ change: how, accounts: which },
      ...{ custodians: agreed.value.by, deed: agreed.value.operation },
    });
    if (!written.ok) return written;
    const { accounts, imported, former } = change.value;
    const kept = await this.#services.saver.update(
      { kept: accounts, imported, formerLabels: former },
      written.value.sequence,
    );
    return kept.ok ? ok(vaultFactsOf(kept.value)) : kept;
  }

  #openFor(network: Network): Result<OpenVault, Reason> {
    const vault = this.#services.state.open();
    return vault.ok && !isHere(vault.value, network) ? refuse(reason('network-not-here')) : vault;
  }

  #forget(): void {
    forgetImported(this.#pending);
    this.#pending = null;
  }
}

interface Told {
  readonly change: 'added' | 'renamed' | 'hidden' | 'key-removed' | 'imported';
  readonly accounts: LogEventOf<'accounts-changed'>['accounts'];
}

const isNew = ({ chain, network, address, label }: NewAccount) => ({
  ...{ chain, network, address },
  ...{ before: null, after: label },
});

/** Practice never touches mainnet. */
const isHere = ({ mode }: OpenVault, network: Network): boolean => mode === 'real' || network === 'testnet';

const isSame = (one: WhichAccount, other: WhichAccount): boolean =>
  one.chain === other.chain && one.network === other.network && one.address === other.address;

const stateOf = ({ kept, accounts, imported, formerLabels, registry }: OpenVault): StoredState => ({
  ...{ accounts: kept, known: accounts, imported, former: formerLabels },
  named: [...registry.contacts, ...registry.multisigs].map(({ name, ...line }) => ({ ...line, label: name })),
});

function withKnownLabel<T extends WhichAccount>(
  one: T,
  { accounts }: OpenVault,
): T & { readonly label: string | null } {
  return { ...one, label: accounts.find((known) => isSame(known, one))?.label ?? null };
}
