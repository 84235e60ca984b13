import { register } from 'node:module';
import { defineConfig } from '@playwright/test';

// The specs make codes with core/qr, whose WebAssembly is imported as bytes.
register('./bytes-hooks.mjs', import.meta.url);

/** Nothing runs beside a test with this tag: it changes the network of all tests, or measures time or memory. */
const alone = /@alone/;
/** Waits for time to pass rather than computes: one after the other, in a network namespace of their own, beside the others. */
const waits = /@waits/;

/** Each of the windows side by side has a display, and so a clipboard and a keyboard, of its own. */
const displays = (process.env.INKAN_DISPLAYS ?? '').split(' ').filter((name) => name !== '');
const display = displays[Number(process.env.TEST_PARALLEL_INDEX ?? 0)];
if (display !== undefined) process.env.DISPLAY = display;

/**
 * Real Electron: build/test.mjs sets the displays, the ordinary user and INKAN_EXECUTABLE. Limits only end what hangs: on a
 * loaded machine a story takes as long as it takes.
 */
export default defineConfig({
  testDir: '.',
  timeout: 900_000,
  expect: { timeout: 120_000 },
  workers: Math.max(1, displays.length),
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  reporter: 'list',
  projects: [
    { name: 'together', grepInvert: [alone, waits], outputDir: '../../artifacts/e2e/together' },
    { name: 'waits', grep: waits, outputDir: '../../artifacts/e2e/waits', workers: 1 },
    { name: 'alone', grep: alone, outputDir: '../../artifacts/e2e/alone', workers: 1 },
  ],
});
