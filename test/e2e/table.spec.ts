/** Forty payouts in one aggregate: read, ticked, opened and signed by keyboard alone, on at most three screens. */

import { PublicKey } from 'symbol-sdk';
import { Network } from 'symbol-sdk/symbol';
import { practiceKeys } from '../harness/practice-keys.ts';
import { report } from '../harness/steps.ts';
import { verifyAggregate } from '../harness/verify-reply.ts';
import { drawn } from '../sample.ts';
import { makeKeyPair, sdkAggregate, sdkEmbeddedTransfer } from '../vectors/sdk-multisig.ts';
import { expect, type Run, stickingOut, test } from './session.ts';

const payouts = 40;
const largestAt = 27;
const goal = 3;

/** Amounts rise and fall; the largest is neither first nor last. */
function fortyPayouts(): Uint8Array {
  const initiator = Uint8Array.from(Buffer.from(practiceKeys.symbol, 'hex'));
  const inner = Array.from({ length: payouts }, (_, at) => {
    const to = Network.TESTNET.publicKeyToAddress(new PublicKey(makeKeyPair(at + 1).publicKey)).toString();
    const amount = at + 1 === largestAt ? 700_000_000_000n : BigInt(((at * 7) % payouts) + 1) * 1_000_000n;
    return sdkEmbeddedTransfer(initiator, to, amount, `Withdrawal ${1000 + at}`);
  });
  const deadline = BigInt(Date.now() - 1_667_250_467_000 + 2 * 3_600_000);
  return sdkAggregate({ kind: 'complete', initiator, deadline, inner });
}

/** Presses Tab until the element has the focus. */
async function tabTo({ page }: Run, testId: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))) === testId) return;
  }
  throw new Error(`Tab does not reach ${testId}`);
}

/** Height of the content in screens of the main area. */
const screens = ({ page }: Run): Promise<number> =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    return main === null ? 0 : main.scrollHeight / main.clientHeight;
  });

const focused = ({ page }: Run) => page.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? '');

for (const language of drawn('forty payouts', ['en', 'ja'] as const)) {
  test(`forty payouts by keyboard alone (${language})`, async ({ start }) => {
    const run = await start();
    const { corridor, page } = run;
    await page.setViewportSize({ width: 1280, height: 800 });
    await corridor.chooseLanguage(language);
    await corridor.openPractice();
    const bytes = fortyPayouts();
    await tabTo(run, 'paste-summary');
    await page.keyboard.press('Enter');
    await tabTo(run, 'paste-text');
    await page.keyboard.insertText(Buffer.from(bytes).toString('hex').toUpperCase());
    await tabTo(run, 'read-text');
    await page.keyboard.press('Enter');
    await corridor.arriveAt('review');
    await expect(corridor.byId('payment-table')).toHaveAttribute('data-count', String(payouts));
    await corridor.picture('table');
    // Thirty-five new recipients beyond the fifth add 15 s each.
    await expect(corridor.byId('approval-time')).toContainText('13');
    const review = await screens(run);
    for (const size of [
      { width: 1024, height: 600 },
      { width: 512, height: 300 },
    ]) {
      await page.setViewportSize(size);
      expect(await stickingOut(run), `${size.width}`).toEqual([]);
      await corridor.picture(`table-${size.width}`);
    }
    await page.setViewportSize({ width: 1280, height: 800 });

    // The largest is first. Arrows move, the space bar ticks, right and left open and close.
    const first = `tick-${largestAt}`;
    await tabTo(run, first);
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await expect(corridor.byId(`shown-${largestAt}`)).toBeVisible();
    await corridor.picture('opened');
    await page.keyboard.press('ArrowLeft');
    await expect(corridor.byId(`shown-${largestAt}`)).toHaveCount(0);
    for (let line = 1; line < payouts; line += 1) {
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Space');
    }
    await expect(page.locator('input[data-testid^="tick-"]:checked')).toHaveCount(payouts);
    const last = await focused(run);
    // No trap: Tab leaves the table, and comes back to the same line.
    await page.keyboard.press('Tab');
    expect(await focused(run)).not.toMatch(/^tick-/);
    await page.keyboard.press('Shift+Tab');
    expect(await focused(run)).toBe(last);

    // Sorted by amount, then searched.
    await page.keyboard.press('Home');
    for (let presses = 0; (await focused(run)) !== 'sort-amount' && presses < 12; presses += 1)
      await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    const amount = page.locator('th', { has: corridor.byId('sort-amount') });
    await expect(amount).toHaveAttribute('aria-sort', 'descending');
    await page.keyboard.press('Enter');
    await expect(amount).toHaveAttribute('aria-sort', 'ascending');
    for (let presses = 0; (await focused(run)) !== 'search-lines' && presses < 12; presses += 1)
      await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('withdrawal 1026');
    await expect(page.locator('tr[data-testid^="line-"]')).toHaveCount(1);
    await corridor.picture('searched');

    await tabTo(run, 'continue-to-sign');
    await page.keyboard.press('Enter');
    await corridor.arriveAt('sign');
    await corridor.picture('sign');
    const sign = await screens(run);
    report('ui.screens.forty-payouts', { review, sign, size: '1280x800' });
    expect(review).toBeLessThanOrEqual(goal);
    await tabTo(run, 'back');
    await page.keyboard.press('Enter');
    await corridor.arriveAt('review');
    // The ticks stay as long as the approval.
    await expect(page.locator('input[data-testid^="tick-"]:checked')).toHaveCount(payouts);
    await tabTo(run, 'continue-to-sign');
    await page.keyboard.press('Enter');
    await corridor.arriveAt('sign');
    await tabTo(run, 'hold-to-sign');
    await page.keyboard.down('Space');
    await corridor.arriveAt('signed');
    await page.keyboard.up('Space');
    await corridor.picture('signed');
    expect((await corridor.byId('signed-head').innerText()).length).toBeGreaterThan(10);
    // Of a group of radio buttons, Tab reaches the chosen one; arrows choose another.
    await tabTo(run, 'view-running');
    for (let presses = 0; (await focused(run)) !== 'view-text' && presses < 3; presses += 1)
      await page.keyboard.press('ArrowRight');
    const reply = JSON.parse(await corridor.byId('signed-text').innerText());
    const { payload } = reply.data.payload;
    verifyAggregate(payload);
    // What was signed is what was asked for: only the signature differs (catbuffer, EntityBody).
    const asked = Buffer.from(bytes).toString('hex').toUpperCase();
    expect(payload.slice(208)).toBe(asked.slice(208));
  });
}
