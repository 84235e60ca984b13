/**
 * How many custodians the rule books in force ask for an operation, besides the quorum. The vault decides; this only asks for enough
 * passphrases before the call. Pure.
 */
import type { Purpose } from '../../core/contract/operations.ts';
import type { RuleBook } from '../../core/policy/book/book.ts';
import type { Scope } from '../../core/policy/book/parts.ts';

/** Operations that are scopes of a rule book. */
const scopes: Readonly<Partial<Record<Purpose, Scope>>> = {
  'show-words': 'export',
  'make-shares': 'export',
  'make-backup': 'export',
  'import-account': 'import',
  'prove-ownership': 'ownership',
};

export function peopleAsked(purpose: Purpose, books: readonly Pick<RuleBook, 'change' | 'rules'>[]): number {
  const scope = scopes[purpose];
  const numbers = books.flatMap(({ change, rules }) => {
    if (purpose === 'adopt-rules' || purpose === 'custodians') return [change.n];
    return rules.flatMap((rule) => {
      const isAsked = rule.kind === 'approvals' && scope !== undefined && (rule.when?.scopes?.includes(scope) ?? true);
      return isAsked && typeof rule.else === 'object' ? [rule.else.n] : [];
    });
  });
  return Math.max(0, ...numbers);
}
