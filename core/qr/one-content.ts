/** Checks several codes in one picture: they must be parts of one content. Inkan does not choose between unrelated
 * codes. */
import { toHex } from '../base/hex.ts';
import { type Reason, reason } from '../base/reason.ts';
import type { Scan } from '../optics/scan.ts';
import { readScan, transportOf } from './read-scan.ts';

/** Refuses 'several-codes'. The same code twice counts as one. */
export function checkSeveral(scans: readonly Scan[]): Reason | null {
  const distinct = new Set(scans.map(({ bytes, linked }) => `${linked?.index ?? ''} ${toHex(bytes)}`));
  if (distinct.size < 2) return null;
  const isOne = scans.every((scan) => transportOf(scan) !== 'single') && new Set(scans.map(wholeOf)).size === 1;
  return isOne ? null : reason('several-codes', { count: String(distinct.size) });
}

/** Names the content that a part belongs to; a damaged part counts as a content of its own. */
function wholeOf(scan: Scan): string {
  const read = readScan(scan);
  return read.is === 'piece' ? `${read.piece.transport} ${read.piece.id}` : toHex(scan.bytes);
}
