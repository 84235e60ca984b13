/**
 * qr.camera.*: time from a film before the fake camera (720p, 30 frames per second, each code in two of them) to the
 * complete text in the real app, by the app's own clock and digest. The film starts anywhere. Compared with BC-UR of
 * the same size in codes of the same version, read by the same app. The app does not know what comes; a wrong payload
 * ends the benchmark.
 */
import path from 'node:path';
import type { Page } from 'playwright';
import { Corridor } from '../../harness/corridor.ts';
import { filmCodes } from '../../harness/film-codes.ts';
import { removeHome } from '../../harness/home.ts';
import { type Launched, launch } from '../../harness/launch.ts';
import type { Bench, BenchOptions } from '../bench-list.ts';
import { type Measured, median, ratioOf } from '../measure.ts';
import { inkanPayload, type Payload, urPayload } from './payloads.ts';
import { makeRandom, seedOf, shuffled } from './random.ts';

/** Error correction L. Capacity in bytes and characters: ISO/IEC 18004 table 7. */
const code = { version: 30, bytes: 1732, letters: 2520 } as const;
const codesPerSecond = 15;
const repeats = 5;
const patienceMs = 60_000;

interface Collected {
  readonly seconds: number;
  readonly received: number;
  /** Main-thread tasks over 50 ms between the first frame and the complete text, with their durations. */
  readonly longTasks: readonly number[];
}

/** What the app records when a text is complete (renderer/scan/camera/reader.ts). */
interface Note {
  readonly at: number;
  readonly digest: string;
  readonly received: number;
  readonly sinceFirstFrame: number;
}

class Cinema {
  readonly #run: Launched;

  private constructor(run: Launched) {
    this.#run = run;
  }

  static async open(): Promise<Cinema> {
    const run = await launch();
    const cinema = new Cinema(run);
    try {
      await cinema.#enter();
    } catch (error) {
      await cinema.close();
      throw error;
    }
    return cinema;
  }

