/** Warnings about changes in who controls a multisig account. */
import type { Chain } from '../chain/networks.ts';
import { ownerOfValue } from './content-makers.ts';
import type { ContentContext } from './content-review.ts';
import type { MultisigAnalysis, MultisigState } from './multisig-analysis.ts';
import type { Warning } from './review-document.ts';
import { integerValue, quorumValue, warn } from './values.ts';

export function multisigWarnings(analysis: MultisigAnalysis, { actor, chain }: ContentContext): readonly Warning[] {
  const { before, after, becomesMultisig, problems } = analysis;
  const facts = { account: actor };
  const isOwn = ownerOfValue(actor) !== null;
  // For an account of ours that becomes a multisig account, we know that it was none.
  const unknown = becomesMultisig && isOwn ? 'note' : 'caution';
  return [
    // The more severe of the two includes the other.
    warn(losesItself(analysis, isOwn) ? 'cannot-act-alone' : 'account-control-change', 'stop', facts),
    ...(before === null ? [warn('multisig-before-unknown', unknown, facts)] : []),
    ...(problems.length > 0 ? [warn('multisig-register-differs', 'stop', facts)] : []),
    ...(after === null || problems.includes('quorum-impossible') ? [] : quorumWarnings(chain, after)),
  ];
}

/** Whether the account's own key has no effect afterwards. */
function losesItself({ becomesMultisig, endsMultisig }: MultisigAnalysis, isOwn: boolean): boolean {
  return becomesMultisig || (isOwn && !endsMultisig);
}

function quorumWarnings(chain: Chain, after: MultisigState): readonly Warning[] {
  const count = after.cosigners.length;
  if (count === 0) return [];
  const { minApproval, minRemoval } = after;
  const one = integerValue(count);
  return [
    ...lossWarnings(chain, after),
    ...(minApproval === 1 && count > 1 ? [warn('multisig-one-is-enough', 'caution', { cosigners: one })] : []),
    // A single cosigner who can remove others can become the last one: a removal needs only the removal quorum,
    // whatever it does to the numbers (catapult MultisigAggregateSufficientCosignatoriesValidator).
    ...(minRemoval === 1 && minApproval > 1 ? [warn('multisig-one-may-remove', 'caution', { cosigners: one })] : []),
  ];
}

/**
 * One lost key blocks the account, unless fewer cosigners can remove the lost one. In n of n on NEM the others can,
 * because NIS does not ask for the signature of the removed one (MultisigSignaturesPresentValidator.java).
 */
function lossWarnings(chain: Chain, { minApproval, minRemoval, cosigners }: MultisigState): readonly Warning[] {
  const count = cosigners.length;
  if (minApproval < count || minRemoval < count) return [];
  const after = quorumValue(minApproval, count);
  return chain === 'nem' && count > 1
    ? [warn('multisig-all-must-sign', 'caution', { after })]
    : [warn('multisig-no-loss-tolerance', 'stop', { after })];
}
