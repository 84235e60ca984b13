/** catbuffer symbol/metadata/account_metadata.cats; see metadata.ts. */
import type { BodyCodec } from '../body.ts';
import type { AccountMetadataContent } from '../content.ts';
import { readMetadata, writeMetadata } from '../metadata.ts';

export const accountMetadata: BodyCodec<AccountMetadataContent> = {
  kind: 'symbol.account-metadata',
  type: 0x4144,
  read(body) {
    const { id: _, ...fields } = readMetadata(body, false);
    return body.end({ kind: 'symbol.account-metadata', ...fields });
  },
  write: (content, network) => writeMetadata(content, null, network),
};