  async #enter(): Promise<void> {
    const run = this.#run;
    const corridor = new Corridor(run.page, path.join(process.env.INKAN_ARTIFACTS ?? 'artifacts', 'bench'));
    await corridor.chooseLanguage('en');
    await corridor.openPractice();
    await run.page.evaluate(watchLongTasks);
    await checkWatch(run.page);
  }

  /** Puts the film before the camera, opens the scan screen again, and waits for the text. */
  async show(payload: Payload, spoiled: ReadonlySet<number>, seed: number): Promise<Collected> {
    const { page, home } = this.#run;
    // The camera opens its film when the scan screen appears, so that must not be open yet. The previous text was no
    // request and was refused on a screen of its own.
    if (await page.getByTestId('screen-scan').isVisible()) await page.getByTestId('place-accounts').click();
    filmCodes(home.video, payload.contents, { version: code.version, spoiled, seed });
    await page.getByTestId('place-scan').click();
    const note = await this.#waitFor(payload.digest);
    const longTasks = await page.evaluate(longTasksBetween, [note.at - note.sinceFirstFrame, note.at] as const);
    await page.getByTestId('screen-refused').waitFor({ timeout: patienceMs });
    return { seconds: note.sinceFirstFrame / 1000, received: note.received, longTasks };
  }

  async #waitFor(digest: string): Promise<Note> {
    const end = performance.now() + patienceMs;
    while (performance.now() < end) {
      const note = await this.#run.page.evaluate(takeNote);
      if (note?.digest === digest) return note;
      if (note !== null) throw new Error(`a wrong payload was collected: ${JSON.stringify(note)} instead of ${digest}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`nothing was collected in ${patienceMs / 1000} s`);
  }

  async close(): Promise<void> {
    await this.#run.close();
    removeHome(this.#run.home);
  }
}

// These run in the window, so they cannot use anything of this file.

function watchLongTasks(): void {
  const kept = globalThis as { longTasks?: { start: number; duration: number }[] };
  const tasks: { start: number; duration: number }[] = [];
  kept.longTasks = tasks;
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ start: startTime, duration });
  });
  observer.observe({ type: 'longtask' });
}

/** In a task of the window itself: a task started by the test driver is not counted. */
function beBusySoon(): void {
  setTimeout(() => {
    const from = performance.now();
    while (performance.now() - from < 100);
  });
}

function longTasksBetween([from, to]: readonly [number, number]): number[] {
  const { longTasks = [] } = globalThis as { longTasks?: { start: number; duration: number }[] };
  return longTasks.filter(({ start }) => start >= from && start < to).map(({ duration }) => duration);
}

function takeNote(): Note | null {
  const [mark] = performance.getEntriesByName('inkan:collected');
  if (mark === undefined) return null;
  performance.clearMarks('inkan:collected');
  const { detail } = mark as PerformanceMark;
  return { at: mark.startTime, ...detail };
}

/** A monitor that sees nothing would report a worthless success. */
async function checkWatch(page: Page): Promise<void> {
  await page.evaluate(beBusySoon);
  for (let i = 0; i < 50; i += 1) {
    const seen = await page.evaluate(longTasksBetween, [0, Number.MAX_VALUE] as const);
    if (seen.some((duration) => duration >= 100)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('a task of 100 ms in the window was not noticed');
}

const spoiledOf = (count: number, percent: number, seed: number): ReadonlySet<number> =>
  new Set(shuffled([...Array(count).keys()], makeRandom(seed)).slice(0, Math.round((count * percent) / 100)));

/** The same film, starting elsewhere. */
function rotated(payload: Payload, seed: number): Payload {
  const start = makeRandom(seed).below(payload.contents.length);
  return { ...payload, contents: [...payload.contents.slice(start), ...payload.contents.slice(0, start)] };
}

interface Course {
  readonly name: string;
  readonly bytes: number;
  readonly lossPercent: number;
  /** Codes of a film before it repeats: enough that most collections end before. */
  readonly codes: { readonly own: number; readonly ur: number };
}

interface Run {
  readonly own: readonly Collected[];
  readonly ur: readonly Collected[];
}

async function runCourse(cinema: Cinema, { bytes, lossPercent, codes }: Course, seed: number): Promise<Run> {
  const run: { own: Collected[]; ur: Collected[] } = { own: [], ur: [] };
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const own = seedOf(seed, bytes, repeat);
    const inkan = inkanPayload(bytes, code.bytes, own);
    const show = (payload: Payload) =>
      cinema.show(rotated(payload, own), spoiledOf(payload.contents.length, lossPercent, own), own);
    run.own.push(await show({ ...inkan, contents: inkan.contents.slice(0, codes.own) }));
    run.ur.push(await show(urPayload(bytes, code.letters, codes.ur, own)));
  }
  return run;
}

const small: Course = { name: 'qr.camera.10kB.s', bytes: 10_000, lossPercent: 0, codes: { own: 24, ur: 24 } };
const large: Course = {
  name: 'qr.camera.50kB.loss20.kBps',
  bytes: 50_000,
  lossPercent: 20,
  codes: { own: 64, ur: 120 },
};
const longTaskName = 'qr.camera.longtasks';
const baselineName = `BC-UR, version ${code.version}`;

const secondsOf = (all: readonly Collected[]): number => median(all.map(({ seconds }) => seconds));
const longOf = (all: readonly Collected[]): readonly number[] => all.flatMap(({ longTasks }) => longTasks);

function row(name: string, unit: string, value: number, baseline: number): Measured {
  return { name, value, unit, baseline, baselineName, ratio: ratioOf(value, baseline) };
}

function remarkOf({ name, bytes, lossPercent }: Course, { own, ur }: Run): string {
  const list = (all: readonly Collected[]) =>
    all.map(({ seconds, received }) => `${seconds.toFixed(2)} s (${received} readings)`).join(', ');
  return `${name}: ${bytes} bytes, ${lossPercent} % of the codes unreadable\n  Inkan: ${list(own)}\n  BC-UR: ${list(ur)}`;
}

export const cameraBench: Bench = {
  names: [small.name, large.name, longTaskName],
  run: async function* run({ seed, remark }: BenchOptions) {
    remark(
      `qr.camera: codes of version ${code.version}-L, ${codesPerSecond} a second, ${repeats} films each, seed ${seed}`,
    );
    const cinema = await Cinema.open();
    try {
      const tenKilo = await runCourse(cinema, small, seed);
      remark(remarkOf(small, tenKilo));
      yield row(small.name, 's', secondsOf(tenKilo.own), secondsOf(tenKilo.ur));
      const fiftyKilo = await runCourse(cinema, large, seed);
      remark(remarkOf(large, fiftyKilo));
      const kilo = large.bytes / 1000;
      yield row(large.name, 'kB/s', kilo / secondsOf(fiftyKilo.own), kilo / secondsOf(fiftyKilo.ur));
      const [long, theirs] = [
        [...longOf(tenKilo.own), ...longOf(fiftyKilo.own)],
        [...longOf(tenKilo.ur), ...longOf(fiftyKilo.ur)],
      ];
      if (long.length > 0) remark(`main-thread tasks over 50 ms while scanning: ${long.map(Math.round).join(', ')} ms`);
      yield row(longTaskName, 'tasks', long.length, theirs.length);
    } finally {
      await cinema.close();
    }
  },
};
