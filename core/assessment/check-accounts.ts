/** Refuses a task whose signing account, or attached cosigner, is not an account of this vault. Without a vault it
 * checks nothing. */
import { toHex } from '../base/hex.ts';
import { type Reason, reason } from '../base/reason.ts';
import { assertNever } from '../base/result.ts';
import type { ReviewDocument } from '../review/review-document.ts';
import type { AccountFacts, SigningTask } from '../task/task.ts';
import type { DecodedTransaction } from '../transaction/transaction.ts';

export function checkAccounts(
  task: SigningTask,
  document: ReviewDocument,
  accounts: readonly AccountFacts[] | null,
): readonly Reason[] {
  if (accounts === null) return [];
  const { chain, network } = task.tx;
  const here = accounts.filter((account) => account.chain === chain && account.network === network);
  if (here.length === 0) return [reason('network-not-here', { chain, network })];
  const isOwn = (account: AccountFacts) => here.some(({ publicKey }) => publicKey === account.publicKey);
  const attached = 'attach' in task ? task.attach : [];
  if (!attached.every(isOwn)) return [reason('cosigner-not-ours', { chain, network })];
  if (task.account !== null && isOwn(task.account) && isSignerOf(task.account, task)) return [];
  if (task.do === 'cosign-aggregate' || task.do === 'cosign-multisig')
    return [reason('cosigner-not-ours', { chain, network })];
  return [reason('signer-not-ours', { chain, network, signer: document.signer.address })];
}

/** The account must be the one that the bytes name. The bytes do not name a cosigner of an aggregate, but it must
 * not be the initiator. */
function isSignerOf({ publicKey }: AccountFacts, task: SigningTask): boolean {
  const named = (tx: DecodedTransaction) => tx.signer !== null && toHex(tx.signer) === publicKey;
  switch (task.do) {
    case 'sign':
    case 'cosign-multisig':
      return named(task.tx);
    case 'lock-and-bond':
      return named(task.tx) && named(task.lock);
    case 'cosign-aggregate':
      return !named(task.tx);
    default:
      return assertNever(task);
  }
}
