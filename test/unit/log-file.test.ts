/** The log on a real disk: what is answered is there, what is refused is not, and what a crash leaves is told. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readEntry } from '../../core/audit/chain.ts';
import type { LogEvent } from '../../core/audit/events.ts';
import { verifyLog } from '../../core/audit/verify.ts';
import type { LogFs } from '../../electron/main/log-disk.ts';
import { type Log, logPath, openLog } from '../../electron/main/log-file.ts';
import { codeOf, granted } from '../flows/room.ts';
import { digest, logKey, samples, vault } from './log-samples.ts';

let folder: string;
let clock: { ms: number };
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'inkan-log-'));
  clock = { ms: 1_764_000_000_000 };
});
afterEach(() => {
  fs.chmodSync(folder, 0o700);
  fs.rmSync(folder, { recursive: true, force: true });
});

const own = logKey(1);
const open = (use?: LogFs): Log => openLog({ folder, now: () => clock.ms, ...(use ? { use } : {}) });
const file = () => logPath(folder);
const text = () => fs.readFileSync(file(), 'utf8');
const kinds = () =>
  text()
    .trimEnd()
    .split('\n')
    .map((line) => {
      const entry = readEntry(new TextEncoder().encode(line));
      return typeof entry === 'string' ? entry : entry.event.kind;
    });
const broken = (code: string) => Object.assign(new Error('planted'), { code });
/** A file system in which one step fails, each time or the `nth`. */
function failing(step: keyof LogFs, code: string, nth = 0): LogFs {
  let calls = 0;
  const real = fs[step] as (...given: unknown[]) => unknown;
  const fails = (...given: unknown[]) => {
    calls += 1;
    if (nth === 0 || calls === nth) throw broken(code);
    return real(...given);
  };
  return { ...fs, [step]: fails };
}
const started = samples.started;
const check = (log: Log, change: object = {}) =>
  log.check({ vault, key: own.key, remembered: null, digest, ...change });

describe('a log', () => {
  it('is made for its user alone, and grows by one verified entry at a time', () => {
    const log = open();
    expect(fs.statSync(file()).mode & 0o777).toBe(0o600);
    const first = granted(log.append(started));
    const second = granted(log.append(samples['practice-opened']));
    expect([first.sequence, second.sequence]).toEqual([1, 2]);
    const { summary, wrong } = verifyLog(fs.readFileSync(file()));
    expect({ wrong, head: summary.head }).toEqual({ wrong: null, head: second });
    expect(log.head()).toEqual(second);
    expect(log.trouble()).toBeNull();
  });

  it('goes on where it was', () => {
    granted(open().append(started));
    clock.ms += 5;
    expect(granted(open().append(started)).sequence).toBe(2);
    expect(verifyLog(fs.readFileSync(file())).summary).toMatchObject({ entries: 2, lastMs: String(clock.ms) });
  });

  it('takes no event that it could not read again', () => {
    const log = open();
    const odd = { ...started, app: 'x'.repeat(33) };
    expect(codeOf(log.append(odd))).toBe('internal');
    expect(codeOf(log.append({ kind: 'made-up' } as unknown as LogEvent))).toBe('internal');
    expect(text()).toBe('');
  });

  it('remembers wrong passphrases over a restart', () => {
    const log = open();
    log.append(samples['unlock-failed']);
    clock.ms += 7000;
    log.append(samples['unlock-failed']);
    expect(open().tries()).toEqual({ failures: 2, lastMs: String(clock.ms) });
    open().append(samples.opened);
    expect(open().tries()).toEqual({ failures: 0, lastMs: null });
  });

  it('is shown in pages, newest first', () => {
    const log = open();
    for (let i = 0; i < 25; i += 1) log.append(i % 2 === 0 ? started : samples.locked);
    const sequences = (from: number, count: number) => granted(log.page(from, count)).map(({ sequence }) => sequence);
    expect(sequences(0, 3)).toEqual([25, 24, 23]);
    expect(sequences(22, 3)).toEqual([22, 21, 20]);
    expect(sequences(2, 10)).toEqual([2, 1]);
    expect(sequences(99, 1)).toEqual([25]);
    expect(granted(open().page(2, 1))).toMatchObject([{ sequence: 2, at: String(clock.ms), event: samples.locked }]);
    expect(granted(log.page(0, 1))[0]?.hash).toBe(log.head().hash);
    expect(granted(open().page(2, 1))[0]?.hash).toBe(granted(log.page(2, 1))[0]?.hash);
    expect(granted(open().page(0, 100))).toHaveLength(25);
  });

  it('has no page before its first entry', () => {
    expect(granted(open().page(0, 10))).toEqual([]);
  });
});

