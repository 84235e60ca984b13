/** Findings of one kind counted. A document has them in the order in which they are read: stops, cautions, notes (core/review). */
import type { Severity, Warning } from '../../core/review/review-document.ts';

export const countOf = (warnings: readonly Warning[], severity: Severity): number =>
  warnings.filter((warning) => warning.severity === severity).length;

export interface FindingLine {
  readonly code: Warning['code'];
  readonly severity: Severity;
  readonly count: number;
  /** Of the first one, in `warnings`. */
  readonly index: number;
}

/** Stops and cautions, each code and severity once. */
export function findingLines(warnings: readonly Warning[]): readonly FindingLine[] {
  const lines = new Map<string, FindingLine>();
  for (const [index, { code, severity }] of warnings.entries()) {
    if (severity === 'note') continue;
    const key = `${severity} ${code}`;
    const line = lines.get(key);
    lines.set(key, line === undefined ? { code, severity, count: 1, index } : { ...line, count: line.count + 1 });
  }
  return [...lines.values()];
}
