/** catbuffer symbol/namespace/mosaic_alias.cats: namespace id u64 | mosaic id u64 | action u8. */
import { ByteWriter } from '../../../base/bytes.ts';
import type { BodyCodec } from '../body.ts';
import type { MosaicAliasContent } from '../content.ts';
import { linkActionByte, linkActions } from '../link-actions.ts';

export const mosaicAlias: BodyCodec<MosaicAliasContent> = {
  kind: 'symbol.mosaic-alias',
  type: 0x434e,
  read(body) {
    const namespaceId = body.u64();
    const mosaicId = body.u64();
    const action = body.choice(linkActions, 'action');
    return body.end({ kind: 'symbol.mosaic-alias', namespaceId, mosaicId, action });
  },
  write: ({ namespaceId, mosaicId, action }) =>
    new ByteWriter().u64(namespaceId).u64(mosaicId).u8(linkActionByte(action)).done(),
};
