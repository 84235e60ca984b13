/** catbuffer symbol/metadata/mosaic_metadata.cats; see metadata.ts. */
import type { BodyCodec } from '../body.ts';
import type { MosaicMetadataContent } from '../content.ts';
import { readMetadata, writeMetadata } from '../metadata.ts';

export const mosaicMetadata: BodyCodec<MosaicMetadataContent> = {
  kind: 'symbol.mosaic-metadata',
  type: 0x4244,
  read(body) {
    const { id, ...fields } = readMetadata(body, true);
    return body.end({ kind: 'symbol.mosaic-metadata', mosaicId: id, ...fields });
  },
  write: (content, network) => writeMetadata(content, content.mosaicId, network),
};
