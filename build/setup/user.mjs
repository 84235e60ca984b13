// @ts-check
// Electron never runs as root: its sandbox refuses, and a test without the sandbox tests another app. A root shell (a
// container, a build machine) therefore runs it as an ordinary user without a login.
import fs from 'node:fs';
import path from 'node:path';
import { isRoot, runDir } from './places.mjs';
import { ask } from './run.mjs';
import { fail } from './say.mjs';

const ordinaryId = 61234;

/** The ordinary user that Electron runs as when we are root; null when we are an ordinary user ourselves. */
export function ordinaryUser() {
  return isRoot ? { uid: ordinaryId, gid: ordinaryId } : null;
}

/** The words before a command that run it as the ordinary user. @returns {string[]} */
export function asOrdinaryUser() {
  const user = ordinaryUser();
  if (!user) return [];
  return [
    'setpriv',
    `--reuid=${user.uid}`,
    `--regid=${user.gid}`,
    '--clear-groups',
    '--no-new-privs',
    '--inh-caps=-all',
    '--bounding-set=-all',
    '--',
  ];
}

/** A folder of this run that the ordinary user owns. @param {string} name */
export function ownedDir(name) {
  const dir = path.join(runDir(), name);
  fs.mkdirSync(dir, { recursive: true });
  const user = ordinaryUser();
  if (user) fs.chownSync(dir, user.uid, user.gid);
  return dir;
}

/** Stops early with an explanation if a root shell cannot switch to an ordinary user. */
export function checkOrdinaryUser() {
  const [program, ...args] = [...asOrdinaryUser(), 'id', '-u'];
  if (!isRoot) return;
  const run = ask(program, args);
  if (!run.ok) fail('ordinary user', run.stderr, 'start Inkan as an ordinary user instead of root');
}

/**
 * Writes an executable script that starts a program as the ordinary user, with a home of its own. Playwright takes it
 * as `executablePath`. INKAN_HOME in its environment names another home; INKAN_STRACE names a file for a network
 * trace; INKAN_INSIDE are words before the command in a namespace (offline.mjs).
 * @param {string} dir where the script goes @param {string} name @param {string} program
 * @param {{strace?: string, first?: string[]}} [options]
 * @returns {string} the script's path
 */
export function makeWrapper(dir, name, program, { strace = '', first = [] } = {}) {
  const quoted = (/** @type {string} */ word) => `'${word.replaceAll("'", "'\\''")}'`;
  const home = ownedDir('home');
  const tracer = 'strace -f -qq -e trace=network -o';
  const script = `#!/bin/sh
home="\${INKAN_HOME:-${home}}"
trace="\${INKAN_STRACE:-${strace}}"
set -- ${[program, ...first].map(quoted).join(' ')} "$@"
if [ -n "$trace" ]; then set -- ${tracer} "$trace" "$@"; fi
cd / || exit 1
unset XDG_CONFIG_HOME XDG_CACHE_HOME XDG_DATA_HOME XDG_RUNTIME_DIR DBUS_SESSION_BUS_ADDRESS
HOME="$home" exec ${asOrdinaryUser().join(' ')} $INKAN_INSIDE "$@"
`;
  const file = path.join(dir, name);
  fs.mkdirSync(dir, { recursive: true });
  fs.writeFileSync(file, script);
  fs.chmodSync(file, 0o755);
  return file;
}
