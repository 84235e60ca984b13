/**
 * Four eyes: a batch that comes back, or is read again. The second custodian decides about what the first one saw, within the same
 * times; one request waits once; a batch that cannot wait is told before anybody approves; the log has each of it.
 */
import { describe, expect, it } from 'vitest';
import { toHex } from '../../core/base/hex.ts';
import { envelopeOf, nowSeconds } from '../harness/envelopes.ts';
import { addressOfFill } from '../harness/payment-lists.ts';
import { typedAnswer } from '../harness/typed-answer.ts';
import { symbolPlain } from '../vectors/own-transfers.ts';
import {
  approve,
  eventsOf,
  kindsOf,
  openedFrom,
  openedLater,
  propose,
  reopen,
  rewritten,
  shownAgain,
  transfer,
  vaultOfThree,
  waiting,
} from './four-eyes.ts';
import { symbolTx } from './transfers.ts';
import { codeOf, granted, openTestVault, proposing, secret } from './vault.ts';
import { three } from './vaults.ts';

const reasonsOf = (proposal: Awaited<ReturnType<typeof reopen>>) =>
  proposal.action === 'refuse' ? proposal.refused.flatMap(({ reasons }) => reasons.map(({ code }) => code)) : [];

describe('a batch from an envelope', () => {
  it('shows the second custodian the origin that the first one saw, from the envelope as it was signed', async () => {
    const testVault = await vaultOfThree();
    const { text } = envelopeOf({ texts: [transfer(), transfer(101n)], expires: nowSeconds + 600 });
    const shown = await propose(testVault, [text]);
    expect(shown.origins).toHaveLength(2);
    granted(await approve(testVault, shown, 1));
    expect((await waiting(testVault))[0]?.standing.expiresMs).toBe(String((nowSeconds + 600) * 1000));
    const later = await openedLater(testVault);
    const again = await shownAgain(later);
    expect(again.origins).toEqual(shown.origins);
    expect(again.digest).toBe(shown.digest);
    expect(granted(await approve(later, again, 2)).done).toBe('signed');
  });
  it('keeps it for requests that were proposed one by one', async () => {
    const testVault = await vaultOfThree();
    const { text } = envelopeOf({ texts: [transfer(), transfer(101n)] });
    const answer = granted(await testVault.vault.signing.propose({ texts: [transfer(101n)], envelopes: [text] }));
    if (answer.action !== 'sign') throw new Error(answer.action);
    granted(await approve(testVault, answer, 1));
    const again = await shownAgain(testVault);
    expect(again.origins).toEqual(answer.origins);
    expect(again.origins).toMatchObject([{ index: 1, count: 2 }]);
  });
  it('is void once the time of its envelope is over, and nothing is signed', async () => {
    const testVault = await vaultOfThree();
    const { text } = envelopeOf({ texts: [transfer()], expires: nowSeconds + 600 });
    granted(await approve(testVault, await propose(testVault, [text]), 1));
    testVault.clock.ms = (nowSeconds + 500) * 1000;
    const under = await shownAgain(testVault);
    testVault.clock.ms = (nowSeconds + 600) * 1000;
    expect(codeOf(await approve(testVault, under, 2))).toBe('envelope-expired');
    expect((await waiting(testVault))[0]?.ended).toMatchObject({ how: 'void', codes: ['pending-expired'] });
    expect(kindsOf(testVault)).not.toContain('signed');
  });
  it('is void so also if the file says that it may wait longer', async () => {
    const testVault = await vaultOfThree();
    const { text } = envelopeOf({ texts: [transfer()], expires: nowSeconds + 600 });
    granted(await approve(testVault, await propose(testVault, [text]), 1));
    const disk = await rewritten(testVault, ({ pending }) => ({
      pending: pending.map((one) => ({ ...one, expiresMs: String((nowSeconds + 9_000_000) * 1000) })),
    }));
    const later = await openedFrom(disk, [1, 2], (nowSeconds + 601) * 1000);
    expect(reasonsOf(await reopen(later))).toContain('envelope-expired');
    expect((await waiting(later))[0]?.ended?.how).toBe('void');
  });
  it('does not begin to wait after that time', async () => {
    const testVault = await vaultOfThree();
    const { text } = envelopeOf({ texts: [transfer()], expires: nowSeconds + 600 });
    testVault.clock.ms = (nowSeconds + 590) * 1000;
    const shown = await propose(testVault, [text]);
    testVault.clock.ms += 60_000;
    expect(codeOf(await approve(testVault, shown, 1))).toBe('envelope-expired');
    expect(await waiting(testVault)).toEqual([]);
  });
});

describe('a refusal', () => {
  it('counts within the time of the review only', async () => {
    const testVault = await vaultOfThree();
    const { digest } = await propose(testVault);
    testVault.clock.ms += 3_000_000;
    const late = { digest, reason: 'no', passphrase: secret(three[0]?.passphrase ?? ''), custodian: 1 };
    expect(codeOf(await testVault.vault.signing.refuse(late))).toBe('approval-expired');
    expect(kindsOf(testVault)).not.toContain('approval-refused');
  });
});

