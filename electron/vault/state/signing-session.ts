/**
 * What an open vault remembers of signing: the batch under review with its approval, an unanswered question, the
 * aggregates that collect cosignatures, the hashes of bonded aggregates, and the signatures of the session. Nothing
 * secret; it ends with the process.
 */
import {
  type Approval,
  drawTyped,
  expiryOf,
  lifetimeOf,
  offerApproval,
  requirementOf,
} from '../../../core/approval/approval.ts';
import type { Act } from '../../../core/approval/standing.ts';
import { checkBytes } from '../../../core/approval/typed-check.ts';
import type { AssessmentFacts } from '../../../core/assessment/assess.ts';
import { equalBytes } from '../../../core/base/bytes.ts';
import { toHex } from '../../../core/base/hex.ts';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { assessBatch, type Batch, type Documents } from '../../../core/batch/batch.ts';
import { maxBatchItems } from '../../../core/batch/limits.ts';
import type { Totals } from '../../../core/batch/totals.ts';
import { comparisonOf } from '../../../core/contract/payment-list.ts';
import type { ApprovalsStanding, WorkClock } from '../../../core/contract/pending.ts';
import type { Signed } from '../../../core/contract/shapes.ts';
import type { Proposal, Stop } from '../../../core/contract/signing.ts';
import type { MatchedList } from '../../../core/payment-list/given-list.ts';
import { passed, type Verdict } from '../../../core/policy/verdict.ts';
import type { Registry } from '../../../core/registry/registry.ts';
import { replyOfCollection } from '../../../core/reply/collected.ts';
import type { Reply } from '../../../core/reply/reply.ts';
import type { CosignatureOffer } from '../../../core/request/sign-request.ts';
import { groupValues } from '../../../core/review/cosigners-review.ts';
import { countLines, paymentLines } from '../../../core/review/payment-lines.ts';
import type { ReviewDocument } from '../../../core/review/review-document.ts';
import type { SignedBonded } from '../../../core/review/review-facts.ts';
import { needsDisposition } from '../../../core/risk/dispositions.ts';
import { addCosignature } from '../../../core/task/collect.ts';
import { cosignerGroups } from '../../../core/task/cosigners.ts';
import type { Question } from '../../../core/task/task.ts';
import { withCosignatures } from '../../../core/transaction/symbol/read-back.ts';
import type { SymbolTransaction } from '../../../core/transaction/transaction.ts';
import { checkTimes } from '../../../core/validity/check-times.ts';
import { type BatchMatter, isShared, matterOf, standingAt } from './approval-matter.ts';
import { standingView, waitsUntil } from './approvals-view.ts';
import { type Collecting, hashOf, readStored, type SignedSubject } from './collections.ts';
import { judgedByBooks, withLeast } from './judged-by-books.ts';
import type { OpenVault } from './open-vault.ts';
import type { ProposedTexts } from './opened-texts.ts';
import type { Circumstances } from './rule-facts.ts';
import { type SessionEntry, sessionItem, withSigned } from './session-signatures.ts';

export interface Review {
  readonly batch: Batch;
  readonly approval: Approval;
  /** Its texts and answers, and the clock that it was assessed with. */
  readonly came: ProposedTexts;
  readonly assessedMs: bigint;
  /** What a custodian's statement is about; null in practice. */
  readonly matter: BatchMatter | null;
  /** Of a batch that waited: the acts so far, and until when it may wait. */
  readonly acts: readonly Act[];
  readonly expiresMs: bigint | null;
  readonly clock: WorkClock;
}

interface Asking {
  readonly came: ProposedTexts;
  readonly read: ReadTimes | undefined;
  /** The item that the question is about. */
  readonly item: number;
  readonly question: Question;
}

export interface SigningSession {
  readonly review: Review | null;
  readonly asking: Asking | null;
  /** Newest last. Each collects its own cosignatures and is identified by its hash. */
  readonly collecting: readonly Collecting[];
  readonly signedBonded: readonly SignedBonded[];
  readonly session: readonly SessionEntry[];
  /** Signatures, and refused proposals, since the vault was opened. */
  readonly signed: number;
  readonly refused: number;
}

export const emptySigningSession: SigningSession = {
  review: null,
  asking: null,
  collecting: [],
  signedBonded: [],
  session: [],
  signed: 0,
  refused: 0,
};

