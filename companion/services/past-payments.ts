/** What this desk has paid: the payments of the flows that were made, whether or not they were confirmed. */
import { isListedPayment } from '../../core/envelope/control-totals.ts';
import { movedItemOf } from '../../core/movement/moved-item.ts';
import { emptyRegistry } from '../../core/registry/registry.ts';
import { readRequest } from '../../core/request/read-request.ts';
import { isAsked } from '../../core/task/asking.ts';
import { taskOf } from '../../core/task/task-of.ts';
import type { PastPayment } from '../payouts/payouts.ts';

/** Of one request; empty for what pays nothing that its bytes state. */
export function paymentsOfText(text: string, nowMs: bigint): readonly PastPayment[] {
  const request = readRequest(text);
  if (!request.ok || request.value.what === 'cosignature') return [];
  const task = taskOf(request.value, { accounts: null, registry: emptyRegistry, nowMs }, {});
  if (!task.ok || isAsked(task.value) || task.value.do === 'keep') return [];
  return movedItemOf(task.value, 0, { accounts: [], registry: emptyRegistry })
    .movements.filter(isListedPayment)
    .flatMap(({ to, mosaic, atomic }) =>
      to === null || mosaic === null || atomic === null ? [] : [{ to, mosaic, atomic }],
    );
}
