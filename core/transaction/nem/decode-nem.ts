/**
 * Decodes NEM bytes in the non-verifiable form, which is the signed form.
 * Takes: bytes; for a cosignature also what it cosigns. Gives: a transaction whose every byte was read.
 * Refuses: everything else, with the first reason. Never: repairs, sorts, guesses; throws on any input.
 */
import { type Reason, reason } from '../../base/reason.ts';
import { ok, type Result, refuse } from '../../base/result.ts';
import { maxTransactionBytes } from '../limits.ts';
import { decodeKnownHeader, decodePlain, transactionOf } from './body.ts';
import type { NemTransaction } from './content.ts';
import { decodeCosignature } from './kinds/cosignature.ts';
import { decodeMultisig } from './kinds/multisig.ts';

/** `inner`: bytes of the transaction that a cosignature names, or of the multisig transaction around it. Ignored for
 * other kinds. */
export function decodeNem(bytes: Uint8Array, inner: Uint8Array | null): Result<NemTransaction, Reason> {
  const length = Math.max(bytes.length, inner?.length ?? 0);
  if (length > maxTransactionBytes)
    return refuse(reason('too-long', { length: String(length), limit: String(maxTransactionBytes) }));
  const own = bytes.slice();
  const known = decodeKnownHeader(own);
  if (!known.ok) return known;
  const header = known.value;
  if (header.kind !== 'nem.multisig' && header.kind !== 'nem.cosignature') return decodePlain(header, own);
  const content = header.kind === 'nem.multisig' ? decodeMultisig(header, own) : decodeCosignature(header, own, inner);
  return content.ok ? ok(transactionOf(header, content.value, own)) : content;
}
