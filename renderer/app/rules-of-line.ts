/** Of what the rule books said of a proposal, the rules that block one request of it, with its number in the list. Pure. */
import type { RulesSaid } from '../../core/contract/rule-book.ts';

/** `item`: its place in the proposal, from 0; `number`: its number in the list, from 1. */
export function blocksOfLine(rules: RulesSaid | undefined, item: number, number: number): RulesSaid['books'] {
  return (rules?.books ?? []).flatMap(({ trace, ...book }) => {
    const blocks = trace.flatMap((entry) => {
      const findings = entry.findings
        .filter((one) => one.item === null || one.item === item)
        .map((one) => ({ ...one, item: one.item === null ? null : number - 1 }));
      return entry.said === 'block' && findings.length > 0 ? [{ ...entry, findings, fired: findings.length }] : [];
    });
    return blocks.length === 0 ? [] : [{ ...book, trace: blocks }];
  });
}
