/** The lockdown in plain Node: the running one, and that of the Electron that ships. */
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ts from 'typescript-ast';

const top = path.resolve(import.meta.dirname, '..', '..');

export interface Engine {
  readonly name: string;
  readonly binary: string;
}

/** On machines other than Linux x64 only the running Node. */
export function engines(): Engine[] {
  const program = `import { node24 } from './build/setup/node-24.mjs'; process.stdout.write(node24() ?? '');`;
  const args = ['--input-type=module', '-e', program];
  const binary = execFileSync(process.execPath, args, {
    cwd: top,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const own = { name: process.version, binary: process.execPath };
  return binary === '' ? [own] : [own, { name: 'v24.21.0', binary }];
}

/** Writes the lockdown as JavaScript and returns the options that load it before a program. */
export function lockdownOptions(folder: string): string[] {
  const source = fs.readFileSync(path.join(top, 'electron/lockdown/lockdown.ts'), 'utf8');
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023, verbatimModuleSyntax: true };
  const file = path.join(folder, 'lockdown.mjs');
  fs.writeFileSync(file, ts.transpileModule(source, { compilerOptions }).outputText);
  return ['--import', file];
}

export interface Ran {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function run(engine: Engine, args: readonly string[]): Promise<Ran> {
  const child = spawn(engine.binary, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env.PATH } });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (piece: Buffer) => {
    stdout += piece.toString();
  });
  child.stderr.on('data', (piece: Buffer) => {
    stderr += piece.toString();
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
}

export const program = (name: string): string => path.join(import.meta.dirname, name);

export const freshFolder = (): string => fs.mkdtempSync(path.join(os.tmpdir(), 'inkan-lockdown-'));
