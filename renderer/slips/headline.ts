/** Puts the headline's values into the slots of its template. */
import type { Headline, Value } from '../../core/review/review-document.ts';
import type { Catalog } from '../i18n/catalog.ts';
import { pieces } from '../i18n/sentence.ts';

export interface TemplateSlot {
  readonly name: string;
  /** Empty if the document has no value for this slot: it is shown as unknown, never omitted. */
  readonly values: readonly Value[];
  /** The sentence begins with figures, which are shown large. */
  readonly isLead: boolean;
}

/** True if the sentence itself calls the value of this slot a name. */
export const isByName = ({ code }: Headline, slot: string): boolean => code === 'transfer-alias' && slot === 'to';

/** An envelope around one transaction does not state the number. */
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
