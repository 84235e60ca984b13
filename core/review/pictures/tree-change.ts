/**
 * The tree of a multisig account before and after one modification, from the same analysis as the card
 * (multisig-analysis.ts). What the registry does not know is 'unknown' in the tree, never left out.
 */
import type { MultisigAnalysis, MultisigState } from '../multisig-analysis.ts';
import type { ControlTree, TreeCosigner, Value } from '../review-document.ts';
import { codeValue, integerValue, quorumValue } from '../values.ts';
import { isOwn } from '../whose.ts';
import { keyOfValue } from './key-of-value.ts';

export interface TreeChange {
  readonly account: Value;
  readonly before: ControlTree;
  readonly after: ControlTree;
  /** Keys that may be lost afterwards; null if that is unknown or makes no sense. */
  readonly lossTolerance: number | null;
}

export interface TreeFacts {
  readonly account: Value;
  readonly analysis: MultisigAnalysis;
  readonly added: readonly Value[];
  readonly removed: readonly Value[];
  /** The value of a cosigner in the analysis. */
  readonly show: (cosigner: string) => Value;
  /** Symbol has a number of its own for removals. */
  readonly hasRemoval: boolean;
}

/** For an account of ours that becomes a multisig account, we know that its own key decided alone. */
export function treeChange(facts: TreeFacts): TreeChange {
  const { account, analysis } = facts;
  const { lossTolerance, isUncertain, endsMultisig } = analysis;
  return {
    account,
    before: analysis.before === null && analysis.becomesMultisig && isOwn(account) ? alone : treeBefore(facts),
    after: treeAfter(facts),
    lossTolerance: isUncertain || endsMultisig ? null : lossTolerance,
  };
}

const alone: ControlTree = {
  is: 'alone',
  approval: codeValue('none'),
  removal: null,
  cosigners: [],
  isComplete: true,
};

const unknownTree = (cosigners: readonly TreeCosigner[], hasRemoval: boolean): ControlTree => ({
  is: 'unknown',
  approval: codeValue('unknown'),
  removal: hasRemoval ? codeValue('unknown') : null,
  cosigners,
  isComplete: false,
});

function treeBefore({ analysis: { before }, removed, show, hasRemoval }: TreeFacts): ControlTree {
  const going = changed(removed, 'removed');
  if (before === null) return unknownTree(going, hasRemoval);
  const keys = new Set(removed.map(keyOfValue));
  const there = before.cosigners.map(show);
  const cosigners = there.map((account) => cosigner(account, keys.has(keyOfValue(account)) ? 'removed' : 'kept'));
  return treeOf(before, cosigners, hasRemoval, true);
}

function treeAfter({ account, analysis, added, show, hasRemoval }: TreeFacts): ControlTree {
  const { before, after, isUncertain } = analysis;
  if (after === null) return unknownTree(changed(added, 'added'), hasRemoval);
  const keys = new Set(added.map(keyOfValue));
  const cosigners = after.cosigners.map(show).map((one) => cosigner(one, keys.has(keyOfValue(one)) ? 'added' : 'kept'));
  const tree = treeOf(after, cosigners, hasRemoval, before !== null || isOwn(account));
  return isUncertain ? { ...tree, approval: codeValue('unknown') } : tree;
}

function treeOf(
  state: MultisigState,
  cosigners: readonly TreeCosigner[],
  hasRemoval: boolean,
  isComplete: boolean,
): ControlTree {
  const of = state.cosigners.length;
  if (of === 0 && state.minApproval === 0) return { ...alone, cosigners };
  const removal = hasRemoval ? numberOf(state.minRemoval, of) : null;
  return { is: 'multisig', approval: numberOf(state.minApproval, of), removal, cosigners, isComplete };
}

/** A number out of range (the transaction contradicts the registry) is shown alone: "-1 of 3" is no quorum. */
const numberOf = (need: number, of: number): Value =>
  need >= 1 && need <= of ? quorumValue(need, of) : integerValue(need);

const cosigner = (account: Value, change: TreeCosigner['change']): TreeCosigner => ({ account, change });
const changed = (accounts: readonly Value[], change: TreeCosigner['change']): readonly TreeCosigner[] =>
  accounts.map((account) => cosigner(account, change));
