/** The reply after someone else's cosignature was added to an aggregate complete that is being collected. */
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import type { Group } from '../task/cosigners.ts';
import type { SymbolTransaction } from '../transaction/transaction.ts';
import { checkedSymbol } from './check.ts';
import { type Reply, replyOfSigned } from './reply.ts';

/** `tx`: the signed aggregate with all cosignatures so far. All its signatures are verified again. */
export function replyOfCollection(tx: SymbolTransaction, groups: readonly Group[]): Result<Reply, Reason> {
  const { signer, signature } = tx;
  if (signer === null || signature === null || tx.content.kind !== 'symbol.aggregate-complete')
    return refuse(reason('output-altered'));
  const checked = checkedSymbol({ tx, requested: tx.bytes, publicKey: signer, signature, attached: [] });
  return checked.ok ? ok(replyOfSigned(checked.value, groups)) : checked;
}
