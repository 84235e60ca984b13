/**
 * Who takes part: whether ours does, whether the register knows whoever acts, and whether everybody who signs is asked to.
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
    // Where the register does not know who acts, ours may well be a cosigner there: no more can be said.
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
 * Who makes it, unless that is somebody who only cosigns; who acts or must agree inside; who loses something or may do
 * more or less. A gift, or a name that points to us, is nothing that waits for a signature of ours.
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

/** Where there is no vault, nothing is ours and that says nothing. */
function nothingOfOwn(draft: ReviewDraft, facts: ReviewFacts): readonly Warning[] {
  if (facts.accounts.length === 0) return [];
  const place = placeOf(draft, facts);
  const isOwn = [...new Set(concerned(draft, facts))].some((address) => affectsOwnAccounts(address, place));
  return isOwn ? [] : [warn('nothing-of-ours', 'stop')];
}

/**
 * Whoever acts and has not signed may be a multisig account, and ours its last missing cosigner. Neither a harmless
 * content of ours nor a registered account beside it says anything about it.
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

/** NEM: what acts inside another one is a multisig account, whosever it is. */
const isKnown = (address: string, { chain, network, facts }: Place): boolean =>
  multisigOf(facts.registry, chain, network, address) !== null ||
  (chain === 'symbol' && ownerOf(address, facts.accounts) !== null);

/**
 * The network refuses an aggregate that somebody made or cosigned who need not sign any of it, and a hash lock's deposit
 * is lost with it. Whoever cosigns for an account that the register does not know cannot be told from such a one.
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
  // Who has signed is no multisig account.
  const allKnown = required.every((address) => signed.has(address) || isKnown(address, place));
  const severity = allKnown && !aggregate.inner.some(asksForName) ? 'stop' : 'caution';
  return [...signed]
    .filter((address) => !eligible.has(address))
    .map((address) =>
      warn('initiator-not-party', severity, { account: addressValue(address, tx.chain, tx.network, facts) }),
    );
}

/** Whether somebody must agree whom the bytes give by a name only. */
function asksForName({ content }: AggregateContent['inner'][number]): boolean {
  return alsoRequired(content).some(({ type }) => type === 'alias');
}
