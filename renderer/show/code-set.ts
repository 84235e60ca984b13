/** A finite set of codes that contains the complete text, for files and paper. */
import { type Code, stillCode } from './code.ts';
import type { SenderSettings } from './steps.ts';
import { type StreamFacts, setSize } from './streams.ts';
import type { View } from './views.ts';
import type { Line } from './worker-client.ts';

/** More pictures are impractical (and main accepts no more). */
export const mostPictures = 400;
/** The set is shown twice; a video is never longer than this. */
export const longestVideoSeconds = 150;
export const mostOnPaper = 120;
/** Denser codes are hard to read from paper: about 1 mm per module at print size. */
export const finestOnPaper = 22;
const batch = 8;

/** Seconds of the video of a set: shown twice, so that missed codes come again. */
export const videoSeconds = (codes: number, rate: number): number => Math.ceil((2 * codes) / rate);

/** Number of codes in the files of this view; null if unknown or none. */
export function countOf(view: View, facts: StreamFacts | 'making' | null): number | null {
  if (view === 'qr') return 1;
  return view === 'running' && facts !== null && facts !== 'making' ? setSize(facts) : null;
}

/** All codes of the set; null if there would be more than `most`, if it is impossible, or if it was stopped. */
export async function makeSet(
  line: Line,
  text: string,
  view: View,
  { transport, version }: Pick<SenderSettings, 'transport' | 'version'>,
  most: number,
  isStopped: () => boolean,
): Promise<readonly Code[] | null> {
  if (view === 'qr') return [stillCode(text)];
  const facts = await line.open(1, text, transport, version);
  const count = facts === null ? 0 : setSize(facts);
  if (count === 0 || count > most) return null;
  const codes: Code[] = [];
  while (codes.length < count) {
    const more = await line.codes(1, codes.length, Math.min(batch, count - codes.length));
    if (more.length === 0 || isStopped()) return null;
    codes.push(...more);
  }
  return codes;
}
