/** An approval is for one document, once, for five minutes. */
import { describe, expect, it } from 'vitest';
import {
  type Approval,
  approvalLifetimeMs,
  checkSeal,
  lifetimeOf,
  longestApprovalMs,
  offerApproval,
  offerAuthorisation,
  type SealEvidence,
  spendApproval,
  spendAuthorisation,
  withAct,
} from '../../core/approval/approval.ts';

const digest = 'A'.repeat(64);
const held: SealEvidence = { digest, act: 'hold', typed: null };
const heron = { check: { asks: 'number', number: 'heron' }, answer: 'heron' } as const;
const hold = offerApproval(digest, { act: 'hold', typed: null, custodians: 0 }, 1000n);
const type = offerApproval(digest, { act: 'type', typed: heron, custodians: 0 }, 1000n);
const secret = offerApproval(digest, { act: 'hold', typed: null, custodians: 1 }, 1000n);
const act = (by: number, atMs: bigint, of = digest) => ({ by, atMs, digest: of });
const acting = (approval: Approval, ...acts: Parameters<typeof act>[]) =>
  acts.reduce((before, one) => {
    const after = withAct(before, act(...one));
    if (!after.ok) throw new Error(after.reason.code);
    return after.value;
  }, approval);
const proved = acting(secret, [7, 1000n]);
const outcome = (approval: Approval, evidence: Partial<SealEvidence> = {}, now = 1000n) => {
  const spent = spendApproval(approval, { ...held, ...evidence }, now);
  return spent.ok ? 'spent' : spent.reason.code;
};

describe('an approval', () => {
  it.each<[string, Approval, Partial<SealEvidence>, bigint]>([
    ['spent', hold, {}, 1000n],
    ['spent', hold, {}, 1000n + approvalLifetimeMs - 1n],
    ['approval-expired', hold, {}, 1000n + approvalLifetimeMs],
    ['approval-expired', hold, {}, 999n],
    ['approval-mismatch', hold, { digest: 'B'.repeat(64) }, 1000n],
    ['approval-mismatch', hold, { digest: digest.toLowerCase() }, 1000n],
    ['approval-act-missing', hold, { act: 'type', typed: 'heron' }, 1000n],
    ['approval-act-missing', type, {}, 1000n],
    ['approval-act-missing', type, { act: 'type', typed: 'raven' }, 1000n],
    ['approval-act-missing', type, { act: 'type', typed: '' }, 1000n],
    ['approval-act-missing', type, { act: 'type', typed: null }, 1000n],
    ['spent', type, { act: 'type', typed: ' Heron ' }, 1000n],
    ['approval-act-missing', secret, {}, 1000n],
    ['spent', proved, {}, 1000n],
  ])('%s', (expected, approval, evidence, now) => expect(outcome(approval, evidence, now)).toBe(expected));
  it('cannot be spent twice', () => {
    const once = spendApproval(hold, held, 1000n);
    if (!once.ok) throw new Error('should have been spent');
    expect(outcome(once.value)).toBe('nothing-under-review');
    expect(hold.spent).toBe(false);
  });
  it('of act type without anything asked is never given', () => {
    const without = offerApproval(digest, { act: 'type', typed: null, custodians: 0 }, 1000n);
    expect(outcome(without, { act: 'type', typed: '' })).toBe('approval-act-missing');
  });
});

describe('the passphrase of a custodian', () => {
  it('that is still to be proved lets the seal be looked at, and nothing be spent', () => {
    expect(checkSeal(secret, held, 1000n, 1).ok).toBe(true);
    expect(checkSeal(secret, held, 1000n)).toMatchObject({ reason: { found: { missing: 'passphrase' } } });
    expect(outcome(secret)).toBe('approval-act-missing');
  });
  it.each<[string, Approval, Parameters<typeof act>, bigint]>([
    ['approval-mismatch', secret, [7, 1000n, 'B'.repeat(64)], 1000n],
    ['approval-expired', secret, [7, 1000n + approvalLifetimeMs], 1000n],
    ['approval-expired', secret, [7, 999n], 1000n],
  ])('%s: counts for no approval', (code, approval, given) => {
    expect(withAct(approval, act(...given))).toMatchObject({ reason: { code } });
  });
  it('of one person is one, however often it is given', () => {
    const two = offerApproval(digest, { act: 'hold', typed: null, custodians: 2 }, 1000n);
    expect(outcome(acting(two, [7, 1000n], [7, 1001n]), {}, 1002n)).toBe('approval-act-missing');
    expect(outcome(acting(two, [7, 1000n], [8, 1001n]), {}, 1002n)).toBe('spent');
  });
});

