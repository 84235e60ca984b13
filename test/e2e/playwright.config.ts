import { register } from 'node:module';
import { defineConfig } from '@playwright/test';

// The specs make codes with core/qr, whose WebAssembly is imported as bytes.
register('./bytes-hooks.mjs', import.meta.url);

/** Real Electron, one window at a time: build/test.mjs sets the display, the ordinary user and INKAN_EXECUTABLE. */
export default defineConfig({
  testDir: '.',
  timeout: 180_000,
  workers: 1,
  retries: 0,
  forbidOnly: true,
  outputDir: '../../artifacts/e2e',
  reporter: 'list',
});
