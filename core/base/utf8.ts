/**
 * UTF-8 (RFC 3629) encoder and decoder; `lib es2023` has no TextDecoder. Strict both ways: writes no lone surrogate and
 * accepts no overlong form, surrogate or value over U+10FFFF. Never throws, never replaces characters.
 */

/** Returns null when the text holds a lone surrogate. */
export function toUtf8(text: string): Uint8Array | null {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point >= 0xd800 && point <= 0xdfff) return null;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 0x3f));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f));
    else {
      bytes.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 0x3f));
      bytes.push(0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f));
    }
  }
  return Uint8Array.from(bytes);
}

/** [number of continuation bytes, bits of the lead byte, smallest code point of this length] */
function lead(byte: number): readonly [number, number, number] | null {
  if (byte < 0x80) return [0, byte, 0];
  if (byte >= 0xc2 && byte <= 0xdf) return [1, byte & 0x1f, 0x80];
  if (byte >= 0xe0 && byte <= 0xef) return [2, byte & 0x0f, 0x800];
  if (byte >= 0xf0 && byte <= 0xf4) return [3, byte & 0x07, 0x10000];
  return null;
}

/** Returns null when the bytes are not valid UTF-8. A byte-order mark is kept as a character. */
export function fromUtf8(bytes: Uint8Array): string | null {
  let text = '';
  let at = 0;
  for (let byte = bytes[at]; byte !== undefined && byte < 0x80; byte = bytes[at]) {
    text += String.fromCharCode(byte);
    at += 1;
  }
  while (at < bytes.length) {
    const start = lead(bytes[at] ?? 0);
    if (start === null || at + start[0] >= bytes.length) return null;
    let point = start[1];
    for (let i = 1; i <= start[0]; i += 1) {
      const next = bytes[at + i] ?? 0;
      if ((next & 0xc0) !== 0x80) return null;
      point = (point << 6) | (next & 0x3f);
    }
    if (point < start[2] || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return null;
    text += String.fromCodePoint(point);
    at += start[0] + 1;
  }
  return text;
}
