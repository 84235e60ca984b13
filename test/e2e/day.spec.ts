/**
 * A day of 300 withdrawals with frauds planted among them: read by the camera or from files, answered, approved and signed by two
 * custodians across a lock, with the keyboard alone. One of them alone gets no signature.
 */
import { merge } from '../../cli/merge-text.ts';
import { toHex } from '../../core/base/hex.ts';
import { makeEnvelope } from '../../core/envelope/request-envelope.ts';
import { makeFrames } from '../../core/qr/frames.ts';
import { three } from '../harness/custodians.ts';
import { type PlannedLine, plannedDay, withChecksums } from '../harness/day.ts';
import { keyOf, signsWith } from '../harness/envelopes.ts';
import type { Home } from '../harness/home.ts';
import { putVault } from '../harness/vault-with.ts';
import { filmQr } from '../harness/y4m.ts';
import { drawn } from '../sample.ts';
import { sdkAggregate, sdkEmbeddedTransfer } from '../vectors/sdk-multisig.ts';
import { expect, type Run, test } from './session.ts';

const check = expect;
const symbolEpochMs = 1_667_250_467_000;

/** Three requests of a hundred payments each, by the first account of the vault, as symbol-sdk makes them. */
async function vaultOnTheDay(home: Home): Promise<readonly string[]> {
  const seed = 1;
  let texts: readonly string[] = [];
  await putVault(home, { approvalsNeeded: 2 }, { quorum: 2, keepers: three }, (accounts) => {
    const own = accounts.find(({ chain, network }) => chain === 'symbol' && network === 'testnet');
    if (own === undefined) throw new Error('no account');
    const planned = withChecksums(plannedDay(seed, true, own.address, BigInt(Date.now())), seed);
    const signer = Uint8Array.from(Buffer.from(own.publicKey, 'hex'));
    const deadline = BigInt(Date.now() - symbolEpochMs + 90 * 60_000);
    const aggregate = (lines: readonly PlannedLine[]) =>
      sdkAggregate({
        ...{ kind: 'complete', initiator: signer, deadline, fee: 4_000_000n },
        inner: lines.map(({ line: { to, atomic, message = '' } }) => sdkEmbeddedTransfer(signer, to, atomic, message)),
      });
    texts = [0, 100, 200].map((from) => toHex(aggregate(planned.all.slice(from, from + 100))));
    return { history: planned.history, registry: planned.registry };
  });
  return texts;
}

function envelopeOf(texts: readonly string[]): string {
  const created = Math.floor(Date.now() / 1000);
  const content = {
    ...{ key: keyOf(1), number: 1, previous: null, created, expires: created + 3600, totals: null },
    ...{ purpose: '出金 300件', reference: 'PAY-300', texts },
  };
  const made = makeEnvelope(content, signsWith(1));
  if (!made.ok) throw new Error(made.reason.code);
  return made.value.text;
}

/** Presses Tab until an element has the focus. */
async function tabTo({ page }: Pick<Run, 'page'>, testId: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))) === testId) return;
  }
  throw new Error(`Tab does not reach ${testId}`);
}
async function press(run: Pick<Run, 'page'>, testId: string, key = 'Enter'): Promise<void> {
  await tabTo(run, testId);
  await run.page.keyboard.press(key);
}

type Window = Pick<Run, 'corridor' | 'page'>;

/** Two custodians open the vault, by the keyboard. */
async function open(run: Window, ids: readonly number[]): Promise<void> {
  const { corridor, page } = run;
  await corridor.arriveAt('start');
  await press(run, 'open-vault');
  for (const [at, id] of ids.entries()) {
    if (at > 0) await press(run, 'unlock-next');
    await corridor.byId('unlock-passphrase').waitFor();
    const choice = corridor.byId(`unlock-custodian-${id}`);
    if (await choice.isVisible()) await choice.focus();
    if (await choice.isVisible()) await page.keyboard.press('Space');
    await tabTo(run, 'unlock-passphrase');
    await page.keyboard.insertText(three[id - 1]?.passphrase ?? '');
    await press(run, 'unlock-give');
    await expect(corridor.byId('unlock-next').or(corridor.byId('screen-home'))).toBeVisible({ timeout: 180_000 });
  }
  await corridor.arriveAt('home');
}

const focusedText = ({ page }: Window) => page.evaluate(() => (document.activeElement as HTMLInputElement).value);

/** Answers every stop: the first of each kind in words, the others of that kind with the same. */
async function answer(run: Window, words: string): Promise<void> {
  const { corridor, page } = run;
  const kinds = await corridor.byId('stop-reasons').locator('[data-code]').all();
  for (const kind of kinds) {
    const code = await kind.getAttribute('data-code');
    if (code === null || (await kind.getByTestId('reason-field').count()) === 0) continue;
    await tabTo(run, 'reason-field');
    // Fields of the kind before that were filled with the same words.
    const fields = await corridor.byId('reason-field').count();
    for (let tried = 0; (await focusedText(run)) !== ''; tried += 1) {
      if (tried >= fields) throw new Error(`no empty field for ${code}`);
      await tabTo(run, 'reason-field');
    }
    await page.keyboard.insertText(`${words}: ${code}`);
    if ((await kind.getByTestId('reason-for-all').count()) > 0) await press(run, 'reason-for-all');
  }
}

