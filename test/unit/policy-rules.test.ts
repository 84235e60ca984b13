/** Each house rule at its boundary, and how what they say is combined: the severest wins, whatever the order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Reason, reason } from '../../core/base/reason.ts';
import { judge, policyDefaults, rules, type Settings } from '../../core/policy/registry.ts';
import { defineRule, type RuleFacts } from '../../core/policy/rule.ts';
import { approvalsNeeded } from '../../core/policy/rules/approvals-needed.ts';
import { entriesPassphrase } from '../../core/policy/rules/entries-passphrase.ts';
import { passphraseAtSigning } from '../../core/policy/rules/passphrase-at-signing.ts';
import { typedStop } from '../../core/policy/rules/typed-stop.ts';
import { type Contribution, combine, levels, passed, severestOf, type Verdict } from '../../core/policy/verdict.ts';

const facts: RuleFacts = { mode: 'real', network: 'testnet', task: 'sign', severities: ['note', 'caution'] };
const pass: Contribution = { level: 'pass' };
const onePassphrase: Contribution = { level: 'approvals', of: 'custodians', need: 1 };
const type: Contribution = { level: 'note', act: 'type' };
const undecided = (rule: string): Contribution => ({ level: 'block', reasons: [reason('rule-undecided', { rule })] });

describe('what says stop', () => {
  it.each<[RuleFacts['severities'], Contribution]>([
    [[], pass],
    [['note', 'caution', 'caution'], pass],
    [['stop'], type],
    [['note', 'stop'], type],
  ])('%j', (severities, said) => expect(typedStop.ask({ ...facts, severities }, {})).toEqual(said));
});

describe('the passphrase at signing', () => {
  it.each<[RuleFacts['mode'], RuleFacts['network'], string, Contribution]>([
    ['practice', 'testnet', 'always', pass],
    ['practice', 'mainnet', 'always', pass],
    ['real', 'testnet', 'always', onePassphrase],
    ['real', 'mainnet', 'always', onePassphrase],
    ['real', 'testnet', 'mainnet', pass],
    ['real', 'mainnet', 'mainnet', onePassphrase],
  ])('%s on %s, %s', (mode, network, setting, said) => {
    const settings = { passphraseAtSigning: setting };
    expect(passphraseAtSigning.ask({ ...facts, mode, network }, settings)).toEqual(said);
  });
});

describe('the passphrase for entries', () => {
  it.each<[RuleFacts['mode'], RuleFacts['task'], Contribution]>([
    ['practice', 'keep', pass],
    ['real', 'keep', onePassphrase],
    ['real', 'sign', pass],
    ['real', 'cosign-aggregate', pass],
  ])('%s, %s', (mode, task, said) => expect(entriesPassphrase.ask({ ...facts, mode, task }, {})).toEqual(said));
});

describe('the approvals of several custodians', () => {
  const of = (need: number): Contribution => ({ level: 'approvals', of: 'custodians', need });
  it.each<[RuleFacts['mode'], number, string, Contribution]>([
    ['practice', 2, 'both', pass],
    ['real', 1, 'no', pass],
    ['real', 2, 'no', of(2)],
    ['real', 16, 'no', of(16)],
    ['real', 1, 'requester', of(1)],
    ['real', 1, 'opener', of(1)],
    ['real', 3, 'both', of(3)],
  ])('%s, %s, %s', (mode, need, differ, said) => {
    const settings = { approvalsNeeded: need, approversDiffer: differ };
    expect(approvalsNeeded.ask({ ...facts, mode }, settings)).toEqual(said);
  });
});

describe('a rule that cannot be decided blocks', () => {
  const settings = policyDefaults('real');
  it.each(rules.map((rule) => [rule.id, rule] as const))('%s, without any of its facts or settings', (id, rule) => {
    expect(rule.ask(facts, settings).level).not.toBe('block');
    expect(rule.ask({}, settings)).toEqual(undecided(id));
    for (const { key } of rule.settings) {
      const { [key]: _, ...without } = settings;
      expect(rule.ask(facts, without)).toEqual(undecided(id));
    }
  });
  const odd = (evaluate: () => unknown) =>
    defineRule({ id: 'odd', settings: [], needs: [], evaluate: evaluate as () => Contribution }).ask({}, {});
  it.each<[string, () => unknown]>([
    ['a throw', () => fail()],
    ['no level that there is', () => ({ level: 'fine' })],
    ['nought approvals', () => ({ ...onePassphrase, need: 0 })],
    ['an overflow', () => ({ ...onePassphrase, need: Number.MAX_SAFE_INTEGER + 1 })],
    ['no number', () => ({ ...onePassphrase, need: Number.NaN })],
    ['half a person', () => ({ ...onePassphrase, need: 1.5 })],
    ['a group that there is not', () => ({ ...onePassphrase, of: 'nobody' })],
    ['another act', () => ({ level: 'note', act: 'hold' })],
    ['a block without a reason', () => ({ level: 'block', reasons: [] })],
    ['undefined', () => undefined],
  ])('%s', (_, evaluate) => expect(odd(evaluate)).toEqual(undecided('odd')));
  const mainnet = { ...settings, passphraseAtSigning: 'mainnet' as const };
  it.each<[string, object, object]>([
    ['a mode', { mode: 'Real' }, settings],
    ['a network', { network: 'MAINNET' }, mainnet],
    ['a task', { task: 'Keep' }, mainnet],
    ['a severity', { severities: ['note', 'block'] }, mainnet],
    ['severities that are no list', { severities: 'stop' }, mainnet],
    ['a setting', {}, { ...settings, passphraseAtSigning: 'quorum' }],
  ])('%s of a value that is not known', (_, fact, values) => {
    expect(judge({ ...facts, ...fact } as RuleFacts, values).level).toBe('block');
  });
  it('and so does the vault', () => {
    const { network: _, ...withoutNetwork } = facts;
    const settings = policyDefaults('real');
    expect(judge(withoutNetwork, settings).level).toBe('block');
    expect(judge(facts, settings).level).toBe('approvals');
  });
});

function fail(): never {
  throw new Error('a bug in a rule');
}

const reasons = fc.constantFrom<Reason>(
  reason('rule-undecided', { rule: 'a', limit: '1' }),
  reason('rule-undecided', { limit: '1', rule: 'a' }),
  reason('rule-undecided', { rule: 'b' }),
  reason('amount-too-large'),
);
const contribution: fc.Arbitrary<Contribution> = fc.oneof(
  fc.constant(pass),
  fc.constant(type),
  fc.integer({ min: 1, max: 5 }).map((need): Contribution => ({ level: 'approvals', of: 'custodians', need })),
  fc.array(reasons, { minLength: 1, maxLength: 3 }).map((found): Contribution => {
    const [first = reason('internal'), ...others] = found;
    return { level: 'block', reasons: [first, ...others] };
  }),
);
const said = fc.array(contribution, { maxLength: 8 });
const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });

/** Whether `a` asks for no more than `b` in any respect. */
function isNoStricter(a: Verdict, b: Verdict): boolean {
  return (
    levels.indexOf(a.level) <= levels.indexOf(b.level) &&
    (a.act === 'hold' || b.act === 'type') &&
    (a.approvals.custodians ?? 0) <= (b.approvals.custodians ?? 0) &&
    a.reasons.every((one) => b.reasons.some((other) => isSame(one, other)))
  );
}
const isSame = (a: Reason, b: Reason) =>
  a.code === b.code &&
  JSON.stringify(Object.entries(a.found).sort()) === JSON.stringify(Object.entries(b.found).sort());

