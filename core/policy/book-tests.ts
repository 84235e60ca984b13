/**
 * Runs the tests that a book carries. Every fact that a rule may ask for is known and in order, so that a test shows what
 * the book says of its payments, not of the circumstances.
 */
import { nemCurrencyName, symbolCurrencyIds } from '../chain/known-mosaics.ts';
import type { SignedPayment } from '../history/history.ts';
import type { MovedItem, Movement, Standing } from '../movement/movement.ts';
import type { TransactionKindName } from '../transaction/transaction.ts';
import type { RuleBook } from './book/book.ts';
import type { BookTest, TestLine } from './book/book-test.ts';
import { chainOf, keyOf, mostAtomic, networkOf, type PlaceName } from './book/parts.ts';
import { evaluate } from './evaluate.ts';
import type { BookFacts } from './facts.ts';
import { everMs } from './time.ts';
import type { Level } from './verdict.ts';

export interface FailedTest {
  readonly test: string;
  readonly expected: Level;
  readonly said: Level;
  /** Rules that said what was said. */
  readonly by: readonly string[];
}

export const failedTests = (book: RuleBook): readonly FailedTest[] =>
  book.tests.flatMap((test) => {
    const { verdict, books } = evaluate([book], factsOfTest(book, test));
    const by = (books[0]?.trace ?? [])
      .filter(({ said }) => said === verdict.level && said !== 'pass')
      .map(({ rule }) => rule);
    const isRight = verdict.level === test.expect && (test.by === null || by.includes(test.by));
    return isRight ? [] : [{ test: test.id, expected: test.expect, said: verdict.level, by }];
  });

const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;
const lifetimeMs = 6n * 3_600_000n;

/** A time at which nobody in a list still waits, and at which the hours of the book are open. */
function timeOf({ lists, rules }: RuleBook): bigint {
  const since = lists.flatMap(({ entries }) => entries.map(({ sinceMs }) => sinceMs));
  const waits = rules.flatMap((rule) => (rule.kind === 'destCooling' ? [rule.waitMs] : []));
  const day = Math.ceil((Math.max(dayMs * 20_000, ...since) + Math.max(0, ...waits)) / dayMs);
  const opens = rules.flatMap((rule) => (rule.kind === 'timeBounds' && rule.hours ? [rule.hours.from] : []));
  return BigInt(day * dayMs + Math.max(0, ...opens) * minuteMs);
}

export function factsOfTest(book: RuleBook, test: BookTest): BookFacts {
  const timeMs = timeOf(book);
  const [first] = test.lines;
  const { rules, groups } = book;
  const memberOf = (kind: 'requestSigned' | 'controlTotals'): string | null => {
    const rule = rules.find((one) => one.kind === kind);
    const group = rule !== undefined && 'group' in rule ? groups.find(({ id }) => id === rule.group) : undefined;
    return group?.members[0]?.key ?? null;
  };
  const builds = rules.flatMap((rule) => (rule.kind === 'environment' ? (rule.builds ?? []) : []));
  const looked = rules.flatMap((rule) => (rule.kind === 'lookAlike' ? rule.codes : []));
  const mosaics = rules.flatMap((rule) => (rule.kind === 'balanceShare' ? [rule.mosaic] : []));
  return {
    scope: test.scope,
    items: test.lines.map((line, item) => itemOf(book, line, item, test.fee, timeMs)),
    past: {
      history: { payments: first === undefined ? [] : signedOf(first, test, timeMs), refused: [] },
      ...{ markMs: timeMs, completeFromMs: everMs },
    },
    nowMs: timeMs,
    balances: test.lines.flatMap(({ place, from }) =>
      mosaics.map((mosaic) => ({
        ...{ chain: chainOf(place), network: networkOf(place), address: from, mosaic },
        ...{ atomic: mostAtomic, toldMs: timeMs },
      })),
    ),
    envelope: { requester: memberOf('requestSigned'), number: 1, continues: 'yes', altered: false },
    list: { signer: memberOf('controlTotals'), matched: test.lines.length, altered: 0, missing: 0, extra: 0 },
    findings: { looked, found: [] },
    environment: { guard: 'quiet', build: builds[0] ?? '', log: 'continuous' },
    refusedInSession: 0,
    signers: [],
  };
}

function signedOf({ place, from }: TestLine, { signed }: BookTest, timeMs: bigint): readonly SignedPayment[] {
  return signed
    .map(({ to, mosaic, atomic, agoMs }, at): SignedPayment => {
      const ago = (timeMs - BigInt(agoMs)).toString();
      return {
        ...{ chain: chainOf(place), network: networkOf(place), source: from, to, mosaic, atomic },
        ...{ deadlineMs: ago, timeMs: ago, message: '', digest: String(at) },
      };
    })
    .sort((a, b) => (BigInt(a.timeMs) < BigInt(b.timeMs) ? -1 : 1));
}

function itemOf(book: RuleBook, line: TestLine, item: number, fee: string, timeMs: bigint): MovedItem {
  const { place, from, to, mosaic, atomic, message } = line;
  const [chain, network, kind] = [chainOf(place), networkOf(place), line.kind as TransactionKindName];
  const common = { item, part: null, chain, network, kind, source: from, sourceStanding: 'own' } as const;
  const cause = to === null ? 'control' : mosaic === null ? 'none' : 'transfer';
  const moved: Movement = {
    ...{ ...common, cause, mosaic, atomic: atomic === null ? null : BigInt(atomic) },
    to: to === null ? null : { type: 'address', address: to, standing: standingOf(book, place, to) },
    message: message === '' ? { type: 'none' } : { type: 'text', text: message },
  };
  const currency =
    chain === 'nem' ? nemCurrencyName : symbolCurrencyIds[network].toString(16).toUpperCase().padStart(16, '0');
  const paid: Movement = {
    ...{ ...common, cause: 'fee', to: null, mosaic: currency, atomic: BigInt(fee), message: { type: 'none' } },
  };
  return {
    ...{ item, chain, network, task: 'sign', kind, innerKinds: [], signer: from, digest: String(item) },
    ...{ deadlineMs: timeMs + lifetimeMs, timestampMs: chain === 'nem' ? timeMs : null, movements: [moved, paid] },
  };
}

function standingOf({ accounts, lists }: RuleBook, place: PlaceName, address: string): Standing {
  const key = keyOf({ place, address });
  if (accounts.some((account) => keyOf(account) === key)) return 'own';
  return lists.some(({ entries }) => entries.some((entry) => keyOf(entry) === key)) ? 'listed' : 'unknown';
}
