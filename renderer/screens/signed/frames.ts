import { maxWholeBytes, splitIntoParts } from '../../../core/qr/parts.ts';

/** How the reply is shown: one code that every online tool reads, several small ones in turn, or text. */
export type View = 'qr' | 'parts' | 'text';

/** Bytes that one code can hold at all: version 40, level L, byte mode (ISO/IEC 18004 table 7). */
const longestStillText = 2953;
/** Shorter replies make a code that any camera reads: no need for several. */
const worthSplitting = 600;
/** Characters of one running code: base32 in QR's alphanumeric mode. */
const partCharacters = 900;
/** Eight codes a second: half the rate of a slow camera, so that no frame shows two. */
export const frameMs = 125;

/**
 * The views a text can have; the first is shown first. Replies are ASCII: characters are bytes. Beyond what the parts
 * can carry (core/qr) there is only the text.
 */
export function viewsOf(text: string): readonly [View, ...View[]] {
  if (text.length > maxWholeBytes) return ['text'];
  const several: readonly View[] = text.length > worthSplitting ? ['parts'] : [];
  return text.length <= longestStillText ? ['qr', ...several, 'text'] : ['parts', 'text'];
}

/** The texts of the codes to show, in turn. */
export function framesOf(text: string, view: 'qr' | 'parts'): readonly string[] {
  return view === 'qr' ? [text] : splitIntoParts(text, partCharacters);
}
