/** Reviews a key link: a key starts or stops harvesting, running a node or voting for the account. */
import { addressOfPublicKey } from '../../chain/address.ts';
import type { KeyLinkContent, LinkAction, VotingKeyLinkContent } from '../../transaction/symbol/content.ts';
import { contentReview, controlChange } from '../content-makers.ts';
import type { ContentContext, ContentReview } from '../content-review.ts';
import { lookAlikeWarnings } from '../look-alike-review.ts';
import type { ControlChangeCode } from '../review-codes.ts';
import type { Row, Warning } from '../review-document.ts';
import { addressValue, card, codeValue, hexValue, integerValue, row, warn } from '../values.ts';

type LinkContent = KeyLinkContent | VotingKeyLinkContent;

const controlChanges: Readonly<Record<LinkContent['kind'], Readonly<Record<LinkAction, ControlChangeCode>>>> = {
  'symbol.account-key-link': { link: 'delegates-harvesting', unlink: 'ends-harvesting' },
  'symbol.node-key-link': { link: 'node-key-linked', unlink: 'node-key-unlinked' },
  'symbol.vrf-key-link': { link: 'vrf-key-linked', unlink: 'vrf-key-unlinked' },
  'symbol.voting-key-link': { link: 'voting-key-linked', unlink: 'voting-key-unlinked' },
};

export function reviewKeyLink(content: LinkContent, context: ContentContext): ContentReview {
  const { actor } = context;
  const key = hexValue(content.linkedKey);
  const facts = [row('linked-key', key), ...moreRows(content, context)];
  const links = content.action === 'link';
  return contentReview({
    headline: { code: links ? 'key-link' : 'key-unlink', slots: { from: [actor], key: [key] } },
    cards: [card('content', [row('account', actor), row('action', codeValue(content.action)), ...facts])],
    controlChanges: [controlChange(actor, controlChanges[content.kind][content.action], facts)],
    warnings: [
      ...(links ? [warn('key-linked', 'caution', { account: actor, publicKey: key })] : []),
      ...remoteWarnings(content, context),
    ],
  });
}

/** Only a remote account's key belongs to an account; the others belong to a node and to voting rounds. */
function moreRows(content: LinkContent, context: ContentContext): readonly Row[] {
  switch (content.kind) {
    case 'symbol.account-key-link': {
      const { chain, network, facts } = context;
      return [row('linked-address', addressValue(remoteAddress(content, context), chain, network, facts))];
    }
    case 'symbol.voting-key-link':
      return [row('start-epoch', integerValue(content.startEpoch)), row('end-epoch', integerValue(content.endEpoch))];
    case 'symbol.node-key-link':
    case 'symbol.vrf-key-link':
      return [];
  }
}

const remoteWarnings = (content: LinkContent, context: ContentContext): readonly Warning[] =>
  content.kind === 'symbol.account-key-link' ? lookAlikeWarnings(remoteAddress(content, context), context) : [];

const remoteAddress = ({ linkedKey }: LinkContent, { network }: ContentContext): string =>
  addressOfPublicKey('symbol', network, linkedKey).text;
