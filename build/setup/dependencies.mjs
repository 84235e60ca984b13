// @ts-check
// Installs the npm packages exactly as package-lock.json names them. No install script of a package runs.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { readOrNull } from './files.mjs';
import { checkout, inCheckout } from './places.mjs';
import { ask, lastLines, npm } from './run.mjs';
import { fail, say, since } from './say.mjs';

const stampFile = inCheckout('node_modules', '.inkan-stamp');
const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];

/** Installs if the lock file or Node has changed since the last time. */
export function dependencies() {
  const wanted = createHash('sha256')
    .update(fs.readFileSync(inCheckout('package-lock.json')))
    .update(process.version)
    .digest('hex');
  if (readOrNull(stampFile)?.trim() === wanted) return;
  const start = Date.now();
  say('installing the npm packages (npm ci, no install scripts) ...');
  let run = install();
  if (!run.ok) {
    say('npm ci failed, trying once more ...');
    run = install();
  }
  if (!run.ok) fail('npm packages', explain(run.stderr), `npm ${args.join(' ')}`);
  fs.writeFileSync(stampFile, `${wanted}\n`);
  say(`npm packages installed (${since(start)})`);
}

function install() {
  const [program, first] = npm();
  return ask(program, [...first, ...args], { cwd: checkout });
}

/** @param {string} stderr */
function explain(stderr) {
  const noNetwork = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|network/i.test(stderr);
  const hint = noNetwork
    ? '\nThe npm registry cannot be reached. Set Inkan up on a machine with a network; only the finished app goes offline.'
    : '';
  return lastLines(stderr) + hint;
}