/** Of a vault that was just opened: what was being collected when it was locked goes on. */
export function resumedSession({ collecting }: Pick<OpenVault, 'collecting'>): SigningSession {
  return { ...emptySigningSession, collecting: collecting.map(readStored).filter((one) => one !== null) };
}

/** All of the largest batch, and many more than a session signs; the oldest are forgotten. */
const rememberedBonded = maxBatchItems + 100;
const rememberedCollections = maxBatchItems + 20;

export function factsAt(signing: SigningSession, vault: OpenVault, nowMs: bigint): AssessmentFacts {
  const { accounts, registry, mode, settings, history } = vault;
  const { signedBonded } = signing;
  return { accounts, registry, history, signedBonded, nowMs, settings: { mode, ...settings } };
}

export interface OpenedBatch {
  readonly signing: SigningSession;
  readonly proposal: Proposal;
  /** Of every text, for the log. */
  readonly documents: Documents;
}

/** What else a proposal takes from the vault process: the clock, what rule books may know of the machine, and randomness for what has to be typed and for the round. */
export interface Moment extends Circumstances {
  readonly randomBytes: (length: number) => Uint8Array;
  readonly read?: ReadTimes;
}

/** When the window saw and had all of it. */
type ReadTimes = Pick<WorkClock, 'seenMs' | 'collectedMs'>;

/** Drops the proposal before this one, whatever the outcome. What is being collected stays. */
export function openBatch(signing: SigningSession, vault: OpenVault, came: ProposedTexts, moment: Moment): OpenedBatch {
  const { nowMs } = moment;
  const cleared = { ...signing, review: null, asking: null };
  const assessed = assessBatch(came.proposed, factsAt(cleared, vault, nowMs), came.envelopes, came.list);
  switch (assessed.action) {
    case 'refuse': {
      const { documents, list, ...refused } = assessed;
      return { signing: cleared, proposal: { ...refused, ...listedIn(list) }, documents };
    }
    case 'choose': {
      const { documents, ...proposal } = assessed;
      const { item, question } = proposal;
      return { signing: { ...cleared, asking: { came, read: moment.read, item, question } }, proposal, documents };
    }
    case 'collect':
      return collectOffer(cleared, vault, assessed.offer, nowMs);
    case 'sign':
      return reviewed(cleared, vault, freshBatch(assessed.batch, came, moment), moment);
  }
}

/** A batch to put under review: one just proposed, or one that has waited (pending.ts). */
export type ToReview = Omit<Review, 'approval' | 'matter'> & {
  readonly round: string;
  /** What was agreed to before: at least that is required. */
  readonly least?: Verdict;
};

const roundBytes = 16;

const freshBatch = (batch: Batch, came: ProposedTexts, { nowMs, randomBytes, read }: Moment): ToReview => ({
  ...{ batch, came, assessedMs: nowMs, acts: [], expiresMs: null, round: toHex(randomBytes(roundBytes)) },
  clock: {
    ...{ seenMs: read?.seenMs ?? null, collectedMs: read?.collectedMs ?? null },
    ...{ reviewedMs: nowMs.toString(), approvedMs: null, signedMs: null },
  },
});

export function reviewed(
  signing: SigningSession,
  vault: OpenVault,
  { round, least = passed, ...rest }: ToReview,
  moment: Moment,
): OpenedBatch {
  const { acts } = rest;
  const documents = rest.batch.items.map(({ document }) => document);
  const ruled = judgedByBooks(rest.batch, vault, signing.refused, moment);
  // Of one request of several not every rule was asked.
  const said = ruled.rules === null || moment.alone === true ? {} : { rules: ruled.rules };
  if (ruled.refused.length > 0) {
    const { refused } = ruled;
    const told = { ...listedIn(rest.batch.list), ...said };
    return { signing: { ...signing, review: null }, documents, proposal: { action: 'refuse', refused, ...told } };
  }
  const asked = withLeast(ruled, least);
  const { batch } = asked;
  const matter = matterOf(asked, vault, round);
  const requirement = drawTyped(requirementOf(batch.verdict), documents, moment.randomBytes(checkBytes));
  const approval = offerApproval(batch.digest, requirement, moment.nowMs, {
    openedBy: vault.openedBy,
    lifetimeMs: lifetimeOf(countLines(paymentLines(documents))),
  });
  const { act, typed, custodians } = requirement;
  return {
    signing: { ...signing, review: { ...rest, batch, approval, matter } },
    documents,
    proposal: {
      ...{ action: 'sign' as const, digest: batch.digest, totals: writtenTotals(batch.totals) },
      items: documents,
      ...stopsOf(batch),
      ...(batch.origins.every((origin) => origin === null) ? {} : { origins: batch.origins }),
      requirement: {
        ...{ act: act ?? 'hold', typed: typed?.check ?? null },
        ...{ passphrase: custodians > 0, expiresAtMs: expiryOf(approval).toString() },
      },
      ...(matter === null ? {} : { book: matter.subject.book }),
      ...listedIn(batch.list),
      ...said,
      ...approvalsOf({ batch, acts, matter, expiresMs: rest.expiresMs }, vault, moment.nowMs),
    },
  };
}

