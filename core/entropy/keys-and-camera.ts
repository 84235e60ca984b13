/**
 * Tests for two sources without a statistical model: key intervals and camera frames. They detect only a held key, a
 * robot, a covered lens or a still picture. The credit per interval and frame is therefore far below what estimators
 * would give.
 */
import { longestRun } from './chance.ts';
import { frameBytes, intervalBytes } from './sources.ts';
import { judged, type TestResult } from './tests.ts';

/** A held key repeats with few different intervals; 64 different ones require a person. */
const leastDifferent = 64;
/** More equal intervals in a row come from a machine. */
const mostInARow = 4;
/** The commonest interval may be at most one in eight: 3 bits per press, of which one is credited. */
const commonestOneIn = 8;

export function testKeys(data: Uint8Array): readonly TestResult[] {
  const intervals = intervalsOf(data);
  const counts = new Map<number, number>();
  for (const interval of intervals) counts.set(interval, (counts.get(interval) ?? 0) + 1);
  return [
    judged('different', counts.size, { low: leastDifferent }),
    judged('commonest', Math.max(0, ...counts.values()), { high: Math.floor(intervals.length / commonestOneIn) }),
    judged('longest-run', longestRun(intervals), { high: mostInARow }),
  ];
}

export function intervalsOf(data: Uint8Array): readonly number[] {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  return Array.from({ length: Math.floor(data.length / intervalBytes) }, (_, i) =>
    view.getUint32(i * intervalBytes, true),
  );
}

/** Of 256 levels. A covered lens gives two or three. */
const leastLevels = 8;
/** Of 4,096 samples: sensor noise alone changes far more, a film of a still picture changes none. */
const leastChanged = frameBytes / 16;

export function testCamera(data: Uint8Array): readonly TestResult[] {
  const frames = framesOf(data);
  const changed = frames.slice(1).map((frame, i) => changedSince(frames[i] ?? frame, frame));
  return [
    judged('levels', Math.min(256, ...frames.map((frame) => new Set(frame).size)), { low: leastLevels }),
    judged('changed', Math.min(frameBytes, ...changed), { low: leastChanged }),
    judged('same-frames', repeated(frames), { high: 0 }),
  ];
}

function framesOf(data: Uint8Array): readonly Uint8Array[] {
  return Array.from({ length: Math.floor(data.length / frameBytes) }, (_, i) =>
    data.subarray(i * frameBytes, (i + 1) * frameBytes),
  );
}

function changedSince(before: Uint8Array, after: Uint8Array): number {
  let changed = 0;
  for (let i = 0; i < after.length; i += 1) if (before[i] !== after[i]) changed += 1;
  return changed;
}

/** Frames that occurred before: a film in a loop. */
function repeated(frames: readonly Uint8Array[]): number {
  return frames.filter((frame, i) => frames.slice(0, i).some((one) => changedSince(one, frame) === 0)).length;
}
