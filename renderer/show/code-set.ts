/** A finite set of codes that gives the whole text, for files and paper. */
import { type Code, stillCode } from './code.ts';
import type { SenderSettings } from './steps.ts';
import { type StreamFacts, setSize } from './streams.ts';
import type { View } from './views.ts';
import type { Line } from './worker-client.ts';

/** More pictures than this nobody carries (and main takes no more). */
export const mostPictures = 400;
/** The set is shown twice; longer than this a film is not. */
export const longestVideoSeconds = 150;
export const mostOnPaper = 120;
/** Finer codes than these are hard to read from paper: about 1 mm a module at the size they are printed. */
export const finestOnPaper = 22;
const batch = 8;

/** Seconds of the film of a set: twice, so that what was missed comes again. */
export const videoSeconds = (codes: number, rate: number): number => Math.ceil((2 * codes) / rate);

/** How many codes the files of this view hold; null when it is not known or there are none. */
export function countOf(view: View, facts: StreamFacts | 'making' | null): number | null {
  if (view === 'qr') return 1;
  return view === 'running' && facts !== null && facts !== 'making' ? setSize(facts) : null;
}

/** All codes of the set; null when there would be more than `most`, when it cannot be done, or when it was stopped. */
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
