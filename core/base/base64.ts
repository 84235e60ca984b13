/**
 * Base64 (RFC 4648 §4) of byte strings whose length is a multiple of three. Such a text needs no padding, and the bytes
 * have exactly one encoding. Strict in both directions; never throws on a text.
 */
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Writes four characters for every three bytes. Any other length is a bug of the caller. */
export function toBase64(bytes: Uint8Array): string {
  if (bytes.length % 3 !== 0) throw new Error('not a multiple of three');
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (const shift of [18, 12, 6, 0]) text += digits.charAt((group >> shift) & 63);
  }
  return text;
}

/** Returns null unless the text is whole groups of four characters of the alphabet. */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null;
  const bytes = new Uint8Array((text.length / 4) * 3);
  for (let at = 0; at < text.length; at += 4) {
    let group = 0;
    for (let i = 0; i < 4; i += 1) {
      const value = digits.indexOf(text.charAt(at + i));
      if (value < 0) return null;
      group = (group << 6) | value;
    }
    bytes.set([group >> 16, (group >> 8) & 255, group & 255], (at / 4) * 3);
  }
  return bytes;
}
