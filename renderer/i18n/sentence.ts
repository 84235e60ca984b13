/** A sentence with places for values: each language puts them in its own order. */
export type Piece = { readonly text: string } | { readonly slot: string };

/** `{amount} leaves {from}.` → slot, text, slot, text. */
export function pieces(template: string): readonly Piece[] {
  return template
    .split(/(\{[a-z]+\})/)
    .filter((part) => part !== '')
    .map((part) => (/^\{[a-z]+\}$/.test(part) ? { slot: part.slice(1, -1) } : { text: part }));
}
