/**
 * The desk follows with its real record and is killed (SIGKILL) at any of its calls, again and again on the same files: it
 * announces nothing before the record says so, nothing twice without a look in between that found it nowhere, and a second time
 * only after a wish or an announcement that nobody answered; and it comes to its end.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DeskEvent } from '../../companion/record/desk-event.ts';
import { flowsOfRecord } from '../../companion/record/flow-record.ts';
import { openRecord } from '../../companion/record/record.ts';
import { recordFile } from '../../companion/record/record-file.ts';
import { drawing, hangs, isSoak, times } from '../sample.ts';

const top = path.resolve(import.meta.dirname, '..', '..');
const made = fs.mkdtempSync(path.join(os.tmpdir(), 'inkan-desk-kills-'));
const child = path.join(made, 'desk-child.mjs');
afterAll(() => fs.rmSync(made, { recursive: true }));

beforeAll(() => {
  const what = { entry: 'test/durable/desk-child.ts', gives: 'desk-child.mjs' };
  const program = `import { buildForNode } from './build/bundle/node.mjs';
    await buildForNode({ to: ${JSON.stringify(made)}, define: {} }, ${JSON.stringify(what)});`;
  execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: top, stdio: 'ignore' });
}, hangs);

interface Told {
  readonly what: string;
  readonly step: number;
  readonly number: number;
  readonly groups: readonly string[];
}

function toldIn(folder: string): readonly Told[] {
  const text = fs.readFileSync(path.join(folder, 'network.txt'), { encoding: 'utf8', flag: 'a+' });
  return text.split('\n').map((line) => {
    const [what = '', ...words] = line.split(' ');
    return { what, step: Number(words[0]), number: Number(words[2]), groups: what === 'looked' ? words : [] };
  });
}

/** What the record says after the process is gone; opening it takes over the lock that the kill left behind. */
function eventsIn(folder: string): readonly DeskEvent[] {
  const record = openRecord({ disk: recordFile(folder), nowMs: () => 1_800_000_000_000 });
  if (!record.ok) throw new Error(JSON.stringify(record.reason));
  record.value.close();
  return record.value.events();
}

/** Promises that were broken. */
function wrongIn(told: readonly Told[], events: readonly DeskEvent[]): readonly string[] {
  return [0, 1].flatMap((step) => {
    const wrong: string[] = [];
    let before = -1;
    for (const [at, { what, step: of, number }] of told.entries()) {
      if (what !== 'announce' || of !== step) continue;
      const intended = events[number - 1];
      if (intended?.kind !== 'announcing' || intended.step !== step) wrong.push(`${step}: left before it was recorded`);
      const look = told.slice(before + 1, at).findLast((one) => one.what === 'looked');
      const isSame = told[before]?.number === number;
      if (!isSame && look?.groups[step] !== 'unknown')
        wrong.push(`${step}: announced without a look that found nothing`);
      if (!isSame && step === 1 && look?.groups[0] !== 'confirmed') wrong.push('1: announced before its lock');
      before = at;
    }
    const begun = events.flatMap((event, at) => (event.kind === 'announcing' && event.step === step ? [at] : []));
    for (const [nth, from] of begun.slice(0, -1).entries()) {
      const between = events.slice(from, begun[nth + 1]);
      const isWished = between.some((event) => event.kind === 'repeat-wished' && event.step === step);
      const isAnswered = between.some((one) => one.kind === 'announced' && one.step === step && one.failure === null);
      const isResumed = between.some(({ kind }) => kind === 'flow-resumed');
      if (!isWished && (isAnswered || !isResumed)) wrong.push(`${step}: announced again, and nobody wanted it`);
    }
    return wrong;
  });
}

interface Played {
  readonly kills: number;
  readonly again: number;
  readonly torn: number;
  readonly wrong: readonly string[];
}

/** One flow from its start to its end. */
function play(seed: number, mode: 'real' | 'naive', draw: () => number): Played {
  const folder = fs.mkdtempSync(path.join(made, 'folder-'));
  for (let kills = 0; ; kills += 1) {
    // After some kills it may go on to its end.
    const at = kills < 5 ? 1 + Math.floor(draw() * 150) : 0;
    const run = spawnSync(process.execPath, [child, folder, String(seed), String(at), mode], { encoding: 'utf8' });
    if (run.signal !== 'SIGKILL' && run.status !== 0) throw new Error(run.stderr);
    const [told, events] = [toldIn(folder), eventsIn(folder)];
    const wrong = wrongIn(told, events);
    if (wrong.length === 0 && run.signal === 'SIGKILL') continue;
    if (wrong.length === 0 && mode === 'real')
      expect([...flowsOfRecord(events).values()][0]?.steps.map(({ stage }) => stage)).toEqual(['final', 'final']);
    const again = events.filter(({ kind }) => kind === 'announcing').length - 2;
    return { kills, again, torn: events.filter(({ kind }) => kind === 'record-torn').length, wrong };
  }
}

it(
  'killed at any moment, it announces nothing twice without looking',
  () => {
    const draw = drawing('desk kills');
    const played = Array.from({ length: times(3, 120) }, () => play(Math.floor(draw() * 1000), 'real', draw));
    expect(played.flatMap(({ wrong }) => wrong)).toEqual([]);
    const sum = (of: (one: Played) => number) => played.reduce((all, one) => all + of(one), 0);
    // The kills came; of many, some between an announcement and its answer.
    expect(sum(({ kills }) => kills)).toBeGreaterThanOrEqual(played.length);
    if (isSoak) expect(sum(({ again }) => again)).toBeGreaterThan(0);
  },
  hangs,
);

// In the soak alone (docs/testing.md).
if (isSoak)
  it(
    'a desk that records an announcement after it is noticed',
    () => {
      const draw = drawing('desk kills of a naive one');
      const found = Array.from({ length: 40 }, () => draw()).some((one) => {
        return play(Math.floor(one * 1000), 'naive', draw).wrong.length > 0;
      });
      expect(found).toBe(true);
    },
    hangs,
  );
