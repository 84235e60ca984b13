/**
 * Every exercise of the training ground, put through the pipeline that the vault uses: what it claims to give away is what
 * Inkan says, at any time of day, and nothing else stops it.
 */
import { describe, expect, it } from 'vitest';
import { type AssessmentResult, assess } from '../../core/assessment/assess.ts';
import { policyDefaults } from '../../core/policy/registry.ts';
import { emptyRegistry, type Registry } from '../../core/registry/registry.ts';
import type { ReviewDocument } from '../../core/review/review-document.ts';
import { differingRows } from '../../core/training/differences.ts';
import type { Exercise, TrainingFacts } from '../../core/training/exercise.ts';
import { exercises } from '../../core/training/exercises.ts';
import { withKnown } from '../../core/training/known.ts';
import { openPracticeVault } from '../../electron/vault/state/open-vault.ts';
import '../harness/own-keys.ts';

const { accounts } = openPracticeVault();
const times = [1_790_000_000_000n, 1_890_000_000_123n];

const differencesOf = (...compared: Parameters<typeof differingRows>) =>
  differingRows(...compared).map(({ label }) => label);
const all: readonly Exercise[] = exercises;

function registryFor(exercise: Exercise, facts: TrainingFacts, before: Registry = emptyRegistry): Registry {
  const known = withKnown(before, exercise.known(facts), facts);
  if (!known.ok) throw new Error(known.reason.code);
  return known.value;
}

function judged(exercise: Exercise, nowMs: bigint) {
  const facts = { nowMs, accounts };
  const { text, order } = exercise.make(facts);
  const settings = policyDefaults('practice');
  const registry = registryFor(exercise, facts);
  const result = assess(text, { accounts, registry, signedBonded: [], nowMs, settings }, exercise.choices);
  return { result, order, text };
}

function documentOf(result: AssessmentResult): ReviewDocument | null {
  if (result.action === 'sign') return result.assessment.document;
  return result.action === 'refuse' ? result.document : null;
}

describe.each(all.map((exercise) => [exercise.id, exercise] as const))('%s', (_, exercise) => {
  it.each(times)('is what it says at %d', (nowMs) => {
    const { result, order } = judged(exercise, nowMs);
    const document = documentOf(result);
    const reasons = result.action === 'refuse' ? result.reasons.map(({ code }) => code) : [];
    expect(result.action).toBe(exercise.signs.reasons.length > 0 ? 'refuse' : 'sign');
    expect(reasons).toEqual(exercise.signs.reasons);
    const warnings = document?.warnings ?? [];
    expect(warnings.map(({ code }) => code)).toEqual(expect.arrayContaining([...exercise.signs.warnings]));
    const stops = warnings.filter(({ severity }) => severity === 'stop').map(({ code }) => code);
    expect(exercise.signs.warnings).toEqual(expect.arrayContaining(stops));
    expect(document === null ? [] : differencesOf(order, document)).toEqual(exercise.signs.differs);
  });

  it('gives an attack away, and a good request agrees with its order in every row', () => {
    const { warnings, reasons, differs } = exercise.signs;
    if (exercise.answer === 'refuse') expect([...warnings, ...reasons, ...differs]).not.toEqual([]);
    else expect([reasons, differs]).toEqual([[], []]);
  });

  it('has other bytes at another time, unless it has no deadline', () => {
    const [first, second] = times.map((nowMs) => judged(exercise, nowMs).text);
    const isTimeless = ['new-contact', 'swapped-contact', 'private-key'].includes(exercise.id);
    expect(first === second).toBe(isTimeless);
  });
});

describe('all of them', () => {
  it('are at least twenty, of both answers, each with a name of its own', () => {
    expect(all.length).toBeGreaterThanOrEqual(20);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.filter(({ answer }) => answer === 'sign').length).toBeGreaterThanOrEqual(8);
    expect(all.filter(({ answer }) => answer === 'refuse').length).toBeGreaterThanOrEqual(12);
  });

  it('can follow one another: what one adds to the registry does not disturb the next', () => {
    const facts = { nowMs: times[0] ?? 0n, accounts };
    let registry = emptyRegistry;
    for (const exercise of [...all, ...all]) registry = registryFor(exercise, facts, registry);
    const last = exercises.at(-1);
    expect(last === undefined ? null : registry).toEqual(last === undefined ? null : registryFor(last, facts));
  });
});

describe('an order and a request', () => {
  const [payment] = all;
  if (payment === undefined) throw new Error('no exercise');
  const nowMs = times[0] ?? 0n;
  const { result, order } = judged(payment, nowMs);
  const document = documentOf(result);
  if (document === null) throw new Error('no document');

  it('agree whatever name the address has', () => {
    const rows = order.rows.map((row) =>
      row.value.type === 'address' ? { ...row, value: { ...row.value, known: 'somebody else' } } : row,
    );
    expect(differencesOf({ ...order, rows }, document)).toEqual([]);
  });

  it.each(order.rows.map((row, at) => [row.label, at] as const))('differ in %s alone', (label, at) => {
    const rows = order.rows.map((row, i) =>
      i === at ? { label, value: { type: 'text', text: 'another' } as const } : row,
    );
    expect(differencesOf({ ...order, rows }, document)).toEqual([label]);
  });
});
