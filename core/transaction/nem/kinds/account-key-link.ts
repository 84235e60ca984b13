/**
 * Importance transfer (catbuffer nem/account_key_link; ImportanceTransferTransaction.java): mode u32 (1 link, 2 unlink) |
 * 32 u32 | remote key. The remote account may harvest with the signer's importance.
 */
import { ByteWriter } from '../../../base/bytes.ts';
import type { NemCodec } from '../codec.ts';
import type { NemAccountKeyLinkContent } from '../content.ts';
import { sized } from '../nem-writer.ts';

export const accountKeyLinkCodec: NemCodec<NemAccountKeyLinkContent> = {
  type: 2049,
  read: (reader) => ({
    kind: 'nem.account-key-link',
    action: reader.oneOf('link', 'unlink'),
    remoteKey: reader.key(),
  }),
  write: ({ action, remoteKey }) =>
    new ByteWriter()
      .u32(action === 'link' ? 1 : 2)
      .put(sized(remoteKey))
      .done(),
};
