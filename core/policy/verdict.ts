/**
 * What rules contribute, and how contributions are combined: pass < note < approvals < block. The strictest wins in
 * each respect, so the order of the rules and repeated asking cannot change a verdict, and no rule loosens another.
 */
import type { Reason } from '../base/reason.ts';

/** Groups of people whom house rules can ask for approvals. A rule book has groups of its own (book/parts.ts). */
export const approvalGroups = ['custodians'] as const;
/** 'custodians', or the id of a group of a rule book. */
export type ApprovalGroup = string;

export type Contribution =
  | { readonly level: 'pass' }
  /** The person must type something instead of holding the seal. */
  | { readonly level: 'note'; readonly act: 'type' }
  /** This many different people of the group must agree: custodians each with their own passphrase, others each with a
   * signature of their own key. */
  | { readonly level: 'approvals'; readonly of: ApprovalGroup; readonly need: number }
  | { readonly level: 'block'; readonly reasons: readonly [Reason, ...Reason[]] };

export const levels = ['pass', 'note', 'approvals', 'block'] as const;
export type Level = (typeof levels)[number];

export interface Verdict {
  readonly level: Level;
  readonly act: 'hold' | 'type';
  /** Number of people per group, groups in order; a group that is not asked is absent. */
  readonly approvals: Readonly<Partial<Record<ApprovalGroup, number>>>;
  /** Reasons of the block, each once, sorted. Empty unless `level` is 'block'. */
  readonly reasons: readonly Reason[];
}

/** The verdict if no rule objects. */
export const passed: Verdict = { level: 'pass', act: 'hold', approvals: {}, reasons: [] };

export const combine = (contributions: readonly Contribution[]): Verdict => severestOf(contributions.map(verdictOf));

/** For a batch: what its items require together. */
export const severestOf = (verdicts: readonly Verdict[]): Verdict => verdicts.reduce(join, passed);

/** Whether `a` asks for nothing that `b` does not ask for. */
export const isNoSeverer = (a: Verdict, b: Verdict): boolean =>
  levels.indexOf(a.level) <= levels.indexOf(b.level) &&
  (a.act === 'hold' || b.act === 'type') &&
  Object.keys(a.approvals).every((group) => needOf(a, group) <= needOf(b, group));

const needOf = ({ approvals }: Verdict, group: ApprovalGroup): number =>
  Object.hasOwn(approvals, group) ? (approvals[group] ?? 0) : 0;

function verdictOf(said: Contribution): Verdict {
  switch (said.level) {
    case 'pass':
      return passed;
    case 'note':
      return { ...passed, level: 'note', act: said.act };
    case 'approvals':
      return { ...passed, level: 'approvals', approvals: { [said.of]: said.need } };
    case 'block':
      return { ...passed, level: 'block', reasons: inOrder(said.reasons) };
  }
}

/** The mildest verdict that is at least as strict as both: commutative, associative, idempotent. */
function join(a: Verdict, b: Verdict): Verdict {
  // What most rules say of most requests.
  if (a === passed) return b;
  if (b === passed) return a;
  const asked = [...new Set([...Object.keys(a.approvals), ...Object.keys(b.approvals)])].sort();
  const groups = asked.map((group) => [group, Math.max(needOf(a, group), needOf(b, group))] as const);
  return {
    level: levels.indexOf(a.level) > levels.indexOf(b.level) ? a.level : b.level,
    act: a.act === 'type' || b.act === 'type' ? 'type' : 'hold',
    approvals: Object.fromEntries(groups),
    reasons: inOrder([...a.reasons, ...b.reasons]),
  };
}

function inOrder(reasons: readonly Reason[]): readonly Reason[] {
  if (reasons.length < 2) return reasons;
  const byText = new Map(reasons.map((reason) => [textOf(reason), reason]));
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, reason]) => reason);
}

/** Facts are sorted: equal facts are the same reason. */
const textOf = ({ code, found }: Reason): string =>
  JSON.stringify([code, Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1))]);
