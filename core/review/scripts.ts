/**
 * Which alphabets a text is written in, as far as one can be taken for another.
 *
 * Mixed scripts: within one word, letters of alphabets that nobody writes together (Latin with Cyrillic, Greek, …).
 * Japanese, Chinese and Korean are written with Latin letters among them, so these count as one with Latin.
 */

/** The blocks that Unicode gives to scripts written from right to left (DerivedBidiClass.txt, default R and AL). */
export const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

const words = /[\p{L}\p{M}\p{N}]+/gu;
/** Full-width, mathematical and squared letters and digits: drawn like plain ones, and other characters. */
const styled = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u{1d400}-\u{1d7ff}\u{1f130}-\u{1f189}]/u;
const eastAsianOrLatin =
  /[\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;
const ofNoScript = /[\p{Script=Common}\p{Script=Inherited}]/u;
/** Alphabets with letters drawn like those of another one. All further scripts count as one. */
const alphabets = [
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
  /\p{Script=Coptic}/u,
  /\p{Script=Georgian}/u,
  /\p{Script=Lisu}/u,
] as const;
/** Letters of these alphabets that are drawn like Latin ones (Unicode confusables.txt). */
const latinTwins = /[АВЕЅІЈКМНОРСТУХЗҮԌԚԜавеѕіјкмнорстухһҮүԁԛԝӏΑΒΕΖΗΙΚΜΝΟΡΤΥΧανικορτυχϲϳՕՏՍԼօոսհցᎪᎬᎻᏴᏟᎠᎡᎢᎥᏃᏀᏞᏢᏒᏚᏔᏩ]/u;

export function looksLikeOtherText(text: string): boolean {
  return styled.test(text) || (text.match(words) ?? []).some(mixesScripts) || isAllTwins(text);
}

function mixesScripts(word: string): boolean {
  return new Set([...word].map(groupOf).filter((group) => group !== null)).size > 1;
}

/** A number per group of scripts that may stand in one word; null for digits, marks and signs of every script. */
function groupOf(character: string): number | null {
  if (eastAsianOrLatin.test(character)) return -1;
  if (ofNoScript.test(character)) return null;
  const index = alphabets.findIndex((alphabet) => alphabet.test(character));
  return index < 0 ? alphabets.length : index;
}

/** A foreign alphabet of which only the letters appear that can pass for Latin: hardly a word of its language. */
function isAllTwins(text: string): boolean {
  return alphabets.some((alphabet) => {
    const letters = [...text].filter((character) => alphabet.test(character));
    return letters.length > 0 && letters.every((letter) => latinTwins.test(letter));
  });
}
