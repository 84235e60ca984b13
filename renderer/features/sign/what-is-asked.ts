/** Says in words what has to be typed, with the number in the picture if there are several. */
import type { TypedCheck } from '../../../core/approval/typed-check.ts';
import type { ReviewDocument } from '../../../core/review/review-document.ts';
import type { Catalog } from '../../i18n/catalog.ts';
import { addedCosigners } from '../../slips/cosigners.ts';

export function whatIsAsked(
  check: TypedCheck,
  documents: readonly ReviewDocument[],
  { sign }: Pick<Catalog, 'sign'>,
): string {
  if (check.asks === 'number') return sign.asks.number(check.number);
  const document = documents[check.item];
  if (document === undefined) return '';
  const asked = askedOf(check, document, sign);
  return documents.length > 1 ? sign.ofRequest(check.item + 1, asked) : asked;
}

type Read = Exclude<TypedCheck, { readonly asks: 'number' }>;

function askedOf(check: Read, document: ReviewDocument, sign: Catalog['sign']): string {
  const { flow } = document.pictures;
  const count = check.of === 'payment' ? (flow?.arrows.length ?? 0) : addedCosigners(document);
  const line = count > 1 ? check.line : null;
  if (check.of === 'cosigner') return sign.asks['cosigner-end'](line);
  return sign.asks[check.asks](line);
}
