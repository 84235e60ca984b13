/**
 * Approvals that rule books ask of groups, and who of a vault can give them: custodians, each with the own approval key, as a
 * member of a group or (group `custodians`) as one of their number.
 * Gives: what is missing, by the book that lacks most. Never: counts a person twice in one book (core/policy/people.ts).
 */
import { type Reason, reason } from '../../../core/base/reason.ts';
import type { RuleBook } from '../../../core/policy/book/book.ts';
import { custodians } from '../../../core/policy/book/parts.ts';
import { missingApprovals, peopleIn } from '../../../core/policy/people.ts';
import { approvalKeysOf } from './approval-keys.ts';

/** What one book asks for. */
export interface BookDemand {
  readonly groups: RuleBook['groups'];
  /** People per group. */
  readonly asked: Readonly<Record<string, number>>;
  /** Keys whose holders count for nothing. */
  readonly involved: readonly (string | null)[];
}

/** Custodians as rule books see them. */
export interface Approvers {
  readonly custodians: readonly {
    readonly id: number;
    readonly name: string;
    readonly approval?: { readonly publicKey: string } | undefined;
  }[];
}

/** `by`: the custodians who agreed. Empty if nothing is missing. */
export function missingOf(
  demands: readonly BookDemand[],
  head: Approvers,
  by: readonly number[],
): Readonly<Record<string, number>> {
  const known = approvalKeysOf(head);
  const keys = by.flatMap((id) => known.get(id) ?? []);
  const missing = new Map<string, number>();
  for (const { groups, asked, involved } of demands) {
    const lacks = missingApprovals(groups, asked, { keys, custodians: by.length, involved });
    for (const [id, count] of Object.entries(lacks)) missing.set(id, Math.max(count, missing.get(id) ?? 0));
  }
  return Object.fromEntries(missing);
}

/** Null if nothing is missing. */
export function whyMissing(missing: Readonly<Record<string, number>>): Reason | null {
  const [first] = Object.entries(missing).sort(([a], [b]) => (a < b ? -1 : 1));
  if (first === undefined) return null;
  return reason('group-missing', { group: first[0], missing: String(first[1]) });
}

/** Why these can never come together, if all custodians agree. */
export const whyNever = (demands: readonly BookDemand[], { custodians: all }: Approvers): Reason | null =>
  whyMissing(
    missingOf(
      demands,
      { custodians: all },
      all.map(({ id }) => id),
    ),
  );

/** Who has to agree to a change of this book. */
export const changeDemand = ({ groups, change }: RuleBook): BookDemand => ({
  ...{ groups, asked: { [change.group]: change.n }, involved: [] },
});

/**
 * What a book asks for of every signature, and of every change of it: if it can never come together, nothing could be signed, or the
 * book never changed.
 */
export function standingDemands(book: RuleBook): readonly BookDemand[] {
  const { groups, rules } = book;
  const always = rules.flatMap((rule): readonly BookDemand[] => {
    if (rule.kind !== 'approvals' || typeof rule.else !== 'object') return [];
    const isSigning = rule.when === undefined || Object.keys(rule.when).every((field) => field === 'scopes');
    if (!isSigning || rule.when?.scopes?.includes('sign') === false) return [];
    return [{ groups, asked: { [rule.else.group]: rule.else.n }, involved: [] }];
  });
  return [changeDemand(book), ...always];
}

/**
 * Why these custodians cannot live under a book: what it always asks for never comes together, or a rule about signing asks for more
 * people than they are. Of two custodians, the third for a new recipient would block every first payment.
 */
export const whyUnfit = (book: RuleBook, head: Approvers): Reason | null =>
  whyNever(standingDemands(book), head) ?? whyTooMany(book, head);

function whyTooMany({ groups, rules }: RuleBook, head: Approvers): Reason | null {
  const { custodians: all } = head;
  const keys = new Set(approvalKeysOf(head).values());
  const peopleOf = (id: string): number => {
    if (id === custodians) return all.length;
    const members = groups.find((group) => group.id === id)?.members ?? [];
    return peopleIn(groups, { id, name: id, members: members.filter(({ key }) => keys.has(key)) }).length;
  };
  for (const rule of rules) {
    if (typeof rule.else !== 'object' || rule.when?.scopes?.includes('sign') === false) continue;
    const { n, group } = rule.else;
    const people = peopleOf(group);
    if (n > people) return reason('approvals-impossible', { need: String(n), custodians: String(people) });
  }
  return null;
}

/** With fewer custodians than a book always asks for, nothing could be signed, or the book never changed. */
export function whyTooFew(books: readonly RuleBook[], count: number): Reason | null {
  const needed = books.flatMap(standingDemands).map(({ asked }) => asked[custodians] ?? 0);
  const missing = Math.max(0, ...needed) - count;
  return missing > 0 ? whyMissing({ [custodians]: missing }) : null;
}
