/**
 * Decides which names read alike. All names that are shown are compared here: contacts, multisig accounts, mosaics,
 * accounts of the vault, custodians. Takes names. Gives their readings; two names read alike if they share a reading.
 * Never: changes a name that is shown.
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
/** A character that resembles one of the table's letters may also resemble one of our own additions. */
const seenAs = (image: string): string => Array.from(image, (letter) => own.get(letter) ?? letter).join('');

let made: ReadonlyMap<string, string> | null = null;
/** Built at first use; takes about 30 ms. */
function images(): ReadonlyMap<string, string> {
  made ??= new Map([...confusables(), ...own].map(([source, image]) => [source, seenAs(seenAs(image))]));
  return made;
}

/** The letter that this one resembles; null if there is none. */
export const imageOf = (letter: string): string | null => images().get(letter) ?? null;

/**
 * Accents on letters that read alike without them. In other scripts a mark makes a different letter: Japanese voicing,
 * Indic vowels.
 */
const accents =
  /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Coptic}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Lisu}\p{Script=Common}])\p{M}+/gu;
/** After kana, a dash of any length reads as the long-vowel mark. */
const longVowel = /(?<=[\p{scx=Hiragana}\p{scx=Katakana}])[\p{Pd}\u2212\u2500\u2501\u02d7~\u301c]/gu;
/** Blanks, punctuation, and letters that resemble it; not the signs that are pronounced. */
const separators = /(?:(?![#&@%*])[\p{P}\p{Z}\p{Sk}\u02b0-\u02ff\u2212\u2219\u22c5\ua78f\u1427])+/gu;
const digit = /\p{Nd}/u;

function withoutSeparators(text: string): string {
  const left = text.replaceAll(separators, (match, at: number) => {
    // "1.5" must not read as 15.
    const isBetween = digit.test(text.charAt(at - 1)) && digit.test(text.charAt(at + match.length));
    return isBetween ? '.' : '';
  });
  return left === '' ? text : left;
}

const withoutAccents = (text: string): string => text.normalize('NFKD').replace(accents, '$1');

/** Replaces letters and groups of letters by what they resemble, and folds case. `I` becomes l by its shape; finally
 * i does too. */
function drawn(text: string): string {
  const bare = withoutSeparators(withoutAccents(text).replace(longVowel, 'ー'));
  const letters = Array.from(bare, (letter) => (letter === 'I' ? 'l' : (imageOf(letter) ?? letter.toLowerCase())));
  const joined = letters.join('').replaceAll('cl', 'd').replaceAll('rn', 'm').replaceAll('vv', 'w');
  return withoutAccents(joined).replaceAll('i', 'l').normalize('NFC');
}

/**
 * Readings of a name, once with its letters as they are and once in lower case: Greek Η resembles H, and η resembles n.
 * Ignores case, width, compatibility forms, accents, blanks and punctuation.
 */
export function readingsOf(name: string): readonly string[] {
  const [asItStands, lower] = [drawn(name), drawn(name.toLowerCase())];
  return asItStands === lower ? [lower] : [asItStands, lower];
}

export function readAlike(one: string, other: string): boolean {
  const readings = readingsOf(one);
  return readingsOf(other).some((reading) => readings.includes(reading));
}
