/**
 * Exact figures. Integers are decimal strings that are only split and grouped: never rounded, never converted to a
 * Number, never in exponent form.
 */

const decimal = /^-?\d+$/;

/** `1234567` → `1,234,567`. Text that is not an integer is returned as it is. */
export function groupDigits(integer: string): string {
  if (!decimal.test(integer)) return integer;
  const sign = integer.startsWith('-') ? '-' : '';
  return sign + stripZeros(integer.slice(sign.length)).replace(/\B(?=(\d{3})+$)/g, ',');
}

const stripZeros = (digits: string): string => digits.replace(/^0+(?=\d)/, '');

/**
 * An atomic amount with its divisibility: (`1234567890`, 6) → `1,234.567890`. All decimals are kept, including zeros,
 * so that the same mosaic always shows the same number of places. `null` (unknown): the raw integer, grouped.
 */
export function exactAmount(atomic: string, divisibility: number | null): string {
  if (!decimal.test(atomic) || divisibility === null || divisibility <= 0) return groupDigits(atomic);
  const sign = atomic.startsWith('-') ? '-' : '';
  const digits = stripZeros(atomic.slice(sign.length)).padStart(divisibility + 1, '0');
  const whole = digits.slice(0, -divisibility);
  return `${sign}${groupDigits(whole)}.${digits.slice(-divisibility)}`;
}

const mostPlaces = 12;

/** `1500000` / `1000000` → `1.5`. Null if the quotient has no end or more than 12 places: then it stays a ratio. */
export function exactQuotient(numerator: string, denominator: string): string | null {
  if (!/^\d+$/.test(numerator) || !/^\d+$/.test(denominator) || /^0+$/.test(denominator)) return null;
  const [above, below] = [BigInt(numerator), BigInt(denominator)];
  for (let places = 0; places <= mostPlaces; places += 1) {
    const scaled = above * 10n ** BigInt(places);
    if (scaled % below === 0n) return exactAmount((scaled / below).toString(), places);
  }
  return null;
}

/** Splits into groups of `size` from the left: addresses by six, hex by eight. */
export function groupsOf(text: string, size: number): readonly string[] {
  const groups: string[] = [];
  for (let at = 0; at < text.length; at += size) groups.push(text.slice(at, at + size));
  return groups;
}

/** An address without separators, in groups of six (39 and 40 characters both end in a shorter group). */
export const addressGroups = (address: string): readonly string[] => groupsOf(address.replace(/-/g, ''), 6);

/** Characters that are invisible or reorder text: shown as codes, so that the reader sees what is there. */
const unseen = /\p{C}|\p{Zl}|\p{Zp}|\p{Default_Ignorable_Code_Point}|\u2800/u;

export type Stretch = { readonly shown: string; readonly isCode: boolean };
/** Splits a text into readable parts and codes such as `U+202E`. A line feed stays a line feed after its code. */
export function visibleStretches(text: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let plain = '';
  for (const character of text) {
    if (!unseen.test(character)) {
      plain += character;
      continue;
    }
    if (plain !== '') stretches.push({ shown: plain, isCode: false });
    plain = character === '\n' ? '\n' : '';
    stretches.push({ shown: codePointName(character), isCode: true });
  }
  if (plain !== '') stretches.push({ shown: plain, isCode: false });
  return stretches;
}

const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
