/**
 * No order of answers, no loss, repeat, roll-back, lie of a minority or crash makes the follower say final of what is not,
 * announce anything twice, or a bonded transaction before its lock (test/properties/follow-model.ts). Each rule is broken in
 * turn to see that these tests notice.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlowStep } from '../../companion/contract/flow.ts';
import type { FlowState, StepState } from '../../companion/follow/flow-state.ts';
import { type Follower, makeFollower } from '../../companion/follow/follower.ts';
import { type Rules, rules } from '../../companion/follow/rules.ts';
import { type Command, flowOf, ops, World } from './follow-model.ts';

const shapes: readonly (readonly ['symbol' | 'nem', readonly FlowStep['after'][]])[] = [
  ['symbol', [null]],
  ['symbol', [null, 'confirmed']],
  ['nem', [null, 'seen-by-same-node', 'seen-by-same-node']],
  ['nem', [null, null]],
];
const commands: fc.Arbitrary<Command[]> = fc.array(
  fc.record({ op: fc.constantFrom(...ops), a: fc.nat(1000), b: fc.nat(1000) }),
  { minLength: 5, maxLength: 60, size: 'max' },
);
const networks = fc
  .record({ shape: fc.constantFrom(...shapes), nodes: fc.integer({ min: 1, max: 5 }), share: fc.nat(2) })
  .map(({ shape, nodes, share }) => ({ shape, nodes, liars: Math.min(share, Math.floor((nodes - 1) / 2)) }));

type Network = typeof networks extends fc.Arbitrary<infer T> ? T : never;

function play(broken: Follower, { shape: [chain, afters], nodes, liars }: Network, script: readonly Command[]): World {
  const world = new World(broken, flowOf(chain, afters), nodes, liars);
  for (const command of script) world.run(command);
  return world;
}

const sound = makeFollower(rules);
const seed = Number(process.env.INKAN_SEED ?? 1);
const safety = (broken: Follower) =>
  fc.property(networks, commands, (network, script) => {
    play(broken, network, script);
  });
const liveness = (broken: Follower) =>
  fc.property(networks, commands, (network, script) => {
    const world = play(broken, { ...network, liars: 0 }, script);
    expect(world.settles(600)).toBe(true);
  });

describe('whatever the network does', () => {
  it('it never says final of what is not, nor announces twice, nor too early', () => {
    fc.assert(safety(sound), { numRuns: 20_000, seed });
  });

  it('it comes to an end when the network is honest and live', () => {
    fc.assert(liveness(sound), { numRuns: 300, seed });
  });

  it('the runs reach every stage', () => {
    const reached = new Map<string, number>();
    const count = fc.property(networks, commands, (network, script) => {
      const world = play(sound, network, script);
      const stages = new Set(world.state.steps.map(({ stage }) => stage));
      for (const stage of stages) reached.set(stage, (reached.get(stage) ?? 0) + 1);
    });
    fc.assert(count, { numRuns: 1500, seed: 7 });
    const wanted = [
      'waiting',
      'sent',
      'silent',
      'seen',
      'partial',
      'in-block',
      'final',
      'failed',
      'expired',
      'rolled-back',
      'disagreeing',
    ];
    expect(wanted.filter((stage) => (reached.get(stage) ?? 0) < 3)).toEqual([]);
  });
});

/** Each with one rule replaced by a wrong one. */
const mutants: Readonly<Record<string, Rules>> = {
  'one node is enough': { ...rules, quorum: () => 1 },
  'half of the nodes is enough': { ...rules, quorum: (of) => Math.max(1, Math.floor(of / 2)) },
  'in a block is final': { ...rules, isFinal: ({ height }) => height !== null },
  'final one block too early': {
    ...rules,
    isFinal: ({ height, of }) => height !== null && height <= of.finalHeight + 1n,
  },
  'any block at that height': { ...rules, sameBlock: (a, b) => a.height === b.height },
  'any height': { ...rules, sameBlock: (a, b) => a.block === b.block || b.height >= 0n },
  'an old look proves absence': { ...rules, isCurrent: () => true },
  'a look of any age': { ...rules, isRecent: () => true },
  'silence is repeated': { ...rules, isWanted: (step) => rules.isWanted(step) || step.stage === 'silent' },
  'announced until it is known': { ...rules, isWanted: (step) => step.knownMs === null },
  'announced although known': { ...rules, isAbsent: (seen, quorum) => seen.length >= quorum },
  'announced though few answer': { ...rules, isAbsent: (seen) => !seen.some(rules.known) },
  'no gate': { ...rules, gate: () => 'any' },
  'the lock in a pool opens the gate': {
    ...rules,
    gate: (state, at, round, placeOf) =>
      state.flow.steps[at]?.after === 'confirmed' &&
      round.looks.some(({ steps }) => steps[at - 1]?.group === 'unconfirmed')
        ? 'any'
        : rules.gate(state, at, round, placeOf),
  },
  'cosignatures to any node': {
    ...rules,
    gate: (state, at, round, placeOf) => (rules.gate(state, at, round, placeOf) === null ? null : 'any'),
  },
  'a bonded aggregate to any node': {
    ...rules,
    gate: (state, at, round, placeOf) => {
      const gate = rules.gate(state, at, round, placeOf);
      return gate !== null && state.flow.steps[at]?.after === 'confirmed' ? 'any' : gate;
    },
  },
  'what was rolled back never comes again': {
    ...rules,
    isExpired: (seen, quorum, of, step) => rules.isExpired(seen, quorum, of, { ...step, place: null }),
  },
  'a crash is no reason to look': { ...rules, isAbsent: () => true },
  'everything contradicts': { ...rules, contradicts: () => true },
  'nodes never disagree': { ...rules, isDisagreement: () => false },
  'one node tells the time': {
    ...rules,
    isExpired: (seen, _quorum, of, step) => rules.isExpired(seen, 1, of, step),
  },
  'expired although in a pool': {
    ...rules,
    isExpired: (seen, quorum, { deadlineMs }) => seen.filter(({ of }) => of.chainMs > deadlineMs).length >= quorum,
  },
  'failed without a code': { ...rules, refusals: () => [{ node: 'n0', code: 'made up' }] },
};

