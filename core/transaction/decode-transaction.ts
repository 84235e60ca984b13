/**
 * Decodes transaction bytes.
 * Takes: bytes of one chain. Gives: a decoded transaction that used every byte and encodes to the same bytes.
 * Refuses: everything else, with the first reason. Never: repairs, skips or guesses; throws on any input.
 */
import { equalBytes } from '../base/bytes.ts';
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import type { Chain, Network } from '../chain/networks.ts';
import { maxTransactionBytes } from './limits.ts';
import { decodeNem } from './nem/decode-nem.ts';
import { encodeNem } from './nem/encode-nem.ts';
import { decodeSymbol } from './symbol/decode-symbol.ts';
import { encodeSymbol } from './symbol/encode-symbol.ts';
import type { DecodedTransaction } from './transaction.ts';

export interface Undecoded {
  readonly chain: Chain;
  /** Claim of the envelope; null without a claim. */
  readonly network: Network | null;
  readonly bytes: Uint8Array;
  /**
   * Symbol: whether a signature may be present. 'no' (default): else 'signature-present'. 'yes', for an aggregate to be
   * cosigned: else 'not-signed-yet'. 'either': an aggregate may be signed, other kinds may not.
   */
  readonly signed?: 'no' | 'yes' | 'either';
  /** NEM: the non-verifiable bytes that a cosignature names. Without them a cosignature is refused
   * ('inner-missing'). */
  readonly inner?: Uint8Array | null;
}

/** Encodes the decoded values; `transaction.bytes` is not used. */
export function encodeTransaction(transaction: DecodedTransaction): Uint8Array {
  return transaction.chain === 'symbol' ? encodeSymbol(transaction) : encodeNem(transaction);
}

/** Refuses with the first reason; 'not-canonical' if the values encode to other bytes than were read. */
export function decodeTransaction(request: Undecoded): Result<DecodedTransaction, Reason> {
  const { chain, network, signed = 'no', inner = null } = request;
  const bytes = request.bytes.slice();
  if (bytes.length > maxTransactionBytes)
    return refuse(reason('too-long', { length: String(bytes.length), limit: String(maxTransactionBytes) }));
  const decoded = chain === 'symbol' ? decodeSymbol(bytes, signed) : decodeNem(bytes, inner);
  if (!decoded.ok) return decoded;
  if (network !== null && network !== decoded.value.network)
    return refuse(reason('envelope-network-mismatch', { envelope: network, transaction: decoded.value.network }));
  if (!equalBytes(encodeTransaction(decoded.value), bytes)) return refuse(reason('not-canonical'));
  return ok(decoded.value);
}

/**
 * Fills in an open signer. A transaction that names its signer is returned unchanged.
 * `publicKey`: 32 bytes; any other length is a bug of the caller.
 */
export function withSigner(transaction: DecodedTransaction, publicKey: Uint8Array): DecodedTransaction {
  if (publicKey.length !== 32) throw new Error('a public key has 32 bytes');
  if (transaction.chain !== 'symbol' || transaction.signer !== null) return transaction;
  const filled = { ...transaction, signer: publicKey.slice() };
  return { ...filled, bytes: encodeSymbol(filled) };
}
