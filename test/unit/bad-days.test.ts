/**
 * Any damage to the app's folder and its files: main answers at once and by name, never blocks, opens nothing behind a
 * link, and changes nothing that it could not read. On the real file system, as an ordinary user.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyRecord } from '../../core/audit/vault-record.ts';
import { ok } from '../../core/base/result.ts';
import { readDurably } from '../../electron/main/durable-file.ts';
import { checkFolder } from '../../electron/main/folder-check.ts';
import { makeFolderWatch } from '../../electron/main/folder-watch.ts';
import { logPath, openLog } from '../../electron/main/log-file.ts';
import { whichInstance } from '../../electron/main/only-instance.ts';
import { openPreferences, settingsPath } from '../../electron/main/preferences.ts';
import { makeStore, vaultPath } from '../../electron/main/store.ts';
import { realFiles } from '../../electron/vault/services/files.ts';

const conditions = [
  'missing',
  'folder',
  'pipe',
  'link to nothing',
  'link to a file',
  'link to a folder',
  'unreadable',
  'read-only',
  'socket',
  'empty',
  'a gigabyte of nothing',
] as const;
type Condition = (typeof conditions)[number];

/** Root would find nothing unreadable. */
const ordinary = 65_534;
const isRoot = process.getuid?.() === 0;
let top: string;
let folder: string;
let outside: string;
let server: net.Server | null = null;

beforeEach(() => {
  top = fs.mkdtempSync(path.join(os.tmpdir(), 'inkan-bad-'));
  folder = path.join(top, 'user-data');
  outside = path.join(top, 'outside');
  if (isRoot) {
    fs.chownSync(top, ordinary, ordinary);
    process.seteuid?.(ordinary);
  }
  fs.mkdirSync(folder);
  fs.writeFileSync(outside, 'somebody else’s');
});
afterEach(async () => {
  if (isRoot) process.seteuid?.(0);
  await new Promise((resolve) => (server === null ? resolve(null) : server.close(resolve)));
  server = null;
  fs.rmSync(top, { recursive: true, force: true });
});

async function put(file: string, condition: Condition, whole: string): Promise<void> {
  const made = `${file}.made`;
  switch (condition) {
    case 'missing':
      return;
    case 'folder':
      fs.mkdirSync(file);
      return;
    case 'pipe':
      execFileSync('mkfifo', [file]);
      return;
    case 'link to nothing':
      fs.symlinkSync(path.join(top, 'nothing'), file);
      return;
    case 'link to a file':
      fs.symlinkSync(outside, file);
      return;
    case 'link to a folder':
      fs.mkdirSync(made);
      fs.symlinkSync(made, file);
      return;
    case 'socket':
      server = net.createServer();
      await new Promise<void>((resolve) => server?.listen(file, resolve));
      return;
    case 'empty':
      fs.writeFileSync(file, '');
      return;
    case 'a gigabyte of nothing':
      fs.closeSync(fs.openSync(file, 'w'));
      fs.truncateSync(file, 1 << 30);
      return;
    default:
      fs.writeFileSync(file, whole, { mode: condition === 'unreadable' ? 0o000 : 0o400 });
  }
}

const seen = (file: string) => {
  const there = fs.lstatSync(file, { throwIfNoEntry: false });
  return there === undefined ? null : [there.mode, there.size, there.ino];
};
const storeIn = () =>
  makeStore({
    folder,
    log: {
      append: () => ok({ sequence: 1, hash: '' }),
      appendAll: () => ok({ sequence: 1, hash: '' }),
      head: () => ({ sequence: 1, hash: '' }),
      headAt: () => null,
      vaultRecord: () => emptyRecord,
      check: async () => ok(0),
      ready: async () => undefined,
      accept: () => ok(0),
      tries: () => ({ failures: 0, sinceMs: 0 }),
      lastVault: () => null,
      verify: async () => ok({ wrong: null }),
      knowsVaults: () => false,
    },
    guard: async () => ({ state: 'offline', seen: [], scope: 'linux' }),
    opened: () => undefined,
    selfTested: () => undefined,
    drafting: () => undefined,
    choosePath: async () => null,
  });

