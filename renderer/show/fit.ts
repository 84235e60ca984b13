/** Size at which a code is drawn. Pure. */
import { quiet } from './code.ts';

export interface Fit {
  /** Device pixels per module: always whole, because decoders fail on uneven modules. */
  readonly pixels: number;
  /** Device pixels of the code with its quiet zone. */
  readonly side: number;
}

/** The largest whole number of device pixels per module that fits into `room` CSS pixels; at least one. */
export function fitCode(size: number, room: number, devicePixels: number, percent: number): Fit {
  const across = size + 2 * quiet;
  const pixels = Math.max(1, Math.floor((room * devicePixels * percent) / 100 / across));
  return { pixels, side: pixels * across };
}
