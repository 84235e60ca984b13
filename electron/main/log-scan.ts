/** Reads the log from the disk and says what is in it: the verdict, the history, and where each entry begins. */
import fs from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { Heads } from '../../core/audit/heads.ts';
import { type History, makeHistory } from '../../core/audit/history.ts';
import { makeLineCutter } from '../../core/audit/lines.ts';
import { type LogAsked, type LogVerdict, makeLogReader } from '../../core/audit/verify.ts';
import { because, type Reason } from '../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../core/base/result.ts';
import { storageCode } from './durable-file.ts';
import { type LogFs, piecesOf } from './log-disk.ts';

export interface Scan {
  readonly verdict: LogVerdict;
  /** The head after the last line, and after each. */
  readonly head: Uint8Array;
  readonly heads: Heads;
  readonly history: History;
  /** Where each line begins. */
  readonly offsets: number[];
  /** Bytes of all whole lines, and what stands after the last line feed. */
  readonly size: number;
  readonly rest: number;
  /** Where the last line begins that has zeros in it: a file system may leave them where nothing had been written yet. */
  readonly zerosAt: number | null;
}

/** Of the first `upTo` bytes of the file. Between two pieces main does its other work. */
export async function scanLog(
  file: string,
  upTo: number,
  asked: LogAsked,
  use: LogFs = fs,
): Promise<Result<Scan, Reason>> {
  const steps = stepsOfScan(file, upTo, asked, use);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await setImmediate();
  }
}

/** The same at once. */
export function scanLogNow(file: string, upTo: number, asked: LogAsked, use: LogFs = fs): Result<Scan, Reason> {
  const steps = stepsOfScan(file, upTo, asked, use);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function* stepsOfScan(
  file: string,
  upTo: number,
  asked: LogAsked,
  use: LogFs,
): Generator<undefined, Result<Scan, Reason>, undefined> {
  const reader = makeLogReader(asked);
  const history = makeHistory();
  const cutter = makeLineCutter();
  const offsets: number[] = [];
  let zerosAt: number | null = null;
  try {
    for (const piece of piecesOf(file, 0, upTo, use)) {
      cutter.take(piece, (line, offset) => {
        const entry = reader.take(line);
        if (entry !== null) history.take(entry);
        zerosAt = entry === null && line.includes(0) ? offset : null;
        offsets.push(offset);
      });
      yield;
    }
  } catch (error) {
    return refuse(because(storageCode(error)));
  }
  const rest = cutter.rest();
  const { heads } = reader;
  const head = heads.after(heads.count) ?? new Uint8Array(32);
  return ok({ verdict: reader.done(rest), head, heads, history, offsets, size: upTo - rest, rest, zerosAt });
}
