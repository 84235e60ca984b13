/** Encodes Symbol transactions. Values are not validated; check by decoding the result. */
import { ByteWriter } from '../../base/bytes.ts';
import { type Network, networkBytes } from '../../chain/networks.ts';
import type { SymbolFields } from '../transaction.ts';
import { aggregateTypes, isAggregate, paddingAfter } from './aggregate.ts';
import { bodyVersion, codecOfKind } from './codecs.ts';
import type { AggregateContent, SymbolEmbedded } from './content.ts';
import { embeddedHeaderBytes } from './embedded.ts';
import { encodeSymbolTransaction } from './header.ts';
import { transactionsHash } from './merkle.ts';

/** Content and signer of an embedded transaction. */
export type EmbeddedFields = Pick<SymbolEmbedded, 'signer' | 'content'>;

/** The complete transaction, cosignatures included; an absent signer or signature is written as zeros. */
export function encodeSymbol({ content, ...fields }: SymbolFields): Uint8Array {
  const { network, version, fee, deadline } = fields;
  const signature = fields.signature ?? new Uint8Array(64);
  const signer = fields.signer ?? new Uint8Array(32);
  const head = { signature, signer, version, network, fee, deadline };
  if (isAggregate(content))
    return encodeSymbolTransaction({ ...head, type: aggregateTypes[content.kind] }, aggregateBody(content, network));
  const codec = codecOfKind(content.kind);
  return encodeSymbolTransaction({ ...head, type: codec.type }, codec.write(content, network));
}

/** Embedded transactions are written from their contents, not from their bytes. */
function aggregateBody(content: AggregateContent, network: Network): Uint8Array {
  const payload = new ByteWriter();
  for (const embedded of content.inner) {
    const bytes = encodeEmbedded(network, embedded);
    payload.put(bytes).zeros(paddingAfter(bytes.length));
  }
  const inner = payload.done();
  const writer = new ByteWriter().put(content.transactionsHash).u32(inner.length).u32(0).put(inner);
  for (const { signer, signature } of content.cosignatures) writer.u64(0n).put(signer).put(signature);
  return writer.done();
}

/** An embedded transaction without its padding. */
export function encodeEmbedded(network: Network, { signer, content }: EmbeddedFields): Uint8Array {
  const codec = codecOfKind(content.kind);
  const body = codec.write(content, network);
  return new ByteWriter()
    .u32(embeddedHeaderBytes + body.length)
    .u32(0)
    .put(signer)
    .u32(0)
    .u8(bodyVersion)
    .u8(networkBytes[network])
    .u16(codec.type)
    .put(body)
    .done();
}

export const makeEmbedded = (network: Network, { signer, content }: EmbeddedFields): SymbolEmbedded => ({
  signer,
  version: bodyVersion,
  content,
  bytes: encodeEmbedded(network, { signer, content }),
});

/** An aggregate of these transactions without cosignatures. */
export const aggregateContent = (
  kind: AggregateContent['kind'],
  inner: readonly SymbolEmbedded[],
): AggregateContent => ({ kind, transactionsHash: transactionsHash(inner), inner, cosignatures: [] });
