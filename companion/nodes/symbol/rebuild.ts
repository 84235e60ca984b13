/**
 * An aggregate that waits for cosignatures, as bytes. A node's JSON is only a description: it is written back into bytes,
 * and these count only if they have the hash that was asked for and the initiator's signature is valid over them.
 * Takes: a row of /transactions/partial. Gives: the signed bytes with the cosignatures, and who has signed.
 * Refuses (null): what cannot be written, another hash, a signature or cosignature that is not valid.
 * Never: judges what the aggregate does; core decodes the bytes like any others.
 */
import { ByteWriter, joinBytes } from '../../../core/base/bytes.ts';
import { fromHex, toHex } from '../../../core/base/hex.ts';
import { sha3_256 } from '../../../core/base/sha3.ts';
import { addressOfPublicKey } from '../../../core/chain/address.ts';
import { generationHashSeeds, type Network, networkBytes, unixMsOf } from '../../../core/chain/networks.ts';
import { nobleVerify } from '../../../core/signature/reply-verifier.ts';
import { cosignatureHolds } from '../../../core/signature/signature.ts';
import { aggregateTypes, paddingAfter } from '../../../core/transaction/symbol/aggregate.ts';
import { encodeSymbolTransaction } from '../../../core/transaction/symbol/header.ts';
import { transactionsHash } from '../../../core/transaction/symbol/merkle.ts';
import type { PendingFacts } from '../../contract/chain-facts.ts';
import { innerBytes } from './inner-bytes.ts';
import type { PartialRow } from './shapes.ts';

/** Signed part of an aggregate of version 3: from the version to the payload size (core/signature). */
const signedFrom = 108;
const signedTo = 164;

const bytesOf = (hex: string): Uint8Array => fromHex(hex) ?? new Uint8Array(0);

export function rebuildAggregate(network: Network, { meta, transaction }: PartialRow): PendingFacts | null {
  const inner = (transaction.transactions ?? []).map((one) => innerBytes(one.transaction));
  if (transaction.network !== networkBytes[network] || inner.length === 0 || !inner.every((one) => one !== null))
    return null;
  const signed = signedBytes(network, transaction, inner);
  const { signerPublicKey, signature, cosignatures } = transaction;
  const [signer, seed] = [bytesOf(signerPublicKey), bytesOf(generationHashSeeds[network])];
  const message = joinBytes(seed, signed.subarray(signedFrom, signedTo));
  const hash = sha3_256(joinBytes(bytesOf(signature), signer, message));
  if (toHex(hash) !== meta.hash) return null;
  if (!nobleVerify('symbol', message, signer, bytesOf(signature))) return null;
  const signedBy = [signerPublicKey, ...cosignatures.map((one) => one.signerPublicKey)];
  if (new Set(signedBy).size !== signedBy.length) return null;
  if (!cosignatures.every((one) => cosignatureHolds(hash, bytesOf(one.signerPublicKey), bytesOf(one.signature))))
    return null;
  return {
    chain: 'symbol',
    hash: meta.hash,
    bytes: withCosignatures(signed, cosignatures),
    signature: null,
    signedBy,
    deadlineMs: unixMsOf('symbol', network, transaction.deadline),
  };
}

/** Addresses of the accounts that act inside: those whose signatures it waits for. */
export function actingIn(network: Network, { transaction }: PartialRow): readonly string[] {
  const keys = (transaction.transactions ?? []).map((one) => one.transaction.signerPublicKey);
  return keys.flatMap((key) => {
    const bytes = typeof key === 'string' ? fromHex(key) : null;
    return bytes?.length === 32 ? [addressOfPublicKey('symbol', network, bytes).text] : [];
  });
}

function signedBytes(network: Network, row: PartialRow['transaction'], inner: readonly Uint8Array[]): Uint8Array {
  const payload = joinBytes(...inner.flatMap((one) => [one, new Uint8Array(paddingAfter(one.length))]));
  const body = new ByteWriter()
    .put(transactionsHash(inner.map((bytes) => ({ bytes }))))
    .u32(payload.length)
    .u32(0)
    .put(payload)
    .done();
  const header = {
    signature: bytesOf(row.signature),
    signer: bytesOf(row.signerPublicKey),
    version: row.version,
    network,
    type: aggregateTypes['symbol.aggregate-bonded'],
    fee: row.maxFee,
    deadline: row.deadline,
  };
  return encodeSymbolTransaction(header, body);
}

/** The size field counts the cosignatures too. */
function withCosignatures(signed: Uint8Array, cosignatures: PartialRow['transaction']['cosignatures']): Uint8Array {
  const writer = new ByteWriter();
  for (const { signerPublicKey, signature } of cosignatures)
    writer.u64(0n).put(bytesOf(signerPublicKey)).put(bytesOf(signature));
  const tail = writer.done();
  const size = new ByteWriter().u32(signed.length + tail.length).done();
  return joinBytes(size, signed.subarray(4), tail);
}

/** Older aggregates are left out: core never signs them (docs/adr/0006), and the network refuses them. */
export const isCurrentVersion = ({ transaction }: PartialRow): boolean =>
  transaction.version === 3 && transaction.type === aggregateTypes['symbol.aggregate-bonded'];
