/** Architecture rules: the order of the folders, what each may import from outside, and the maximum size of a file. */
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentOf, drawnFrom } from './house/drawing.ts';
import { houseOf } from './house/house.ts';
import { importsIn, type Source, sourcesOf, targetOf } from './house/imports.ts';
import { networkIn } from './house/network.ts';
import { apart, narrow, roomOf, rooms } from './house/rooms.ts';

const top = path.resolve(import.meta.dirname, '..');

const node = new RegExp(`^(?:node:.*|(?:${builtinModules.join('|')})(?:/.*)?)$`);
const keys = /^(?:symbol-sdk|symbol-crypto-wasm-.*|libsodium.*|argon2|@noble\/.*|@scure\/.*)(?:\/.*)?$/;
const electron = /^electron(?:\/.*)?$/;
const react = /^react(?:-dom)?(?:\/.*)?$/;

/** Packages that a folder never imports. */
const forbidden: readonly (readonly [part: string, RegExp])[] = [
  ['core', node],
  ['core', electron],
  ['core', react],
  ['electron/lockdown', electron],
  ['electron/lockdown', keys],
  ['electron/shell', keys],
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
  ['companion/window', node],
  ['companion/window', electron],
  ['companion/window', keys],
  ['companion/preload', node],
  ['companion/preload', keys],
];

/**
 * @noble/curves computes with private keys as BigInts, which nothing can overwrite (docs/memory.md). Inside the vault only
 * the self-test, whose keys are published, calls it so.
 */
const curves = (file: string, name: string): boolean =>
  isIn(file, 'electron/vault') &&
  !isIn(file, 'electron/vault/self-test') &&
  (/^@noble\/curves(?:\/.*)?$/.test(name) ||
    (name.startsWith('.') && targetOf(file, name) === 'core/signature/curves.ts'));

const isIn = (file: string, part: string) => file === part || file.startsWith(`${part}/`);

function wrongImports(file: string, text: string): string[] {
  return importsIn(file, text).flatMap(({ name }) => {
    if (curves(file, name)) return [`${file} imports ${name}: a private key would become a BigInt`];
    const why = name.startsWith('.') ? wrongRoom(file, name) : wrongPackage(file, name);
    return why === null ? [] : [`${file} imports ${name}: ${why}`];
  });
}

