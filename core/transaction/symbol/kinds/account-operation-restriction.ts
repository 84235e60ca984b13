/**
 * catbuffer symbol/restriction_account/account_operation_restriction.cats: flags u16 | additions count u8 |
 * deletions count u8 | 0 u32 | additions u16 each | deletions u16 each (TransactionType).
 */
import { ByteWriter } from '../../../base/bytes.ts';
import { reason } from '../../../base/reason.ts';
import { kindOfType } from '../../../chain/transaction-kinds.ts';
import type { BodyCodec, BodyReader } from '../body.ts';
import type { AccountOperationRestrictionContent } from '../content.ts';
import { putLists, readRestrictionLists } from '../lists.ts';
import { readRestrictionFlags, restrictionFlags } from '../restriction-flags.ts';

function readOperation(body: BodyReader): number {
  const type = body.u16();
  if (kindOfType('symbol', type) === null)
    body.refusal(reason('enum-unknown', { field: 'operation', value: String(type) }));
  return type;
}

export const accountOperationRestriction: BodyCodec<AccountOperationRestrictionContent> = {
  kind: 'symbol.account-operation-restriction',
  type: 0x4350,
  read(body) {
    const mode = readRestrictionFlags(body, 'operation');
    const lists = readRestrictionLists(body, 2, () => readOperation(body), String);
    return body.end({ kind: 'symbol.account-operation-restriction', ...mode, ...lists });
  },
  write(content) {
    const writer = new ByteWriter().u16(restrictionFlags('operation', content));
    return putLists(writer, content, (type) => writer.u16(type));
  },
};
