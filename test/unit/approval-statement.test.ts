/**
 * What custodians sign when they approve or refuse: the bytes, pinned, and computed again by a few lines that share no code with
 * the product (node:crypto); and what a set of acts amounts to.
 */
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Act, isForSeveral, isPossible, nextDecision, standingOf } from '../../core/approval/standing.ts';
import { approvalStatement, isReason, isSignedStatement, type Statement } from '../../core/approval/statement.ts';
import { toHex } from '../../core/base/hex.ts';
import type { RuleBook } from '../../core/policy/book/book.ts';
import { defaultSettings, type Settings } from '../../core/policy/registry.ts';
import { passed } from '../../core/policy/verdict.ts';
import { bookDigest, requiredOf, verdictDigest } from '../../electron/vault/state/approval-matter.ts';
import { bookWith } from '../policy/facts.ts';

const subject = {
  ...{ vault: '00112233445566778899AABBCCDDEEFF', round: '0F'.repeat(16) },
  ...{ batch: 'A1'.repeat(32), verdict: 'B2'.repeat(32), book: 'C3'.repeat(32) },
};
/** RFC 8410: an Ed25519 seed in the form that node:crypto reads. */
const keyOf = (seed: number) =>
  createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, seed)]),
    ...{ format: 'der', type: 'pkcs8' },
  });
const publicOf = (seed: number): string =>
  createPublicKey(keyOf(seed)).export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex').toUpperCase();

/** The same text, put together by hand as docs/custody.md says. */
const textOf = ({ custodian, openedBy, decision, atMs, reason }: Statement, about = subject): Buffer =>
  Buffer.from(
    `inkan-approval-v1\n${about.vault}\n${about.round}\n${about.batch}\n${about.verdict}\n${about.book}\n` +
      `${custodian}\n${openedBy.join(',')}\n${decision}\n${atMs}\n${reason}\n`,
    'utf8',
  );
const signedAs = (seed: number, said: Statement): Act => ({
  ...{ ...said, key: publicOf(seed) },
  signature: sign(null, textOf(said), keyOf(seed)).toString('hex').toUpperCase(),
});
/** Of custodian 3, by the seed 03 x 32. */
const golden =
  '37066DCCE5EF5A1B24E43B38D296F31C63F5FD09F37A876A18034C80655245ADDFFBC386F8D5392130046BDA3224D4C2D8B7487E3757DF895322CCE8146FD606';

const approving = (custodian: number, seed = custodian, openedBy: readonly number[] = []) =>
  signedAs(seed, { custodian, openedBy, decision: 'approve', atMs: 1_764_000_000_000n, reason: '' });

describe('a statement', () => {
  it('has these bytes', () => {
    const said: Statement = {
      custodian: 2,
      openedBy: [1, 3],
      decision: 'refuse',
      atMs: 1_764_000_000_123n,
      reason: '宛先が違う',
    };
    expect(toHex(approvalStatement(subject, said))).toBe(textOf(said).toString('hex').toUpperCase());
    expect(new TextDecoder().decode(approvalStatement(subject, said))).toBe(
      'inkan-approval-v1\n00112233445566778899AABBCCDDEEFF\n0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F\n' +
        `${'A1'.repeat(32)}\n${'B2'.repeat(32)}\n${'C3'.repeat(32)}\n2\n1,3\nrefuse\n1764000000123\n宛先が違う\n`,
    );
  });
  it('is verified as node:crypto signs it, and node:crypto verifies the same', () => {
    const act = approving(3);
    // Ed25519 is deterministic: seed 03 x 32 over the bytes above.
    expect(act.signature).toBe(golden);
    expect(isSignedStatement(subject, act)).toBe(true);
    expect(verify(null, textOf(act), createPublicKey(keyOf(3)), Buffer.from(act.signature, 'hex'))).toBe(true);
  });
  it('counts for nothing else: not for one changed part', () => {
    const act = approving(1);
    for (const part of Object.keys(subject) as (keyof typeof subject)[]) {
      expect(isSignedStatement({ ...subject, [part]: subject[part].replace(/^./, 'D') }, act), part).toBe(false);
    }
    const changes: Partial<Act>[] = [
      ...[
        { custodian: 2 },
        { openedBy: [2] },
        { decision: 'request' as const },
        { atMs: act.atMs + 1n },
        { key: publicOf(2) },
      ],
      ...[
        { signature: act.signature.replace(/^./, (one) => (one === '0' ? '1' : '0')) },
        { signature: '' },
        { key: 'x' },
      ],
      ...[{ key: '0'.repeat(64) }, { decision: 'refuse' as const, reason: 'no' }],
    ];
    for (const change of changes) expect(isSignedStatement(subject, { ...act, ...change })).toBe(false);
  });
  it('has one line of visible text as the reason, and only a refusal has one', () => {
    for (const text of ['wrong payee', '宛先が違う', 'é'.normalize('NFC')]) expect(isReason(text), text).toBe(true);
    for (const text of [
      '',
      ' x',
      'x ',
      'a\nb',
      'a\u2028b',
      'a\u202Eb',
      'a\u0000',
      'é'.normalize('NFD'),
      'x'.repeat(201),
    ])
      expect(isReason(text), JSON.stringify(text)).toBe(false);
    const said = { custodian: 1, openedBy: [], atMs: 0n };
    expect(() => approvalStatement(subject, { ...said, decision: 'approve', reason: 'why' })).toThrow();
    expect(() => approvalStatement(subject, { ...said, decision: 'refuse', reason: '' })).toThrow();
  });
});

