/**
 * Window <-> main process of the desk. No secret travels here: the desk has no key of a chain, and the requester's key
 * never leaves main. Amounts, heights and times are decimal texts (atomic units; Unix milliseconds).
 */
import * as v from 'valibot';
import { bytes, type Infer, list, nothing, smallCount, text } from '../../core/base/schema.ts';
import { chain, network } from '../../core/chain/schema.ts';
import type { ReviewDocument } from '../../core/review/review-document.ts';
import { reviewDocument as documentSchema } from '../../core/review/schema.ts';
import { deskReason } from './desk-reason.ts';
import { stages } from './flow.ts';
import { nodeFailures } from './node-failure.ts';

export const maxNodes = 20;
export const maxWatched = 100;
export const maxPayouts = 10_000;
export const maxPayoutBytes = 4_194_304;
/** As every text that Inkan reads (core/base/limits.ts). */
export const maxDeskText = 262_144;

/** By its declared type: the one inferred from the schema is deeper than the compiler goes in a window. */
const reviewDocument: v.GenericSchema<unknown, ReviewDocument> = documentSchema;

const decimal = v.pipe(v.string(), v.maxLength(40), v.regex(/^-?(?:0|[1-9][0-9]*)$/));
const hex = (max: number) => v.pipe(v.string(), v.maxLength(2 * max), v.regex(/^(?:[0-9A-F]{2})+$/));
const address = text(40);
/** An answer that can be refused for several reasons at once; at least one. */
export const deskAnswer = <T extends v.GenericSchema>(value: T) =>
  v.variant('ok', [
    v.strictObject({ ok: v.literal(true), value }),
    v.strictObject({ ok: v.literal(false), reasons: v.pipe(list(deskReason, 200), v.minLength(1)) }),
  ]);
const done = deskAnswer(nothing);

/** 'fresh': answers, on the right network, not behind the others. */
export const nodeStates = ['fresh', 'behind', 'failing', 'forked', 'asking'] as const;
const nodeView = v.strictObject({
  ...{ chain, network, url: text(200), name: text(200) },
  state: v.picklist(nodeStates),
  failure: v.nullable(v.picklist(nodeFailures)),
  height: v.nullable(decimal),
  finalHeight: v.nullable(decimal),
  /** When it last answered. */
  atMs: v.nullable(decimal),
});
export type NodeView = Infer<typeof nodeView>;

const holding = v.strictObject({
  mosaic: text(200),
  name: v.nullable(text(200)),
  divisibility: smallCount,
  atomic: decimal,
});
const accountView = v.strictObject({
  ...{ chain, network, address, name: text(64) },
  publicKey: v.nullable(hex(32)),
  holdings: list(holding, 1000),
  multisig: v.nullable(
    v.strictObject({
      minApproval: smallCount,
      minRemoval: smallCount,
      cosigners: list(address, 32),
      cosignerOf: list(address, 100),
    }),
  ),
  /** When the nodes said so; null: not asked yet, or they did not agree (`reasons`). */
  atMs: v.nullable(decimal),
  reasons: list(deskReason, 20),
});
export type AccountView = Infer<typeof accountView>;

const mosaicWanted = v.strictObject({ mosaic: text(200), amount: text(64) });
const payment = v.strictObject({ to: text(200), mosaics: list(mosaicWanted, 10), message: text(1024) });
const blocks = v.nullable(decimal);
const wanted = v.variant('want', [
  v.strictObject({ want: v.literal('pay'), payments: v.pipe(list(payment, 100), v.minLength(1)) }),
  v.strictObject({
    want: v.literal('multisig'),
    ...{ add: list(text(64), 25), remove: list(address, 25), minApproval: smallCount, minRemoval: smallCount },
  }),
  v.strictObject({ want: v.literal('cosign'), hash: hex(32) }),
  v.strictObject({ want: v.literal('lock'), hash: hex(32) }),
  v.strictObject({
    want: v.literal('key-link'),
    kind: v.picklist(['remote', 'vrf', 'voting', 'node']),
    ...{ publicKey: hex(32), link: v.boolean() },
    epochs: v.nullable(v.strictObject({ first: smallCount, last: smallCount })),
  }),
  v.strictObject({ want: v.literal('importance'), publicKey: hex(32), link: v.boolean() }),
  v.strictObject({
    want: v.literal('restrict'),
    kind: v.picklist(['address', 'mosaic', 'operation']),
    flow: v.picklist(['in', 'out']),
    rule: v.picklist(['allow', 'block']),
    ...{ add: list(text(64), 255), remove: list(text(64), 255) },
  }),
  v.strictObject({ want: v.literal('namespace'), name: text(200), blocks }),
  v.strictObject({ want: v.literal('alias'), name: text(200), to: text(64), link: v.boolean() }),
  v.strictObject({
    want: v.literal('mosaic'),
    ...{ name: v.nullable(text(200)), divisibility: smallCount, supply: text(64), blocks, description: text(512) },
    flags: list(v.picklist(['supply-mutable', 'transferable', 'restrictable', 'revokable']), 4),
  }),
  v.strictObject({
    want: v.literal('supply'),
    mosaic: text(200),
    amount: text(64),
    way: v.picklist(['increase', 'decrease']),
  }),
]);
/** `Intent` (intent.ts) with texts in place of whole numbers. */
const intent = v.strictObject({
  ...{ chain, network, account: address, signer: address },
  way: v.picklist(['bonded', 'complete']),
  wanted,
  lifetimeMs: decimal,
});
export type IntentText = Infer<typeof intent>;

