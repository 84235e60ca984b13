// @ts-check
// `npm test`: sets everything up, runs every check, and ends with a summary line. `npm run soak` (`--soak`) is the same
// with everything that `npm test` only draws a sample of (test/sample.ts).
import fs from 'node:fs';
import path from 'node:path';
import { packagedPlace } from './package.mjs';
import { virtualDisplay } from './setup/display.mjs';
import { electronInWords } from './setup/electron.mjs';
import { harnessEnv } from './setup/harness.mjs';
import { offlineNamespace } from './setup/offline.mjs';
import { inCheckout, outDir } from './setup/places.mjs';
import { ready } from './setup/ready.mjs';
import { show } from './setup/run.mjs';
import { fail, say, since } from './setup/say.mjs';
import { ofPlaywright, ofVitest, one } from './setup/tally.mjs';

/** @typedef {import('./setup/tally.mjs').Tally} Tally */

const onlyNames = ['types', 'lint', 'unit', 'package', 'e2e', 'demo'];
const only = chosen();
const reports = inCheckout('artifacts', 'reports');
fs.rmSync(reports, { recursive: true, force: true });
fs.mkdirSync(reports, { recursive: true });

const { electron, staged, ...companion } = await ready({ virtualDisplay: true, tests: true });
const soak = process.argv.includes('--soak');
/** Seed of the sampled tests: the same in every process of this run, different in the next. */
const seed = process.env.INKAN_SEED ?? String(1 + Math.floor(Math.random() * 1_000_000_000));
say(soak ? `soak: everything is run (INKAN_SEED=${seed})` : `samples are drawn with INKAN_SEED=${seed}`);
const nodeEnv = {
  ...process.env,
  ...{ NODE_ENV: 'test', INKAN_SEED: seed, INKAN_SOAK: soak ? '1' : '0' },
  ...(process.argv.includes('--looks') ? { INKAN_LOOKS: '1' } : {}),
  ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
};
/** The packaged app, once it is there. */
let packaged = null;
/** @type {Record<string, string> | undefined} */
let prepared;

/** @type {Array<{name: string, run: () => Promise<Tally>}>} */
const steps = [
  { name: 'types', run: async () => one(await tool('typescript/bin/tsc', ['-b'])) },
  { name: 'lint', run: async () => one(await tool('@biomejs/biome/bin/biome', ['check', '.'])) },
  { name: 'unit', run: unit },
  { name: 'package', run: packageStep },
  { name: 'e2e', run: endToEnd },
  { name: 'demo', run: demo },
];

/** @type {string[]} */
const summary = [];
const total = { passed: 0, failed: 0, skipped: 0 };
const wanted = steps.filter(({ name }) => !only || name === only || (only === 'e2e' && name === 'package'));
const needsDisplay = wanted.some(({ name }) => name === 'e2e' || name === 'demo');
/** Windows side by side, each on a display of its own: three that compute, and one that waits. */
const windows = 4;
const displays = await Promise.all(Array.from({ length: needsDisplay ? windows : 0 }, virtualDisplay));
/** When the demonstration has ended, or at once if there is none. */
let demonstrated = Promise.resolve(0);
/** The steps of a group run side by side; the demonstration beside those end-to-end tests that need not be alone. */
const groups = [
  ['types', 'lint', 'package', 'unit'],
  ['demo', 'e2e'],
];
for (const names of groups) {
  await Promise.all(wanted.filter(({ name }) => names.includes(name)).map(runStep));
}
for (const { stop } of displays) stop();

console.log(`\n${summary.join('\n')}\nRan on Electron ${electronInWords(electron)}`);
console.log(count(total));
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

/** @param {{name: string, run: () => Promise<Tally>}} step */
async function runStep({ name, run }) {
  const start = Date.now();
  say(`${name} ...`);
  const tally = await run();
  total.passed += tally.passed;
  total.failed += tally.failed;
  total.skipped += tally.skipped;
  summary.push(`${name.padEnd(8)} ${tally.failed ? 'FAILED' : 'ok    '} ${count(tally)}   ${since(start)}`);
  say(summary[summary.length - 1] ?? '');
}

