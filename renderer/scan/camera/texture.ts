/**
 * Finds where a picture has the texture of a code: brightness that alternates in both directions, in cells of a
 * fifteenth of the picture. Fine steps indicate small modules; alternating averages indicate large or blurred ones.
 */
import type { Luma, Rect } from '../../../core/optics/luma.ts';

export interface Texture {
  readonly patterned: number;
  readonly box: number;
  readonly sides: number;
  readonly glare: number;
  readonly sharpness: number;
}

const nothing: Texture = { patterned: 0, box: 0, sides: 0, glare: 0, sharpness: 0 };

/** Below this contrast the texture may be noise. */
const leastContrast = 40;
const leastStep = 30;
/** Distance in pixels of the two that form a step. */
const reach = 2;
/** Side of an averaged square in pixels. */
const average = 4;

/** `known`: where a decoder saw a code, if it did. `contrast`: between dark and light in the complete picture. */
export function textureOf(luma: Luma, contrast: number, known: Rect | null): Texture {
  if (contrast < leastContrast) return nothing;
  const cells = cellsOf(luma);
  const coarse = averaged(luma);
  const cell = (index: number): Rect => ({
    left: (index % cells.across) * cells.side,
    top: Math.floor(index / cells.across) * cells.side,
    width: cells.side,
    height: cells.side,
  });
  const all = Array.from({ length: cells.across * cells.down }, (_, i) => i);
  const patterned = all.filter((i) => isPatterned(luma, coarse, cell(i), contrast));
  const box = known ?? around(patterned.map(cell));
  if (box === null || box.width < 8 || box.height < 8) return nothing;
  const inside = all.filter((i) => isInside(cell(i), box));
  const white = inside.filter((i) => isFlatWhite(luma, cell(i)));
  const picture = luma.width * luma.height;
  return {
    patterned: patterned.length / all.length,
    box: (box.width * box.height) / picture,
    sides: sidesOf(box, luma, cells.side),
    glare: inside.length === 0 ? 0 : white.length / inside.length,
    sharpness: steepest(luma, box) / contrast,
  };
}

function cellsOf({ width, height }: Luma) {
  const side = Math.max(24, Math.floor(Math.min(width, height) / 15));
  return { side, across: Math.floor(width / side), down: Math.floor(height / side) };
}

function averaged({ data, width, height, stride }: Luma): Luma {
  const [across, down] = [Math.floor(width / average), Math.floor(height / average)];
  const means = new Uint8Array(across * down);
  for (let y = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) {
      const at = y * average * stride + x * average;
      let sum = 0;
      // Two of the four lines are enough.
      for (let i = 0; i < average; i += 1) sum += (data[at + i] ?? 0) + (data[at + 2 * stride + i] ?? 0);
      means[y * across + x] = sum / (2 * average);
    }
  }
  return { data: means, width: across, height: down, stride: across };
}

function isPatterned(luma: Luma, coarse: Luma, cell: Rect, contrast: number): boolean {
  const fine = Math.min(stepsIn(luma, cell, contrast, 1), stepsIn(luma, cell, contrast, luma.stride));
  if (fine >= 0.12) return true;
  const around = windowAround(coarse, cell);
  return Math.min(turnsIn(coarse, around, contrast, 1), turnsIn(coarse, around, contrast, coarse.stride)) >= 1;
}

/** Twice the width and height of the cell, in averaged pixels: large modules need the space to alternate. */
function windowAround(coarse: Luma, cell: Rect): Rect {
  const left = Math.max(0, Math.floor((cell.left - cell.width / 2) / average));
  const top = Math.max(0, Math.floor((cell.top - cell.height / 2) / average));
  return {
    left,
    top,
    width: Math.min(coarse.width - left, Math.floor((2 * cell.width) / average)),
    height: Math.min(coarse.height - top, Math.floor((2 * cell.height) / average)),
  };
}

