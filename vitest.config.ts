import { defineConfig } from 'vitest/config';
import { bytesPlugin } from './build/bundle/bytes.mjs';

/** Everything that runs without a window. The flows through a real Electron are Playwright's (test/e2e). */
export default defineConfig({
  define: { __INKAN_FLAVOUR__: JSON.stringify('development'), __INKAN_VERSION__: JSON.stringify('0.0.0-test') },
  plugins: [bytesPlugin()],
  test: {
    // raptorq's files are modules that Node itself would take for CommonJS; both packages' WebAssembly is taken as bytes.
    server: { deps: { inline: ['raptorq', 'zxing-wasm'] } },
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', '**/node_modules/**'],
    testTimeout: 60_000,
    pool: 'forks',
    // Vitest leaves one core free for its watcher, which is not there when everything runs once.
    maxWorkers: '100%',
  },
});
