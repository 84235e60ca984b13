/**
 * Unwraps a text as editors, chats and mail programs deliver it: in quotation marks or code fences, as a JSON string,
 * with invisible characters at its ends. Only wrappers around the complete text are removed; the inside is not touched.
 */
import { cleanText } from '../intake/clean-text.ts';
import { type Json, parseStrictJson } from './strict-json.ts';

const quotes: ReadonlyMap<string, string> = new Map(
  ['""', "''", '``', '“”', '‘’', '«»', '「」', '『』'].map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
const fence = '```';
const fenceLine = /^```[a-z]{0,12} {0,8}$/;
/** Quotes, a fence, a string in a chat: honest texts have no more layers. */
const mostLayers = 4;

export interface TidyText {
  readonly text: string;
  /** More was removed than the white space at the ends. */
  readonly isTidied: boolean;
}

/** Removes what core/intake removes from any text; reports it only if it was invisible. */
function trimmed(whole: string): TidyText {
  const { text, cleaned } = cleanText(whole);
  return { text, isTidied: cleaned.includes('invisible-ends') };
}

/** The text inside quotes or a fence; null if there are none. */
function unwrapped(text: string): string | null {
  const lineEnd = text.indexOf('\n');
  if (lineEnd > 0 && text.endsWith(`\n${fence}`) && fenceLine.test(text.slice(0, Math.min(lineEnd, 32))))
    return text.slice(lineEnd, -fence.length);
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
