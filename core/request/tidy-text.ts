/**
 * A text as it comes out of an editor, a chat or a mail program: between quotation marks or code fences, as a JSON string, with
 * unseen characters at its ends. What only wraps the whole text means nothing and is taken off; the inside is not touched.
 */
import type { Json } from './strict-json.ts';
import { parseStrictJson } from './strict-json.ts';

const plainSpace = ' \t\r\n\ufeff';
/** Blanks and characters that are not seen, which copying adds. */
const unseen = /^[\s\u00ad\u200b-\u200d\u2060\ufeff]$/;
const quotes: ReadonlyMap<string, string> = new Map(
  ['""', "''", '``', '“”', '‘’', '«»', '「」', '『』'].map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
const fence = /^```[a-z]{0,12}\s*\n([\s\S]*)\n\s*```$/;
/** A text in quotes, in a fence, as a string in a chat: more layers than that nobody makes. */
const mostLayers = 4;

export interface TidyText {
  readonly text: string;
  /** More was taken off than the white space at the ends. */
  readonly isTidied: boolean;
}

/** A loop: the regular expression for it takes quadratic time on hostile text. */
function trimmed(text: string): { readonly text: string; readonly isTidied: boolean } {
  let [from, to] = [0, text.length];
  let isTidied = false;
  const isOutside = (at: number): boolean => {
    const character = text.charAt(at);
    const isPlain = plainSpace.includes(character);
    if (!isPlain && !unseen.test(character)) return false;
    isTidied ||= !isPlain;
    return true;
  };
  while (from < to && isOutside(from)) from += 1;
  while (to > from && isOutside(to - 1)) to -= 1;
  return { text: text.slice(from, to), isTidied };
}

/** What stands in the quotes or the fence around the whole text; null where there are none. */
function unwrapped(text: string): string | null {
  const fenced = fence.exec(text)?.[1];
  if (fenced !== undefined) return fenced;
  if (text.length < 3 || quotes.get(text.charAt(0)) !== text.at(-1)) return null;
  if (!text.startsWith('"')) return text.slice(1, -1);
  const read = parseStrictJson(text);
  return read.ok && isText(read.value) ? read.value : null;
}

const isText = (value: Json): value is string => typeof value === 'string';

export function tidyText(whole: string): TidyText {
  let tidy = trimmed(whole);
  for (let layer = 0; layer < mostLayers; layer += 1) {
    const inside = unwrapped(tidy.text);
    if (inside === null) break;
    tidy = { text: trimmed(inside).text, isTidied: true };
  }
  return tidy;
}
