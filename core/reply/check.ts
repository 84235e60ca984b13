/**
 * Final check before anything leaves: verifies every signature again, decodes the output's bytes again, compares them
 * with what was reviewed, and allows differences from the request only where a signature was added.
 * Refuses 'signature-invalid', 'cosignature-invalid', 'cosigner-duplicate', 'cosigner-is-initiator', 'output-altered'.
 */
import { equalBytes, isZero } from '../base/bytes.ts';
import { toHex } from '../base/hex.ts';
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { replyVerify } from '../signature/reply-verifier.ts';
import { cosignatureHolds, hashOfSigned, isSignedBy, transactionHash } from '../signature/signature.ts';
import { decodeTransaction } from '../transaction/decode-transaction.ts';
import { cosignatureBytes } from '../transaction/limits.ts';
import type { NemTransaction } from '../transaction/nem/content.ts';
import type { SymbolCosignature } from '../transaction/symbol/content.ts';
import { encodeSymbol } from '../transaction/symbol/encode-symbol.ts';
import type { SymbolTransaction } from '../transaction/transaction.ts';
import type { SignedSymbol } from './formats.ts';
import { sameValue } from './same-value.ts';

/** catbuffer entity.cats: size u32, reserved u32, signature 64, signer 32. */
const sizeField = { start: 0, end: 4 } as const;
const signatureField = { start: 8, end: 72 } as const;
const signerField = { start: 72, end: 104 } as const;
type Field = { readonly start: number; readonly end: number };

const altered: Reason = reason('output-altered');

export interface ToCheck {
  /** As reviewed, with its signer filled in. */
  readonly tx: SymbolTransaction;
  /** The bytes as received, or null if Inkan composed the transaction. */
  readonly requested: Uint8Array | null;
  readonly publicKey: Uint8Array;
  readonly signature: Uint8Array;
  /** Cosignatures to append after those in `tx`. */
  readonly attached: readonly SymbolCosignature[];
}

/** The complete signed transaction, checked. */
export function checkedSymbol(given: ToCheck): Result<SignedSymbol, Reason> {
  const { tx, publicKey, signature, attached } = given;
  if (!isSignedBy(tx, publicKey, signature, replyVerify)) return refuse(reason('signature-invalid'));
  if (tx.signer === null || !equalBytes(tx.signer, publicKey)) return refuse(altered);
  const content = withAttached(tx, attached);
  if (content === null) return refuse(altered);
  const expected = { ...tx, signer: publicKey.slice(), signature: signature.slice(), content };
  const bytes = encodeSymbol(expected);
  if (!sameOutside(tx.bytes, bytes, attached.length, [signatureField])) return refuse(altered);
  if (given.requested !== null && !differsAsAllowed(given.requested, bytes, attached.length)) return refuse(altered);
  const signed = { ...expected, bytes };
  const refusal = checkCosignatures(signed) ?? (readsBack(signed) ? null : altered);
  return refusal === null ? ok({ tx: signed, hash: transactionHash(signed, publicKey, signature) }) : refuse(refusal);
}

/** The content with the cosignatures added; null if it cannot carry any. */
function withAttached(
  tx: SymbolTransaction,
  attached: readonly SymbolCosignature[],
): SymbolTransaction['content'] | null {
  if (!('cosignatures' in tx.content)) return attached.length === 0 ? tx.content : null;
  return { ...tx.content, cosignatures: [...tx.content.cosignatures, ...attached] };
}

/** Every cosignature verifies, no cosigner appears twice, and none is the initiator. */
function checkCosignatures(tx: SymbolTransaction): Reason | null {
  if (!('cosignatures' in tx.content)) return null;
  const hash = hashOfSigned(tx);
  const seen = new Set<string>();
  for (const { signer, signature } of tx.content.cosignatures) {
    if (tx.signer !== null && equalBytes(signer, tx.signer)) return reason('cosigner-is-initiator');
    if (!cosignatureHolds(hash, signer, signature, replyVerify)) return reason('cosignature-invalid');
    seen.add(toHex(signer));
  }
  return seen.size === tx.content.cosignatures.length ? null : reason('cosigner-duplicate');
}

/** Only aggregates are decoded with a signature. For other kinds the unsigned bytes are decoded; the signature was
 * verified above. */
function readsBack(signed: SymbolTransaction): boolean {
  const isAggregate = 'cosignatures' in signed.content;
  const bytes = signed.bytes.slice();
  if (!isAggregate) bytes.fill(0, signatureField.start, signatureField.end);
  const expected = isAggregate ? signed : { ...signed, signature: null, bytes };
  const read = decodeTransaction({
    chain: 'symbol',
    network: signed.network,
    bytes,
    signed: isAggregate ? 'yes' : 'no',
  });
  return read.ok && sameValue(read.value, expected);
}

function differsAsAllowed(requested: Uint8Array, bytes: Uint8Array, attached: number): boolean {
  const isOpen = isZero(requested.subarray(signerField.start, signerField.end));
  return sameOutside(requested, bytes, attached, isOpen ? [signatureField, signerField] : [signatureField]);
}

/** Whether `after` equals `before` except for the given fields and `attached` cosignatures at the end (which change
 * the size). */
function sameOutside(before: Uint8Array, after: Uint8Array, attached: number, fields: readonly Field[]): boolean {
  if (after.length !== before.length + attached * cosignatureBytes) return false;
  const free = attached === 0 ? fields : [sizeField, ...fields];
  return before.every((byte, i) => byte === after[i] || free.some(({ start, end }) => i >= start && i < end));
}

/** The NEM transaction as it is sent: its bytes are those of the request, with the signature beside them. */
export function checkedNem(
  tx: NemTransaction,
  requested: Uint8Array | null,
  publicKey: Uint8Array,
  signature: Uint8Array,
): Reason | null {
  if (!isSignedBy(tx, publicKey, signature, replyVerify)) return reason('signature-invalid');
  if (!equalBytes(tx.signer, publicKey)) return altered;
  if (requested !== null && !equalBytes(requested, tx.bytes)) return altered;
  const inner = tx.content.kind === 'nem.cosignature' ? (tx.content.outer ?? tx.content.inner).bytes : null;
  const read = decodeTransaction({ chain: 'nem', network: tx.network, bytes: tx.bytes, inner });
  return read.ok && sameValue(read.value, tx) ? null : altered;
}
