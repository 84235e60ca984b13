/** What the log remembers for others: wrong passphrases, and which vault file is the newest. */
import { describe, expect, it } from 'vitest';
import type { LogEvent } from '../../core/audit/events.ts';
import { makeHistory } from '../../core/audit/history.ts';
import { samples, vault } from './log-samples.ts';

function historyOf(...events: readonly LogEvent[]) {
  const history = makeHistory();
  for (const [index, event] of events.entries()) history.take({ at: String(1000 * (index + 1)), event });
  return history;
}

const digestOf = (letter: string) => letter.repeat(64);
const save = (letter: string): LogEvent => ({ ...samples['vault-save'], digest: digestOf(letter) });
const saved = (letter: string): LogEvent => ({ ...samples['vault-saved'], digest: digestOf(letter) });
const accepted = (letter: string): LogEvent => ({ ...samples['vault-accepted'], digest: digestOf(letter) });

describe('wrong passphrases', () => {
  const failed = samples['unlock-failed'];

  it('are counted until the vault is opened, with the time of the last', () => {
    expect(historyOf().tries()).toEqual({ failures: 0, lastMs: null });
    expect(historyOf(failed, samples['practice-opened'], failed).tries()).toEqual({ failures: 2, lastMs: '3000' });
    expect(historyOf(failed, samples['share-given'], failed).tries()).toEqual({ failures: 2, lastMs: '3000' });
    for (const kind of ['opened', 'vault-made', 'vault-restored'] as const)
      expect(historyOf(failed, failed, samples[kind]).tries()).toEqual({ failures: 0, lastMs: null });
    expect(historyOf(failed, samples.opened, failed).tries()).toEqual({ failures: 1, lastMs: '3000' });
  });
});

describe('the vault file that is there', () => {
  const judge = (letter: string, ...events: readonly LogEvent[]) => historyOf(...events).judge(vault, digestOf(letter));
  const fine = { wrong: null, settle: null };
  const settle = (letter: string) => ({ wrong: null, settle: { sequence: 3, digest: digestOf(letter) } });

  it('is the last one that was saved', () => {
    expect(judge('B', save('A'), saved('A'), save('B'), saved('B'))).toEqual(fine);
  });

  it('is rolled back when it is an older one', () => {
    const events = [save('A'), saved('A'), save('B'), saved('B')];
    expect(judge('A', ...events)).toEqual({ wrong: 'vault-rolled-back', settle: null });
  });

  it('is swapped when it was never saved here', () => {
    expect(judge('F', save('A'), saved('A'))).toEqual({ wrong: 'vault-swapped', settle: null });
  });

  it('may be either one after a save that was interrupted, and that is settled', () => {
    const events = [save('A'), saved('A'), save('B')];
    expect(judge('A', ...events)).toEqual(settle('A'));
    expect(judge('B', ...events)).toEqual(settle('B'));
    expect(judge('F', ...events).wrong).toBe('vault-swapped');
    // Once it is settled, the other one is old.
    expect(judge('A', ...events, saved('B')).wrong).toBe('vault-rolled-back');
    expect(judge('B', ...events, saved('A')).wrong).toBe('vault-rolled-back');
  });

  it('may be any of several interrupted ones, not one from before the last that was confirmed', () => {
    const events = [save('0'), saved('0'), save('A'), saved('A'), save('B'), save('C')];
    for (const letter of ['A', 'B', 'C']) expect(judge(letter, ...events)).toEqual(settle(letter));
    expect(judge('0', ...events).wrong).toBe('vault-rolled-back');
  });

  it('may be the first one, whose save was interrupted', () => {
    expect(judge('A', save('A'))).toEqual(settle('A'));
    expect(judge('B', save('A')).wrong).toBe('vault-swapped');
  });

  it('is what custodians accepted', () => {
    expect(judge('A', save('A'), saved('A'), save('B'), saved('B'), accepted('A'))).toEqual(fine);
    expect(judge('B', save('A'), saved('A'), save('B'), saved('B'), accepted('A')).wrong).toBe('vault-rolled-back');
  });

  it('may be any, of a vault that this log has never seen saved', () => {
    expect(judge('A')).toEqual(fine);
    expect(historyOf(save('A')).judge('88'.repeat(16), digestOf('B'))).toEqual(fine);
  });
});
