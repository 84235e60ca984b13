/**
 * Warnings about losses in a transaction made by others, however well hidden: what it takes from our accounts or from
 * multisig accounts that ours cosign for, and what it changes for them.
 */
import type { Value, Warning } from './review-document.ts';
import { isCosigning, isMadeByOthers, type ReviewDraft } from './review-draft.ts';
import type { ReviewFacts } from './review-facts.ts';
import { codeValue, warn } from './values.ts';
import { payerOf } from './warnings.ts';

/** A transaction that we made needs no second warning about accounts that we act for. About our own accounts there
 * is always one, because every cosigner reads it again. */
export function takenFromOwn(draft: ReviewDraft, facts: ReviewFacts): readonly Warning[] {
  const { task, effects } = draft;
  if (!isCosigning(task)) return [];
  const byOthers = isMadeByOthers(task, facts);
  const taken = effects
    .filter(({ owner, actedFor, direction }) => direction === 'out' && (owner !== null || (actedFor && byOthers)))
    .filter(({ cause, amount }) => cause !== 'fee' && !isNothing(amount))
    .map(({ account, amount }) => warn('takes-from-ours', 'stop', { account, amount }));
  return [...taken, ...(byOthers ? rentedByOwn(draft) : [])];
}

const isNothing = (amount: Value): boolean => amount.type === 'amount' && amount.atomic === '0';

/** The network sets the rental price; it is not in the transaction, so no effect shows it. */
function rentedByOwn(draft: ReviewDraft): readonly Warning[] {
  const payers = draft.innerContents
    .flatMap(({ review }) => review.warnings)
    .filter(({ code }) => code === 'rental-fee-unknown')
    .map(payerOf);
  return accountsOnce(payers.filter((payer) => payer !== undefined))
    .filter((payer) => isOwnOrActedFor(payer, draft))
    .map((account) => warn('takes-from-ours', 'stop', { account, amount: codeValue('unknown') }));
}

/** Keys, names, rules, mosaics, data: nothing leaves, but others may gain control or the account may lose rights. */
export function changedForOwn(draft: ReviewDraft, facts: ReviewFacts): readonly Warning[] {
  if (!isMadeByOthers(draft.task, facts)) return [];
  return accountsOnce(draft.controlChanges.map(({ account }) => account))
    .filter((account) => isOwnOrActedFor(account, draft))
    .map((account) => warn('power-of-ours', 'stop', { account }));
}

const isOwnOrActedFor = (account: Value, { isActedFor }: ReviewDraft): boolean =>
  account.type === 'address' && (account.owner !== null || isActedFor(account));

const accountsOnce = (accounts: readonly Value[]): readonly Value[] => [
  ...new Map(accounts.map((account) => [JSON.stringify(account), account])).values(),
];
