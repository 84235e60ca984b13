// @ts-check
// One bundle for Node or for one of Electron's processes: a single file, not minified, so that the shipped code can be
// read and compared.
import fs from 'node:fs';
import path from 'node:path';
import { inCheckout } from '../setup/places.mjs';
import { bytesPlugin } from './bytes.mjs';
import { quietLogger } from './logger.mjs';

/**
 * @typedef {object} NodeBundle
 * @property {string} entry
 * @property {string} gives "electron/main/main.cjs": CommonJS for .cjs, a module for .mjs
 * @property {boolean} [wasm] lay symbol-sdk's WebAssembly beside the bundle: its package reads it from its own folder
 * @property {boolean} [keepPackagesOut] import npm packages at run time instead of bundling them
 */

/** @param {{to: string, define: Record<string, string>}} context @param {NodeBundle} options */
export async function buildForNode({ to, define }, { entry, gives, wasm = false, keepPackagesOut = false }) {
  const { build } = await import('vite');
  const outDir = path.join(to, path.dirname(gives));
  await build({
    configFile: false,
    root: inCheckout(),
    mode: 'production',
    logLevel: 'warn',
    customLogger: quietLogger(),
    publicDir: false,
    define,
    plugins: [bytesPlugin()],
    // Node would read raptorq's files as CommonJS, but they are modules; the WebAssembly of both packages is embedded
    // as bytes.
    ssr: keepPackagesOut
      ? { noExternal: ['raptorq', 'zxing-wasm'] }
      : { noExternal: true, external: ['electron', 'argon2', 'node-sqlite3-wasm'] },
    resolve: { conditions: ['node', 'import', 'module', 'default'] },
    build: {
      ssr: inCheckout(entry),
      outDir,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      sourcemap: false,
      rolldownOptions: {
        platform: 'node',
        output: {
          format: gives.endsWith('.cjs') ? 'cjs' : 'es',
          entryFileNames: path.basename(gives),
          codeSplitting: false,
        },
      },
    },
  });
  if (wasm) copyWasm(outDir);
}

/** @param {string} outDir */
function copyWasm(outDir) {
  const from = inCheckout('node_modules', 'symbol-crypto-wasm-node');
  for (const name of fs.readdirSync(from).filter((file) => file.endsWith('.wasm'))) {
    fs.copyFileSync(path.join(from, name), path.join(outDir, name));
  }
}
