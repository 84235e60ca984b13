/** Who must sign: the rules of catapult's and NIS's validators, applied to the registry. */
import { describe, expect, it } from 'vitest';
import { multisigAround } from '../../core/task/compose-nem.ts';
import { cosignerGroups, isComplete, maxMultisigDepth } from '../../core/task/cosigners.ts';
import { neededOf } from '../../core/task/needed.ts';
import { nemTx } from '../flows/transfers.ts';
import {
  alice,
  bob,
  booksOf,
  bytesOf,
  carol,
  decoded,
  embedded,
  modification,
  multisig,
  nemAlice,
  nemBob,
  nemStranger,
  nemTreasury,
  other,
  type Party,
  party,
  sdkAggregate,
  stranger,
  treasury,
} from './task-parties.ts';

type Registry = ReturnType<typeof booksOf>;
const aggregate = (inner: readonly ReturnType<typeof embedded>[], cosigners: readonly Party[] = []) =>
  decoded(bytesOf(sdkAggregate(alice, { inner, cosigners, signed: true })));
/** "account need: state state" */
const shown = (groups: ReturnType<typeof cosignerGroups>, names: readonly (readonly [Party, string])[]) =>
  groups.map(({ account, need, cosigners }) => {
    const name = (address: string) => names.find(([{ address: known }]) => known === address)?.[1] ?? '?';
    const states = cosigners.map(({ address, state }) => `${name(address)}=${state}`).sort();
    return `${name(account)} ${need}: ${states.join(' ')}`;
  });
const everybody = [
  [alice, 'alice'],
  [bob, 'bob'],
  [carol, 'carol'],
  [treasury, 'treasury'],
  [stranger, 'stranger'],
  [other, 'other'],
  [nemAlice, 'nemAlice'],
  [nemBob, 'nemBob'],
  [nemTreasury, 'nemTreasury'],
  [nemStranger, 'nemStranger'],
] as const;
const none = booksOf();
const twoOfThree = booksOf(multisig(treasury, [alice, bob, carol], 2, 3));

describe('the groups of a Symbol aggregate', () => {
  it.each<[string, Parameters<typeof aggregate>, readonly Party[], Registry, string[]]>([
    ['the initiator alone', [[embedded(alice)]], [], none, ['alice 1: alice=signed']],
    [
      'each signer once, who is missing first',
      [[embedded(alice), embedded(bob), embedded(bob)]],
      [],
      none,
      ['bob 1: bob=missing', 'alice 1: alice=signed'],
    ],
    ['who cosigned', [[embedded(bob)], [bob]], [], none, ['bob 1: bob=signed']],
    ['who signs now', [[embedded(bob)]], [bob], none, ['bob 1: bob=signs-now']],
    [
      'a registered multisig account',
      [[embedded(treasury)]],
      [bob],
      twoOfThree,
      ['treasury 2: alice=signed bob=signs-now carol=missing'],
    ],
    ['an unregistered one must sign itself', [[embedded(treasury)]], [bob], none, ['treasury 1: treasury=missing']],
    [
      'a removal counts minRemoval',
      [[modification(treasury, { remove: [carol] })]],
      [],
      twoOfThree,
      ['treasury 3: alice=signed bob=missing carol=missing'],
    ],
    [
      'an addition counts minApproval, and the added one must agree',
      [[modification(treasury, { add: [other] })]],
      [],
      twoOfThree,
      ['treasury 2: alice=signed bob=missing carol=missing', 'other 1: other=missing'],
    ],
    [
      'both count the larger',
      [[modification(treasury, { add: [other], remove: [carol] })]],
      [],
      twoOfThree,
      ['treasury 3: alice=signed bob=missing carol=missing', 'other 1: other=missing'],
    ],
    [
      'changed numbers alone count minApproval',
      [[modification(treasury, { approval: 1 })]],
      [],
      twoOfThree,
      ['treasury 2: alice=signed bob=missing carol=missing'],
    ],
    [
      'a transfer and a removal count the larger',
      [[embedded(treasury), modification(treasury, { remove: [bob] })]],
      [],
      twoOfThree,
      ['treasury 3: alice=signed bob=missing carol=missing'],
    ],
    [
      'who is written metadata to must agree',
      [
        [
          embedded(alice, {
            type: 'account_metadata_transaction_v1',
            targetAddress: bob.address,
            scopedMetadataKey: 1n,
            valueSizeDelta: 1,
            value: 'x',
          }),
        ],
      ],
      [],
      none,
      ['bob 1: bob=missing', 'alice 1: alice=signed'],
    ],
  ])('%s', (_, args, signing, registry, expected) => {
    const groups = cosignerGroups(
      aggregate(...args),
      signing.map(({ address }) => address),
      registry,
    );
    expect(shown(groups, everybody)).toEqual(expected);
    expect(isComplete(groups)).toBe(!expected.some((line) => line.includes('missing') && !isEnough(line)));
  });
  const isEnough = (line: string) => {
    const need = Number(/ (\d+):/.exec(line)?.[1]);
    return (line.match(/=(signed|signs-now)/g) ?? []).length >= need;
  };

  it('of an unsigned one: the initiator is missing until it signs now', () => {
    const tx = decoded(bytesOf(sdkAggregate(alice, { inner: [embedded(alice)] })));
    expect(shown(cosignerGroups(tx, [], none), everybody)).toEqual(['alice 1: alice=missing']);
    expect(shown(cosignerGroups(tx, [alice.address], none), everybody)).toEqual(['alice 1: alice=signs-now']);
  });
  it('of anything else: nobody', () => expect(cosignerGroups(nemTx(), [], none)).toEqual([]));
});

