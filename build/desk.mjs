// @ts-check
// `npm run desk`: sets everything up and opens Inkan Desk, the online companion; without a display, on a virtual one. With
// --demo it plays the whole loop with both apps on a virtual one, and exits with its code. With a verb (`npm run --silent
// desk -- compose …`) it runs the command instead, and prints nothing of its own.
import fs from 'node:fs';
import path from 'node:path';
import { bundle } from './bundle.mjs';
import { dependencies } from './setup/dependencies.mjs';
import { hasDisplay, virtualDisplay } from './setup/display.mjs';
import { harnessEnv } from './setup/harness.mjs';
import { inCheckout, isRoot, outDir, runDir } from './setup/places.mjs';
import { ready } from './setup/ready.mjs';
import { show } from './setup/run.mjs';
import { fail, say } from './setup/say.mjs';
import { makeWrapper, ownedDir } from './setup/user.mjs';

const verbs = ['compose', 'announce', 'follow', 'nodes', 'register', 'record'];
const args = process.argv.slice(2);
const [verb] = args;
const isDemo = verb === '--demo' && args.length === 1;
if (verb !== undefined && !isDemo && !verbs.includes(verb))
  fail(
    'arguments',
    `unknown: ${args.join(' ')}`,
    `npm run desk [-- --demo], or npm run --silent desk -- ${verbs.join('|')} …`,
  );
process.exitCode = isDemo ? await playDemo() : verb === undefined ? await open() : await command();

async function playDemo() {
  const { electron, staged, desk } = await ready({ virtualDisplay: true, tests: false, desk: true });
  const display = await virtualDisplay();
  const env = { ...process.env, ...harnessEnv(electron, staged, null, { desk, rehearsal: null }), ...display.env };
  const script = path.join(outDir, 'harness', 'desk-demo.mjs');
  const code = await show(process.execPath, [script], { cwd: inCheckout(), env });
  display.stop();
  return code;
}

async function command() {
  if (!fs.existsSync(inCheckout('companion', 'cli', 'desk.ts')))
    fail('command', 'companion/cli/desk.ts is missing', 'git status');
  dependencies();
  await bundle({ only: ['desk-cli'] });
  // npm starts this in the checkout; paths that the person typed are relative to where they typed them.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  const program = path.join(outDir, 'companion', 'cli', 'desk.cjs');
  return show(process.execPath, [program, ...args], { cwd, input: true });
}

async function open() {
  const isVirtual = !hasDisplay();
  const { desk } = await ready({ virtualDisplay: isVirtual, tests: false, desk: true });
  if (desk === null) return fail('desk', 'it was not put together', 'npm run build');
  const display = isVirtual ? await virtualDisplay() : { env: {}, stop: () => {} };
  if (isVirtual) say('no display here: Inkan Desk opens on a virtual one, until it is interrupted');
  const env = { ...process.env, ...display.env };
  if (!isRoot || process.platform !== 'linux') return show(desk.executable, [], { env, input: true });
  say('started by root: Inkan Desk runs as an ordinary user of its own');
  const home = ownedDir('desk-home');
  const program = makeWrapper(path.join(runDir(), 'bin'), 'inkan-desk-window', desk.executable);
  return show(program, [], {
    env: { ...env, HOME: home, INKAN_HOME: home, XDG_CONFIG_HOME: path.join(home, '.config') },
  });
}
