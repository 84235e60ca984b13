/** Several codes in one picture: all parts of one whole, or things of their own between which nobody should choose. */
import { toHex } from '../base/hex.ts';
import { type Reason, reason } from '../base/reason.ts';
import type { Scan } from '../optics/scan.ts';
import { readScan, transportOf } from './read-scan.ts';

/** Refuses 'several-codes'. The same code twice is one. */
export function checkSeveral(scans: readonly Scan[]): Reason | null {
  const distinct = new Set(scans.map(({ bytes, linked }) => `${linked?.index ?? ''} ${toHex(bytes)}`));
  if (distinct.size < 2) return null;
  const isOne = scans.every((scan) => transportOf(scan) !== 'single') && new Set(scans.map(wholeOf)).size === 1;
  return isOne ? null : reason('several-codes', { count: String(distinct.size) });
}

/** Names what a part is a part of; a damaged one is a whole of its own. */
function wholeOf(scan: Scan): string {
  const read = readScan(scan);
  return read.is === 'piece' ? `${read.piece.transport} ${read.piece.id}` : toHex(scan.bytes);
}
