/**
 * Aggregates, version 3 (catbuffer symbol/aggregate/aggregate.cats): transactions hash 32 | payload size u32 | 0 u32 |
 * embedded transactions, each padded with zeros to 8 bytes | cosignatures of 104 bytes: version u64, signer 32,
 * signature 64. No signature is verified here.
 */
import { ByteReader, equalBytes, isZero } from '../../base/bytes.ts';
import { toHex } from '../../base/hex.ts';
import { type Reason, reason } from '../../base/reason.ts';
import { ok, type Result, refuse } from '../../base/result.ts';
import type { Network } from '../../chain/networks.ts';
import { cosignatureBytes, maxCosignatures, maxEmbedded } from '../limits.ts';
import type { AggregateContent, SymbolContent, SymbolCosignature, SymbolEmbedded } from './content.ts';
import { decodeEmbedded, embeddedHeaderBytes } from './embedded.ts';
import type { SymbolHeader } from './header.ts';
import { merkleTree } from './merkle.ts';

const fixedBytes = 40;
/** Embedded transactions begin at multiples of 8. */
export const paddingAfter = (size: number): number => -size & 7;

export const aggregateTypes = {
  'symbol.aggregate-complete': 0x4141,
  'symbol.aggregate-bonded': 0x4241,
} as const satisfies Record<AggregateContent['kind'], number>;

export const aggregateKindOf = (type: number): AggregateContent['kind'] | null => {
  if (type === aggregateTypes['symbol.aggregate-complete']) return 'symbol.aggregate-complete';
  return type === aggregateTypes['symbol.aggregate-bonded'] ? 'symbol.aggregate-bonded' : null;
};

export const isAggregate = (content: SymbolContent | AggregateContent): content is AggregateContent =>
  content.kind === 'symbol.aggregate-complete' || content.kind === 'symbol.aggregate-bonded';

/** `body`: all bytes after the header; `offset`: where they begin. */
export function decodeAggregate(
  kind: AggregateContent['kind'],
  header: SymbolHeader,
  body: Uint8Array,
  offset: number,
): Result<AggregateContent, Reason> {
  const reader = new ByteReader(body);
  const hash = reader.take(32);
  const payloadSize = reader.u32();
  const reserved = reader.u32();
  if (reader.isShort) return refuse(reason('too-short', { length: String(offset + body.length) }));
  if (reserved !== 0) return refuse(reason('reserved-not-zero', { offset: String(offset + 36) }));
  if (payloadSize > reader.left)
    return refuse(reason('inner-size-mismatch', { size: String(payloadSize), left: String(reader.left) }));
  const payload = body.subarray(fixedBytes, fixedBytes + payloadSize);
  const inner = decodePayload(header.network, payload, offset + fixedBytes);
  if (!inner.ok) return inner;
  const tree = merkleTree(inner.value);
  if (!equalBytes(tree.root, hash)) return refuse(reason('merkle-mismatch'));
  if (tree.repeatsItsTail) return refuse(reason('inner-duplicated'));
  const cosignatures = decodeCosignatures(header, body.subarray(fixedBytes + payloadSize));
  if (!cosignatures.ok) return cosignatures;
  return ok({ kind, transactionsHash: hash, inner: inner.value, cosignatures: cosignatures.value });
}

function decodePayload(network: Network, payload: Uint8Array, offset: number): Result<SymbolEmbedded[], Reason> {
  const inner: SymbolEmbedded[] = [];
  let at = 0;
  while (at < payload.length) {
    if (inner.length === maxEmbedded) return refuse(reason('aggregate-too-many', { limit: String(maxEmbedded) }));
    const one = decodeOne(network, payload, at, offset);
    if (!one.ok) {
      const found = { ...one.reason.found, inner: String(inner.length) };
      return refuse({ code: one.reason.code, found });
    }
    inner.push(one.value);
    const size = one.value.bytes.length;
    at += size + paddingAfter(size);
  }
  return inner.length === 0 ? refuse(reason('aggregate-empty')) : ok(inner);
}

/** Decodes the embedded transaction at `at` and checks the padding after it. Its bytes stay a view of those of the whole. */
function decodeOne(network: Network, payload: Uint8Array, at: number, offset: number): Result<SymbolEmbedded, Reason> {
  const left = payload.length - at;
  if (left < embeddedHeaderBytes) return refuse(reason('too-short', { length: String(left) }));
  const size = new ByteReader(payload.subarray(at, at + 4)).u32();
  if (size < embeddedHeaderBytes || size + paddingAfter(size) > left)
    return refuse(reason('inner-size-mismatch', { size: String(size), left: String(left) }));
  const end = at + size;
  if (!isZero(payload.subarray(end, end + paddingAfter(size))))
    return refuse(reason('padding-not-zero', { offset: String(offset + end) }));
  return decodeEmbedded(network, payload.subarray(at, end), offset + at);
}

function decodeCosignatures(header: SymbolHeader, bytes: Uint8Array): Result<SymbolCosignature[], Reason> {
  const count = bytes.length / cosignatureBytes;
  if (!Number.isInteger(count))
    return refuse(reason('trailing-bytes', { count: String(bytes.length % cosignatureBytes) }));
  // A cosignature signs the hash, and the hash covers the initiator's signature.
  if (count > 0 && isZero(header.signature)) return refuse(reason('cosignatures-early', { count: String(count) }));
  if (count > maxCosignatures)
    return refuse(reason('cosignatures-too-many', { count: String(count), limit: String(maxCosignatures) }));
  const reader = new ByteReader(bytes);
  const cosignatures: SymbolCosignature[] = [];
  const signers = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    const version = reader.u64();
    const cosignature = { signer: reader.take(32), signature: reader.take(64) };
    const code = checkCosignature(version, cosignature, header.signer, signers);
    if (code !== null) return refuse(reason(code, { index: String(index) }));
    cosignatures.push(cosignature);
  }
  return ok(cosignatures);
}

/** Records the signer in order to detect repetitions. */
function checkCosignature(
  version: bigint,
  { signer }: SymbolCosignature,
  initiator: Uint8Array,
  signers: Set<string>,
): Reason['code'] | null {
  if (version !== 0n) return 'cosignature-version';
  if (isZero(signer)) return 'cosigner-invalid';
  if (equalBytes(signer, initiator)) return 'cosigner-is-initiator';
  const key = toHex(signer);
  if (signers.has(key)) return 'cosigner-duplicate';
  signers.add(key);
  return null;
}
