/** The log on a real disk: answered entries exist, refused ones do not, and the remains of a crash are reported. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readEntry } from '../../core/audit/chain.ts';
import type { LogEvent } from '../../core/audit/events.ts';
import { verifyLog } from '../../core/audit/verify.ts';
import type { LogFs } from '../../electron/main/log-disk.ts';
import { type Log, type LogCheck, type LogParts, logPath, openLog } from '../../electron/main/log-file.ts';
import { codeOf, granted } from '../flows/vault.ts';
import { digest, logKey, samples, vault } from './log-samples.ts';

let folder: string;
let clock: { ms: number; passed: number };
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'inkan-log-'));
  clock = { ms: 1_764_000_000_000, passed: 0 };
});
afterEach(() => {
  fs.chmodSync(folder, 0o700);
  fs.rmSync(folder, { recursive: true, force: true });
});

const own = logKey(1);
const open = (use?: LogFs, more: Partial<LogParts> = {}): Log =>
  openLog({ folder, now: () => clock.ms, elapsed: () => clock.passed, ...(use ? { use } : {}), ...more });
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
/** A file system in which one step fails, always or the `nth` time. */
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
const check = (log: Log, change: Partial<LogCheck> = {}) => {
  const file = { sequence: 3, digest, ...change };
  return log.check({ vault, remembered: null, ...file, ...own.signSave(file), ...change });
};
const triesOf = (log: Log) => log.tries({ vault, key: own.key });

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

  it('takes several entries with one write and one flush, and gives the head after the last', () => {
    const calls: string[] = [];
    const counted = (name: 'writeSync' | 'fsyncSync') =>
      ((...given: unknown[]) => {
        calls.push(name);
        return (fs[name] as (...all: unknown[]) => unknown)(...given);
      }) as never;
    const log = open({ ...fs, writeSync: counted('writeSync'), fsyncSync: counted('fsyncSync') });
    granted(log.append(started));
    calls.length = 0;
    const many = Array.from({ length: 200 }, () => samples.signed);
    const head = granted(log.appendAll(many));
    expect(calls).toEqual(['writeSync', 'fsyncSync']);
    expect(head.sequence).toBe(201);
    expect(log.head()).toEqual(head);
    const { summary, wrong } = verifyLog(fs.readFileSync(file()));
    expect({ wrong, head: summary.head }).toEqual({ wrong: null, head });
    expect(granted(open(undefined, { atOnceBytes: 10_000_000 }).append(started)).sequence).toBe(202);
    expect(granted(log.page(201, 3)).map(({ event }) => event?.kind)).toEqual(['signed', 'signed', 'signed']);
  });

  it('takes several entries or none', () => {
    expect(codeOf(open().appendAll([]))).toBe('internal');
    expect(codeOf(open().appendAll([started, { ...started, app: 'x'.repeat(33) }]))).toBe('internal');
    expect(text()).toBe('');
    for (const [step, code] of [
      ['writeSync', 'ENOSPC'],
      ['fsyncSync', 'EIO'],
    ] as const) {
      const log = open(failing(step, code));
      expect(codeOf(log.appendAll([started, samples.signed, samples.signed]))).toMatch(/^storage-/);
      expect(text()).toBe('');
      expect(log.head().sequence).toBe(0);
    }
  });

  it('cut anywhere inside several entries goes on after the last whole one, and tells it', () => {
    const log = open();
    granted(log.append(started));
    const before = text().length;
    granted(log.appendAll([samples.signed, samples.signed, samples.signed]));
    const whole = fs.readFileSync(file());
    const line = (whole.length - before) / 3;
    for (const at of [1, line - 1, line, line + 1, 2 * line, 2 * line + 700, 3 * line - 1]) {
      fs.writeFileSync(file(), whole.subarray(0, Math.floor(before + at)));
      const kept = 1 + Math.floor(at / line);
      const again = open();
      expect(again.trouble()).toBeNull();
      const torn = at % line === 0 ? 0 : 1;
      expect(again.head().sequence).toBe(kept + torn);
      expect(kinds().filter((kind) => kind === 'signed')).toHaveLength(kept - 1);
      expect(verifyLog(fs.readFileSync(file())).wrong).toBeNull();
    }
  });

  it('says that the clock was set before several entries, not between them', () => {
    const log = open();
    granted(log.append(started));
    clock.ms -= 60_000;
    expect(granted(log.appendAll([samples.signed, samples.signed])).sequence).toBe(4);
    expect(kinds()).toEqual(['started', 'clock-back', 'signed', 'signed']);
  });

  it('remembers wrong passphrases over a restart, and how long it has waited since only while it runs', () => {
    const log = open();
    log.append(samples['unlock-failed']);
    clock.passed += 7000;
    expect(triesOf(log)).toEqual({ failures: 1, sinceMs: 7000 });
    log.append(samples['unlock-failed']);
    clock.passed += 10;
    clock.ms += 3_600_000;
    expect(triesOf(log)).toEqual({ failures: 2, sinceMs: 10 });
    const later = open();
    clock.passed += 5;
    expect(triesOf(later)).toEqual({ failures: 2, sinceMs: 5 });
    later.append(samples.opened);
    expect(triesOf(later).failures).toBe(2);
    later.append(own.sign(later.head()));
    expect(triesOf(later).failures).toBe(0);
    expect(triesOf(open()).failures).toBe(0);
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
    // It leaves no trace: the next entry follows.
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
    expect(triesOf(never).failures).toBe(0);
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
    // The second write of this start is that of the entry; the first saves the torn piece.
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

  it('does not explain entries whose line feeds were taken out', () => {
    const log = open();
    granted(log.append(started));
    const from = fs.statSync(file()).size;
    const failed = Array.from({ length: 250 }, () => samples['unlock-failed']);
    while (fs.statSync(file()).size < from + 1_200_000) granted(log.appendAll(failed));
    const bytes = fs.readFileSync(file());
    const size = bytes.length;
    fs.writeFileSync(
      file(),
      bytes.map((byte, at) => (at >= from && byte === 10 ? 32 : byte)),
    );
    const again = open(undefined, { atOnceBytes: 20_000_000 });
    expect(again.trouble()?.code).toBe('log-truncated');
    expect(codeOf(again.append(samples.locked))).toBe('log-altered');
    expect([fs.statSync(file()).size, torn()]).toEqual([size, []]);
  });

  it('may leave zeros for many entries of one append', () => {
    granted(open().append(started));
    tear(new Uint8Array(2_000_000));
    expect(open(undefined, { atOnceBytes: 20_000_000 }).trouble()).toBeNull();
    expect(kinds()).toEqual(['started', 'log-torn']);
  });

  it('does not explain an end that is longer than an append', async () => {
    granted(open().append(started));
    tear('x'.repeat(17_000_000));
    const log = open(undefined, { atOnceBytes: 20_000_000 });
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
    expect(triesOf(log).failures).toBe(2);
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
    expect(codeOf(await check(log, { remembered: { ...log.head(), sequence: 99 } }))).toBe('log-rolled-back');
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
    const accepted = { vault, key: own.key, sequence: 7, digest, remembered, wrong: 'log-altered', by };
    expect(granted(log.accept(accepted))).toBe(7);
    expect(log.head().sequence).toBe(2);
    const sha = createHash('sha256').update(damaged).digest('hex').toUpperCase();
    const kept = `log.kept-${sha.slice(0, 16)}.inkan`;
    expect(granted(log.page(0, 9)).map(({ event }) => event)).toEqual([
      { kind: 'vault-accepted', vault, sequence: 7, digest, wrong: 'log-altered', by },
      { kind: 'log-replaced', wrong: 'log-altered', bytes: damaged.length, digest: sha, kept, remembered, by },
    ]);
    expect(fs.readFileSync(path.join(folder, kept), 'utf8')).toBe(damaged);
    expect(log.trouble()).toBeNull();
    expect(codeOf(await check(log))).toBe('ok');
    expect(codeOf(await check(open()))).toBe('ok');
    expect(fs.statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('stays where it is when the new one cannot be made', () => {
    writeThree();
    change('"failures":3', '"failures":1');
    const damaged = text();
    const accepted = { vault, key: own.key, sequence: 7, digest, remembered: null, wrong: 'log-altered', by };
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
  const of = (sequence: number, letter: string) => ({ sequence, digest: letter.repeat(64) });
  const line = (kind: 'vault-writing' | 'vault-written', sequence: number, letter: string): LogEvent => ({
    ...{ kind, vault, ...of(sequence, letter), entry: 0 },
    ...own.signSave(of(sequence, letter)),
  });

  it('is refused when it is an older one, or was never saved here', async () => {
    const log = open();
    for (const [sequence, letter] of [
      [3, 'A'],
      [4, 'B'],
    ] as const) {
      log.append(line('vault-writing', sequence, letter));
      log.append(line('vault-written', sequence, letter));
    }
    for (const each of [log, open()]) {
      expect(granted(await check(each, of(4, 'B')))).toBe(4);
      expect(codeOf(await check(each, of(3, 'A')))).toBe('vault-rolled-back');
      expect(codeOf(await check(each, of(4, 'F')))).toBe('vault-swapped');
    }
  });

  it('is confirmed in the log after an interrupted save', async () => {
    const log = open();
    log.append(line('vault-writing', 3, 'A'));
    log.append(line('vault-written', 3, 'A'));
    log.append(line('vault-writing', 4, 'B'));
    expect(granted(await check(log, of(3, 'A')))).toBe(4);
    expect(kinds()).toEqual(['vault-writing', 'vault-written', 'vault-writing']);
    expect(granted(await check(log, of(4, 'B')))).toBe(4);
    expect(kinds()).toEqual(['vault-writing', 'vault-written', 'vault-writing', 'vault-written']);
    expect(codeOf(await check(open(), of(3, 'A')))).toBe('vault-rolled-back');
    expect(verifyLog(fs.readFileSync(file()), { key: own.key, vault }).wrong).toBeNull();
  });

  it('of a log of earlier versions is confirmed and signed at its first opening', async () => {
    const log = open();
    log.append({ kind: 'vault-save', vault, ...of(3, 'A') });
    log.append({ kind: 'vault-saved', vault, ...of(3, 'A') });
    expect(granted(await check(open(), of(3, 'A')))).toBe(3);
    expect(kinds()).toEqual(['vault-save', 'vault-saved', 'vault-written']);
  });

  it('that custodians accept is told a number above all that were signed; the entry alone makes it no better', async () => {
    const log = open();
    log.append(line('vault-written', 3, 'A'));
    log.append(line('vault-written', 9, 'B'));
    const accepted = { vault, key: own.key, ...of(3, 'A'), remembered: null, wrong: 'vault-rolled-back', by: [] };
    expect(granted(log.accept(accepted))).toBe(9);
    expect(kinds()).toEqual(['vault-written', 'vault-written', 'vault-accepted']);
    expect(codeOf(await check(open(), of(3, 'A')))).toBe('vault-rolled-back');
  });

  it('shows how what was begun ended, and the log is told at the next check', async () => {
    const log = open();
    log.append(line('vault-written', 3, 'A'));
    log.append(samples['settings-changed']);
    log.append({ ...line('vault-writing', 4, 'B'), entry: 2 } as LogEvent);
    log.append(samples.signed);
    expect(
      open()
        .openOutcomes()
        .map(({ kind }) => kind),
    ).toEqual(['settings-changed', 'signed']);
    const old = open();
    granted(await check(old, of(3, 'A')));
    expect(granted(old.page(0, 2)).map(({ event }) => event)).toEqual([
      { kind: 'left-open', entry: 4, what: 'signed', outcome: 'unknown' },
      { kind: 'left-open', entry: 2, what: 'settings-changed', outcome: 'not-done' },
    ]);
    expect(old.openOutcomes()).toEqual([]);
  });

  it('is not believed beside a save that its vault did not sign, whatever its number', async () => {
    const log = open();
    for (const [sequence, letter] of [
      [3, 'A'],
      [4, 'B'],
    ] as const)
      log.append(line('vault-written', sequence, letter));
    const remembered = granted(log.append(own.sign(log.head())));
    granted(await check(log, { ...of(4, 'B'), remembered }));
    log.append({ ...line('vault-written', 3, 'A'), signature: 'AB'.repeat(64) } as LogEvent);
    expect(codeOf(await check(log, { ...of(4, 'B'), remembered }))).toBe('log-signature-bad');
    expect(verifyLog(fs.readFileSync(file())).wrong?.code).toBe('log-signature-bad');
    // A later valid head does not repair it.
    log.append(own.sign(log.head()));
    expect(verifyLog(fs.readFileSync(file())).wrong?.code).toBe('log-signature-bad');
  });

  it('shows an act as left open whose outcome nobody has signed', async () => {
    const log = open();
    log.append(line('vault-written', 3, 'A'));
    log.append(samples.signed);
    log.append({ ...samples.done, entry: 2 });
    log.append(own.sign(log.head()));
    log.append(samples.signed);
    log.append({ ...samples.done, entry: 5 });
    const told = () => granted(log.page(0, 99)).flatMap(({ event }) => (event?.kind === 'left-open' ? [event] : []));
    granted(await check(log, of(3, 'A')));
    expect(told()).toEqual([{ kind: 'left-open', entry: 5, what: 'signed', outcome: 'unknown' }]);
    log.append(own.sign(log.head()));
    granted(await check(log, of(3, 'A')));
    expect(told()).toHaveLength(1);
  });

  it('tells only of its own vault what was left open', async () => {
    const log = open();
    log.append({ ...samples.opened, vault: '88'.repeat(16) });
    log.append(line('vault-written', 3, 'A'));
    log.append(samples.signed);
    log.append(samples.opened);
    log.append(samples.signed);
    granted(await check(log, of(3, 'A')));
    expect(granted(log.page(0, 1))[0]?.event).toMatchObject({ kind: 'left-open', entry: 5 });
    expect(log.openOutcomes().map((act) => act.at)).toEqual([3]);
  });

  it('that came to be before the crash is an outcome', async () => {
    const log = open();
    log.append(line('vault-written', 3, 'A'));
    log.append(samples['settings-changed']);
    log.append({ ...line('vault-writing', 4, 'B'), entry: 2 } as LogEvent);
    granted(await check(open(), of(4, 'B')));
    expect(kinds().slice(-2)).toEqual(['vault-writing', 'vault-written']);
  });
});

describe('a long log', () => {
  async function longLog(): Promise<number> {
    const log = open();
    for (let i = 0; i < 300; i += 1) log.append(i % 2 === 0 ? started : samples['unlock-failed']);
    return fs.statSync(file()).size;
  }
  const later = () => open(undefined, { atOnceBytes: 1000 });

  it('is read while main does other work; nothing is written into it before that, and nothing is lost', async () => {
    await longLog();
    const log = later();
    expect(log.isReading()).toBe(true);
    expect(codeOf(log.append(started))).toBe('log-reading');
    expect(log.trouble()).toBeNull();
    log.note(samples.locked);
    clock.ms += 5;
    log.note(started);
    expect(log.head().sequence).toBe(0);
    await log.ready();
    expect(log.isReading()).toBe(false);
    expect(kinds().slice(-3)).toEqual(['unlock-failed', 'locked', 'started']);
    expect(granted(log.append(samples.locked)).sequence).toBe(303);
    expect(triesOf(log).failures).toBe(150);
    expect(codeOf(await check(log))).toBe('ok');
    expect(verifyLog(fs.readFileSync(file())).wrong).toBeNull();
  });

  it('is found changed, also by one byte while main runs', async () => {
    await longLog();
    const log = later();
    expect(codeOf(await check(log))).toBe('ok');
    const bytes = fs.readFileSync(file());
    bytes[5000] = (bytes[5000] ?? 0) ^ 1;
    fs.writeFileSync(file(), bytes);
    expect(codeOf(await check(log))).toMatch(/^log-(?:malformed|altered)$/);
    const again = later();
    expect(codeOf(await check(again))).toMatch(/^log-(?:malformed|altered)$/);
    expect(again.trouble()).not.toBeNull();
  });

  it('whose end was torn is cut back, recorded, and told', async () => {
    await longLog();
    fs.appendFileSync(file(), '{"at":"17640');
    const log = later();
    expect(log.putAside()).toBeNull();
    await log.ready();
    expect(kinds().at(-1)).toBe('log-torn');
    expect(log.putAside()).toMatchObject({ bytes: 12 });
    expect(open().putAside()).toBeNull();
  });

  it('with more signatures than are verified at once is verified all the same', async () => {
    const log = open();
    for (let i = 0; i < 40; i += 1) log.append(own.sign(log.head()));
    expect(codeOf(await check(log))).toBe('ok');
    const bad = { ...own.sign(log.head()), signature: 'F'.repeat(128) };
    log.append(bad);
    expect(codeOf(await check(log))).toBe('log-signature-bad');
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

describe('a clock that goes forward', () => {
  it('is recorded while main runs, and not between two starts or over a sleep', () => {
    const log = open();
    log.append(started);
    const [day, last] = [86_400_000, clock.ms];
    clock.ms += day;
    clock.passed += 59_000;
    log.append(samples.locked);
    expect(kinds()).toEqual(['started', 'clock-forward', 'locked']);
    expect(granted(log.page(2, 1))[0]?.event).toEqual({
      ...{ kind: 'clock-forward', last: String(last), now: String(clock.ms) },
    });
    clock.ms += day;
    clock.passed += day - 59_000;
    log.append(samples.locked);
    log.sleep();
    clock.ms += day;
    log.append(samples.locked);
    log.wake();
    log.append(samples.locked);
    expect(kinds().slice(3)).toEqual(['locked', 'locked', 'locked']);
    clock.ms += day;
    open().append(started);
    expect(kinds().slice(6)).toEqual(['started']);
  });
});
