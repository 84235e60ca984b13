/**
 * Nothing is lost when the disk refuses: real file systems that are full, out of inodes, read-only or owned by somebody
 * else, each small and in a mount namespace of its own, so that no root is needed.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { hangs } from '../sample.ts';
import { generationOf } from './generations.ts';
import { brokenPromises, buildChild, child, type Ended, ended, freshFolder } from './run-child.ts';

beforeAll(buildChild, hangs);

/** Runs a shell script with a tmpfs of these options at $DISK; returns the folder with its files afterwards. */
async function onDisk(options: string, script: string): Promise<{ readonly folder: string; readonly end: Ended }> {
  const folder = freshFolder();
  const disk = freshFolder();
  const whole = [
    `mount -t tmpfs -o ${options} tmpfs "$DISK"`,
    `run() { "$NODE" "$CHILD" "$DISK" "$@" || true; }`,
    script,
    `cp -a "$DISK/." "$KEPT"`,
  ].join(' && ');
  const env = { PATH: process.env.PATH, DISK: disk, KEPT: folder, NODE: process.execPath, CHILD: child };
  const stdio = ['ignore', 'pipe', 'inherit'] as const;
  // As root of an own user namespace; root itself only needs separate mounts.
  const apart = process.getuid?.() === 0 ? '-m' : '-rm';
  const end = await ended(spawn('unshare', [apart, 'sh', '-c', whole], { env, stdio: [...stdio] }));
  fs.rmSync(disk, { recursive: true });
  expect(end.code).toBe(0);
  return { folder, end };
}

const savedIn = ({ lines }: Ended) => lines.filter((line) => line.startsWith('saved ')).length;
const refusedIn = ({ lines }: Ended) => lines.filter((line) => line.startsWith('refused '));

async function expectWhole({ folder, end }: { readonly folder: string; readonly end: Ended }, generation: number) {
  expect(await brokenPromises(folder, end, [generation], 0)).toEqual([]);
  const whole = generationOf(fs.readFileSync(path.join(folder, 'vault.inkan')));
  fs.rmSync(folder, { recursive: true });
  expect(whole).toBe(generation);
}

describe.skipIf(process.platform !== 'linux')('a disk', () => {
  it('that fills up keeps the last vault and every entry', async () => {
    const done = await onDisk('size=64k,mode=700', 'run real 1 1000');
    expect(refusedIn(done.end)).toEqual(['refused storage-full']);
    expect(savedIn(done.end)).toBeGreaterThan(10);
    await expectWhole(done, savedIn(done.end));
  });

  it('that is full to the last byte accepts neither half a vault nor half an entry, and continues once there is space', async () => {
    const fill = 'dd if=/dev/zero of="$DISK/full" bs=1k 2>/dev/null';
    const script = `run real 1 1 && (${fill} || true) && run real 2 30 && rm "$DISK/full" && run real 50 1`;
    const done = await onDisk('size=64k,mode=700', script);
    expect(refusedIn(done.end)).toEqual(['refused storage-full']);
    await expectWhole(done, 50);
  });

  it('without a name left for another file keeps the vault', async () => {
    const done = await onDisk('size=1m,nr_inodes=3,mode=700', 'run real 1 5');
    expect(refusedIn(done.end)).toEqual(['refused storage-full']);
    await expectWhole(done, 1);
  });

  it('that cannot be written any more says so', async () => {
    const done = await onDisk('size=1m,mode=700', 'run real 1 1 && mount -o remount,ro "$DISK" && run real 2 1');
    expect(refusedIn(done.end)).toEqual(['refused storage-read-only']);
    await expectWhole(done, 1);
  });
});

describe.skipIf(process.platform === 'win32')('a folder', () => {
  /** As a user other than root, because root may write anywhere. */
  function startAsNobody(folder: string, generation: number): Promise<Ended> {
    const isRoot = process.getuid?.() === 0;
    const own = path.join(folder, 'child.mjs');
    fs.copyFileSync(child, own);
    if (isRoot) for (const each of ['', 'disk']) fs.chownSync(path.join(folder, each), 65_534, 65_534);
    const args = [own, path.join(folder, 'disk'), 'real', String(generation), '1'];
    const as = isRoot ? { uid: 65_534, gid: 65_534 } : {};
    return ended(spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], cwd: '/', ...as }));
  }

  it.each([
    ['in which nothing new may be made', 0o500, 0o600],
    ['whose log may not be written', 0o700, 0o400],
    ['that may not even be looked into', 0o000, 0o600],
  ])('%s keeps what is in it', async (_what, ofFolder, ofLog) => {
    const folder = freshFolder();
    const disk = path.join(folder, 'disk');
    fs.mkdirSync(disk, { mode: 0o700 });
    expect(savedIn(await startAsNobody(folder, 1))).toBe(1);
    fs.chmodSync(path.join(disk, 'log.inkan'), ofLog);
    fs.chmodSync(disk, ofFolder);
    const end = await startAsNobody(folder, 2);
    fs.chmodSync(disk, 0o700);
    expect(refusedIn(end)).toEqual(['refused storage-denied']);
    const before = ofFolder === 0o500 ? 3 : 2;
    expect(await brokenPromises(disk, { ...end, lines: [] }, [1], before)).toEqual([]);
    fs.rmSync(folder, { recursive: true });
  });
});