/** Transactions composed and not sent yet. `documents` is what Inkan will show for each, from the same code. */
const draftView = v.strictObject({
  id: hex(16),
  documents: v.pipe(list(reviewDocument, 200), v.minLength(1)),
  /** Earliest deadline, on the network's time; and that time now. */
  ...{ deadlineMs: decimal, networkTimeMs: decimal },
  /** What differs from the draft before, and whether that one was sent; nothing here stands in the transactions. */
  notes: list(deskReason, 50),
});
export type DraftView = Infer<typeof draftView>;
/** A name of its own keeps the types of the contract short enough for the compiler to write down. */
interface DraftAnswer extends ReturnType<typeof draftAnswerOf> {}
const draftAnswerOf = () => deskAnswer(draftView);
const draftAnswer: DraftAnswer = draftAnswerOf();

const payoutLine = v.strictObject({
  line: smallCount,
  ...{ to: text(200), name: v.nullable(text(64)), amount: text(64), mosaic: text(200), message: text(1024) },
  /** Never paid by this desk before; paid the same amount before; twice in this file. */
  marks: list(v.picklist(['new-payee', 'paid-before', 'twice-here']), 3),
});
const payoutsView = v.strictObject({
  id: hex(16),
  encoding: v.picklist(['utf-8', 'shift_jis']),
  lines: list(payoutLine, maxPayouts),
  totals: list(
    v.strictObject({ mosaic: text(200), count: smallCount, amount: text(64), before: text(64), after: text(64) }),
    100,
  ),
});
export type PayoutsView = Infer<typeof payoutsView>;

const sentView = v.strictObject({
  /** For Inkan: the signed envelope. */
  envelope: text(maxDeskText),
  ...{ number: smallCount, digest: hex(32) },
  /** For other signers: one text per transaction. */
  plain: list(
    v.strictObject({
      format: v.picklist(['symbol-qr-3', 'symbol-qr-4', 'nem-hex', 'nem-qr-2']),
      text: text(maxDeskText),
    }),
    200,
  ),
});
export type SentView = Infer<typeof sentView>;

const pendingView = v.strictObject({
  ...{ chain, network, hash: hex(32) },
  document: v.nullable(reviewDocument),
  account: address,
  ...{ signedBy: list(address, 32), missing: list(address, 32), need: smallCount, deadlineMs: decimal },
  /** Nodes that know it, of those asked. */
  ...{ seenBy: smallCount, nodes: smallCount },
});
export type PendingView = Infer<typeof pendingView>;

/** An aggregate complete that not all have signed: the request for its next cosigner, already in the record. */
const passedOn = v.strictObject({
  ...{ chain, network, hash: hex(32), account: address },
  ...{ signedBy: list(address, 100), missing: list(address, 100), deadlineMs: decimal },
  sent: sentView,
});
export type PassedOn = Infer<typeof passedOn>;

