/**
 * Describes what the camera sees in figures: brightness, and the texture of a code, from every third line.
 * Takes: luma and the fast decoder's result. Gives: figures. Never: the picture.
 */
import type { Corners } from '../../../core/optics/fast-decoder.ts';
import type { Luma, Rect } from '../../../core/optics/luma.ts';
import { type Texture, textureOf } from './texture.ts';

export interface View {
  readonly width: number;
  readonly height: number;
  /** Brightness (0 to 255) below which 5 % and 95 % of the pixels are. */
  readonly dark: number;
  readonly light: number;
  /** Share of pixels at full brightness. */
  readonly blown: number;
  /** 'read'; 'seen' but unreadable; or 'none'. */
  readonly code: 'read' | 'seen' | 'none';
  /** Where it is, in pixels of the picture; null if nothing was found. */
  readonly outline: Corners | null;
  readonly modulePixels: number | null;
  /** Share of the picture with the texture of a code, and share of the picture taken by a box around that texture. */
  readonly patterned: number;
  readonly box: number;
  /** Number of the picture's sides that the box touches. */
  readonly sides: number;
  /** Share of the box that is flat white. */
  readonly glare: number;
  /** The steepest steps relative to the contrast: about 1 for sharp edges, under a third for a blur. */
  readonly sharpness: number;
  /** Mean change of brightness since the previous view; null for the first. */
  readonly change: number | null;
}

export interface Seen {
  readonly code: View['code'];
  readonly corners: Corners | null;
  readonly modulePixels: number | null;
}

/** Every view is compared with the previous one, so each camera has its own maker. */
export function makeViews(): (luma: Luma, seen: Seen) => View {
  let before: Uint8Array | null = null;
  return (luma, seen) => {
    const grid = gridOf(luma);
    const change = before === null || before.length !== grid.length ? null : meanChange(before, grid);
    before = grid;
    const { contrast, ...light } = lightOf(luma);
    const texture = textureOf(luma, contrast, boxOf(seen.corners, luma));
    const { code, corners, modulePixels } = seen;
    const size = { width: luma.width, height: luma.height };
    return { ...size, ...light, code, outline: corners, modulePixels, ...shares(texture), change };
  };
}

const shares = ({ patterned, box, sides, glare, sharpness }: Texture) => ({
  patterned,
  box,
  sides,
  glare,
  sharpness,
});

/** The upright bounding box of a code, inside the picture; null without a code. */
function boxOf(corners: Corners | null, { width, height }: Luma): Rect | null {
  if (corners === null) return null;
  const clamp = (value: number, most: number) => Math.max(0, Math.min(most, Math.round(value)));
  const [xs, ys] = [corners.map((corner) => clamp(corner.x, width)), corners.map((corner) => clamp(corner.y, height))];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

const step = 3;

function lightOf({ data, width, height, stride }: Luma) {
  const counts = new Uint32Array(256);
  let all = 0;
  for (let y = 0; y < height; y += step) {
    for (let x = 0; x < width; x += step, all += 1) {
      const value = data[y * stride + x] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  const below = (share: number) => {
    let sum = 0;
    for (let value = 0; value < 256; value += 1) {
      sum += counts[value] ?? 0;
      if (sum >= share * all) return value;
    }
    return 255;
  };
  const white = counts.subarray(250).reduce((sum, count) => sum + count, 0);
  // A distant code is a small share of the picture: its dark modules are among the darkest few pixels.
  const contrast = below(0.999) - below(0.001);
  return { dark: below(0.05), light: below(0.95), blown: white / all, contrast };
}

/** Single pixels, not means: a camera's noise shows that its picture is live. */
function gridOf({ data, width, height, stride }: Luma): Uint8Array {
  const [across, down] = [64, 36];
  return Uint8Array.from({ length: across * down }, (_, i) => {
    const x = Math.floor((((i % across) + 0.5) * width) / across);
    const y = Math.floor(((Math.floor(i / across) + 0.5) * height) / down);
    return data[y * stride + x] ?? 0;
  });
}

const meanChange = (a: Uint8Array, b: Uint8Array): number =>
  a.reduce((sum, value, i) => sum + Math.abs(value - (b[i] ?? 0)), 0) / a.length;
