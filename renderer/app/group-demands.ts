/** What rules that ask for approvals ask of each group: the greatest number, as in core/policy/verdict.ts. */
import type { RulesSaid } from '../../core/contract/rule-book.ts';
import type { RuleBook } from '../../core/policy/book/book.ts';

export interface GroupDemand {
  readonly group: string;
  readonly name: string;
  readonly n: number;
  /** Who is in it; empty for the custodians. */
  readonly people: readonly string[];
}

interface Book {
  readonly digest: string;
  readonly book: RuleBook;
}

export function groupDemands({ books: said }: RulesSaid, books: readonly Book[]): readonly GroupDemand[] {
  const demands = new Map<string, GroupDemand>();
  for (const { digest, trace } of said) {
    const book = books.find((one) => one.digest === digest)?.book;
    for (const { rule: id, said: level } of trace) {
      const asks = book?.rules.find((rule) => rule.id === id)?.else;
      if (level !== 'approvals' || book === undefined || typeof asks !== 'object') continue;
      const { n, group } = asks;
      const { name = group, members = [] } = book.groups.find((one) => one.id === group) ?? {};
      const people = [...new Set(members.map(({ person }) => person))];
      const known = demands.get(group);
      if (known === undefined || known.n < n) demands.set(group, { group, name, n, people });
    }
  }
  return [...demands.values()].sort((a, b) => (a.group < b.group ? -1 : 1));
}
