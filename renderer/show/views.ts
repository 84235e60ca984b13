/** How a text is shown: one code that every online tool reads, codes running in turn, or the text itself. */
import { capacityOf } from './steps.ts';

export type View = 'qr' | 'running' | 'text';

/** UTF-8 bytes of one code at all: version 40, level L. */
const longestStill = capacityOf(40).bytes;
/** A still code of up to this version is read by any camera, so it comes first. */
const easyStill = capacityOf(25).bytes;
/** Shorter texts make a code so coarse that running codes could not be easier. */
const worthRunning = 300;
/** What Inkan's frames carry at most (docs/qr-transport.md). */
const longestRunning = 2 * 1_048_576;

/** The views that a text can have; the first is shown first. */
export function viewsOf(text: string): readonly [View, ...View[]] {
  const length = new TextEncoder().encode(text).length;
  if (length > longestRunning) return ['text'];
  if (length > longestStill) return ['running', 'text'];
  if (length > easyStill) return ['running', 'qr', 'text'];
  return length > worthRunning ? ['qr', 'running', 'text'] : ['qr', 'text'];
}