function stopsOf({ findings }: Batch): { readonly stops?: readonly Stop[] } {
  const stops = findings
    .filter(needsDisposition)
    .map(({ id, item, part, code, facts }): Stop => ({ id, item, part, code, facts }));
  return stops.length === 0 ? {} : { stops };
}

/** Only where more than one act is needed. */
function approvalsOf(
  { batch, acts, matter, expiresMs }: Pick<Review, 'batch' | 'acts' | 'matter' | 'expiresMs'>,
  vault: OpenVault,
  nowMs: bigint,
): { readonly approvals?: ApprovalsStanding } {
  if (matter === null || !isShared(matter)) return {};
  const standing = standingAt(acts, matter, vault, nowMs);
  if (!standing.ok) return {};
  return { approvals: standingView(acts, matter, standing.value, vault, expiresMs ?? waitsUntil(batch, nowMs)) };
}

/** How it compares with a payment list, where there was one. */
const listedIn = (list: MatchedList | null = null) => (list === null ? {} : { list: comparisonOf(list) });

const writtenTotals = ({ mosaics, isWhole }: Totals) => ({
  isWhole,
  mosaics: mosaics.map((one) => ({
    ...one,
    ...{ out: one.out.toString(), in: one.in.toString(), fee: one.fee.toString() },
  })),
});

export interface Answered {
  readonly item: number;
  readonly question: Question;
  readonly option: string;
}

/** Answers the question that was asked last, and no other. */
export function answerQuestion(
  signing: SigningSession,
  vault: OpenVault,
  { item, question, option }: Answered,
  moment: Moment,
): Result<OpenedBatch, Reason> {
  const { asking } = signing;
  if (asking === null || asking.question !== question || asking.item !== item) return refuse(reason('choice-unknown'));
  const { came, read } = asking;
  const proposed = came.proposed.map((each, at) =>
    at === item ? { ...each, choices: { ...each.choices, [question]: option } } : each,
  );
  return ok(openBatch(signing, vault, { ...came, proposed }, read === undefined ? moment : { ...moment, read }));
}

/** Somebody else's cosignature. No key is used, so no approval is required; it is verified before it is added. */
function collectOffer(signing: SigningSession, vault: OpenVault, offer: CosignatureOffer, nowMs: bigint): OpenedBatch {
  const added = addedTo(signing.collecting, vault, offer, nowMs);
  if (!added.ok) return refusedAt(signing, added.reason);
  const { tx, subject } = added.value;
  const groups = cosignerGroups(tx, [], vault.registry);
  const reply = replyOfCollection(tx, groups);
  if (!reply.ok) return refusedAt(signing, reply.reason);
  return {
    signing: { ...signing, collecting: withCollection(signing.collecting, added.value) },
    proposal: { action: 'collected' as const, signed: signedFrom(subject, vault, reply.value, null) },
    documents: [null],
  };
}

function withCollection(all: readonly Collecting[], one: Collecting): readonly Collecting[] {
  const others = all.filter((each) => hashOf(each) !== hashOf(one));
  return [...others, one].slice(-rememberedCollections);
}

