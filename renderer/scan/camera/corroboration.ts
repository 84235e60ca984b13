/**
 * A code without its own checksum is accepted if two frames of the camera, or two decoders on one frame, gave the same
 * bytes. If two decoders read one frame differently, it is rejected.
 * Takes: scans and the second decoder's results. Gives: a verdict for each. Remembers at most 512 codes.
 */

export type Verdict = 'wait' | 'believed' | 'disagree';

/** Asks the second decoder about the same frame: its key, or null if it reads nothing. Returns null if it is busy. */
export type AskSecond = () => Promise<string | null> | null;

interface Sighting {
  frames: number;
  second: 'not-asked' | 'asked' | 'same' | 'silent' | 'different';
  askedAt: number;
}

const maxCodes = 512;
/** How long to wait for the second decoder. After that, two frames are enough. */
export const patienceMs = 700;

export interface Corroboration {
  /** One sighting. `later` is called if the second decoder's answer changes the verdict. */
  readonly see: (key: string, now: number, ask: AskSecond, later: (verdict: Verdict) => void) => Verdict;
  /** The second decoder's result for a seen code: its key, or null if it read nothing. */
  readonly hear: (key: string, said: string | null, now: number) => Verdict;
}

export function makeCorroboration(): Corroboration {
  const codes = new Map<string, Sighting>();
  const recall = (key: string): Sighting => {
    const known = codes.get(key) ?? { frames: 0, second: 'not-asked' as const, askedAt: 0 };
    // Removed and inserted again: the code seen longest ago comes first.
    codes.delete(key);
    codes.set(key, known);
    if (codes.size > maxCodes) codes.delete(codes.keys().next().value ?? '');
    return known;
  };
  return {
    see: (key, now, ask, later) => {
      const sighting = recall(key);
      sighting.frames += 1;
      const answer = sighting.second === 'not-asked' ? ask() : null;
      if (answer !== null) {
        sighting.second = 'asked';
        sighting.askedAt = now;
        void answer.then((said) => {
          const before = verdictOf(sighting, now);
          sighting.second = answerOf(key, said);
          const after = verdictOf(sighting, now);
          if (after !== before) later(after);
        });
      }
      return verdictOf(sighting, now);
    },
    hear: (key, said, now) => {
      const sighting = recall(key);
      sighting.second = answerOf(key, said);
      return verdictOf(sighting, now);
    },
  };
}

const answerOf = (key: string, said: string | null): Sighting['second'] =>
  said === null ? 'silent' : said === key ? 'same' : 'different';

function verdictOf({ frames, second, askedAt }: Sighting, now: number): Verdict {
  if (second === 'different') return 'disagree';
  if (second === 'same') return 'believed';
  if (second === 'asked' && now - askedAt < patienceMs) return 'wait';
  return frames >= 2 ? 'believed' : 'wait';
}
