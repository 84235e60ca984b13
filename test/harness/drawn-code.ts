// Draws a code as luma without distortion, for the tests of the decoders.
import { create, type QRCodeOptions, type QRCodeSegment } from 'qrcode';
import type { Luma } from '../../core/optics/luma.ts';

export interface Drawing {
  readonly scale?: number;
  readonly dark?: number;
  readonly light?: number;
  /** Number of module rows that are painted over, from the tenth. */
  readonly hidden?: number;
  readonly code?: QRCodeOptions;
}

export const bytesOf = (data: Uint8Array): QRCodeSegment[] => [{ data, mode: 'byte' }] as QRCodeSegment[];

export function drawnCode(content: string | QRCodeSegment[], drawing: Drawing = {}): Luma {
  const { scale = 4, dark = 20, light = 235, hidden = 0, code = { errorCorrectionLevel: 'L' } } = drawing;
  const { modules } = create(content, code);
  const side = (modules.size + 8) * scale;
  const data = new Uint8Array(side * side).fill(light);
  for (let i = 0; i < data.length; i += 1) {
    const [x, y] = [Math.floor((i % side) / scale) - 4, Math.floor(i / side / scale) - 4];
    const inside = x >= 0 && y >= 0 && x < modules.size && y < modules.size;
    if (inside && modules.get(y, x)) data[i] = dark;
    if (inside && y >= 10 && y < 10 + hidden && x >= 9) data[i] = (dark + light) >> 1;
  }
  return { data, width: side, height: side, stride: side };
}

/** Places a picture into a larger one. */
export function openedWith(
  width: number,
  height: number,
  paper: number,
  pieces: readonly [Luma, number, number][],
): Luma {
  const data = new Uint8Array(width * height).fill(paper);
  for (const [piece, left, top] of pieces) {
    for (let y = 0; y < piece.height; y += 1) {
      data.set(piece.data.subarray(y * piece.stride, y * piece.stride + piece.width), (top + y) * width + left);
    }
  }
  return { data, width, height, stride: width };
}
