/**
 * Reviews a mosaic definition. A levy is what every sender of the mosaic will pay, to whom, in which mosaic. The
 * creator sets it and later transfers do not show it, so all its fields are shown here.
 */

import { knownNemMosaic } from '../../chain/known-mosaics.ts';
import { fullNemName } from '../../chain/nem-mosaic.ts';
import { mosaicOf } from '../../registry/look-up.ts';
import type { NemLevy, NemMosaicDefinitionContent } from '../../transaction/nem/content.ts';
import { contentReview, controlChange, decimalsOf, effect } from '../content-makers.ts';
import type { ContentContext, ContentReview } from '../content-review.ts';
import { lookAlikeWarnings } from '../look-alike-review.ts';
import type { Row, Value, Warning } from '../review-document.ts';
import { outsideText } from '../text-review.ts';
import {
  addressValue,
  card,
  codeValue,
  currencyAmount,
  hexValue,
  integerValue,
  nemAmount,
  ratioValue,
  row,
  textValue,
  warn,
} from '../values.ts';
import { mosaicNameWarnings } from './mosaic-name-warnings.ts';

/** A percentile levy of 1 is one ten-thousandth of the moved amount (MosaicTransferFeeCalculator, MosaicLevy.java). */
const wholeLevy = 10_000n;

export function reviewNemMosaicDefinition(content: NemMosaicDefinitionContent, context: ContentContext): ContentReview {
  const { actor, network, facts } = context;
  const mosaic = textValue(fullNemName(content.mosaic));
  const fee = currencyAmount('nem', network, content.creationFee);
  const description = outsideText(content.description);
  return contentReview({
    headline: { code: 'mosaic-definition', slots: { from: [actor], mosaic: [mosaic] } },
    cards: [
      card('content', [
        row('account', actor),
        row('creator', hexValue(content.creator)),
        row('mosaic', mosaic),
        row('description', description.value),
        ...propertyRows(content),
        ...levyRows(content, context),
        row('creation-fee', fee),
        row('sink', addressValue(content.sink, 'nem', network, facts)),
      ]),
    ],
    // The initial supply is not shown as a gain: for a mosaic that is defined again, the previous supply is unknown.
    effects: [effect(actor, 'out', 'rental', fee)],
    controlChanges: [
      controlChange(actor, 'mosaic-created', [
        row('mosaic', mosaic),
        ...propertyRows(content),
        ...levyRows(content, context),
      ]),
    ],
    warnings: [mayExist(mosaic, context), ...description.warnings, ...levyWarnings(content, mosaic, context)],
  });
}

const yesOrNo = (is: boolean): Value => codeValue(is ? 'yes' : 'no');

const propertyRows = (content: NemMosaicDefinitionContent): readonly Row[] => [
  row('divisibility', integerValue(content.divisibility)),
  row('initial-supply', integerValue(content.initialSupply)),
  row('supply-mutable', yesOrNo(content.supplyMutable)),
  row('transferable', yesOrNo(content.transferable)),
];

/** MosaicDefinitionCreationTransactionValidator.java isModificationAllowed: possible while the creator owns the
 * whole supply. */
function mayExist(mosaic: Value, { network, facts }: ContentContext): Warning {
  const isKnown = mosaic.type === 'text' && mosaicOf(facts.registry, 'nem', network, mosaic.text) !== null;
  return warn('nem-mosaic-may-exist', isKnown ? 'stop' : 'caution', { mosaic });
}

interface LevyFee {
  readonly value: Value;
  readonly raw: readonly Row[];
  readonly warnings: readonly Warning[];
}

function levyFee(
  levy: NemLevy,
  { mosaic, divisibility }: NemMosaicDefinitionContent,
  context: ContentContext,
): LevyFee {
  if (levy.type === 'percentile') return { value: ratioValue(levy.fee, wholeLevy), raw: [], warnings: [] };
  const name = fullNemName(levy.mosaic);
  // A levy paid in the mosaic itself: this definition sets its divisibility.
  const own: Value = { type: 'amount', atomic: levy.fee.toString(), divisibility, unit: name };
  if (name === fullNemName(mosaic)) return { value: own, raw: [], warnings: [] };
  const value = nemAmount(context, levy.mosaic, levy.fee);
  return { value, ...decimalsOf(value, knownNemMosaic(name), textValue(name)) };
}

function levyRows(content: NemMosaicDefinitionContent, context: ContentContext): readonly Row[] {
  const { levy } = content;
  if (levy === null) return [row('levy-type', codeValue('none'))];
  const fee = levyFee(levy, content, context);
  return [
    row('levy-type', codeValue(levy.type === 'absolute' ? 'levy-absolute' : 'levy-percentile')),
    row('levy-fee', fee.value),
    ...fee.raw,
    row('levy-mosaic', textValue(fullNemName(levy.mosaic))),
    row('levy-recipient', addressValue(levy.recipient, 'nem', context.network, context.facts)),
  ];
}

function levyWarnings(content: NemMosaicDefinitionContent, mosaic: Value, context: ContentContext): readonly Warning[] {
  const { levy } = content;
  if (levy === null) return [];
  const recipient = addressValue(levy.recipient, 'nem', context.network, context.facts);
  return [
    warn('mosaic-levy', 'caution', { mosaic, recipient }),
    ...mosaicNameWarnings(levy.mosaic),
    ...levyFee(levy, content, context).warnings,
    ...lookAlikeWarnings(levy.recipient, context),
  ];
}
