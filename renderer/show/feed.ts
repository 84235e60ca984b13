/**
 * A run of codes: the current code, the next ones, and the switch to codes of another size.
 * Takes: a client of the worker. Gives: the current code, immediately. The old codes continue until the first new one
 * is ready.
 * Never: waits, requests more than a window ahead.
 */
import type { Code } from './code.ts';
import type { SenderTransport, Version } from './steps.ts';
import { type StreamFacts, survivesResizing } from './streams.ts';
import type { Line } from './worker-client.ts';

/** Codes requested at once: 8 take the worker about 20 ms. */
const batch = 8;
/** Codes that should be ready: half a second at the highest rate. */
const ahead = 16;
/** Codes kept after they were shown; enough for a complete short run, so that it is drawn once. */
const kept = 96;

interface Run {
  readonly job: number;
  readonly facts: StreamFacts;
  readonly transport: SenderTransport;
  readonly codes: Map<number, Code>;
  asked: boolean;
}

const placeOf = (index: number, { facts: { round } }: Run): number => ((index % round) + round) % round;

export interface Feed {
  /** Shows the text with this transport in codes of this version. Null, and nothing shown, if that is impossible. */
  readonly show: (transport: SenderTransport, version: Version) => Promise<StreamFacts | null>;
  /** The current code; null before the first. */
  readonly now: () => { readonly code: Code; readonly index: number } | null;
  /** Advances by one code. Returns false, and does nothing, while that one is not ready. */
  readonly move: () => boolean;
  /** Moves by `by` codes when possible: for single steps while paused. */
  readonly step: (by: number) => Promise<void>;
  readonly close: () => void;
}

/** For one text: a feed never shows codes of another text. */
export function makeFeed(line: Line, text: string): Feed {
  let run: Run | null = null;
  let index = 0;
  let jobs = 0;

  async function fill(of: Run): Promise<void> {
    if (of.asked) return;
    const { round } = of.facts;
    for (let step = 0; step < Math.min(ahead, round); step += 1) {
      const from = placeOf(index + step, of);
      if (of.codes.has(from)) continue;
      of.asked = true;
      const came = await take(of, from);
      of.asked = false;
      // A dead worker answers immediately with nothing: requesting again would never end.
      if (came && run === of) void fill(of);
      return;
    }
  }

  async function take(of: Run, from: number): Promise<boolean> {
    const codes = await line.codes(of.job, from, batch);
    codes.forEach((code, offset) => void of.codes.set(from + offset, code));
    // The oldest are dropped first, but never the one on the screen.
    for (const old of of.codes.keys()) {
      if (of.codes.size <= kept) break;
      if (old !== index) of.codes.delete(old);
    }
    return codes.length > 0;
  }

  return {
    show: async (transport, version) => {
      const job = ++jobs;
      const facts = await line.open(job, text, transport, version);
      if (job !== jobs) return facts;
      if (facts === null) {
        run = null;
        return null;
      }
      const next: Run = { job, facts, transport, codes: new Map(), asked: false };
      const goesOn = run !== null && run.transport === transport && survivesResizing(transport);
      const at = goesOn && run !== null ? Math.floor((index / run.facts.round) * facts.round) : 0;
      await take(next, at);
      if (job !== jobs || !next.codes.has(at)) return facts;
      run = next;
      index = at;
      void fill(next);
      return facts;
    },
    now: () => {
      const code = run?.codes.get(index);
      return code === undefined ? null : { code, index };
    },
    move: () => {
      if (run === null) return false;
      const to = placeOf(index + 1, run);
      const isThere = run.codes.has(to);
      if (isThere) index = to;
      void fill(run);
      return isThere;
    },
    step: async (by) => {
      const of = run;
      if (of === null) return;
      const to = placeOf(index + by, of);
      if (!of.codes.has(to)) await take(of, to);
      if (run !== of || !of.codes.has(to)) return;
      index = to;
      await fill(of);
    },
    close: () => {
      jobs += 1;
      run = null;
      line.close();
    },
  };
}
