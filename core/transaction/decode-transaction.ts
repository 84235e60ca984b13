/**
 * Bytes to meaning.
 * Takes: a SignRequest. Gives: a decoded transaction that consumed every byte and encodes to the same bytes.
 * Refuses: everything else, with the first reason. Never: repairs, skips or guesses; throws on any input.
 */
import { equalBytes } from '../base/bytes.ts';
import { because, type Reason } from '../base/reason.ts';
import { assertNever, ok, type Result, refuse } from '../base/result.ts';
import type { Network } from '../chain/networks.ts';
import type { SignRequest } from '../request/sign-request.ts';
import { againstKind } from './kinds.ts';
import { decodeNemHeader } from './nem/header.ts';
import { decodeNemTransfer, encodeNemTransfer } from './nem/transfer.ts';
import { decodeSymbolHeader } from './symbol/header.ts';
import { decodeSymbolTransfer, encodeSymbolTransfer } from './symbol/transfer.ts';
import type { DecodedTransaction } from './transaction.ts';

/** All that decoding looks at: the format and the notes of a request do not change its meaning. */
export type Undecoded = Pick<SignRequest, 'chain' | 'network' | 'bytes'>;

/** What may be decoded further: the envelope's network is the bytes' network, and the kind is supported. */
function againstHeader(
  { chain, network }: Undecoded,
  header: { readonly network: Network; readonly type: number; readonly version: number },
): Reason | null {
  if (network !== null && network !== header.network)
    return because('envelope-network-mismatch', { envelope: network, transaction: header.network });
  return againstKind(chain, header.type, header.version);
}

function decodeSymbol(request: Undecoded): Result<DecodedTransaction, Reason> {
  const header = decodeSymbolHeader(request.bytes);
  if (!header.ok) return header;
  const against = againstHeader(request, header.value);
  return against === null ? decodeSymbolTransfer(header.value, request.bytes) : refuse(against);
}

function decodeNem(request: Undecoded): Result<DecodedTransaction, Reason> {
  const header = decodeNemHeader(request.bytes);
  if (!header.ok) return header;
  const against = againstHeader(request, header.value);
  return against === null ? decodeNemTransfer(header.value, request.bytes) : refuse(against);
}

/** The bytes that the decoded values stand for (`transaction.bytes` is not consulted). */
export function encodeTransaction(transaction: DecodedTransaction): Uint8Array {
  switch (transaction.kind) {
    case 'symbol.transfer':
      return encodeSymbolTransfer(transaction);
    case 'nem.transfer':
      return encodeNemTransfer(transaction);
    default:
      return assertNever(transaction);
  }
}

/** Refuses with the first reason found; 'not-canonical' when the values encode to other bytes than were read. */
export function decodeTransaction(request: Undecoded): Result<DecodedTransaction, Reason> {
  const own = { ...request, bytes: request.bytes.slice() };
  const decoded = own.chain === 'symbol' ? decodeSymbol(own) : decodeNem(own);
  if (!decoded.ok) return decoded;
  if (!equalBytes(encodeTransaction(decoded.value), own.bytes)) return refuse(because('not-canonical'));
  return ok(decoded.value);
}

/**
 * The same transaction with an open signer filled in. One that names its signer is returned unchanged.
 * `publicKey`: 32 bytes; anything else is a bug of the caller.
 */
export function withSigner(transaction: DecodedTransaction, publicKey: Uint8Array): DecodedTransaction {
  if (publicKey.length !== 32) throw new Error('a public key has 32 bytes');
  if (transaction.kind !== 'symbol.transfer' || transaction.signer !== null) return transaction;
  const filled = { ...transaction, signer: publicKey.slice() };
  return { ...filled, bytes: encodeSymbolTransfer(filled) };
}
