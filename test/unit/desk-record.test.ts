/** The desk's record: nothing lost, nothing overwritten, one process at a time; its index is made again from it. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Flow } from '../../companion/contract/flow.ts';
import type { FlowEvent, StepLook } from '../../companion/follow/flow-event.ts';
import { advance, newFlow } from '../../companion/follow/follower.ts';
import type { DeskEvent } from '../../companion/record/desk-event.ts';
import { flowsOfRecord, flowToRecord, followToRecord, type Payment } from '../../companion/record/flow-record.ts';
import { type DeskIndex, openIndex } from '../../companion/record/index-database.ts';
import { type DeskRecord, openRecord } from '../../companion/record/record.ts';
import { recordFile } from '../../companion/record/record-file.ts';

let folder = '';
let opened: { close: () => void }[] = [];
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'desk-record-'));
  opened = [];
});
afterEach(() => {
  for (const one of opened) one.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const file = () => path.join(folder, 'record.inkan');
let now = 1_800_000_000_000;
function open(use: typeof fs = fs): DeskRecord {
  const record = openRecord({ disk: recordFile(folder, use), nowMs: () => (now += 1000) });
  if (!record.ok) throw new Error(`${record.reason.code} ${JSON.stringify(record.reason.found)}`);
  opened.push(record.value);
  return record.value;
}
const refusal = () => {
  const record = openRecord({ disk: recordFile(folder), nowMs: () => now });
  if (record.ok) record.value.close();
  return record.ok ? null : record.reason;
};
const node = (at: number): DeskEvent => ({
  kind: 'node-added',
  chain: 'nem',
  network: 'testnet',
  url: `http://n${at}:7890`,
});

describe('the record', () => {
  it('gives everything again in its order, and is a chain in the log’s format', () => {
    const record = open();
    expect(record.append(node(1)).ok).toBe(true);
    expect(record.appendAll([node(2), node(3)]).ok).toBe(true);
    const head = record.head();
    record.close();
    const again = open();
    expect(again.events()).toEqual([node(1), node(2), node(3)]);
    expect(again.head()).toEqual(head);
    const lines = fs.readFileSync(file(), 'utf8').split('\n');
    expect(lines[0]).toMatch(/^\{"at":"\d+","event":\{"chain":"nem".*"prev":"0{64}","sequence":1,"v":1\}$/);
    expect(fs.statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('flushes before it answers', () => {
    const done: string[] = [];
    const use = {
      ...fs,
      writeSync: (...args: Parameters<typeof fs.writeSync>) => {
        done.push('write');
        return fs.writeSync(...args);
      },
      fsyncSync: (handle: number) => {
        done.push('flush');
        fs.fsyncSync(handle);
      },
    } as unknown as typeof fs;
    const record = open(use);
    done.length = 0;
    record.append(node(1));
    // The record, then the head that is kept beside it.
    expect(done).toEqual(['write', 'flush', 'write', 'flush']);
  });

  it.each([
    ['a changed letter', (text: string) => text.replace('n1:7890', 'n9:7890')],
    ['a removed line', (text: string) => text.split('\n').slice(1).join('\n')],
    [
      'two lines exchanged',
      (text: string) => {
        const [a, b, ...rest] = text.split('\n');
        return [b, a, ...rest].join('\n');
      },
    ],
    ['an event of an unknown kind', (text: string) => text.replace('node-added', 'node-eaten')],
  ])('is refused and left as it is: %s', (_name, spoil) => {
    const record = open();
    record.appendAll([node(1), node(2), node(3)]);
    record.close();
    const spoiled = spoil(fs.readFileSync(file(), 'utf8'));
    fs.writeFileSync(file(), spoiled);
    expect(refusal()?.code).toBe('record-damaged');
    expect(fs.readFileSync(file(), 'utf8')).toBe(spoiled);
    expect(fs.existsSync(path.join(folder, 'record.lock'))).toBe(false);
  });

  it('keeps an incomplete last line in a file of its own, says so, and goes on', () => {
    const record = open();
    record.appendAll([node(1), node(2)]);
    record.close();
    fs.appendFileSync(file(), '{"at":"18');
    const again = open();
    const torn = again.events()[2];
    expect(torn).toMatchObject({ kind: 'record-torn', bytes: 9 });
    expect(fs.readFileSync(path.join(folder, torn?.kind === 'record-torn' ? torn.kept : ''), 'utf8')).toBe('{"at":"18');
    expect(again.append(node(3)).ok).toBe(true);
    again.close();
    expect(open().events()).toHaveLength(4);
  });

  it('says of an incomplete line that was cut off before a crash', () => {
    open().close();
    fs.writeFileSync(path.join(folder, 'record.torn-1-00000000.part'), 'xyz');
    expect(open().events()).toMatchObject([{ kind: 'record-torn', bytes: 3 }]);
  });

  it('leaves no part of an append that failed', () => {
    let isFull = false;
    const use = {
      ...fs,
      writeSync: (handle: number, bytes: Uint8Array, at: number, length: number) => {
        if (!isFull) return fs.writeSync(handle, bytes, at, length);
        if (at > 0) throw Object.assign(new Error(), { code: 'ENOSPC' });
        return fs.writeSync(handle, bytes, at, 10);
      },
    } as unknown as typeof fs;
    const record = open(use);
    record.append(node(1));
    const before = fs.readFileSync(file());
    isFull = true;
    const failed = record.append(node(2));
    expect(failed).toMatchObject({ ok: false, reason: { code: 'record-unwritable', found: { because: 'ENOSPC' } } });
    expect(fs.readFileSync(file())).toEqual(before);
    isFull = false;
    expect(record.append(node(2)).ok).toBe(true);
    record.close();
    expect(open().events()).toEqual([node(1), node(2)]);
  });

  describe('ends where the head that is kept beside it says, or later', () => {
    const head = () => path.join(folder, 'record.head');
    const spoiled = (spoil: (lines: readonly string[]) => string) => {
      const record = open();
      record.appendAll([node(1), node(2)]);
      record.append(node(3));
      record.close();
      const text = spoil(fs.readFileSync(file(), 'utf8').split('\n'));
      fs.writeFileSync(file(), text);
      const reason = refusal();
      expect(fs.readFileSync(file(), 'utf8').startsWith(text)).toBe(true);
      return reason;
    };

    it.each([
      ['without its last line', ([a, b]: readonly string[]) => `${a}\n${b}\n`],
      ['with half of its last line', ([a, b, c]: readonly string[]) => `${a}\n${b}\n${c?.slice(0, 30)}`],
      ['empty', () => ''],
    ])('%s it is refused and left as it is', (_name, spoil) => {
      expect(spoiled(spoil)).toMatchObject({ code: 'record-damaged', found: { because: 'older-than-kept-head' } });
      expect(fs.readdirSync(folder).filter((name) => name.includes('torn'))).toEqual([]);
    });

    it('another record of the same length is refused', () => {
      open().appendAll([node(7), node(8), node(9)]);
      for (const one of opened) one.close();
      const other = fs.readFileSync(file(), 'utf8');
      fs.rmSync(file());
      fs.rmSync(head());
      expect(spoiled(() => other)?.found).toEqual({ because: 'older-than-kept-head', sequence: '4' });
    });

    it('a head from before the last append, or none, holds nobody up', () => {
      const record = open();
      record.append(node(1));
      const older = fs.readFileSync(head());
      record.append(node(2));
      record.close();
      fs.writeFileSync(head(), older);
      expect(refusal()).toBeNull();
      fs.rmSync(head());
      expect(refusal()).toBeNull();
      expect(fs.readFileSync(head(), 'utf8')).toMatch(/^2 [0-9a-fA-F]{64}\n$/);
    });

    it('a head that is none is no leave to go on', () => {
      open().close();
      fs.writeFileSync(head(), 'x');
      expect(refusal()).toMatchObject({ code: 'record-damaged', found: { because: 'kept-head-unreadable' } });
    });
  });

  it('is not written after another program has written it', () => {
    const record = open();
    record.append(node(1));
    fs.appendFileSync(file(), 'x');
    expect(record.append(node(2))).toMatchObject({ ok: false, reason: { found: { because: 'changed-by-another' } } });
  });

  it('is opened by one process at a time; a lock left by a crash holds nobody up', () => {
    const record = open();
    expect(refusal()).toMatchObject({
      code: 'record-unwritable',
      found: { because: 'in-use', by: String(process.pid) },
    });
    record.close();
    const ended = spawnSync(process.execPath, ['-e', 'process.stdout.write(String(process.pid))']).stdout.toString();
    fs.writeFileSync(path.join(folder, 'record.lock'), `${ended} 1`);
    expect(refusal()).toBeNull();
  });

  it('refuses an event that it could not read again, and a link in its place', () => {
    const record = open();
    const wrong = { ...node(1), url: 'x'.repeat(300) } as DeskEvent;
    expect(record.append(wrong)).toMatchObject({ ok: false, reason: { code: 'record-unwritable' } });
    record.close();
    fs.renameSync(file(), path.join(folder, 'elsewhere'));
    fs.symlinkSync(path.join(folder, 'elsewhere'), file());
    expect(refusal()?.code).toBe('record-unwritable');
  });
});

const id = 'AB'.repeat(16);
const hash = (digit: string) => digit.repeat(64);
const flow: Flow = {
  ...{ id, chain: 'symbol', network: 'testnet', request: hash('D') },
  steps: [
    {
      what: { kind: 'symbol-transaction', payload: 'AB'.repeat(70_000), hash: hash('A') },
      lookup: { hash: hash('A'), signature: 'AA'.repeat(64), address: 'T' },
      deadlineMs: 5n,
      after: null,
    },
    {
      what: {
        kind: 'symbol-cosignature',
        parentHash: hash('B'),
        signerPublicKey: hash('C'),
        signature: 'BB'.repeat(64),
      },
      lookup: null,
      deadlineMs: 6n,
      after: 'confirmed',
    },
  ],
};
const payments: readonly Payment[] = [
  {
    step: 0,
    from: 'TA',
    to: 'TPAYEE',
    mosaic: '72C0212E67A08BCE',
    divisibility: 6,
    atomic: '9000000',
    message: '請求書 1',
  },
  {
    step: 0,
    from: 'TA',
    to: 'TOTHER',
    mosaic: '72C0212E67A08BCE',
    divisibility: 6,
    atomic: '18446744073709551615',
    message: '',
  },
];
const none = { group: 'unknown', height: null, code: null, block: null } as const;
const there = { group: 'confirmed', height: 7n, code: null, block: hash('E') } as const;
const follows: readonly FlowEvent[] = [
  { kind: 'started', atMs: 1n },
  {
    kind: 'looked',
    atMs: 2n,
    round: 1,
    marks: [0, 0],
    of: 2,
    looks: ['a', 'b'].map((url) => ({ node: url, height: 9n, finalHeight: 3n, chainMs: 1n, steps: [none, none] })),
  },
  { kind: 'announcing', atMs: 3n, step: 0, nodes: ['a', 'b'] },
  { kind: 'announced', atMs: 4n, step: 0, node: 'a', taken: true, code: null, failure: null },
  { kind: 'announced', atMs: 4n, step: 0, node: 'b', taken: false, code: null, failure: 'node-timed-out' },
  {
    kind: 'looked',
    atMs: 5n,
    round: 2,
    marks: [3, 0],
    of: 2,
    looks: ['a', 'b'].map((url) => ({ node: url, height: 9n, finalHeight: 8n, chainMs: 1n, steps: [there, none] })),
  },
  { kind: 'repeat', atMs: 6n, step: 1 },
  { kind: 'resumed', atMs: 7n },
];

describe('flows in the record', () => {
  it('stand after a new start as they stood, with bytes longer than a line', () => {
    const record = open();
    record.appendAll([...flowToRecord(flow, payments, 1n), ...follows.map((event) => followToRecord(id, event))]);
    record.close();
    const state = flowsOfRecord(open().events()).get(id);
    expect(state).toEqual(follows.reduce(advance, newFlow(flow, 1n)));
    expect(state?.steps[0]?.stage).toBe('final');
  });

  it('record a look of 400 steps in any two hundred blocks, and leave out a node that says something else of each', () => {
    const steps = 400;
    const said = (of: (step: number) => StepLook) => Array.from({ length: steps }, (_, step) => of(step));
    const block = (at: number) => String(at).padStart(64, '0');
    const honest = said((at) => ({ ...there, height: 1_000_000n + BigInt(at >> 1), block: block(at >> 1) }));
    const lies = said((at) => ({ ...none, group: 'failed', code: `Failure_${String(at).padStart(92, 'x')}` }));
    const looks = [lies, honest, lies, honest, honest].map((one, at) => ({
      ...{ node: `http://node-${at}.example:3000`, height: 2_000_000n, finalHeight: 3n, chainMs: 1n, steps: one },
    }));
    const looked = { kind: 'looked', atMs: 1n, round: 1, marks: said(() => none).map(() => 0), of: 5, looks } as const;
    const record = open();
    const events = [followToRecord(id, looked), followToRecord(id, { ...looked, looks: looks.slice(0, 1) })];
    expect(record.appendAll(events).ok).toBe(true);
    const recorded = record
      .events()
      .map((event) => (event.kind === 'looked' ? event.looks.map(({ node: url }) => url) : []));
    expect(recorded).toEqual([[1, 3, 4].map((at) => `http://node-${at}.example:3000`), []]);
    expect(record.events()).toMatchObject([{ of: 5, said: { length: 200 } }, { of: 5 }]);
  });

  it('are made of the last events of each step, when a crash had left the first of them', () => {
    const record = open();
    const made = flowToRecord(flow, payments, 1n);
    record.appendAll([...made.slice(0, 3), ...made]);
    expect(flowsOfRecord(record.events()).get(id)?.flow).toEqual(flow);
  });

  it('do not exist before they are complete', () => {
    const record = open();
    record.appendAll(flowToRecord(flow, payments, 1n).slice(0, -1));
    expect(flowsOfRecord(record.events()).size).toBe(0);
  });
});

describe('the index', () => {
  const database = () => path.join(folder, 'index.sqlite');
  function filled(): DeskRecord {
    const record = open();
    record.appendAll(flowToRecord(flow, payments, 1n));
    record.append({
      kind: 'stage-reached',
      flow: id,
      step: 0,
      stage: 'in-block',
      height: '7',
      code: null,
      fee: '17600',
    });
    record.append({ kind: 'stage-reached', flow: id, step: 1, stage: 'seen', height: null, code: null, fee: null });
    return record;
  }
  const answersOf = (index: DeskIndex) => ({
    big: index.payments({ atLeast: 10_000_000n }).map(({ to, atomic }) => [to, atomic]),
    small: index
      .payments({ atMost: 9_000_000n, to: 'TPAYEE', mosaic: '72C0212E67A08BCE' })
      .map(({ message }) => message),
    late: index.payments({ fromMs: BigInt(now + 1) }),
    payee: index.payee('symbol', 'testnet', 'TPAYEE')?.payments,
    foreign: index.payee('symbol', 'mainnet', 'TPAYEE'),
    seen: index.flowsIn('seen'),
    receipts: index.receipts(null, null).map(({ to, height, fee, hash: of }) => [to, height, fee, of]),
    before: index.receipts(null, 5n),
  });
  const expected = {
    big: [['TOTHER', 18_446_744_073_709_551_615n]],
    ...{ small: ['請求書 1'], late: [], payee: 1, foreign: null, seen: [id], before: [] },
    receipts: [
      ['TPAYEE', 7n, 17_600n, hash('A')],
      ['TOTHER', 7n, 17_600n, hash('A')],
    ],
  };
  function indexOf(record: DeskRecord): DeskIndex {
    const index = openIndex(database(), record);
    opened.push(index);
    return index;
  }

  it('answers by payee, amount, time and stage', () => {
    expect(answersOf(indexOf(filled()))).toEqual(expected);
  });

  it('takes in what is new', () => {
    const record = filled();
    const index = indexOf(record);
    record.append({
      kind: 'stage-reached',
      flow: id,
      step: 0,
      stage: 'failed',
      height: null,
      code: 'Failure_X',
      fee: null,
    });
    index.catchUp();
    expect(index.receipts(null, null)).toEqual([]);
    expect(index.payee('symbol', 'testnet', 'TPAYEE')).toBeNull();
    expect(index.flowsIn('failed')).toEqual([id]);
  });

  it('keeps what it has if it is of this record', () => {
    const record = filled();
    indexOf(record).close();
    const before = fs.statSync(database()).ino;
    expect(answersOf(indexOf(record))).toEqual(expected);
    expect(fs.statSync(database()).ino).toBe(before);
  });

  it.each([
    ['deleted', () => fs.rmSync(database())],
    ['empty', () => fs.writeFileSync(database(), '')],
    ['no database', () => fs.writeFileSync(database(), 'x'.repeat(10_000))],
    ['spoiled in the middle', () => fs.writeFileSync(database(), fs.readFileSync(database()).fill(0x55, 4096, 20_480))],
    ['locked by a crash', () => fs.mkdirSync(`${database()}.lock`)],
  ])('gives the same answers after it was %s', (_name, spoil) => {
    const record = filled();
    indexOf(record).close();
    spoil();
    expect(answersOf(indexOf(record))).toEqual(expected);
  });

  it('is made again if it is another record’s', () => {
    const record = filled();
    indexOf(record).close();
    record.close();
    for (const name of ['record.inkan', 'record.head']) fs.rmSync(path.join(folder, name));
    const other = open();
    other.append(node(1));
    expect(indexOf(other).payments({})).toEqual([]);
  });
});
