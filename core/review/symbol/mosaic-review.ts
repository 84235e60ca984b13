/** Reviews the creation of a mosaic, changes of its supply, and revocation from a holder. */
import { mosaicOf } from '../../registry/look-up.ts';
import type {
  MosaicDefinitionContent,
  MosaicSupplyChangeContent,
  MosaicSupplyRevocationContent,
} from '../../transaction/symbol/content.ts';
import { contentReview, controlChange, effect, paymentsOf } from '../content-makers.ts';
import type { ContentContext, ContentReview } from '../content-review.ts';
import type { Row, Value, Warning } from '../review-document.ts';
import { blocksValue, card, codeValue, hexText, idValue, integerValue, recipientValue, row, warn } from '../values.ts';
import { aliasWarnings, moveOf } from './common-rows.ts';

/** MosaicFlags (catbuffer symbol/mosaic/mosaic_types.cats). */
const flagBits = { supplyMutable: 1, transferable: 2, restrictable: 4, revokable: 8 } as const;

export function reviewMosaicDefinition(content: MosaicDefinitionContent, context: ContentContext): ContentReview {
  const mosaic = idValue(content.id);
  const properties = propertyRows(content);
  const isRevokable = (content.flags & flagBits.revokable) !== 0;
  return contentReview({
    headline: { code: 'mosaic-definition', slots: { from: [context.actor], mosaic: [mosaic] } },
    cards: [
      card('content', [
        row('account', context.actor),
        row('mosaic-id', mosaic),
        ...properties,
        row('mosaic-nonce', integerValue(content.nonce)),
      ]),
    ],
    controlChanges: [controlChange(context.actor, 'mosaic-created', [row('mosaic-id', mosaic), ...properties])],
    warnings: [
      // The network charges the current price; it is not in the transaction.
      warn('rental-fee-unknown', 'caution', { account: context.actor, mosaic }),
      mayExist(content, context),
      ...(isRevokable ? [warn('mosaic-revokable', 'note', { mosaic })] : []),
    ],
  });
}

/**
 * A definition of an existing mosaic modifies it while it has no supply: flags and divisibility are combined with the
 * present ones by XOR, the duration is added (symbol/symbol docs, "Modifying a Mosaic Definition": 6 ^ 8 = 14). For a
 * registered mosaic the resulting divisibility is shown; its flags are not registered.
 */
function mayExist({ id, divisibility }: MosaicDefinitionContent, { network, facts }: ContentContext): Warning {
  const mosaic = idValue(id);
  const known = mosaicOf(facts.registry, 'symbol', network, hexText(id));
  if (known === null) return warn('mosaic-may-exist', 'caution', { mosaic });
  const before = integerValue(known.divisibility);
  return warn('mosaic-may-exist', 'stop', { mosaic, before, after: integerValue(known.divisibility ^ divisibility) });
}

function propertyRows({ divisibility, duration, flags }: MosaicDefinitionContent): readonly Row[] {
  const has = (flag: number): Value => codeValue((flags & flag) === 0 ? 'no' : 'yes');
  return [
    row('divisibility', integerValue(divisibility)),
    row('duration', duration === 0n ? codeValue('forever') : blocksValue(duration)),
    row('supply-mutable', has(flagBits.supplyMutable)),
    row('transferable', has(flagBits.transferable)),
    row('restrictable', has(flagBits.restrictable)),
    row('revokable', has(flagBits.revokable)),
  ];
}

export function reviewMosaicSupplyChange(content: MosaicSupplyChangeContent, context: ContentContext): ContentReview {
  const { actor } = context;
  const { mosaicId: id, delta, action } = content;
  const mosaic = idValue(id);
  const holder = action === 'decrease' ? actor : null;
  const { amount, raw, warnings } = moveOf('supply-delta', { id, amount: delta, holder }, context);
  const rows = [row('supply-action', codeValue(action)), row('supply-delta', amount), ...raw, row('mosaic-id', mosaic)];
  return contentReview({
    headline: {
      code: action === 'increase' ? 'supply-increase' : 'supply-decrease',
      slots: { from: [actor], amount: [amount], mosaic: [mosaic] },
    },
    cards: [card('content', [row('account', actor), ...rows])],
    effects: [effect(actor, action === 'increase' ? 'in' : 'out', 'supply', amount)],
    controlChanges: [controlChange(actor, 'supply-changed', rows)],
    warnings,
  });
}

export function reviewMosaicSupplyRevocation(
  content: MosaicSupplyRevocationContent,
  context: ContentContext,
): ContentReview {
  const { actor } = context;
  const source = recipientValue(content.source, context);
  const { amount, rows, warnings } = moveOf('amount', { ...content.mosaic, holder: source }, context);
  return contentReview({
    headline: { code: 'revocation', slots: { amount: [amount], target: [source], from: [actor] } },
    cards: [card('content', [row('account', actor), row('source', source), ...rows])],
    payments: paymentsOf(source, actor, [amount]),
    effects: [effect(source, 'out', 'revocation', amount), effect(actor, 'in', 'revocation', amount)],
    warnings: [
      ...aliasWarnings(content.source, context),
      ...warnings,
      // If it is the only content, the headline already says it.
      ...(context.isOutermost ? [] : [warn('takes-tokens', 'caution', { account: source, amount })]),
    ],
  });
}
