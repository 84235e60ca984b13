/**
 * Reasons for going on in spite of severe findings: no batch with a stop is approved without one for each, whatever the window is made
 * to send; those of the first custodian are signed, kept and shown to the next, and all of them are in the log.
 */
import { describe, expect, it } from 'vitest';
import { approvalStatement, isSignedStatement } from '../../core/approval/statement.ts';
import { toHex } from '../../core/base/hex.ts';
import { batchDigest } from '../../core/batch/batch-digest.ts';
import type { StoredPending } from '../../core/contract/pending.ts';
import { type Disposition, dispositionsDigest } from '../../core/risk/dispositions.ts';
import { maxStops } from '../../core/risk/limits.ts';
import { catalogs } from '../../renderer/catalogs.ts';
import { rowsOf } from '../../renderer/features/log/rows.ts';
import { sentenceOf } from '../../renderer/features/log/sentences.ts';
import { reasonsFor } from '../harness/reasons.ts';
import { typedAnswer } from '../harness/typed-answer.ts';
import { symbolPlain } from '../vectors/own-transfers.ts';
import {
  approve,
  asking,
  eventsOf,
  kindsOf,
  openedFrom,
  openedLater,
  propose,
  reopen,
  rewritten,
  type Shown,
  shownAgain,
  transfer,
  vaultOfThree,
  waiting,
} from './four-eyes.ts';
import { symbolTx } from './transfers.ts';
import { codeOf, granted, openTestVault, proposing, secret, type TestVault } from './vault.ts';
import { three } from './vaults.ts';

/** The same payment twice: each of them is a stop. */
const twice = [transfer(100n), transfer(101n)];
const stopIds = ['payment-repeated 1.0', 'payment-repeated 2.0'];

/** What any window could send in the name of this custodian. */
const approveWith = (
  { vault }: TestVault,
  { digest, items, requirement }: Shown,
  dispositions: Disposition[],
  custodian = 1,
) =>
  vault.signing.approve({
    ...{ digest, act: requirement.act, typed: typedAnswer(requirement, ...items), custodian, dispositions },
    passphrase: requirement.passphrase ? secret(three[custodian - 1]?.passphrase ?? '') : null,
  });
const saying = (...reasons: readonly string[]): Disposition[] =>
  reasons.map((reason, at) => ({ finding: stopIds[at] ?? 'none', reason }));

