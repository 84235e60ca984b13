/**
 * A code without a check of its own is believed when two frames of the camera, or two decoders on one frame, gave the
 * same bytes. Two decoders that read different things from one frame: it is not believed at all.
 * Takes: scans and what the second decoder says of them. Gives: a verdict for each. Keeps at most 512 codes in mind.
 */

export type Verdict = 'wait' | 'believed' | 'disagree';

/** Asks the second decoder about the same frame: its key, or null when it reads nothing. Null: it is busy. */
export type AskSecond = () => Promise<string | null> | null;

interface Witness {
  frames: number;
  second: 'not-asked' | 'asked' | 'same' | 'silent' | 'different';
  askedAt: number;
}

const maxCodes = 512;
/** So long the second decoder is waited for. After that, two frames are enough. */
export const patienceMs = 700;

export interface Corroboration {
  /** One sighting. `later` is called when the second decoder's answer changes the verdict. */
  readonly see: (key: string, now: number, ask: AskSecond, later: (verdict: Verdict) => void) => Verdict;
  /** What the second decoder said of a code that was seen: its key, or null when it read nothing. */
  readonly hear: (key: string, said: string | null, now: number) => Verdict;
}

export function makeCorroboration(): Corroboration {
  const codes = new Map<string, Witness>();
  const recall = (key: string): Witness => {
    const known = codes.get(key) ?? { frames: 0, second: 'not-asked' as const, askedAt: 0 };
    // Taken out and put back: the one seen longest ago stands first.
    codes.delete(key);
    codes.set(key, known);
    if (codes.size > maxCodes) codes.delete(codes.keys().next().value ?? '');
    return known;
  };
  return {
    see: (key, now, ask, later) => {
      const witness = recall(key);
      witness.frames += 1;
      const answer = witness.second === 'not-asked' ? ask() : null;
      if (answer !== null) {
        witness.second = 'asked';
        witness.askedAt = now;
        void answer.then((said) => {
          const before = verdictOf(witness, now);
          witness.second = answerOf(key, said);
          const after = verdictOf(witness, now);
          if (after !== before) later(after);
        });
      }
      return verdictOf(witness, now);
    },
    hear: (key, said, now) => {
      const witness = recall(key);
      witness.second = answerOf(key, said);
      return verdictOf(witness, now);
    },
  };
}

const answerOf = (key: string, said: string | null): Witness['second'] =>
  said === null ? 'silent' : said === key ? 'same' : 'different';

function verdictOf({ frames, second, askedAt }: Witness, now: number): Verdict {
  if (second === 'different') return 'disagree';
  if (second === 'same') return 'believed';
  if (second === 'asked' && now - askedAt < patienceMs) return 'wait';
  return frames >= 2 ? 'believed' : 'wait';
}
