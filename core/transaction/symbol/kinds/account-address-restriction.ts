/**
 * catbuffer symbol/restriction_account/account_address_restriction.cats: flags u16 | additions count u8 |
 * deletions count u8 | 0 u32 | additions 24 each | deletions 24 each.
 */
import { ByteWriter } from '../../../base/bytes.ts';
import type { BodyCodec } from '../body.ts';
import type { AccountAddressRestrictionContent } from '../content.ts';
import { putRecipients, readRestrictionLists, recipientKey } from '../lists.ts';
import { readRestrictionFlags, restrictionFlags } from '../restriction-flags.ts';

export const accountAddressRestriction: BodyCodec<AccountAddressRestrictionContent> = {
  kind: 'symbol.account-address-restriction',
  type: 0x4150,
  read(body) {
    const mode = readRestrictionFlags(body, 'address');
    const lists = readRestrictionLists(body, 24, () => body.recipient(), recipientKey);
    return body.end({ kind: 'symbol.account-address-restriction', ...mode, ...lists });
  },
  write: (content, network) =>
    putRecipients(new ByteWriter().u16(restrictionFlags('address', content)), content, network),
};
