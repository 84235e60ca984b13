/**
 * Receives the guard's readings from the watcher. Main takes none itself, because a hanging reading would block main.
 * If none arrives for a second, or the watcher ends, the reading is 'unknown' until the next one. No Electron here.
 */
import type { GuardReading } from '../../../core/contract/guard.ts';
import { beatMs, type MainBeat, type VaultStateName, type Watched } from '../../../core/contract/watch.ts';
import { unknownReading } from '../../watch/judge.ts';
import type { During } from '../../watch/trigger.ts';

export type News = Pick<Watched, 'reading' | 'raised'>;

export interface BeatsParts {
  /** Starts a watcher; calls `ended` when it has exited. */
  readonly start: (
    told: (news: Watched) => void,
    ended: () => void,
  ) => {
    readonly tell: (beat: MainBeat) => void;
    readonly kill: () => void;
  };
  readonly state: () => Omit<MainBeat, 'asked'>;
  readonly told: (news: News) => void;
  /** The watcher ended while there was a vault, which is locked at once. Two beats later `told` learns whether it is
   * an alarm. */
  readonly lost: () => void;
  readonly platform?: string;
}

/** Counted in main's own beats, so that a delay of main does not count as one of the watcher. */
const lateBeats = 4;
/** At shutdown the watcher may end before main, which must not leave an alarm behind. */
const endBeats = 2;
const startBeats = 40;

export type Beats = ReturnType<typeof makeBeats>;

export function makeBeats(parts: BeatsParts) {
  const scope = (parts.platform ?? process.platform) === 'linux' ? 'linux' : 'node';
  const none = unknownReading(scope, 'no reading');
  let last: GuardReading = none;
  let asked = 0;
  let silent = 0;
  let isHeard = false;
  let watcher: ReturnType<BeatsParts['start']> | null = null;
  let ticking: ReturnType<typeof setInterval> | null = null;
  let waiting: { readonly asked: number; readonly answer: (reading: GuardReading) => void }[] = [];

  /** The vault's state when the watcher was last told; the vault may be gone by the time main notices that the
   * watcher is. */
  let held: VaultStateName = 'nothing';
  /** The vault's state when the watcher ended, until it is reported. */
  let owed: During | null = null;
  let isEnding = false;

  function say(): void {
    const state = parts.state();
    held = state.held;
    watcher?.tell({ ...state, asked });
  }

  function take(news: News, answers: number): void {
    last = news.reading;
    parts.told(news);
    const answered = waiting.filter((each) => each.asked <= answers);
    waiting = waiting.filter((each) => each.asked > answers);
    for (const { answer } of answered) answer(last);
  }

  const during = (): During | null =>
    held === 'real' || held === 'overridden' ? 'open' : held === 'unopened' ? 'unopened' : null;

  /** Nobody can tell whether there is a network, so secrets must be removed. */
  const lose = (raised: During | null): void => take({ reading: none, raised }, asked);

  function ended(): void {
    watcher = null;
    silent = 0;
    // Electron ends the watcher when main quits.
    if (isEnding) return;
    owed = during();
    if (owed !== null) parts.lost();
    lose(null);
  }

  function begin(): void {
    if (ticking === null) return;
    isHeard = false;
    silent = 0;
    const fresh = parts.start(
      (news) => {
        if (watcher !== fresh) return;
        isHeard = true;
        silent = 0;
        take(news, news.asked);
      },
      () => {
        if (watcher === fresh) ended();
      },
    );
    watcher = fresh;
    say();
  }

  function beat(): void {
    silent += 1;
    if (watcher === null) {
      if (isEnding) return;
      if (owed !== null && silent >= endBeats) {
        lose(owed);
        owed = null;
      }
      if (silent >= lateBeats) begin();
      return;
    }
    say();
    if (isHeard && silent === lateBeats) lose(during());
    if (silent < startBeats) return;
    lose(during());
    watcher.kill();
    begin();
  }

  /** A reading taken after this call; 'unknown' if none arrives within a second. */
  function look(): Promise<GuardReading> {
    asked += 1;
    const mine = asked;
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(none), lateBeats * beatMs);
      waiting.push({
        asked: mine,
        answer: (reading) => {
          clearTimeout(timer);
          resolve(reading);
        },
      });
      say();
    });
  }

  return {
    /** Resolves with the first reading, or after ten seconds without one. */
    start: (): Promise<void> => {
      if (ticking !== null) return Promise.resolve();
      ticking = setInterval(beat, beatMs);
      begin();
      asked += 1;
      const first = asked;
      return new Promise((resolve) => {
        waiting.push({ asked: first, answer: () => resolve() });
        say();
      });
    },
    /** Main is ending: from now on the watcher's end is expected. Its readings still count. */
    ending: (): void => {
      isEnding = true;
    },
    stop: (): void => {
      if (ticking !== null) clearInterval(ticking);
      ticking = null;
      watcher?.kill();
      watcher = null;
    },
    look,
    last: (): GuardReading => last,
  };
}