function wrongRoom(file: string, name: string): string | null {
  const target = targetOf(file, name);
  const [from, to] = [roomOf(file), roomOf(target)];
  if (from === null || to === null) return 'not between rooms of the house';
  if (rooms.indexOf(to) > rooms.indexOf(from)) return `${to} comes after ${from}`;
  if (from !== to && apart.some((group) => group.includes(from) && group.includes(to))) return `${to} is a neighbour`;
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

/** Core is pure: time and randomness are arguments. */
function impurities(file: string, source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  const found = /\b(?:Date\.now|Math\.random|performance\.now|crypto\.getRandomValues)\b|\bnew Date\(\)/.exec(code);
  return found === null ? [] : [`${file} uses ${found[0]}`];
}

const all = sourcesOf(top);
const sources = all.filter(({ file }) => /\.tsx?$/.test(file));

describe('the order of the rooms', () => {
  it('every file imports only what its room may', () => {
    expect(sources.flatMap(({ file, text }) => wrongImports(file, text))).toEqual([]);
  });

  it('every file lies in a room', () => {
    expect(sources.flatMap(({ file }) => (roomOf(file) === null ? [file] : []))).toEqual([]);
  });

  it.each(['electron/main/main.ts', 'electron/watch/watcher.ts', 'electron/vault/vault.ts'])(
    '%s imports the lockdown before all else',
    (file) => {
      const imports = sources.find((one) => one.file === file)?.imports;
      expect(imports?.[0]?.name).toBe('../lockdown/lockdown.ts');
    },
  );

  it('core asks neither the clock nor for randomness', () => {
    const core = sources.filter(({ file }) => file.startsWith('core/'));
    expect(core.length).toBeGreaterThan(10);
    expect(core.flatMap(({ file, text }) => impurities(file, text))).toEqual([]);
  });
});

/** The only room that may speak to the network. */
const speaks = 'companion/nodes';

describe('the network', () => {
  it('is used by companion/nodes and by nothing else, neither in the signer nor in the desk', () => {
    const elsewhere = sources.filter(({ file }) => !isIn(file, speaks));
    expect(elsewhere.length).toBeGreaterThan(500);
    expect(elsewhere.flatMap(({ file, text }) => networkIn(file, text).map((name) => `${file}: ${name}`))).toEqual([]);
  });

  it('is used there through fetch alone', () => {
    const used = sources.filter(({ file }) => isIn(file, speaks)).flatMap(({ file, text }) => networkIn(file, text));
    expect([...new Set(used)]).toEqual(['globalThis.fetch']);
  });

  it.each([
    "import http from 'node:http';",
    "import https from 'https';",
    "import { connect } from 'node:net';",
    "const tls = await import('node:tls');",
    "const dgram = require('node:dgram');",
    "import { resolve } from 'node:dns/promises';",
    "import { request } from 'undici';",
    "await fetch('http://node.example');",
    'const call = fetch;',
    'const options = { fetch };',
    "globalThis.fetch('http://node.example');",
    "window['fetch']('http://node.example');",
    "new WebSocket('ws://node.example');",
    'const request = new XMLHttpRequest();',
    "new EventSource('http://node.example');",
    "navigator.sendBeacon('http://node.example');",
    "import { net } from 'electron'; net.request('http://node.example');",
    "import { net } from 'electron'; net.fetch('http://node.example');",
  ])('catches: %s', (text) => {
    for (const file of ['core/qr/a.ts', 'electron/main/a.ts', 'renderer/a.tsx', 'cli/a.ts', 'companion/services/a.ts'])
      expect(networkIn(file, text)).toHaveLength(1);
  });

  it('lets a file name things so, and speak of them', () => {
    expect(networkIn('core/qr/a.ts', "// fetch('x')\nclass A { async fetch() { return 'fetch'; } }")).toEqual([]);
    expect(networkIn('companion/services/a.ts', 'const a = ({ fetch }: B) => make({ fetch });')).toEqual([]);
    expect(networkIn('electron/watch/a.ts', "readFileSync('/proc/net/dev')")).toEqual([]);
  });
});

describe('circles', () => {
  const house = houseOf(all);

  it('there are none between files, not even of types', () => {
    expect(house.circles.files).toEqual([]);
    expect(house.circles.types).toEqual([]);
  });

  it('there are none between folders, and no arrow against the order', () => {
    expect(house.circles.folders).toEqual([]);
    expect(house.up).toEqual([]);
  });

  it('docs/rooms.md shows what `npm run --silent house -- --doc` draws', () => {
    const shown = readFileSync(path.join(top, 'docs/rooms.md'), 'utf8');
    expect(shown.slice(shown.indexOf(drawnFrom))).toBe(documentOf(house));
  });
});

describe('the files', () => {
  it('have names in kebab case', () => {
    const wrong = sources.filter(
      ({ file }) => !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9-]+)*$/.test(path.basename(file)),
    );
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('have at most 400 lines; the entry of main at most 40', () => {
    const limit = (file: string) => (file === 'electron/main/main.ts' ? 40 : 400);
    const long = sources.filter(({ file, lines }) => lines > limit(file));
    expect(long.map(({ file, lines }) => `${file}: ${lines}`)).toEqual([]);
  });
});

/** A file that exists only here. */
const planted = (file: string, text: string): Source => ({ file, text, lines: 1, imports: importsIn(file, text) });

describe('this test', () => {
  it('sees a circle of files, of types only, and of folders', () => {
    const both = houseOf([
      planted('core/qr/a.ts', "import { b } from './b.ts';"),
      planted('core/qr/b.ts', "import { type A } from './c.ts'; export * from './c.ts';"),
      planted('core/qr/c.ts', "const a = await import('./a.ts');"),
    ]);
    expect(both.circles.files).toEqual([['core/qr/a.ts', 'core/qr/b.ts', 'core/qr/c.ts']]);
    expect(both.circles.types).toEqual([]);
    const types = houseOf([
      planted('core/qr/a.ts', "import { b } from './b.ts';"),
      planted('core/qr/b.ts', "export type A = import('./a.ts').A;"),
    ]);
    expect(types.circles.files).toEqual([]);
    expect(types.circles.types).toEqual([['core/qr/a.ts', 'core/qr/b.ts']]);
    const folders = houseOf([
      planted('electron/vault/keys/a.ts', "import type { B } from '../file/b.ts';"),
      planted('electron/vault/keys/c.ts', ''),
      planted('electron/vault/file/b.ts', "import { c } from '../keys/c.ts';"),
    ]);
    expect([folders.circles.files, folders.circles.types]).toEqual([[], []]);
    expect(folders.circles.folders).toEqual([['electron/vault/file', 'electron/vault/keys']]);
    expect(folders.up.map(({ from }) => from)).toEqual(['electron/vault/keys/a.ts']);
  });

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
    ['electron/vault/a.ts', "import { ed25519 } from '@noble/curves/ed25519.js';"],
    ['electron/vault/signer/a.ts', "import { schemeOf } from '../../../core/signature/curves.ts';"],
    ['electron/vault/file/a.ts', "import { VaultState } from '../state/vault-state.ts';"],
    ['electron/vault/state/a.ts', "import { VaultLog } from '../services/vault-log.ts';"],
    ['electron/vault/services/a.ts', "import { Unlock } from '../custody/unlock-handlers.ts';"],
    ['electron/vault/creation/a.ts', "import { Custodians } from '../custody/custodian-handlers.ts';"],
    ['electron/vault/custody/a.ts', "import type { Creation } from '../creation/creation-handlers.ts';"],
    ['renderer/features/a.tsx', "import { lock } from '../../electron/main/lock.ts';"],
    ['renderer/features/a.tsx', "import path from 'node:path';"],
    ['renderer/kit/a.tsx', "import { Screen } from '../features/log/screen.tsx';"],
    ['renderer/slips/a.tsx', "import { useApp } from '../app/use-app.ts';"],
    ['renderer/scan/a.tsx', "import { useApp } from '../app/use-app.ts';"],
    ['renderer/features/log/a.tsx', "import { Start } from '../start/start.tsx';"],
    ['renderer/features/log/a.tsx', "import styles from '../start/start.module.css';"],
    ['renderer/main.tsx', "import { SymbolFacade } from 'symbol-sdk/symbol';"],
    ['cli/a.ts', "import { room } from '../renderer/app/room.ts';"],
    ['core/base/a.ts', "import { b } from './b';"],
  ])('catches a planted import: %s: %s', (file, source) => {
    expect(wrongImports(file, source)).toHaveLength(1);
  });

  it('catches a clock in core, and lets a comment speak of one', () => {
    expect(impurities('core/qr/a.ts', 'const at = Date.now();')).toHaveLength(1);
    expect(impurities('core/qr/a.ts', '// never Date.now()')).toEqual([]);
  });

  it('lets the allowed pass', () => {
    expect(wrongImports('renderer/main.tsx', "import { a } from './kit/a.tsx'; import 'react';")).toEqual([]);
    expect(wrongImports('electron/vault/a.ts', "import { s } from '../../core/signature/signature.ts';")).toEqual([]);
    const published = "import { schemeOf } from '../../../core/signature/curves.ts';";
    expect(wrongImports('electron/vault/self-test/a.ts', published)).toEqual([]);
    expect(wrongImports('electron/main/a.ts', "import fs from 'node:fs'; import { app } from 'electron';")).toEqual([]);
  });
});
