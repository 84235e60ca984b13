/** Stories of the training ground: exercises, a round with its score, and what the log has of it. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { TrainingBegun } from '../../core/contract/training.ts';
import { exerciseOf, exercises } from '../../core/training/exercises.ts';
import { codeOf, granted, openTestVault, readSignable, signRead, type TestVault } from './vault.ts';
import { makeVault } from './vaults.ts';

let testVault: TestVault;
const training = () => testVault.window.training;
const logged = () => testVault.disk.log.flatMap(({ event }) => (event.kind === 'trained' ? [event] : []));

beforeEach(async () => {
  testVault = openTestVault();
  granted(await testVault.window.creation.openPractice({}));
});

const begin = async (id: string): Promise<TrainingBegun> => granted(await training().begin({ id }));
const rightAnswer = (id: string) => exerciseOf(id)?.answer ?? 'sign';

describe('one exercise', () => {
  it('hands out a request that goes the ordinary way, and can be signed if it is a good one', async () => {
    for (const { id, answer, choices, signs } of exercises) {
      const { text } = await begin(id);
      if (signs.reasons.length > 0) {
        const reading = granted(await testVault.window.signing.read({ text }));
        expect(reading.action, id).toBe('refuse');
      } else {
        const reading = await readSignable(testVault, text, choices as Record<string, string>);
        if (answer === 'sign' && reading.document.task !== 'keep') await signRead(testVault, reading);
      }
      granted(await training().answer({ decision: answer }));
    }
    expect(logged().map(({ exercise, right }) => [exercise, right])).toEqual(exercises.map(({ id }) => [id, true]));
  });

  it('is judged once, right or wrong, with what gave it away', async () => {
    await begin('look-alike');
    const wrong = granted(await training().answer({ decision: 'sign' }));
    expect(wrong).toMatchObject({
      ...{ id: 'look-alike', right: false, answer: 'refuse' },
      ...{ warnings: ['address-look-alike'], differs: ['to'], round: null, next: null },
    });
    expect(codeOf(await training().answer({ decision: 'refuse' }))).toBe('nothing-begun');
    const listed = granted(await training().exercises({}));
    expect(listed.exercises.find(({ id }) => id === 'look-alike')?.state).toBe('wrong');
    expect(logged()).toMatchObject([
      { practice: true, exercise: 'look-alike', decision: 'sign', right: false, learner: '', exercises: 0 },
    ]);
  });

  it('has a new deadline each time', async () => {
    const first = await begin('symbol-payment');
    testVault.clock.ms += 86_400_000;
    const later = await begin('symbol-payment');
    expect(later.text).not.toBe(first.text);
    await readSignable(testVault, later.text);
  });

  it('brings what it needs into the registry and takes out what the one before brought', async () => {
    const names = ({ vault }: TrainingBegun) =>
      [...vault.registry.contacts, ...vault.registry.multisigs].map(({ name }) => name);
    expect(names(await begin('known-cosignature'))).toEqual(['Kanto Trading', 'Exchange desk', 'Treasury (training)']);
    expect(names(await begin('forty-payouts'))).toEqual([]);
  });

  it('refuses an unknown one', async () => {
    expect(codeOf(await training().begin({ id: 'no-such-exercise' }))).toBe('nothing-begun');
  });
});

describe('a round', () => {
  it('has every exercise once, in an order drawn anew, and its score in the log', async () => {
    let begun: { readonly id: string } = granted(await training().beginRound({ learner: '綾' }));
    const order: string[] = [];
    for (;;) {
      order.push(begun.id);
      const isWrong = order.length === 3;
      const answer = rightAnswer(begun.id);
      const decision = isWrong ? (answer === 'sign' ? 'refuse' : 'sign') : answer;
      const { next } = granted(await training().answer({ decision }));
      if (next === null) break;
      begun = await begin(next);
    }
    expect(order.toSorted()).toEqual(exercises.map(({ id }) => id).sort());
    const all = exercises.length;
    expect(logged().at(-1)).toMatchObject({ learner: '綾', exercises: all, answered: all, correct: all - 1 });
    const { round, next } = granted(await training().exercises({}));
    expect([round, next]).toEqual([{ of: all, answered: all, right: all - 1, learner: '綾' }, null]);
    const again = granted(await training().beginRound({ learner: '' }));
    expect(again.round).toEqual({ of: all, answered: 0, right: 0, learner: '' });
  });

  it('ends when another exercise is begun', async () => {
    const { id } = granted(await training().beginRound({ learner: '' }));
    const other = exercises.find((one) => one.id !== id)?.id ?? '';
    expect((await begin(other)).round).toBeNull();
    expect(granted(await training().exercises({})).next).toBeNull();
  });
});

describe('no training', () => {
  it('in a real vault, or without one', async () => {
    const real = openTestVault();
    await makeVault(real);
    for (const window of [real.window, openTestVault().window]) {
      const code = window === real.window ? 'not-practice' : 'vault-locked';
      expect(codeOf(await window.training.exercises({}))).toBe(code);
      expect(codeOf(await window.training.beginRound({ learner: '' }))).toBe(code);
      expect(codeOf(await window.training.begin({ id: 'hot-drain' }))).toBe(code);
      expect(codeOf(await window.training.answer({ decision: 'sign' }))).toBe(code);
    }
  });

  it('counts without the log: the answer is asked for again', async () => {
    await begin('hot-drain');
    testVault.disk.logFails = { kind: 'trained', code: 'storage-full' };
    expect(codeOf(await training().answer({ decision: 'refuse' }))).toBe('storage-full');
    testVault.disk.logFails = null;
    expect(granted(await training().answer({ decision: 'refuse' })).right).toBe(true);
  });
});
