/** Finds blanks, dashes and invisible characters in UTF-8 bytes of secrets, which must not become strings. */

/** no-break space, soft hyphen */
const two: readonly number[] = [0xc2a0, 0xc2ad];
/** zero-width ones, dashes from U+2010 to U+2015, word joiner, minus sign, ideographic space, byte-order mark */
const three: readonly number[] = [
  ...[0xe2808b, 0xe2808c, 0xe2808d, 0xe28090, 0xe28091, 0xe28092, 0xe28093, 0xe28094, 0xe28095],
  ...[0xe281a0, 0xe28892, 0xe38080, 0xefbbbf],
];

/** Bytes of the blank or invisible character at `at`; 0 if there is none. */
export function blankAt(bytes: Uint8Array, at: number): number {
  const [a, b, c] = [bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0];
  if (a === 0x20 || (a >= 0x09 && a <= 0x0d)) return 1;
  if (two.includes((a << 8) | b)) return 2;
  return three.includes((a << 16) | (b << 8) | c) ? 3 : 0;
}

/** A copy without any of them, and without hyphens. */
export function withoutBlanks(bytes: Uint8Array): Uint8Array {
  const kept = new Uint8Array(bytes.length);
  let count = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const width = bytes[at] === 0x2d ? 1 : blankAt(bytes, at);
    if (width > 0) at += width - 1;
    else kept[count++] = bytes[at] ?? 0;
  }
  const result = kept.slice(0, count);
  kept.fill(0);
  return result;
}
