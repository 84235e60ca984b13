/**
 * core/reply: the signed result in the forms online tools read.
 * Takes: the bytes that came in, the transaction that was signed, its signature. Gives: texts, the one for the QR first.
 * Refuses: a result that differs from the request in anything but the signature, and the signer where it was open.
 * Never: adds a key to a format that others parse strictly; carries anything that was not computed here.
 * Sources: symbol/qr-library src/schemas (type 8), symbol/desktop-wallet QRCodePasswordTs.ts (`networkType`, not
 * `network`), NIS AnnounceController and NanoWallet offlineTransaction (`{"data","signature"}`).
 */
import { equalBytes, isZero } from '../base/bytes.ts';
import { toHex } from '../base/hex.ts';
import { because, type Reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { generationHashSeeds, networkBytes } from '../chain/networks.ts';
import { isSignedBy, nemSigner, symbolSignature, symbolSigner, transactionHash } from '../signature/signature.ts';
import type { DecodedTransaction } from '../transaction/transaction.ts';

export type ReplyFormat = 'symbol-qr-8' | 'symbol-payload' | 'nem-announce';
export interface ReplyOutput {
  readonly format: ReplyFormat;
  readonly text: string;
}
export interface Reply {
  readonly hash: string;
  readonly outputs: readonly ReplyOutput[];
}

export interface SignedTransaction {
  /** The request's bytes, before the signer was filled in. */
  readonly requested: Uint8Array;
  readonly tx: DecodedTransaction;
  readonly publicKey: Uint8Array;
  readonly signature: Uint8Array;
}

/** Symbol transfer, catbuffer transaction_type.cats: 0x4154. */
const symbolTransferType = 16_724;

export function composeReply(signed: SignedTransaction): Result<Reply, Reason> {
  const { requested, tx, publicKey, signature } = signed;
  if (!isSignedBy(tx, publicKey, signature)) return refuse(because('signature-invalid'));
  const bytes = tx.chain === 'symbol' ? withSymbolSignature(tx.bytes, publicKey, signature) : tx.bytes;
  const signer = tx.chain === 'symbol' ? symbolSigner : nemSigner;
  if (!equalBytes(bytes.subarray(signer.start, signer.end), publicKey)) return refuse(because('output-altered'));
  const isOpen = isZero(requested.subarray(signer.start, signer.end));
  const ranges = [...(isOpen ? [signer] : []), ...(tx.chain === 'symbol' ? [symbolSignature] : [])];
  if (!equalOutside(requested, bytes, ranges)) return refuse(because('output-altered'));
  const hash = transactionHash(tx, publicKey, signature);
  if (tx.chain === 'nem') return ok({ hash, outputs: [nemAnnounce(bytes, signature)] });
  const payload = toHex(bytes);
  const qr = symbolQr8(tx.network, payload, hash, toHex(publicKey));
  return ok({ hash, outputs: [qr, { format: 'symbol-payload', text: payload }] });
}

function withSymbolSignature(bytes: Uint8Array, publicKey: Uint8Array, signature: Uint8Array): Uint8Array {
  const signed = bytes.slice();
  signed.set(signature, symbolSignature.start);
  signed.set(publicKey, symbolSigner.start);
  return signed;
}

function symbolQr8(network: 'mainnet' | 'testnet', payload: string, hash: string, publicKey: string): ReplyOutput {
  const networkType = networkBytes[network];
  const inner = { payload, hash, signerPublicKey: publicKey, type: symbolTransferType, networkType };
  const envelope = { v: 3, type: 8, network_id: networkType, chain_id: generationHashSeeds[network] };
  return { format: 'symbol-qr-8', text: JSON.stringify({ ...envelope, data: { payload: inner } }) };
}

function nemAnnounce(bytes: Uint8Array, signature: Uint8Array): ReplyOutput {
  return { format: 'nem-announce', text: JSON.stringify({ data: toHex(bytes), signature: toHex(signature) }) };
}

/** Whether two byte strings agree everywhere but in the given ranges. */
function equalOutside(
  a: Uint8Array,
  b: Uint8Array,
  ranges: readonly { readonly start: number; readonly end: number }[],
): boolean {
  if (a.length !== b.length) return false;
  return a.every((byte, i) => byte === b[i] || ranges.some(({ start, end }) => i >= start && i < end));
}