function addedTo(
  all: readonly Collecting[],
  vault: OpenVault,
  offer: CosignatureOffer,
  nowMs: bigint,
): Result<Collecting, Reason> {
  const collecting = all.find((one) => hashOf(one) === toHex(offer.parentHash));
  if (collecting === undefined) return refuse(reason(all.length === 0 ? 'nothing-collected' : 'wrong-parent'));
  const { tx } = collecting;
  const late = checkTimes({ do: 'sign', tx, ...nobody }, nowMs)[0];
  if (late !== undefined) return refuse(late);
  const added = addCosignature(tx, offer, vault.registry);
  return added.ok ? ok({ ...collecting, tx: added.value }) : added;
}

/** A task without an account: only its times are checked. */
const nobody = { account: null, composed: null, signerFilledIn: false, attach: [] } as const;

const refusedAt = (signing: SigningSession, reason: Reason): OpenedBatch => ({
  signing,
  proposal: { action: 'refuse' as const, refused: [{ item: 0, reasons: [reason], document: null }] },
  documents: [null],
});

/** An aggregate that is signed again has the same hash, so its collected cosignatures are not lost. */
export function withCollected(signing: SigningSession, reply: Reply, registry: Registry): Result<Reply, Reason> {
  const { collection } = reply;
  const before = collection === null ? undefined : signing.collecting.find((one) => hashOf(one) === reply.hash);
  if (collection === null || before === undefined) return ok(reply);
  const [mine, theirs] = [cosignaturesOf(collection), cosignaturesOf(before.tx)];
  const more = theirs.filter(({ signer }) => !mine.some((one) => equalBytes(one.signer, signer)));
  const tx = withCosignatures(collection, more);
  if (!tx.ok) return tx;
  const whole = replyOfCollection(tx.value, cosignerGroups(tx.value, [], registry));
  // Our own signature is the same as before.
  return whole.ok ? ok({ ...whole.value, compact: reply.compact }) : whole;
}

/** A collection as it was signed or last added to, for the screen. */
export function collectionAgain(signing: SigningSession, vault: OpenVault, hash: string): Result<Signed, Reason> {
  const found = signing.collecting.find((one) => hashOf(one) === hash);
  if (found === undefined) return refuse(reason('nothing-collected'));
  const reply = replyOfCollection(found.tx, cosignerGroups(found.tx, [], vault.registry));
  return reply.ok ? ok(signedFrom(found.subject, vault, reply.value, null)) : reply;
}

const cosignaturesOf = ({ content }: SymbolTransaction) => ('cosignatures' in content ? content.cosignatures : []);

/** After a signature: remembers what others must still cosign, the hash of a bonded aggregate, and the signature
 * itself. */
export function afterSigning(signing: SigningSession, document: ReviewDocument, reply: Reply): SigningSession {
  const others = signing.collecting.filter((one) => hashOf(one) !== reply.hash);
  const collecting =
    reply.collection === null
      ? others
      : withCollection(signing.collecting, { tx: reply.collection, subject: document });
  const { chain, network, task } = document;
  const deadlineMs = BigInt(document.deadlineMs ?? '0');
  const { compact: entry, hash } = reply;
  const session = entry === null ? signing.session : withSigned(signing.session, { entry, hash, deadlineMs });
  const isBonded = document.kind === 'symbol.aggregate-bonded' && task !== 'cosign-aggregate';
  const signed = signing.signed + 1;
  if (!isBonded) return { ...signing, collecting, session, signed };
  const signedBonded = [...signing.signedBonded, { chain, network, hash: reply.hash }].slice(-rememberedBonded);
  return { ...signing, collecting, signedBonded, session, signed };
}

/**
 * `since`: the signatures since the vault was opened, this one included, and the time; null if the text with all of
 * them is not given out.
 */
export function signedFrom(
  subject: SignedSubject,
  vault: OpenVault,
  reply: Reply,
  since: { readonly session: readonly SessionEntry[]; readonly nowMs: bigint } | null,
): Signed {
  const { chain, network, kind, task, signer } = subject;
  const cosigners = groupValues(reply.groups, { chain, network }, vault);
  const session = since === null ? null : sessionItem(since.session, reply, network, since.nowMs);
  return {
    done: 'signed' as const,
    ...{ chain, network, kind, task, cosigners },
    hash: reply.hash,
    signer: { address: signer.address, publicKey: signer.publicKey },
    practice: vault.mode === 'practice',
    deadlineMs: subject.deadlineMs ?? '0',
    items: session === null ? reply.items : [...reply.items, session],
    complete: reply.complete,
  };
}
