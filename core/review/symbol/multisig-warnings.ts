/** What deserves a word when who may act for an account changes. */
import type { ContentContext } from '../content-review.ts';
import type { MultisigAnalysis, MultisigState } from '../multisig-analysis.ts';
import type { Warning } from '../review-document.ts';
import { integerValue, quorumValue, warn } from '../values.ts';
import { ownerOfValue } from './pieces.ts';

export function multisigWarnings(analysis: MultisigAnalysis, { actor }: ContentContext): readonly Warning[] {
  const { before, after, problems } = analysis;
  const facts = { account: actor };
  return [
    warn('account-control-change', 'stop', facts),
    ...(losesItself(analysis, ownerOfValue(actor) !== null) ? [warn('cannot-act-alone', 'stop', facts)] : []),
    ...(before === null ? [warn('multisig-before-unknown', 'caution', facts)] : []),
    ...(problems.length > 0 ? [warn('multisig-register-differs', 'stop', facts)] : []),
    ...(after === null || problems.includes('quorum-impossible') ? [] : quorumWarnings(after)),
  ];
}

/** Whether the account's own key does nothing any more, afterwards. */
function losesItself({ becomesMultisig, endsMultisig }: MultisigAnalysis, isOurs: boolean): boolean {
  return becomesMultisig || (isOurs && !endsMultisig);
}

/**
 * One lost key and nobody can act; or one stolen key is enough. Whoever can remove cosigners alone can also become the
 * last one: a removal needs the removal quorum only, whatever it does to the numbers (catapult
 * MultisigAggregateSufficientCosignatoriesValidator).
 */
function quorumWarnings({ minApproval, minRemoval, cosigners }: MultisigState): readonly Warning[] {
  const count = cosigners.length;
  if (count === 0) return [];
  const least = Math.min(minApproval, minRemoval);
  const after = quorumValue(minApproval, count);
  return [
    ...(minApproval === count ? [warn('multisig-no-loss-tolerance', 'stop', { after })] : []),
    ...(least === 1 && count > 1 ? [warn('multisig-one-is-enough', 'caution', { count: integerValue(count) })] : []),
  ];
}
