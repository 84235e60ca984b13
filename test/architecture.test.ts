/** The house, executable: the order of the rooms, what each may bring in from outside, and how big a file may get. */
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const top = path.resolve(import.meta.dirname, '..');

/** A file may import from its own room and from rooms before it. The last three are the files beside the folders. */
const rooms = [
  'core/base',
  'core/chain',
  'core/intake',
  'core/optics',
  'core/qr',
  'core/registry',
  'core/request',
  'core/transaction',
  'core/signature',
  'core/task',
  'core/review',
  'core/validity',
  // To come, between validity and policy: core/history (totals from the log), core/alerts (findings over history).
  'core/policy',
  'core/assessment',
  'core/batch',
  'core/approval',
  'core/reply',
  'core/audit',
  // To come, between audit and entropy: core/evidence (pack and check), core/ceremony (scripts of steps).
  'core/entropy',
  'core/contract',
  'electron/lockdown',
  'electron/preload',
  'electron/watch',
  'electron/main',
  'electron/vault',
  'renderer/styles',
  'renderer/i18n',
  'renderer/camera',
  'renderer/intake',
  'renderer/bridge',
  'renderer/state',
  'renderer/ui',
  'renderer/sender',
  'renderer/cards',
  'renderer/features',
  'renderer',
  'cli',
] as const;

/** Being earlier is not enough here: these parts of the house may only look into the rooms that begin like this. */
const narrow: Readonly<Record<string, readonly string[]>> = {
  'electron/lockdown': ['electron/lockdown'],
  'electron/preload': ['electron/preload', 'core/contract', 'core/base'],
  'electron/watch': ['electron/watch', 'electron/lockdown', 'core/contract', 'core/base'],
  'electron/main': ['electron/main', 'electron/watch', 'electron/lockdown', 'core/contract', 'core/audit', 'core/base'],
  'electron/vault': ['electron/vault', 'electron/lockdown', 'core/'],
  renderer: ['renderer', 'core/'],
  cli: ['cli', 'core/', 'electron/vault/signing/practice-session.ts'],
};

const node = new RegExp(`^(?:node:.*|(?:${builtinModules.join('|')})(?:/.*)?)$`);
const keys = /^(?:symbol-sdk|symbol-crypto-wasm-.*|argon2|@noble\/.*|@scure\/.*)(?:\/.*)?$/;
const electron = /^electron(?:\/.*)?$/;
const react = /^react(?:-dom)?(?:\/.*)?$/;

/** Packages that a part of the house never imports. */
const forbidden: readonly (readonly [part: string, RegExp])[] = [
  ['core', node],
  ['core', electron],
  ['core', react],
  ['electron/lockdown', electron],
  ['electron/lockdown', keys],
  ['electron/preload', node],
  ['electron/preload', keys],
  ['electron/watch', electron],
  ['electron/watch', keys],
  ['electron/main', keys],
  ['electron', react],
  ['electron/vault', electron],
  ['renderer', node],
  ['renderer', electron],
  ['renderer', keys],
  ['cli', electron],
  ['cli', react],
];

function roomOf(file: string): string | null {
  const inside = rooms.filter((room) => file.startsWith(`${room}/`));
  return inside.sort((a, b) => b.length - a.length)[0] ?? null;
}

const isIn = (file: string, part: string) => file === part || file.startsWith(`${part}/`);

function wrongImports(file: string, source: string): string[] {
  const { importedFiles } = ts.preProcessFile(source, true, true);
  return importedFiles.flatMap(({ fileName: name }) => {
    const why = name.startsWith('.') ? wrongRoom(file, name) : wrongPackage(file, name);
    return why === null ? [] : [`${file} imports ${name}: ${why}`];
  });
}

function wrongRoom(file: string, name: string): string | null {
  const target = path.posix.join(path.posix.dirname(file), name.replace(/\?.*$/, ''));
  const [from, to] = [roomOf(file), roomOf(target)];
  if (from === null || to === null) return 'not between rooms of the house';
  if (rooms.indexOf(to as never) > rooms.indexOf(from as never)) return `${to} comes after ${from}`;
  const part = Object.keys(narrow).find((each) => isIn(file, each));
  const open = part === undefined ? null : narrow[part];
  if (open && !open.some((start) => target.startsWith(start))) return `${part} does not look into ${to}`;
  if (!/\.(?:ts|tsx|css|json|woff2|svg)(?:\?.*)?$/.test(name)) return 'without its file extension';
  return null;
}

function wrongPackage(file: string, name: string): string | null {
  const rule = forbidden.find(([part, pattern]) => isIn(file, part) && pattern.test(name));
  return rule === undefined ? null : `${rule[0]} does not import this package`;
}

/** Core is arithmetic: what time it is and what is random are arguments. */
function impurities(file: string, source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  const found = /\b(?:Date\.now|Math\.random|performance\.now|crypto\.getRandomValues)\b|\bnew Date\(\)/.exec(code);
  return found === null ? [] : [`${file} uses ${found[0]}`];
}

