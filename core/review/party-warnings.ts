/**
 * Warnings about the participants: whether ours take part, whether the registry knows the actors, and whether everyone
 * who signs is required.
 * Source: catapult MultisigAggregateEligibleCosignatoriesValidator.cpp and ...SufficientCosignatoriesValidator.cpp.
 */
import { multisigOf } from '../registry/look-up.ts';
import { alsoRequired, isSatisfied, signedBy } from '../task/cosigners.ts';
import { eligibleFor } from '../task/eligible.ts';
import type { AggregateContent } from '../transaction/symbol/content.ts';
import { affectsOwnAccounts } from './controlled-multisigs.ts';
import { keyHolder } from './envelope-review.ts';
import { aggregateOf, nemInnerOf } from './inner-contents.ts';
import type { Warning } from './review-document.ts';
import { actingIn, isCosigning, type ReviewDraft } from './review-draft.ts';
import { ownerOf, type ReviewFacts } from './review-facts.ts';
import { addressValue, type Place, warn } from './values.ts';

export function partyWarnings(draft: ReviewDraft, facts: ReviewFacts): readonly Warning[] {
  const unknown = unknownAccounts(draft, facts);
  return [
    // If the registry does not know an actor, one of ours may be its cosigner; no more can be said.
    ...(unknown.length > 0 ? unknown : nothingOfOwn(draft, facts)),
    ...notParties(draft, facts),
  ];
}

const placeOf = ({ task: { tx } }: ReviewDraft, facts: ReviewFacts): Place => ({
  chain: tx.chain,
  network: tx.network,
  facts,
});

/**
 * Accounts concerned: the maker, unless it only cosigns; actors and required cosigners inside; those who lose something
 * or whose rights change. A gain, or a name that points to us, needs no signature of ours.
 */
function concerned(draft: ReviewDraft, facts: ReviewFacts): readonly string[] {
  const { task, groups, effects, controlChanges } = draft;
  const maker = task.do === 'cosign-multisig' ? [] : [keyHolder(task.tx, task.tx.signer, facts)];
  const losing = effects.filter(({ direction }) => direction === 'out').map(({ account }) => account);
  const values = [...maker, ...losing, ...controlChanges.map(({ account }) => account)];
  return [
    ...values.flatMap((value) => (value.type === 'address' ? [value.text] : [])),
    ...groups.map(({ account }) => account),
    ...actingIn(draft),
  ];
}

/** Without a vault nothing is ours, and the warning would be meaningless. */
function nothingOfOwn(draft: ReviewDraft, facts: ReviewFacts): readonly Warning[] {
  if (facts.accounts.length === 0) return [];
  const place = placeOf(draft, facts);
  const isOwn = [...new Set(concerned(draft, facts))].some((address) => affectsOwnAccounts(address, place));
  return isOwn ? [] : [warn('nothing-of-ours', 'stop')];
}

/**
 * An actor that has not signed may be a multisig account, with ours as its last missing cosigner. A harmless content of
 * ours or a registered account beside it does not exclude that.
 */
function unknownAccounts(draft: ReviewDraft, facts: ReviewFacts): readonly Warning[] {
  const { task, signer, groups } = draft;
  const { chain, network } = task.tx;
  const holdsOthers = aggregateOf(task.tx) !== null || nemInnerOf(task.tx) !== null;
  if (!holdsOthers || signer.address === '') return [];
  const satisfied = new Set(groups.filter(isSatisfied).map(({ account }) => account));
  const severity = isCosigning(task) ? 'stop' : 'caution';
  return actingIn(draft)
    .filter((address) => !satisfied.has(address) && !isKnown(address, placeOf(draft, facts)))
    .map((address) =>
      warn('multisig-account-unknown', severity, { account: addressValue(address, chain, network, facts) }),
    );
}

/** NEM: the actor inside another transaction is a multisig account. */
const isKnown = (address: string, { chain, network, facts }: Place): boolean =>
  multisigOf(facts.registry, chain, network, address) !== null ||
  (chain === 'symbol' && ownerOf(address, facts.accounts) !== null);

/**
 * The network refuses an aggregate made or cosigned by someone who is not required in it, and the deposit of its hash
 * lock is lost. A cosigner of an unregistered account cannot be told apart from such a party.
 */
function notParties(draft: ReviewDraft, facts: ReviewFacts): readonly Warning[] {
  const { tx } = draft.task;
  const aggregate = aggregateOf(tx);
  if (aggregate === null || tx.chain !== 'symbol' || tx.signer === null) return [];
  const place = placeOf(draft, facts);
  const maker = keyHolder(tx, tx.signer, facts);
  const signed = new Set([...(maker.type === 'address' ? [maker.text] : []), ...signedBy(tx, aggregate)]);
  const required = [...new Set([...actingIn(draft), ...draft.groups.map(({ account }) => account)])];
  const eligible = eligibleFor(required, place, facts.registry);
  // An account that has signed is not a multisig account.
  const allKnown = required.every((address) => signed.has(address) || isKnown(address, place));
  const severity = allKnown && !aggregate.inner.some(asksForName) ? 'stop' : 'caution';
  return [...signed]
    .filter((address) => !eligible.has(address))
    .map((address) =>
      warn('initiator-not-party', severity, { account: addressValue(address, tx.chain, tx.network, facts) }),
    );
}

/** Whether a required account is given by a namespace only. */
function asksForName({ content }: AggregateContent['inner'][number]): boolean {
  return alsoRequired(content).some(({ type }) => type === 'alias');
}
