/**
 * core/reply: writes the signed result in the formats of online tools.
 * Takes: a signed task: the request's bytes, the signatures. Gives: the items to carry out in the order of use, each as
 * texts with the QR form first; the cosigners who have signed and those missing.
 * Refuses: a result that differs from the request in anything but signatures and an open signer; any signature that
 * does not verify. Never: adds a key to a format that others parse strictly; returns anything that was not computed
 * here.
 */

import { equalBytes } from '../base/bytes.ts';
import { toHex } from '../base/hex.ts';
import { type Reason, reason } from '../base/reason.ts';
import { assertNever, ok, type Result, refuse } from '../base/result.ts';
import { replyVerify } from '../signature/reply-verifier.ts';
import { cosignatureHolds, hashOfSigned, transactionHash } from '../signature/signature.ts';
import { type Group, isComplete } from '../task/cosigners.ts';
import type { CosignAggregateTask, CosignMultisigTask, LockAndBondTask, SignTask } from '../task/task.ts';
import type { NemTransaction } from '../transaction/nem/content.ts';
import type { SymbolCosignature } from '../transaction/symbol/content.ts';
import type { SymbolTransaction } from '../transaction/transaction.ts';
import { checkedNem, checkedSymbol } from './check.ts';
import { type CompactEntry, compactEntry, compactOutput } from './compact.ts';
import {
  announceOutputs,
  bothOutputs,
  cosignatureOutputs,
  cosignRequestOutputs,
  nemOutputs,
  type ReplyOutput,
  type SignedSymbol,
} from './formats.ts';

export interface ReplyItem {
  readonly code:
    | 'transaction'
    | 'hash-lock'
    | 'bonded'
    | 'both'
    | 'cosignature'
    | 'cosign-request'
    | 'session'
    | 'earlier';
  readonly hash: string;
  /** `outputs[0]` is shown as QR. */
  readonly outputs: readonly ReplyOutput[];
  /** For several signatures in one text: their number and hashes, and the earliest of their deadlines in Unix milliseconds. */
  readonly holds?: {
    readonly signatures: number;
    readonly hashes: readonly string[];
    readonly deadlineMs: string;
  };
}

export interface Reply {
  readonly hash: string;
  readonly items: readonly ReplyItem[];
  readonly groups: readonly Group[];
  /** False while this machine knows of missing cosignatures. */
  readonly complete: boolean;
  /** A signed aggregate complete that may collect more cosignatures. */
  readonly collection: SymbolTransaction | null;
  /** The bare signature, for a receiver that has the request's bytes. Null if Inkan composed them, or while others
   * must sign. */
  readonly compact: CompactEntry | null;
}

interface ByKey {
  readonly publicKey: Uint8Array;
  readonly signature: Uint8Array;
}
interface Attached {
  readonly attached: readonly SymbolCosignature[];
  readonly groups: readonly Group[];
}
export type SignedTask =
  | ({ readonly do: 'sign'; readonly task: SignTask; readonly requested: Uint8Array | null } & ByKey & Attached)
  | ({
      readonly do: 'lock-and-bond';
      readonly task: LockAndBondTask;
      readonly requested: Uint8Array | null;
      /** With the hash of the bonded aggregate filled in. */
      readonly lock: SymbolTransaction;
      readonly lockSignature: Uint8Array;
    } & ByKey &
      Attached)
  | ({
      readonly do: 'cosign-aggregate';
      readonly task: CosignAggregateTask;
      readonly groups: readonly Group[];
    } & ByKey)
  | ({ readonly do: 'cosign-multisig'; readonly task: CosignMultisigTask } & ByKey);

type Signed<T extends SignedTask['do']> = Extract<SignedTask, { do: T }>;
const altered: Reason = reason('output-altered');

export function composeReply(signed: SignedTask): Result<Reply, Reason> {
  switch (signed.do) {
    case 'sign': {
      const { tx } = signed.task;
      return tx.chain === 'symbol' ? replyToSymbol(tx, signed) : replyToNem(tx, 'transaction', signed);
    }
    case 'lock-and-bond':
      return replyToLockAndBond(signed);
    case 'cosign-aggregate':
      return replyToCosigner(signed);
    case 'cosign-multisig': {
      const requested = signed.task.composed === null ? signed.task.tx.bytes : null;
      return replyToNem(signed.task.tx, 'cosignature', { ...signed, requested, groups: [] });
    }
    default:
      return assertNever(signed);
  }
}

const announceItem = (code: 'transaction' | 'hash-lock' | 'bonded', signed: SignedSymbol): ReplyItem => ({
  code,
  hash: signed.hash,
  outputs: announceOutputs(signed),
});
const cosignRequestItem = (signed: SignedSymbol): ReplyItem => ({
  code: 'cosign-request',
  hash: signed.hash,
  outputs: cosignRequestOutputs(signed),
});

function replyToSymbol(tx: SymbolTransaction, signed: Signed<'sign'>): Result<Reply, Reason> {
  const checked = checkedSymbol({ ...signed, tx });
  if (!checked.ok) return checked;
  const reply = replyOfSigned(checked.value, signed.groups);
  // An aggregate that collects cosignatures is passed on complete.
  if (signed.requested === null || reply.collection !== null) return ok(reply);
  const code = codeOf(checked.value.tx);
  return ok(withCompact(reply, code, compactOf(checked.value, signed.requested)));
}

/** All data comes from the checked transaction. */
function compactOf({ tx }: SignedSymbol, requested: Uint8Array): CompactEntry {
  const attached = 'cosignatures' in tx.content ? tx.content.cosignatures : [];
  const { chain, network, signer, signature } = tx;
  return compactEntry(requested, { chain, network, signer, signature, attached });
}

