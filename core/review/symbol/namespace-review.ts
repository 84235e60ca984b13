/** Reviews a namespace: it is rented, or its alias changes. */
import type {
  AddressAliasContent,
  LinkAction,
  MosaicAliasContent,
  NamespaceRegistrationContent,
} from '../../transaction/symbol/content.ts';
import { contentReview, controlChange } from '../content-makers.ts';
import type { ContentContext, ContentReview } from '../content-review.ts';
import { lookAlikeWarnings } from '../look-alike-review.ts';
import type { Headline, Row, Value } from '../review-document.ts';
import { outsideText } from '../text-review.ts';
import { addressValue, blocksValue, card, codeValue, idValue, row, warn } from '../values.ts';

export function reviewNamespaceRegistration(
  content: NamespaceRegistrationContent,
  context: ContentContext,
): ContentReview {
  const { actor } = context;
  const name = outsideText(content.name);
  const id = idValue(content.id);
  return contentReview({
    headline: headlineOf(content, actor, name.value),
    cards: [
      card('content', [
        row('account', actor),
        row('namespace', name.value),
        row('namespace-type', codeValue(content.registration.type)),
        registrationRow(content),
        row('namespace-id', id),
      ]),
    ],
    controlChanges: [controlChange(actor, 'namespace-rented', [row('namespace', name.value), row('namespace-id', id)])],
    warnings: [
      // The network charges the current price; it is not in the transaction.
      warn('rental-fee-unknown', 'caution', { account: actor, namespaceId: id }),
      ...(content.registration.type === 'root' ? [warn('namespace-may-exist', 'note', { name: name.value })] : []),
      ...name.warnings,
    ],
  });
}

function headlineOf({ registration }: NamespaceRegistrationContent, actor: Value, name: Value): Headline {
  if (registration.type === 'root') return { code: 'namespace-registration', slots: { from: [actor], name: [name] } };
  return { code: 'namespace-child', slots: { from: [actor], name: [name], parent: [idValue(registration.parentId)] } };
}

function registrationRow({ registration }: NamespaceRegistrationContent): Row {
  return registration.type === 'root'
    ? row('duration', blocksValue(registration.duration))
    : row('namespace-parent', idValue(registration.parentId));
}

export function reviewAddressAlias(content: AddressAliasContent, context: ContentContext): ContentReview {
  const target = addressValue(content.address, context.chain, context.network, context.facts);
  const review = reviewAlias(content, row('target', target), context);
  return { ...review, warnings: [...review.warnings, ...lookAlikeWarnings(content.address, context)] };
}

export const reviewMosaicAlias = (content: MosaicAliasContent, context: ContentContext): ContentReview =>
  reviewAlias(content, row('mosaic-id', idValue(content.mosaicId)), context);

interface Alias {
  readonly namespaceId: bigint;
  readonly action: LinkAction;
}

/** Unlinking redirects payments of others too: they fail, or the next link receives them. */
function reviewAlias({ namespaceId, action }: Alias, target: Row, { actor }: ContentContext): ContentReview {
  const name: Value = idValue(namespaceId);
  const links = action === 'link';
  const facts = [row('namespace-id', name), target];
  return contentReview({
    headline: { code: links ? 'alias-link' : 'alias-unlink', slots: { name: [name], target: [target.value] } },
    cards: [card('content', [row('account', actor), row('action', codeValue(action)), ...facts])],
    controlChanges: [controlChange(actor, links ? 'alias-linked' : 'alias-unlinked', facts)],
    warnings: [warn('alias-redirects', 'caution', { namespaceId: name, to: target.value })],
  });
}