const keys = new Map([1, 2, 3].map((id) => [id, publicOf(id)] as const));
const plain = { requester: false, opener: false };
const at = (need: number, differ = plain) => ({ subject, required: { need, differ }, keys, nowMs: 1_764_000_000_000n });
const metBy = (acts: readonly Act[], matter = at(2)) => {
  const standing = standingOf(acts, matter);
  return standing.ok ? standing.value.isMet : standing.reason.code;
};

describe('acts', () => {
  it('are enough with as many different keys as are needed, in any order, and a repeated one adds nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(1, 2, 3), { maxLength: 6 }), fc.integer({ min: 1, max: 4 }), (ids, need) => {
        expect(
          metBy(
            ids.map((id) => approving(id)),
            at(need),
          ),
        ).toBe(new Set(ids).size >= need);
      }),
      { numRuns: 25 },
    );
  });
  it('do not count under another name, from the future, or of a key that nobody has now', () => {
    expect(metBy([approving(1), approving(2, 1)])).toBe('approver-unknown');
    expect(metBy([approving(1), approving(4)])).toBe('approver-unknown');
    expect(metBy([approving(1), { ...approving(2), custodian: 3, key: publicOf(3) }])).toBe('approval-altered');
    expect(metBy([approving(1), approving(2)], { ...at(2), nowMs: 1n })).toBe('approval-expired');
    // Two custodians of one key would be one person.
    expect(
      metBy([approving(1), approving(2, 1)], {
        ...at(2),
        keys: new Map([
          [1, publicOf(1)],
          [2, publicOf(1)],
        ]),
      }),
    ).toBe(false);
  });
  it('are never enough once somebody refused', () => {
    const refusal = signedAs(3, { custodian: 3, openedBy: [], decision: 'refuse', atMs: 1n, reason: 'no' });
    expect(metBy([approving(1), approving(2), refusal])).toBe(false);
  });
  it('keep apart who brings in, who opens and who approves, by key', () => {
    const requested = signedAs(1, { custodian: 1, openedBy: [], decision: 'request', atMs: 1n, reason: '' });
    const apart = at(1, { requester: true, opener: false });
    expect(metBy([approving(2)], apart)).toBe(false);
    expect(metBy([requested, approving(1)], apart)).toBe(false);
    expect(metBy([requested, approving(2)], apart)).toBe(true);
    const closed = at(1, { requester: false, opener: true });
    expect(metBy([approving(2, 2, [1, 2])], closed)).toBe(false);
    expect(metBy([approving(2, 2, [1, 3])], closed)).toBe(true);
    expect(metBy([{ ...approving(2, 2, [1, 2]), openedBy: [1, 3] }], closed)).toBe('approval-altered');
    const standing = { requestedBy: 1, agreed: [2], missing: 1, isMet: false };
    const next = (custodian: number, openedBy: readonly number[] = []) => {
      const decision = nextDecision({ custodian, openedBy }, standing, {
        need: 2,
        differ: { requester: true, opener: true },
      });
      return decision.ok ? decision.value : decision.reason.code;
    };
    expect([next(1), next(2), next(3), next(3, [3])]).toEqual([
      ...['approver-differs', 'approval-repeated', 'approve', 'approver-differs'],
    ]);
  });
});

describe('what is required', () => {
  it('can come together, or the rule is not accepted', () => {
    const possible = (need: number, differ: typeof plain, custodians: number, quorum: number) =>
      isPossible({ need, differ }, custodians, quorum);
    expect([possible(3, plain, 3, 2), possible(4, plain, 3, 2)]).toEqual([true, false]);
    const requester = { requester: true, opener: false };
    expect([possible(2, requester, 3, 2), possible(3, requester, 3, 2)]).toEqual([true, false]);
    const opener = { requester: false, opener: true };
    expect([possible(3, opener, 3, 2), possible(1, opener, 2, 2)]).toEqual([true, false]);
  });
  it('has a digest of its own, and so have the rules; what no rule reads changes neither', () => {
    const required = requiredOf({ approvals: { custodians: 2 } }, { approversDiffer: 'both' });
    expect(required).toEqual({ need: 2, differ: { requester: true, opener: true } });
    expect([isForSeveral(required), isForSeveral({ need: 1, differ: plain })]).toEqual([true, false]);
    const verdict = { ...passed, level: 'approvals', approvals: { custodians: 2 } } as const;
    const all = [
      verdictDigest(verdict, required),
      verdictDigest({ ...verdict, act: 'type' }, required),
      verdictDigest({ ...verdict, approvals: { custodians: 3 } }, required),
      verdictDigest(verdict, { ...required, differ: plain }),
      ...[defaultSettings, { ...defaultSettings, approvalsNeeded: 2 }].map((settings) => rulesOf(settings)),
      rulesOf({ ...defaultSettings, passphraseAtSigning: 'mainnet' }),
      rulesOf(defaultSettings, [bookWith([])]),
      rulesOf(defaultSettings, [bookWith([], { title: 'Other rules' })]),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(rulesOf({ ...defaultSettings, allowCopy: true, autoLockMinutes: 60 })).toBe(rulesOf(defaultSettings));
  });
});

const rulesOf = (settings: Settings, books: readonly RuleBook[] = []): string =>
  bookDigest({ settings, ruleBooks: books.map((book) => ({ book, atMs: 0n })) });
