// @ts-check
// Builds every bundle into out/. Run as a program it first installs what it needs; other build files call `bundle()`.
import fs from 'node:fs';
import path from 'node:path';
import { bundlesOf } from './bundle/list.mjs';
import { dependencies } from './setup/dependencies.mjs';
import { hashTrees, readOrNull } from './setup/files.mjs';
import { inCheckout, outDir } from './setup/places.mjs';
import { fail, say, since } from './setup/say.mjs';

const shared = ['package.json', 'package-lock.json', 'tsconfig.base.json', 'build/bundle', 'build/bundle.mjs'];

/**
 * Builds what has changed since the last time.
 * @param {{flavour?: 'development' | 'release', to?: string, only?: string[]}} [options]
 */
export async function bundle({ flavour = 'development', to = outDir, only } = {}) {
  const all = bundlesOf(flavour, to).filter(({ name }) => !only || only.includes(name));
  for (const each of all) {
    const inputs = [...shared, ...each.inputs].map((name) => inCheckout(name));
    const stampFile = path.join(to, '.stamps', each.name);
    const stamp = hashTrees(inputs, [flavour, process.version]);
    if (readOrNull(stampFile) === stamp && fs.existsSync(path.join(to, each.gives))) continue;
    const start = Date.now();
    fs.rmSync(stampFile, { force: true });
    const { NODE_ENV } = process.env;
    process.env.NODE_ENV = 'production';
    try {
      await each.build();
    } catch (error) {
      fail(`bundle ${each.name}`, error instanceof Error ? error.message : String(error), 'npm run build');
    }
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
    fs.mkdirSync(path.dirname(stampFile), { recursive: true });
    fs.writeFileSync(stampFile, stamp);
    say(`built ${each.name} (${since(start)})`);
  }
}

if (process.argv[1] === inCheckout('build', 'bundle.mjs')) {
  dependencies();
  await bundle();
}
