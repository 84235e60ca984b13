import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import { bytesPlugin } from './build/bundle/bytes.mjs';
import { sharingAProcess } from './test/shared-process.ts';

/** Begun first, so that no core stands idle at the end while one of them still runs. */
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

/** What is drawn of the exhaustive tests (test/sample.ts), the same in every process of this run. */
const { INKAN_SEED: seed = String(1 + Math.floor(Math.random() * 1_000_000_000)), INKAN_SOAK: soak } = process.env;
process.env.INKAN_SEED = seed;
// This file is read once more for each project.
if (process.env.INKAN_SEED_SAID !== seed)
  console.log(soak === '1' ? 'soak: everything is run' : `sampled with INKAN_SEED=${seed}`);
process.env.INKAN_SEED_SAID = seed;

/** Most files can be run in a process that has run others, which reads the modules once (test/shared-process.ts). */
const { withoutKeys, withKeys } = sharingAProcess(import.meta.dirname);

/** Everything that runs without a window. The flows through a real Electron are Playwright's (test/e2e). */
export default defineConfig({
  define: { __INKAN_FLAVOUR__: JSON.stringify('development'), __INKAN_VERSION__: JSON.stringify('0.0.0-test') },
  plugins: [bytesPlugin()],
  test: {
    // raptorq's files are modules that Node itself would take for CommonJS; both packages' WebAssembly is taken as bytes.
    server: { deps: { inline: ['raptorq', 'zxing-wasm'] } },
    projects: [
      {
        extends: true,
        test: { name: 'own process', include: ['test/**/*.test.ts'], exclude: [...withoutKeys, ...withKeys] },
      },
      { extends: true, test: { name: 'shared, without keys', include: [...withoutKeys], isolate: false } },
      { extends: true, test: { name: 'shared, with keys', include: [...withKeys], isolate: false } },
    ],
    // A limit that only ends what hangs: on a loaded machine a test takes as long as it takes.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    pool: 'forks',
    // Vitest leaves one core free for its watcher, which is not there when everything runs once.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
  },
});
