/** Reads the log from the disk: its verdict, its history, and the offset of each entry. */
import { createHash, type Hash } from 'node:crypto';
import fs from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { Heads } from '../../core/audit/heads.ts';
import { type History, makeHistory } from '../../core/audit/history.ts';
import { makeLineCutter } from '../../core/audit/lines.ts';
import { type LogAsked, type LogVerdict, makeLogReader } from '../../core/audit/verify.ts';
import { type Reason, reason } from '../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../core/base/result.ts';
import { storageCode } from './durable-file.ts';
import { type LogFs, piecesOf } from './log-disk.ts';

export interface Scan {
  readonly verdict: LogVerdict;
  /** Head after the last line, and after each. */
  readonly head: Uint8Array;
  readonly heads: Heads;
  readonly history: History;
  /** Offset of each line. */
  readonly offsets: number[];
  /** SHA-256 of all bytes read so far, to be continued. */
  readonly hash: Hash;
  /** Bytes of all complete lines, and bytes after the last line feed. */
  readonly size: number;
  readonly rest: number;
  /** Offset of the last line that contains zeros: a file system may leave them where nothing had been written yet. */
  readonly zerosAt: number | null;
}

/** Work in steps with a final result. Between two steps there is time for other work. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Runs the steps one by one, so that main can do other work between them. */
export async function inSteps<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await setImmediate();
  }
}

/** Runs all steps at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Scans the first `upTo` bytes of the file. */
export function* scanLog(file: string, upTo: number, asked: LogAsked, use: LogFs = fs): Steps<Result<Scan, Reason>> {
  const reader = makeLogReader(asked);
  const { heads } = reader;
  const history = makeHistory(heads);
  const cutter = makeLineCutter();
  const offsets: number[] = [];
  const hash = createHash('sha256');
  let zerosAt: number | null = null;
  try {
    for (const piece of piecesOf(file, 0, upTo, use)) {
      hash.update(piece);
      cutter.take(piece, (line, offset) => {
        const entry = reader.take(line);
        if (entry !== null) history.take({ ...entry, sequence: heads.count });
        zerosAt = entry === null && line.includes(0) ? offset : null;
        offsets.push(offset);
      });
      yield;
    }
  } catch (error) {
    return refuse(reason(storageCode(error)));
  }
  const rest = cutter.rest();
  const head = heads.after(heads.count) ?? new Uint8Array(32);
  return ok({ verdict: reader.done(rest), head, heads, history, offsets, hash, size: upTo - rest, rest, zerosAt });
}

/** A megabyte takes a few milliseconds. */
const hashedAtOnce = 1_048_576;

/** SHA-256 of the first `upTo` bytes of the file. */
export function* digestOfLog(file: string, upTo: number, use: LogFs = fs): Steps<Result<Buffer, Reason>> {
  const hash = createHash('sha256');
  try {
    for (const piece of piecesOf(file, 0, upTo, use, hashedAtOnce)) {
      hash.update(piece);
      yield;
    }
  } catch (error) {
    return refuse(reason(storageCode(error)));
  }
  return ok(hash.digest());
}
