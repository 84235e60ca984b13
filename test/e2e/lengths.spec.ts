/**
 * How many screens each request takes, at both sizes, from the top to the end of what is unfolded; and where the first
 * stop and the message are. One line of JSON each, like the lines of test/bench. They are counts: a missed goal fails.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { longRequests } from '../harness/long-requests.ts';
import { drawn } from '../sample.ts';
import { artifacts, expect, type Run, test } from './session.ts';

const sizes = [
  { width: 1024, height: 600 },
  { width: 1280, height: 800 },
] as const;
/** Wherever a stop is, it is seen at once. */
const firstStop = 0.3;

interface Length {
  readonly name: string;
  readonly value: number;
  readonly unit: 'screens';
  readonly firstStop: number | null;
  readonly message: number | null;
}

/** In heights of the visible part of `main`. The bar at the bottom is pinned and always visible, so it is not counted. */
const measure = (page: Page) =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    if (main === null) throw new Error('no main');
    main.scrollTop = 0;
    const top = main.getBoundingClientRect().top;
    const at = (edge: number) => Math.round(((edge - top) / main.clientHeight) * 100) / 100;
    const find = (id: string) => document.querySelector(`main [data-testid="${id}"]`)?.getBoundingClientRect();
    const [fields, stop, message] = [find('all-fields'), find('findings-banner'), find('message')];
    const isStop = document.querySelector('main [data-testid="findings-banner"]:not([data-stops="0"])') !== null;
    const end = fields?.bottom ?? find('deciding-facts')?.bottom ?? 0;
    return {
      value: at(end),
      firstStop: isStop && stop !== undefined ? at(stop.top) : null,
      message: message === undefined ? null : at(message.bottom),
    };
  });

for (const language of drawn('lengths', ['en', 'ja'] as const)) {
  test(`lengths of the review and the seal (${language})`, async ({ start }) => {
    const run = await start();
    await run.corridor.chooseLanguage(language);
    await run.corridor.openPractice();
    const lines: Length[] = [];
    const missed: string[] = [];
    for (const request of longRequests()) {
      await run.corridor.paste(request.text);
      if (request.choose !== undefined) await run.corridor.choose(request.choose);
      await run.corridor.arriveAt('review');
      for (const size of sizes) {
        await run.page.setViewportSize(size);
        const where = `${request.name}.${size.width}x${size.height}`;
        const found = await measure(run.page);
        lines.push({ name: `ui.screens.${where}`, unit: 'screens', ...found });
        if (found.firstStop !== null && found.firstStop > firstStop) missed.push(`${where}: stop ${found.firstStop}`);
        if (size.width === 1024 && request.goal !== null && found.value > request.goal)
          missed.push(`${where}: ${found.value} > ${request.goal}`);
        await run.corridor.picture(`${request.name}-${size.width}`);
      }
      await run.page.setViewportSize(sizes[0]);
      await atTheSeal(run, request.name, lines, missed);
    }
    report(lines, language);
    expect(missed).toEqual([]);
  });
}

async function atTheSeal({ corridor, page }: Run, name: string, lines: Length[], missed: string[]): Promise<void> {
  await corridor.byId('continue-to-sign').click();
  await corridor.arriveAt('sign');
  const found = await measure(page);
  lines.push({ name: `ui.screens.${name}.seal`, unit: 'screens', ...found });
  if (found.firstStop !== null && found.firstStop > firstStop) missed.push(`${name} seal: stop ${found.firstStop}`);
  await corridor.picture(`${name}-seal`);
  // What follows needs the register, so that one is signed.
  if (name === 'register') {
    await corridor.seal('kept');
    await corridor.byId('done').click();
  } else await corridor.byId('discard').click();
}

function report(lines: readonly Length[], language: string): void {
  const text = lines.map((line) => JSON.stringify(line)).join('\n');
  fs.mkdirSync(path.join(artifacts, 'lengths'), { recursive: true });
  fs.writeFileSync(path.join(artifacts, 'lengths', `${language}.jsonl`), `${text}\n`);
  console.log(text);
}
