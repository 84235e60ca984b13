/** Draws codes: black on white in every theme, whole pixels per module, with the quiet zone. */
import { type Code, quiet } from './code.ts';

/** 255 at full white. */
export const whiteLevel = (percent: number): number => Math.round((255 * percent) / 100);

/** The pixels of a code with its quiet zone: RGBA, `pixels` per module in both directions. */
export function pixelsOf({ size, modules }: Code, pixels: number, white: number): Uint8ClampedArray<ArrayBuffer> {
  const side = (size + 2 * quiet) * pixels;
  const rgba = new Uint32Array(side * side);
  const [paper, ink] = [grey(white), grey(0)];
  rgba.fill(paper);
  for (let row = 0; row < size; row += 1) {
    const start = (row + quiet) * pixels * side;
    for (const [from, length] of darkRuns(modules, row * size, size)) {
      const left = start + (from + quiet) * pixels;
      rgba.fill(ink, left, left + length * pixels);
    }
    for (let copy = 1; copy < pixels; copy += 1) rgba.copyWithin(start + copy * side, start, start + side);
  }
  return new Uint8ClampedArray(rgba.buffer);
}

/** One opaque grey pixel in canvas format, on machines of either byte order. */
const grey = (level: number): number => new Uint32Array(Uint8Array.of(level, level, level, 255).buffer)[0] ?? 0;

/** The code with its top left corner at `x`, `y`, in canvas pixels. */
export function drawCode(
  canvas: CanvasRenderingContext2D,
  code: Code,
  pixels: number,
  white = 255,
  x = 0,
  y = 0,
): void {
  const side = (code.size + 2 * quiet) * pixels;
  canvas.putImageData(new ImageData(pixelsOf(code, pixels, white), side, side), x, y);
}

/** Dark runs of one row, as [column, length]. */
function* darkRuns(modules: Uint8Array, start: number, size: number): Generator<readonly [number, number]> {
  for (let column = 0; column < size; ) {
    let end = column;
    while (end < size && modules[start + end] === 1) end += 1;
    if (end > column) yield [column, end - column];
    column = end + 1;
  }
}

/** The dark modules as an SVG path, in modules, for paper. */
export function pathOf({ size, modules }: Code): string {
  let path = '';
  for (let row = 0; row < size; row += 1) {
    for (const [from, length] of darkRuns(modules, row * size, size)) {
      path += `M${from + quiet} ${row + quiet}h${length}v1h-${length}z`;
    }
  }
  return path;
}
