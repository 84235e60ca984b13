// @ts-check
// `npm run bench`: builds the benchmarks if necessary, then runs them. Options after `--`: --json, --frames N, --seed
// N, names. Those in the real app need it staged, a display, and (for real vaults) no network.
import path from 'node:path';
import { bundle } from './bundle.mjs';
import { dependencies } from './setup/dependencies.mjs';
import { virtualDisplay } from './setup/display.mjs';
import { harnessEnv } from './setup/harness.mjs';
import { offlineNamespace } from './setup/offline.mjs';
import { outDir } from './setup/places.mjs';
import { ready } from './setup/ready.mjs';
import { show } from './setup/run.mjs';

const args = process.argv.slice(2);
const script = path.join(outDir, 'harness', 'bench.mjs');
/** Measured in the real app. */
const inApp = ['qr.camera', 'vault.', 'log.', 'batch.ui-long-task', 'desk.loop'];
process.exitCode = usesApp() ? await withApp() : await withoutApp();

function usesApp() {
  const names = args.filter((arg, i) => !arg.startsWith('--') && !['--frames', '--seed'].includes(args[i - 1] ?? ''));
  const meets = (/** @type {string} */ name) => inApp.some((each) => name.startsWith(each) || each.startsWith(name));
  return names.length === 0 || names.some(meets);
}

async function withoutApp() {
  dependencies();
  await bundle({ only: ['harness-bench'] });
  return show(process.execPath, [script, ...args], { cwd: process.cwd() });
}

async function withApp() {
  const { electron, staged, ...companion } = await ready({ virtualDisplay: true, tests: true });
  const display = await virtualDisplay();
  const offline = offlineNamespace();
  const env = { ...process.env, ...harnessEnv(electron, staged, null, companion), ...display.env, ...offline.env };
  const [program = '', ...rest] = [...offline.words, process.execPath, script, ...args];
  const code = await show(program, rest, { cwd: process.cwd(), env });
  display.stop();
  return code;
}