describe('custodians who agree to an operation', () => {
  const asked = offerAuthorisation(digest, 0n);
  const spend = (approval: Approval | null, need: number, now: bigint, of = digest) => {
    const by = spendAuthorisation(approval, { digest: of, need }, now);
    return by.ok ? by.value : by.reason.code;
  };
  it('are counted when they are enough, for what they agreed to', () => {
    const both = acting(asked, [1, 0n], [2, 10n]);
    expect(spend(both, 2, 20n)).toEqual([1, 2]);
    expect(spend(both, 3, 20n)).toBe('custodians-missing');
    expect(spend(both, 1, 20n, 'B'.repeat(64))).toBe('custodians-missing');
    expect(spend(null, 1, 20n)).toBe('custodians-missing');
    expect(spend(asked, 0, 20n)).toBe('custodians-missing');
  });
  it('count for two minutes each, and repeating does not lengthen it', () => {
    const both = acting(asked, [1, 0n], [2, 60_000n], [1, 90_000n]);
    expect(spend(both, 2, 119_999n)).toEqual([1, 2]);
    expect(spend(both, 2, 120_000n)).toBe('custodians-missing');
    expect(spend(both, 1, 179_999n)).toEqual([2]);
    expect(spend(both, 1, 180_000n)).toBe('custodians-missing');
    expect(spend(acting(both, [1, 130_000n]), 2, 140_000n)).toEqual([2, 1]);
  });
  it('do not count once it was spent, nor from a time that is to come', () => {
    expect(spend({ ...acting(asked, [1, 0n]), spent: true }, 1, 1n)).toBe('custodians-missing');
    expect(spend(acting(asked, [1, 10n]), 1, 9n)).toBe('custodians-missing');
  });
});

describe('the time to approve', () => {
  it.each<[lines: number, flagged: number, seconds: number]>([
    [0, 0, 300],
    [1, 1, 300],
    [5, 5, 300],
    [6, 0, 303],
    [6, 1, 315],
    [6, 6, 315],
    [40, 0, 405],
    [40, 3, 441],
    [40, 40, 825],
    [55, 50, 1050],
    [205, 0, 900],
    [205, 200, 1500],
    // Whoever adds lines of dust decides their number, not how long an approval stays open.
    [20_000, 0, 900],
    [20_000, 20_000, 1500],
  ])('of %i lines, %i of them flagged, is %i seconds', (lines, flagged, seconds) => {
    expect(lifetimeOf({ lines, flagged })).toBe(BigInt(seconds) * 1000n);
  });
  it('never shrinks when a line is added or flagged, and never exceeds 25 minutes', () => {
    for (let lines = 0; lines < 300; lines += 7)
      for (let flagged = 0; flagged <= lines; flagged += 5) {
        const now = lifetimeOf({ lines, flagged });
        expect(lifetimeOf({ lines: lines + 1, flagged })).toBeGreaterThanOrEqual(now);
        expect(lifetimeOf({ lines, flagged: flagged + 1 })).toBeGreaterThanOrEqual(now);
        expect(now).toBeLessThanOrEqual(longestApprovalMs);
      }
  });
  it('is that of the approval that is offered', () => {
    const offered = offerApproval(digest, { act: 'hold', typed: null, custodians: 0 }, 1000n, { lifetimeMs: 400_000n });
    expect(outcome(offered, {}, 1000n + 399_999n)).toBe('spent');
    expect(outcome(offered, {}, 1000n + 400_000n)).toBe('approval-expired');
  });
});
