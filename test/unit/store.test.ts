/** The crash-safe writer: complete files or none, its error reports, and the store that uses it. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LogEvent } from '../../core/audit/events.ts';
import { emptyRecord } from '../../core/audit/vault-record.ts';
import { ok } from '../../core/base/result.ts';
import type { GuardReading } from '../../core/contract/guard.ts';
import { maxVaultFile } from '../../core/contract/store.ts';
import { type DurableFs, readDurably, writeDurably } from '../../electron/main/durable-file.ts';
import { openPreferences } from '../../electron/main/preferences.ts';
import { makeStore } from '../../electron/main/store.ts';

let folder: string;
let file: string;
const old = new Uint8Array([1, 2, 3]);
const fresh = new Uint8Array([9, 8, 7, 6]);

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'inkan-store-'));
  file = path.join(folder, 'vault.inkan');
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const failure = (code: string) => Object.assign(new Error(`${code}: ${file}`), { code });
const onDisk = () => new Uint8Array(fs.readFileSync(file));
const refusal = (code: string, found = {}) => ({ ok: false, reason: { code, found } });

describe('the crash-safe writer', () => {
  it('writes a file that only its owner can read, and leaves nothing beside it', () => {
    expect(writeDurably(file, old, false)).toEqual({ ok: true, value: null });
    expect(onDisk()).toEqual(old);
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    expect(fs.readdirSync(folder)).toEqual(['vault.inkan']);
  });

  it('replaces when told to, and refuses otherwise', () => {
    writeDurably(file, old, false);
    expect(writeDurably(file, fresh, false)).toEqual(refusal('vault-exists'));
    expect(onDisk()).toEqual(old);
    expect(writeDurably(file, fresh, true).ok).toBe(true);
    expect(onDisk()).toEqual(fresh);
  });

  it('removes what a crash left behind, a link too, without following it', () => {
    const elsewhere = path.join(folder, 'elsewhere');
    fs.writeFileSync(elsewhere, 'untouched');
    fs.symlinkSync(elsewhere, path.join(folder, '.vault.inkan.new'));
    expect(writeDurably(file, fresh, false).ok).toBe(true);
    expect(fs.readFileSync(elsewhere, 'utf8')).toBe('untouched');
    fs.writeFileSync(path.join(folder, '.vault.inkan.new'), 'half a vau');
    expect(writeDurably(file, old, true).ok).toBe(true);
    expect(fs.readdirSync(folder).sort()).toEqual(['elsewhere', 'vault.inkan']);
  });

  it('syncs the file before the rename and the folder after it', () => {
    const steps: string[] = [];
    const watch = (name: 'openSync' | 'fsyncSync' | 'renameSync' | 'closeSync') => ({
      [name]: (...args: unknown[]) => {
        steps.push(name.replace('Sync', ''));
        return (fs[name] as (...all: unknown[]) => unknown)(...args);
      },
    });
    const watching = Object.assign(
      {},
      fs,
      watch('fsyncSync'),
      watch('renameSync'),
      watch('openSync'),
      watch('closeSync'),
    );
    writeDurably(file, old, false, watching);
    expect(steps).toEqual(['open', 'fsync', 'close', 'open', 'close', 'rename', 'open', 'fsync', 'close']);
  });

  it('goes on after a short write', () => {
    const dripping = {
      ...fs,
      writeSync: ((fd: number, from: Uint8Array, at: number) => fs.writeSync(fd, from, at, 1)) as never,
    };
    expect(writeDurably(file, fresh, false, dripping).ok).toBe(true);
    expect(onDisk()).toEqual(fresh);
  });

  const steps = ['openSync', 'writeSync', 'fsyncSync', 'closeSync', 'readSync', 'renameSync', 'lstatSync'] as const;
  const codes = [
    ['ENOSPC', 'storage-full'],
    ['EDQUOT', 'storage-full'],
    ['EFBIG', 'storage-full'],
    ['EROFS', 'storage-read-only'],
    ['EACCES', 'storage-denied'],
    ['EPERM', 'storage-denied'],
    ['EIO', 'storage-failed'],
    ['EMFILE', 'storage-failed'],
  ] as const;
  const cases = steps.flatMap((step) => codes.map(([errno, code]) => [step, errno, code] as const));

  it.each(cases)('when %s fails with %s it says %s and the old file is whole', (step, errno, code) => {
    writeDurably(file, old, false);
    const failing: DurableFs = {
      ...fs,
      [step]: () => {
        throw failure(errno);
      },
    };
    expect(writeDurably(file, fresh, true, failing)).toEqual(refusal(code));
    expect(onDisk()).toEqual(old);
  });

  it('says that the new file is there when only the last sync failed', () => {
    writeDurably(file, old, false);
    let syncs = 0;
    const failing: DurableFs = {
      ...fs,
      fsyncSync: (handle) => {
        syncs += 1;
        if (syncs === 2) throw failure('EIO');
        fs.fsyncSync(handle);
      },
    };
    expect(writeDurably(file, fresh, true, failing)).toEqual(refusal('storage-failed', { replaced: 'yes' }));
    expect(onDisk()).toEqual(fresh);
  });

  it('does not put in place what reads back differently', () => {
    writeDurably(file, old, false);
    const lying = {
      ...fs,
      readSync: ((handle: number, into: Uint8Array, at: number, length: number, from: number) => {
        const read = fs.readSync(handle, into, at, length, from);
        into[at] = (into[at] ?? 0) ^ 1;
        return read;
      }) as never,
    };
    expect(writeDurably(file, fresh, true, lying)).toEqual(refusal('storage-failed'));
    expect(onDisk()).toEqual(old);
    expect(fs.readdirSync(folder)).toEqual(['vault.inkan']);
  });
});

describe('the reader', () => {
  it('gives null for nothing, and refuses what is too long or no file', () => {
    expect(readDurably(file, 10)).toEqual({ ok: true, value: null });
    fs.writeFileSync(file, new Uint8Array(11));
    expect(readDurably(file, 10)).toEqual(refusal('vault-malformed'));
    expect(readDurably(file, 11)).toEqual({ ok: true, value: new Uint8Array(11) });
    expect(readDurably(folder, 1 << 20)).toEqual(
      refusal('storage-not-a-file', { name: path.basename(folder), found: 'folder' }),
    );
  });

  it('says what the system said, in a code', () => {
    fs.writeFileSync(file, old);
    const failing: DurableFs = {
      ...fs,
      openSync: () => {
        throw failure('EACCES');
      },
    };
    expect(readDurably(file, 10, failing)).toEqual(refusal('storage-denied'));
  });
});

/** A store whose log is a list and whose guard returns `state`. */
function storeIn(place: string, state: { guard: GuardReading; logged: LogEvent[]; opened: unknown[] } = calm()) {
  return makeStore({
    folder: place,
    log: {
      append: (event) => {
        state.logged.push(event);
        return ok({ sequence: state.logged.length, hash: '' });
      },
      appendAll: (events) => {
        state.logged.push(...events);
        return ok({ sequence: state.logged.length, hash: '' });
      },
      head: () => ({ sequence: state.logged.length, hash: '' }),
      headAt: () => null,
      vaultRecord: () => emptyRecord,
      check: async () => ok(0),
      ready: async () => undefined,
      accept: () => ok(0),
      tries: () => ({ failures: 0, sinceMs: 0 }),
      verify: async () => ok({ wrong: null }),
      knowsVaults: () => state.logged.length > 0,
      lastVault: () => null,
    },
    guard: async () => state.guard,
    opened: (facts) => state.opened.push(facts),
    selfTested: (report) => state.opened.push(report),
    drafting: () => state.opened.push('drafting'),
    choosePath: async () => null,
  });
}
const signed = { vault: 'AB', key: 'CD', signature: 'EF', entry: 5 };
const calm = (): { guard: GuardReading; logged: LogEvent[]; opened: unknown[] } => ({
  guard: { state: 'offline', seen: [], scope: 'linux' },
  logged: [],
  opened: [],
});

