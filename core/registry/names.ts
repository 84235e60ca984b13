/**
 * Names that people give to accounts and mosaics. A name is shown beside an address to be trusted by: so a name from
 * outside holds nothing that is not seen, or that is seen as nothing, and two names that read alike count as one.
 */
import { addressFromText } from '../chain/address.ts';
import type { Chain } from '../chain/networks.ts';
import { maxEntryName } from './registry.ts';

/**
 * Controls, format and bidi characters, surrogates, private use, unassigned, line separators, default-ignorable ones,
 * symbols that draw nothing, blanks other than the space and the ideographic space, combining marks with nothing below
 * them or piled up. The set that core/review escapes in other texts; here there is no reason to keep any of it.
 */
const unseen =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{DI}\u2800\ufffc\u{1D159}]|(?![ \u3000])\p{Zs}|(?<=^|\p{M}\p{M})\p{M}/u;
/** A space at an end or two in a row: names that differ only there look the same. */
const looseSpace = /^[ \u3000]|[ \u3000]$|[ \u3000]{2}/;

/** How ids and addresses are grouped for the eye. */
const separators = /[-' _]/g;
/** Of a mosaic or a namespace. */
const symbolId = /^(?:0X)?[0-9A-F]{16}$/;
/** Written as an address, right or wrong: nobody checks a checksum by eye. */
const addressShape = /^[NT][A-Z0-9]{37,39}$/;

const isAddress = (chain: Chain, text: string): boolean => addressFromText(chain, text).ok;

/** The name of one account that is the address of another is worse than none. */
function readsAsId(name: string): boolean {
  const upper = name.normalize('NFKC').toUpperCase();
  const joined = upper.replace(separators, '');
  // A sentence may happen to be as long as an address: with spaces, it must be a real one.
  const isShaped = !upper.includes(' ') && addressShape.test(joined);
  return isShaped || symbolId.test(joined) || isAddress('symbol', joined) || isAddress('nem', joined);
}

/** At least one character, and each of them seen. */
export const isSeenText = (text: string): boolean => text.length >= 1 && !unseen.test(text) && !looseSpace.test(text);

/** 1 to 64 characters (UTF-16 units), each of them seen, and not what an address or an id looks like. */
export const isEntryName = (name: string): boolean =>
  name.length <= maxEntryName && isSeenText(name) && !readsAsId(name);
