/**
 * Log events of signing: texts that were read, approvals, signatures, refusals. Makes events only; the caller writes
 * them and waits until they are on the disk.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import type { Assessment } from '../../../core/assessment/assess.ts';
import type { LogCustodian, LogEvent } from '../../../core/audit/events.ts';
import { toHex } from '../../../core/base/hex.ts';
import type { Reason } from '../../../core/base/reason.ts';
import type { Batch, Proposed } from '../../../core/batch/batch.ts';
import type { GuardReading } from '../../../core/contract/guard.ts';
import type { Signed } from '../../../core/contract/shapes.ts';
import type { Proposal } from '../../../core/contract/signing.ts';

type DocumentFacts = Pick<Assessment['document'], 'digest' | 'chain' | 'network' | 'kind'>;
/** One text, its outcome, and why it was refused. */
interface ReadItem {
  readonly text: string;
  readonly action: Proposal['action'];
  readonly document: DocumentFacts | null;
  readonly reasons: readonly Reason[];
}

/** Every text about which the proposal says something. */
function readItems(proposed: readonly Proposed[], proposal: Proposal): readonly ReadItem[] {
  const at = (item: number) => ({ text: proposed[item]?.text ?? '', action: proposal.action });
  switch (proposal.action) {
    case 'sign':
      return proposal.items.map((document, item) => ({ ...at(item), document, reasons: [] }));
    case 'choose':
      return [{ ...at(proposal.item), document: null, reasons: [] }];
    case 'collected':
      return [{ ...at(0), document: null, reasons: [] }];
    case 'refuse':
      return proposal.refused.map(({ item, document, reasons }) => ({ ...at(item), document, reasons }));
  }
}

/**
 * In two groups, each written at once: texts that were read, then refusals. A refused text without a document may hold
 * most of a secret, and its digest would confirm a guess of the rest, so only the codes are logged.
 */
export function eventsOfProposal(
  proposed: readonly Proposed[],
  proposal: Proposal,
  practice: boolean,
): readonly (readonly LogEvent[])[] {
  const items = readItems(proposed, proposal).map((item) => {
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
}

/** A batch of several requests has a kind of its own; a single request is logged as in earlier versions. */
export function approvedEvent({ digest, items }: Batch, { practice, act, custodians }: ApprovedBy): LogEvent {
  const documents = items.map(({ document }) => document.digest);
  const [only = ''] = documents;
  return documents.length === 1
    ? { kind: 'approved', practice, document: only, act, custodians }
    : { kind: 'batch-approved', practice, batch: digest, documents, act, custodians };
}

/** A refusal at approval. `item`: the item that could not be signed; null if it concerns all of them. */
export function refusedEvent(
  batch: Batch,
  { practice, code, item }: { readonly practice: boolean; readonly code: string; readonly item: number | null },
): LogEvent {
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
  };
}

/** The entry of a single request names no batch, because earlier versions read it. */
const inBatch = ({ digest, items }: Batch) => (items.length === 1 ? {} : { batch: digest });

const digestOfText = (text: string): string => toHex(sha256(new TextEncoder().encode(text)));