describe('the store', () => {
  it('tells the log of a saving before and after, with the digest of the file', async () => {
    const state = calm();
    await storeIn(folder, state).saveVault({ file: fresh, replace: false, ...signed, sequence: 7 });
    const digest = createHash('sha256').update(fresh).digest('hex').toUpperCase();
    expect(state.logged).toEqual([
      { kind: 'vault-writing', ...signed, sequence: 7, digest },
      { kind: 'vault-written', ...signed, sequence: 7, digest },
    ]);
  });

  it('takes no notice of a real vault that opens while the machine is online, unless that was overridden', async () => {
    const state = calm();
    const store = storeIn(folder, state);
    const ways = { allowCopy: false, allowSave: false, allowPictures: false, allowVideo: false, allowPrint: false };
    const facts = { ...ways, camera: true, autoLockMinutes: 5, overridden: false, custodians: ['Aoi'] };
    state.guard = { state: 'online', seen: [], scope: 'linux' };
    expect(await store.opened({ ...facts, mode: 'real' })).toEqual(refusal('network-online'));
    expect(state.opened).toEqual([]);
    expect((await store.opened({ ...facts, mode: 'practice' })).ok).toBe(true);
    expect((await store.opened({ ...facts, mode: 'real', overridden: true })).ok).toBe(true);
  });

  it('judges and replaces only the file that the vault has opened', async () => {
    const store = storeIn(folder);
    const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').toUpperCase();
    const check = (opened: Uint8Array) =>
      store.checkLog({ vault: 'AB', key: 'CD', remembered: null, sequence: 1, signature: '', digest: digest(opened) });
    fs.writeFileSync(file, old);
    expect(await check(fresh)).toEqual(refusal('vault-swapped'));
    expect((await check(old)).ok).toBe(true);
    fs.writeFileSync(file, fresh);
    const saving = { file: old, replace: true, ...signed, sequence: 2 };
    expect(await store.saveVault(saving)).toEqual(refusal('vault-swapped'));
    expect(onDisk()).toEqual(fresh);
    fs.writeFileSync(file, old);
    expect((await store.saveVault(saving)).ok).toBe(true);
  });

  it('opens a vault from before there were custodians only where the log knows of no other', async () => {
    const state = calm();
    const store = storeIn(folder, state);
    expect((await store.checkOld({})).ok).toBe(true);
    await store.saveVault({ file: fresh, replace: false, ...signed, sequence: 1 });
    expect(await store.checkOld({})).toEqual(refusal('vault-rolled-back'));
  });

  it('gives the same salt each time, for the owner only, and a new one when it is gone', async () => {
    const store = storeIn(folder);
    const first = await store.machineSalt({});
    expect(await store.machineSalt({})).toEqual(first);
    const salt = path.join(folder, 'machine.salt');
    expect(fs.statSync(salt).mode & 0o777).toBe(0o600);
    fs.unlinkSync(salt);
    expect(await store.machineSalt({})).not.toEqual(first);
  });

  it('loads null, saves, loads, refuses to replace unless told', async () => {
    const store = storeIn(folder);
    expect(await store.loadVault({})).toEqual({ ok: true, value: { file: null } });
    expect(await store.saveVault({ file: old, replace: false, ...signed, sequence: 1 })).toEqual({
      ok: true,
      value: {},
    });
    expect(await store.loadVault({})).toEqual({ ok: true, value: { file: old } });
    expect(await store.saveVault({ file: fresh, replace: false, ...signed, sequence: 1 })).toEqual(
      refusal('vault-exists'),
    );
    expect((await store.saveVault({ file: fresh, replace: true, ...signed, sequence: 2 })).ok).toBe(true);
    expect(await store.loadVault({})).toEqual({ ok: true, value: { file: fresh } });
  });

  it('takes neither an empty file for a vault nor one beyond the limit', async () => {
    const store = storeIn(folder);
    expect(await store.saveVault({ file: new Uint8Array(), replace: true, ...signed, sequence: 2 })).toEqual(
      refusal('message-rejected'),
    );
    fs.writeFileSync(file, new Uint8Array(maxVaultFile + 1));
    expect(await store.loadVault({})).toEqual(refusal('vault-malformed'));
  });
});

