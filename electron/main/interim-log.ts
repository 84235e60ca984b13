/** A log in memory, until there is one on the disk. */
import { createHash } from 'node:crypto';
import { ok } from '../../core/base/result.ts';
import type { LogEvent } from '../../core/contract/log.ts';
import type { StoreLog } from './store.ts';

export function interimLog(): StoreLog {
  const entries: { event: LogEvent; hash: string }[] = [];
  const head = () => ({ sequence: entries.length, hash: entries.at(-1)?.hash ?? '0'.repeat(64) });
  return {
    append: (event) => {
      const hash = createHash('sha256')
        .update(head().hash + JSON.stringify(event))
        .digest('hex')
        .toUpperCase();
      entries.push({ event, hash });
      return ok(head());
    },
    head,
    check: () => ok(null),
    replace: () => ok(null),
    tries: () => ({ failures: 0, lastMs: 0 }),
  };
}
