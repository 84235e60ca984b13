/** Reviews a supply change of a mosaic. NIS counts in whole units, so the amount needs no divisibility. */
import { fullNemName } from '../../chain/nem-mosaic.ts';
import type { NemMosaicSupplyChangeContent } from '../../transaction/nem/content.ts';
import { contentReview, controlChange, effect } from '../content-makers.ts';
import type { ContentContext, ContentReview } from '../content-review.ts';
import type { Value } from '../review-document.ts';
import { card, codeValue, row, textValue } from '../values.ts';

export function reviewNemSupplyChange(content: NemMosaicSupplyChangeContent, context: ContentContext): ContentReview {
  const { actor } = context;
  const name = fullNemName(content.mosaic);
  const mosaic = textValue(name);
  const increases = content.action === 'increase';
  const amount: Value = { type: 'amount', atomic: content.delta.toString(), divisibility: 0, unit: name };
  const rows = [row('supply-action', codeValue(content.action)), row('supply-delta', amount), row('mosaic', mosaic)];
  return contentReview({
    headline: {
      code: increases ? 'supply-increase' : 'supply-decrease',
      slots: { from: [actor], amount: [amount], mosaic: [mosaic] },
    },
    cards: [card('content', [row('account', actor), ...rows])],
    effects: [effect(actor, increases ? 'in' : 'out', 'supply', amount)],
    controlChanges: [controlChange(actor, 'supply-changed', rows)],
  });
}