describe('a verdict', () => {
  it('is the same in every order, and when rules are asked twice', () => {
    fc.assert(
      fc.property(
        said.chain((list) => fc.tuple(fc.constant(list), shuffled(list))),
        ([list, others]) => {
          expect(withoutOrderOfFacts(combine(others))).toEqual(withoutOrderOfFacts(combine(list)));
          expect(withoutOrderOfFacts(combine([...list, ...others]))).toEqual(withoutOrderOfFacts(combine(list)));
        },
      ),
    );
  });
  it('is never loosened by another rule, nor by another item', () => {
    fc.assert(
      fc.property(said, said, (some, more) => {
        expect(isNoStricter(combine(some), combine([...some, ...more]))).toBe(true);
        expect(isNoStricter(combine(more), severestOf([combine(some), combine(more)]))).toBe(true);
      }),
    );
  });
  it('of parts is that of the whole', () => {
    fc.assert(
      fc.property(said, said, (some, more) => {
        const parts = severestOf([combine(some), combine(more)]);
        expect(withoutOrderOfFacts(parts)).toEqual(withoutOrderOfFacts(combine([...some, ...more])));
      }),
    );
  });
  it('is a block as soon as one blocks, and only then has reasons', () => {
    fc.assert(
      fc.property(said, (list) => {
        const { level, reasons: why } = combine(list);
        expect(level === 'block').toBe(list.some((one) => one.level === 'block'));
        expect(why.length > 0).toBe(level === 'block');
      }),
    );
  });
  it('of nothing is to pass', () => expect(combine([])).toEqual(passed));
  it.each<[readonly Contribution[], Partial<Verdict>]>([
    [[pass, type], { level: 'note', act: 'type', approvals: {} }],
    [[onePassphrase, type], { level: 'approvals', act: 'type', approvals: { custodians: 1 } }],
    [[{ ...onePassphrase, need: 3 }, onePassphrase], { level: 'approvals', act: 'hold', approvals: { custodians: 3 } }],
    [[undecided('a'), onePassphrase], { level: 'block', approvals: { custodians: 1 } }],
  ])('%j', (list, expected) => expect(combine(list)).toMatchObject(expected));
});

/** The same reason may be written with its facts in another order. */
const withoutOrderOfFacts = ({ reasons: why, ...rest }: Verdict) => ({
  ...rest,
  reasons: why.map(({ code, found }) => [code, Object.entries(found).sort()]),
});

describe('the settings of today', () => {
  const verdictOf = (given: Partial<RuleFacts>, settings: Partial<Settings> = {}) => {
    const { level, act, approvals } = judge({ ...facts, ...given }, { ...policyDefaults('real'), ...settings });
    return [level, act, approvals.custodians ?? 0];
  };
  it.each<[Partial<RuleFacts>, Partial<Settings>, readonly unknown[]]>([
    [{ mode: 'practice' }, {}, ['pass', 'hold', 0]],
    [{ mode: 'practice', severities: ['stop'] }, {}, ['note', 'type', 0]],
    [{}, {}, ['approvals', 'hold', 1]],
    [{ severities: ['stop'] }, {}, ['approvals', 'type', 1]],
    [{}, { passphraseAtSigning: 'mainnet' }, ['pass', 'hold', 0]],
    [{ task: 'keep' }, { passphraseAtSigning: 'mainnet' }, ['approvals', 'hold', 1]],
    [{ network: 'mainnet' }, { passphraseAtSigning: 'mainnet' }, ['approvals', 'hold', 1]],
  ])('%j %j', (given, settings, expected) => expect(verdictOf(given, settings)).toEqual(expected));
});
