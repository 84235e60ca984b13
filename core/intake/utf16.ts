/**
 * Decodes UTF-16 (RFC 2781) with a byte-order mark, or without one if the first character is ASCII.
 * Takes: bytes. Gives: the text with its mark, or null if they are not UTF-16. Never: replaces or splits a character.
 */

/** Characters that no text has, and that other data soon shows. */
const foreign = /[\0-\x08\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/u;

export function fromUtf16(bytes: Uint8Array): string | null {
  const high = highFirst(bytes);
  if (high === null || bytes.length % 2 !== 0) return null;
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const [first, second] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
    text += String.fromCharCode(high ? (first << 8) | second : (second << 8) | first);
  }
  return foreign.test(text) ? null : text;
}

/** Whether the high byte of each unit comes first; null if the data does not begin like UTF-16. */
function highFirst(bytes: Uint8Array): boolean | null {
  const [first = 0, second = 0] = bytes;
  if (first === 0xfe && second === 0xff) return true;
  if (first === 0xff && second === 0xfe) return false;
  if (first === 0 && isAscii(second)) return true;
  return isAscii(first) && second === 0 ? false : null;
}

const isAscii = (byte: number): boolean => (byte >= 0x20 && byte < 0x7f) || [0x09, 0x0a, 0x0d].includes(byte);
