/** A multisig account after a modification: the arithmetic as a table, for both chains. */
import { describe, expect, it } from 'vitest';
import {
  analyseModification,
  type MultisigAnalysis,
  type MultisigChange,
  type MultisigState,
} from '../../core/review/multisig-analysis.ts';

const state = (minApproval: number, minRemoval: number, names: string): MultisigState => ({
  minApproval,
  minRemoval,
  cosigners: [...names],
});
const nemState = (min: number, names: string): MultisigState => state(min, min, names);
const change = (additions: string, deletions: string, approval: number, removal: number): Partial<MultisigChange> => ({
  additions: [...additions],
  deletions: [...deletions],
  minApprovalDelta: approval,
  minRemovalDelta: removal,
});
const nemChange = (additions: string, deletions: string, delta: number | null): Partial<MultisigChange> => ({
  ...change(additions, deletions, 0, 0),
  minApprovalDelta: delta,
  minRemovalDelta: null,
});
const analyse = (chain: 'symbol' | 'nem', before: MultisigState | null, fields: Partial<MultisigChange>) =>
  analyseModification({
    chain,
    before,
    isMultisigNow: false,
    additions: [],
    deletions: [],
    minApprovalDelta: 0,
    minRemovalDelta: 0,
    ...fields,
  });

/** "2/1 abc": approval, removal, cosigners. */
const brief = (after: MultisigState | null) =>
  after === null ? 'unknown' : `${after.minApproval}/${after.minRemoval} ${after.cosigners.join('')}`;
const turns = ({ becomesMultisig, endsMultisig }: MultisigAnalysis) =>
  becomesMultisig ? 'becomes' : endsMultisig ? 'ends' : 'stays';

describe('on Symbol, an account in the registry', () => {
  const two = state(2, 1, 'abc');
  it.each<[string, MultisigState, Partial<MultisigChange>, string, number | null, string, readonly string[]]>([
    ['stays as it is', two, change('', '', 0, 0), '2/1 abc', 2, 'stays', []],
    ['gains a cosigner', two, change('d', '', 0, 0), '2/1 abcd', 3, 'stays', []],
    ['gains one and needs one more', two, change('d', '', 1, 1), '3/2 abcd', 2, 'stays', []],
    ['exchanges one', two, change('d', 'a', 0, 0), '2/1 bcd', 2, 'stays', []],
    ['needs all', two, change('', '', 1, 0), '3/1 abc', 2, 'stays', []],
    ['begins', state(0, 0, ''), change('ab', '', 1, 2), '1/2 ab', 1, 'becomes', []],
    ['ends', state(1, 1, 'a'), change('', 'a', -1, -1), '0/0 ', 0, 'ends', []],
    ['loses too many', state(2, 2, 'ab'), change('', 'a', 0, 0), '2/2 b', null, 'stays', ['quorum-impossible']],
    ['needs nobody', two, change('', '', -2, 0), '0/1 abc', null, 'stays', ['quorum-impossible']],
    ['removes with nobody', two, change('', '', 0, -1), '2/0 abc', null, 'stays', ['quorum-impossible']],
    ['needs more than there are', two, change('', '', 0, 3), '2/4 abc', null, 'stays', ['quorum-impossible']],
    ['ends and still needs one', state(1, 1, 'a'), change('', 'a', 0, 0), '1/1 ', null, 'ends', ['quorum-impossible']],
    ['loses a stranger', two, change('', 'x', 0, 0), '2/1 abc', 2, 'stays', ['removes-unknown']],
    ['gains whom it has', two, change('a', '', 0, 0), '2/1 abc', 2, 'stays', ['adds-known']],
  ])('%s', (_, before, fields, after, tolerance, turn, problems) => {
    const analysis = analyse('symbol', before, fields);
    expect(brief(analysis.after)).toBe(after);
    expect(analysis.lossTolerance).toBe(tolerance);
    expect(turns(analysis)).toBe(turn);
    expect(analysis.problems).toEqual(problems);
    expect(analysis.before).toBe(before);
    expect(analysis.isUncertain).toBe(false);
  });
});

