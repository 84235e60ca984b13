/**
 * A program that follows a hash lock and its bonded aggregate as the desk does, with the real record on the disk, made to be
 * killed: `desk-child.mjs FOLDER SEED POINT MODE` ends itself by SIGKILL at the POINT-th of its calls. What leaves it is in
 * `network.txt`, a line each, written at once; the network's state follows from these lines alone, so it outlives the
 * program. The naive mode records an announcement after it, to show that the test notices.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { Flow } from '../../companion/contract/flow.ts';
import type { FlowAction, FlowEvent, NodeLook, StepLook } from '../../companion/follow/flow-event.ts';
import type { FlowState } from '../../companion/follow/flow-state.ts';
import { advance, isNews, mayRepeat, newFlow, nextActions } from '../../companion/follow/follower.ts';
import type { DeskEvent } from '../../companion/record/desk-event.ts';
import { flowsOfRecord, flowToRecord, followToRecord } from '../../companion/record/flow-record.ts';
import { openRecord } from '../../companion/record/record.ts';
import { recordFile } from '../../companion/record/record-file.ts';

const [folder = '', seed = '0', last = '0', mode = 'real'] = process.argv.slice(2);
const journal = path.join(folder, 'network.txt');
const nodes = ['n0', 'n1', 'n2'].map((name) => `http://${name}.example:3000`);
const hash = (digit: string) => digit.repeat(64);
const flow: Flow = {
  ...{ id: '00'.repeat(16), chain: 'symbol', network: 'testnet', request: null },
  steps: (['symbol-transaction', 'symbol-bonded'] as const).map((kind, at) => ({
    what: { kind, payload: 'AB'.repeat(200), hash: hash(String(at)) },
    lookup: { hash: hash(String(at)), signature: 'AA'.repeat(64), address: 'T' },
    deadlineMs: 9_000_000_000_000n,
    after: at === 0 ? null : 'confirmed',
  })),
};

let left = Number(last);
function point(): void {
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
}

/** Each call on the record's files is a point, before and after; a line is written in pieces. */
const disk = new Proxy(fs, {
  get: (of, name: keyof typeof fs) => {
    const call = of[name];
    if (typeof call !== 'function' || !/^(?:write|fsync|rename|link|rm|open|ftruncate)/.test(name)) return call;
    return (...args: readonly unknown[]) => {
      point();
      const given = name === 'writeSync' ? [args[0], args[1], args[2], Math.min(Number(args[3]), 150)] : args;
      const result: unknown = Reflect.apply(call, of, given);
      point();
      return result;
    };
  },
});

const lines = (): readonly string[] =>
  fs.readFileSync(journal, { encoding: 'utf8', flag: 'a+' }).split('\n').slice(0, -1);
function tell(line: string): void {
  point();
  fs.appendFileSync(journal, `${line}\n`);
  point();
}
const nowMs = () => 1_800_000_000_000n + BigInt(lines().length) * 7000n;
/** From 0 to 3, of the seed and a number. */
const chance = (at: number) => (Math.imul(at + 7, 2_654_435_761) ^ Math.imul(Number(seed) + 3, 40_503)) >>> 30;

/** A block for each look; what arrived is in the block after the next, final three blocks later. */
function network(): readonly NodeLook[] {
  let height = 10;
  const arrived = new Map<number, number>();
  for (const [at, line] of lines().entries()) {
    const [what, step] = line.split(' ');
    if (what === 'looked') height += 1;
    // A node that takes it and passes it to nobody.
    if (what === 'announce' && chance(at) !== 0 && !arrived.has(Number(step))) arrived.set(Number(step), height);
  }
  const tip = { height: BigInt(height), finalHeight: BigInt(height - 3), chainMs: 1n };
  const steps = flow.steps.map((_, at): StepLook => {
    const since = arrived.get(at);
    if (since === undefined) return { group: 'unknown', height: null, code: null, block: null };
    const isIn = height >= since + 2;
    if (!isIn) return { group: 'unconfirmed', height: null, code: null, block: null };
    return { group: 'confirmed', height: BigInt(since + 2), code: null, block: String(since + 2).padStart(64, '0') };
  });
  return nodes.map((node) => ({ node, ...tip, steps }));
}

const opened = openRecord({ disk: recordFile(folder, disk), nowMs: () => Number(nowMs()) });
if (!opened.ok) throw new Error(JSON.stringify(opened.reason));
const record = opened.value;

function note(...events: readonly DeskEvent[]): void {
  const noted = record.appendAll(events);
  if (!noted.ok) throw new Error(JSON.stringify(noted.reason));
}

let state: FlowState = flowsOfRecord(record.events()).get(flow.id) ?? newFlow(flow, nowMs());
function take(event: FlowEvent, isRecorded = true): void {
  const after = advance(state, event);
  if (isRecorded && (event.kind !== 'looked' || isNews(state, after))) note(followToRecord(flow.id, event));
  state = after;
}

function act(action: FlowAction): void {
  if (action.act === 'look') {
    const looks = network();
    const { round, marks } = action;
    tell(`looked ${looks[0]?.steps.map(({ group }) => group).join(' ')}`);
    take({ kind: 'looked', atMs: nowMs(), round, marks, of: nodes.length, looks });
    return;
  }
  const { step } = action;
  const announcing = { kind: 'announcing', atMs: nowMs(), step, nodes: action.nodes } as const;
  const number = record.head().sequence + 1;
  take(announcing, mode === 'real');
  for (const node of action.nodes) tell(`announce ${step} ${node} ${number}`);
  if (mode !== 'real') note(followToRecord(flow.id, announcing));
  for (const [at, node] of action.nodes.entries()) {
    const failure = chance(number + at) === 1 ? 'node-timed-out' : null;
    take({ kind: 'announced', atMs: nowMs(), step, node, taken: failure === null, code: null, failure });
  }
}

if (!flowsOfRecord(record.events()).has(flow.id)) note(...flowToRecord(flow, [], nowMs()));
take({ kind: 'resumed', atMs: nowMs() });
if (!state.started) take({ kind: 'started', atMs: nowMs() });
while (state.steps.some(({ stage }) => stage !== 'final')) {
  if (lines().length > 600) throw new Error(`comes to no end: ${state.steps.map(({ stage }) => stage).join(' ')}`);
  const actions = nextActions(state, nowMs());
  for (const action of actions) act(action);
  if (actions.length > 0) continue;
  tell('waited');
  for (const step of flow.steps.keys())
    if (mayRepeat(state, step, nowMs())) take({ kind: 'repeat', atMs: nowMs(), step });
}
record.close();