const signed = { key: 'AA'.repeat(32), signature: 'AA'.repeat(64), entry: 0 };
const notAFile = { folder: 1, pipe: 1, 'link to nothing': 1, 'link to a file': 1, 'link to a folder': 1, socket: 1 };
/** The result for each condition; conditions without an entry are fine. */
const expected = (condition: Condition, others: Partial<Record<Condition, string>>): string =>
  condition in notAFile ? 'storage-not-a-file' : (others[condition] ?? 'fine');

describe.skipIf(process.platform !== 'linux')('in the place of the vault', () => {
  it.each(conditions)('%s', async (condition) => {
    const file = vaultPath(folder);
    await put(file, condition, 'sealed');
    const before = seen(file);
    const loaded = await storeIn().loadVault({});
    const others = { unreadable: 'storage-denied', 'a gigabyte of nothing': 'vault-malformed' } as const;
    expect(loaded.ok ? 'fine' : loaded.reason.code).toBe(expected(condition, others));
    const saving = { file: new Uint8Array(9), replace: false, vault: 'AA'.repeat(8), sequence: 1, ...signed };
    const saved = await storeIn().saveVault(saving);
    // Nothing that exists is overwritten, whatever it is.
    expect(saved.ok ? 'fine' : saved.reason.code).toBe(condition === 'missing' ? 'fine' : 'vault-exists');
    if (before !== null) expect(seen(file)).toEqual(before);
    expect(fs.readFileSync(outside, 'utf8')).toBe('somebody else’s');
  });
});

describe.skipIf(process.platform !== 'linux')('in the place of the settings', () => {
  it.each(conditions)('%s: a language can be chosen, and no alarm is forgotten', async (condition) => {
    const file = settingsPath(folder);
    await put(file, condition, '{"language":"ja"}');
    const before = seen(file);
    const settings = openPreferences(folder);
    const malformed = 'settings-malformed';
    const others = { unreadable: 'storage-denied', empty: malformed, 'a gigabyte of nothing': malformed } as const;
    const said = expected(condition, others);
    expect(settings.trouble()?.code ?? 'fine').toBe(said);
    expect(settings.now().alarm?.cause ?? 'none').toBe(said === 'fine' ? 'none' : 'settings');
    settings.change({ language: 'en' });
    expect(settings.now().language).toBe('en');
    expect(settings.now().alarm?.cause ?? 'none').toBe(said === 'fine' ? 'none' : 'settings');
    const again = openPreferences(folder);
    if (condition in notAFile) {
      expect(seen(file)).toEqual(before);
      expect(settings.trouble()?.code).toBe('storage-not-a-file');
    } else {
      expect(again.now().language).toBe('en');
    }
    expect(again.now().alarm?.cause ?? 'none').toBe(said === 'fine' ? 'none' : 'settings');
    expect(fs.readFileSync(outside, 'utf8')).toBe('somebody else’s');
  });
});

describe.skipIf(process.platform !== 'linux')('in the place of the log', () => {
  it.each(conditions)(
    '%s',
    async (condition) => {
      const file = logPath(folder);
      await put(file, condition, '');
      const before = seen(file);
      const log = openLog({ folder, now: () => 1_764_000_000_000 });
      await log.ready();
      const written = log.append({ kind: 'self-tested', checks: 1, failed: [] });
      const others = { unreadable: 'storage-denied', 'read-only': 'storage-denied' } as const;
      if (condition === 'a gigabyte of nothing') expect(log.trouble()).not.toBeNull();
      else expect(written.ok ? 'fine' : written.reason.code).toBe(expected(condition, others));
      if (!written.ok && before !== null) expect(seen(file)).toEqual(before);
      expect(fs.readFileSync(outside, 'utf8')).toBe('somebody else’s');
    },
    60_000,
  );
});

describe.skipIf(process.platform !== 'linux')('in the place of the salt', () => {
  it.each(conditions)('%s', async (condition) => {
    const file = path.join(folder, 'machine.salt');
    await put(file, condition, 'x'.repeat(32));
    const salt = await storeIn().machineSalt({});
    expect(salt.ok ? 'fine' : salt.reason.code).toBe(expected(condition, { unreadable: 'storage-denied' }));
    expect(fs.readFileSync(outside, 'utf8')).toBe('somebody else’s');
  });
});

