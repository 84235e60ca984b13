/**
 * What somebody else proposes at our cost, however well it is hidden among other contents: what it takes from an account
 * of ours, or from a multisig account that ours cosign for, and what it changes for one.
 */
import type { Value, Warning } from './review-document.ts';
import { isCosigning, isMadeByOthers, type ReviewDraft } from './review-draft.ts';
import type { ReviewFacts } from './review-facts.ts';
import { codeValue, warn } from './values.ts';
import { payerOf } from './warnings.ts';

/** What ours made needs no second word about those we act for; about ours whoever cosigns reads it again. */
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

/** The network sets the price: it stands nowhere, so no effect says it. */
function rentedByOwn(draft: ReviewDraft): readonly Warning[] {
  const payers = draft.innerContents
    .flatMap(({ review }) => review.warnings)
    .filter(({ code }) => code === 'rental-fee-unknown')
    .map(payerOf);
  return accountsOnce(payers.filter((payer) => payer !== undefined))
    .filter((payer) => isOwnOrActedFor(payer, draft))
    .map((account) => warn('takes-from-ours', 'stop', { account, amount: codeValue('unknown') }));
}

/** Keys, names, rules, mosaics, data: nothing leaves, and yet others may do more afterwards, or the account less. */
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
