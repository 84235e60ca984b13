/** catbuffer symbol/metadata/namespace_metadata.cats; see metadata.ts. */
import type { BodyCodec } from '../body.ts';
import type { NamespaceMetadataContent } from '../content.ts';
import { readMetadata, writeMetadata } from '../metadata.ts';

export const namespaceMetadata: BodyCodec<NamespaceMetadataContent> = {
  kind: 'symbol.namespace-metadata',
  type: 0x4344,
  read(body) {
    const { id, ...fields } = readMetadata(body, true);
    return body.end({ kind: 'symbol.namespace-metadata', namespaceId: id, ...fields });
  },
  write: (content, network) => writeMetadata(content, content.namespaceId, network),
};
