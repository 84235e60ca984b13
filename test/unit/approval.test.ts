/** An approval is for one document, once, for five minutes. */
import { describe, expect, it } from 'vitest';
import {
  type Approval,
  type ApprovalEvidence,
  approvalLifetimeMs,
  drawWord,
  offerApproval,
  spendApproval,
} from '../../core/approval/approval.ts';
import { fingerprintWordList } from '../../core/review/words.ts';

const digest = 'A'.repeat(64);
const held: ApprovalEvidence = { digest, act: 'hold', typed: null, hasPassphrase: false };
const hold = offerApproval(digest, { act: 'hold', word: null, passphrase: false }, 1000n);
describe('the word to type', () => {
  const stop = { act: 'type', word: null, passphrase: false } as const;
  it('is drawn from one random byte, each word from one', () => {
    const all = Array.from({ length: 256 }, (_, byte) => drawWord(stop, Uint8Array.of(byte)).word);
    expect(all).toEqual(fingerprintWordList);
  });
  it('is none where nothing is to be typed, nor without randomness', () => {
    expect(drawWord({ ...stop, act: 'hold' }, Uint8Array.of(1)).word).toBeNull();
    expect(drawWord(stop, new Uint8Array(0)).word).toBeNull();
  });
  it('of another review approves nothing', () => {
    const [first, second] = [1, 2].map((byte) => offerApproval(digest, drawWord(stop, Uint8Array.of(byte)), 1000n));
    const typed = first?.requirement.word ?? null;
    const evidence = { digest, act: 'type', typed, hasPassphrase: false } as const;
    expect(first && spendApproval(first, evidence, 1001n).ok).toBe(true);
    expect(second && spendApproval(second, evidence, 1001n)).toMatchObject({
      reason: { code: 'approval-act-missing' },
    });
  });
});

const type = offerApproval(digest, { act: 'type', word: 'heron', passphrase: false }, 1000n);
const secret = offerApproval(digest, { act: 'hold', word: null, passphrase: true }, 1000n);
const outcome = (approval: Approval, evidence: Partial<ApprovalEvidence> = {}, now = 1000n) => {
  const spent = spendApproval(approval, { ...held, ...evidence }, now);
  return spent.ok ? 'spent' : spent.reason.code;
};

describe('an approval', () => {
  it.each<[string, Approval, Partial<ApprovalEvidence>, bigint]>([
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
    ['spent', secret, { hasPassphrase: true }, 1000n],
  ])('%s', (expected, approval, evidence, now) => expect(outcome(approval, evidence, now)).toBe(expected));
  it('cannot be spent twice', () => {
    const once = spendApproval(hold, held, 1000n);
    if (!once.ok) throw new Error('should have been spent');
    expect(outcome(once.value)).toBe('nothing-under-review');
    expect(hold.spent).toBe(false);
  });
  it('of act type without a word is never given', () => {
    const wordless = offerApproval(digest, { act: 'type', word: null, passphrase: false }, 1000n);
    expect(outcome(wordless, { act: 'type', typed: '' })).toBe('approval-act-missing');
  });
});
