import { splitIntoParts } from '../../../core/qr/parts.ts';

/** Up to this length one still code is easy to scan; longer texts run as several. */
export const longestStillText = 1200;
/** Characters of one running code: base32 in QR's alphanumeric mode. */
const partCharacters = 900;
/** Eight codes a second: half the rate of a slow camera, so that no frame shows two. */
export const frameMs = 125;

/** The texts of the codes to show, in turn. */
export function framesOf(text: string): readonly string[] {
  if (text.length <= longestStillText) return [text];
  const parts = splitIntoParts(text, partCharacters);
  return parts.length === 0 ? [text] : parts;
}
