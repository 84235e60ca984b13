/** Why a signed transaction that no request was sent for is refused. */
import { toHex } from '../../../core/base/hex.ts';
import { refuse } from '../../../core/base/result.ts';
import { isSignedBy } from '../../../core/signature/signature.ts';
import type { DecodedTransaction } from '../../../core/transaction/transaction.ts';
import type { DeskReason, DeskReasonCode } from '../../contract/desk-reason.ts';
import { decodeSent } from './decode-sent.ts';
import type { ReplyPart } from './read-reply.ts';
import type { SentIndex } from './sent-requests.ts';
import { unsignedOf } from './whole.ts';

export type Refused = { readonly ok: false; readonly reason: readonly DeskReason[] };
export const refused = (code: DeskReasonCode, found: DeskReason['found'] = {}): Refused => refuse([{ code, found }]);

/**
 * 'reply-altered': its signature does not hold. 'reply-foreign': it is signed by an account of which this desk has
 * asked nothing. 'reply-unasked': signed by one that it has asked for something else.
 */
export function strangerOf(part: Extract<ReplyPart, { kind: 'symbol' | 'nem' }>, sent: SentIndex): DeskReasonCode {
  const bytes = part.kind === 'nem' ? part.data : (unsignedOf(part.bytes)?.bytes ?? null);
  const chain = part.kind;
  const tx = bytes === null ? null : decodeSent(chain, part.kind === 'symbol' ? part.network : null, bytes, null);
  const signature = part.kind === 'nem' ? part.signature : part.bytes.slice(8, 72);
  const signer = tx?.signer ?? null;
  if (tx === null || signer === null) return 'reply-unreadable';
  if (!isSignedBy(tx, signer, signature)) return 'reply-altered';
  const isAsked = sent.all.some((one) => one.chain === chain && isSigner(one.tx, signer));
  return isAsked ? 'reply-unasked' : 'reply-foreign';
}

const isSigner = (tx: DecodedTransaction, signer: Uint8Array): boolean =>
  tx.signer !== null && toHex(tx.signer) === toHex(signer);