/** Each with one event folded wrongly. */
const folds: Readonly<Record<string, Follower>> = {
  'the intention is not kept': { ...sound, advance: (s, e) => (e.kind === 'announcing' ? s : sound.advance(s, e)) },
  'each start announces again': {
    ...sound,
    advance: (s, e) => {
      const next = sound.advance(s, e);
      return e.kind === 'resumed' ? changed(next, (step) => ({ ...step, orphaned: step.sentMs !== null })) : next;
    },
  },
  'a wish is kept for ever': {
    ...sound,
    advance: (s, e) => {
      const next = sound.advance(s, e);
      const had = s.steps.map(({ wish }) => wish);
      return { ...next, steps: next.steps.map((step, at) => ({ ...step, wish: step.wish || had[at] === true })) };
    },
  },
  'an answer leaves older looks standing': {
    ...sound,
    advance: (s, e) => {
      const next = sound.advance(s, e);
      return e.kind === 'repeat' || e.kind === 'announcing' || e.kind === 'resumed' || e.kind === 'announced'
        ? { ...next, steps: next.steps.map((step, at) => ({ ...step, mark: s.steps[at]?.mark ?? 0 })) }
        : next;
    },
  },
  'what was final is forgotten': {
    ...sound,
    advance: (s, e) => changed(sound.advance(s, e), (step) => ({ ...step, final: false, place: null })),
  },
};
const changed = (state: FlowState, change: (step: StepState) => StepState): FlowState => ({
  ...state,
  steps: state.steps.map(change),
});

describe('a broken rule is noticed', () => {
  const broken = {
    ...Object.fromEntries(Object.entries(mutants).map(([name, one]) => [name, makeFollower(one)])),
    ...folds,
  };
  it.each(Object.entries(broken))('%s', (_name, follower) => {
    const result = fc.check(safety(follower), { numRuns: 6000, seed: 11, endOnFailure: true });
    expect(result.failed).toBe(true);
    expect((result.errorInstance as Error).name).toBe('BrokenPromise');
  });
});

/** Safe, but each keeps a flow waiting for something that does not come. */
const stuck: Readonly<Record<string, Rules>> = {
  'cosignatures wait for a complete transaction': {
    ...rules,
    gate: (state, at, round, placeOf) => {
      const isPartial = round.looks.every(({ steps }) => steps.every(({ group }) => group !== 'unconfirmed'));
      const isCosignature = state.flow.steps[at]?.after === 'seen-by-same-node';
      return isCosignature && isPartial ? null : rules.gate(state, at, round, placeOf);
    },
  },
  'cosignatures wait for each answer': {
    ...rules,
    gate: (state, at, round, placeOf) => {
      const isCosignature = state.flow.steps[at]?.after === 'seen-by-same-node';
      const isOpen = state.steps.slice(0, at).some(({ answered }) => answered.length === 0);
      return isCosignature && isOpen ? null : rules.gate(state, at, round, placeOf);
    },
  },
  'nothing is announced after a crash': { ...rules, isWanted: ({ sentMs, wish }) => sentMs === null && !wish },
};

describe('a rule that keeps a flow waiting is noticed', () => {
  it.each(Object.entries(stuck))('%s', (_name, wrong) => {
    const result = fc.check(liveness(makeFollower(wrong)), { numRuns: 300, seed: 11, endOnFailure: true });
    expect(result.failed).toBe(true);
    expect((result.errorInstance as Error).name).toBe('AssertionError');
  });
});
