/** Runs the program that saves vaults, alone or under strace, and compares its promises with the disk. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openLog } from '../../electron/main/log-file.ts';
import { generationOf, logKeyOf, signSave, vaultId } from './generations.ts';

const top = path.resolve(import.meta.dirname, '..', '..');
export const child = path.join(top, 'out', 'durable', 'child.mjs');

/** Does nothing if it is built already, as in `npm test`. */
export function buildChild(): void {
  const program = `import { bundle } from './build/bundle.mjs'; await bundle({ only: ['durable-child'] });`;
  execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: top, stdio: 'inherit' });
}

export interface Ended {
  /** Complete lines only: a line that was cut off is no promise. */
  readonly lines: readonly string[];
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export const freshFolder = (): string => fs.mkdtempSync(path.join(os.tmpdir(), 'inkan-durable-'));

export function ended(process: ChildProcess): Promise<Ended> {
  let said = '';
  process.stdout?.on('data', (piece: Buffer) => {
    said += piece.toString();
  });
  return new Promise((resolve, reject) => {
    process.once('error', reject);
    process.once('close', (code, signal) => resolve({ lines: said.split('\n').slice(0, -1), code, signal }));
  });
}

type Mode = 'real' | 'batch' | 'naive';

export function start(folder: string, mode: Mode, generation: number, count: number): ChildProcess {
  const args = [child, folder, mode, String(generation), String(count)];
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** The same under strace, which sees only the calls on the folder's files. `trace` receives its lines. */
export function startTraced(folder: string, mode: Mode, inject: readonly string[], trace: string): ChildProcess {
  const paths = ['', 'vault.inkan', '.vault.inkan.new', 'log.inkan'].map((name) => path.join(folder, name));
  const strace = ['-f', '-qq', '-o', trace, ...paths.flatMap((each) => ['-P', each.replace(/\/$/, '')])];
  const injections = inject.flatMap((each) => ['-e', `inject=${each}`]);
  const args = [...strace, ...injections, process.execPath, child, folder, mode, '1', '1'];
  return spawn('strace', args, { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** What is wrong with the folder after the program was killed or refused; empty if nothing is. */
export async function brokenPromises(
  folder: string,
  { lines }: Ended,
  generations: readonly number[],
  before: number,
  /** How many entries one append may add before they are promised. */
  atOnce = 1,
): Promise<readonly string[]> {
  const found: string[] = [];
  const vault = fs.readFileSync(path.join(folder, 'vault.inkan'));
  const generation = generationOf(vault);
  if (generation === null || !generations.includes(generation)) found.push(`the vault is ${generation ?? 'no vault'}`);
  const saved = lines.filter((line) => line.startsWith('saved ')).map((line) => Number(line.slice(6)));
  if (saved.length > 0 && (generation ?? -1) < Math.max(...saved)) found.push(`saved ${saved.at(-1)} was lost`);

  const promised = lines.filter((line) => line.startsWith('logged ')).map((line) => line.split(' '));
  const last = promised.at(-1);
  const remembered = last === undefined ? null : { sequence: Number(last[1]), hash: last[2] ?? '' };
  const log = openLog({ folder, now: () => Date.now() });
  if (log.trouble() !== null) found.push(`opening the log: ${log.trouble()?.code}`);
  const torn = fs.readdirSync(folder).filter((name) => name.startsWith('log.torn-')).length;
  const more = log.head().sequence - (remembered?.sequence ?? before) - torn;
  if (more < 0 || more > atOnce) found.push(`${more} entries more than promised`);

  // Reads everything again from the disk: every entry, the last promise, and whether this vault file is an expected
  // one.
  const digest = createHash('sha256').update(vault).digest('hex').toUpperCase();
  const file = { sequence: generation ?? 0, digest };
  const signature = signSave(file);
  const checked = await log.check({ vault: vaultId, key: logKeyOf(), remembered, ...file, signature });
  if (!checked.ok) found.push(`the check of all: ${checked.reason.code}`);
  return found;
}

/** Several at a time, because most of the time is waiting. */
export async function all<T, R>(items: readonly T[], each: (item: T) => Promise<R>, atOnce = 3): Promise<R[]> {
  const left = [...items.entries()];
  const done: R[] = [];
  const worker = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) done[next[0]] = await each(next[1]);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return done;
}

/** A folder with generation 0 and its log, and with possible remains of a crashed save. */
export async function makeModel(): Promise<{ readonly model: string; readonly entries: number }> {
  const model = freshFolder();
  const { code, lines } = await ended(start(model, 'real', 0, 1));
  if (code !== 0 || !lines.includes('saved 0')) throw new Error(`not saved: ${lines.join()}`);
  fs.writeFileSync(path.join(model, '.vault.inkan.new'), 'half a vau');
  return { model, entries: lines.filter((line) => line.startsWith('logged ')).length };
}
