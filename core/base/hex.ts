/** Converts between hex text and bytes. Strict: whole bytes, no spaces, either letter case. Writes upper case. Never
 * throws. */
const digits = '0123456789ABCDEF';
/** '00' to 'FF'. */
const pairs = Array.from({ length: 256 }, (_, byte) => digits.charAt(byte >> 4) + digits.charAt(byte & 15));

/** Value of a digit by its character code, 16 for every other code below 128. */
const values = Uint8Array.from({ length: 128 }, (_, code) => {
  const value = digits.indexOf(String.fromCharCode(code).toUpperCase());
  return value < 0 ? 16 : value;
});
/** 16 or more if the character is no hex digit. */
const nibble = (code: number): number => (code < 128 ? (values[code] ?? 16) : 16);

export function toHex(bytes: Uint8Array): string {
  let text = '';
  if (bytes.length > long) for (let at = 0; at < bytes.length; at += piece) text += pieceOf(bytes, at);
  else for (let i = 0; i < bytes.length; i += 1) text += pairs[bytes[i] ?? 0];
  return text;
}

/** From here on a text grown pair by pair costs more than one made from character codes. */
const long = 64;
const piece = 2048;
const codes = Uint8Array.from(digits, (digit) => digit.charCodeAt(0));
function pieceOf(bytes: Uint8Array, from: number): string {
  const count = Math.min(piece, bytes.length - from);
  // Of its final length: an array that grows is copied ten times.
  const text = new Array<number>(2 * count);
  for (let i = 0; i < count; i += 1) {
    const byte = bytes[from + i] ?? 0;
    text[2 * i] = codes[byte >> 4] ?? 0;
    text[2 * i + 1] = codes[byte & 15] ?? 0;
  }
  return String.fromCharCode(...text);
}

/** Returns null unless the text consists of whole hex bytes. */
export function fromHex(text: string): Uint8Array | null {
  if (text.length % 2 !== 0) return null;
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i += 1) {
    const high = nibble(text.charCodeAt(2 * i));
    const low = nibble(text.charCodeAt(2 * i + 1));
    if (high > 15 || low > 15) return null;
    bytes[i] = high * 16 + low;
  }
  return bytes;
}
