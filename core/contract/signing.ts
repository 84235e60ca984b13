/**
 * Signing: what the window proposes, what the vault shows for it, and what comes of an approval. The unit is the batch; one
 * request is a batch of one (docs/batch.md).
 */
import * as v from 'valibot';
import { count, type Infer, list, nothing, smallCount, text } from '../base/schema.ts';
import { maxBatchItems, maxProposedTexts, maxTotals } from '../batch/limits.ts';
import { chain, network } from '../chain/schema.ts';
import { maxEnvelopeTexts, maxPurpose, maxReference } from '../envelope/limits.ts';
import { sequencePlaces } from '../envelope/sequence-places.ts';
import { maxAdopted } from '../policy/adoption.ts';
import { maxEntryName } from '../registry/registry.ts';
import { maxRequestText } from '../request/sign-request.ts';
import { riskCodes } from '../review/review-codes.ts';
import { headline, reviewDocument, warningFacts } from '../review/schema.ts';
import { maxStops } from '../risk/limits.ts';
import { questions } from '../task/task.ts';
import { maxCollections, openCollection } from './collections.ts';
import { passphrase, whole } from './custody.ts';
import { listComparison, listFile, listSeen, requester } from './payment-list.ts';
import {
  answered,
  approvalsStanding,
  dispositions,
  maxEndedPending,
  maxEnvelopes,
  maxPending,
  pendingBatch,
  refusalReason,
  workClock,
} from './pending.ts';
import { rulesSaid } from './rule-book.ts';
import { answer, entriesImported, option, reason, requirement, signed } from './shapes.ts';

/** Members of all groups of the rule books in force. */
const maxRequesterKeys = maxAdopted * 16 * 32;

/** By name: what the compiler would infer of a document in an item in a proposal is deeper than it goes. */
interface ShownDocument extends v.InferOutput<typeof reviewDocument> {}
const document: v.GenericSchema<unknown, ShownDocument> = reviewDocument;

const item = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(maxBatchItems - 1));
const some = <T extends v.GenericSchema>(each: T) => v.pipe(list(each, maxBatchItems), v.minLength(1));
/** Atomic units, decimal. A sum of sums is longer than any amount. */
const sum = text(48);

export type { Answered } from './pending.ts';

const totals = v.strictObject({
  mosaics: list(
    v.strictObject({
      ...{ chain, network, unit: text(256), divisibility: v.nullable(smallCount) },
      /** What leaves our accounts and those we act for, fees apart; what comes into them. */
      ...{ out: sum, in: sum, fee: sum },
    }),
    maxTotals,
  ),
  /** False where something has no amount that could be added. */
  isWhole: v.boolean(),
});

/** The request envelope that a request came in; its signature was verified. */
const origin = v.strictObject({
  /** 64 upper-case hex digits: of the envelope, of the requester's key, of the envelope before it. */
  ...{ digest: text(64), key: text(64), previous: v.nullable(text(64)) },
  ...{ number: smallCount, purpose: text(maxPurpose), reference: v.nullable(text(maxReference)), expires: count },
  /** Which of how many, from 0. */
  ...{ index: smallCount, count: smallCount },
  /** Null: the key is not registered. */
  requester: v.nullable(text(maxEntryName)),
  place: v.nullable(v.picklist(sequencePlaces)),
});
export type Origin = Infer<typeof origin>;

/** Absent without a payment list, and where the batch was refused before it was compared. */
const listed = { list: v.exactOptional(listComparison) };

/** What the rule books in force said of it; absent where none was asked. */
const said = { rules: v.exactOptional(rulesSaid) };

/** A severe finding about a payment. `id`: what its reason names; `item`, `part`: its line, as in core/risk. */
const stop = v.strictObject({
  ...{ id: text(120), item, part: v.nullable(smallCount), code: v.picklist(riskCodes), facts: warningFacts },
});
export type Stop = Infer<typeof stop>;

/** `digest`: of the batch; `items`: in the order of signing. */
const toSign = v.strictObject({
  ...{ action: v.literal('sign'), digest: text(64), items: some(document), totals, requirement },
  /** Of each item; null for one that came in no envelope. Left out if none did. */
  origins: v.optional(some(v.nullable(origin))),
  /** What an approval needs a reason for. Absent if there is none. */
  stops: v.exactOptional(v.pipe(list(stop, maxStops), v.minLength(1))),
  /** Absent where one custodian's act is all that is needed. */
  approvals: v.exactOptional(approvalsStanding),
  /** Digest of the rules that it was judged by; absent in practice. */
  book: v.exactOptional(text(64)),
  ...listed,
  ...said,
});
const asked = v.strictObject({
  action: v.literal('choose'),
  item,
  question: v.picklist(questions),
  subject: v.nullable(headline),
  options: v.pipe(list(option, 50), v.minLength(1)),
});
/** A cosignature of somebody else's was added to what is being collected. */
const collected = v.strictObject({ action: v.literal('collected'), signed });
/** Only the items that are refused. */
const refused = v.strictObject({
  action: v.literal('refuse'),
  refused: some(
    v.strictObject({
      item,
      reasons: v.pipe(list(reason, 50), v.minLength(1)),
      document: v.nullable(document),
    }),
  ),
  ...listed,
  ...said,
});

