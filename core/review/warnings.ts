/** All warnings of a document: the gravest first, and what is said twice in the same words only once. */
import type { Warning } from './review-document.ts';

const severityOrder = { stop: 0, caution: 1, note: 2 } as const;

export function sortWarnings(all: readonly Warning[]): readonly Warning[] {
  const distinct = [...new Map(all.map((warning) => [JSON.stringify(warning), warning])).values()];
  return distinct.sort((a, b) => severityOrder[a.severity] - severityOrder[b.severity]);
}
