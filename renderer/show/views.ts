/** How a text is shown: one code that every online tool reads, an animated code, or the text itself. */
import { capacityOf } from './steps.ts';

export type View = 'qr' | 'running' | 'text';

/** Capacity of the largest single code in UTF-8 bytes: version 40, level L. */
const longestStill = capacityOf(40).bytes;
/** Any camera reads a single code up to this version, so it is shown first. */
const easyStill = capacityOf(25).bytes;
/** Shorter texts make such a coarse code that an animated code is not easier to read. */
const worthRunning = 300;
/** Limit of Inkan's frames (docs/qr-transport.md). */
const longestRunning = 2 * 1_048_576;

/** The views available for a text; the first is shown first. */
export function viewsOf(text: string): readonly [View, ...View[]] {
  const length = new TextEncoder().encode(text).length;
  if (length > longestRunning) return ['text'];
  if (length > longestStill) return ['running', 'text'];
  if (length > easyStill) return ['running', 'qr', 'text'];
  return length > worthRunning ? ['qr', 'running', 'text'] : ['qr', 'text'];
}
