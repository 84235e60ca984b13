/**
 * batch.ui-long-task.ms: the longest task of the window in the real app while a batch of 300 payments is put under review, sorted,
 * searched and ticked; batch.ui-long-task.1000.ms: of 1,000. Beside it the goal of 100 ms.
 */
import path from 'node:path';
import type { Page } from 'playwright';
import { PublicKey } from 'symbol-sdk';
import { Network } from 'symbol-sdk/symbol';
import { Corridor } from '../harness/corridor.ts';
import { freshHome, removeHome } from '../harness/home.ts';
import { type Launched, launch } from '../harness/launch.ts';
import { practiceKeys } from '../harness/practice-keys.ts';
import { sdkAggregate, sdkEmbeddedTransfer } from '../vectors/sdk-multisig.ts';
import type { Bench } from './bench-list.ts';
import { type Measured, ratioOf } from './measure.ts';

const goalMs = 100;
const perRequest = 100;
const symbolEpochMs = 1_667_250_467_000;
const rowOf = { 300: 'batch.ui-long-task.ms', 1000: 'batch.ui-long-task.1000.ms' } as const;
type Count = keyof typeof rowOf;

export const batchUiBench: Bench = {
  names: Object.values(rowOf),
  run: async function* run({ remark }) {
    for (const count of [300, 1000] as const) {
      const longest = await measure(count);
      for (const [act, ms] of longest) remark(`${rowOf[count]}: ${Math.round(ms)} ms when ${act}`);
      const value = Math.max(...longest.values());
      yield {
        ...{ name: rowOf[count], value, unit: 'ms', baseline: goalMs, baselineName: 'goal' },
        ratio: ratioOf(value, goalMs),
      } satisfies Measured;
    }
  },
};

/** Requests of a hundred payments each, to as many recipients, with a message each. */
function requests(count: Count): readonly string[] {
  const initiator = Uint8Array.from(Buffer.from(practiceKeys.symbol, 'hex'));
  const deadline = BigInt(Date.now() - symbolEpochMs + 90 * 60_000);
  const payment = (at: number) => {
    const key = new Uint8Array(32).fill(9);
    new DataView(key.buffer).setUint32(0, at);
    const to = Network.TESTNET.publicKeyToAddress(new PublicKey(key)).toString();
    return sdkEmbeddedTransfer(initiator, to, BigInt(((at * 7919) % 9973) + 1) * 1_000n, `Withdrawal ${10_000 + at}`);
  };
  return Array.from({ length: count / perRequest }, (_, request) => {
    const inner = Array.from({ length: perRequest }, (__, at) => payment(request * perRequest + at));
    const bytes = sdkAggregate({ kind: 'complete', initiator, deadline, inner, fee: 4_000_000n });
    return Buffer.from(bytes).toString('hex').toUpperCase();
  });
}

/** The longest task of each act. */
async function measure(count: Count): Promise<ReadonlyMap<string, number>> {
  const home = freshHome();
  let run: Launched | null = null;
  try {
    run = await launch({ home });
    const { page } = run;
    await page.setViewportSize({ width: 1024, height: 600 });
    const corridor = new Corridor(page, path.join(process.env.INKAN_ARTIFACTS ?? 'artifacts', 'bench'));
    await corridor.chooseLanguage('en');
    await corridor.openPractice();
    await corridor.readSeveral();
    const texts = requests(count);
    await corridor
      .byId('file-input')
      .setInputFiles(
        texts.map((text, at) => ({ name: `${at}.txt`, mimeType: 'text/plain', buffer: Buffer.from(text) })),
      );
    for (let line = 1; line <= texts.length; line += 1)
      await page.locator(`[data-testid="basket-${line}"][data-outcome="ready"]`).waitFor({ timeout: 300_000 });
    const longest = new Map<string, number>();
    const during = async (act: string, work: () => Promise<unknown>): Promise<void> => {
      await page.evaluate(watchTasks);
      await work();
      longest.set(act, await longestTask(page));
    };
    await during('the review is shown', async () => {
      await corridor.byId('review-all').click();
      await corridor.arriveAt('batch');
    });
    await during('lines are sorted by amount', () => corridor.byId('sort-amount').click());
    await during('they are turned round', () => corridor.byId('sort-amount').click());
    await during('they are searched', () => corridor.byId('search-lines').pressSequentially('withdrawal 1007'));
    await during('the search is cleared', () => corridor.byId('search-lines').fill(''));
    await during('a line is ticked', () => page.locator('input[data-testid^="tick-"]').first().press('Space'));
    await during('a line is opened', () => page.locator('input[data-testid^="tick-"]').nth(1).press('ArrowRight'));
    if (count > 200) await during('more lines are shown', () => corridor.byId('more-lines').click());
    await during('one goes to the seal', async () => {
      await corridor.byId('continue-to-sign').click();
      await corridor.arriveAt('sign');
    });
    return longest;
  } finally {
    await run?.close().catch(() => undefined);
    removeHome(home);
  }
}

async function longestTask(page: Page): Promise<number> {
  // A task is told after its end.
  await page.waitForTimeout(800);
  return page.evaluate(() => {
    const { longTasks = [] } = globalThis as { longTasks?: number[] };
    return Math.max(0, ...longTasks);
  });
}

// In the window, so it cannot use anything of this file.

function watchTasks(): void {
  const kept = globalThis as { longTasks?: number[]; taskWatch?: PerformanceObserver };
  kept.taskWatch?.disconnect();
  const tasks: number[] = [];
  kept.longTasks = tasks;
  kept.taskWatch = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  });
  kept.taskWatch.observe({ entryTypes: ['longtask'] });
}
