/** Of what the rule books said of a proposal: the rules that block one request of it, or all of it as a whole. Pure. */
import type { Reason } from '../../core/base/reason.ts';
import type { RulesSaid } from '../../core/contract/rule-book.ts';
import { builtIn, type TraceEntry } from '../../core/policy/evaluate.ts';

type Finding = TraceEntry['findings'][number];

/** What refuses a batch as a whole: no request of it is at fault. */
export interface RefusedWhole {
  readonly reasons: readonly Reason[];
  readonly rules: RulesSaid['books'];
}

/** `item`: its place in the proposal, from 0; `number`: its number in the list, from 1. */
export const blocksOfLine = (rules: RulesSaid | undefined, item: number, number: number): RulesSaid['books'] =>
  blocksOf(rules, (one) => (one.item === item ? [{ ...one, item: number - 1 }] : []));

/** A request that is proposed alone is the whole batch. */
export const blocksAlone = (rules: RulesSaid | undefined, number: number): RulesSaid['books'] =>
  blocksOf(rules, (one) => (one.item === null ? [one] : one.item === 0 ? [{ ...one, item: number - 1 }] : []));

export const blocksOfWhole = (rules: RulesSaid | undefined): RulesSaid['books'] =>
  blocksOf(rules, (one) => (one.item === null ? [one] : []));

function blocksOf(rules: RulesSaid | undefined, shown: (one: Finding) => readonly Finding[]): RulesSaid['books'] {
  return (rules?.books ?? []).flatMap(({ trace, ...book }) => {
    const blocks = trace.flatMap((entry) => {
      const findings = entry.findings.flatMap(shown);
      return entry.said === 'block' && findings.length > 0 ? [{ ...entry, findings, fired: findings.length }] : [];
    });
    return blocks.length === 0 ? [] : [{ ...book, trace: blocks }];
  });
}

/** Whether the rule of this reason blocks this request. What no rule book refuses is said of the request that it is given with. */
export function isOfLine({ code, found }: Reason, rules: RulesSaid | undefined, item: number): boolean {
  if (rules === undefined) return true;
  const rule = found.rule ?? (code === 'rule-none' ? builtIn.coverage : '');
  return rules.books.some(({ trace }) =>
    trace.some(
      (entry) => entry.rule === rule && entry.said === 'block' && entry.findings.some((one) => one.item === item),
    ),
  );
}
