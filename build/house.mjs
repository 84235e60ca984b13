// @ts-check
// `npm run house`: draws the rooms of a checkout, the arrows between them and the circles (test/house/draw.ts).
import path from 'node:path';
import { bundle } from './bundle.mjs';
import { dependencies } from './setup/dependencies.mjs';
import { outDir } from './setup/places.mjs';
import { show } from './setup/run.mjs';

dependencies();
await bundle({ only: ['harness-draw'] });
const script = path.join(outDir, 'harness', 'draw.mjs');
const cwd = process.env.INIT_CWD ?? process.cwd();
process.exitCode = await show(process.execPath, [script, ...process.argv.slice(2)], { cwd });