describe('what main remembers', () => {
  const readPreferences = (place: string) => openPreferences(place).now();
  const changePreferences = (place: string, change: Parameters<ReturnType<typeof openPreferences>['change']>[0]) =>
    openPreferences(place).change(change);
  const camera = { label: 'Built-in', mirrored: true, sound: false };

  it('is the language and the camera, for the owner only; junk is an alarm that nobody has closed', () => {
    expect(readPreferences(folder).language).toBeNull();
    expect(changePreferences(folder, { language: 'ja' }).ok).toBe(true);
    expect(changePreferences(folder, { camera }).ok).toBe(true);
    expect(readPreferences(folder)).toEqual({
      language: 'ja',
      appearance: { textSize: 100, theme: 'system' },
      camera,
      alarm: null,
    });
    const settings = path.join(folder, 'settings.json');
    expect(fs.statSync(settings).mode & 0o777).toBe(0o600);
    const standing = { seen: [], atMs: 0, during: 'open', cause: 'settings', unwritten: false };
    const badCamera = '{"language":"ja","camera":{"label":7,"mirrored":true,"sound":false}}';
    for (const junk of ['', '{', '{"language":"fr"}', badCamera, 'null', 'x'.repeat(5000)]) {
      fs.writeFileSync(settings, junk);
      expect(readPreferences(folder)).toEqual({
        language: null,
        appearance: { textSize: 100, theme: 'system' },
        camera: { label: '', mirrored: false, sound: false },
        alarm: standing,
      });
      expect(openPreferences(folder).trouble()?.code).toBe('settings-malformed');
      // Choosing a language writes the file again, including the alarm.
      expect(changePreferences(folder, { language: 'en' }).ok).toBe(true);
      expect(readPreferences(folder)).toMatchObject({ language: 'en', alarm: standing });
    }
  });

  it('keeps what a later version has written besides', () => {
    const settings = path.join(folder, 'settings.json');
    fs.writeFileSync(settings, '{"language":"ja","sounds":{"lock":true},"alarm":null}');
    expect([readPreferences(folder).language, openPreferences(folder).trouble()]).toEqual(['ja', null]);
    expect(readPreferences(folder)).not.toHaveProperty('sounds');
    expect(changePreferences(folder, { language: 'en' }).ok).toBe(true);
    expect(JSON.parse(fs.readFileSync(settings, 'utf8'))).toMatchObject({ language: 'en', sounds: { lock: true } });
  });

  it('keeps the size of text and the theme, and refuses others', () => {
    const appearance = { textSize: 150, theme: 'dark' } as const;
    expect(changePreferences(folder, { appearance }).ok).toBe(true);
    expect(readPreferences(folder).appearance).toEqual(appearance);
    fs.writeFileSync(
      path.join(folder, 'settings.json'),
      '{"language":"en","appearance":{"textSize":400,"theme":"dark"}}',
    );
    expect(openPreferences(folder).trouble()?.code).toBe('settings-malformed');
  });

  it('is read from a file that knows only the language, and the camera before the language is chosen', () => {
    fs.writeFileSync(path.join(folder, 'settings.json'), '{"language":"en"}');
    expect(readPreferences(folder).language).toBe('en');
    fs.rmSync(path.join(folder, 'settings.json'));
    expect(changePreferences(folder, { camera }).ok).toBe(true);
    expect(readPreferences(folder)).toEqual({
      language: null,
      appearance: { textSize: 100, theme: 'system' },
      camera,
      alarm: null,
    });
  });
});
