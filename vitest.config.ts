import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import { bytesPlugin } from './build/bundle/bytes.mjs';

/** Started first, so that no core is idle at the end while one of them still runs. */
const longest = ['test/properties/bits.test.ts', 'test/durable/kills.test.ts', 'test/unit/symbol-hostile.test.ts'];

class LongestFirst extends BaseSequencer {
  override async sort(files: Parameters<BaseSequencer['sort']>[0]) {
    const rank = ({ moduleId }: (typeof files)[number]) => {
      const at = longest.findIndex((name) => moduleId.endsWith(name));
      return at < 0 ? longest.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

/** All tests without a window. The flows through a real Electron run in Playwright (test/e2e). */
export default defineConfig({
  define: { __INKAN_FLAVOUR__: JSON.stringify('development'), __INKAN_VERSION__: JSON.stringify('0.0.0-test') },
  plugins: [bytesPlugin()],
  test: {
    // Node would read raptorq's files as CommonJS, but they are modules; the WebAssembly of both packages is embedded
    // as bytes.
    server: { deps: { inline: ['raptorq', 'zxing-wasm'] } },
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', '**/node_modules/**'],
    testTimeout: 60_000,
    pool: 'forks',
    // Vitest leaves one core free for its watcher, which is absent in a single run.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
  },
});
