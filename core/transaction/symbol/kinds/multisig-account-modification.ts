/**
 * catbuffer symbol/multisig/multisig_account_modification.cats: removal delta i8 | approval delta i8 | additions count u8 |
 * deletions count u8 | 0 u32 | additions 24 each | deletions 24 each.
 */
import { ByteWriter } from '../../../base/bytes.ts';
import { reason } from '../../../base/reason.ts';
import type { BodyCodec } from '../body.ts';
import type { MultisigAccountModificationContent } from '../content.ts';
import { checkRepeats, putRecipients, readLists, recipientKey, tooLong } from '../lists.ts';
import { maxCosignatories, maxCosignatoryDeletions } from '../network-limits.ts';

export const multisigAccountModification: BodyCodec<MultisigAccountModificationContent> = {
  kind: 'symbol.multisig-account-modification',
  type: 0x4155,
  read(body) {
    const minRemovalDelta = body.i8();
    const minApprovalDelta = body.i8();
    const lists = readLists(body, 24, () => body.recipient());
    const { additions, deletions } = lists;
    // A modification may change only the quorum; one that changes nothing is refused.
    if (additions.length + deletions.length === 0 && minRemovalDelta === 0 && minApprovalDelta === 0)
      body.refusal(reason('list-empty'));
    body.refusal(tooLong('additions', additions, maxCosignatories));
    body.refusal(tooLong('deletions', deletions, maxCosignatoryDeletions));
    body.refusal(checkRepeats([...additions, ...deletions].map(recipientKey)));
    return body.end({ kind: 'symbol.multisig-account-modification', minRemovalDelta, minApprovalDelta, ...lists });
  },
  write: (content, network) =>
    putRecipients(new ByteWriter().u8(content.minRemovalDelta).u8(content.minApprovalDelta), content, network),
};
