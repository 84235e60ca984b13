/** catbuffer symbol/namespace/address_alias.cats: namespace id u64 | address 24 (never an alias itself) | action u8. */
import { ByteWriter } from '../../../base/bytes.ts';
import type { BodyCodec } from '../body.ts';
import type { AddressAliasContent } from '../content.ts';
import { linkActionByte, linkActions } from '../link-actions.ts';
import { encodeSymbolRecipient } from '../recipient.ts';

export const addressAlias: BodyCodec<AddressAliasContent> = {
  kind: 'symbol.address-alias',
  type: 0x424e,
  read(body) {
    const namespaceId = body.u64();
    const address = body.address();
    const action = body.choice(linkActions, 'action');
    return body.end({ kind: 'symbol.address-alias', namespaceId, address, action });
  },
  write: ({ namespaceId, address, action }, network) =>
    new ByteWriter()
      .u64(namespaceId)
      .put(encodeSymbolRecipient(network, { type: 'address', address }))
      .u8(linkActionByte(action))
      .done(),
};
