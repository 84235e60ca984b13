/**
 * Changes of control as pictures: one tree per multisig account, whatever the number of modifications in one
 * transaction, and one line for every other change.
 */

import type { ContentReview } from '../content-review.ts';
import type { ActedFor } from '../effects.ts';
import type { ControlChangeCode } from '../review-codes.ts';
import type {
  ControlChange,
  ControlPicture,
  ControlPoint,
  ControlTree,
  TreeCosigner,
  Value,
} from '../review-document.ts';
import { codeValue, integerValue } from '../values.ts';
import { isOwn } from '../whose.ts';
import { keyOfValue } from './key-of-value.ts';
import type { TreeChange } from './tree-change.ts';

/** `controlChanges`: ours first. Pictures of ours, then of those that we act for, then of others; of each, trees first. */
export function controlPictures(
  contents: readonly ContentReview[],
  controlChanges: readonly ControlChange[],
  isActedFor: ActedFor,
): readonly ControlPicture[] {
  const order = controlChanges.map(({ account }) => keyOfValue(account));
  const trees = mergedTrees(contents.flatMap((each) => each.trees)).toSorted(
    (a, b) => order.indexOf(keyOfValue(a.account)) - order.indexOf(keyOfValue(b.account)),
  );
  const rank = ({ owner, actedFor }: ControlPicture): number => (owner !== null ? 0 : actedFor ? 1 : 2);
  return [...trees.map(treePicture), ...controlChanges.flatMap(changePicture)]
    .map((picture) => ({ ...picture, actedFor: isActedFor(picture.account) }))
    .toSorted((a, b) => rank(a) - rank(b));
}

/** All modifications of one account as one: the tree before the first, and the tree after the last. */
function mergedTrees(trees: readonly TreeChange[]): readonly TreeChange[] {
  const merged = new Map<string, TreeChange>();
  for (const tree of trees) {
    const key = keyOfValue(tree.account);
    const earlier = merged.get(key);
    merged.set(key, earlier === undefined ? tree : mergeTrees(earlier, tree));
  }
  return [...merged.values()];
}

function mergeTrees(first: TreeChange, then: TreeChange): TreeChange {
  // The second one was judged by what the first leaves only if the registry knows the account. If it does not, nobody
  // here knows what comes of both.
  const isKnown = first.before.isComplete && then.before.is !== 'unknown' && followsOn(first.after, then.before);
  const before = first.before;
  const after = isKnown ? then.after : unknownAfter(first, then);
  return {
    account: first.account,
    before: { ...before, cosigners: compared(before.cosigners, after, 'removed', goneIn(first, then)) },
    after: { ...after, cosigners: compared(after.cosigners, before, 'added', new Set()) },
    lossTolerance: isKnown ? then.lossTolerance : null,
  };
}

const textsOf = (tree: ControlTree): readonly string[] =>
  tree.cosigners.map(({ account }) => keyOfValue(account)).sort();
const followsOn = (after: ControlTree, before: ControlTree): boolean =>
  after.is === before.is && JSON.stringify(textsOf(after)) === JSON.stringify(textsOf(before));

/** Everyone whom either one adds and the second does not remove again. */
function unknownAfter(first: TreeChange, then: TreeChange): ControlTree {
  const gone = new Set(then.before.cosigners.filter(({ change }) => change === 'removed').map(keyOfCosigner));
  const all = new Map([...first.after.cosigners, ...then.after.cosigners].map((one) => [keyOfCosigner(one), one]));
  return {
    is: 'unknown',
    approval: codeValue('unknown'),
    removal: then.after.removal === null ? null : codeValue('unknown'),
    cosigners: [...all.values()].filter((one) => !gone.has(keyOfCosigner(one))),
    isComplete: false,
  };
}

const keyOfCosigner = ({ account }: TreeCosigner): string => keyOfValue(account);
const goneIn = (...trees: readonly TreeChange[]): ReadonlySet<string> =>
  new Set(
    trees.flatMap((tree) => tree.before.cosigners.filter(({ change }) => change === 'removed').map(keyOfCosigner)),
  );

