/**
 * catbuffer symbol/coresystem/voting_key_link.cats: linked key 32 | start epoch u32 | end epoch u32 | action u8.
 * The required number of epochs differs between the networks and changed over time. The order of start and end does not
 * (VotingKeyLinkRangeValidator.cpp).
 */
import { ByteWriter } from '../../../base/bytes.ts';
import type { BodyCodec } from '../body.ts';
import type { VotingKeyLinkContent } from '../content.ts';
import { linkActionByte, linkActions } from '../link-actions.ts';

const lastEpoch = 0xffffffff;

export const votingKeyLink: BodyCodec<VotingKeyLinkContent> = {
  kind: 'symbol.voting-key-link',
  type: 0x4143,
  read(body) {
    const linkedKey = body.key();
    const startEpoch = body.within(body.u32(), 1, lastEpoch, 'start-epoch');
    const endEpoch = body.within(body.u32(), startEpoch, lastEpoch, 'end-epoch');
    const action = body.choice(linkActions, 'action');
    return body.end({ kind: 'symbol.voting-key-link', linkedKey, startEpoch, endEpoch, action });
  },
  write: ({ linkedKey, startEpoch, endEpoch, action }) =>
    new ByteWriter().put(linkedKey).u32(startEpoch).u32(endEpoch).u8(linkActionByte(action)).done(),
};