describe('the times of the reading', () => {
  it('stay with a batch about which a question was asked', async () => {
    const testVault = openTestVault();
    granted(await testVault.window.creation.openPractice({}));
    const seenMs = String(testVault.clock.ms - 2000);
    let shown = granted(await testVault.vault.signing.propose({ texts: [transfer()], seenMs, collectedMs: seenMs }));
    expect(shown.action).toBe('choose');
    while (shown.action === 'choose') {
      const { item, question, options } = shown;
      shown = granted(await testVault.vault.signing.choose({ item, question, option: options[0]?.id ?? '' }));
    }
    if (shown.action !== 'sign') throw new Error(shown.action);
    const { digest, requirement, items } = shown;
    const how = { digest, act: requirement.act, typed: typedAnswer(requirement, ...items), passphrase: null };
    granted(await testVault.vault.signing.approve(how));
    expect(eventsOf(testVault, 'approved')[0]?.clock).toMatchObject({ seen: seenMs, collected: seenMs });
  });
});

describe('one request', () => {
  const invoice = JSON.stringify({
    v: 1,
    type: 2,
    data: { addr: addressOfFill('nem', 5), amount: 1, name: 'x', msg: '' },
  });
  it.each([
    ['as it is', [invoice]],
    ['in quotation marks', [`"${invoice.replaceAll('"', '\\"')}"`]],
    ['with other white space', [JSON.stringify(JSON.parse(invoice), null, 1)]],
    ['beside another request', [transfer(), invoice]],
  ])('waits once, %s: read again at another time, it is no second payment', async (_, texts) => {
    const testVault = await vaultOfThree();
    const first = await propose(testVault, [invoice]);
    granted(await approve(testVault, first, 1));
    testVault.clock.ms += 120_000;
    let second = granted(await proposing(testVault, texts));
    while (second.action === 'choose') {
      const { item, question, options } = second;
      second = granted(await testVault.vault.signing.choose({ item, question, option: options[0]?.id ?? '' }));
    }
    expect(reasonsOf(second)).toEqual(['pending-duplicate']);
    expect(codeOf(await approve(testVault, first, 1))).toBe('nothing-under-review');
    expect(granted(await approve(testVault, await shownAgain(testVault), 2)).done).toBe('signed');
    expect(kindsOf(testVault).filter((kind) => kind === 'signed')).toHaveLength(1);
    expect(await waiting(testVault)).toEqual([]);
  });
});

/** Payments with messages of their own: the same payment many times is too many stops. */
const invoices = (count: number, text = 'Invoice ') =>
  Array.from({ length: count }, (_, at) =>
    toHex(symbolTx({ fee: BigInt(1000 + at), signer: null, message: symbolPlain(`${text}${at}`) }).bytes),
  );

describe('a batch of many requests', () => {
  it('that is void for more reasons than the log takes is void, and the log has the kinds of reason', async () => {
    const testVault = await vaultOfThree();
    const texts = invoices(60);
    granted(await approve(testVault, await propose(testVault, texts), 1));
    await testVault.close();
    const disk = await rewritten(testVault, ({ kept }) => ({ kept: kept.filter(({ chain }) => chain !== 'symbol') }));
    const later = await openedFrom(disk, [1, 2], testVault.clock.ms + 60_000);
    const [one] = await waiting(later);
    const again = granted(await later.vault.signing.reopen({ round: one?.round ?? '' }));
    expect(again.action).toBe('refuse');
    expect(reasonsOf(again).length).toBeLessThanOrEqual(50);
    const [voided] = eventsOf(later, 'pending-voided');
    expect(new Set(voided?.codes).size).toBe(voided?.codes.length);
    expect((await waiting(later))[0]?.ended).toMatchObject({ how: 'void', codes: voided?.codes });
  }, 60_000);
  it('that is too long to wait is refused before anybody approves it', async () => {
    const testVault = await vaultOfThree();
    const texts = invoices(130, 'm'.repeat(890));
    const answer = granted(await proposing(testVault, texts));
    const [length, limit] = [String(texts.join('').length), '262144'];
    expect(answer).toMatchObject({
      action: 'refuse',
      refused: [{ reasons: [{ code: 'pending-too-long', found: { length, limit } }] }],
    });
  }, 60_000);
});

describe('a vault file that is almost full', () => {
  /** With so much history that no batch of this size has room beside it. */
  async function almostFull() {
    const testVault = await vaultOfThree();
    granted(await approve(testVault, await propose(testVault), 1));
    await testVault.close();
    const payments = Array.from({ length: 7000 }, (_, at) => ({
      ...{ chain: 'symbol' as const, network: 'testnet' as const, source: 'T'.repeat(39), to: 'T'.repeat(39) },
      ...{ mosaic: '72C0212E67A08BCE', atomic: '1', deadlineMs: String(testVault.clock.ms) },
      ...{ timeMs: String(testVault.clock.ms), message: '', digest: at.toString(16).toUpperCase().padStart(32, '0') },
    }));
    const disk = await rewritten(testVault, ({ pending }) => ({
      history: { payments, refused: [] },
      pending: pending.map((one) => ({
        ...one,
        texts: ['A'.repeat(220_000), 'B'.repeat(220_000), 'C'.repeat(205_000)],
        ended: { how: 'void' as const, codes: [], atMs: '1' },
      })),
    }));
    return openedFrom(disk, [1, 2], testVault.clock.ms + 60_000);
  }
  const many = invoices(200);
  it('has no room for a batch that waits: the approval is refused, and the history is whole', async () => {
    const later = await almostFull();
    const at = later.disk.log.length;
    const shown = await propose(later, many);
    expect(codeOf(await approve(later, shown, 1))).toBe('books-full');
    const told = later.disk.log.slice(at).map(({ event }) => event.kind);
    expect(told.filter((kind) => kind === 'undone')).toHaveLength(1);
    expect((await waiting(later)).filter(({ ended }) => ended === null)).toEqual([]);
    await later.close();
    await rewritten(later, ({ history }) => {
      expect(history.payments).toHaveLength(7000);
      return {};
    });
  });
});