/** Share of places where the brightness jumps by a third of the contrast, to the right or (`next` = stride) below. */
function stepsIn({ data, stride }: Luma, { left, top, width, height }: Rect, contrast: number, next: number): number {
  const least = Math.max(leastStep, contrast / 3);
  let [steps, places] = [0, 0];
  for (let y = top; y < top + height - reach; y += 3) {
    for (let x = left; x < left + width - reach; x += 3, places += 1) {
      const at = y * stride + x;
      if (Math.abs((data[at] ?? 0) - (data[at + reach * next] ?? 0)) >= least) steps += 1;
    }
  }
  return places === 0 ? 0 : steps / places;
}

/** How often the brightness changes direction per line, by at least a tenth of the contrast. */
function turnsIn({ data, stride }: Luma, { left, top, width, height }: Rect, contrast: number, next: number): number {
  const [lines, length] = next === 1 ? [height, width] : [width, height];
  const least = Math.max(6, contrast / 10);
  let turns = 0;
  for (let line = 0; line < lines; line += 1) {
    const start = next === 1 ? (top + line) * stride + left : top * stride + left + line;
    let [turn, way] = [data[start] ?? 0, 0];
    for (let i = 1; i < length; i += 1) {
      const value = data[start + i * next] ?? 0;
      const change = value - turn;
      const goesOn = way !== 0 && Math.sign(change) === way;
      if (way === 0 ? Math.abs(change) < least : !goesOn && Math.abs(change) < least) continue;
      if (way !== 0 && !goesOn) turns += 1;
      way = Math.sign(change);
      turn = value;
    }
  }
  return lines === 0 ? 0 : turns / lines;
}

function around(cells: readonly Rect[]): Rect | null {
  if (cells.length === 0) return null;
  const left = Math.min(...cells.map((cell) => cell.left));
  const top = Math.min(...cells.map((cell) => cell.top));
  const right = Math.max(...cells.map((cell) => cell.left + cell.width));
  const bottom = Math.max(...cells.map((cell) => cell.top + cell.height));
  return { left, top, width: right - left, height: bottom - top };
}

function isInside(cell: Rect, box: Rect): boolean {
  const [x, y] = [cell.left + cell.width / 2, cell.top + cell.height / 2];
  return x >= box.left && x < box.left + box.width && y >= box.top && y < box.top + box.height;
}

const sidesOf = (box: Rect, { width, height }: Luma, near: number): number =>
  [box.left < near, box.top < near, box.left + box.width > width - near, box.top + box.height > height - near].filter(
    Boolean,
  ).length;

function isFlatWhite({ data, stride }: Luma, { left, top, width, height }: Rect): boolean {
  let [white, all] = [0, 0];
  for (let y = top; y < top + height; y += 4) {
    for (let x = left; x < left + width; x += 4, all += 1) if ((data[y * stride + x] ?? 0) >= 248) white += 1;
  }
  return white >= 0.97 * all;
}

/** The step that only 3 % of the places exceed, in the direction where it is smaller: a motion blur is sharp in one
 * direction. */
function steepest(luma: Luma, box: Rect): number {
  return Math.min(stepAt(luma, box, 1), stepAt(luma, box, luma.stride));
}

function stepAt({ data, stride }: Luma, { left, top, width, height }: Rect, next: number): number {
  const counts = new Uint32Array(256);
  let places = 0;
  for (let y = top; y < top + height - reach; y += 3) {
    for (let x = left; x < left + width - reach; x += 2, places += 1) {
      const at = y * stride + x;
      const step = Math.abs((data[at] ?? 0) - (data[at + reach * next] ?? 0));
      counts[step] = (counts[step] ?? 0) + 1;
    }
  }
  for (let step = 255, sum = 0; step > 0; step -= 1) {
    sum += counts[step] ?? 0;
    if (sum > 0.03 * places) return step;
  }
  return 0;
}
