/** A sentence with slots for values, which each language orders in its own way. */
export type Piece = { readonly text: string } | { readonly slot: string };

/** `{amount} leaves {from}.` → slot, text, slot, text. */
export function pieces(template: string): readonly Piece[] {
  return template
    .split(/(\{[a-z]+\})/)
    .filter((part) => part !== '')
    .map((part) => (/^\{[a-z]+\}$/.test(part) ? { slot: part.slice(1, -1) } : { text: part }));
}