/** From the review of the batch to the act of this custodian; the passphrase and what is asked come after the reasons. */
async function approve(run: Window, id: number, words: string, named = ''): Promise<void> {
  const { corridor, page } = run;
  await corridor.arriveAt('batch');
  await expect(corridor.byId('payment-table')).toHaveAttribute('data-count', '300');
  await press(run, 'continue-to-sign');
  await corridor.arriveAt('sign');
  await answer(run, words);
  if (named !== '') await corridor.picture(`reasons-${named}`);
  await tabTo(run, 'sign-custodian');
  await page.keyboard.press('Home');
  for (let at = 1; at < id; at += 1) await page.keyboard.press('ArrowDown');
  await expect(corridor.byId('sign-custodian')).toHaveValue(String(id));
  await tabTo(run, 'sign-passphrase');
  await page.keyboard.insertText(three[id - 1]?.passphrase ?? '');
  await tabTo(run, 'type-word');
  await page.keyboard.insertText(await corridor.readWhatIsAsked());
  await press(run, 'press-to-sign');
}

/** What a custodian sees of the frauds before anything is approved. */
async function firstScreen({ corridor, page }: Window): Promise<void> {
  await corridor.arriveAt('batch');
  const codes = await corridor
    .byId('batch-findings')
    .locator('[data-code]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.code));
  check(codes).toEqual(
    expect.arrayContaining(['message-missing', 'payment-repeated', 'probe-then-drain', 'recipient-look-alike']),
  );
  const ranks = await page
    .locator('tr[data-testid^="line-"]')
    .evaluateAll((all) => all.map((one) => Number((one as HTMLElement).dataset.rank)));
  check(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  check(ranks.filter((rank) => rank < 2)).toHaveLength(13);
}

for (const language of drawn('day', ['en', 'ja'] as const))
  for (const way of ['camera', 'file'] as const) {
    test(`300 withdrawals by ${way}, two custodians across a lock (${language})`, async ({ home, start }) => {
      const texts = await vaultOnTheDay(home);
      if (way === 'camera')
        filmQr(home.video, makeFrames(envelopeOf(texts), 1273).slice(0, 80), {
          ...{ framesPerText: 1, errorCorrection: 'L' },
        });
      const run = await start();
      await run.page.setViewportSize({ width: 1024, height: 600 });
      const first: Window = run;
      await first.corridor.arriveAt('language');
      await press(first, `choose-${language}`);
      await open(first, [1, 2]);
      await press(first, 'place-scan');
      await first.corridor.arriveAt('scan');
      if (way === 'file') {
        await press(first, 'several', 'Space');
        const chooser = first.page.waitForEvent('filechooser');
        await press(first, 'choose-file');
        await (await chooser).setFiles(
          texts.map((text, at) => ({ name: `${at}.txt`, mimeType: 'text/plain', buffer: Buffer.from(text) })),
        );
      }
      for (const line of [1, 2, 3])
        await expect(first.corridor.byId(`basket-${line}`)).toHaveAttribute('data-outcome', 'ready', {
          timeout: 180_000,
        });
      await press(first, 'review-all');
      await firstScreen(first);
      await first.corridor.picture('batch');

      // Nothing is dismissed by habit: without reasons the seal does nothing, and the focus is where one is missing.
      await press(first, 'continue-to-sign');
      await first.corridor.arriveAt('sign');
      await first.corridor.picture('sign');
      await tabTo(first, 'type-word');
      await first.page.keyboard.insertText(await first.corridor.readWhatIsAsked());
      await press(first, 'press-to-sign');
      await expect(first.corridor.byId('reasons-problem')).toHaveAttribute('data-code', 'disposition-missing');
      await expect(first.corridor.byId('reason-field').first()).toBeFocused();
      await press(first, 'back');
      await approve(first, 1, { en: 'compared with the order', ja: '注文書と照合した' }[language], 'first');
      await first.corridor.arriveAt('pending');

      // One custodian alone cannot sign it.
      await press(first, 'pending-home');
      await press(first, 'review-pending');
      await approve(first, 1, 'once more');
      await expect(first.corridor.byId('problem')).toHaveAttribute('data-code', 'approval-repeated', {
        timeout: 180_000,
      });

      const replaced = run.app.waitForEvent('window');
      await first.page.keyboard.press('Control+l');
      const page = await replaced;
      await page.setViewportSize({ width: 1024, height: 600 });
      const second: Window = { page, corridor: first.corridor.on(page) };
      await open(second, [3, 2]);
      await press(second, 'review-pending');
      await second.corridor.arriveAt('batch');
      await press(second, 'continue-to-sign');
      await second.corridor.arriveAt('sign');
      const before = second.corridor.byId('reason-before').first();
      await expect(before).toContainText('Aoi');
      await before.scrollIntoViewIfNeeded();
      await second.corridor.picture('sign-second');
      await press(second, 'back');
      await approve(second, 2, { en: 'asked by telephone', ja: '電話で確認した' }[language], 'second');
      await second.corridor.arriveAt('since');
      await second.corridor.picture('since');
      for (const line of [1, 2, 3]) await expect(second.corridor.byId(`signed-${line}`)).toBeVisible();
      await second.corridor.byId('view-text').check();
      const signatures = await second.corridor.byId('signed-text').innerText();
      const files = new Map([['signatures', signatures], ...texts.map((text, at) => [`${at}`, text] as const)]);
      const tools = {
        readBytes: (name: string) => Buffer.from(files.get(name) ?? ''),
        filesAt: (name: string) => [name],
        readPicture: () => [],
      };
      const { exit, out } = await merge(['--json', '--signatures', 'signatures', '0', '1', '2'], tools);
      check([exit, JSON.parse(out).merged.length]).toEqual([0, 3]);
      await press(second, 'place-log');
      await second.corridor.arriveAt('log');
      const told = page.locator('[data-testid="log-entry"][data-kind="batch-approved"]');
      await expect(told).toContainText({ en: 'asked by telephone', ja: '電話で確認した' }[language]);
      await told.scrollIntoViewIfNeeded();
      await second.corridor.picture('log');
    });
  }
