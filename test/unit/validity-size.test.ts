/** Aggregates that could be signed but never be used are refused; those that can still be completed are not. */
import { describe, expect, it } from 'vitest';
import { checkSize } from '../../core/validity/check-size.ts';
import { alice, booksOf, bytesOf, embedded, multisig, party, sdkAggregate, taskFrom, toSign } from './task-parties.ts';

const crowd = (from: number, count: number) => Array.from({ length: count }, (_, i) => party('symbol', from + i));
const task = (...signers: readonly ReturnType<typeof party>[]) =>
  taskFrom(
    'sign',
    toSign('symbol', bytesOf(sdkAggregate(alice, { inner: signers.map((signer) => embedded(signer)) }))),
    {
      accounts: [alice.facts],
    },
  );
const codes = (...args: Parameters<typeof checkSize>) => checkSize(...args).map(({ code }) => code);

describe('an aggregate complete has room for 25 cosignatures', () => {
  it('25 others may be needed, 26 may not', () => {
    expect(codes(task(...crowd(40, 25)), booksOf())).toEqual([]);
    expect(codes(task(...crowd(40, 26)), booksOf())).toEqual(['cosignatures-too-many']);
  });
  it('two treasuries without a common cosigner are added up', () => {
    const [one, two] = [party('symbol', 30), party('symbol', 31)];
    const [first, second] = [[alice, ...crowd(40, 14)], crowd(60, 14)];
    const registry = (need: number) => booksOf(multisig(one, first, 14), multisig(two, second, need));
    expect(codes(task(one, two), registry(12))).toEqual([]);
    expect(codes(task(one, two), registry(13))).toEqual(['cosignatures-too-many']);
  });
  it('those with the same cosigners are not', () => {
    const [one, two] = [party('symbol', 30), party('symbol', 31)];
    const all = [alice, ...crowd(40, 14)];
    expect(codes(task(one, two), booksOf(multisig(one, all, 15), multisig(two, all, 15)))).toEqual([]);
  });
  it('a multisig account among the cosigners is no signer itself', () => {
    const [one, inside] = [party('symbol', 30), party('symbol', 31)];
    const registry = booksOf(multisig(one, [alice, inside], 2), multisig(inside, crowd(40, 25), 25));
    expect(codes(task(one), registry)).toEqual([]);
  });
});
