/**
 * core/batch: 1..n assessed requests as one unit of work; a single request is a batch of one (docs/batch.md, ADR 28).
 * Takes: texts, with the answers given so far to each. Gives: a batch with one digest, its totals and one verdict; or
 * the first question; or the refused items with their reasons.
 * Refuses: a batch with a refused item, with one that its envelope refuses or whose totals differ, with the same request
 * twice, with too many or too long texts, with more stops than a person can weigh, with signatures beside an item that
 * must be alone, or with what a payment list that was given has not. Never: leaves out an
 * item; computes a digest that does not bind every item.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { type Assessment, type AssessmentFacts, type AssessmentResult, assess } from '../assessment/assess.ts';
import { toHex } from '../base/hex.ts';
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { checkTotals } from '../envelope/control-totals.ts';
import { isEnvelopeText } from '../envelope/envelope-text.ts';
import type { OpenedEnvelope, RequestOrigin } from '../envelope/requesters.ts';
import { movedItemOf } from '../movement/moved-item.ts';
import type { GivenList, MatchedList } from '../payment-list/given-list.ts';
import { isNoSeverer, severestOf, type Verdict } from '../policy/verdict.ts';
import type { CosignatureOffer } from '../request/sign-request.ts';
import { tidyText } from '../request/tidy-text.ts';
import type { ReviewDocument } from '../review/review-document.ts';
import { checkStops, needsDisposition } from '../risk/dispositions.ts';
import type { RiskFinding } from '../risk/risk.ts';
import type { Choices } from '../task/task.ts';
import { batchDigest } from './batch-digest.ts';
import { maxBatchItems, maxBatchText, maxTotals } from './limits.ts';
import { listedBy, refusedByList, withMissing } from './listed.ts';
import { withRisks } from './risks.ts';
import { type Totals, totalsOf } from './totals.ts';

export interface Batch {
  readonly digest: string;
  /** In the order of signing. */
  readonly items: readonly Assessment[];
  /** Of each item: the envelope that it came in, or null. */
  readonly origins: readonly (RequestOrigin | null)[];
  readonly totals: Totals;
  /** What is unusual about its payments; each is a warning of its document too. */
  readonly findings: readonly RiskFinding[];
  /** The payment list that it was compared with; null without one. */
  readonly list: MatchedList | null;
  /** The strictest of what the items require. */
  readonly verdict: Verdict;
}

export interface RefusedItem {
  /** Counted from 0. */
  readonly item: number;
  readonly reasons: readonly Reason[];
  readonly document: ReviewDocument | null;
}
type Asked = Extract<AssessmentResult, { readonly action: 'choose' }>;
/** Of every text, whatever becomes of the batch; null where it gave none. Empty when nothing was read. */
export type Documents = readonly (ReviewDocument | null)[];

export type BatchResult =
  | { readonly action: 'sign'; readonly batch: Batch }
  | (Asked & { readonly item: number; readonly documents: Documents })
  /** Alone only. */
  | { readonly action: 'collect'; readonly offer: CosignatureOffer }
  | {
      readonly action: 'refuse';
      readonly refused: readonly RefusedItem[];
      readonly documents: Documents;
      /** The match with a payment list, where it came to that. */
      readonly list?: MatchedList | null;
    };

/** One text of a batch, and the answers to its questions. */
export interface Proposed {
  readonly text: string;
  readonly choices: Choices;
  /** The envelope that it came in, and what refuses it for that reason (core/envelope). */
  readonly origin?: RequestOrigin | null;
  readonly refusals?: readonly Reason[];
}

/** Refusals come before questions: nobody answers questions about a batch that is refused anyway. `list`: compared once every
 * request by itself may be signed. */
export function assessBatch(
  proposed: readonly Proposed[],
  facts: AssessmentFacts,
  envelopes: readonly OpenedEnvelope[] = [],
  list: GivenList | null = null,
): BatchResult {
  const limited = checkLimits(proposed);
  if (limited !== null) return refusedWhole(limited, []);
  const results = proposed.map((one) => (isUnopened(one) ? unopened(one) : assess(one.text, facts, one.choices)));
  const [only] = results;
  if (results.length === 1 && only?.action === 'collect') return only;
  const documents = results.map(documentOf);
  const refused = perItem([
    ...refusedIn(results),
    ...repeatedIn(proposed, results),
    ...refusedByOrigin(proposed, results),
    ...differingIn(proposed, results, { envelopes, facts }),
  ]);
  if (refused.length > 0) return { action: 'refuse', refused, documents };
  const item = results.findIndex(({ action }) => action === 'choose');
  const asked = results[item];
  if (asked?.action === 'choose') return { ...asked, item, documents };
  const batch = batchOf(
    results.flatMap((result) => (result.action === 'sign' ? [result.assessment] : [])),
    { origins: proposed.map(({ origin }) => origin ?? null), list },
    facts,
  );
  const blocked = perItem([...blockedIn(batch), ...refusedByList(batch.items, batch.list)]);
  if (blocked.length > 0) return { action: 'refuse', refused: blocked, documents, list: batch.list };
  const unweighable = checkStops(batch.findings);
  if (unweighable !== null) return refusedWhole(unweighable, documents);
  const { length } = batch.totals.mosaics;
  return length > maxTotals
    ? refusedWhole(reason('batch-too-large', { count: String(length), limit: String(maxTotals) }), documents)
    : { action: 'sign', batch };
}

