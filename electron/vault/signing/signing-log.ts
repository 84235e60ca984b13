/**
 * Log events of signing: texts that were read, approvals, signatures, refusals. Makes events only; the caller writes
 * them and waits until they are on the disk.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import * as v from 'valibot';
import type { Act } from '../../../core/approval/standing.ts';
import type { Subject } from '../../../core/approval/statement.ts';
import type { Assessment } from '../../../core/assessment/assess.ts';
import { digest, type LogCustodian, type LogEvent, type LogEventOf } from '../../../core/audit/events.ts';
import { movesOf } from '../../../core/audit/moves.ts';
import { toHex } from '../../../core/base/hex.ts';
import type { Reason } from '../../../core/base/reason.ts';
import type { Batch, Documents, Proposed } from '../../../core/batch/batch.ts';
import type { GuardReading } from '../../../core/contract/guard.ts';
import type { WorkClock } from '../../../core/contract/pending.ts';
import type { Signed } from '../../../core/contract/shapes.ts';
import type { Proposal } from '../../../core/contract/signing.ts';
import { byWords, type Disposition, dispositionsDigest } from '../../../core/risk/dispositions.ts';

type DocumentFacts = Pick<Assessment['document'], 'digest' | 'chain' | 'network' | 'kind'>;
/** One text, its outcome, and why it was refused. */
interface ReadItem {
  readonly text: string;
  readonly action: Proposal['action'];
  readonly document: DocumentFacts | null;
  readonly reasons: readonly Reason[];
}

/** Every text that gave a document, and every one that the proposal tells something of. */
function readItems(proposed: readonly Proposed[], { proposal, documents }: Read): readonly ReadItem[] {
  const { action } = proposal;
  const reasons = new Map(action === 'refuse' ? proposal.refused.map((one) => [one.item, one.reasons]) : []);
  const isTold = (item: number) =>
    (documents[item] ?? null) !== null ||
    reasons.has(item) ||
    (action === 'choose' && proposal.item === item) ||
    action === 'collected';
  return proposed.flatMap(({ text }, item) =>
    isTold(item) ? [{ text, action, document: documents[item] ?? null, reasons: reasons.get(item) ?? [] }] : [],
  );
}

interface Read {
  readonly proposal: Proposal;
  /** Of every text, whatever became of the batch. */
  readonly documents: Documents;
}

/**
 * In two groups, each written at once: texts that were read, then refusals. A refused text without a document may hold
 * most of a secret, and its digest would confirm a guess of the rest, so only the codes are logged.
 */
export function eventsOfProposal(
  proposed: readonly Proposed[],
  { practice, ...read }: Read & { readonly practice: boolean },
): readonly (readonly LogEvent[])[] {
  const items = readItems(proposed, read).map((item) => {
    const isSecret = item.action === 'refuse' && item.document === null;
    return { ...item, digest: isSecret ? null : digestOfText(item.text) };
  });
  const scanned = items.flatMap(({ digest, text, action, document }): readonly LogEvent[] =>
    digest === null
      ? []
      : [{ kind: 'scanned', practice, text: digest, characters: text.length, action, ...placeOf(document) }],
  );
  const refused = items
    .filter(({ reasons }) => reasons.length > 0)
    .map(({ digest, document, reasons }): LogEvent => {
      const codes = reasons.map(({ code }) => code);
      return { kind: 'refused', practice, at: 'reading', text: digest, document: document?.digest ?? null, codes };
    });
  return [scanned, refused].filter((events) => events.length > 0);
}

const placeOf = (document: DocumentFacts | null) =>
  document === null
    ? { document: null, chain: null, network: null, transaction: null }
    : {
        ...{ document: document.digest, chain: document.chain, network: document.network },
        transaction: document.kind,
      };

export interface ApprovedBy {
  readonly practice: boolean;
  readonly act: 'hold' | 'type';
  readonly custodians: readonly LogCustodian[];
  /** What the custodians signed with their approval keys; null where nobody was asked to. */
  readonly stated: {
    readonly subject: Subject;
    readonly acts: readonly Act[];
    readonly by: readonly LogCustodian[];
  } | null;
  readonly clock: WorkClock;
  /** The file of the payment list; null without one. */
  readonly file: Uint8Array | null;
  /** Of this act; those of earlier ones are in entries of their own. */
  readonly dispositions: readonly Disposition[];
}

