/**
 * Names that people give to accounts and mosaics. A name is shown beside an address to be trusted by: so a name from
 * outside holds nothing that is not seen, or that is seen as nothing, and two names that read alike count as one.
 */
import { maxEntryName } from './books.ts';

/**
 * Controls, format and bidi characters, surrogates, private use, unassigned, line separators, default-ignorable ones,
 * symbols that draw nothing, blanks other than the space and the ideographic space, combining marks with nothing below
 * them or piled up. The set that core/review escapes in other texts; here there is no reason to keep any of it.
 */
const unseen =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{DI}\u2800\ufffc\u{1D159}]|(?![ \u3000])\p{Zs}|(?<=^|\p{M}\p{M})\p{M}/u;
/** A space at an end or two in a row: names that differ only there look the same. */
const looseSpace = /^[ \u3000]|[ \u3000]$|[ \u3000]{2}/;

/** 1 to 64 characters (UTF-16 units), each of them seen. */
export const isEntryName = (name: string): boolean =>
  name.length >= 1 && name.length <= maxEntryName && !unseen.test(name) && !looseSpace.test(name);

/** Without case, width and compatibility forms (Unicode NFKC): what the eye takes for the same name. */
export const foldedName = (name: string): string => name.normalize('NFKC').toLowerCase().normalize('NFKC');
