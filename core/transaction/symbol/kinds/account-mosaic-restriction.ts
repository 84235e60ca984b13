/**
 * catbuffer symbol/restriction_account/account_mosaic_restriction.cats: flags u16 | additions count u8 |
 * deletions count u8 | 0 u32 | additions u64 each | deletions u64 each.
 */
import { ByteWriter } from '../../../base/bytes.ts';
import type { BodyCodec } from '../body.ts';
import type { AccountMosaicRestrictionContent } from '../content.ts';
import { putLists, readRestrictionLists } from '../lists.ts';
import { readRestrictionFlags, restrictionFlags } from '../restriction-flags.ts';

export const accountMosaicRestriction: BodyCodec<AccountMosaicRestrictionContent> = {
  kind: 'symbol.account-mosaic-restriction',
  type: 0x4250,
  read(body) {
    const mode = readRestrictionFlags(body, 'mosaic');
    const lists = readRestrictionLists(body, 8, () => body.u64(), String);
    return body.end({ kind: 'symbol.account-mosaic-restriction', ...mode, ...lists });
  },
  write(content) {
    const writer = new ByteWriter().u16(restrictionFlags('mosaic', content));
    return putLists(writer, content, (id) => writer.u64(id));
  },
};