/** An envelope that is refused whole: nothing in it is assessed. */
const isUnopened = ({ text, refusals = [] }: Proposed): boolean => refusals.length > 0 && isEnvelopeText(text);
const unopened = ({ refusals = [] }: Proposed): AssessmentResult => ({
  ...{ action: 'refuse', document: null },
  reasons: refusals,
});

/** By a rule that a finding about the batch has called. */
const blockedIn = ({ items }: Batch): readonly RefusedItem[] =>
  items.flatMap(({ document, verdict: { reasons } }, item) =>
    reasons.length > 0 ? [{ item, reasons, document }] : [],
  );

const refusedWhole = (limited: Reason, documents: Documents): BatchResult => ({
  ...{ action: 'refuse', documents },
  refused: [{ item: 0, reasons: [limited], document: null }],
});

function documentOf(result: AssessmentResult): ReviewDocument | null {
  if (result.action === 'sign') return result.assessment.document;
  return result.action === 'refuse' ? result.document : null;
}

/** Each item once, with all of its reasons, in the order of the batch. */
function perItem(refused: readonly RefusedItem[]): readonly RefusedItem[] {
  const merged = new Map<number, RefusedItem>();
  for (const one of refused) {
    const before = merged.get(one.item);
    merged.set(one.item, before === undefined ? one : { ...before, reasons: [...before.reasons, ...one.reasons] });
  }
  return [...merged.values()].sort((a, b) => a.item - b.item);
}

/**
 * Assesses the batch again, from its texts, answers and clock readings. It is the same batch only if every item arrives
 * at its digest, and so all of them at the digest of the batch. `facts`: the vault's present facts without the clock.
 * `between` is awaited before each item, so that a long batch does not hold up its process.
 */
export async function assessBatchAgain(
  batch: Batch,
  facts: Omit<AssessmentFacts, 'nowMs'>,
  between: () => Promise<void> = async () => {},
): Promise<Result<Batch, Reason>> {
  const items: Assessment[] = [];
  for (const item of batch.items) {
    await between();
    const again = assessItemAgain(item, facts);
    if (!again.ok) return again;
    items.push(again.value);
  }
  return checkSameBatch(batch, items, facts);
}

/** One item once more: it must arrive at its digest. */
function assessItemAgain(
  { text, choices, nowMs, document }: Assessment,
  facts: Omit<AssessmentFacts, 'nowMs'>,
): Result<Assessment, Reason> {
  const again = assess(text, { ...facts, nowMs }, choices);
  return again.action === 'sign' && again.assessment.document.digest === document.digest
    ? ok(again.assessment)
    : mismatch;
}

/** `items`: those of `batch`, assessed again. Refuses another digest, a verdict that asks for more than was approved, and a
 * stop that nobody was asked about. */
function checkSameBatch(
  batch: Batch,
  items: readonly Assessment[],
  facts: Omit<AssessmentFacts, 'nowMs'>,
): Result<Batch, Reason> {
  const came = { origins: batch.origins, list: batch.list?.list ?? null };
  const same = batchOf(items, came, { ...facts, nowMs: items[0]?.nowMs ?? 0n });
  const isListed = refusedByList(same.items, same.list).length === 0;
  const known = new Set(batch.findings.filter(needsDisposition).map(({ id }) => id));
  const isAnswered = same.findings.filter(needsDisposition).every(({ id }) => known.has(id));
  const isSame = same.digest === batch.digest && isNoSeverer(same.verdict, batch.verdict);
  return isSame && isListed && isAnswered ? ok(same) : mismatch;
}

const mismatch = refuse(reason('approval-mismatch'));

interface Came {
  readonly origins: Batch['origins'];
  readonly list: GivenList | null;
}

function batchOf(assessed: readonly Assessment[], { origins, list }: Came, facts: AssessmentFacts): Batch {
  const risky = withRisks(assessed, facts);
  const { findings } = risky;
  const matched = listedBy(list, risky.moved);
  const items = withMissing(risky.items, matched, facts);
  const documents = items.map(({ document }) => document);
  return {
    digest: batchDigest(documents.map(({ digest }) => digest)),
    items,
    origins,
    totals: totalsOf(documents),
    findings,
    list: matched,
    verdict: severestOf(items.map(({ verdict }) => verdict)),
  };
}