function sources(): { readonly file: string; readonly source: string }[] {
  return ['core', 'electron', 'renderer', 'cli'].flatMap((part) =>
    readdirSync(path.join(top, part), { recursive: true, encoding: 'utf8' })
      .map((name) => `${part}/${name.split(path.sep).join('/')}`)
      .filter((file) => /\.tsx?$/.test(file) && !file.includes('node_modules'))
      .map((file) => ({ file, source: readFileSync(path.join(top, file), 'utf8') })),
  );
}

describe('the order of the rooms', () => {
  it('every file imports only what its room may', () => {
    expect(sources().flatMap(({ file, source }) => wrongImports(file, source))).toEqual([]);
  });

  it('every file lies in a room', () => {
    expect(sources().flatMap(({ file }) => (roomOf(file) === null ? [file] : []))).toEqual([]);
  });

  it.each(['electron/main/main.ts', 'electron/watch/watcher.ts', 'electron/vault/vault.ts'])(
    '%s imports the lockdown before all else',
    (file) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(path.join(top, file), 'utf8'), true, true);
      expect(importedFiles[0]?.fileName).toBe('../lockdown/lockdown.ts');
    },
  );

  it('core asks neither the clock nor for randomness', () => {
    const core = sources().filter(({ file }) => file.startsWith('core/'));
    expect(core.length).toBeGreaterThan(10);
    expect(core.flatMap(({ file, source }) => impurities(file, source))).toEqual([]);
  });
});

describe('the files', () => {
  it('have names in kebab case', () => {
    const wrong = sources().filter(
      ({ file }) => !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9-]+)*$/.test(path.basename(file)),
    );
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('have at most 400 lines; the entry of main at most 40', () => {
    const lines = (source: string) => source.trimEnd().split('\n').length;
    const limit = (file: string) => (file === 'electron/main/main.ts' ? 40 : 400);
    const long = sources().filter(({ file, source }) => lines(source) > limit(file));
    expect(long.map(({ file, source }) => `${file}: ${lines(source)}`)).toEqual([]);
  });
});

describe('this test', () => {
  it.each([
    ['core/chain/a.ts', "import { x } from '../review/review.ts';"],
    ['core/chain/a.ts', "import type { X } from '../contract/define.ts';"],
    ['core/qr/a.ts', "export { x } from 'node:fs';"],
    ['core/qr/a.ts', "const fs = await import('fs/promises');"],
    ['core/audit/a.ts', "import { app } from 'electron';"],
    ['core/audit/a.ts', "import { useState } from 'react';"],
    ['electron/preload/a.ts', "import { read } from '../../core/request/read-request.ts';"],
    ['electron/preload/a.ts', "import '../lockdown/lockdown.ts';"],
    ['electron/lockdown/a.ts', "import { app } from 'electron';"],
    ['electron/lockdown/a.ts', "import { ok } from '../../core/base/result.ts';"],
    ['cli/a.ts', "import '../electron/lockdown/lockdown.ts';"],
    ['electron/watch/a.ts', "import { app } from 'electron';"],
    ['electron/watch/a.ts', "import { lock } from '../main/lock.ts';"],
    ['electron/main/a.ts', "import { keys } from '../vault/vault.ts';"],
    ['electron/main/a.ts', "import sdk from 'symbol-sdk/symbol';"],
    ['electron/main/a.ts', "import { ed25519 } from '@noble/curves/ed25519.js';"],
    ['electron/main/a.ts', "const { wordlist } = require('@scure/bip39/wordlists/english.js');"],
    ['electron/main/a.ts', "import { decode } from '../../core/transaction/transaction.ts';"],
    ['electron/vault/a.ts', "import { lock } from '../main/lock.ts';"],
    ['renderer/features/a.tsx', "import { lock } from '../../electron/main/lock.ts';"],
    ['renderer/features/a.tsx', "import path from 'node:path';"],
    ['renderer/ui/a.tsx', "import { Screen } from '../features/screen.tsx';"],
    ['renderer/main.tsx', "import { SymbolFacade } from 'symbol-sdk/symbol';"],
    ['cli/a.ts', "import { room } from '../renderer/state/room.ts';"],
    ['core/base/a.ts', "import { b } from './b';"],
  ])('catches a planted import: %s: %s', (file, source) => {
    expect(wrongImports(file, source)).toHaveLength(1);
  });

  it('catches a clock in core, and lets a comment speak of one', () => {
    expect(impurities('core/qr/a.ts', 'const at = Date.now();')).toHaveLength(1);
    expect(impurities('core/qr/a.ts', '// never Date.now()')).toEqual([]);
  });

  it('lets the allowed pass', () => {
    expect(wrongImports('renderer/main.tsx', "import { a } from './ui/a.tsx'; import 'react';")).toEqual([]);
    expect(wrongImports('electron/vault/a.ts', "import { s } from '../../core/signature/signature.ts';")).toEqual([]);
    expect(wrongImports('electron/main/a.ts', "import fs from 'node:fs'; import { app } from 'electron';")).toEqual([]);
  });
});
