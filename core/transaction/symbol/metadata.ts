/**
 * Metadata of accounts, mosaics and namespaces, which differ in one field:
 * target 24 | key u64 | [mosaic or namespace id u64] | size delta i16 | value size u16 | value (catbuffer
 * symbol/metadata). meaning.ts checks the delta against the value, because official vectors have deltas that do not
 * match.
 */
import { ByteWriter } from '../../base/bytes.ts';
import type { Network } from '../../chain/networks.ts';
import type { BodyReader } from './body.ts';
import type { AccountMetadataContent } from './content.ts';
import { maxMetadataBytes } from './network-limits.ts';
import { encodeSymbolRecipient } from './recipient.ts';

type MetadataFields = Omit<AccountMetadataContent, 'kind'>;

/** `id` is 0 for an account, which the target alone identifies. */
export function readMetadata(body: BodyReader, hasId: boolean): MetadataFields & { readonly id: bigint } {
  const target = body.recipient();
  const key = body.u64();
  const id = hasId ? body.u64() : 0n;
  const sizeDelta = body.i16();
  // MetadataSizesValidator.cpp also refuses an empty value.
  const size = body.within(body.u16(), 1, maxMetadataBytes, 'value-size');
  return { target, key, id, sizeDelta, value: body.take(size) };
}

export function writeMetadata(fields: MetadataFields, id: bigint | null, network: Network): Uint8Array {
  const writer = new ByteWriter().put(encodeSymbolRecipient(network, fields.target)).u64(fields.key);
  if (id !== null) writer.u64(id);
  return writer.uint(fields.sizeDelta, 2).u16(fields.value.length).put(fields.value).done();
}