function checkLimits(proposed: readonly Proposed[]): Reason | null {
  const { length } = proposed;
  if (length === 0) return reason('empty');
  const units = proposed.reduce((sum, { text }) => sum + text.length, 0);
  if (length > maxBatchItems) return reason('batch-too-large', { count: String(length), limit: String(maxBatchItems) });
  if (units > maxBatchText) return reason('batch-too-large', { length: String(units), limit: String(maxBatchText) });
  return null;
}

/** A cosignature to collect and an import of entries change what the other items are checked against, so each must
 * be alone. */
function refusedIn(results: readonly AssessmentResult[]): readonly RefusedItem[] {
  return results.flatMap((result, item): readonly RefusedItem[] => {
    if (result.action === 'refuse') return [{ item, reasons: result.reasons, document: result.document }];
    const document = result.action === 'sign' ? result.assessment.document : null;
    const isAlone = result.action === 'collect' || document?.task === 'keep';
    return isAlone && results.length > 1 ? [{ item, reasons: [reason('batch-alone')], document }] : [];
  });
}

/** An item whose origin refuses it is refused with what else is wrong with it. Entries for the registry are no request of
 * a requester: nothing is signed, and the custodians approve them. */
function refusedByOrigin(proposed: readonly Proposed[], results: readonly AssessmentResult[]): readonly RefusedItem[] {
  return proposed.flatMap((one, item): readonly RefusedItem[] => {
    const { refusals = [] } = one;
    const result = results[item];
    if (result === undefined || isUnopened(one)) return [];
    const isEntries = result.action === 'sign' && result.assessment.task.do === 'keep';
    const reasons = isEntries ? refusals.filter(({ code }) => code !== 'request-unsigned') : refusals;
    return reasons.length === 0 ? [] : [{ item, reasons, document: documentOf(result) }];
  });
}

/** The control totals of each envelope against what its requests move. Where a person left some out, they say nothing
 * about this batch. */
function differingIn(
  proposed: readonly Proposed[],
  results: readonly AssessmentResult[],
  { envelopes, facts }: { readonly envelopes: readonly OpenedEnvelope[]; readonly facts: AssessmentFacts },
): readonly RefusedItem[] {
  if (results.some(({ action }) => action !== 'sign')) return [];
  const known = { accounts: facts.accounts ?? [], registry: facts.registry };
  return envelopes.flatMap(({ envelope }): readonly RefusedItem[] => {
    const own = proposed.flatMap(({ origin }, item) => (origin?.digest === envelope.digest ? [item] : []));
    const [first] = own;
    if (envelope.totals === null || first === undefined || own.length !== envelope.texts.length) return [];
    const movements = own.flatMap((item) => {
      const result = results[item];
      const task = result?.action === 'sign' ? result.assessment.task : null;
      return task === null || task.do === 'keep' ? [] : movedItemOf(task, item, known).movements;
    });
    const reasons = checkTotals(envelope.totals, movements);
    const at = results[first];
    return reasons.length === 0 || at === undefined ? [] : [{ item: first, reasons, document: documentOf(at) }];
  });
}

/**
 * The same request twice is one payment that somebody put in twice, or would be lost as a second one: never both, even when
 * it was answered differently.
 */
function repeatedIn(proposed: readonly Proposed[], results: readonly AssessmentResult[]): readonly RefusedItem[] {
  const first = new Map<string, number>();
  return results.flatMap((result, item): readonly RefusedItem[] => {
    if (result.action === 'refuse') return [];
    const keys = [`text ${tidyText(proposed[item]?.text ?? '').text}`, ...keysOf(result)];
    const before = keys.flatMap((key) => first.get(key) ?? [])[0];
    if (before !== undefined) {
      return [{ item, reasons: [reason('batch-duplicate', { index: String(before) })], document: documentOf(result) }];
    }
    for (const key of keys) first.set(key, item);
    return [];
  });
}

/** What two items may not have in common: the digest, and the transaction, as it came and as it is signed. */
function keysOf(result: AssessmentResult): readonly string[] {
  if (result.action !== 'sign') return [];
  const { task, request, document } = result.assessment;
  if (task.do === 'keep') return [document.digest];
  const { chain, network, bytes } = task.tx;
  const place = `${chain} ${network}`;
  const asked = request.what === 'transaction' ? [`asked ${place} ${toHex(sha256(request.bytes))}`] : [];
  return [document.digest, `${place} ${toHex(sha256(bytes))}`, ...asked];
}
