/**
 * NEM transactions that Inkan composes: a multisig transaction around a request, a cosignature, a transfer for an
 * invoice. Each is decoded again from its own bytes, so it passes every rule that a received transaction does.
 */
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { toUtf8 } from '../base/utf8.ts';
import { mostNemTransferFee, nemPlainFee } from '../chain/nem-fees.ts';
import { sortedNemMosaics } from '../chain/nem-mosaic.ts';
import { epochsMs, maxLifetimesMs, maxMessageBytes, type Network } from '../chain/networks.ts';
import type { Invoice } from '../request/sign-request.ts';
import { nemHash } from '../signature/signature.ts';
import type { Message, NemTransferMosaic } from '../transaction/common-fields.ts';
import { decodeTransaction } from '../transaction/decode-transaction.ts';
import type { NemFields, NemTransaction, NemTransferContent } from '../transaction/nem/content.ts';
import { encodeNem } from '../transaction/nem/encode-nem.ts';
import { addressAt } from './own-accounts.ts';

/** NIS refuses timestamps in the future; one minute back allows for a fast clock. */
const timestampMarginMs = 60_000n;
const invoiceLifetimeMs = 4n * 3_600_000n;
const once = 1_000_000n;
const second = 1000n;

/** A transaction of `cosigner` about another one, in its network and at its time. */
function about(inner: NemTransaction, cosigner: Uint8Array, deadline: bigint): Omit<NemFields, 'content'> {
  const { chain, network, timestamp } = inner;
  return { chain, network, version: 1, signer: cosigner, fee: nemPlainFee, timestamp, deadline };
}

/** Wraps the request as the inner transaction of a multisig account, sent by `cosigner` with the same lifetime. */
export function multisigAround(inner: NemTransaction, cosigner: Uint8Array): Result<NemTransaction, Reason> {
  return readBackNem({ ...about(inner, cosigner, inner.deadline), content: { kind: 'nem.multisig', inner } }, null);
}

/** `outer`: the surrounding proposal, if known. The cosignature expires with it; a NEM transaction lives a day at
 * most. */
export function cosignatureFor(
  inner: NemTransaction,
  outer: NemTransaction | null,
  cosigner: Uint8Array,
): Result<NemTransaction, Reason> {
  const until = outer?.deadline ?? inner.deadline;
  const latest = inner.timestamp + maxLifetimesMs.nem / second;
  const multisigAddress = addressAt(inner, inner.signer);
  const content = { kind: 'nem.cosignature', otherHash: nemHash(inner), multisigAddress, inner, outer } as const;
  return readBackNem({ ...about(inner, cosigner, until < latest ? until : latest), content }, (outer ?? inner).bytes);
}

/** `amount`: micro-XEM; ignored if there are mosaics. */
export function transferFor(
  invoice: Invoice,
  amount: bigint,
  signer: Uint8Array,
  nowMs: bigint,
): Result<NemTransaction, Reason> {
  const message = messageOf(invoice.message);
  if (!message.ok) return message;
  const mosaics = sortedMosaics(invoice);
  const hasMosaics = mosaics.length > 0;
  const content: NemTransferContent = {
    kind: 'nem.transfer',
    recipient: { type: 'address', address: invoice.recipient },
    amount: hasMosaics ? once : amount,
    amountIs: hasMosaics ? 'multiplier' : 'xem',
    message: message.value,
    mosaics,
  };
  const fee = mostNemTransferFee({ amount: content.amount, messageLength: message.value.raw.length, mosaics });
  const { network } = invoice;
  const version = hasMosaics ? 2 : 1;
  return readBackNem({ chain: 'nem', network, version, signer, fee, ...spanFrom(network, nowMs), content }, null);
}

function spanFrom(network: Network, nowMs: bigint): Pick<NemFields, 'timestamp' | 'deadline'> {
  const at = (ms: bigint): bigint => (ms - epochsMs.nem[network]) / second;
  return { timestamp: at(nowMs - timestampMarginMs), deadline: at(nowMs + invoiceLifetimeMs) };
}

function messageOf(text: string): Result<Message, Reason> {
  if (text === '') return ok({ kind: 'none', raw: new Uint8Array(0) });
  const raw = toUtf8(text);
  if (raw === null) return refuse(reason('text-unreadable'));
  if (raw.length > maxMessageBytes)
    return refuse(reason('message-too-long', { length: String(raw.length), limit: String(maxMessageBytes) }));
  return ok({ kind: 'plain', raw, text });
}

/** In NIS order (core/chain/nem-mosaic.ts); the multiplier is "once", so that the raw quantity is the quantity. */
function sortedMosaics({ mosaics }: Invoice): readonly NemTransferMosaic[] {
  return sortedNemMosaics(mosaics).map((mosaic) => ({
    ...mosaic,
    rawQuantity: mosaic.quantity,
    losesFraction: false,
  }));
}

/** Decodes what was composed before it is used: by the same rules, and it must encode to the same bytes. */
export function readBackNem(fields: NemFields, inner: Uint8Array | null): Result<NemTransaction, Reason> {
  const bytes = encodeNem(fields);
  const read = decodeTransaction({ chain: 'nem', network: fields.network, bytes, inner });
  if (!read.ok) return read;
  return read.value.chain === 'nem' ? ok(read.value) : refuse(reason('internal'));
}
