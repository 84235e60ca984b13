/**
 * Takes: a review document. Gives: what its signature moves, as the log holds it: sums by payer, recipient and unit, so that an
 * entry stays short whatever an aggregate contains. Amounts, addresses and units as they were reviewed. Labels of our own
 * accounts, which the log holds anyway (`accounts-changed`); names of contacts and messages never (docs/log.md).
 */
import type { Payment, ReviewDocument, Value } from '../review/review-document.ts';
import type { LogMove } from './events.ts';

/** Sums in one entry: short enough for one line of the log beside all signers. */
export const maxMoves = 8;

type Amount = Extract<Value, { readonly type: 'amount' }>;
type Counted = Payment & { readonly amount: Amount };

/** `payments`: all of them, also those that `moves` has no room for. */
export interface Moved {
  readonly payments: number;
  readonly moves: readonly LogMove[];
}

export function movesOf({ payments }: Pick<ReviewDocument, 'payments'>): Moved {
  const counted = payments.filter(isCounted);
  const byRecipient = summed(counted, true);
  const moves = byRecipient.length <= maxMoves ? byRecipient : summed(counted, false);
  return { payments: payments.length, moves: moves.slice(0, maxMoves) };
}

/** An amount that the network alone knows cannot be added up. */
const isCounted = (payment: Payment): payment is Counted =>
  payment.amount.type === 'amount' && /^\d+$/.test(payment.amount.atomic);

/** In the order of first appearance. Without recipients: null for each. */
function summed(payments: readonly Counted[], withRecipient: boolean): readonly LogMove[] {
  const sums = new Map<string, LogMove>();
  for (const { from, to, amount } of payments) {
    const { divisibility, unit } = amount;
    const parties = { ...payerOf(from), ...(withRecipient ? recipientOf(to) : { to: null, alias: null }) };
    const key = JSON.stringify([parties, divisibility, unit]);
    const before = sums.get(key) ?? { ...parties, amount: '0', divisibility, unit, payments: 0 };
    const total = BigInt(before.amount) + BigInt(amount.atomic);
    sums.set(key, { ...before, amount: total.toString(), payments: before.payments + 1 });
  }
  return [...sums.values()];
}

const payerOf = (value: Value) =>
  value.type === 'address' ? { from: value.text, owner: value.owner } : { from: null, owner: null };

const recipientOf = (value: Value) => ({
  to: value.type === 'address' ? value.text : null,
  alias: value.type === 'alias' ? value.namespaceId : null,
});
