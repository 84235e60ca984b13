import { spawnSync } from 'node:child_process';
import { isPresence } from '../../electron/main/keyboard-shortcuts.ts';
import { expect, test } from './session.ts';

test('Inkan does not start without the sandbox, and says why in both languages', ({ home }) => {
  const run = spawnSync(process.env.INKAN_EXECUTABLE ?? '', ['--no-sandbox', `--user-data-dir=${home.userData}`], {
    env: { ...process.env, INKAN_HOME: home.dir },
    encoding: 'utf8',
    timeout: 30_000,
  });
  expect(run.status).toBe(78);
  expect(run.stderr).toContain('sandbox');
  expect(run.stderr).toContain('サンドボックス');
});

test('a window that was taken over cannot say that somebody is here: only what the system sends counts', async ({
  start,
}) => {
  const { app, page, corridor } = await start();
  await corridor.chooseLanguage('en');
  await app.evaluate(({ BrowserWindow }) => {
    const seen: { type: string; modifiers?: readonly string[] }[] = [];
    Object.assign(globalThis, { seen });
    BrowserWindow.getAllWindows()[0]?.webContents.on('input-event', (_event, { type, modifiers = [] }) => {
      seen.push({ type, modifiers: [...modifiers] });
    });
  });
  const present = async () => {
    const seen = await app.evaluate(() => (globalThis as unknown as { seen: { type: string }[] }).seen.splice(0));
    return seen.filter(isPresence).map(({ type }) => type);
  };
  const calls = await page.evaluate(async () => {
    const { host } = (window as unknown as { inkan: { host: Record<string, unknown> } }).inkan;
    const target = document.body;
    // The window does not even have the constructors of these events.
    for (const type of ['keydown', 'pointermove', 'wheel']) target.dispatchEvent(new Event(type, { bubbles: true }));
    target.click();
    window.scrollTo({ top: 100, behavior: 'smooth' });
    await new Promise((resolve) => setTimeout(resolve, 500));
    return Object.keys(host);
  });
  expect(calls).not.toContain('stillHere');
  expect(await present()).toEqual([]);
  await page.mouse.move(200, 200);
  await page.mouse.move(220, 220);
  await expect.poll(present).toContain('mouseMove');
  await page.keyboard.press('Shift');
  await expect.poll(present).toContain('rawKeyDown');
  await page.mouse.wheel(0, 10);
  await expect.poll(present).toContain('mouseWheel');
});
