// Starts the app for a test: the staged one with Playwright's Electron driver, or the packaged one over CDP.
// Chromium's sandbox is always on, and the camera is always the fake one.
import { type ChildProcess, spawn } from 'node:child_process';
import { _electron, type Browser, chromium, type ElectronApplication, type Page } from 'playwright';
import { freshHome, type Home } from './home.ts';

export interface LaunchOptions {
  /** A home of an earlier run, to start the app again with the same files. */
  readonly home?: Home;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** A file in the home that gets every network system call of every process of the app. */
  readonly strace?: string;
  /** Names the variable with the program; INKAN_EXECUTABLE unless said. */
  readonly program?: string;
}

export interface Launched {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly home: Home;
  close(): Promise<void>;
}

export interface LaunchedPackaged {
  readonly process: ChildProcess;
  readonly browser: Browser;
  readonly page: Page;
  readonly home: Home;
  /** Standard error of the app so far. */
  said(): string;
  close(): Promise<void>;
}

/** Ends only what hangs. */
const patienceMs = 180_000;

/** Launches the staged development build (INKAN_EXECUTABLE) and waits for its first window. */
export async function launch(options: LaunchOptions = {}): Promise<Launched> {
  const home = options.home ?? freshHome();
  const app = await _electron.launch({
    executablePath: setting(options.program ?? 'INKAN_EXECUTABLE'),
    chromiumSandbox: true,
    args: switches(home, options),
    env: environment(home, options),
    timeout: patienceMs,
  });
  const page = await app.firstWindow({ timeout: patienceMs });
  return { app, page, home, close: () => app.close() };
}

/** Launches the packaged build (INKAN_PACKAGED), which has no inspector, and controls its window over CDP. */
export async function launchPackaged(options: LaunchOptions = {}): Promise<LaunchedPackaged> {
  const home = options.home ?? freshHome();
  const child = spawn(setting('INKAN_PACKAGED'), ['--remote-debugging-port=0', ...switches(home, options)], {
    env: environment(home, options),
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  try {
    const endpoint = await until('the DevTools address', () => /DevTools listening on (ws:\S+)/.exec(said)?.[1], child);
    const browser = await chromium.connectOverCDP(endpoint, { timeout: patienceMs });
    const windowOf = () => browser.contexts().flatMap((context) => context.pages())[0];
    const page = await until('a window', windowOf, child);
    const close = async (): Promise<void> => {
      await browser.close().catch(() => undefined);
      await end(child);
    };
    return { process: child, browser, page, home, said: () => said, close };
  } catch (error) {
    await end(child);
    throw new Error(`the packaged app did not open: ${String(error)}\n${said.slice(-2000)}`);
  }
}

function switches(home: Home, { args = [] }: LaunchOptions): string[] {
  return [
    `--user-data-dir=${home.userData}`,
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${home.video}`,
    ...args,
  ];
}

function environment(home: Home, { env = {}, strace }: LaunchOptions): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const own: Record<string, string> = { INKAN_HOME: home.dir, ...env };
  if (strace) own.INKAN_STRACE = strace;
  const all = { ...Object.fromEntries(inherited), ...own };
  for (const name of ['NODE_OPTIONS', 'ELECTRON_RUN_AS_NODE', 'NODE_ENV']) delete all[name];
  return all;
}

/** Set by `npm test` and `npm start -- --demo`. */
function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: start this with npm test or npm start -- --demo`);
  return value;
}

async function until<T>(what: string, look: () => T | undefined, child: ChildProcess): Promise<T> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the app ended before ${what} appeared`);
    if (Date.now() > end) throw new Error(`${what} did not appear`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Ends the app and everything that it started: it leads its own process group. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGTERM');
  const force = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), 3000);
  await gone;
  clearTimeout(force);
  // Its helpers write into the home slightly longer than the leader lives.
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // All of them have ended.
  }
}