/** By their names: with all that is in them, the compiler goes no deeper. */
interface ToSign extends Infer<typeof toSign> {}
interface Asked extends Infer<typeof asked> {}
interface Collected extends Infer<typeof collected> {}
interface Refused extends Infer<typeof refused> {}
/** The vault's answer to a proposal. */
export type Proposal = ToSign | Asked | Collected | Refused;
export const proposal: v.GenericSchema<unknown, Proposal> = v.variant('action', [toSign, asked, collected, refused]);
export type ProposedTotals = Infer<typeof totals>;

/** What came of an approval: every signature, in the order of the items, or entries in the registry, or who is still missing. */
export const approved = v.variant('done', [
  v.strictObject({ done: v.literal('signed'), items: some(signed), clock: workClock }),
  entriesImported,
  v.strictObject({ done: v.literal('pending'), pending: pendingBatch }),
]);
export type Approved = Infer<typeof approved>;

export const signingContract = {
  /**
   * Decodes and reviews payload texts. Only the batch that was proposed last can be approved. `answers`: those given
   * earlier to questions about these texts, which are then not asked again.
   */
  propose: {
    params: v.strictObject({
      texts: v.pipe(list(text(maxRequestText), maxProposedTexts), v.minLength(1)),
      answers: v.optional(list(answered, maxBatchItems * questions.length)),
      /** Request envelopes whose requests are among the texts, one by one. An envelope can also be a text itself. */
      envelopes: v.optional(list(text(maxRequestText), maxEnvelopes)),
      /** The back office's payment list, as its file was given: the batch is compared with it. */
      list: v.exactOptional(listFile),
      /** One text of several that are proposed together later: it is assessed without the list, nobody can approve it,
       * and its refusal is no refused proposal for a rule book. */
      alone: v.exactOptional(v.boolean()),
      /** When the first code of them was in view and when all was read, by the window's clock: told, and believed by nobody. */
      seenMs: v.exactOptional(text(16)),
      collectedMs: v.exactOptional(text(16)),
    }),
    result: answer(proposal),
  },
  /** The requests in an envelope, after its signature was verified. Proposes nothing. */
  openEnvelope: {
    params: v.strictObject({ text: text(maxRequestText) }),
    result: answer(v.strictObject({ texts: v.pipe(list(text(maxRequestText), maxEnvelopeTexts), v.minLength(1)) })),
  },
  /** What is in the file of a payment list: shown before it counts. Compares nothing. */
  readList: { params: v.strictObject({ file: listFile }), result: answer(listSeen) },
  /** The keys that the rules name, and what was used last of each. */
  requesters: { params: nothing, result: answer(v.strictObject({ keys: list(requester, maxRequesterKeys) })) },
  /** Answers the question of the newest proposal, which then goes on. */
  choose: {
    params: answered,
    result: answer(proposal),
  },
  /**
   * Does what the batch says, once: signs and cosigns all of it, or writes entries into the registry. `digest`: of the batch.
   * `typed` for act 'type', `passphrase` when the requirement asks for it: that of `custodian`, or when none is named of the
   * one who opened the vault first. `dispositions`: that person's reason for each of `stops`, unless the act only brings the
   * batch in.
   */
  approve: {
    params: v.strictObject({
      digest: text(64),
      act: v.picklist(['hold', 'type']),
      typed: v.nullable(text(64)),
      passphrase: v.nullable(passphrase),
      custodian: v.optional(whole),
      dispositions: v.optional(dispositions),
    }),
    result: answer(approved),
  },
  /**
   * A custodian refuses what is under review, and says why: an act like an approval, by their own passphrase. It ends the batch.
   * `digest`: of the batch.
   */
  refuse: {
    params: v.strictObject({ digest: text(64), reason: refusalReason, passphrase, custodian: v.optional(whole) }),
    result: answer(pendingBatch),
  },
  /** Batches that wait for more custodians, and those that ended without signatures; newest last. */
  pending: {
    params: nothing,
    result: answer(v.strictObject({ batches: list(pendingBatch, maxPending + maxEndedPending) })),
  },
  /** Assesses one of them again and puts it under review. Refuses one that is not what it was, which ends it. */
  reopen: { params: v.strictObject({ round: text(32) }), result: answer(proposal) },
  /** Removes one that has ended. */
  dismiss: { params: v.strictObject({ round: text(32) }), result: answer(nothing) },
  /** What others still have to cosign, newest last; without what the network refuses by now. */
  collections: { params: nothing, result: answer(v.strictObject({ open: list(openCollection, maxCollections) })) },
  /** Shows one of them again, with its code for the next cosigner. Refuses 'nothing-collected'. */
  collection: { params: v.strictObject({ hash: text(64) }), result: answer(signed) },
  /** The signed result is on the screen: the log records that it was shown. */
  shown: { params: nothing, result: answer(nothing) },
} as const;
export type SigningContract = typeof signingContract;
