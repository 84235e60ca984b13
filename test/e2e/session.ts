/** One run of the app for one test: closed, and its home removed, in every case. */
import path from 'node:path';
import { test as base, expect } from '@playwright/test';
import { violationsOfNew } from '../harness/axe.ts';
import { Corridor, faultsOfLooks, type Judge } from '../harness/corridor.ts';
import { freshHome, type Home, removeHome } from '../harness/home.ts';
import { type Launched, type LaunchOptions, launch } from '../harness/launch.ts';
import { smallTexts } from '../harness/small-text.ts';
import { looksAsked } from '../sample.ts';

export const artifacts = process.env.INKAN_ARTIFACTS ?? 'artifacts';
export { expect };

export interface Run extends Launched {
  readonly corridor: Corridor;
}

interface Fixtures {
  readonly home: Home;
  /** Starts the app with the test's home or another machine's; may be called again to restart it. Every screen that is pictured is
   * judged by axe, unless `judged` is false, and pictured in all looks if `looks` is true. */
  readonly start: (options?: LaunchOptions & { readonly judged?: boolean; readonly looks?: boolean }) => Promise<Run>;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a test needs from this pattern
  home: async ({}, use) => {
    const home = freshHome();
    await use(home);
    removeHome(home);
  },
  start: async ({ home }, use, info) => {
    const runs: Launched[] = [];
    faultsOfLooks.length = 0;
    const folder = picturesOf(info.title);
    await use(async ({ judged = true, looks = looksAsked, ...options } = {}) => {
      const launched = await launch({ home, ...options });
      runs.push(launched);
      return { ...launched, corridor: new Corridor(launched.page, folder, judged ? judge : null, looks) };
    });
    for (const run of runs) await run.close().catch(() => undefined);
    expect(faultsOfLooks).toEqual([]);
  },
});

/** Accessibility by axe, and the size of the text. */
const judge: Judge = async (page) => {
  const violations = await violationsOfNew(page);
  return violations === 'known' ? violations : [...violations, ...(await smallTexts(page))];
};

const picturesOf = (title: string) => path.join(artifacts, 'screens', title.replaceAll(/[^\p{L}\p{N}]+/gu, '-'));

/**
 * One run of the app for all stories of a group, each of which begins on the screen where the one before ended: for those that
 * leave nothing behind. To start the app takes longer than many of them.
 */
export function oneApp(group: string, begin: (run: Run) => Promise<void>): () => Run {
  let run: Run | null = null;
  test.describe.configure({ mode: 'default' });
  test.beforeAll(async () => {
    const launched = await launch({ home: freshHome() });
    run = { ...launched, corridor: new Corridor(launched.page, picturesOf(group), judge, looksAsked) };
    await begin(run);
  });
  test.afterEach(() => {
    // Each story answers for its own looks.
    expect(faultsOfLooks.splice(0)).toEqual([]);
  });
  test.afterAll(async () => {
    await run?.close().catch(() => undefined);
    if (run !== null) removeHome(run.home);
  });
  return () => {
    if (run === null) throw new Error('the app has not begun');
    return run;
  };
}

/** Elements that extend beyond the page or the main area at the side. */
export const stickingOut = ({ page }: Run) =>
  page.evaluate(() =>
    [document.documentElement, document.querySelector('main')]
      .filter((element) => element !== null)
      .map((element) => element.scrollWidth - element.clientWidth)
      .filter((extra) => extra > 0),
  );