describe('a multisig account that removes more easily than it approves (3 and 1 of 3)', () => {
  const registry = booksOf(multisig(treasury, [alice, bob, carol], 3, 1));
  const transfer = embedded(treasury);
  const removal = modification(treasury, { remove: [carol] });
  const both = modification(treasury, { add: [alice], remove: [carol] });
  it.each([
    ['removes', [removal], 1],
    ['adds and removes', [both], 3],
    ['pays, then removes', [transfer, removal], 3],
    ['removes, then pays', [removal, transfer], 3],
  ])('%s', (_, inner, need) => {
    const group = cosignerGroups(aggregate(inner), [], registry).find(({ account }) => account === treasury.address);
    expect(group?.need).toBe(need);
  });
});

describe('multisig accounts of multisig accounts', () => {
  const nested = booksOf(multisig(treasury, [alice, other], 2), multisig(other, [bob, carol], 1));
  const tx = aggregate([embedded(treasury)]);
  it('are satisfied when their own group is, and are shown while somebody is missing', () => {
    expect(shown(cosignerGroups(tx, [], nested), everybody)).toEqual([
      'treasury 2: alice=signed other=missing',
      'other 1: bob=missing carol=missing',
    ]);
    expect(shown(cosignerGroups(tx, [bob.address], nested), everybody)).toEqual([
      'treasury 2: alice=signed other=signs-now',
    ]);
    const cosigned = aggregate([embedded(treasury)], [bob]);
    expect(shown(cosignerGroups(cosigned, [], nested), everybody)).toEqual(['treasury 2: alice=signed other=signed']);
  });
  it('cannot sign themselves', () => {
    const groups = cosignerGroups(aggregate([embedded(treasury)], [other]), [], nested);
    expect(isComplete(groups)).toBe(false);
  });
  it('are followed three levels down, not in circles, and not for ever', () => {
    const chain = [treasury, other, carol, bob];
    const registry = booksOf(...chain.map((account, i) => multisig(account, [chain[i + 1] ?? alice], 1)));
    expect(maxMultisigDepth).toBe(3);
    expect(isComplete(cosignerGroups(tx, [], registry))).toBe(false);
    expect(
      isComplete(cosignerGroups(tx, [], booksOf(...registry.multisigs.slice(0, 2), multisig(carol, [alice], 1)))),
    ).toBe(true);
    const circle = booksOf(multisig(treasury, [other], 1), multisig(other, [treasury], 1));
    expect(isComplete(cosignerGroups(tx, [], circle))).toBe(false);
    const crowd = Array.from({ length: 64 }, (_, i) => party('symbol', 100 + i));
    const everybodyForAll = booksOf(...[treasury, ...crowd].map((account) => multisig(account, crowd, 64)));
    expect(cosignerGroups(tx, [], everybodyForAll).length).toBeLessThanOrEqual(200);
  });
});

