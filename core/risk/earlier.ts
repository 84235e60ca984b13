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

/** `except`: a destination that is not counted. */
export const earlierFrom = (context: RiskContext, paid: Paid, except = ''): readonly SignedPayment[] =>
  fromAccount(context, paid).filter(({ to }) => to !== except);

const fromAccounts = new WeakMap<RiskContext, Map<string, readonly SignedPayment[]>>();

function fromAccount(context: RiskContext, paid: Paid): readonly SignedPayment[] {
  const known = fromAccounts.get(context) ?? new Map<string, readonly SignedPayment[]>();
  fromAccounts.set(context, known);
  const key = accountKey(paid);
  const found =
    known.get(key) ??
    context.index.from(paid, paid.source).filter(({ mosaic, to }) => mosaic === paid.mosaic && !isOwn(context, to));
  known.set(key, found);
  return found;
}

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

/** The largest sum that one destination got in one day (of UTC). */
export const largestPerDay = (payments: readonly SignedPayment[]): bigint =>
  largestOf(
    [...groupBy(payments, ({ to, timeMs }) => `${BigInt(timeMs) / dayMs} ${to}`).values()].map((day) =>
      sumOf(day.map(({ atomic }) => atomic)),
    ),
  );

/** Earlier payments that make a statement about an account possible. */
export const leastOfAccount = 10;
