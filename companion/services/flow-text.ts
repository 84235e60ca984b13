/** A flow as the text that is kept of it, with the requests that it answers and the names of what it announces. */
import * as v from 'valibot';
import { list, text } from '../../core/base/schema.ts';
import { chain, network } from '../../core/chain/schema.ts';
import { maxDeskText } from '../contract/desk-api.ts';
import type { Flow } from '../contract/flow.ts';

export interface KeptFlow {
  readonly flow: Flow;
  /** The requests, for their documents. */
  readonly texts: readonly string[];
  /** What a second reply with the same signatures is known by. */
  readonly names: readonly string[];
}

const hex = (least: number, most = least) =>
  v.pipe(v.string(), v.minLength(2 * least), v.maxLength(2 * most), v.regex(/^(?:[0-9A-F]{2})+$/));
const mostBytes = 262_144;
const what = v.variant('kind', [
  v.strictObject({ kind: v.literal('symbol-transaction'), payload: hex(1, mostBytes), hash: hex(32) }),
  v.strictObject({ kind: v.literal('symbol-bonded'), payload: hex(1, mostBytes), hash: hex(32) }),
  v.strictObject({
    kind: v.literal('symbol-cosignature'),
    ...{ parentHash: hex(32), signerPublicKey: hex(32), signature: hex(64) },
  }),
  v.strictObject({
    kind: v.literal('nem-transaction'),
    ...{ data: hex(1, mostBytes), signature: hex(64), hash: hex(32) },
  }),
]);
const step = v.strictObject({
  what,
  lookup: v.nullable(v.strictObject({ hash: hex(32), signature: hex(64), address: text(40) })),
  deadlineMs: v.pipe(v.string(), v.regex(/^(?:0|[1-9][0-9]{0,19})$/), v.transform(BigInt)),
  after: v.nullable(v.picklist(['confirmed', 'seen-by-same-node'])),
});
const kept = v.strictObject({
  flow: v.strictObject({
    ...{ id: hex(16), chain, network, request: v.nullable(hex(32)) },
    steps: v.pipe(list(step, 400), v.minLength(1)),
  }),
  texts: list(text(maxDeskText), 200),
  names: list(text(200), 400),
});

export const flowToText = (flow: KeptFlow): string =>
  JSON.stringify(flow, (_, value) => (typeof value === 'bigint' ? String(value) : value));

/** Null if it is not of this form. */
export function flowFromText(whole: string): KeptFlow | null {
  try {
    const read = v.safeParse(kept, JSON.parse(whole));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
