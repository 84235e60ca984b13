/**
 * log.start*: cost of a log of 100,000 entries. In the real app, the time from start to first screen, compared with a
 * start without a log. In a process of its own, the longest time for which reading it, and the check at unlock, block
 * everything else.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { emptyHead, nextEntry } from '../../core/audit/chain.ts';
import type { LogEvent } from '../../core/audit/events.ts';
import { type Log, openLog } from '../../electron/main/log-file.ts';
import { Corridor } from '../harness/corridor.ts';
import { freshHome, giveAway, removeHome } from '../harness/home.ts';
import { launch } from '../harness/launch.ts';
import type { Bench } from './bench-list.ts';
import { type Measured, median, ratioOf } from './measure.ts';

const entries = 100_000;
const rounds = 3;
const names = ['log.start', 'log.start.longest', 'log.start.read', 'log.check'] as const;

export const logStartBench: Bench = {
  names,
  run: async function* run({ remark }) {
    const bytes = longLog();
    remark(`log.start: ${entries} entries, ${bytes.length} bytes, ${rounds} rounds`);
    const [long, none]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      none.push(await firstScreenMs(null));
      long.push(await firstScreenMs(bytes));
    }
    yield row('log.start', 'ms to the first screen', median(long), median(none), 'no log');
    const { longest, readMs, checkMs, idle } = await reading(bytes);
    yield row('log.start.longest', 'ms without a pause', longest, idle, 'doing nothing');
    yield row('log.start.read', 'ms until all was read', readMs, readMs, 'the same');
    yield row('log.check', 'ms to check it at unlock', checkMs, readMs, 'reading it all again');
  },
};

const row = (name: string, unit: string, value: number, baseline: number, baselineName: string): Measured => ({
  ...{ name, unit, value, baseline, baselineName },
  ratio: ratioOf(value, baseline),
});

function longLog(): Buffer {
  const hex = 'AB'.repeat(32);
  const event: LogEvent = {
    ...{ kind: 'scanned', practice: true, text: hex, characters: 700, action: 'sign', document: hex },
    ...{ chain: 'symbol', network: 'testnet', transaction: 'symbol.transfer' },
  };
  const lines: Uint8Array[] = [];
  let head = emptyHead;
  for (let i = 0; i < entries; i += 1) {
    const next = nextEntry(i, head, 1_764_000_000_000 + i, event);
    head = next.head;
    lines.push(next.line);
  }
  return Buffer.concat(lines);
}

async function firstScreenMs(log: Buffer | null): Promise<number> {
  const home = freshHome();
  try {
    if (log !== null) {
      const file = path.join(home.userData, 'log.inkan');
      fs.writeFileSync(file, log, { mode: 0o600 });
      giveAway(file);
    }
    const start = performance.now();
    const run = await launch({ home });
    const corridor = new Corridor(run.page, path.join(process.env.INKAN_ARTIFACTS ?? 'artifacts', 'bench'));
    await corridor.arriveAt('language');
    const took = performance.now() - start;
    await run.close();
    return took;
  } finally {
    removeHome(home);
  }
}

/** In this process, by a timer that should fire every millisecond. */
async function reading(bytes: Buffer) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'inkan-bench-log-'));
  try {
    fs.writeFileSync(path.join(folder, 'log.inkan'), bytes, { mode: 0o600 });
    const idle = await longestPause(() => new Promise((resolve) => setTimeout(resolve, 500)));
    let log: Log | null = null;
    const start = performance.now();
    const longest = await longestPause(() => {
      log = openLog({ folder, now: Date.now });
      return log.ready();
    });
    const readMs = performance.now() - start;
    const began = performance.now();
    const file = { sequence: 1, digest: 'AB'.repeat(32), signature: 'AB'.repeat(64) };
    await (log as Log | null)?.check({ vault: '5A'.repeat(16), key: 'CD'.repeat(32), remembered: null, ...file });
    return { longest, readMs, checkMs: performance.now() - began, idle };
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

async function longestPause(during: () => Promise<unknown>): Promise<number> {
  let [last, longest] = [performance.now(), 0];
  const look = () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  };
  const timer = setInterval(look, 1);
  await during();
  look();
  clearInterval(timer);
  return longest;
}