describe.skipIf(process.platform !== 'linux')('in the place of a key file or a backup, which a person chose', () => {
  it.each(conditions)('%s', async (condition) => {
    const file = path.join(folder, 'key');
    await put(file, condition, 'x'.repeat(64));
    const read = realFiles.read(file, 1024);
    const isFile = ['link to a file', 'read-only', 'empty'].includes(condition);
    expect(read !== null).toBe(isFile);
  });
});

describe.skipIf(process.platform !== 'linux')('in the place of the folder', () => {
  it.each(conditions)('%s', async (condition) => {
    const place = path.join(top, 'profile');
    await put(place, condition, '');
    if (condition === 'unreadable' || condition === 'read-only') {
      fs.rmSync(place, { force: true });
      fs.mkdirSync(place, { mode: condition === 'unreadable' ? 0o000 : 0o500 });
    }
    const trouble = checkFolder(place);
    const fine = ['missing', 'folder', 'link to a folder'];
    const denied = ['unreadable', 'read-only'];
    const code = fine.includes(condition)
      ? 'fine'
      : denied.includes(condition)
        ? 'storage-denied'
        : 'storage-not-a-file';
    expect(trouble?.code ?? 'fine').toBe(code);
    if (code === 'fine') expect(fs.readdirSync(place)).toEqual([]);
    // In every case main learns only that it is missing, or why it is unreadable.
    expect(() => openPreferences(place).change({ language: 'en' })).not.toThrow();
    expect(() => openLog({ folder: place, now: () => 0 }).trouble()).not.toThrow();
    fs.chmodSync(top, 0o700);
    if (denied.includes(condition)) fs.chmodSync(place, 0o700);
  });
});

describe('the watch on the folder', () => {
  it('says once that it is gone, and that it is back', async () => {
    let lost = 0;
    const watch = makeFolderWatch(folder, () => {
      lost += 1;
    });
    await watch.start();
    watch.stop();
    expect(watch.trouble()).toBeNull();
    fs.renameSync(folder, `${folder}-elsewhere`);
    await watch.look();
    await watch.look();
    expect([watch.trouble()?.code, lost]).toEqual(['storage-gone', 1]);
    // A new folder of that name is not the previous one.
    fs.mkdirSync(folder);
    await watch.look();
    expect(watch.trouble()?.code).toBe('storage-gone');
    fs.rmdirSync(folder);
    fs.renameSync(`${folder}-elsewhere`, folder);
    await watch.look();
    expect([watch.trouble(), lost]).toEqual([null, 1]);
  });

  it('takes a disk that does not answer for one that is gone', async () => {
    let lost = 0;
    const watch = makeFolderWatch(
      folder,
      () => {
        lost += 1;
      },
      () => new Promise<string>(() => undefined),
    );
    void watch.look();
    for (let looks = 0; looks < 4; looks += 1) await watch.look();
    expect(watch.trouble()).toBeNull();
    await watch.look();
    expect([watch.trouble()?.code, lost]).toEqual(['storage-silent', 1]);
  });
});

describe('whether this is the only Inkan', () => {
  it('is clear when the lock was given, or when its holder runs', () => {
    expect(whichInstance(true, folder, 'linux')).toBe('first');
    fs.symlinkSync(`host-${process.pid}`, path.join(folder, 'SingletonLock'));
    expect(whichInstance(false, folder, 'linux')).toBe('second');
    expect(whichInstance(false, folder, 'win32')).toBe('second');
  });

  it('is unclear when it was refused and nobody holds it', () => {
    expect(whichInstance(false, folder, 'linux')).toBe('unclear');
    fs.symlinkSync('host-4194304', path.join(folder, 'SingletonLock'));
    expect(whichInstance(false, folder, 'linux')).toBe('unclear');
  });
});

describe('the reader', () => {
  it('waits for no writer of a pipe that came in the place of a file after it was looked at', () => {
    const file = path.join(folder, 'late');
    execFileSync('mkfifo', [file]);
    const use = { ...fs, lstatSync: (() => fs.lstatSync(outside)) as unknown as typeof fs.lstatSync };
    expect(readDurably(file, 10, use)).toMatchObject({ ok: false });
  });
});
