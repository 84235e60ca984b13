/** The headline's values in the places of its template. */
import type { Headline, Value } from '../../core/review/review-document.ts';
import type { Catalog } from '../i18n/catalog.ts';
import { pieces } from '../i18n/sentence.ts';

export interface TemplateSlot {
  readonly name: string;
  /** Empty when the document has nothing for this place: said to be unknown, never left out. */
  readonly values: readonly Value[];
  /** The sentence begins with figures: they are set large. */
  readonly isLead: boolean;
}

/** Of a sentence that calls what stands in this place a name itself. */
export const isByName = ({ code }: Headline, slot: string): boolean => code === 'transfer-alias' && slot === 'to';

/** An envelope around one transaction does not count it. */
export function envelopeTemplate(words: Pick<Catalog, 'headlines' | 'envelopes'>, { code, slots }: Headline): string {
  const { count } = slots;
  const isOne = count?.[0]?.type === 'integer' && count[0].text === '1';
  return isOne && Object.hasOwn(words.envelopes, code)
    ? words.envelopes[code as keyof Catalog['envelopes']]
    : words.headlines[code];
}

export function slotsOfTemplate(template: string, headline: Headline): readonly TemplateSlot[] {
  return pieces(template).flatMap((piece, at) => {
    if (!('slot' in piece)) return [];
    const values = Object.hasOwn(headline.slots, piece.slot) ? (headline.slots[piece.slot] ?? []) : [];
    const isLead = at === 0 && values.length > 0 && values.every((value) => value.type === 'amount');
    return [{ name: piece.slot, values, isLead }];
  });
}
