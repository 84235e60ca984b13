/** Who may hold or move a restrictable mosaic: a rule for everybody, and a number per account that the rule looks at. */
import type {
  MosaicAddressRestrictionContent,
  MosaicGlobalRestrictionContent,
  MosaicRestrictionType,
} from '../../transaction/symbol/content.ts';
import type { ContentContext, ContentReview } from '../content-review.ts';
import type { ValueCode } from '../review-codes.ts';
import type { Value } from '../review-document.ts';
import { card, codeValue, idValue, integerValue, recipientValue, row } from '../values.ts';
import { contentReview, mosaicAliasWarnings, power, recipientWarnings } from './pieces.ts';

/** Stands for "no value" in an address restriction (catapult MosaicAddressRestriction, NotSet). */
const notSet = 0xffff_ffff_ffff_ffffn;

export function reviewMosaicAddressRestriction(
  content: MosaicAddressRestrictionContent,
  context: ContentContext,
): ContentReview {
  const mosaic = idValue(content.mosaicId);
  const target = recipientValue(content.target, context);
  const facts = [
    row('restriction-key', idValue(content.key)),
    row('restriction-previous', numberValue(content.previousValue)),
    row('restriction-new', numberValue(content.newValue)),
  ];
  return contentReview({
    headline: { code: 'mosaic-restriction', slots: { from: [context.actor], mosaic: [mosaic] } },
    cards: [
      card('content', [row('account', context.actor), row('mosaic-id', mosaic), row('target', target), ...facts]),
    ],
    powers: [power(target, 'mosaic-restricted', [row('mosaic-id', mosaic), ...facts])],
    warnings: [...recipientWarnings(content.target, context), ...mosaicAliasWarnings(content.mosaicId, context)],
  });
}

const numberValue = (value: bigint): Value => (value === notSet ? codeValue('none') : integerValue(value));

export function reviewMosaicGlobalRestriction(
  content: MosaicGlobalRestrictionContent,
  context: ContentContext,
): ContentReview {
  const mosaic = row('mosaic-id', idValue(content.mosaicId));
  const { referenceMosaicId: reference } = content;
  const facts = [
    row('reference-mosaic', reference === 0n ? codeValue('this-mosaic') : idValue(reference)),
    row('restriction-key', idValue(content.key)),
    // A rule is a comparison and a number, in two rows of one name.
    row('restriction-previous', codeValue(comparisons[content.previousType])),
    row('restriction-previous', integerValue(content.previousValue)),
    row('restriction-new', codeValue(comparisons[content.newType])),
    row('restriction-new', integerValue(content.newValue)),
  ];
  return contentReview({
    headline: { code: 'mosaic-restriction', slots: { from: [context.actor], mosaic: [mosaic.value] } },
    cards: [card('content', [row('account', context.actor), mosaic, ...facts])],
    powers: [power(context.actor, 'mosaic-restricted', [mosaic, ...facts])],
    warnings: [content.mosaicId, reference].flatMap((id) => mosaicAliasWarnings(id, context)),
  });
}

const comparisons: Readonly<Record<MosaicRestrictionType, ValueCode>> = {
  none: 'restriction-none',
  eq: 'restriction-eq',
  ne: 'restriction-ne',
  lt: 'restriction-lt',
  le: 'restriction-le',
  gt: 'restriction-gt',
  ge: 'restriction-ge',
};