describe('on Symbol, an account that the registry does not know', () => {
  it.each<[string, Partial<MultisigChange>, string, string]>([
    ['may begin', change('abc', '', 2, 2), '2/2 abc', 'becomes'],
    ['cannot begin without a quorum', change('abc', '', 0, 0), 'unknown', 'stays'],
    ['cannot begin with too large a quorum', change('ab', '', 3, 1), 'unknown', 'stays'],
    ['cannot begin by losing someone', change('ab', 'c', 1, 1), 'unknown', 'stays'],
    ['cannot begin with nobody', change('', '', 0, 0), 'unknown', 'stays'],
    ['cannot begin with a smaller quorum', change('', '', -1, 0), 'unknown', 'stays'],
  ])('%s', (_, fields, after, turn) => {
    const analysis = analyse('symbol', null, fields);
    expect(brief(analysis.after)).toBe(after);
    expect(turns(analysis)).toBe(turn);
    expect(analysis.lossTolerance === null).toBe(analysis.after === null);
    expect(analysis).toMatchObject({ before: null, problems: [] });
  });
});

describe('on NEM', () => {
  it.each<[string, string, number, number]>([
    ['1 of 1: the one key', 'a', 1, 0],
    ['2 of 2: the other one removes it', 'ab', 2, 1],
    ['3 of 3: the other two remove it', 'abc', 3, 1],
    ['2 of 3', 'abc', 2, 1],
    ['1 of 3', 'abc', 1, 2],
  ])('keys that may be lost of %s', (_, names, min, expected) =>
    expect(analyse('nem', null, nemChange(names, '', min)).lossTolerance).toBe(expected),
  );
  it('what acts inside a multisig transaction is a multisig account already: nothing begins', () => {
    const inside = { ...nemChange('abc', '', 2), isMultisigNow: true };
    expect(analyse('nem', null, inside)).toMatchObject({ after: null, becomesMultisig: false, lossTolerance: null });
    expect(brief(analyse('nem', nemState(2, 'xy'), { ...inside, ...nemChange('a', '', 0) }).after)).toBe('2/2 axy');
  });
  it.each<[string, MultisigState | null, Partial<MultisigChange>, string, boolean, readonly string[]]>([
    ['version 1 begins: all must sign', null, nemChange('abc', '', null), '3/3 abc', false, []],
    ['version 2 begins with its number', null, nemChange('abc', '', 2), '2/2 abc', false, []],
    ['version 2 begins with 0: all must sign', null, nemChange('abc', '', 0), '3/3 abc', false, []],
    ['the number is relative', nemState(2, 'abc'), nemChange('d', '', 1), '3/3 abcd', false, []],
    ['it may fall to all', nemState(2, 'abc'), nemChange('', '', -2), '3/3 abc', false, []],
    ['version 1 leaves a number as it is', nemState(2, 'abc'), nemChange('d', '', null), '2/2 abcd', false, []],
    // NIS stores 3 or "all" for 3 of 3: adding one leaves 3, or makes it 4.
    ['all of n may be either', nemState(3, 'abc'), nemChange('d', '', 0), '3/3 abcd', true, []],
    ['all of n, only the number fits', nemState(3, 'abc'), nemChange('', '', -1), '2/2 abc', false, []],
    ['all of n, only "all" fits', nemState(3, 'abc'), nemChange('', 'a', 0), '2/2 bc', false, []],
    ['all of n, both come out the same', nemState(2, 'ab'), nemChange('', 'a', -1), '1/1 b', false, []],
    ['the last one goes', nemState(1, 'a'), nemChange('', 'a', -1), '0/0 ', false, []],
    ['too many are needed', nemState(2, 'abc'), nemChange('', '', 2), '4/4 abc', false, ['quorum-impossible']],
    [
      'fewer than none are needed',
      nemState(2, 'abc'),
      nemChange('', '', -3),
      '-1/-1 abc',
      false,
      ['quorum-impossible'],
    ],
  ])('%s', (_, before, fields, after, isUncertain, problems) => {
    const analysis = analyse('nem', before, fields);
    expect(brief(analysis.after)).toBe(after);
    expect(analysis).toMatchObject({ isUncertain, problems });
  });
});
