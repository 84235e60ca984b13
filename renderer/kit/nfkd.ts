/** NFKD of a text that must never be a string: only single characters and pairs of marks are passed to `normalize`. */

/** Code points of the compatibility decomposition, in canonical order (Unicode Standard, 3.11). The caller wipes the
 * result. */
export function nfkd(codePoints: Uint32Array): Uint32Array {
  const out = new Uint32Array(new ArrayBuffer(codePoints.length * longestDecomposition * 4));
  let length = 0;
  for (const code of codePoints) {
    if (code < 0x80 || isSurrogate(code)) out[length++] = code;
    else for (const part of String.fromCodePoint(code).normalize('NFKD')) out[length++] = part.codePointAt(0) ?? 0;
  }
  order(out.subarray(0, length));
  const exact = new Uint32Array(new ArrayBuffer(length * 4));
  exact.set(out.subarray(0, length));
  out.fill(0);
  return exact;
}

/** U+FDFA becomes eighteen. */
const longestDecomposition = 18;
const firstMark = 0x300;
const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

/** Swaps neighbouring marks until all pairs are in order; the result of `normalize` on a pair tells the order. */
function order(points: Uint32Array): void {
  for (let moved = true; moved; ) {
    moved = false;
    for (let i = 1; i < points.length; i += 1) {
      const [before = 0, after = 0] = [points[i - 1], points[i]];
      if (before < firstMark || after < firstMark || isSurrogate(before) || isSurrogate(after)) continue;
      const pair = String.fromCodePoint(before, after);
      if (pair.normalize('NFD') === pair) continue;
      points[i - 1] = after;
      points[i] = before;
      moved = true;
    }
  }
}
