/** Handlers for ownership proofs and for logging watch-only exports. */
import { sha256 } from '@noble/hashes/sha2.js';
import { fromHex, toHex } from '../../../core/base/hex.ts';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import type { AccountsContract, OwnershipAnswer } from '../../../core/contract/accounts.ts';
import type { Params } from '../../../core/contract/define.ts';
import type { Account } from '../../../core/contract/shapes.ts';
import { ownershipProof } from '../../../core/reply/ownership-proof.ts';
import { messageToOwn, OwnershipStatement } from '../../../core/signature/ownership.ts';
import { isPurpose } from '../../../core/signature/purpose.ts';
import { askedOfAct } from '../services/rules-of-acts.ts';
import type { VaultServices } from '../services/vault-services.ts';
import { signTwice } from '../signer/sign-twice.ts';
import { withSigningKeys } from '../state/open-signing-keys.ts';
import type { OpenVault } from '../state/open-vault.ts';

type Answer<T> = Promise<Result<T, Reason>>;
type Call<M extends keyof AccountsContract> = Params<AccountsContract[M]>;

type Services = Pick<
  VaultServices,
  'state' | 'authorisations' | 'log' | 'saver' | 'guard' | 'store' | 'clock' | 'signers'
>;

export class OwnershipHandlers {
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  async proveOwnership({ purpose, ...which }: Call<'proveOwnership'>): Answer<OwnershipAnswer> {
    const vault = this.#services.state.open();
    if (!vault.ok) return vault;
    const account = vault.value.accounts.find(
      (one) => one.chain === which.chain && one.network === which.network && one.address === which.address,
    );
    if (account === undefined) return refuse(reason('account-unknown'));
    if (!isPurpose(purpose)) return refuse(reason('ownership-purpose'));
    const guard = await this.#services.guard.forSigning(vault.value);
    if (!guard.ok) return guard;
    const demands = await askedOfAct(this.#services, 'ownership', [account.publicKey]);
    if (!demands.ok) return demands;
    const agreed = this.#services.authorisations.consume(
      { purpose: 'prove-ownership', params: { ...which, purpose } },
      'one',
      demands.value,
    );
    if (!agreed.ok) return agreed;
    const statement = await this.#statement(account, purpose);
    if (!statement.ok) return statement;
    const written = await this.#services.log.write({
      kind: 'ownership-proved',
      practice: vault.value.mode === 'practice',
      ...which,
      publicKey: account.publicKey,
      statement: toHex(sha256(messageToOwn(statement.value))),
      ...{ custodians: agreed.value.by, deed: agreed.value.operation },
      guard: guard.value,
    });
    if (!written.ok) return written;
    const signed = await this.#signed(vault.value, account, statement.value);
    // Like any signature: the signed head covers it before it is returned.
    const closed = signed.ok ? await this.#services.saver.sealLog() : signed;
    if (!closed.ok) await this.#services.log.outcome(written.value.sequence, closed.reason);
    else this.#services.log.awaitShown([written.value.sequence]);
    return closed.ok ? signed : closed;
  }

  async #statement(account: Account, purpose: string): Answer<OwnershipStatement> {
    const head = await this.#services.log.head();
    if (!head.ok) return head;
    const { chain, network, address, publicKey } = account;
    const clock = Math.floor(Number(this.#services.clock.nowMs()) / 1000);
    return OwnershipStatement.of({ chain, network, address, publicKey, purpose, clock, logHead: head.value });
  }

  async #signed(vault: OpenVault, account: Account, statement: OwnershipStatement): Answer<OwnershipAnswer> {
    const publicKey = fromHex(account.publicKey) ?? new Uint8Array(0);
    const signature = await withSigningKeys(vault, this.#services.signers, async (keys) => {
      const key = keys.keyOf(account, publicKey);
      return key.ok ? signTwice({ as: 'owner', statement }, key.value) : key;
    });
    if (!signature.ok) return signature;
    const proof = ownershipProof(statement, signature.value);
    return proof.ok ? ok({ statement: statement.text, proof: proof.value }) : proof;
  }

  /** Only public keys and addresses, but who learned them, and when, must be in the log. */
  async logExport({ text }: Call<'logExport'>): Answer<Record<string, never>> {
    const vault = this.#services.state.open();
    if (!vault.ok) return vault;
    const practice = vault.value.mode === 'practice';
    const bytes = new TextEncoder().encode(text);
    const told = { way: 'accounts', digest: toHex(sha256(bytes)), bytes: bytes.length };
    const written = await this.#services.log.write({ kind: 'exported', practice, ...told });
    return written.ok ? ok({}) : written;
  }
}
