/** Reads the log from the disk and says what is in it: the verdict, the history, and where each entry begins. */
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
  /** The head after the last line, and after each. */
  readonly head: Uint8Array;
  readonly heads: Heads;
  readonly history: History;
  /** Where each line begins. */
  readonly offsets: number[];
  /** SHA-256 of all bytes that were read, to go on with. */
  readonly hash: Hash;
  /** Bytes of all whole lines, and what stands after the last line feed. */
  readonly size: number;
  readonly rest: number;
  /** Where the last line begins that has zeros in it: a file system may leave them where nothing had been written yet. */
  readonly zerosAt: number | null;
}

/** Steps that end in an answer. Between two of them there is time for other work. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** One after the other, and main does its other work between them. */
export async function inSteps<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await setImmediate();
  }
}

/** All at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Of the first `upTo` bytes of the file. */
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
