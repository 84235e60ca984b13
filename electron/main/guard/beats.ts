/**
 * The guard's readings as they come from the watcher. Main takes none itself: a reading that hangs would hang main. When none
 * comes for a second, or the watcher ends, the reading is 'unknown' until there is one again. No Electron here.
 */
import type { GuardReading } from '../../../core/contract/guard.ts';
import { beatMs, type Held, type MainBeat, type Watched } from '../../../core/contract/watch.ts';
import { unknownReading } from '../../watch/judge.ts';

export type News = Pick<Watched, 'reading' | 'raised'>;

export interface BeatsParts {
  /** Starts a watcher; `ended` when it is no more. */
  readonly start: (
    told: (news: Watched) => void,
    ended: () => void,
  ) => {
    readonly tell: (beat: MainBeat) => void;
    readonly kill: () => void;
  };
  readonly state: () => Omit<MainBeat, 'asked'>;
  readonly told: (news: News) => void;
  readonly platform?: string;
}

/** In main's own beats, so that nothing is late because main was. */
const lateBeats = 4;
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

  /** What was held when the watcher was told last: its vault may be gone already when main hears that the watcher is. */
  let held: Held = 'nothing';

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

  /** Nobody can tell now whether there is a network: whatever is held must go. */
  function lose(): void {
    const raised = held === 'real' || held === 'overridden' ? 'open' : held === 'unopened' ? 'unopened' : null;
    take({ reading: none, raised }, asked);
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
        if (watcher !== fresh) return;
        watcher = null;
        silent = 0;
        lose();
      },
    );
    watcher = fresh;
    say();
  }

  function beat(): void {
    silent += 1;
    if (watcher === null) {
      if (silent >= lateBeats) begin();
      return;
    }
    say();
    if (isHeard && silent === lateBeats) lose();
    if (silent < startBeats) return;
    lose();
    watcher.kill();
    begin();
  }

  /** A reading that is taken after this was asked; 'unknown' when none comes within a second. */
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
    /** Resolves with the first reading, or when none has come for ten seconds. */
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
