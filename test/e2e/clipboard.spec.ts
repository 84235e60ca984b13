import fs from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from 'playwright';
import { Corridor } from '../harness/corridor.ts';
import { changeSettings, createVault, passphrase } from '../harness/make-vault.ts';
import { symbolTransferRequest } from '../harness/requests.ts';
import { expect, type Run, test } from './session.ts';

const marker = 'what somebody else put here';
const keys = ['Control+A', 'Control+C', 'Control+X', 'Control+Insert', 'Shift+Delete', 'Control+Shift+C'];

/** Both clipboards of Linux. */
const lies = (app: ElectronApplication) =>
  app.evaluate(({ clipboard }) => {
    const selected =
      clipboard.selection?.readText() ?? (clipboard.readText as unknown as (type: string) => string)('selection');
    return Promise.all([clipboard.readText(), selected]);
  });

/** Tries to copy from every screen that is reached. */
class PayloadSink extends Corridor {
  readonly #app: ElectronApplication;
  readonly #page: Page;
  readonly #log: string;
  readonly tried: string[] = [];

  constructor(run: Run, pictures: string) {
    super(run.page, pictures);
    this.#app = run.app;
    this.#page = run.page;
    this.#log = path.join(run.home.userData, 'log.inkan');
  }

  override async arriveAt(screen: string): Promise<void> {
    await super.arriveAt(screen);
    await this.take(screen);
  }

  override async picture(name: string): Promise<string> {
    await this.take(name);
    return super.picture(name);
  }