function compared(
  cosigners: readonly TreeCosigner[],
  other: ControlTree,
  change: 'added' | 'removed',
  gone: ReadonlySet<string>,
): readonly TreeCosigner[] {
  const there = new Set(other.cosigners.map(keyOfCosigner));
  const isKept = (one: TreeCosigner) => there.has(keyOfCosigner(one)) && !gone.has(keyOfCosigner(one));
  return cosigners.map((one) => ({ ...one, change: isKept(one) ? 'kept' : change }));
}

type Drawn<P> = P extends ControlPicture ? Omit<P, 'actedFor'> : never;

function treePicture(tree: TreeChange): Drawn<ControlPicture> {
  const { account, before, after } = tree;
  const points = pointsOf(tree);
  return {
    ...{ shape: 'tree', account, before, after },
    owner: account.type === 'address' ? account.owner : null,
    lost: points.filter(({ code }) => losses.includes(code)),
    gained: points.filter(({ code }) => !losses.includes(code)),
  };
}

const losses: readonly ControlPoint['code'][] = [
  'no-longer-alone',
  'others-suffice',
  'our-cosigner-leaves',
  'no-key-may-be-lost',
  'outcome-unknown',
];

function pointsOf({ before, after, lossTolerance }: TreeChange): readonly ControlPoint[] {
  const point = (code: ControlPoint['code'], value: Value | null = null): ControlPoint => ({ code, value });
  return [
    ...(before.is !== 'multisig' && after.is === 'multisig' ? [point('no-longer-alone')] : []),
    ...(after.is === 'unknown' || !after.isComplete ? [point('outcome-unknown')] : []),
    ...powerOfOthers(after).map((code) => point(code)),
    ...oursIn(before, 'removed').map((account) => point('our-cosigner-leaves', account)),
    ...(lossTolerance === 0 ? [point('no-key-may-be-lost')] : []),
    ...(before.is !== 'alone' && after.is === 'alone' ? [point('alone-again')] : []),
    ...oursIn(after, 'added').map((account) => point('our-cosigner-joins', account)),
    ...(lossTolerance !== null && lossTolerance > 0 ? [point('keys-may-be-lost', integerValue(lossTolerance))] : []),
  ];
}

const oursIn = ({ cosigners }: ControlTree, change: TreeCosigner['change']): readonly Value[] =>
  cosigners.filter((one) => one.change === change && isOwn(one.account)).map(({ account }) => account);

/** Whether the cosigners outside this vault are enough to act. Nothing if the number or the cosigners are unknown. */
function powerOfOthers({ is, approval, cosigners, isComplete }: ControlTree): readonly ControlPoint['code'][] {
  if (is !== 'multisig' || !isComplete || approval.type !== 'quorum') return [];
  const others = cosigners.filter(({ account }) => !isOwn(account)).length;
  return others >= approval.need ? ['others-suffice'] : ['ours-needed'];
}

/** Drawn by the tree. */
const inTree: readonly ControlChangeCode[] = [
  'becomes-multisig',
  'multisig-changes',
  'ends-multisig',
  'gains-cosigner',
  'loses-cosigner',
  'becomes-cosigner',
];
const adds: readonly ControlChangeCode[] = [
  'delegates-harvesting',
  'node-key-linked',
  'vrf-key-linked',
  'voting-key-linked',
  'alias-linked',
  'mosaic-created',
  'namespace-rented',
  'nem-namespace-rented',
];
const removes: readonly ControlChangeCode[] = [
  'ends-harvesting',
  'node-key-unlinked',
  'vrf-key-unlinked',
  'voting-key-unlinked',
  'alias-unlinked',
];

function changePicture({ account, owner, code, facts }: ControlChange): readonly Drawn<ControlPicture>[] {
  if (inTree.includes(code)) return [];
  const way = adds.includes(code) ? 'added' : removes.includes(code) ? 'removed' : 'changed';
  return [{ shape: 'change', account, owner, code, way, facts }];
}
