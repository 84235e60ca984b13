/** The pictures of a document as data: what is drawn, in which order, and what is said to be unknown. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Contact, emptyRegistry } from '../../core/registry/registry.ts';
import { maxFlowArrows, restBeyond } from '../../core/review/pictures/flow-picture.ts';
import type { ControlPicture, ReviewDocument, Value } from '../../core/review/review-document.ts';
import type { SymbolContent } from '../../core/transaction/symbol/content.ts';
import {
  accountOf,
  addressOf,
  aggregateBy,
  cosign,
  facts,
  gold,
  type Inner,
  keys,
  type Name,
  provenance,
  registerOf,
  short,
  sign,
  symbolOf,
  transferTo,
} from './review-samples.ts';

const arrows = ({ pictures }: ReviewDocument): readonly string[] =>
  (pictures.flow?.arrows ?? []).map(
    ({ side, from, to, amount, count }) => `${side} ${short(from)} > ${short(to)} ${short(amount)} ${count}`,
  );
const amountsOf = ({ pictures }: ReviewDocument): readonly bigint[] =>
  [
    ...(pictures.flow?.arrows ?? []).map(({ amount }) => amount),
    ...(pictures.flow?.rest ?? []).flatMap((rest) => rest.amounts),
  ].map((amount) => (amount.type === 'amount' ? BigInt(amount.atomic) : -1n));

const contactOf = (name: Name): Contact => ({
  ...{ chain: 'symbol', network: 'testnet', address: addressOf(name), publicKey: null, name: 'Supplier', provenance },
});

describe('the flow', () => {
  it('has an arrow for a transfer, and none for the fee', () => {
    const { flow } = sign(symbolOf(transferTo('bob', 5n))).pictures;
    expect(flow?.arrows).toMatchObject([{ side: 'out', cause: 'transfer', part: null, count: 1 }]);
    expect(flow?.rest).toEqual([]);
  });
  it('shows that nothing moves where a transfer moves nothing', () => {
    expect(sign(symbolOf(transferTo('bob', 0n, 'hello'))).pictures.flow?.arrows[0]?.amount).toEqual({
      type: 'code',
      code: 'none',
    });
  });
  it('puts what leaves ours before what arrives, however large that is', () => {
    const gift: readonly Inner[] = [
      ['bob', transferTo('own', 9_000_000n)],
      ['own', transferTo('bob', 1n)],
    ];
    expect(cosign(aggregateBy('bob', gift)).pictures.flow?.arrows.map(({ side }) => side)).toEqual(['out', 'in']);
  });
  it('says that what leaves an account that nobody here knows may leave by our signature', () => {
    const inner: readonly Inner[] = [
      ['own', transferTo('bob', 0n, 'agreed')],
      ['multisig', transferTo('bob', 5n)],
    ];
    expect(cosign(aggregateBy('bob', inner)).pictures.flow?.arrows[0]).toMatchObject({ side: 'unclear' });
    const registry = registerOf('multisig', ['own', 'carol'], 1);
    expect(cosign(aggregateBy('bob', inner), { registry }).pictures.flow?.arrows[0]).toMatchObject({ side: 'out' });
  });
  it('sums payments between the same two accounts', () => {
    const twice: readonly Inner[] = [
      ['own', transferTo('bob', 5n)],
      ['own', transferTo('bob', 7n)],
    ];
    const document = sign(aggregateBy('own', twice));
    expect(arrows(document)).toHaveLength(1);
    expect(document.pictures.flow?.arrows[0]).toMatchObject({ count: 2, part: null, amount: { atomic: '12' } });
  });
  it('draws the largest of each unit before the second of any, and the currency first', () => {
    const junk = Array.from(
      { length: 6 },
      (_, at): Inner => ['own', transferTo('bob', 10n ** 15n, '', gold + BigInt(at))],
    );
    const first = sign(aggregateBy('own', [...junk, ['own', transferTo('carol', 2n)]])).pictures.flow?.arrows[0];
    expect(first?.amount).toMatchObject({ unit: 'XYM', atomic: '2' });
  });
  it('draws strangers before the registered, and transfers between our own accounts last, however large', () => {
    const accounts = [...facts.accounts, accountOf('dave'), accountOf('nemOwn'), accountOf('multisig')];
    const registry = { ...emptyRegistry, contacts: [contactOf('carol')] };
    const document = sign(
      aggregateBy('own', [
        ['own', transferTo('dave', 9_000_000n)],
        ['own', transferTo('nemOwn', 8_000_000n)],
        ['own', transferTo('multisig', 7_000_000n)],
        ['own', transferTo('dave', 6_000_000n, '', gold)],
        ['own', transferTo('nemOwn', 6_000_000n, '', gold)],
        ['own', transferTo('carol', 3_000_000n)],
        ['own', transferTo('bob', 2n)],
      ]),
      { accounts, registry },
    );
    expect(document.pictures.flow?.arrows.slice(0, 3).map(({ to }) => short(to))).toEqual(['bob', 'carol', 'dave']);
  });
  it('sums what the seal does not draw per side and unit, together with what has no arrow at all', () => {
    const inner = Array.from(
      { length: 7 },
      (_, at): Inner => ['own', transferTo('bob', 10n + BigInt(at), '', gold + BigInt(at))],
    );
    const { flow } = sign(aggregateBy('own', [...inner, ['own', transferTo('carol', 100n, '', gold)]])).pictures;
    const rest = flow === null ? [] : restBeyond(flow, 3);
    expect(rest).toHaveLength(1);
    expect(rest[0]).toMatchObject({ side: 'out', count: 5 });
    const sum = (amounts: readonly Value[]) =>
      amounts.reduce((all, amount) => all + (amount.type === 'amount' ? BigInt(amount.atomic) : 0n), 0n);
    expect(sum([...(flow?.arrows.slice(0, 3) ?? []).map(({ amount }) => amount), ...(rest[0]?.amounts ?? [])])).toBe(
      191n,
    );
  });
  it('loses no amount: arrows and the rest are all payments', () => {
    const names: readonly Name[] = ['bob', 'carol', 'dave', 'multisig'];
    const payments = fc.array(fc.tuple(fc.constantFrom(...names), fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.nat(3)), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(payments, (all) => {
        const inner = all.map(([to, amount, unit]): Inner => ['own', transferTo(to, amount, '', gold + BigInt(unit))]);
        const document = sign(aggregateBy('own', inner));
        expect(document.pictures.flow?.arrows.length).toBeLessThanOrEqual(maxFlowArrows);
        const sum = (amounts: readonly bigint[]) => amounts.reduce((a, b) => a + b, 0n);
        expect(sum(amountsOf(document))).toBe(sum(all.map(([, amount]) => amount)));
      }),
      { numRuns: 50 },
    );
  });
});

const modification = (added: readonly Name[], removed: readonly Name[], approval: number): SymbolContent => {
  const addresses = (names: readonly Name[]) =>
    names.map((name) => ({ type: 'address', address: addressOf(name) }) as const);
  return {
    kind: 'symbol.multisig-account-modification',
    minApprovalDelta: approval,
    minRemovalDelta: approval,
    additions: addresses(added),
    deletions: addresses(removed),
  };
};
type Tree = Extract<ControlPicture, { shape: 'tree' }>;
const treesOf = (document: ReviewDocument): readonly Tree[] =>
  document.pictures.control.filter((picture) => picture.shape === 'tree');
const told = (tree: Tree['before']) => [tree.is, short(tree.approval), ...tree.cosigners.map(({ change }) => change)];
const codesOf = (tree: Tree | undefined) => [tree?.lost, tree?.gained].map((points) => points?.map(({ code }) => code));

describe('the tree of control', () => {
  it('of an account of ours that becomes a multisig account of strangers', () => {
    const [tree] = treesOf(sign(aggregateBy('own', [['own', modification(['bob', 'carol', 'dave'], [], 2)]])));
    expect([tree?.before, tree?.after].map((each) => each && told(each))).toEqual([
      ['alone', 'none'],
      ['multisig', '2 of 3', 'added', 'added', 'added'],
    ]);
    expect(codesOf(tree)).toEqual([['no-longer-alone', 'others-suffice'], ['keys-may-be-lost']]);
  });
  it('says what is unknown: before, if the account is not ours; after, if it must be one already', () => {
    const [becomes] = treesOf(sign(aggregateBy('bob', [['bob', modification(['own', 'carol'], [], 2)]])));
    expect(becomes?.before.is).toBe('unknown');
    expect(becomes?.after).toMatchObject({ is: 'multisig', isComplete: false });
    const [changes] = treesOf(sign(aggregateBy('bob', [['bob', modification(['carol'], ['dave'], 0)]])));
    expect([changes?.before, changes?.after].map((each) => each && told(each))).toEqual([
      ['unknown', 'unknown', 'removed'],
      ['unknown', 'unknown', 'added'],
    ]);
    expect(codesOf(changes)[0]).toContain('outcome-unknown');
  });
  it('keeps, adds and removes cosigners of a registered account, in several steps as one picture', () => {
    const registry = registerOf('multisig', ['own', 'bob', 'carol'], 2);
    const steps: readonly Inner[] = [
      ['multisig', modification(['dave'], ['own'], 0)],
      ['multisig', modification([], ['bob'], 0)],
    ];
    const trees = treesOf(sign(aggregateBy('own', steps), { registry }));
    expect(trees).toHaveLength(1);
    expect(trees[0]?.before.cosigners.map(({ change }) => change).toSorted()).toEqual(['kept', 'removed', 'removed']);
    expect(trees[0]?.after.cosigners.map(({ change }) => change).toSorted()).toEqual(['added', 'kept']);
    expect(codesOf(trees[0])[0]).toEqual(['others-suffice', 'our-cosigner-leaves', 'no-key-may-be-lost']);
  });
  it('claims nothing about the second step of an account that the registry does not know', () => {
    const steps: readonly Inner[] = [
      ['own', modification(['bob', 'carol'], [], 2)],
      ['own', modification(['dave'], [], 0)],
    ];
    const trees = treesOf(sign(aggregateBy('own', steps), { registry: emptyRegistry }));
    expect(trees).toHaveLength(1);
    expect(trees[0]?.after).toMatchObject({ is: 'unknown', isComplete: false });
    expect(trees[0]?.after.cosigners).toHaveLength(3);
  });
});

describe('the order of pictures of control', () => {
  const link: SymbolContent = { kind: 'symbol.account-key-link', linkedKey: keys.dave, action: 'link' };
  it('is ours, then those that we act for, then others, before their shape', () => {
    const registry = registerOf('multisig', ['own', 'carol'], 1);
    const document = sign(
      aggregateBy('own', [
        ['bob', modification(['dave'], [], 1)],
        ['multisig', modification(['dave'], [], 0)],
        ['own', link],
      ]),
      { registry },
    );
    expect(document.pictures.control.map(({ account, shape, actedFor }) => [short(account), shape, actedFor])).toEqual([
      ['own', 'change', false],
      ['multisig', 'tree', true],
      ['bob', 'tree', false],
    ]);
  });
});