  async take(place: string): Promise<void> {
    const page = this.#page;
    await this.#app.evaluate(({ clipboard }, text) => clipboard.writeText(text), marker);
    const before = fs.readFileSync(this.#log, 'utf8').split('"kind":"exported"').length;
    for (const key of keys) await page.keyboard.press(key);
    for (const text of await page.locator('main').locator('h1, p, li, section, dd, bdi, b').all()) {
      const box = await text.boundingBox();
      if (box === null || this.tried.length > 400) continue;
      await page.mouse.move(box.x + 2, box.y + 2);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width, box.y + box.height);
      await page.mouse.up();
      break;
    }
    for (const key of keys) await page.keyboard.press(key);
    for (const field of await page.locator('textarea:visible, input:visible:not([type=file])').all()) {
      const type = (await field.getAttribute('type')) ?? 'text';
      if (['checkbox', 'radio', 'range', 'button'].includes(type) || !(await field.isEnabled())) continue;
      const held = await field.inputValue();
      await field.focus();
      for (const key of keys) await page.keyboard.press(key);
      expect([place, await field.inputValue()], 'nothing was cut').toEqual([place, held]);
    }
    await page.waitForTimeout(50);
    expect([place, (await lies(this.#app))[0]]).toEqual([place, marker]);
    // Selecting alone fills the selection clipboard; it is cleared again.
    await expect.poll(async () => (await lies(this.#app))[1], { message: place }).toBe('');
    expect([place, fs.readFileSync(this.#log, 'utf8').split('"kind":"exported"').length]).toEqual([place, before]);
    this.tried.push(place);
  }
}

test('nothing is copied, cut or selected out of any screen but by the button that is allowed and logged', async ({
  start,
}) => {
  const run = await start();
  const { app, page } = run;
  const corridor = new PayloadSink(run, path.join('artifacts', 'screens', 'clipboard'));
  await corridor.chooseLanguage('en');
  await createVault(corridor);
  await corridor.openPasteField();
  await corridor.byId('paste-text').fill('words that somebody typed');
  await corridor.take('a typed text');
  // By mouse: a double click selects.
  await corridor.byId('paste-text').dblclick({ position: { x: 30, y: 15 } });
  await expect.poll(async () => (await lies(app))[1]).toBe('');
  const drags = () => page.evaluate(() => (globalThis as unknown as { drags: boolean[] }).drags);
  await page.evaluate(() => {
    const seen: boolean[] = [];
    Object.assign(globalThis, { drags: seen });
    addEventListener('dragstart', (event) => seen.push(event.defaultPrevented));
  });
  const box = await corridor.byId('paste-text').boundingBox();
  await page.keyboard.press('Control+A');
  await page.mouse.move((box?.x ?? 0) + 30, (box?.y ?? 0) + 15);
  await page.mouse.down();
  for (let step = 1; step < 12; step += 1) await page.mouse.move((box?.x ?? 0) + 30 + 8 * step, (box?.y ?? 0) + 15);
  await page.mouse.up();
  expect((await drags()).length, 'a drag was begun').toBeGreaterThan(0);
  expect((await drags()).every((prevented) => prevented)).toBe(true);

  for (const place of ['settings', 'accounts', 'books', 'backup', 'home']) {
    await corridor.byId(`place-${place}`).click();
    await corridor.arriveAt(place);
  }
  await corridor.goToScan();
  const sign = async (invoice: string) => {
    await corridor.paste(symbolTransferRequest(invoice, undefined, 'open').text);
    await corridor.arriveAt('review');
    await corridor.goToSign();
    await corridor.byId('sign-passphrase').fill(passphrase);
    await corridor.holdSeal();
    await corridor.byId('view-text').check();
    await corridor.byId('signed-text').waitFor();
    await corridor.take('the reply as text');
  };
  await sign('Invoice 2026-118');
  await corridor.picture('signed-text');
  await corridor.byId('done').click();
  // Once allowed, the button copies and logs it; keys still do not.
  await changeSettings(corridor, () => corridor.byId('allow-copy').check());
  await sign('Invoice 2026-119');
  const shown = await corridor.byId('signed-text').innerText();
  await corridor.byId('copy').click();
  await expect.poll(async () => (await lies(app))[0]).toBe(shown);
  await page.waitForTimeout(700);
  expect((await lies(app))[0], 'what main wrote stays').toBe(shown);
  expect(fs.readFileSync(path.join(run.home.userData, 'log.inkan'), 'utf8')).toContain('"way":"copy"');
  for (const screen of ['create-words', 'create-check', 'vault-words', 'signed', 'accounts'])
    expect(corridor.tried).toContain(screen);
});

test('what a taken-over window writes into the clipboard is taken out of it', async ({ start }) => {
  const { app, corridor, page } = await start();
  await corridor.chooseLanguage('en');
  await corridor.openPractice();
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), marker);
  // From a scope in which nothing was removed, before the page's own listeners.
  const cdp = await page.context().newCDPSession(page);
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const { executionContextId } = await cdp.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  const written = await cdp.send('Runtime.evaluate', {
    contextId: executionContextId,
    expression: `let wrote = 0;
      addEventListener('copy', (event) => { event.stopImmediatePropagation(); event.preventDefault();
        event.clipboardData.setData('text/plain', 'a stolen text'); wrote += 1; }, true);
      document.execCommand('copy'); wrote`,
  });
  expect(written.result.value).toBe(1);
  await expect.poll(async () => (await lies(app))[0], { intervals: [20] }).toBe('');
  // Text of other programs is left alone.
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), marker);
  await page.waitForTimeout(700);
  expect((await lies(app))[0]).toBe(marker);
  // So is text of another Chromium program, whose mark names its own page. (Later Electrons write no such mark.)
  if (!(await app.evaluate(({ clipboard }) => 'writeBuffer' in clipboard))) return;
  const mark = (address: string) =>
    app.evaluate(({ clipboard }, named) => {
      const earlier = clipboard as unknown as { writeBuffer: (format: string, data: Buffer) => void };
      earlier.writeBuffer('chromium/x-source-url', Buffer.from(named));
    }, address);
  const hasMark = () => app.evaluate(({ clipboard }) => clipboard.has('chromium/x-source-url'));
  await mark('https://explorer.example/');
  await page.waitForTimeout(700);
  expect(await hasMark()).toBe(true);
  await mark('app://inkan/index.html');
  await expect.poll(hasMark).toBe(false);
});