describe('a batch with stops', () => {
  it('is shown with each of them, and with what it was found by', async () => {
    const testVault = await vaultOfThree(asking(1));
    const { stops } = await propose(testVault, twice);
    expect(stops?.map(({ id }) => id)).toEqual(stopIds);
    expect(stops?.map(({ item, code }) => [item, code])).toEqual([
      [0, 'payment-repeated'],
      [1, 'payment-repeated'],
    ]);
    for (const { facts } of stops ?? []) expect(Object.keys(facts).length).toBeGreaterThan(0);
    expect((await propose(testVault, [transfer()])).stops).toBeUndefined();
  });
  it.each<[string, Disposition[]]>([
    ['disposition-missing', []],
    ['disposition-missing', saying('two orders, asked Sato')],
    ['disposition-empty', saying('two orders, asked Sato', 'ok!!')],
    ['disposition-unknown', saying('two orders, asked Sato', 'two orders, asked Sato', 'two orders, asked Sato')],
  ])('is not approved: %s', async (code, dispositions) => {
    const testVault = await vaultOfThree(asking(1));
    const shown = await propose(testVault, twice);
    const from = testVault.disk.log.length;
    expect(codeOf(await approveWith(testVault, shown, dispositions))).toBe(code);
    const told = testVault.disk.log.slice(from).map(({ event }) => event);
    // What the person can correct on the screen is no refusal for the log.
    expect(told).toMatchObject(code === 'disposition-empty' ? [] : [{ kind: 'refused', codes: [code] }]);
    const reasons = saying('two orders, asked Sato', 'two orders, asked Sato');
    expect(granted(await approveWith(testVault, shown, reasons)).done).toBe('signed');
    expect(eventsOf(testVault, 'batch-approved')[0]?.dispositions).toEqual([
      { reason: 'two orders, asked Sato', findings: stopIds },
    ]);
  });
  it('is told in the log in a sentence of its own, in both languages, and not folded', async () => {
    const testVault = await vaultOfThree(asking(1));
    granted(
      await approveWith(testVault, await propose(testVault, twice), saying('注文書2通を照合', '注文書2通を照合')),
    );
    const [event] = eventsOf(testVault, 'batch-approved');
    const entry = testVault.disk.log.find((one) => one.event.kind === 'batch-approved');
    if (event === undefined || entry === undefined) throw new Error('not approved');
    expect(rowsOf([{ ...entry, event } as never])[0]?.is).toBe('act');
    for (const language of ['en', 'ja'] as const) {
      const words = catalogs[language];
      const sentence = sentenceOf(event, { words, language, names: new Map() });
      expect(sentence).toContain('注文書2通を照合');
      expect(sentence).toContain(words.warnings['payment-repeated'].title);
    }
  });
  it('asks for them in practice too', async () => {
    const testVault = openTestVault();
    granted(await testVault.vault.creation.openPractice({}));
    const shown = await propose(testVault, twice);
    expect(codeOf(await approveWith(testVault, shown, []))).toBe('disposition-missing');
    const reasons = saying('two orders, asked Sato', 'two orders, asked Sato');
    expect(granted(await approveWith(testVault, shown, reasons)).done).toBe('signed');
    expect(eventsOf(testVault, 'batch-approved')[0]?.dispositions).toHaveLength(1);
  });
  it('is refused whole if there are more than a person can weigh', async () => {
    const testVault = await vaultOfThree(asking(1));
    const texts = (count: number) => Array.from({ length: count }, (_, at) => transfer(BigInt(1000 + at)));
    expect((await propose(testVault, texts(maxStops))).stops).toHaveLength(maxStops);
    const found = { rule: 'payment-repeated', count: String(maxStops + 1), limit: String(maxStops) };
    expect(granted(await proposing(testVault, texts(maxStops + 1)))).toMatchObject({
      ...{ action: 'refuse', refused: [{ item: 0, reasons: [{ code: 'findings-too-many', found }] }] },
    });
  });
  it('fits into the log with as many reasons, as long, as there can be', async () => {
    const testVault = await vaultOfThree(asking(1));
    const texts = Array.from({ length: 200 }, (_, at) =>
      toHex(
        symbolTx({
          ...{ fee: BigInt(1000 + at), signer: null },
          message: symbolPlain(at < maxStops ? 'Invoice' : `Invoice ${at}`),
        }).bytes,
      ),
    );
    const shown = await propose(testVault, texts);
    expect(shown.stops).toHaveLength(maxStops);
    const reasons = (shown.stops ?? []).map(({ id }, at) => ({
      finding: id,
      reason: `照${'合'.repeat(97)}${at + 10}`,
    }));
    expect(granted(await approveWith(testVault, shown, reasons)).done).toBe('signed');
    expect(eventsOf(testVault, 'batch-approved')[0]?.dispositions).toHaveLength(maxStops);
  }, 120_000);
});

/** Approved by the first of two. */
async function approvedByOne() {
  const testVault = await vaultOfThree();
  const shown = await propose(testVault, twice);
  const answer = granted(await approveWith(testVault, shown, saying('asked Sato by phone', 'asked Sato by phone')));
  if (answer.done !== 'pending') throw new Error(answer.done);
  return testVault;
}

