/**
 * Detects mixed alphabets whose letters can be taken for one another.
 *
 * Mixed scripts: letters of alphabets within one word that nobody writes together (Latin with Cyrillic, Greek, …).
 * Japanese, Chinese and Korean are written with Latin letters among them, so they count as one group with Latin. Within
 * them, an ideograph in place of a similar katakana letter is detected, and the reverse.
 */
import { imageOf } from '../registry/read-alike.ts';

/** Printable ASCII: one alphabet. */
const plain = /^[ -~]*$/;
const words = /[\p{L}\p{M}\p{N}]+/gu;
/** Full-width, mathematical and squared letters and digits: they look like plain ones but are different characters. */
const styled = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u{1d400}-\u{1d7ff}\u{1f130}-\u{1f189}]/u;
const eastAsianOrLatin =
  /[\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;
const ofNoScript = /[\p{Script=Common}\p{Script=Inherited}]/u;
/** Alphabets with letters that resemble those of another one. All other scripts count as one. */
const alphabets = [
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
  /\p{Script=Coptic}/u,
  /\p{Script=Georgian}/u,
  /\p{Script=Lisu}/u,
  /\p{Script=Canadian_Aboriginal}/u,
] as const;
/** Resembles a Latin letter (core/registry/read-alike.ts). */
const isLatinTwin = (letter: string): boolean => /^[a-z]$/.test(imageOf(letter) ?? '');

export function looksLikeOtherText(text: string): boolean {
  if (plain.test(text)) return false;
  const mixes = (text.match(words) ?? []).some((word) => mixesScripts(word) || mixesStrokes(word));
  return styled.test(text) || mixes || isAllTwins(text);
}

function mixesScripts(word: string): boolean {
  return new Set([...word].map(groupOf).filter((group) => group !== null)).size > 1;
}

/** The number of the group of scripts that may share a word; null for digits, marks and signs of every script. */
function groupOf(character: string): number | null {
  if (eastAsianOrLatin.test(character)) return -1;
  if (ofNoScript.test(character)) return null;
  const index = alphabets.findIndex((alphabet) => alphabet.test(character));
  return index < 0 ? alphabets.length : index;
}

/** A word in a foreign alphabet that uses only letters resembling Latin: hardly a word of its language. */
function isAllTwins(text: string): boolean {
  return alphabets.some((alphabet) => {
    const letters = [...text].filter((character) => alphabet.test(character));
    return letters.length > 0 && letters.every(isLatinTwin);
  });
}

/**
 * An ideograph that resembles a katakana letter, with katakana on both sides or, at an end, beside a longer run of
 * katakana only; ideographs that are no words by themselves, beside any katakana. 口コミ, 千ドル and 三ツ矢 are ordinary.
 */
const ideographAmongKana =
  /(?<=[\p{Script=Katakana}ー])[力口卜工二八夕一千三才又七匕厶乂囗](?=[\p{Script=Katakana}ー])|^[力工八夕](?=[\p{Script=Katakana}ー]{3,}$)|(?<=^[\p{Script=Katakana}ー]{3,})[力口卜工八夕](?=$)|[卜匕厶乂囗](?=[\p{Script=Katakana}ー])|(?<=[\p{Script=Katakana}ー])[卜匕厶乂囗]/u;
/** A katakana letter that resembles an ideograph, alone among ideographs. ヶ, ノ, カ and ツ are ordinary in place names. */
const kanaAmongIdeographs =
  /(?<=\p{Script=Han})[エロニハタト](?=\p{Script=Han})|^[エロハ](?=\p{Script=Han})|(?<=\p{Script=Han}{2})[エロ]$/u;

const mixesStrokes = (word: string): boolean => ideographAmongKana.test(word) || kanaAmongIdeographs.test(word);
