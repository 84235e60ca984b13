/**
 * Reviews metadata of an account, a mosaic or a name. The bytes hold the XOR of old and new value, so they are the new
 * value only if there was no old one; offline nobody knows that.
 */
import { fromUtf8 } from '../../base/utf8.ts';
import type {
  AccountMetadataContent,
  MosaicMetadataContent,
  NamespaceMetadataContent,
} from '../../transaction/symbol/content.ts';
import { contentReview, controlChange } from '../content-makers.ts';
import type { ContentContext, ContentReview } from '../content-review.ts';
import type { ControlChangeCode, HeadlineCode } from '../review-codes.ts';
import type { Row, Value, Warning } from '../review-document.ts';
import { outsideText } from '../text-review.ts';
import { card, changeValue, hexValue, idValue, integerValue, recipientValue, row, warn } from '../values.ts';
import { mosaicAliasWarnings, targetWarnings } from './common-rows.ts';

type MetadataContent = AccountMetadataContent | MosaicMetadataContent | NamespaceMetadataContent;

const headlines: Readonly<Record<MetadataContent['kind'], HeadlineCode>> = {
  'symbol.account-metadata': 'metadata',
  'symbol.mosaic-metadata': 'metadata-mosaic',
  'symbol.namespace-metadata': 'metadata-namespace',
};
const controlChanges: Readonly<Record<MetadataContent['kind'], ControlChangeCode>> = {
  'symbol.account-metadata': 'metadata-changed',
  'symbol.mosaic-metadata': 'mosaic-metadata-changed',
  'symbol.namespace-metadata': 'namespace-metadata-changed',
};

export function reviewMetadata(content: MetadataContent, context: ContentContext): ContentReview {
  const target = recipientValue(content.target, context);
  const thing = thingRows(content);
  const text = textOf(content);
  const textRows = text === null ? [] : [row('metadata-text', text.value)];
  const key = row('metadata-key', idValue(content.key));
  return contentReview({
    headline: { code: headlines[content.kind], slots: { from: [context.actor], target: [thing[0]?.value ?? target] } },
    cards: [
      card('content', [
        row('account', context.actor),
        row('target', target),
        ...thing,
        key,
        row('size-delta', changeValue(content.sizeDelta)),
        ...textRows,
        row('metadata-value', hexValue(content.value)),
      ]),
    ],
    controlChanges: [controlChange(target, controlChanges[content.kind], [...thing, key, ...textRows])],
    warnings: [
      ...targetWarnings(content.target, context),
      ...(content.kind === 'symbol.mosaic-metadata' ? mosaicAliasWarnings(content.mosaicId, context) : []),
      warn('metadata-xor', 'caution', { size: integerValue(content.value.length) }),
      ...(text?.warnings ?? []),
    ],
  });
}

function thingRows(content: MetadataContent): readonly Row[] {
  switch (content.kind) {
    case 'symbol.account-metadata':
      return [];
    case 'symbol.mosaic-metadata':
      return [row('mosaic-id', idValue(content.mosaicId))];
    case 'symbol.namespace-metadata':
      return [row('namespace-id', idValue(content.namespaceId))];
  }
}

/** The resulting text if there was no value before. */
function textOf({ value, sizeDelta }: MetadataContent): { value: Value; warnings: readonly Warning[] } | null {
  const text = sizeDelta === value.length ? fromUtf8(value) : null;
  return text === null || text === '' ? null : outsideText(text);
}
