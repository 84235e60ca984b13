/**
 * Rules for names that people give to accounts and mosaics. People trust an address by the name beside it. A name from
 * outside therefore has no invisible characters, and two names that read alike count as the same name.
 */
import { addressFromText } from '../chain/address.ts';
import type { Chain } from '../chain/networks.ts';
import { maxEntryName } from './registry.ts';

/**
 * Controls, format and bidi characters, surrogates, private use, unassigned, line separators, default-ignorable ones,
 * symbols without a glyph, blanks other than the space and the ideographic space, combining marks without a base or
 * stacked. core/review escapes the same set in other texts; names must not contain any of it.
 */
const unseen =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{DI}\u2800\ufffc\u{1D159}]|(?![ \u3000])\p{Zs}|(?<=^|\p{M}\p{M})\p{M}/u;
/** A space at an end, or two in a row: names that differ only in these look the same. */
const looseSpace = /^[ \u3000]|[ \u3000]$|[ \u3000]{2}/;

/** Separators that group ids and addresses for reading. */
const separators = /[-' _]/g;
/** Id of a mosaic or a namespace. */
const symbolId = /^(?:0X)?[0-9A-F]{16}$/;
/** Text in the form of an address, valid or not: nobody checks a checksum by eye. */
const addressShape = /^[NT][A-Z0-9]{37,39}$/;

const isAddress = (chain: Chain, text: string): boolean => addressFromText(chain, text).ok;

/** Refuses names that read as an id or an address: an address as the name of another account would mislead. */
function readsAsId(name: string): boolean {
  const upper = name.normalize('NFKC').toUpperCase();
  const joined = upper.replace(separators, '');
  // A sentence may be as long as an address; a text with spaces must be a real address to be refused.
  const isShaped = !upper.includes(' ') && addressShape.test(joined);
  return isShaped || symbolId.test(joined) || isAddress('symbol', joined) || isAddress('nem', joined);
}

/** At least one character, all of them visible. */
export const isSeenText = (text: string): boolean => text.length >= 1 && !unseen.test(text) && !looseSpace.test(text);

/** 1 to 64 characters (UTF-16 units), all visible, not in the form of an address or an id. */
export const isEntryName = (name: string): boolean =>
  name.length <= maxEntryName && isSeenText(name) && !readsAsId(name);