async function unit() {
  const report = path.join(reports, 'vitest.json');
  const code = await tool('vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return ofVitest(report, code);
}

async function packageStep() {
  const code = await show(process.execPath, [inCheckout('build', 'package.mjs')], { cwd: inCheckout(), quiet: true });
  if (code === 0) packaged = packagedPlace(electron);
  return one(code);
}

/** First those that may run side by side, with those beside them that wait; then those that must be alone. */
async function endToEnd() {
  const [waiting, ...together] = displays.toReversed();
  const beside = await Promise.all([
    endToEndOf('together', together),
    endToEndOf('waits', waiting === undefined ? [] : [waiting]),
  ]);
  await demonstrated;
  const all = [...beside, await endToEndOf('alone', displays)];
  /** @param {(one: Tally) => number} of */
  const sum = (of) => all.reduce((before, one) => before + of(one), 0);
  return { passed: sum((one) => one.passed), failed: sum((one) => one.failed), skipped: sum((one) => one.skipped) };
}

/**
 * @param {string} project
 * @param {readonly {env: Record<string, string>}[]} on the displays of its windows
 */
async function endToEndOf(project, on) {
  const report = path.join(reports, `playwright-${project}.json`);
  const chosenTitle = grep();
  // Without a chosen title, a project without tests is a mistake in its configuration.
  const mayBeEmpty = chosenTitle.length > 0;
  const which = ['--project', project, ...(mayBeEmpty ? ['--pass-with-no-tests'] : []), ...chosenTitle];
  const args = ['test', '-c', 'test/e2e/playwright.config.ts', '--reporter=list,json', ...which];
  const offline = offlineNamespace();
  if (offline.why !== '') {
    say(`NO OFFLINE NAMESPACE: ${offline.why}`);
    say('  The end-to-end tests run in the network of this machine. If it has one, those with a real vault fail.');
  }
  const numbers = on.map(({ env }) => env.DISPLAY ?? '').join(' ');
  const env = { ...screenEnv(), ...offline.env, INKAN_DISPLAYS: numbers, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  return ofPlaywright(report, await tool('@playwright/test/cli.js', args, env, offline.words), { mayBeEmpty });
}

async function demo() {
  const script = path.join(outDir, 'harness', 'demo.mjs');
  const started = virtualDisplay();
  demonstrated = started.then(({ env: own }) =>
    show(process.execPath, [script], { cwd: inCheckout(), env: { ...nodeEnv, ...screenEnv(), ...own } }),
  );
  const code = await demonstrated;
  (await started).stop();
  return one(code);
}

/** @returns {Record<string, string>} */
function screenEnv() {
  prepared ??= { ...harnessEnv(electron, staged, packaged, companion), ...displays[0]?.env };
  return prepared;
}

/** `--grep TEXT`: of the end-to-end tests, those whose title contains it. */
function grep() {
  const text = process.argv[process.argv.indexOf('--grep') + 1];
  return process.argv.includes('--grep') && text !== undefined ? ['--grep', text] : [];
}

/** Runs a program of node_modules. */
function tool(file, args, env = {}, before = []) {
  const script = inCheckout('node_modules', ...file.split('/'));
  const [program = process.execPath, ...rest] = [...before, process.execPath, script, ...args];
  return show(program, rest, { cwd: inCheckout(), env: { ...nodeEnv, ...env } });
}

/** @param {Tally} tally */
function count({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

function chosen() {
  const at = process.argv.indexOf('--only');
  if (at < 0) return null;
  const name = process.argv[at + 1] ?? '';
  if (!onlyNames.includes(name)) fail('arguments', `--only ${name}`, `npm test -- --only ${onlyNames.join('|')}`);
  return name;
}
