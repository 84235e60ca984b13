/**
 * Overwrites what V8 has left behind. Strings, BigInts (the scalars of a signature) and small arrays cannot be wiped; they
 * begin in the young part of the heap, and are only forgotten. That part is filled from one end to the other and then the
 * other half, so making more garbage than it holds goes over all that is not in use any more. What has lived through two
 * collections has moved to the old part and stays until that place is used again: measured in docs/memory.md.
 */
import { getHeapSpaceStatistics } from 'node:v8';

/** 4 KiB where pointers have four bytes, as in Electron. */
const pieceLength = 1024;
const pieceBytes = 4 * pieceLength;

/** Some milliseconds for the megabyte or two that it has mostly, tens of them at its largest. */
export function overwriteYoungHeap(): void {
  const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
  const bytes = 3 * (young?.space_size ?? 16 * 1_048_576);
  let last: number[] = [];
  for (let done = 0; done < bytes; done += pieceBytes) last = new Array<number>(pieceLength).fill(done);
  last.length = 0;
}