describe('a disk that says no', () => {
  it.each([
    ['writeSync', 'ENOSPC', 'storage-full'],
    ['writeSync', 'EROFS', 'storage-read-only'],
    ['fsyncSync', 'EIO', 'storage-failed'],
    ['openSync', 'EACCES', 'storage-denied'],
    ['openSync', 'EROFS', 'storage-read-only'],
    ['fstatSync', 'EIO', 'storage-failed'],
  ] as const)('at %s (%s) leaves the log as it was: %s', (step, errno, code) => {
    granted(open().append(started));
    const before = text();
    // The first open reads the log; the second is the append's.
    const log = open(failing(step, errno, step === 'openSync' ? 2 : 1));
    expect(codeOf(log.append(samples.locked))).toBe(code);
    expect(log.trouble()?.code).toBe(code);
    expect(text()).toBe(before);
    // Nothing is remembered of it: the next one follows.
    expect(granted(log.append(samples.locked)).sequence).toBe(2);
    expect(log.trouble()).toBeNull();
    expect(verifyLog(fs.readFileSync(file())).wrong).toBeNull();
  });

  it('in the middle of an entry is taken back', () => {
    granted(open().append(started));
    const before = text();
    let calls = 0;
    const writeSync = ((handle: number, bytes: Uint8Array, at: number, length: number) => {
      calls += 1;
      if (calls > 1) throw broken('ENOSPC');
      return fs.writeSync(handle, bytes, at, Math.min(10, length));
    }) as typeof fs.writeSync;
    expect(codeOf(open({ ...fs, writeSync }).append(samples.locked))).toBe('storage-full');
    expect(calls).toBe(2);
    expect(text()).toBe(before);
  });

  it('even to taking back is told, and the next append cuts it off first', () => {
    granted(open().append(started));
    const before = text();
    let isBroken = true;
    const when = <T>(really: () => T): T => {
      if (isBroken) throw broken('EIO');
      return really();
    };
    const use: LogFs = {
      ...fs,
      fsyncSync: (handle) => when(() => fs.fsyncSync(handle)),
      ftruncateSync: (handle, size) => when(() => fs.ftruncateSync(handle, size)),
    };
    const log = open(use);
    expect(codeOf(log.append(samples.locked))).toBe('storage-failed');
    expect(text().length).toBeGreaterThan(before.length);
    expect(codeOf(log.append(samples.locked))).toBe('storage-failed');
    isBroken = false;
    expect(granted(log.append(samples['practice-opened'])).sequence).toBe(2);
    expect(kinds()).toEqual(['started', 'practice-opened']);
    expect(verifyLog(fs.readFileSync(file())).wrong).toBeNull();
  });

  it('where the log cannot even be made is told, and tried again', () => {
    const log = open(failing('openSync', 'ENOSPC', 1));
    expect(log.trouble()?.code).toBe('storage-full');
    expect(granted(log.append(started)).sequence).toBe(1);
    expect(log.trouble()).toBeNull();
    const never = openLog({ folder: path.join(folder, 'nowhere'), now: () => clock.ms });
    expect(codeOf(never.append(started))).toBe('storage-failed');
    expect(never.tries()).toEqual({ failures: 0, lastMs: null });
    expect(never.head()).toEqual({ sequence: 0, hash: '00'.repeat(32) });
  });
});

