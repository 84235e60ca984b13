/**
 * What a rule of a book may ask besides its lines. A fact that is absent, and a sum beyond 64 bits, end the rule: it blocks.
 */
import type { SignedPayment } from '../history/history.ts';
import { type Lists, listsOf } from './book/lists.ts';
import { type AddressList, type ClassedAccount, type Group, mostAtomic, type Scope } from './book/parts.ts';
import type { BookFacts } from './facts.ts';
import { countedTime } from './time.ts';

export type FactName = Exclude<keyof BookFacts, 'scope' | 'items' | 'adoptedMs'>;
/** Why a rule cannot be decided. */
export class Undecided extends Error {
  readonly code: 'fact-missing' | 'overflow';
  readonly fact: string;
  constructor(code: Undecided['code'], fact: string) {
    super(code);
    this.code = code;
    this.fact = fact;
  }
}

export interface Context {
  readonly scope: Scope;
  readonly need: <N extends FactName>(name: N) => NonNullable<BookFacts[N]>;
  /** Unix ms: docs/policy.md. */
  readonly time: () => bigint;
  /** Unix ms: the latest time that people stood by: of the last signature, or of the agreement to the newest book. */
  readonly steadyMs: () => bigint;
  /** Signed payments that still count: their time is within the window, or their deadline has not passed. */
  readonly signedWithin: (windowMs: number) => readonly SignedPayment[];
  readonly groups: ReadonlyMap<string, Group>;
  readonly lists: Lists;
  /** The book gives at least one account a class. */
  readonly hasClasses: boolean;
}

interface Parts {
  readonly groups: readonly Group[];
  readonly lists: readonly AddressList[];
  readonly accounts: readonly ClassedAccount[];
}

export function contextOf(parts: Parts, facts: BookFacts): Context {
  const need: Context['need'] = (name) => {
    const value = facts[name];
    if (value === undefined || value === null) throw new Undecided('fact-missing', name);
    return value;
  };
  const counted = countedTime(facts);
  /** Read once: several rules ask for windows of one history. */
  let timed: readonly Timed[] | null = null;
  const time = (): bigint => {
    if (counted === null) throw new Undecided('fact-missing', facts.past === undefined ? 'past' : 'nowMs');
    return counted;
  };
  return {
    ...{ scope: facts.scope, need, time },
    steadyMs: () => {
      const { markMs } = need('past');
      const { adoptedMs = markMs } = facts;
      return adoptedMs > markMs ? adoptedMs : markMs;
    },
    signedWithin: (windowMs) => {
      const { history, completeFromMs } = need('past');
      const from = time() - BigInt(windowMs);
      if (completeFromMs > from) throw new Undecided('fact-missing', 'past');
      timed ??= history.payments.map(timedOf);
      return timed.filter((one) => one.timeMs > from || one.deadlineMs >= time()).map(({ payment }) => payment);
    },
    groups: new Map(parts.groups.map((group) => [group.id, group])),
    lists: listsOf(parts.lists),
    hasClasses: parts.accounts.length > 0,
  };
}

interface Timed {
  readonly payment: SignedPayment;
  readonly timeMs: bigint;
  readonly deadlineMs: bigint;
}
const timedOf = (payment: SignedPayment): Timed => ({
  ...{ payment, timeMs: BigInt(payment.timeMs), deadlineMs: BigInt(payment.deadlineMs) },
});

/** Exact. A negative number and a sum that no chain could write are not amounts. */
export function sumOf(amounts: readonly bigint[]): bigint {
  let sum = 0n;
  for (const amount of amounts) {
    sum += amount;
    if (amount < 0n || sum > mostAtomic) throw new Undecided('overflow', 'amount');
  }
  return sum;
}

/** A count or a time that a double does not hold exactly is no number. */
export function counted(value: number): number {
  if (!Number.isSafeInteger(value) || value < 0) throw new Undecided('overflow', 'count');
  return value;
}
