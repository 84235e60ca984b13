/** Links of an account, node or VRF key: linked key 32 | action u8 (catbuffer symbol/account_link, symbol/key_link). */
import { ByteWriter } from '../../base/bytes.ts';
import type { BodyCodec } from './body.ts';
import type { KeyLinkContent } from './content.ts';
import { linkActionByte, linkActions } from './link-actions.ts';

export const keyLinkCodec = (kind: KeyLinkContent['kind'], type: number): BodyCodec<KeyLinkContent> => ({
  kind,
  type,
  read(body) {
    const linkedKey = body.key();
    return body.end({ kind, linkedKey, action: body.choice(linkActions, 'action') });
  },
  write: ({ linkedKey, action }) => new ByteWriter().put(linkedKey).u8(linkActionByte(action)).done(),
});