/** A batch of several requests has a kind of its own; a single request is logged as in earlier versions. */
export function approvedEvent(batch: Batch, { practice, act, custodians, ...how }: ApprovedBy): LogEvent {
  const { digest, items } = batch;
  const documents = items.map(({ document }) => document.digest);
  const [only = ''] = documents;
  const signed = {
    ...{ ...statedEntry(how.stated), clock: clockEntry(how.clock), ...dispositionsEntry(how.dispositions) },
    ...listEntry(batch.list, how.file),
  };
  return documents.length === 1
    ? { kind: 'approved', practice, document: only, act, custodians, ...signed }
    : { kind: 'batch-approved', practice, batch: digest, documents, act, custodians, ...signed };
}

/** An unsigned list is told by its file. */
function listEntry(list: Batch['list'], file: Uint8Array | null): Pick<LogEventOf<'approved'>, 'list'> {
  if (list === null || file === null) return {};
  const { signature } = list.list;
  if (signature === null) return { list: { digest: toHex(sha256(file)), key: null, signer: null } };
  return { list: { digest: signature.digest, key: signature.key, signer: signature.signer } };
}

function statedEntry(stated: ApprovedBy['stated']): Pick<LogEventOf<'approved'>, 'subject' | 'decisions'> {
  if (stated === null) return {};
  const { subject, acts, by } = stated;
  return {
    subject: subjectEntry(subject),
    decisions: acts.map((act, at) => statementEntry(act, by.slice(at, at + 1))),
  };
}

export const dispositionsEntry = (given: readonly Disposition[]) =>
  given.length === 0 ? {} : { dispositions: byWords(given) };

/** Without the batch, which entries name beside it. */
export const subjectEntry = ({ vault, round, verdict, book }: Subject) => ({ vault, round, verdict, book });

export const statementEntry = (act: Act, [custodian]: readonly LogCustodian[]) => ({
  custodian: custodian ?? { id: act.custodian, name: '' },
  ...{
    key: act.key,
    openedBy: [...act.openedBy],
    decision: act.decision,
    at: act.atMs.toString(),
    signature: act.signature,
  },
  ...(act.reason === '' ? {} : { reason: act.reason }),
  ...(act.dispositions === undefined ? {} : { reasons: dispositionsDigest(act.dispositions) }),
});

const clockEntry = ({ seenMs, collectedMs, reviewedMs }: WorkClock) => ({
  ...(seenMs === null ? {} : { seen: seenMs }),
  ...(collectedMs === null ? {} : { collected: collectedMs }),
  reviewed: reviewedMs,
});

interface RefusedAtSeal {
  readonly practice: boolean;
  readonly code: string;
  /** Which one could not be signed; null when it is about all of them. */
  readonly item: number | null;
  /** The digest that was approved, whatever is under review. */
  readonly asked: string;
}

/** What was refused at the seal. Of an approval of another batch, the log names that one. */
export function refusedEvent(batch: Batch, { practice, code, item, asked }: RefusedAtSeal): LogEvent {
  if (asked !== batch.digest) {
    const other = v.is(digest, asked) ? { batch: asked } : {};
    return { kind: 'refused', practice, at: 'signing', text: null, document: null, codes: [code], ...other };
  }
  const document = batch.items[batch.items.length === 1 ? 0 : (item ?? -1)]?.document.digest ?? null;
  return { kind: 'refused', practice, at: 'signing', text: null, document, codes: [code], ...inBatch(batch) };
}

/** The log entry of a signature: what was reviewed, every key that signed, every text that can be exported. */
export function signedEvent(
  batch: Batch,
  { task, document }: Assessment,
  signed: Signed,
  { custodians, guard }: { readonly custodians: readonly LogCustodian[]; readonly guard: GuardReading },
): LogEvent {
  const { chain, network, kind, digest } = document;
  const attached = 'attach' in task ? task.attach : [];
  const signers = [signed.signer, ...attached.map(({ address, publicKey }) => ({ address, publicKey }))];
  const beside = [...new Set(signed.items.map(({ hash }) => hash))].filter((hash) => hash !== signed.hash);
  const replies = signed.items.flatMap(({ outputs }) => outputs.map(({ text }) => digestOfText(text)));
  return {
    kind: 'signed',
    ...{ practice: signed.practice, document: digest, chain, network, transaction: kind, task: document.task },
    ...{ hash: signed.hash, beside, signers, deadline: signed.deadlineMs, replies, custodians, guard },
    ...inBatch(batch),
    ...{ owner: document.signer.owner, ...movesOf(document) },
  };
}

/** The entry of a single request names no batch, because earlier versions read it. */
const inBatch = ({ digest, items }: Batch) => (items.length === 1 ? {} : { batch: digest });

const digestOfText = (text: string): string => toHex(sha256(new TextEncoder().encode(text)));