describe('two custodians', () => {
  it('give reasons each; the second sees those of the first, after a lock too', async () => {
    const testVault = await approvedByOne();
    const later = await openedLater(testVault, [2, 3]);
    const shown = await shownAgain(later);
    const given = saying('asked Sato by phone', 'asked Sato by phone');
    expect(shown.approvals?.agreed).toMatchObject([{ id: 1, dispositions: given }]);
    expect(shown.stops?.map(({ id }) => id)).toEqual(stopIds);
    expect((await waiting(later))[0]?.standing.agreed).toMatchObject([{ id: 1, dispositions: given }]);
    // Those of the first do not count for the second.
    expect(codeOf(await approveWith(later, shown, [], 2))).toBe('disposition-missing');
    expect(granted(await approve(later, shown, 2)).done).toBe('signed');
    expect(eventsOf(later, 'approval-given')[0]?.dispositions).toEqual([
      { reason: 'asked Sato by phone', findings: stopIds },
    ]);
    const [approved] = eventsOf(later, 'batch-approved');
    expect(approved?.dispositions).toEqual([
      { reason: 'compared with the order: payment-repeated', findings: stopIds },
    ]);
    // What each of them signed can be verified from the log, with the reasons in it.
    const given2 = [given, reasonsFor(shown.stops)];
    for (const [at, { custodian, at: atMs, reasons, reason = '', ...rest }] of (approved?.decisions ?? []).entries()) {
      const subject = {
        ...(approved?.subject as NonNullable<typeof approved>['subject'] & object),
        batch: shown.digest,
      };
      const said = { ...rest, custodian: custodian.id, reason, atMs: BigInt(atMs), dispositions: given2[at] ?? [] };
      expect(dispositionsDigest(said.dispositions)).toBe(reasons);
      expect(isSignedStatement(subject, said)).toBe(true);
      const altered = said.dispositions.map((one) => ({ ...one, reason: `${one.reason}.` }));
      expect(isSignedStatement(subject, { ...said, dispositions: altered })).toBe(false);
      expect(isSignedStatement(subject, { ...said, dispositions: [] })).toBe(false);
    }
    expect(approved?.decisions).toHaveLength(2);
  });
  it.each<[string, (one: StoredPending['acts'][number]) => StoredPending['acts'][number]]>([
    ['altered', (act) => ({ ...act, dispositions: saying('asked nobody at all', 'asked nobody at all') })],
    ['removed', ({ dispositions: _, ...act }) => act],
  ])('cannot go on when reasons in the file were %s', async (_, edit) => {
    const testVault = await approvedByOne();
    await testVault.close();
    const disk = await rewritten(testVault, ({ pending }) => ({
      pending: pending.map((one) => ({ ...one, acts: one.acts.map(edit) })),
    }));
    const later = await openedFrom(disk, [1, 2], testVault.clock.ms + 60_000);
    expect((await waiting(later))[0]?.ended).toMatchObject({ how: 'void', codes: ['approval-altered'] });
    expect(kindsOf(later)).not.toContain('signed');
  });
  it('have agreed to nothing in which a stop is new since', async () => {
    const testVault = await vaultOfThree();
    granted(await approve(testVault, await propose(testVault, [transfer(100n)]), 1));
    granted(await approve(testVault, await propose(testVault, [transfer(101n)]), 1));
    granted(await approve(testVault, await shownAgain(testVault), 2));
    expect(kindsOf(testVault)).toContain('signed');
    const again = await reopen(testVault);
    expect(again).toMatchObject({ action: 'refuse', refused: [{ reasons: [{ code: 'disposition-missing' }] }] });
    expect((await waiting(testVault))[0]?.ended).toMatchObject({ how: 'void', codes: ['disposition-missing'] });
  });
  it('are asked for none by whoever only brings the batch in', async () => {
    const testVault = await vaultOfThree(asking(1, 'requester'));
    const shown = await propose(testVault, twice);
    const reasons = saying('asked Sato by phone', 'asked Sato by phone');
    expect(codeOf(await approveWith(testVault, shown, reasons))).toBe('disposition-unknown');
    expect(granted(await approveWith(testVault, shown, [])).done).toBe('pending');
    const brought = await shownAgain(testVault);
    expect(codeOf(await approveWith(testVault, brought, [], 2))).toBe('disposition-missing');
    expect(granted(await approveWith(testVault, brought, reasons, 2)).done).toBe('signed');
  });
});

describe('the statement of an approval', () => {
  const subject = { vault: 'A'.repeat(32), round: 'B'.repeat(32), batch: batchDigest(['0'.repeat(64)]) };
  const about = { ...subject, verdict: 'C'.repeat(64), book: 'D'.repeat(64) };
  const said = { custodian: 1, openedBy: [1], decision: 'approve' as const, reason: '', atMs: 1n };
  const textOf = (more: object) => new TextDecoder().decode(approvalStatement(about, { ...said, ...more }));
  it('ends with the digest of the reasons, in any order the same, and stays as it was without any', () => {
    const reasons = saying('asked Sato by phone', 'asked Mori by phone');
    expect(textOf({ dispositions: reasons }).split('\n').at(-2)).toBe(dispositionsDigest(reasons));
    expect(dispositionsDigest(reasons)).toMatch(/^[0-9A-F]{64}$/);
    expect(dispositionsDigest(reasons.toReversed())).toBe(dispositionsDigest(reasons));
    expect(textOf({ dispositions: [] })).toBe(textOf({}));
    expect(textOf({}).endsWith('\n\n')).toBe(true);
  });
  it('has none for a decision that is no approval', () => {
    const dispositions = saying('asked Sato by phone');
    expect(() => textOf({ decision: 'request', dispositions })).toThrow();
    expect(() => textOf({ decision: 'refuse', reason: 'not ordered', dispositions })).toThrow();
  });
});
