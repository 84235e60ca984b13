/**
 * Extracts the digits of a private key from typed, scanned or saved text: grouped by blanks or dashes, after 0x, or
 * after a label ("Private key: …", a line of its own). Works on bytes, so that the key never becomes a string.
 */
import { withoutBlanks } from '../secrets/blank-bytes.ts';

const isHexDigit = (code: number): boolean => (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 102);

const keyBytes = 32;
/** Digits of a key, and of one with the sign byte that NEM wallets write before it. */
const keyDigits = [64, 66];
/** Colon, equals sign, line end; last byte of a full-width colon (EF BC 9A). */
const labelEnds = [0x3a, 0x3d, 0x0a, 0x9a];
/** Anything longer is no label. */
const longestLabel = 200;

/** The complete text as digits; null if it contains anything else. */
function digitsOf(bytes: Uint8Array): Uint8Array | null {
  const dense = withoutBlanks(bytes);
  const hasPrefix = dense[0] === 0x30 && ((dense[1] ?? 0) | 32) === 0x78;
  const digits = dense.slice(hasPrefix ? 2 : 0);
  dense.fill(0);
  if (digits.length > 0 && digits.every(isHexDigit)) return digits;
  digits.fill(0);
  return null;
}

/** As many consecutive digits as half a key: no label, and another key must not be skipped. */
function holdsDigits(label: Uint8Array): boolean {
  let row = 0;
  return label.some((code) => {
    row = isHexDigit(code) ? row + 1 : 0;
    return row >= keyBytes;
  });
}

/** Null unless the text is hex digits, or a label and a complete key. */
export function hexIn(bytes: Uint8Array): Uint8Array | null {
  const whole = digitsOf(bytes);
  if (whole !== null) return whole;
  const end = bytes.findLastIndex((code, at) => labelEnds.includes(code) && at < longestLabel);
  if (end < 0 || holdsDigits(bytes.subarray(0, end))) return null;
  const behind = digitsOf(bytes.subarray(end + 1));
  if (behind === null || keyDigits.includes(behind.length)) return behind;
  behind.fill(0);
  return null;
}

/** UTF-16: a byte-order mark, or every second byte zero. */
export function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  if (bytes.length < 4 || bytes.length % 2 !== 0) return false;
  return [0, 1].some((start) => bytes.every((code, at) => at % 2 !== start || code === 0));
}
