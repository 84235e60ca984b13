/**
 * All events of the desk's record: a closed list of strict shapes in which every text is bounded, as in the log
 * (core/audit/events.ts). No secret is among them. Bytes too long for one line are in several events.
 */
import * as v from 'valibot';
import { text as bounded, count, type Infer, list } from '../../core/base/schema.ts';
import { chain, network } from '../../core/chain/schema.ts';
import { stages } from '../contract/flow.ts';

export const maxSteps = 400;
export const maxNodes = 20;
/** Different words in one look. */
export const maxSaid = 2000;
/** Characters of hex in one event: a line has at most 65,536 bytes. */
export const maxPartHex = 60_000;

const decimal = v.pipe(v.string(), v.maxLength(20), v.regex(/^(?:0|[1-9][0-9]*)$/));
const hex = (min: number, max = min) =>
  v.pipe(v.string(), v.minLength(2 * min), v.maxLength(2 * max), v.regex(/^(?:[0-9A-F]{2})+$/));
const address = bounded(64);
const url = bounded(200);
const flow = hex(16);
const step = v.pipe(count, v.maxValue(maxSteps - 1));
/** A node's code, as it gives it. */
const code = v.nullable(bounded(100));
const at = decimal;

const stepLook = v.strictObject({
  group: v.picklist(['unknown', 'partial', 'unconfirmed', 'confirmed', 'failed']),
  ...{ height: v.nullable(decimal), code, block: v.nullable(hex(32)) },
});

export const deskEvent = v.variant('kind', [
  // Who is asked and watched
  v.strictObject({ kind: v.literal('node-added'), chain, network, url }),
  v.strictObject({ kind: v.literal('node-removed'), url }),
  v.strictObject({
    kind: v.literal('account-watched'),
    ...{ chain, network, address, name: bounded(64) },
    /** As the user told it. */
    publicKey: v.optional(hex(32)),
  }),
  v.strictObject({ kind: v.literal('account-removed'), address }),
  v.strictObject({ kind: v.literal('head-seen'), chain, network, node: url, height: decimal, hash: hex(32) }),
  // What is asked of Inkan
  v.strictObject({ kind: v.literal('requester-key-made'), publicKey: hex(32), protectedBy: bounded(16) }),
  v.strictObject({
    kind: v.literal('composed'),
    ...{ draft: hex(16), chain, network, account: address, signer: address, digest: hex(32), transactions: count },
  }),
  v.strictObject({
    kind: v.literal('request-sent'),
    ...{ number: count, digest: hex(32), draft: v.nullable(hex(16)), purpose: bounded(200) },
    ...{ reference: v.nullable(bounded(64)), hashes: list(hex(32), maxSteps) },
  }),
  v.strictObject({
    kind: v.literal('reply-taken'),
    ...{ request: v.nullable(hex(32)), digest: hex(32), flows: list(flow, maxSteps) },
  }),
  // Flows: 'flow-ready' comes after all the steps, their bytes and payments; without it the flow does not exist.
  v.strictObject({
    kind: v.literal('flow-step'),
    ...{ flow, step, after: v.nullable(v.picklist(['confirmed', 'seen-by-same-node'])), deadline: decimal },
    what: v.picklist(['symbol-transaction', 'symbol-bonded', 'symbol-cosignature', 'nem-transaction']),
    /** Of a cosignature its transaction's. */
    hash: hex(32),
    /** Of a NEM transaction and of a cosignature; with the cosigner's key. */
    ...{ signature: v.nullable(hex(64)), key: v.nullable(hex(32)) },
    lookup: v.nullable(v.strictObject({ hash: hex(32), signature: hex(64), address })),
  }),
  v.strictObject({ kind: v.literal('flow-bytes'), flow, step, part: count, hex: hex(1, maxPartHex / 2) }),
  v.strictObject({
    kind: v.literal('payment'),
    ...{ flow, step, from: address, to: address, mosaic: bounded(200), divisibility: v.nullable(count) },
    ...{ atomic: decimal, message: bounded(1024) },
  }),
  v.strictObject({
    kind: v.literal('flow-ready'),
    ...{ flow, chain, network, request: v.nullable(hex(32)), steps: v.pipe(count, v.maxValue(maxSteps)), at },
  }),
  v.strictObject({ kind: v.literal('flow-started'), flow, at }),
  v.strictObject({ kind: v.literal('flow-resumed'), flow, at }),
  /** It counts as long as the flow stands at this stage. */
  v.strictObject({ kind: v.literal('flow-put-away'), flow, stage: v.picklist(stages), at }),
  v.strictObject({ kind: v.literal('repeat-wished'), flow, step, at }),
  v.strictObject({ kind: v.literal('announcing'), flow, step, at, nodes: list(url, maxNodes) }),
  v.strictObject({
    kind: v.literal('announced'),
    ...{ flow, step, at, node: url, taken: v.boolean(), code, failure: code },
  }),
  v.strictObject({
    kind: v.literal('looked'),
    ...{ flow, at, round: count, of: count, marks: list(count, maxSteps) },
    /** Different words about steps; each look has indexes into it, because most nodes say the same. */
    said: list(stepLook, maxSaid),
    looks: list(
      v.strictObject({
        ...{ node: url, height: decimal, finalHeight: decimal, chainMs: decimal, steps: list(count, maxSteps) },
      }),
      maxNodes,
    ),
  }),
  v.strictObject({
    kind: v.literal('stage-reached'),
    ...{ flow, step, stage: v.picklist(stages), height: v.nullable(decimal), code },
    /** Paid to the network, atomic; known once it is in a block. */
    fee: v.nullable(decimal),
  }),
  v.strictObject({
    kind: v.literal('receipts-exported'),
    ...{ encoding: v.picklist(['utf-8', 'shift_jis']), rows: count, digest: hex(32) },
    ...{ from: v.nullable(decimal), to: v.nullable(decimal) },
  }),
  /** An incomplete line at the end was cut off; it is in the file `kept`. */
  v.strictObject({ kind: v.literal('record-torn'), bytes: count, digest: hex(32), kept: bounded(100) }),
]);
export type DeskEvent = Infer<typeof deskEvent>;
export type DeskEventOf<K extends DeskEvent['kind']> = Extract<DeskEvent, { readonly kind: K }>;

export function readDeskEvent(value: unknown): DeskEvent | null {
  const read = v.safeParse(deskEvent, value, { abortEarly: true });
  return read.success ? read.output : null;
}
