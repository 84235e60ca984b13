/**
 * The findings of a batch (core/risk), put into the documents that people read and into the verdicts: a stop that only the
 * history or another line shows asks for as much as one of the request itself.
 */
import { type Assessment, type AssessmentFacts, verdictOn } from '../assessment/assess.ts';
import { emptyHistory } from '../history/history.ts';
import { movedItemOf } from '../movement/moved-item.ts';
import type { MovedItem } from '../movement/movement.ts';
import { findingsOf } from '../risk/findings.ts';
import { withFindings } from '../risk/into-documents.ts';
import type { RiskFinding } from '../risk/risk.ts';

type RiskFacts = Pick<AssessmentFacts, 'accounts' | 'registry' | 'settings' | 'history' | 'nowMs'>;

export interface Judged {
  /** In the same order. A verdict may be a block now. */
  readonly items: readonly Assessment[];
  readonly findings: readonly RiskFinding[];
  /** What the items move. */
  readonly moved: readonly MovedItem[];
}

export function withRisks(items: readonly Assessment[], facts: RiskFacts): Judged {
  const moved = movedItemsOf(items, facts);
  const findings = findingsOf(moved, {
    ...{ history: facts.history ?? emptyHistory, registry: facts.registry },
    ...{ accounts: facts.accounts ?? [], nowMs: facts.nowMs },
  });
  if (findings.length === 0) return { items, findings, moved };
  const before = items.map(({ document }) => document);
  const documents = withFindings(before, findings);
  return {
    ...{ findings, moved },
    items: items.map((item, at) => {
      const document = documents[at] ?? item.document;
      return document === item.document ? item : { ...item, document, verdict: verdictOn(document, facts.settings) };
    }),
  };
}

/** An import into the registry moves nothing. Each with its place in the batch. */
export const movedItemsOf = (
  items: readonly Pick<Assessment, 'task'>[],
  { accounts, registry }: Pick<RiskFacts, 'accounts' | 'registry'>,
): readonly MovedItem[] =>
  items.flatMap(({ task }, item) =>
    task.do === 'keep' ? [] : [movedItemOf(task, item, { accounts: accounts ?? [], registry })],
  );
