/** Reviews an importance transfer: another key starts or stops harvesting with this account's importance. */
import { addressOfPublicKey } from '../../chain/address.ts';
import type { NemAccountKeyLinkContent } from '../../transaction/nem/content.ts';
import { contentReview, controlChange } from '../content-makers.ts';
import type { ContentContext, ContentReview } from '../content-review.ts';
import { addressValue, card, codeValue, hexValue, row, warn } from '../values.ts';

export function reviewNemKeyLink(content: NemAccountKeyLinkContent, context: ContentContext): ContentReview {
  const { actor, network, facts } = context;
  const links = content.action === 'link';
  const key = hexValue(content.remoteKey);
  const address = addressValue(addressOfPublicKey('nem', network, content.remoteKey).text, 'nem', network, facts);
  const linked = [row('linked-key', key), row('linked-address', address)];
  return contentReview({
    headline: { code: links ? 'key-link' : 'key-unlink', slots: { from: [actor], key: [key] } },
    cards: [card('content', [row('account', actor), row('action', codeValue(content.action)), ...linked])],
    controlChanges: [controlChange(actor, links ? 'delegates-harvesting' : 'ends-harvesting', linked)],
    warnings: links ? [warn('key-linked', 'caution', { account: actor, publicKey: key })] : [],
  });
}
