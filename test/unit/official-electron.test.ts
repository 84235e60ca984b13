/** Base of a product: only the release file whose SHA-256 is in the pinned npm package. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

type Answer = { ok: true; sha256: string; dir: string } | { ok: false; why: string };
interface Official {
  readonly lockedElectron: (lockfile: object) => { version: string; integrity: string };
  readonly unpackRelease: (release: object) => Answer;
}
interface Pinned {
  readonly unpackPinned: (tarball: string, integrity: string, work: string) => Answer;
}
const top = path.resolve(import.meta.dirname, '..', '..');
const setup = (name: string) => path.join(top, 'build', 'setup', name);
const { lockedElectron, unpackRelease }: Official = await import(setup('official-electron.mjs'));
const { unpackPinned }: Pinned = await import(setup('pinned-package.mjs'));
interface Packaging {
  readonly sha256Sums: (dir: string) => string;
  readonly packagedPlace: (runtime: { origin: string }) => { name: string };
}
const { sha256Sums, packagedPlace }: Packaging = await import(path.join(top, 'build', 'package.mjs'));

const name = 'electron-v45.4.1-linux-x64.zip';
let work = '';
beforeEach(() => {
  work = mkdtempSync(path.join(os.tmpdir(), 'official-'));
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

/** A stored (not compressed) zip of small files (PKWARE APPNOTE 4.3). */
function zipOf(files: Readonly<Record<string, string>>): string {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  const u16 = (...values: readonly number[]) => Buffer.from(Uint16Array.from(values).buffer);
  const u32 = (...values: readonly number[]) => Buffer.from(Uint32Array.from(values).buffer);
  for (const [file, text] of Object.entries(files)) {
    const offset = parts.reduce((sum, { length }) => sum + length, 0);
    const bytes = Buffer.from(text);
    const facts = [u16(0, 0, 0, 0), u32(crc32(bytes), bytes.length, bytes.length), u16(file.length, 0)];
    parts.push(u32(0x04034b50), u16(10), ...facts, Buffer.from(file), bytes);
    directory.push(u32(0x02014b50), u16(10, 10), ...facts, u16(0, 0, 0), u32(0, offset), Buffer.from(file));
  }
  const [body, index] = [Buffer.concat(parts), Buffer.concat(directory)];
  const count = Object.keys(files).length;
  const zip = path.join(work, 'release.zip');
  writeFileSync(
    zip,
    Buffer.concat([body, index, u32(0x06054b50), u16(0, 0, count, count), u32(index.length, body.length), u16(0)]),
  );
  return zip;
}
const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

function release(files: Readonly<Record<string, string>>, change: object = {}) {
  const zip = zipOf(files);
  const checksums = { [name]: sha256(zip) };
  return unpackRelease({ zip, name, version: '45.4.1', checksums, dir: path.join(work, 'electron'), ...change });
}

describe('the official Electron', () => {
  it('is unpacked when its bytes and its version are the published ones', () => {
    expect(release({ version: 'v45.4.1', electron: 'binary' })).toMatchObject({ ok: true });
    expect(readFileSync(path.join(work, 'electron', 'electron'), 'utf8')).toBe('binary');
  });

  it.each([
    ['other bytes', { checksums: { [name]: '00'.repeat(32) } }, 'is not the published file'],
    ['a file that nobody published', { checksums: {} }, 'has no published SHA-256'],
    ['a name that every object has', { name: 'constructor', checksums: {} }, 'has no published SHA-256'],
    ['another version', { version: '45.4.2' }, 'says it is 45.4.1, not 45.4.2'],
  ])('is refused with %s', (_what, change, why) => {
    const answer = release({ version: '45.4.1', electron: '#!/bin/sh' }, change);
    expect(answer).toMatchObject({ ok: false, why: expect.stringContaining(why) });
  });

  it('is refused when it does not say its version', () => {
    expect(release({ electron: 'binary' })).toMatchObject({ ok: false, why: expect.stringContaining('of no version') });
  });

  it('is unpacked into an empty folder: what lay there before is gone', () => {
    mkdirSync(path.join(work, 'electron'));
    writeFileSync(path.join(work, 'electron', 'planted.so'), 'x');
    expect(release({ version: '45.4.1', electron: 'binary' }).ok).toBe(true);
    expect(existsSync(path.join(work, 'electron', 'planted.so'))).toBe(false);
  });

  it('has the version and the integrity that the lockfile pins', () => {
    const lockfile = JSON.parse(readFileSync(path.join(top, 'package-lock.json'), 'utf8'));
    const manifest = JSON.parse(readFileSync(path.join(top, 'package.json'), 'utf8'));
    expect(lockedElectron(lockfile).version).toBe(manifest.devDependencies.electron);
    expect(() => lockedElectron({ packages: { 'node_modules/electron': { version: '45.4.1' } } })).toThrow();
  });

  it.each(['installed', 'override', 'test-runtime'])('is not what is %s: that makes a test build', (origin) => {
    expect(packagedPlace({ origin }).name).toBe('inkan-test-build');
    expect(packagedPlace({ origin: 'official' }).name).toBe('inkan');
  });
});

describe('a pinned npm package', () => {
  it('is unpacked when its tarball has the pinned integrity, and not with one byte changed', () => {
    mkdirSync(path.join(work, 'package'));
    writeFileSync(path.join(work, 'package', 'checksums.json'), '{}');
    const tarball = path.join(work, 'a.tgz');
    execFileSync('tar', ['-czf', tarball, '-C', work, 'package']);
    rmSync(path.join(work, 'package'), { recursive: true });
    const bytes = readFileSync(tarball);
    const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
    writeFileSync(tarball, Buffer.concat([bytes, Buffer.from([0])]));
    expect(unpackPinned(tarball, integrity, work)).toMatchObject({ ok: false, why: expect.stringContaining('pinned') });
    expect(existsSync(path.join(work, 'package'))).toBe(false);
    writeFileSync(tarball, bytes);
    expect(unpackPinned(tarball, integrity, work)).toMatchObject({ ok: true, dir: path.join(work, 'package') });
  });
});

describe('the list of a package’s files', () => {
  it('is what sha256sum checks', () => {
    mkdirSync(path.join(work, 'app', 'in side'), { recursive: true });
    writeFileSync(path.join(work, 'app', 'a'), 'a');
    writeFileSync(path.join(work, 'app', 'in side', 'b'), 'b');
    writeFileSync(path.join(work, 'sums'), sha256Sums(path.join(work, 'app')));
    const check = () =>
      execFileSync('sha256sum', ['--check', '--strict', path.join(work, 'sums')], {
        cwd: path.join(work, 'app'),
        stdio: 'pipe',
      });
    expect(check().toString()).toContain('in side/b: OK');
    writeFileSync(path.join(work, 'app', 'a'), 'A');
    expect(check).toThrow();
  });
});
