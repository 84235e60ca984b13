// @ts-check
// Runs other programs. Their output goes to stderr unless it is requested.
import { spawn, spawnSync } from 'node:child_process';

/**
 * Runs a program quietly and returns its output.
 * @param {string} program @param {string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, timeout?: number}} [options]
 */
export function ask(program, args, options = {}) {
  const run = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 64 << 20,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });
  return {
    ok: run.status === 0,
    status: run.status,
    stdout: run.stdout ?? '',
    stderr: (run.stderr ?? '') + (run.error ? `${run.error.message}\n` : ''),
  };
}

/**
 * Runs a program with visible output and returns its exit code (1 if a signal ended it).
 * @param {string} program @param {string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, input?: boolean}} [options]
 * `quiet`: its stdout goes to our stderr. `input`: it may read our stdin.
 * @returns {Promise<number>}
 */
export function show(program, args, { cwd, env, quiet = false, input = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: env ?? process.env,
      stdio: [input ? 'inherit' : 'ignore', quiet ? process.stderr : 'inherit', 'inherit'],
    });
    endOnSignals();
    const end = () => child.kill('SIGTERM');
    process.once('exit', end);
    child.on('error', (error) => {
      process.stderr.write(`${program}: ${error.message}\n`);
      resolve(127);
    });
    child.on('exit', (code) => {
      process.off('exit', end);
      resolve(code ?? 1);
    });
  });
}

/** npm, as a program and its first arguments (on Windows npm is a script). @returns {[string, string[]]} */
export function npm() {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.c?js$/.test(script)) return [process.execPath, [script]];
  return process.platform === 'win32' ? ['cmd.exe', ['/d', '/s', '/c', 'npm']] : ['npm', []];
}

/** The last lines of a program's output. @param {string} text @param {number} [count] */
export function lastLines(text, count = 6) {
  return text.trim().split('\n').slice(-count).join('\n');
}

/** Turns a signal into an ordinary exit, so that child processes end with this one. */
export function endOnSignals() {
  if (signalsAreHandled) return;
  signalsAreHandled = true;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.once(signal, () => process.exit(1));
}
let signalsAreHandled = false;
