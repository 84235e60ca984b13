/** What the machine shows of networks. */
import * as v from 'valibot';
import { list, text } from './define.ts';

export const guardReading = v.strictObject({
  state: v.picklist(['offline', 'capable', 'online']),
  seen: list(v.strictObject({ kind: text(32), name: text(64), state: text(32) }), 64),
  scope: v.picklist(['linux', 'node']),
});
export type GuardReading = v.InferOutput<typeof guardReading>;
