/** Helpers for the reviewers of both chains: effects, payments, control changes, and uncertain divisibilities. */
import type { KnownMosaic } from '../chain/known-mosaics.ts';
import type { ContentReview } from './content-review.ts';
import type { ControlChangeCode } from './review-codes.ts';
import type { ControlChange, Effect, Payment, Row, Value, Warning } from './review-document.ts';
import { integerValue, row, warn } from './values.ts';

/** A review with defaults for the parts that most kinds lack. */
export const contentReview = (
  review: Pick<ContentReview, 'headline' | 'cards'> & Partial<ContentReview>,
): ContentReview => ({ payments: [], effects: [], controlChanges: [], trees: [], warnings: [], ...review });

export const ownerOfValue = (value: Value): string | null => (value.type === 'address' ? value.owner : null);

/** An effect on any account; the assembler adds for whom we act (acting.ts). */
export const effect = (
  account: Value,
  direction: Effect['direction'],
  cause: Effect['cause'],
  amount: Value,
): Effect => ({ account, owner: ownerOfValue(account), actedFor: false, direction, cause, amount });

/** One payment per amount; zero amounts are no payment. */
export const paymentsOf = (from: Value, to: Value, amounts: readonly Value[]): readonly Payment[] =>
  amounts
    .filter((amount) => amount.type !== 'amount' || amount.atomic !== '0')
    .map((amount) => ({ part: null, from, to, amount }));

export const controlChange = (account: Value, code: ControlChangeCode, facts: readonly Row[]): ControlChange => ({
  account,
  owner: ownerOfValue(account),
  code,
  facts,
});

/** Lists each added cosigner beside the account; if one is ours, that is a control change of its own. */
export const becomingCosigners = (added: readonly Value[], multisig: Value): readonly ControlChange[] =>
  added
    .filter((each) => ownerOfValue(each) !== null)
    .map((each) => controlChange(each, 'becomes-cosigner', [row('multisig-account', multisig)]));

/** Warning if the divisibility is uncertain: unknown, or recorded in the registry by a person. */
export function decimalsOf(
  amount: Value,
  known: KnownMosaic | null,
  mosaic: Value,
): { readonly raw: readonly Row[]; readonly warnings: readonly Warning[] } {
  if (amount.type !== 'amount' || known !== null) return { raw: [], warnings: [] };
  const { atomic, divisibility } = amount;
  if (divisibility === null) return { raw: [], warnings: [warn('mosaic-unknown', 'caution', { mosaic })] };
  const facts = { mosaic, divisibility: integerValue(divisibility) };
  return {
    raw: [row('atomic-units', integerValue(BigInt(atomic)))],
    warnings: [warn('divisibility-from-books', 'note', facts)],
  };
}
