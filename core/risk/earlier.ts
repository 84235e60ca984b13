/** Earlier payments of the account or the destination of a payment, in its mosaic, to others than ourselves. */
import type { SignedPayment } from '../history/history.ts';
import { accountKey, dayMs, groupBy, isSince, largestOf, type Paid, sumOf } from './payments.ts';
import type { RiskContext } from './risk.ts';

const ownSets = new WeakMap<RiskContext['accounts'], ReadonlySet<string>>();

function isOwn({ accounts }: RiskContext, address: string): boolean {
  const own = ownSets.get(accounts) ?? new Set(accounts.map((account) => account.address));
  ownSets.set(accounts, own);
  return own.has(address);
}

/** What an account paid to others before. Made once for each account, so that each line of a batch only looks it up. */
export interface AccountPast {
  readonly payments: readonly SignedPayment[];
  readonly largest: bigint;
  /** Payments to other destinations than this one: how many, the largest, and the most that one of them got in a day (of
   * UTC). */
  readonly except: (to: string) => { readonly count: number; readonly largest: bigint; readonly largestDay: bigint };
}

const pasts = new WeakMap<RiskContext, Map<string, AccountPast>>();

export function pastOf(context: RiskContext, paid: Paid): AccountPast {
  const known = pasts.get(context) ?? new Map<string, AccountPast>();
  pasts.set(context, known);
  const key = accountKey(paid);
  const past = known.get(key) ?? makePast(earlierFrom(context, paid));
  known.set(key, past);
  return past;
}

const earlierFrom = (context: RiskContext, paid: Paid): readonly SignedPayment[] =>
  context.index.from(paid, paid.source).filter(({ mosaic, to }) => mosaic === paid.mosaic && !isOwn(context, to));

function makePast(payments: readonly SignedPayment[]): AccountPast {
  const byTarget = groupBy(payments, ({ to }) => to);
  const targets = [...byTarget].map(([to, all]) => ({
    ...{ to, count: all.length },
    ...{ largest: largestOf(all.map(({ atomic }) => atomic)), largestDay: largestPerDay(all) },
  }));
  // The two largest are enough: one of them is of another destination.
  const two = (figureOf: (one: (typeof targets)[number]) => bigint) =>
    targets.toSorted((a, b) => compare(figureOf(b), figureOf(a))).slice(0, 2);
  const [singles, days] = [two(({ largest }) => largest), two(({ largestDay }) => largestDay)];
  return {
    payments,
    largest: singles[0]?.largest ?? 0n,
    except: (to) => ({
      count: payments.length - (byTarget.get(to)?.length ?? 0),
      largest: singles.find((one) => one.to !== to)?.largest ?? 0n,
      largestDay: days.find((one) => one.to !== to)?.largestDay ?? 0n,
    }),
  };
}

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

export const earlierTo = ({ index }: RiskContext, paid: Paid): readonly SignedPayment[] =>
  index.to(paid, paid.to).filter(({ mosaic, digest }) => mosaic === paid.mosaic && digest !== paid.digest);

/** Sums per day of 24 hours back from `nowMs`, without the last one; only days with payments. */
export const dailySums = (payments: readonly SignedPayment[], nowMs: bigint): readonly bigint[] =>
  [
    ...groupBy(
      payments.filter((payment) => !isSince(payment, nowMs - dayMs)),
      ({ timeMs }) => ((nowMs - BigInt(timeMs)) / dayMs).toString(),
    ).values(),
  ].map((day) => sumOf(day.map(({ atomic }) => atomic)));

/** The largest sum of one destination in one day (of UTC). */
export const largestPerDay = (payments: readonly SignedPayment[]): bigint =>
  largestOf(
    [...groupBy(payments, ({ to, timeMs }) => `${BigInt(timeMs) / dayMs} ${to}`).values()].map((day) =>
      sumOf(day.map(({ atomic }) => atomic)),
    ),
  );

/** Earlier payments that make a statement about an account possible. */
export const leastOfAccount = 10;
