/** Signs one task with the vault's keys: two implementations make every signature; the reply is composed and
 * checked. */
import { equalBytes } from '../../../core/base/bytes.ts';
import { fromHex } from '../../../core/base/hex.ts';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { assertNever, ok, type Result, refuse } from '../../../core/base/result.ts';
import { composeReply, type Reply } from '../../../core/reply/reply.ts';
import { hashOfSigned } from '../../../core/signature/signature.ts';
import { cosignerGroups, type Group } from '../../../core/task/cosigners.ts';
import type { AccountFacts, LockAndBondTask, SigningTask, SignTask } from '../../../core/task/task.ts';
import type { SymbolCosignature } from '../../../core/transaction/symbol/content.ts';
import { encodeSymbol } from '../../../core/transaction/symbol/encode-symbol.ts';
import { readBackSymbol, withCosignatures } from '../../../core/transaction/symbol/read-back.ts';
import type { SymbolTransaction } from '../../../core/transaction/transaction.ts';
import { signTwice } from '../signer/sign-twice.ts';
import type { SigningKeys } from '../signer/signing-keys.ts';
import type { ToSign } from '../signer/to-sign.ts';
import type { OpenVault } from '../state/open-vault.ts';

type Signed<T> = Promise<Result<T, Reason>>;

/** `requested`: the bytes of the request, if they are what is signed. Nothing is assessed here (sign-batch.ts does).
 * The caller closes `keys`. */
export const signTask = (
  task: SigningTask,
  requested: Uint8Array | null,
  vault: OpenVault,
  keys: SigningKeys,
): Signed<Reply> => new TaskSigner(vault, keys).sign(task, requested);

class TaskSigner {
  readonly #vault: OpenVault;
  readonly #keys: SigningKeys;

  constructor(vault: OpenVault, keys: SigningKeys) {
    this.#vault = vault;
    this.#keys = keys;
  }

  async sign(task: SigningTask, requested: Uint8Array | null): Signed<Reply> {
    const publicKey = task.account === null ? null : fromHex(task.account.publicKey);
    if (task.account === null || publicKey === null) return refuse(reason('signer-not-ours'));
    switch (task.do) {
      case 'sign':
        return this.#signOne(task, task.account, publicKey, requested);
      case 'lock-and-bond':
        return this.#lockAndBond(task, task.account, publicKey, requested);
      case 'cosign-aggregate': {
        const signature = await this.#with(task.account, { as: 'cosigner', tx: task.tx });
        if (!signature.ok) return signature;
        const added = withCosignatures(task.tx, [{ signer: publicKey, signature: signature.value }]);
        if (!added.ok) return added;
        const groups = cosignerGroups(added.value, [], this.#vault.registry);
        return composeReply({ do: task.do, task, publicKey, signature: signature.value, groups });
      }
      case 'cosign-multisig': {
        const signature = await this.#with(task.account, { as: 'signer', tx: task.tx });
        return signature.ok ? composeReply({ do: task.do, task, publicKey, signature: signature.value }) : signature;
      }
      default:
        return assertNever(task);
    }
  }

  async #signOne(
    task: SignTask,
    account: AccountFacts,
    publicKey: Uint8Array,
    requested: Uint8Array | null,
  ): Signed<Reply> {
    const signature = await this.#with(account, { as: 'signer', tx: task.tx });
    if (!signature.ok) return signature;
    const one = { do: task.do, task, requested, publicKey, signature: signature.value };
    if (task.tx.chain === 'nem' || !('inner' in task.tx.content)) {
      // A proposal that we have just signed: the other cosignatures are still to come.
      const groups = cosignerGroups(task.tx, [account.address], this.#vault.registry);
      return composeReply({ ...one, attached: [], groups: groups.map(nowSigned) });
    }
    const attached = await this.#attach(task.tx, signature.value, task.attach);
    if (!attached.ok) return attached;
    return composeReply({ ...one, ...attached.value });
  }

  async #lockAndBond(
    task: LockAndBondTask,
    account: AccountFacts,
    publicKey: Uint8Array,
    requested: Uint8Array | null,
  ): Signed<Reply> {
    const signature = await this.#with(account, { as: 'signer', tx: task.tx });
    if (!signature.ok) return signature;
    const attached = await this.#attach(task.tx, signature.value, task.attach);
    if (!attached.ok) return attached;
    const lock = lockFor(task.lock, attached.value.hash);
    if (!lock.ok) return lock;
    const lockSignature = await this.#with(account, { as: 'signer', tx: lock.value });
    if (!lockSignature.ok) return lockSignature;
    const { groups, attached: cosignatures } = attached.value;
    return composeReply({
      do: task.do,
      ...{ task, requested, publicKey, signature: signature.value, attached: cosignatures, groups },
      ...{ lock: lock.value, lockSignature: lockSignature.value },
    });
  }

  /** Cosigns an aggregate that was just signed, with further accounts of ours. */
  async #attach(
    tx: SymbolTransaction,
    signature: Uint8Array,
    accounts: readonly AccountFacts[],
  ): Signed<{ attached: readonly SymbolCosignature[]; groups: ReturnType<typeof cosignerGroups>; hash: Uint8Array }> {
    const signed = { ...tx, signature };
    const initial = withCosignatures(signed, []);
    if (!initial.ok) return initial;
    const attached: SymbolCosignature[] = [];
    for (const account of accounts) {
      const signer = fromHex(account.publicKey);
      if (signer === null) return refuse(reason('cosigner-not-ours'));
      const cosignature = await this.#with(account, { as: 'cosigner', tx: initial.value });
      if (!cosignature.ok) return cosignature;
      attached.push({ signer, signature: cosignature.value });
    }
    const whole = withCosignatures(initial.value, attached);
    if (!whole.ok) return whole;
    const groups = cosignerGroups(whole.value, [], this.#vault.registry);
    return ok({ attached, groups, hash: hashOfSigned(initial.value) });
  }

  async #with(facts: AccountFacts, what: ToSign): Signed<Uint8Array> {
    const account = this.#vault.accounts.find(
      ({ chain, network, publicKey }) =>
        chain === facts.chain && network === facts.network && publicKey === facts.publicKey,
    );
    const publicKey = fromHex(facts.publicKey);
    if (account === undefined || publicKey === null) return refuse(reason('signer-not-ours'));
    const key = this.#keys.keyOf(account, publicKey);
    return key.ok ? signTwice(what, key.value) : key;
  }
}

/** The lock with the hash filled in; nothing else may differ from the reviewed lock. */
function lockFor(lock: SymbolTransaction, hash: Uint8Array): Result<SymbolTransaction, Reason> {
  if (lock.content.kind !== 'symbol.hash-lock') return refuse(reason('output-altered'));
  const filled = readBackSymbol({ ...lock, content: { ...lock.content, hash } }, 'no');
  if (!filled.ok) return filled;
  const { content } = filled.value;
  if (content.kind !== 'symbol.hash-lock') return refuse(reason('output-altered'));
  const emptied = encodeSymbol({ ...filled.value, content: { ...content, hash: new Uint8Array(32) } });
  return equalBytes(emptied, lock.bytes) ? filled : refuse(reason('output-altered'));
}

const nowSigned = (group: Group): Group => ({
  ...group,
  cosigners: group.cosigners.map((one) => (one.state === 'signs-now' ? { ...one, state: 'signed' } : one)),
});
