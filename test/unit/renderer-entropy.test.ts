/** Actions of the screen where the randomness of new words is chosen. */
import { describe, expect, it, vi } from 'vitest';
import { reason } from '../../core/base/reason.ts';
import { refuse } from '../../core/base/result.ts';
import type { Asking } from '../../renderer/app/asking.ts';
import { makeEntropyActions } from '../../renderer/features/entropy/actions.ts';
import { SymbolBuffer } from '../../renderer/features/entropy/symbol-buffer.ts';

/** Resumes while the vault refuses every call with this reason. */
async function resumedWith(code: Parameters<typeof reason>[0]) {
  const dispatch = vi.fn();
  const ask = vi.fn(async () => refuse(reason(code)));
  await makeEntropyActions({ dispatch, ask } as unknown as Asking).resume();
  return { calls: ask.mock.calls.length, last: dispatch.mock.lastCall?.[0] };
}

describe('coming back to the randomness', () => {
  it('draws a share only if there is none yet', async () => {
    expect(await resumedWith('entropy-not-begun')).toMatchObject({ calls: 2 });
  });
  it('shows any other refusal and draws nothing', async () => {
    for (const code of ['internal', 'nothing-begun'] as const)
      expect(await resumedWith(code)).toMatchObject({ calls: 1, last: { is: 'failed', reason: { code } } });
  });
});

describe('typed rolls', () => {
  it('are for one commitment: another share of the machine drops them', () => {
    const rolls = new SymbolBuffer(8);
    rolls.push('6');
    expect(rolls.count).toBe(0);
    rolls.bindTo('A');
    for (const roll of '4132') rolls.push(roll);
    rolls.undo();
    rolls.bindTo('A');
    expect([rolls.count, rolls.last(2)]).toEqual([3, ['1', '3']]);
    rolls.bindTo('B');
    expect([rolls.count, rolls.last(9)]).toEqual([0, []]);
    rolls.push('5');
    expect(new TextDecoder().decode(rolls.take())).toBe('5');
    expect(rolls.count).toBe(0);
  });
  it('are no more than the buffer holds', () => {
    const rolls = new SymbolBuffer(2);
    rolls.bindTo('A');
    for (const roll of '123') rolls.push(roll);
    expect(rolls.last(9)).toEqual(['1', '2']);
  });
});
