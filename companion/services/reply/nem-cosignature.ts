/** A cosignature on NEM that Inkan composed for a request to cosign. */
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { checkedNem } from '../../../core/reply/check.ts';
import { transactionHash } from '../../../core/signature/signature.ts';
import type { NemTransaction } from '../../../core/transaction/nem/content.ts';
import { decodeSent } from './decode-sent.ts';
import type { ReplyPart } from './read-reply.ts';
import type { SentIndex, SentRequest } from './sent-requests.ts';

export interface Cosigned {
  readonly request: SentRequest;
  readonly tx: NemTransaction;
  readonly hash: string;
}

/** Null if it names nothing that was sent to be cosigned. */
export function nemCosignature(
  { data, signature }: Extract<ReplyPart, { kind: 'nem' }>,
  sent: SentIndex,
): Result<Cosigned, Reason> | null {
  for (const request of sent.all) {
    if (request.chain !== 'nem' || !request.isToCosign) continue;
    const tx = decodeSent('nem', request.network, data, request.inner ?? request.bytes);
    if (tx?.chain !== 'nem' || tx.content.kind !== 'nem.cosignature') continue;
    const refusal = checkedNem(tx, null, tx.signer, signature);
    if (refusal !== null) return refuse(refusal.code === 'output-altered' ? reason('signature-invalid') : refusal);
    return ok({ request, tx, hash: transactionHash(tx, tx.signer, signature) });
  }
  return null;
}
