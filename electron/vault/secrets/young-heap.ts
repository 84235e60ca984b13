/**
 * Overwrites leftovers in V8's heap. Strings and small arrays (states and results of hashes) cannot be wiped;
 * they are allocated in the young generation and merely become unreachable. That space is filled from one end to the
 * other, then its other half, so allocating more garbage than it holds overwrites everything unused. Objects that
 * survived two collections have moved to the old generation and stay until that place is reused: measured in
 * docs/memory.md.
 */
import { getHeapSpaceStatistics } from 'node:v8';

/** 4 KiB if pointers have four bytes, as in Electron. */
const pieceLength = 1024;
const pieceBytes = 4 * pieceLength;

/** A few milliseconds for the usual one or two megabytes, tens of milliseconds at its largest. */
export function overwriteYoungHeap(): void {
  const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
  const bytes = 3 * (young?.space_size ?? 16 * 1_048_576);
  let last: number[] = [];
  for (let done = 0; done < bytes; done += pieceBytes) last = new Array<number>(pieceLength).fill(done);
  last.length = 0;
}
