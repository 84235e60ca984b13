/**
 * Which names the eye takes for one another. Everything that is shown as a name is compared here: contacts, multisig accounts,
 * mosaics, accounts of the vault, custodians. Takes names. Gives what they read as; two names read alike when they have a
 * reading in common. Never: changes a name that is shown.
 */
import { confusables } from './confusables.ts';
import { ownLookAlikes } from './look-alike-rows.ts';

const pairsOf = (rows: readonly string[]): readonly (readonly [source: string, image: string])[] =>
  rows
    .flatMap((row) => row.split(' '))
    .flatMap((group) => {
      const [image = '', sources = ''] = group.split('=');
      return Array.from(sources, (source) => [source, image] as const);
    });

const own = new Map(pairsOf(ownLookAlikes));
/** What is drawn like a letter of the table may be drawn like one of ours. */
const seenAs = (image: string): string => Array.from(image, (letter) => own.get(letter) ?? letter).join('');

let made: ReadonlyMap<string, string> | null = null;
/** Made at the first name that is read: it takes some 30 ms. */
function images(): ReadonlyMap<string, string> {
  made ??= new Map([...confusables(), ...own].map(([source, image]) => [source, seenAs(seenAs(image))]));
  return made;
}

/** What one letter is drawn like, where that is another one. */
export const imageOf = (letter: string): string | null => images().get(letter) ?? null;

/**
 * Accents, where they are put on letters that read alike without them. In other scripts a mark makes another letter:
 * Japanese voicing, Indian vowels.
 */
const accents =
  /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Coptic}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Lisu}\p{Script=Common}])\p{M}+/gu;
/** After kana a dash of any length is read as the mark of a long vowel. */
const longVowel = /(?<=[\p{scx=Hiragana}\p{scx=Katakana}])[\p{Pd}\u2212\u2500\u2501\u02d7~\u301c]/gu;
/** Blanks, punctuation and letters drawn like it; not the signs that have a name of their own. */
const separators = /(?:(?![#&@%*])[\p{P}\p{Z}\p{Sk}\u02b0-\u02ff\u2212\u2219\u22c5\ua78f\u1427])+/gu;
const digit = /\p{Nd}/u;

function withoutSeparators(text: string): string {
  const left = text.replaceAll(separators, (match, at: number) => {
    // "1.5" is not 15.
    const isBetween = digit.test(text.charAt(at - 1)) && digit.test(text.charAt(at + match.length));
    return isBetween ? '.' : '';
  });
  return left === '' ? text : left;
}

const withoutAccents = (text: string): string => text.normalize('NFKD').replace(accents, '$1');

/** Letters drawn as others, runs of letters drawn as one, and case. `I` is an l by its shape; so is, at last, an i. */
function drawn(text: string): string {
  const bare = withoutSeparators(withoutAccents(text).replace(longVowel, 'ー'));
  const letters = Array.from(bare, (letter) => (letter === 'I' ? 'l' : (imageOf(letter) ?? letter.toLowerCase())));
  const joined = letters.join('').replaceAll('cl', 'd').replaceAll('rn', 'm').replaceAll('vv', 'w');
  return withoutAccents(joined).replaceAll('i', 'l').normalize('NFC');
}

/**
 * What a name reads as, once by the letters as they stand and once in lower case: Greek Η is drawn like an H and η like an n.
 * Without case, width, compatibility forms, accents, blanks and punctuation.
 */
export function readingsOf(name: string): readonly string[] {
  const [asItStands, lower] = [drawn(name), drawn(name.toLowerCase())];
  return asItStands === lower ? [lower] : [asItStands, lower];
}

export function readAlike(one: string, other: string): boolean {
  const readings = readingsOf(one);
  return readingsOf(other).some((reading) => readings.includes(reading));
}
