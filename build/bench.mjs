// @ts-check
// `npm run bench`: makes sure the measurements are built, then runs them. Options after `--`: --json, --frames N,
// --seed N, names. Those with the camera need the whole app, staged, and a display.
import path from 'node:path';
import { bundle } from './bundle.mjs';
import { dependencies } from './setup/dependencies.mjs';
import { virtualDisplay } from './setup/display.mjs';
import { harnessEnv } from './setup/harness.mjs';
import { outDir } from './setup/places.mjs';
import { ready } from './setup/ready.mjs';
import { show } from './setup/run.mjs';

const args = process.argv.slice(2);
const script = path.join(outDir, 'harness', 'bench.mjs');
process.exitCode = usesCamera() ? await withCamera() : await withoutCamera();

function usesCamera() {
  const camera = 'qr.camera';
  const names = args.filter((arg, i) => !arg.startsWith('--') && !['--frames', '--seed'].includes(args[i - 1] ?? ''));
  return names.length === 0 || names.some((name) => name.startsWith(camera) || camera.startsWith(name));
}

async function withoutCamera() {
  dependencies();
  await bundle({ only: ['harness-bench'] });
  return show(process.execPath, [script, ...args], { cwd: process.cwd() });
}

async function withCamera() {
  const { electron, staged } = await ready({ virtualDisplay: true, tests: false });
  const display = await virtualDisplay();
  const env = { ...process.env, ...harnessEnv(electron, staged, null), ...display.env };
  const code = await show(process.execPath, [script, ...args], { cwd: process.cwd(), env });
  display.stop();
  return code;
}
