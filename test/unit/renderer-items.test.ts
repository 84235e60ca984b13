/** Items to carry out after signing: steps are numbered, alternatives are not, and incomplete ones wait. */
import { describe, expect, it } from 'vitest';
import { mayBeAnnounced, placeOf } from '../../renderer/features/signed/items.ts';

describe('what there is to carry out', () => {
  it('numbers a hash lock and its bonded transaction, and calls both in one text another way', () => {
    const codes = ['hash-lock', 'bonded', 'both'] as const;
    expect(codes.map((_, index) => placeOf(codes, index))).toEqual([{ step: 1, of: 2 }, { step: 2, of: 2 }, 'instead']);
  });
  it('calls the signatures of the session another way, and earlier ones something of their own', () => {
    expect(['transaction', 'session'].map((_, index) => placeOf(['transaction', 'session'], index))).toEqual([
      'first',
      'instead',
    ]);
    expect(placeOf(['hash-lock', 'bonded', 'both', 'earlier'], 3)).toBe('besides');
  });
  it.each([
    [['cosign-request', 'transaction'] as const],
    [['transaction', 'cosignature'] as const],
    [['cosignature', 'cosign-request'] as const],
  ])('numbers no alternatives: %j', (codes) => {
    expect(codes.map((_, index) => placeOf(codes, index))).toEqual(['first', 'instead']);
  });
});

describe('announcing', () => {
  it.each([
    ['symbol.aggregate-complete', false, 'transaction', false],
    ['symbol.aggregate-complete', true, 'transaction', true],
    ['symbol.aggregate-complete', false, 'cosign-request', true],
    ['symbol.aggregate-bonded', false, 'bonded', true],
    // The others cosign on the network, so it must be announced first.
    ['nem.multisig', false, 'transaction', true],
    ['symbol.transfer', true, 'transaction', true],
  ] as const)('%s, complete %s, %s: %s', (kind, complete, code, may) => {
    expect(mayBeAnnounced({ kind, complete }, code)).toBe(may);
  });
});
