// @ts-check
// `npm start`: sets everything up and opens Inkan. Without a display, or with --demo, it plays the demonstration on a
// virtual one and exits with its code. With --check it only sets up.
import fs from 'node:fs';
import path from 'node:path';
import { hasDisplay, virtualDisplay } from './setup/display.mjs';
import { harnessEnv } from './setup/harness.mjs';
import { inCheckout, isRoot, outDir, runDir } from './setup/places.mjs';
import { ready } from './setup/ready.mjs';
import { show } from './setup/run.mjs';
import { fail, say } from './setup/say.mjs';
import { makeWrapper, ordinaryUser, ownedDir } from './setup/user.mjs';

const known = new Set(['--demo', '--check']);
const args = process.argv.slice(2);
const unknown = args.filter((arg) => !known.has(arg));
if (unknown.length > 0)
  fail('arguments', `unknown: ${unknown.join(' ')}`, 'npm start, npm start -- --demo, or npm start -- --check');

const demo = args.includes('--demo') || !hasDisplay();
const { electron, staged } = await ready({ virtualDisplay: demo, tests: false });
if (args.includes('--check')) say('everything is in place');
else process.exitCode = demo ? await playDemo() : await open();

async function playDemo() {
  if (!args.includes('--demo')) say('no display here: playing the demonstration on a virtual one');
  const script = path.join(outDir, 'harness', 'demo.mjs');
  if (!fs.existsSync(script)) fail('demonstration', 'test/harness/demo.ts is missing', 'git status');
  const display = await virtualDisplay();
  const env = { ...process.env, ...harnessEnv(electron, staged, null), ...display.env };
  const code = await show(process.execPath, [script], { cwd: inCheckout(), env });
  display.stop();
  return code;
}

async function open() {
  const program = staged.launcher ?? staged.executable;
  if (!isRoot || process.platform !== 'linux') return show(program, staged.args, { input: true });
  say('started by root: Inkan runs as an ordinary user of its own');
  return show(makeWrapper(path.join(runDir(), 'bin'), 'inkan-window', program), [], { env: displayForOrdinaryUser() });
}

/** The ordinary user may use the root shell's display: it gets a copy of the display's key. */
function displayForOrdinaryUser() {
  const key = process.env.XAUTHORITY ?? path.join(process.env.HOME ?? '/root', '.Xauthority');
  const user = ordinaryUser();
  if (!user || !fs.existsSync(key)) return process.env;
  const copy = path.join(ownedDir('home'), '.Xauthority');
  fs.copyFileSync(key, copy);
  fs.chmodSync(copy, 0o600);
  fs.chownSync(copy, user.uid, user.gid);
  return { ...process.env, XAUTHORITY: copy };
}
