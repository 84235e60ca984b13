/**
 * The loss of JPEG in a grey picture: blocks of 8 × 8 to frequencies, rounded to multiples of the luminance table of
 * ITU-T T.81 annex K.1 scaled like the IJG's library, and back. Entropy coding is lossless and therefore left out:
 * test/unit/bench-jpeg.test.ts compares with a complete JPEG encoder and decoder.
 */
const side = 8;
const table = [
  [16, 11, 10, 16, 24, 40, 51, 61],
  [12, 12, 14, 19, 26, 58, 60, 55],
  [14, 13, 16, 24, 40, 57, 69, 56],
  [14, 17, 22, 29, 51, 87, 80, 62],
  [18, 22, 37, 56, 68, 109, 103, 77],
  [24, 35, 55, 64, 81, 104, 113, 92],
  [49, 64, 78, 87, 103, 121, 120, 101],
  [72, 92, 95, 98, 112, 100, 103, 99],
].flat();

/** T.81 A.3.3: row u holds the cosines of frequency u. */
const cosines = Float64Array.from({ length: side * side }, (_, i) => {
  const [u, x] = [Math.floor(i / side), i % side];
  return Math.cos(((2 * x + 1) * u * Math.PI) / 16) * (u === 0 ? Math.SQRT1_2 : 1) * 0.5;
});

function steps(quality: number): Float64Array {
  const percent = quality < 50 ? Math.floor(5000 / quality) : 200 - 2 * quality;
  return Float64Array.from(table, (each) => Math.min(255, Math.max(1, Math.floor((each * percent + 50) / 100))));
}

/** Width and height are multiples of 8. */
export function throughJpeg(luma: Uint8Array, width: number, height: number, quality: number): Uint8Array {
  const quanta = steps(quality);
  const result = new Uint8ClampedArray(luma.length);
  const [block, half] = [new Float64Array(side * side), new Float64Array(side * side)];
  for (let top = 0; top < height; top += side) {
    for (let left = 0; left < width; left += side) {
      const corner = top * width + left;
      for (let i = 0; i < block.length; i += 1) block[i] = (luma[corner + (i >> 3) * width + (i & 7)] ?? 0) - 128;
      forward(block, half);
      forward(half, block);
      for (let i = 0; i < block.length; i += 1) {
        const step = quanta[i] ?? 1;
        block[i] = Math.round((block[i] ?? 0) / step) * step;
      }
      backward(block, half);
      backward(half, block);
      for (let i = 0; i < block.length; i += 1) result[corner + (i >> 3) * width + (i & 7)] = (block[i] ?? 0) + 128;
    }
  }
  return new Uint8Array(result.buffer);
}

/** Transforms each row and stores it as a column: two passes transform a block. */
function forward(from: Float64Array, to: Float64Array): void {
  for (let row = 0; row < side; row += 1) {
    for (let u = 0; u < side; u += 1) {
      let sum = 0;
      for (let x = 0; x < side; x += 1) sum += (from[row * side + x] ?? 0) * (cosines[u * side + x] ?? 0);
      to[u * side + row] = sum;
    }
  }
}

function backward(from: Float64Array, to: Float64Array): void {
  for (let row = 0; row < side; row += 1) {
    for (let x = 0; x < side; x += 1) {
      let sum = 0;
      for (let u = 0; u < side; u += 1) sum += (from[row * side + u] ?? 0) * (cosines[u * side + x] ?? 0);
      to[x * side + row] = sum;
    }
  }
}