describe('a crash in the middle of an append', () => {
  const tear = (piece: Uint8Array | string) => fs.appendFileSync(file(), piece);
  const torn = () => fs.readdirSync(folder).filter((name) => name.startsWith('log.torn-'));

  it('leaves half an entry, which is kept aside and recorded', async () => {
    granted(open().append(started));
    const half = '{"at":"17640';
    tear(half);
    const log = open();
    expect(kinds()).toEqual(['started', 'log-torn']);
    const sha = createHash('sha256').update(half).digest('hex').toUpperCase();
    expect(granted(log.page(0, 1))[0]?.event).toEqual({
      kind: 'log-torn',
      ...{ bytes: half.length, digest: sha, kept: `log.torn-2-${sha.slice(0, 8)}.part` },
    });
    expect(torn()).toEqual([`log.torn-2-${sha.slice(0, 8)}.part`]);
    expect(fs.readFileSync(path.join(folder, torn()[0] ?? ''), 'utf8')).toBe(half);
    expect(log.trouble()).toBeNull();
    expect(codeOf(await check(log))).toBe('ok');
  });

  it('may leave zeros where the entry was to be', () => {
    granted(open().append(started));
    tear(new Uint8Array(100));
    tear('0}}\n');
    open();
    expect(kinds()).toEqual(['started', 'log-torn']);
    expect(fs.readFileSync(path.join(folder, torn()[0] ?? ''))).toHaveLength(104);
  });

  it('between cutting and recording is recorded at the next start, once', () => {
    granted(open().append(started));
    tear('{"at"');
    // The second write of this start is that of the entry: the first is that of the kept piece.
    const log = open(failing('writeSync', 'ENOSPC', 2));
    expect(log.trouble()?.code).toBe('storage-full');
    expect(kinds()).toEqual(['started']);
    open();
    expect(kinds()).toEqual(['started', 'log-torn']);
    open();
    expect(kinds()).toEqual(['started', 'log-torn']);
  });

  it('is not cut off while there is no room to keep it', () => {
    granted(open().append(started));
    tear('{"at"');
    const before = text();
    const log = open(failing('writeSync', 'ENOSPC', 1));
    expect(log.trouble()?.code).toBe('storage-full');
    expect(text()).toBe(before);
    expect(granted(log.append(samples.locked)).sequence).toBe(3);
    expect(kinds()).toEqual(['started', 'log-torn', 'locked']);
  });

  it('does not explain an end that is longer than an entry', async () => {
    granted(open().append(started));
    tear('x'.repeat(1_100_000));
    const log = open();
    expect(log.trouble()?.code).toBe('log-truncated');
    expect(codeOf(log.append(samples.locked))).toBe('log-altered');
    expect(codeOf(await check(log))).toBe('log-altered');
    expect(text()).toHaveLength(fs.statSync(file()).size);
  });
});

