/** What was found in all requests of a batch: each finding once, with the requests that have it. */
import type { Finding, ReviewDocument } from '../../core/review/review-document.ts';
import { severities } from '../../core/review/review-document.ts';

export interface BatchFinding extends Finding {
  /** Places in the batch, from 0, ascending. */
  readonly items: readonly number[];
}

/** Stops first, then cautions, then notes; then in order of appearance. */
export function findingsOf(documents: readonly Pick<ReviewDocument, 'warnings'>[]): readonly BatchFinding[] {
  const found = new Map<string, BatchFinding>();
  for (const [item, { warnings }] of documents.entries())
    for (const { code, severity } of warnings) {
      const key = `${severity} ${code}`;
      const items = found.get(key)?.items ?? [];
      found.set(key, { code, severity, items: items.includes(item) ? items : [...items, item] });
    }
  return [...found.values()].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}
