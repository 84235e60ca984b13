// @ts-check
// Provides a display: the existing one, or a virtual one (Xvfb) that ends with this process.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { endOnSignals } from './run.mjs';
import { fail } from './say.mjs';

const screen = '1280x800x24';
const patienceMs = 15_000;

/** Whether there is a display on which windows can appear. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  const { DISPLAY, WAYLAND_DISPLAY, XDG_RUNTIME_DIR } = process.env;
  if (DISPLAY) {
    const local = /^:(\d+)(\.\d+)?$/.exec(DISPLAY);
    if (!local || fs.existsSync(`/tmp/.X11-unix/X${local[1]}`)) return true;
  }
  return Boolean(WAYLAND_DISPLAY && XDG_RUNTIME_DIR && fs.existsSync(`${XDG_RUNTIME_DIR}/${WAYLAND_DISPLAY}`));
}

/**
 * Starts a virtual display.
 * @returns {Promise<{env: Record<string, string>, stop: () => void}>} variables for the environment, and a function
 * that ends it
 */
export async function virtualDisplay() {
  if (process.platform !== 'linux') return { env: {}, stop: () => {} };
  // Without its screen saver (-s 0), which would lock a vault after ten minutes without real input.
  const args = ['-s', '0', '-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-ac', '-noreset'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  const stop = () => {
    process.off('exit', stop);
    server.kill('SIGTERM');
  };
  process.on('exit', stop);
  endOnSignals();
  const number = await displayNumber(server);
  server.unref();
  return { env: { DISPLAY: `:${number}` }, stop };
}

/** The display number that Xvfb chose. @param {import('node:child_process').ChildProcess} server @returns
 * {Promise<string>} */
function displayNumber(server) {
  return new Promise((resolve) => {
    let said = '';
    let number = '';
    const cancel = (/** @type {string} */ why) =>
      fail(
        'virtual display',
        `${why}\n${said}`,
        'Xvfb -displayfd 1 -screen 0 1280x800x24   (it should print a number)',
      );
    const timer = setTimeout(() => cancel('Xvfb did not answer'), patienceMs);
    server.on('error', (error) => cancel(error.message));
    server.on('exit', () => number.includes('\n') || cancel('Xvfb ended'));
    server.stderr?.on('data', (chunk) => {
      said += chunk;
    });
    const answers = /** @type {import('node:stream').Readable} */ (server.stdio[3]);
    answers.on('data', (chunk) => {
      number += chunk;
      if (!number.includes('\n')) return;
      clearTimeout(timer);
      for (const stream of [answers, server.stderr]) {
        /** @type {import('node:net').Socket} */ (/** @type {unknown} */ (stream)).unref();
      }
      resolve(number.trim());
    });
  });
}