/** Placed after the full form of the item with the same signature, never before it. */
function withCompact(reply: Reply, code: ReplyItem['code'], compact: CompactEntry): Reply {
  const output = compactOutput(compact.network, [compact]);
  const items = reply.items.map((item) =>
    item.code === code ? { ...item, outputs: [...item.outputs, output] } : item,
  );
  return { ...reply, items, compact };
}

/** The reply for a signed Symbol transaction: what to announce, and what to send to missing cosigners. */
export function replyOfSigned(checked: SignedSymbol, groups: readonly Group[]): Reply {
  const { tx, hash } = checked;
  const rest = { hash, groups, complete: isComplete(groups), compact: null };
  // The network asks the cosigners of a bonded aggregate once it is announced after its hash lock.
  if (tx.content.kind !== 'symbol.aggregate-complete') {
    return { ...rest, items: [announceItem(codeOf(tx), checked)], collection: null };
  }
  const transaction = announceItem('transaction', checked);
  if (rest.complete) return { ...rest, items: [transaction], collection: null };
  return { ...rest, items: [cosignRequestItem(checked), transaction], collection: tx };
}

const codeOf = ({ content }: SymbolTransaction): 'bonded' | 'transaction' =>
  content.kind === 'symbol.aggregate-bonded' ? 'bonded' : 'transaction';

function replyToNem(
  tx: NemTransaction,
  code: 'transaction' | 'cosignature',
  signed: ByKey & { readonly requested: Uint8Array | null; readonly groups: readonly Group[] },
): Result<Reply, Reason> {
  const { publicKey, signature, requested, groups } = signed;
  const refusal = checkedNem(tx, requested, publicKey, signature);
  if (refusal !== null) return refuse(refusal);
  const hash = transactionHash(tx, publicKey, signature);
  const items = [{ code, hash, outputs: nemOutputs(tx.bytes, signature) }];
  const reply = { hash, items, groups, complete: isComplete(groups), collection: null, compact: null };
  if (requested === null) return ok(reply);
  const { chain, network, signer } = tx;
  const compact = compactEntry(requested, { chain, network, signer, signature, attached: [] });
  return ok(withCompact(reply, code, compact));
}

function replyToLockAndBond(signed: Signed<'lock-and-bond'>): Result<Reply, Reason> {
  const { task, lock, publicKey, groups } = signed;
  const bonded = checkedSymbol({ ...signed, tx: task.tx });
  if (!bonded.ok) return bonded;
  if (task.tx.content.kind !== 'symbol.aggregate-bonded' || !locks(lock, task.lock, bonded.value))
    return refuse(altered);
  const unsigned = { tx: lock, requested: lock.bytes, publicKey, signature: signed.lockSignature, attached: [] };
  const locked = checkedSymbol(unsigned);
  if (!locked.ok) return locked;
  const items: readonly ReplyItem[] = [
    announceItem('hash-lock', locked.value),
    announceItem('bonded', bonded.value),
    { code: 'both', hash: bonded.value.hash, outputs: bothOutputs(locked.value, bonded.value) },
  ];
  // Nobody online has the bytes of the lock, and the bonded transaction is useless without it.
  const rest = { groups, complete: isComplete(groups), collection: null, compact: null };
  return ok({ hash: bonded.value.hash, items, ...rest });
}

/** Hash lock: catbuffer hash_lock.cats puts the hash at the end of the bytes. */
const hashBytes = 32;

/** Whether `lock` names this bonded transaction and otherwise equals the reviewed lock. */
function locks(lock: SymbolTransaction, reviewed: SymbolTransaction, bonded: SignedSymbol): boolean {
  const { content } = lock;
  if (content.kind !== 'symbol.hash-lock' || toHex(content.hash) !== bonded.hash) return false;
  const head = lock.bytes.length - hashBytes;
  return (
    equalBytes(lock.bytes.subarray(0, head), reviewed.bytes.subarray(0, head)) &&
    head + hashBytes === reviewed.bytes.length
  );
}

function replyToCosigner({ task, publicKey, signature, groups }: Signed<'cosign-aggregate'>): Result<Reply, Reason> {
  const { tx } = task;
  if (tx.signer === null || tx.signature === null || !('cosignatures' in tx.content)) return refuse(altered);
  if (!equalBytes(hashOfSigned(tx), task.hash)) return refuse(altered);
  if (!cosignatureHolds(task.hash, publicKey, signature, replyVerify)) return refuse(reason('signature-invalid'));
  const own = { signer: publicKey, signature };
  const initiator = { publicKey: tx.signer, signature: tx.signature };
  const whole = checkedSymbol({ tx, requested: tx.bytes, ...initiator, attached: [own] });
  if (!whole.ok) return whole;
  const { hash } = whole.value;
  const cosignature: ReplyItem = { code: 'cosignature', hash, outputs: cosignatureOutputs(tx.network, hash, own) };
  const { chain, network } = tx;
  const compact = compactEntry(tx.bytes, { chain, network, signer: publicKey, signature, attached: [] });
  const complete = isComplete(groups);
  const rest = { hash, groups, complete, compact: null };
  if (tx.content.kind === 'symbol.aggregate-bonded')
    return ok(withCompact({ ...rest, items: [cosignature], collection: null }, 'cosignature', compact));
  const items = complete
    ? [announceItem('transaction', whole.value), cosignature]
    : [cosignature, cosignRequestItem(whole.value)];
  const collection = complete ? null : whole.value.tx;
  return ok(withCompact({ ...rest, items, collection }, 'cosignature', compact));
}
