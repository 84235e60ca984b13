// @ts-check
// `npm run bench`: makes sure the measurements are built, then runs them. Options after `--`: --json, names.
import path from 'node:path';
import { bundle } from './bundle.mjs';
import { dependencies } from './setup/dependencies.mjs';
import { outDir } from './setup/places.mjs';
import { show } from './setup/run.mjs';

dependencies();
await bundle({ only: ['harness-bench'] });
const script = path.join(outDir, 'harness', 'bench.mjs');
process.exitCode = await show(process.execPath, [script, ...process.argv.slice(2)], { cwd: process.cwd() });
