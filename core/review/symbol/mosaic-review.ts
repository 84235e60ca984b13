/** A mosaic is made, its supply changes, or it is taken back from somebody. */
import type {
  MosaicDefinitionContent,
  MosaicSupplyChangeContent,
  MosaicSupplyRevocationContent,
} from '../../transaction/symbol/content.ts';
import type { ContentContext, ContentReview } from '../content-review.ts';
import type { Value } from '../review-document.ts';
import { blocksValue, card, codeValue, idValue, integerValue, recipientValue, row, warn } from '../values.ts';
import { aliasWarnings, contentReview, effect, moveOf, power } from './pieces.ts';

/** MosaicFlags (catbuffer symbol/mosaic/mosaic_types.cats). */
const flagBits = { supplyMutable: 1, transferable: 2, restrictable: 4, revokable: 8 } as const;

export function reviewMosaicDefinition(content: MosaicDefinitionContent, context: ContentContext): ContentReview {
  const mosaic = idValue(content.id);
  const has = (flag: number): Value => codeValue((content.flags & flag) === 0 ? 'no' : 'yes');
  const isRevokable = (content.flags & flagBits.revokable) !== 0;
  return contentReview({
    headline: { code: 'mosaic-definition', slots: { from: [context.actor], mosaic: [mosaic] } },
    cards: [
      card('content', [
        row('account', context.actor),
        row('mosaic-id', mosaic),
        row('divisibility', integerValue(content.divisibility)),
        row('duration', content.duration === 0n ? codeValue('forever') : blocksValue(content.duration)),
        row('supply-mutable', has(flagBits.supplyMutable)),
        row('transferable', has(flagBits.transferable)),
        row('restrictable', has(flagBits.restrictable)),
        row('revokable', has(flagBits.revokable)),
        row('mosaic-nonce', integerValue(content.nonce)),
      ]),
    ],
    powers: [power(context.actor, 'mosaic-created', [row('mosaic-id', mosaic)])],
    warnings: [
      // The network takes it at the price of the day; it stands nowhere in the transaction.
      warn('rental-fee-unknown', 'caution', { mosaic }),
      ...(isRevokable ? [warn('mosaic-revokable', 'note', { mosaic })] : []),
    ],
  });
}

export function reviewMosaicSupplyChange(content: MosaicSupplyChangeContent, context: ContentContext): ContentReview {
  const { actor } = context;
  const { mosaicId: id, delta, action } = content;
  const mosaic = idValue(id);
  const { amount, warnings } = moveOf('supply-delta', { id, amount: delta }, context);
  const rows = [row('supply-action', codeValue(action)), row('supply-delta', amount), row('mosaic-id', mosaic)];
  return contentReview({
    headline: {
      code: action === 'increase' ? 'supply-increase' : 'supply-decrease',
      slots: { from: [actor], amount: [amount], mosaic: [mosaic] },
    },
    cards: [card('content', [row('account', actor), ...rows])],
    effects: [effect(actor, action === 'increase' ? 'in' : 'out', 'supply', amount)],
    powers: [power(actor, 'supply-changed', rows)],
    warnings: [...warnings, warn('supply-changes', 'note', { mosaic, amount })],
  });
}

export function reviewMosaicSupplyRevocation(
  content: MosaicSupplyRevocationContent,
  context: ContentContext,
): ContentReview {
  const { actor } = context;
  const source = recipientValue(content.source, context);
  const { amount, rows, warnings } = moveOf('amount', content.mosaic, context);
  return contentReview({
    headline: { code: 'revocation', slots: { amount: [amount], target: [source], from: [actor] } },
    cards: [card('content', [row('account', actor), row('source', source), ...rows])],
    effects: [effect(source, 'out', 'revocation', amount), effect(actor, 'in', 'revocation', amount)],
    warnings: [
      ...aliasWarnings(content.source, context),
      ...warnings,
      warn('takes-tokens', 'caution', { account: source, amount }),
    ],
  });
}
