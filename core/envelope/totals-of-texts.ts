/** Control totals of requests, as their maker counts them before they are put into an envelope. */
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { movedItemOf } from '../movement/moved-item.ts';
import type { Movement } from '../movement/movement.ts';
import { emptyRegistry } from '../registry/registry.ts';
import { readRequest } from '../request/read-request.ts';
import { isAsked } from '../task/asking.ts';
import { taskOf } from '../task/task-of.ts';
import { type ControlTotals, sortedSums, totalsOfMovements } from './control-totals.ts';

/** By the paying account; all accounts of a mosaic together where a request leaves its account open. */
export function totalsOfTexts(texts: readonly string[], nowMs: bigint): Result<ControlTotals, Reason> {
  const movements: Movement[] = [];
  for (const [item, text] of texts.entries()) {
    const request = readRequest(text);
    if (!request.ok) return request;
    if (request.value.what === 'cosignature') return refuse(reason('nothing-collected'));
    const task = taskOf(request.value, { accounts: null, registry: emptyRegistry, nowMs }, {});
    if (!task.ok) return task;
    if (isAsked(task.value)) return refuse(reason('signer-not-ours'));
    if (task.value.do === 'keep') continue;
    movements.push(...movedItemOf(task.value, item, { accounts: [], registry: emptyRegistry }).movements);
  }
  const { count, sums } = totalsOfMovements(movements);
  const open = sums
    .filter(({ source }) => source === '')
    .map(({ chain, network, mosaic }) => `${chain} ${network} ${mosaic}`);
  const joined = new Map<string, ControlTotals['sums'][number]>();
  for (const sum of sums) {
    const place = `${sum.chain} ${sum.network} ${sum.mosaic}`;
    const source = open.includes(place) ? null : sum.source;
    const name = `${place} ${source}`;
    joined.set(name, { ...sum, source, atomic: sum.atomic + (joined.get(name)?.atomic ?? 0n) });
  }
  return ok({ count, sums: sortedSums([...joined.values()]) });
}