describe('a log that was changed', () => {
  const by = [{ id: 1, name: '綾' }];
  function writeThree(): Log {
    const log = open();
    log.append(started);
    log.append(samples['unlock-failed']);
    log.append(samples.locked);
    return log;
  }
  const change = (from: string, to: string) => fs.writeFileSync(file(), text().replace(from, to));

  it('is found when main starts; main goes on writing, and the vault is told', async () => {
    writeThree();
    change('"failures":3', '"failures":1');
    const log = open();
    expect(log.trouble()).toEqual({ code: 'log-altered', found: { sequence: '3' } });
    // A wrong passphrase still counts.
    expect(granted(log.append(samples['unlock-failed'])).sequence).toBe(4);
    expect(log.tries().failures).toBe(2);
    expect(codeOf(await check(log))).toBe('log-altered');
    expect(codeOf(await check(open()))).toBe('log-altered');
  });

  it('is found at unlock when it happened while main ran', async () => {
    const log = writeThree();
    expect(codeOf(await check(log))).toBe('ok');
    change('"failures":3', '"failures":1');
    expect(codeOf(await check(log))).toBe('log-altered');
    expect(log.trouble()?.code).toBe('log-altered');
  });

  it('is found at unlock when a whole other log lies there, as long as this one', async () => {
    const log = writeThree();
    const other = fs.mkdtempSync(path.join(os.tmpdir(), 'inkan-log-'));
    const second = openLog({ folder: other, now: () => clock.ms + 1 });
    for (const kind of ['started', 'unlock-failed', 'locked'] as const) second.append(samples[kind]);
    fs.copyFileSync(logPath(other), file());
    fs.rmSync(other, { recursive: true });
    expect(verifyLog(fs.readFileSync(file())).wrong).toBeNull();
    expect(codeOf(await check(log))).toBe('log-altered');
  });

  it('is not written to when it has another size, is gone, or is a link', () => {
    const log = writeThree();
    const whole = text();
    fs.appendFileSync(file(), 'x');
    expect(codeOf(log.append(started))).toBe('log-altered');
    fs.writeFileSync(file(), whole.slice(0, -1));
    expect(codeOf(log.append(started))).toBe('log-altered');
    fs.writeFileSync(path.join(folder, 'other'), whole);
    fs.rmSync(file());
    expect(codeOf(log.append(started))).toBe('log-altered');
    fs.symlinkSync(path.join(folder, 'other'), file());
    expect(codeOf(log.append(started))).toBe('log-altered');
    expect(fs.readFileSync(path.join(folder, 'other'), 'utf8')).toBe(whole);
  });

  it('is found rolled back by the vault, which remembers a head', async () => {
    const log = writeThree();
    const remembered = log.head();
    const before = fs.readFileSync(file());
    log.append(started);
    expect(codeOf(await check(log, { remembered }))).toBe('ok');
    expect(codeOf(await check(log, { remembered: { ...log.head(), sequence: 5 } }))).toBe('log-rolled-back');
    expect(codeOf(await check(log, { remembered: { ...remembered, hash: digest } }))).toBe('log-altered');
    const newest = log.head();
    fs.writeFileSync(file(), before);
    expect(codeOf(await check(open(), { remembered: newest }))).toBe('log-rolled-back');
    fs.rmSync(file());
    expect(codeOf(await check(open(), { remembered: newest }))).toBe('log-rolled-back');
  });

  it('is refused when its heads are signed by another key than the vault has', async () => {
    const log = writeThree();
    log.append(own.sign(log.head()));
    expect(codeOf(await check(log))).toBe('ok');
    log.append(logKey(2).sign(log.head()));
    expect(codeOf(await check(log))).toBe('log-key-foreign');
  });

  it('is put aside whole when custodians accept that, and a new one says so', async () => {
    writeThree();
    change('"failures":3', '"failures":1');
    const damaged = text();
    const log = open();
    const remembered = { sequence: 3, hash: digest };
    const accepted = { vault, sequence: 7, digest, remembered, wrong: 'log-altered', by };
    expect(granted(log.accept(accepted)).sequence).toBe(2);
    const sha = createHash('sha256').update(damaged).digest('hex').toUpperCase();
    const kept = `log.kept-${sha.slice(0, 16)}.inkan`;
    expect(granted(log.page(0, 9)).map(({ event }) => event)).toEqual([
      { kind: 'vault-accepted', vault, sequence: 7, digest, wrong: 'log-altered', by },
      { kind: 'log-replaced', wrong: 'log-altered', bytes: damaged.length, digest: sha, kept, remembered, by },
    ]);
    expect(fs.readFileSync(path.join(folder, kept), 'utf8')).toBe(damaged);
    expect(log.trouble()).toBeNull();
    for (const each of [log, open()]) expect(codeOf(await check(each))).toBe('ok');
    expect(fs.statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('stays where it is when the new one cannot be made', () => {
    writeThree();
    change('"failures":3', '"failures":1');
    const damaged = text();
    const accepted = { vault, sequence: 7, digest, remembered: null, wrong: 'log-altered', by };
    for (const [step, nth] of [
      ['writeSync', 1],
      ['fsyncSync', 1],
      ['renameSync', 1],
      ['renameSync', 2],
    ] as const) {
      expect(codeOf(open(failing(step, 'EROFS', nth)).accept(accepted)), `${step} ${nth}`).toBe('storage-read-only');
      expect(text()).toBe(damaged);
    }
  });
});

describe('the vault file, as the log knows it', () => {
  const of = (letter: string) => ({ vault, sequence: 3, digest: letter.repeat(64) });

  it('is refused when it is an older one, or was never saved here', async () => {
    const log = open();
    for (const letter of ['A', 'B']) {
      log.append({ kind: 'vault-save', ...of(letter) });
      log.append({ kind: 'vault-saved', ...of(letter) });
    }
    for (const each of [log, open()]) {
      expect(codeOf(await check(each, of('B')))).toBe('ok');
      expect(codeOf(await check(each, of('A')))).toBe('vault-rolled-back');
      expect(codeOf(await check(each, of('F')))).toBe('vault-swapped');
    }
  });

  it('settles an interrupted save in the log', async () => {
    const log = open();
    log.append({ kind: 'vault-save', ...of('A') });
    log.append({ kind: 'vault-saved', ...of('A') });
    log.append({ kind: 'vault-save', ...of('B') });
    expect(codeOf(await check(log, of('A')))).toBe('ok');
    expect(kinds()).toEqual(['vault-save', 'vault-saved', 'vault-save', 'vault-saved']);
    expect(codeOf(await check(open(), of('B')))).toBe('vault-rolled-back');
  });

  it('that custodians accept is the newest from then on; the log stays', async () => {
    const log = open();
    log.append({ kind: 'vault-save', ...of('A') });
    log.append({ kind: 'vault-saved', ...of('A') });
    const accepted = { ...of('F'), remembered: null, wrong: 'vault-swapped', by: [] };
    granted(log.accept(accepted));
    expect(kinds()).toEqual(['vault-save', 'vault-saved', 'vault-accepted']);
    expect(codeOf(await check(open(), of('F')))).toBe('ok');
    expect(codeOf(await check(open(), of('A')))).toBe('vault-rolled-back');
  });
});

describe('a clock that goes back', () => {
  it('is recorded before the entry, once, and told until it has come round', () => {
    const log = open();
    log.append(started);
    expect(log.clockBack()).toBeNull();
    const last = clock.ms;
    clock.ms -= 86_400_000;
    log.append(samples.locked);
    log.append(started);
    expect(kinds()).toEqual(['started', 'clock-back', 'locked', 'started']);
    expect(granted(log.page(2, 1))[0]).toMatchObject({
      sequence: 2,
      at: String(clock.ms),
      event: { kind: 'clock-back', last: String(last), now: String(clock.ms) },
    });
    expect(log.clockBack()).toEqual({ last, now: clock.ms });
    clock.ms = last;
    expect(log.clockBack()).toBeNull();
    expect(verifyLog(fs.readFileSync(file()))).toMatchObject({ wrong: null, summary: { clockBacks: 1 } });
  });

  it('over a restart too, and not for a second', () => {
    open().append(started);
    clock.ms -= 999;
    open().append(started);
    expect(kinds()).toEqual(['started', 'started']);
    clock.ms -= 1001;
    const log = open();
    log.append(started);
    expect(kinds()).toEqual(['started', 'started', 'clock-back', 'started']);
    expect(log.clockBack()).not.toBeNull();
  });
});
