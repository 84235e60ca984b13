/** Reviews restrictions on holding or moving a mosaic: a global rule, and a number per account that the rule
 * compares. */
import type {
  MosaicAddressRestrictionContent,
  MosaicGlobalRestrictionContent,
  MosaicRestrictionType,
} from '../../transaction/symbol/content.ts';
import { contentReview, controlChange } from '../content-makers.ts';
import type { ContentContext, ContentReview } from '../content-review.ts';
import type { LabelCode, ValueCode } from '../review-codes.ts';
import type { Row, Value } from '../review-document.ts';
import { card, codeValue, idValue, integerValue, recipientValue, row, warn } from '../values.ts';
import { mosaicAliasWarnings, targetWarnings } from './common-rows.ts';

/** "No value" in an address restriction (catapult MosaicAddressRestriction, NotSet). */
const notSet = 0xffff_ffff_ffff_ffffn;

export function reviewMosaicAddressRestriction(
  content: MosaicAddressRestrictionContent,
  context: ContentContext,
): ContentReview {
  const mosaic = idValue(content.mosaicId);
  const target = recipientValue(content.target, context);
  const facts = [
    row('restriction-key', idValue(content.key)),
    row('value-before', numberValue(content.previousValue)),
    row('value-after', numberValue(content.newValue)),
  ];
  return contentReview({
    headline: {
      code: 'mosaic-address-restriction',
      slots: { from: [context.actor], target: [target], mosaic: [mosaic] },
    },
    cards: [
      card('content', [row('account', context.actor), row('mosaic-id', mosaic), row('target', target), ...facts]),
    ],
    // It changes the rights of the target, by the authority of the mosaic's creator.
    controlChanges: [target, context.actor].map((account) =>
      controlChange(account, 'mosaic-restricted', [row('mosaic-id', mosaic), row('target', target), ...facts]),
    ),
    warnings: [
      ...targetWarnings(content.target, context),
      // The rule compares this number; it can keep an account from holding or moving the mosaic.
      warn('holder-restricted', 'caution', { account: target, mosaic }),
      ...mosaicAliasWarnings(content.mosaicId, context),
    ],
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
    ...ruleRows('restriction-previous', content.previousType, content.previousValue),
    ...ruleRows('restriction-new', content.newType, content.newValue),
  ];
  return contentReview({
    headline: { code: 'mosaic-restriction', slots: { from: [context.actor], mosaic: [mosaic.value] } },
    cards: [card('content', [row('account', context.actor), mosaic, ...facts])],
    controlChanges: [controlChange(context.actor, 'mosaic-restricted', [mosaic, ...facts])],
    warnings: [content.mosaicId, reference].flatMap((id) => mosaicAliasWarnings(id, context)),
  });
}

/** A rule is a comparison and a number, shown as two rows of one name; without a comparison, zero is no number. */
const ruleRows = (label: LabelCode, type: MosaicRestrictionType, value: bigint): readonly Row[] => [
  row(label, codeValue(comparisons[type])),
  ...(type === 'none' && value === 0n ? [] : [row(label, integerValue(value))]),
];

const comparisons: Readonly<Record<MosaicRestrictionType, ValueCode>> = {
  none: 'restriction-none',
  eq: 'restriction-eq',
  ne: 'restriction-ne',
  lt: 'restriction-lt',
  le: 'restriction-le',
  gt: 'restriction-gt',
  ge: 'restriction-ge',
};
