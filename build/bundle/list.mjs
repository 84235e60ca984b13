// @ts-check
// All bundles: entry, source folders, and output.
import { inkanVersion } from '../setup/app.mjs';

/**
 * @typedef {object} Bundle
 * @property {string} name
 * @property {string} entry
 * @property {string[]} inputs the folders whose change means: build again
 * @property {string} gives the file that must be there afterwards, below the out folder
 * @property {() => Promise<void>} build
 */

/** @param {'development' | 'release'} flavour @param {string} to @returns {Bundle[]} */
export function bundlesOf(flavour, to) {
  const define = { __INKAN_FLAVOUR__: JSON.stringify(flavour), __INKAN_VERSION__: JSON.stringify(inkanVersion()) };
  const context = { to, define };

  /** @param {string} name @param {import('./node.mjs').NodeBundle} options @param {string[]} inputs @returns {Bundle} */
  const forNode = (name, options, inputs) => ({
    name,
    entry: options.entry,
    inputs,
    gives: options.gives,
    build: async () => (await import('./node.mjs')).buildForNode(context, options),
  });

  const ofElectron = ['core', 'electron'];
  const ofDesk = ['core', 'cli', 'companion', 'renderer'];
  /** The second app; `desk-rehearsal` is its main process over made-up data, for tests of the window alone. */
  const deskBundles = () => [
    forNode('desk-main', { entry: 'companion/main/main.ts', gives: 'companion/main/main.cjs', wasm: true }, ofDesk),
    forNode('desk-preload', { entry: 'companion/preload/preload.ts', gives: 'companion/preload/preload.cjs' }, ofDesk),
    forNode('desk-rehearsal', { entry: 'test/desk/main.ts', gives: 'companion/main/rehearsal.cjs', wasm: true }, [
      ...ofDesk,
      'test/desk',
      'test/harness',
      'test/vectors',
    ]),
    {
      name: 'desk-window',
      entry: 'companion/window/index.html',
      inputs: ofDesk,
      gives: 'desk-window/index.html',
      build: async () => (await import('./renderer.mjs')).buildDeskWindow(context),
    },
  ];
  return [
    forNode('main', { entry: 'electron/main/main.ts', gives: 'electron/main/main.cjs' }, ofElectron),
    forNode('preload', { entry: 'electron/preload/preload.ts', gives: 'electron/preload/preload.cjs' }, ofElectron),
    forNode('watch', { entry: 'electron/watch/watcher.ts', gives: 'electron/watch/watcher.cjs' }, ofElectron),
    forNode('vault', { entry: 'electron/vault/vault.ts', gives: 'electron/vault/vault.cjs', wasm: true }, ofElectron),
    {
      name: 'renderer',
      entry: 'renderer/index.html',
      inputs: ['core', 'electron', 'renderer'],
      gives: 'renderer/index.html',
      build: async () => (await import('./renderer.mjs')).buildRenderer(context),
    },
    ...deskBundles(),
    ...commandLines().map((name) =>
      forNode(`cli-${name}`, { entry: `cli/${name}.ts`, gives: `cli/${name}.cjs`, wasm: true }, [
        'core',
        'cli',
        'electron',
        'renderer/i18n',
      ]),
    ),
    forNode('desk-cli', { entry: 'companion/cli/desk.ts', gives: 'companion/cli/desk.cjs', wasm: true }, [
      'core',
      'cli',
      'companion',
    ]),
    // For tests of storage, which run it alone and elsewhere, so it includes everything.
    forNode('durable-child', { entry: 'test/durable/child.ts', gives: 'durable/child.mjs' }, [
      'core',
      'electron/main',
      'electron/watch',
      'test/durable',
    ]),
    ...harness().map(({ name, from }) =>
      forNode(`harness-${name}`, { entry: `${from}/${name}.ts`, gives: `harness/${name}.mjs`, keepPackagesOut: true }, [
        'core',
        'electron',
        'renderer',
        'cli',
        'companion',
        'test/harness',
        'test/bench',
        'test/flows',
        'test/house',
        'test/network',
        'test/vectors',
      ]),
    ),
  ];
}

const commandLines = () => ['inspect', 'practice', 'merge', 'verify', 'envelope', 'book'];
const harness = () => [
  { name: 'demo', from: 'test/harness' },
  { name: 'desk-demo', from: 'test/harness' },
  { name: 'bench', from: 'test/bench' },
  { name: 'draw', from: 'test/house' },
  { name: 'run', from: 'test/network' },
];