const stepView = v.strictObject({
  stage: v.picklist(stages),
  ...{ sinceMs: decimal, hash: v.nullable(hex(32)), seenBy: smallCount, nodes: smallCount },
  ...{ height: v.nullable(decimal), deep: v.nullable(decimal), code: v.nullable(text(100)), deadlineMs: decimal },
  kind: v.picklist(['symbol-transaction', 'symbol-bonded', 'symbol-cosignature', 'nem-transaction']),
});
const flowView = v.strictObject({
  ...{ id: hex(16), chain, network, request: v.nullable(hex(32)), madeMs: decimal },
  stage: v.picklist(stages),
  /** A person has put it away at this stage: it needs no attention. */
  putAway: v.boolean(),
  steps: list(stepView, 400),
  /** What it pays, as the reply's bytes say. */
  documents: list(reviewDocument, 200),
});
export type DeskFlowView = Infer<typeof flowView>;

const recordLine = v.strictObject({
  sequence: smallCount,
  atMs: decimal,
  kind: text(64),
  facts: v.record(text(64), text(4096)),
});

const nodesContract = {
  list: { params: nothing, result: list(nodeView, maxNodes) },
  add: { params: v.strictObject({ chain, network, url: text(200) }), result: done },
  remove: { params: v.strictObject({ url: text(200) }), result: done },
} as const;
const accountsContract = {
  list: { params: nothing, result: list(accountView, maxWatched) },
  add: {
    params: v.strictObject({
      ...{ chain, network, address, name: text(64) },
      /** For an account that has signed nothing, so that the chain has no key of it. Of its address. */
      publicKey: v.optional(v.nullable(hex(32))),
    }),
    result: done,
  },
  remove: { params: v.strictObject({ address }), result: done },
  /** Accounts, multisig state and mosaics as the `entries` text that Inkan imports. */
  registerText: { params: v.strictObject({ chain, network }), result: deskAnswer(text(maxDeskText)) },
} as const;
const composeContract = {
  draft: { params: intent, result: draftAnswer },
  readPayouts: {
    params: v.strictObject({ chain, network, account: address, signer: address, bytes: bytes(maxPayoutBytes) }),
    result: deskAnswer(payoutsView),
  },
  draftPayouts: {
    params: v.strictObject({ id: hex(16), way: v.picklist(['bonded', 'complete']), lifetimeMs: decimal }),
    result: draftAnswer,
  },
  /** The same transactions with new times and fees. */
  again: { params: v.strictObject({ id: hex(16) }), result: draftAnswer },
  send: {
    params: v.strictObject({ id: hex(16), purpose: text(200), reference: v.nullable(text(64)) }),
    result: deskAnswer(sentView),
  },
} as const;
const inboxContract = { list: { params: nothing, result: list(pendingView, 200) } } as const;
const replyContract = {
  take: {
    params: v.strictObject({ text: text(maxDeskText) }),
    result: deskAnswer(v.strictObject({ flows: list(hex(16), 200), next: list(passedOn, 100) })),
  },
} as const;
const flowsContract = {
  list: { params: nothing, result: list(flowView, 200) },
  /** Announces the first time. */
  start: { params: v.strictObject({ id: hex(16) }), result: done },
  /** Hands the same bytes to the nodes once more, after silence. */
  repeat: { params: v.strictObject({ id: hex(16) }), result: done },
  /** Only of what failed or expired. Refuses 'flow-not-over'. */
  putAway: { params: v.strictObject({ id: hex(16) }), result: done },
  receipts: {
    params: v.strictObject({ encoding: v.picklist(['utf-8', 'shift_jis']) }),
    result: deskAnswer(bytes(16_777_216)),
  },
} as const;
const requesterContract = {
  get: {
    params: nothing,
    result: deskAnswer(
      v.strictObject({ publicKey: hex(32), protectedBy: v.picklist(['keyring', 'file']), lastNumber: smallCount }),
    ),
  },
} as const;
const recordContract = {
  list: { params: v.strictObject({ before: v.nullable(smallCount) }), result: list(recordLine, 100) },
} as const;

/** Written out, because the inferred type is longer than the compiler can print. */
export const deskContract: {
  readonly nodes: typeof nodesContract;
  readonly accounts: typeof accountsContract;
  readonly compose: typeof composeContract;
  readonly inbox: typeof inboxContract;
  readonly reply: typeof replyContract;
  readonly flows: typeof flowsContract;
  readonly requester: typeof requesterContract;
  readonly record: typeof recordContract;
} = {
  nodes: nodesContract,
  accounts: accountsContract,
  compose: composeContract,
  inbox: inboxContract,
  reply: replyContract,
  flows: flowsContract,
  requester: requesterContract,
  record: recordContract,
};
export type DeskContract = typeof deskContract;
