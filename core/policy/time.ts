/**
 * The time that counts for windows and waiting times (docs/policy.md). No clock of this machine is trusted to move it on: a
 * request must carry it, and the clock can only hold it back. It never goes back.
 */
import { maxLifetimesMs } from '../chain/networks.ts';
import type { MovedItem } from '../movement/movement.ts';
import type { BookFacts } from './facts.ts';

/**
 * The earliest time at which the network may take a request. NEM: its timestamp. Symbol: its deadline less the longest
 * lifetime that the network accepts.
 */
export function ownTimeOf({ timestampMs, deadlineMs, kind }: MovedItem): bigint {
  if (timestampMs !== null) return timestampMs;
  return deadlineMs - maxLifetimesMs[kind === 'symbol.aggregate-bonded' ? 'symbol-bonded' : 'symbol'];
}

/** Unix ms, before every window: from here on a history is complete that was never cut. */
export const everMs = -(1n << 60n);

/** Unix ms; null if the mark or the clock is not known. Of several requests the earliest counts: windows then reach back further. */
export function countedTime({ past, items, nowMs }: Pick<BookFacts, 'past' | 'items' | 'nowMs'>): bigint | null {
  if (past === undefined || nowMs === undefined) return null;
  const { markMs } = past;
  const [earliest] = items.map(ownTimeOf).sort((a, b) => (a < b ? -1 : 1));
  if (earliest === undefined) return markMs;
  const carried = nowMs < earliest ? nowMs : earliest;
  return carried > markMs ? carried : markMs;
}