describe('ours that must sign too', () => {
  const facts = [alice, bob, carol].map((each) => each.facts);
  const needed = (inner: readonly ReturnType<typeof embedded>[], registry: Registry) =>
    neededOf(decoded(bytesOf(sdkAggregate(alice, { inner }))), [alice.address], facts, registry).map(
      ({ label }) => label,
    );
  it.each<[string, Parameters<typeof needed>, string[]]>([
    ['nobody, when the initiator is enough', [[embedded(alice)], none], []],
    ['who is a signer inside', [[embedded(bob)], none], ['party 2']],
    ['no more than the quorum takes', [[embedded(treasury)], twoOfThree], ['party 2']],
    ['more for a removal', [[modification(treasury, { remove: [other] })], twoOfThree], ['party 2', 'party 3']],
    ['who is added', [[modification(alice, { add: [bob, stranger] })], none], ['party 2']],
    ['nobody, for a stranger', [[embedded(stranger)], none], []],
    ['never a multisig account', [[embedded(bob)], booksOf(multisig(bob, [carol], 1))], ['party 3']],
  ])('%s', (_, args, expected) => expect(needed(...args)).toEqual(expected));
});

describe('the group of a NEM multisig transaction', () => {
  const around = (inner = nemTx({ signer: nemTreasury.publicKey })) => {
    const tx = multisigAround(inner, nemAlice.publicKey);
    if (!tx.ok) throw new Error(tx.reason.code);
    return tx.value;
  };
  const signing = [nemAlice.address];
  it('is that of the inner signer, from the registry', () => {
    const registry = booksOf(multisig(nemTreasury, [nemAlice, nemBob, nemStranger], 2));
    expect(shown(cosignerGroups(around(), signing, registry), everybody)).toEqual([
      'nemTreasury 2: nemAlice=signs-now nemBob=missing nemStranger=missing',
    ]);
  });
  it('is unknown without one: never complete', () => {
    const groups = cosignerGroups(around(), signing, none);
    expect(shown(groups, everybody)).toEqual(['nemTreasury null: nemAlice=signs-now']);
    expect(isComplete(groups)).toBe(false);
  });
  it.each<[number, string]>([
    [3, 'nemTreasury 2: nemAlice=signs-now nemStranger=missing'],
    [2, 'nemTreasury 2: nemAlice=signs-now nemStranger=missing'],
    [1, 'nemTreasury 1: nemAlice=signs-now nemStranger=missing'],
  ])('of a removal: who is removed does not count (%d of 3)', (minApproval, expected) => {
    const registry = booksOf(multisig(nemTreasury, [nemAlice, nemBob, nemStranger], minApproval));
    const content = {
      kind: 'nem.multisig-account-modification',
      modifications: [{ action: 'delete', cosigner: nemBob.publicKey }],
      minApprovalDelta: 0,
    } as const;
    const tx = around(nemTx({ signer: nemTreasury.publicKey }));
    if (tx.content.kind !== 'nem.multisig') throw new Error(tx.content.kind);
    const removal = { ...tx, content: { ...tx.content, inner: { ...tx.content.inner, content } } };
    expect(shown(cosignerGroups(removal, signing, registry), everybody)).toEqual([expected]);
  });
});
