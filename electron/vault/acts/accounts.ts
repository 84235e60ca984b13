/** The accounts of an open vault: more of the words, keys from outside, names, removal. Keys never come back to the window. */
import { because, type Reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import type { Network } from '../../../core/chain/networks.ts';
import type { AccountsContract, DerivedAccount, ImportPreview, WhichAccount } from '../../../core/contract/accounts.ts';
import type { Params } from '../../../core/contract/define.ts';
import type { VaultFacts } from '../../../core/contract/shapes.ts';
import {
  type Change,
  type KeptState,
  type NewAccount,
  withAccounts,
  withLabel,
  withoutAccount,
} from '../change-accounts.ts';
import { forgetImported, type Imported } from '../import/imported.ts';
import { readImport } from '../import/read-import.ts';
import { derivePublic, findAddress, placeOfAddress } from '../kept-accounts.ts';
import { type OpenVault, seedOfVault, vaultFactsOf } from '../open-vault.ts';
import { SecretBytes } from '../secret-bytes.ts';
import type { VaultRoom } from '../vault-room.ts';

type Answer<T> = Promise<Result<T, Reason>>;
type Call<M extends keyof AccountsContract> = Params<AccountsContract[M]>;

export class AccountsActs {
  readonly #room: VaultRoom;
  /** Keys that were read and not yet accepted. They go with the process, too. */
  #pending: Imported | null = null;

  constructor(room: VaultRoom) {
    this.#room = room;
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
    // As people copy it: with hyphens, in groups, in small letters.
    const plain = address.toUpperCase().replace(/[-\s]/g, '');
    const place = placeOfAddress(plain);
    if (place === null) return refuse(because('bad-address'));
    const vault = this.#openFor(place.network);
    if (!vault.ok) return vault;
    const seed = seedOfVault(vault.value);
    const found = await findAddress(plain, upTo, seed);
    seed.wipe();
    return ok({ found: found === null ? null : withKnownLabel(found, vault.value) });
  }

  async addAccounts({ chain, network, accounts }: Call<'addAccounts'>): Answer<VaultFacts> {
    const vault = this.#openFor(network);
    if (!vault.ok) return vault;
    const seed = seedOfVault(vault.value);
    const added = accounts.map(({ index, label }): NewAccount => {
      const { address } = derivePublic(chain, network, index, seed);
      return { chain, network, address, label, from: { words: index } };
    });
    seed.wipe();
    return this.#keep(withAccounts(stateOf(vault.value), added), { change: 'added', accounts: added, by: [] });
  }

  async renameAccount({ label, ...which }: Call<'renameAccount'>): Answer<VaultFacts> {
    const vault = this.#room.open();
    if (!vault.ok) return vault;
    return this.#keep(withLabel(stateOf(vault.value), which, label), { change: 'renamed', accounts: [which], by: [] });
  }

  async removeAccount(which: Call<'removeAccount'>): Answer<VaultFacts> {
    const vault = this.#room.open();
    if (!vault.ok) return vault;
    const removed = withoutAccount(stateOf(vault.value), which);
    if (!removed.ok) return removed;
    const { lost, ...change } = removed.value;
    // Of the words nothing is lost: the account can be listed again.
    const by = lost === null ? ok([]) : this.#room.spendVouches('remove-account', 'quorum');
    if (!by.ok) return by;
    const told: Told = { change: lost === null ? 'hidden' : 'key-removed', accounts: [which], by: by.value };
    const kept = await this.#keep(ok(change), told);
    if (kept.ok) lost?.wipe();
    return kept;
  }

  async importPreview({ secret, password, from, count, ...place }: Call<'importPreview'>): Answer<ImportPreview> {
    try {
      this.#forget();
      const vault = this.#room.open();
      if (!vault.ok) return vault;
      const imported = readImport({ ...place, secret, password, range: { from, count } });
      if (!imported.ok) return imported;
      if (imported.value.keys.some(({ network }) => !isHere(vault.value, network))) {
        forgetImported(imported.value);
        return refuse(because('network-not-here'));
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
    const vault = this.#room.open();
    if (!vault.ok) return vault;
    const added: NewAccount[] = [];
    for (const pick of picks) {
      const found = this.#pending?.keys.find((one) => isSame(one, pick));
      if (found === undefined) return refuse(because('import-nothing-pending'));
      added.push({ ...pick, from: { key: found.key.lend((bytes) => SecretBytes.copyOf(bytes)) } });
    }
    const kept = await this.#accept(stateOf(vault.value), added);
    if (kept.ok) this.#forget();
    else for (const { from } of added) if ('key' in from) from.key.wipe();
    return kept;
  }

  /** Every rule is asked before a custodian's word is spent on it. */
  async #accept(state: KeptState, added: readonly NewAccount[]): Answer<VaultFacts> {
    const change = withAccounts(state, added);
    if (!change.ok) return change;
    const by = this.#room.spendVouches('import-account', 'one');
    return by.ok ? this.#keep(change, { change: 'imported', accounts: added, by: by.value }) : by;
  }

  async importForget(): Answer<Record<string, never>> {
    this.#forget();
    return ok({});
  }

  /** Logged first, then saved: no log, no change. */
  async #keep(change: Result<Change, Reason>, told: Told): Answer<VaultFacts> {
    if (!change.ok) return change;
    const vault = this.#room.open();
    if (!vault.ok) return vault;
    const written = await this.#room.log({
      kind: 'accounts-changed',
      practice: vault.value.mode === 'practice',
      change: told.change,
      accounts: told.accounts.map(({ chain, network, address }) => ({ chain, network, address })),
      custodians: this.#room.namesOf(told.by),
    });
    if (!written.ok) return written;
    const { accounts, imported } = change.value;
    const kept = await this.#room.keep({ kept: accounts, imported }, written.value.sequence);
    return kept.ok ? ok(vaultFactsOf(kept.value)) : kept;
  }

  #openFor(network: Network): Result<OpenVault, Reason> {
    const vault = this.#room.open();
    return vault.ok && !isHere(vault.value, network) ? refuse(because('network-not-here')) : vault;
  }

  #forget(): void {
    forgetImported(this.#pending);
    this.#pending = null;
  }
}

interface Told {
  readonly change: 'added' | 'renamed' | 'hidden' | 'key-removed' | 'imported';
  readonly accounts: readonly WhichAccount[];
  readonly by: readonly number[];
}

/** Practice never touches mainnet. */
const isHere = ({ mode }: OpenVault, network: Network): boolean => mode === 'real' || network === 'testnet';

const isSame = (one: WhichAccount, other: WhichAccount): boolean =>
  one.chain === other.chain && one.network === other.network && one.address === other.address;

const stateOf = ({ kept, accounts, imported }: OpenVault): KeptState => ({ accounts: kept, known: accounts, imported });

function withKnownLabel<T extends WhichAccount>(
  one: T,
  { accounts }: OpenVault,
): T & { readonly label: string | null } {
  return { ...one, label: accounts.find((known) => isSame(known, one))?.label ?? null };
}
