/** Actions of the screen where the randomness of new words is chosen. */
import { describe, expect, it, vi } from 'vitest';
import { reason } from '../../core/base/reason.ts';
import { refuse } from '../../core/base/result.ts';
import type { Asking } from '../../renderer/app/asking.ts';
import { makeEntropyActions } from '../../renderer/features/entropy/actions.ts';

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
