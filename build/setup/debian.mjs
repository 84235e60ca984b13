// @ts-check
// Installs the Debian packages that a window needs. Skipped on other systems, which include these libraries.
import { readOrNull } from './files.mjs';
import { isRoot } from './places.mjs';
import { ask, lastLines } from './run.mjs';
import { fail, say, since } from './say.mjs';

// What Electron's binary links to and opens at start (ldd; the names that changed in Debian 13 with 64-bit time are
// last).
const window = [
  'libnss3',
  'libatk1.0-0|libatk1.0-0t64',
  'libatk-bridge2.0-0|libatk-bridge2.0-0t64',
  'libatspi2.0-0|libatspi2.0-0t64',
  'libcups2|libcups2t64',
  'libgtk-3-0|libgtk-3-0t64',
  'libgbm1',
  'libasound2|libasound2t64',
  'libdbus-1-3',
  'libdrm2',
  'libxkbcommon0',
  'libxcomposite1',
  'libxdamage1',
  'libxfixes3',
  'libxrandr2',
  'libxext6',
  'libpango-1.0-0',
  'libcairo2',
  'libudev1',
  'fonts-dejavu-core',
  'util-linux',
];
const needs = {
  window,
  unpack: ['unzip'],
  virtualDisplay: ['xvfb'],
  // xdotool: sends keys to a system dialog, which no test driver reaches.
  tests: ['strace', 'iproute2', 'xdotool'],
};

/**
 * Installs what is missing (as root), or prints the command to run (otherwise).
 * @param {Array<keyof typeof needs>} groups
 */
export function debian(groups) {
  if (process.platform !== 'linux') return;
  if (!isDebianLike()) {
    say('not a Debian-like system: its libraries are taken as they are');
    return;
  }
  const missing = groups.flatMap((group) => needs[group]).filter((names) => !isInstalled(names));
  if (missing.length === 0) return;
  const firstNames = missing.map((names) => names.split('|')[0]);
  if (!isRoot) {
    fail(
      'Debian packages',
      `not installed: ${missing.join(' ')}`,
      `sudo apt-get install --no-install-recommends ${firstNames.join(' ')}`,
    );
  }
  install(missing, `apt-get update && apt-get install --no-install-recommends ${firstNames.join(' ')}`);
}

/** @param {string[]} missing @param {string} byHand */
function install(missing, byHand) {
  const start = Date.now();
  say(`installing Debian packages: ${missing.join(' ')} ...`);
  const update = apt(['update']);
  if (!update.ok) say(`apt-get update failed, going on with the old lists: ${lastLines(update.stderr, 1)}`);
  const names = missing.map(available);
  const run = apt(['install', '-y', '--no-install-recommends', ...names]);
  if (!run.ok) fail('Debian packages', lastLines(run.stderr || run.stdout), byHand);
  say(`Debian packages installed (${since(start)})`);
}

/** @param {string[]} args */
function apt(args) {
  const patient = ['-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::Retries=3', '-o', 'Dpkg::Use-Pty=0', '-q'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = ask('apt-get', [...patient, ...args], { env });
  return run.ok ? run : ask('apt-get', [...patient, ...args], { env });
}

/** Of several names of one package, the one in this release. @param {string} names */
function available(names) {
  const all = names.split('|');
  const policy = (/** @type {string} */ name) => ask('apt-cache', ['policy', name]).stdout;
  return all.find((name) => /Candidate: (?!\(none\))\S/.test(policy(name))) ?? all[0];
}

// dpkg-query's own placeholders.
const installedFormat = ['$', '{db:Status-Abbrev}\t$', '{Package}\n'].join('');

/** @param {string} names */
function isInstalled(names) {
  installed ??= new Set(
    ask('dpkg-query', ['-W', '-f', installedFormat])
      .stdout.split('\n')
      .filter((line) => line.startsWith('ii'))
      .map((line) => line.split('\t')[1]),
  );
  return names.split('|').some((name) => installed?.has(name));
}
/** @type {Set<string> | undefined} */
let installed;

function isDebianLike() {
  const release = readOrNull('/etc/os-release') ?? '';
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(release) && ask('dpkg-query', ['--version']).ok;
}
