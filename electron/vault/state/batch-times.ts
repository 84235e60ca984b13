/** The times of a batch by the present clock. Refuses what no approval can correct: an item whose deadline, or whose envelope's time, is over. */
import type { Reason } from '../../../core/base/reason.ts';
import type { Batch } from '../../../core/batch/batch.ts';
import { checkExpiry } from '../../../core/envelope/request-envelope.ts';
import { checkTimes } from '../../../core/validity/check-times.ts';

/** `item`: the item that could not be signed; null if the refusal concerns the batch. */
export interface RefusedAt {
  readonly ok: false;
  readonly reason: Reason;
  readonly item: number | null;
}

/** The first item that is late. */
export function checkBatchTimes({ items, origins }: Batch, nowMs: bigint): RefusedAt | null {
  for (const [item, origin] of origins.entries()) {
    const ended = origin === null ? null : checkExpiry(origin, nowMs);
    if (ended !== null) return { ok: false, reason: ended, item };
  }
  for (const [item, { task }] of items.entries()) {
    const late = checkTimes(task, nowMs)[0];
    if (late !== undefined) return { ok: false, reason: late, item };
  }
  return null;
}
