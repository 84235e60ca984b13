/** Home: what it asks the vault, and what it keeps of a refusal. */
import { describe, expect, it, vi } from 'vitest';
import { ok } from '../../core/base/result.ts';
import { noted } from '../../renderer/features/home/use-overview.ts';

describe('the note that the words of the log are on paper', () => {
  const head = { sequence: 4, hash: 'A'.repeat(64) };
  it('that is refused shows the words of now, and the refusal stays', async () => {
    // Each `run` of the screen clears the refusal before it.
    const run = vi.fn(async () => null);
    const overview = { log: { head: { ...head, sequence: 5 } } };
    const quietly = vi.fn(async () => ok(overview));
    expect(await noted({ run, quietly } as never, head)).toBe(overview);
    expect([run.mock.calls.length, quietly.mock.calls.length]).toEqual([1, 1]);
  });
  it('that is taken asks nothing more', async () => {
    const quietly = vi.fn();
    const overview = { log: { head } };
    expect(await noted({ run: async () => ({ value: overview }), quietly } as never, head)).toBe(overview);
    expect(quietly).not.toHaveBeenCalled();
  });
});
