/** Determines whether the system may swap memory to a disk. /proc/swaps, format of mm/swapfile.c (swap_show). */
import { readFileSync } from 'node:fs';
import type { SwapState } from '../../../core/contract/guard.ts';

/** zram is memory. Everything else (partition, file, encrypted mapping) counts as a disk. */
export function swapOf(table: string | null): SwapState {
  if (table === null) return 'unknown';
  const places = table
    .split('\n')
    .slice(1)
    .flatMap((line) => line.split(/\s+/, 1).filter((name) => name !== ''));
  if (places.length === 0) return 'none';
  return places.every((place) => /^\/dev\/zram\d+$/.test(place)) ? 'memory' : 'disk';
}

export function readSwap(procRoot = '/proc'): SwapState {
  try {
    return swapOf(readFileSync(`${procRoot}/swaps`, 'utf8'));
  } catch {
    return 'unknown'; // not Linux, or no /proc
  }
}
