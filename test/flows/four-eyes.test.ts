/**
 * Four eyes: signatures exist only when as many custodians as the vault asks for have approved the batch with their own keys,
 * whatever the window is made to send. These stories drive the vault's port, and change its file as people with its keys could.
 */
import { describe, expect, it } from 'vitest';
import { isSignedStatement } from '../../core/approval/statement.ts';
import { batchDigest } from '../../core/batch/batch-digest.ts';
import type { StoredPending } from '../../core/contract/pending.ts';
import type { VaultHead } from '../../electron/vault/file/head.ts';
import {
  approve,
  asking,
  change,
  eventsOf,
  headOf,
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
import { codeOf, granted, proposing, secret } from './vault.ts';
import { agree, phrase, three } from './vaults.ts';

/** A vault in which the first custodian has approved one transfer. */
async function approvedByOne(settings = asking(2)) {
  const testVault = await vaultOfThree(settings);
  const shown = await propose(testVault);
  const answer = granted(await approve(testVault, shown, 1));
  if (answer.done !== 'pending') throw new Error(answer.done);
  return { testVault, shown, pending: answer.pending };
}

/** What becomes of a batch that waits when the file was changed like this. */
async function afterEdit(edit: (one: StoredPending) => StoredPending) {
  const { testVault } = await approvedByOne();
  const disk = await rewritten(testVault, ({ pending }) => ({ pending: pending.map(edit) }));
  const later = await openedFrom(disk, [1, 2], testVault.clock.ms + 60_000);
  return { later, batches: await waiting(later) };
}
const endOf = async (edit: (one: StoredPending) => StoredPending) => {
  const { later, batches } = await afterEdit(edit);
  expect(kindsOf(later)).not.toContain('signed');
  return batches.map(({ ended }) => ended?.codes);
};

describe('two custodians', () => {
  it('approve in one sitting, and an auditor can verify what each of them signed', async () => {
    const { testVault, shown, pending } = await approvedByOne();
    expect(shown.approvals).toMatchObject({ need: 2, agreed: [], bringsIn: false });
    expect(pending).toMatchObject({
      ...{ digest: shown.digest, count: 1, ended: null },
      standing: { need: 2, agreed: [{ id: 1, name: 'Aoi' }], missing: [{ id: 2 }, { id: 3 }] },
    });
    expect(kindsOf(testVault)).not.toContain('signed');
    const again = await shownAgain(testVault);
    expect(again.digest).toBe(shown.digest);
    const signed = granted(await approve(testVault, again, 3));
    expect(signed.done).toBe('signed');
    expect(await waiting(testVault)).toEqual([]);
    const [approved] = eventsOf(testVault, 'approved');
    expect(approved?.custodians.map(({ id }) => id)).toEqual([1, 3]);
    expect(eventsOf(testVault, 'signed')[0]?.custodians.map(({ id }) => id)).toEqual([1, 3]);
    const { subject, decisions = [] } = approved ?? {};
    if (subject === undefined) throw new Error('nothing stated');
    const batch = batchDigest([approved?.document ?? '']);
    const keys = eventsOf(testVault, 'vault-made')[0]?.custodians.map(({ key }) => key);
    expect(decisions.map(({ custodian, key }) => key === keys?.[custodian.id - 1])).toEqual([true, true]);
    for (const { custodian, at, reason = '', ...rest } of decisions) {
      const said = { ...rest, custodian: custodian.id, reason, atMs: BigInt(at) };
      expect(isSignedStatement({ ...subject, batch }, said)).toBe(true);
      for (const other of [{ batch: subject.book }, { book: batch }, { verdict: batch }, { round: '0'.repeat(32) }]) {
        expect(isSignedStatement({ ...subject, batch, ...other }, said)).toBe(false);
      }
    }
  });
  it('approve across a lock and a restart: the batch comes back with who agreed, who is missing, until when', async () => {
    const { testVault, shown } = await approvedByOne();
    const later = await openedLater(testVault, [2, 3], 600_000);
    const [batch] = await waiting(later);
    expect(batch).toMatchObject({
      digest: shown.digest,
      standing: { agreed: [{ name: 'Aoi' }], missing: [{ name: 'Ken' }, { name: 'Mina 美奈' }] },
    });
    expect(batch?.standing.expiresMs).toBe(shown.items[0]?.deadlineMs);
    const again = await shownAgain(later);
    expect(again.items).toEqual(shown.items);
    expect(granted(await approve(later, again, 2)).done).toBe('signed');
    const after = await openedLater(later);
    expect(await waiting(after)).toEqual([]);
    expect(codeOf(await after.vault.signing.reopen({ round: batch?.round ?? '' }))).toBe('pending-unknown');
  });
  it('are three where three are needed, each approval kept before the next', async () => {
    const testVault = await vaultOfThree(asking(3));
    granted(await approve(testVault, await propose(testVault), 1));
    granted(await approve(testVault, await shownAgain(testVault), 2));
    expect((await waiting(testVault))[0]?.standing.agreed.map(({ id }) => id)).toEqual([1, 2]);
    expect(granted(await approve(testVault, await shownAgain(testVault), 3)).done).toBe('signed');
    expect(eventsOf(testVault, 'approval-given').map(({ given, need }) => [given, need])).toEqual([
      [1, 3],
      [2, 3],
    ]);
  });
  it('approve several requests as one batch', async () => {
    const testVault = await vaultOfThree();
    const texts = [transfer(101n), transfer(102n)];
    granted(await approve(testVault, await propose(testVault, texts), 2));
    const later = await openedLater(testVault);
    const done = granted(await approve(later, await shownAgain(later), 3));
    expect(done.done === 'signed' ? done.items : []).toHaveLength(2);
    expect(eventsOf(later, 'batch-approved')[0]?.decisions).toHaveLength(2);
  });
  it('are one where the settings ask for one, as before, and the log keeps what was signed', async () => {
    const testVault = await vaultOfThree(asking(1));
    const shown = await propose(testVault);
    expect(shown.approvals).toBeUndefined();
    const done = granted(await approve(testVault, shown, 2));
    expect(done).toMatchObject({ done: 'signed', clock: { seenMs: null, approvedMs: expect.any(String) } });
    expect(eventsOf(testVault, 'approved')[0]?.decisions).toHaveLength(1);
    expect(kindsOf(testVault)).not.toContain('approval-given');
  });
});

describe('a lone custodian', () => {
  it('cannot approve twice, as somebody else, or without the review', async () => {
    const { testVault, shown } = await approvedByOne();
    expect(codeOf(await approve(testVault, shown, 2))).toBe('nothing-under-review');
    const again = await shownAgain(testVault);
    expect(codeOf(await approve(testVault, again, 1))).toBe('approval-repeated');
    expect(codeOf(await approve(testVault, again, 2, phrase))).toBe('passphrase-wrong');
    testVault.clock.ms += 2000;
    expect(codeOf(await approve(testVault, again, 7))).toBe('message-rejected');
    expect(kindsOf(testVault)).not.toContain('signed');
    // Nor by reading the request again: it waits already, and waits once.
    expect(granted(await proposing(testVault, [transfer()]))).toMatchObject({
      action: 'refuse',
      refused: [{ reasons: [{ code: 'pending-duplicate' }] }],
    });
    expect((await waiting(testVault)).map(({ standing }) => standing.agreed.length)).toEqual([1]);
    expect(kindsOf(testVault)).not.toContain('signed');
  });
  it('cannot leave the passphrase out, or approve by a digest that is not under review', async () => {
    const { testVault } = await approvedByOne();
    const { digest, requirement } = await shownAgain(testVault);
    const call = { digest, act: requirement.act, typed: null, passphrase: null, custodian: 2 };
    expect(codeOf(await testVault.vault.signing.approve(call))).toBe('approval-act-missing');
    expect(codeOf(await testVault.vault.signing.approve({ ...call, digest: 'A'.repeat(64) }))).toBe(
      'approval-mismatch',
    );
  });
  it('cannot lower what is asked for: that takes the quorum, and ends what waits', async () => {
    const { testVault } = await approvedByOne();
    const settings = asking(1);
    await agree(testVault, { purpose: 'settings', params: { settings } }, { 1: phrase });
    expect(codeOf(await testVault.vault.custody.changeSettings({ settings }))).toBe('custodians-missing');
    granted(await change(testVault, settings));
    expect((await waiting(testVault)).map(({ ended }) => ended)).toMatchObject([
      { how: 'void', codes: ['pending-rules-changed'] },
    ]);
    expect(eventsOf(testVault, 'pending-voided')).toMatchObject([{ codes: ['pending-rules-changed'] }]);
  });
});

describe('a file that was changed by people with its keys', () => {
  const [flipped] = ['0'.repeat(128)];
  it.each<[string, string, (one: StoredPending) => StoredPending]>([
    ['an act under another name', 'approver-unknown', withAct((act) => ({ ...act, custodian: 2 }))],
    ['a key of nobody', 'approver-unknown', withAct((act) => ({ ...act, key: 'AB'.repeat(32) }))],
    ['another signature', 'approval-altered', withAct((act) => ({ ...act, signature: flipped ?? '' }))],
    ['another time', 'approval-altered', withAct((act) => ({ ...act, atMs: String(BigInt(act.atMs) - 1n) }))],
    ['another decision', 'approval-altered', withAct((act) => ({ ...act, decision: 'request' }))],
    ['an act of another round', 'approval-altered', (one) => ({ ...one, round: 'AB'.repeat(16) })],
    ['an act for another batch', 'approval-altered', (one) => ({ ...one, batch: 'AB'.repeat(32) })],
    ['an act under another verdict', 'approval-altered', (one) => ({ ...one, verdict: 'AB'.repeat(32) })],
    ['an act under other rules', 'pending-rules-changed', (one) => ({ ...one, book: 'AB'.repeat(32) })],
    ['a time that is over', 'pending-expired', (one) => ({ ...one, expiresMs: one.assessedMs })],
  ])('with %s: it is void, visibly, and in the log', async (_, code, edit) => {
    expect(await endOf(edit)).toEqual([[code]]);
  });
  it('with another request in its place: it is void when it is opened again', async () => {
    const { later, batches } = await afterEdit((one) => ({ ...one, texts: [transfer(999n)], answers: [] }));
    expect(batches[0]?.ended).toBeNull();
    expect(await reopen(later)).toMatchObject({
      action: 'refuse',
      refused: [{ reasons: [{ code: 'approval-mismatch' }] }],
    });
    expect((await waiting(later))[0]?.ended).toMatchObject({ how: 'void', codes: ['approval-mismatch'] });
    expect(eventsOf(later, 'pending-voided')).toHaveLength(1);
    expect(codeOf(await later.vault.signing.reopen({ round: batches[0]?.round ?? '' }))).toBe('pending-unknown');
  });
  it('with fewer approvals needed: as many as the settings say are needed', async () => {
    const { later } = await afterEdit((one) => ({ ...one, need: 1 }));
    const again = await shownAgain(later);
    expect(again.approvals).toMatchObject({ need: 2, agreed: [{ id: 1 }] });
    expect(codeOf(await approve(later, again, 1))).toBe('approval-repeated');
    expect(granted(await approve(later, again, 2)).done).toBe('signed');
  });
});

function withAct(edit: (act: StoredPending['acts'][number]) => StoredPending['acts'][number]) {
  return (one: StoredPending): StoredPending => ({ ...one, acts: one.acts.map(edit) });
}

describe('what waits', () => {
  it('is void when somebody who approved it is no custodian any more', async () => {
    const { testVault } = await approvedByOne();
    const params = { quorum: 2, stay: [2, 3], come: ['Ren'] };
    await agree(
      testVault,
      { purpose: 'custodians', params },
      { 2: three[1]?.passphrase ?? '', 3: three[2]?.passphrase ?? '' },
    );
    const { seats } = granted(await testVault.vault.custody.beginChange(params));
    const word = () => secret('nine green kettles');
    granted(
      await testVault.vault.custody.enrol({
        ...{ seat: seats[0]?.id ?? 0, keyFile: 'none', passphrase: word(), repeated: word() },
      }),
    );
    granted(await testVault.vault.custody.commitChange({}));
    expect((await waiting(testVault))[0]?.ended).toMatchObject({ how: 'void', codes: ['approver-unknown'] });
    expect(eventsOf(testVault, 'custodians-changed')[0]?.after.custodians.every(({ key }) => key !== undefined)).toBe(
      true,
    );
  });
  it('is void when the clock went back behind an approval, and when its deadline has passed', async () => {
    const first = await approvedByOne();
    const back = await openedLater(first.testVault, [1, 2], -3_600_000);
    expect((await waiting(back))[0]?.ended).toMatchObject({ codes: ['pending-clock-back'] });
    const { testVault, pending } = await approvedByOne();
    const again = await shownAgain(testVault);
    testVault.clock.ms = Number(pending.standing.expiresMs);
    expect(codeOf(await approve(testVault, again, 2))).not.toBe('ok');
    expect((await waiting(testVault))[0]?.ended).toMatchObject({ how: 'void', codes: ['pending-expired'] });
    expect(kindsOf(testVault)).not.toContain('signed');
  });
  it('is refused by a custodian with a reason, which is signed, kept over the lock, and shown until it is removed', async () => {
    const { testVault } = await approvedByOne();
    const { digest } = await shownAgain(testVault);
    const refuse = (reason: string, word: string) =>
      testVault.vault.signing.refuse({ digest, reason, passphrase: secret(word), custodian: 2 });
    expect(codeOf(await refuse('wrong payee', phrase))).toBe('passphrase-wrong');
    testVault.clock.ms += 2000;
    for (const none of ['', ' ', 'two\nlines', 'x\u202Ey']) {
      await expect(refuse(none, three[1]?.passphrase ?? '').then(codeOf, () => 'message-rejected')).resolves.toBe(
        'message-rejected',
      );
    }
    const refused = granted(await refuse('宛先が違う', three[1]?.passphrase ?? ''));
    expect(refused.ended).toMatchObject({ how: 'refused', by: { name: 'Ken' }, reason: '宛先が違う' });
    const [entry] = eventsOf(testVault, 'approval-refused');
    const { vault, round, verdict, book, batch } = entry ?? ({} as never);
    const { custodian, at, reason = '', ...rest } = entry?.decided ?? ({} as never);
    const said = { ...rest, custodian: custodian.id, reason, atMs: BigInt(at) };
    expect(isSignedStatement({ vault, round, verdict, book, batch }, said)).toBe(true);
    const later = await openedLater(testVault);
    expect(await waiting(later)).toMatchObject([{ ended: { reason: '宛先が違う' } }]);
    expect(codeOf(await later.vault.signing.reopen({ round }))).toBe('pending-unknown');
    granted(await later.vault.signing.dismiss({ round }));
    expect(await waiting(later)).toEqual([]);
    expect(codeOf(await later.vault.signing.dismiss({ round }))).toBe('pending-unknown');
  });
  it('is bounded in number, and what the disk refuses is not there', async () => {
    const testVault = await vaultOfThree();
    for (let at = 0; at < 8; at += 1) {
      granted(await approve(testVault, await propose(testVault, [transfer(BigInt(200 + at))]), 1));
    }
    expect(codeOf(await approve(testVault, await propose(testVault, [transfer(300n)]), 1))).toBe('pending-full');
    expect(await waiting(testVault)).toHaveLength(8);
    testVault.disk.fails = 'storage-full';
    const again = await shownAgain(testVault);
    expect(
      codeOf(
        await testVault.vault.signing.refuse({
          ...{ digest: again.digest, reason: 'no', passphrase: secret(phrase), custodian: 1 },
        }),
      ),
    ).toBe('storage-full');
    testVault.disk.fails = null;
    expect((await waiting(testVault)).every(({ ended }) => ended === null)).toBe(true);
  });
});

describe('people who have to differ', () => {
  it('whoever brings a batch in does so with the own key, and does not approve it', async () => {
    const testVault = await vaultOfThree(asking(1, 'requester'));
    const shown = await propose(testVault);
    expect(shown.approvals).toMatchObject({ bringsIn: true, requestedBy: null });
    granted(await approve(testVault, shown, 1));
    expect(eventsOf(testVault, 'approval-given')).toMatchObject([{ given: 0, decided: { decision: 'request' } }]);
    const again = await shownAgain(testVault);
    expect(again.approvals).toMatchObject({ requestedBy: { name: 'Aoi' }, missing: [{ id: 2 }, { id: 3 }] });
    expect(codeOf(await approve(testVault, again, 1))).toBe('approver-differs');
    expect(granted(await approve(testVault, again, 2)).done).toBe('signed');
  });
  it('whoever opened the vault does not approve in that opening', async () => {
    const testVault = await vaultOfThree(asking(2, 'opener'));
    const first = await openedLater(testVault, [1, 2]);
    const shown = await propose(first);
    expect(shown.approvals?.missing.map(({ mayNow }) => mayNow)).toEqual([false, false, true]);
    expect(codeOf(await approve(first, shown, 1))).toBe('approver-differs');
    granted(await approve(first, shown, 3));
    const second = await openedLater(first, [1, 3]);
    expect(granted(await approve(second, await shownAgain(second), 2)).done).toBe('signed');
  });
  it('rules that nobody could meet are refused, in the settings and with a change of custodians', async () => {
    const testVault = await vaultOfThree(asking(2));
    expect(codeOf(await change(testVault, asking(4)))).toBe('approvals-impossible');
    expect(codeOf(await change(testVault, asking(3, 'requester')))).toBe('approvals-impossible');
    const params = { quorum: 1, stay: [1], come: [] };
    expect(codeOf(await testVault.vault.custody.beginChange(params))).toBe('approvals-impossible');
  });
});

describe('a vault of a version without approval keys', () => {
  const without = (head: VaultHead): VaultHead => ({
    ...head,
    custodians: head.custodians.map(({ approval: _, ...custodian }) => custodian),
  });
  it('opens; each custodian gets a key with the next passphrase, stored and logged before the first statement', async () => {
    const disk = await rewritten(await vaultOfThree(), () => ({}), without);
    const testVault = await openedFrom(disk);
    const shown = await propose(testVault);
    granted(await approve(testVault, shown, 3));
    const at = kindsOf(testVault);
    expect(at.lastIndexOf('approval-key-made')).toBeLessThan(at.indexOf('approval-given'));
    expect(headOf(testVault).custodians.map(({ approval }) => approval !== undefined)).toEqual([true, true, true]);
    const later = await openedLater(testVault);
    expect(granted(await approve(later, await shownAgain(later), 1)).done).toBe('signed');
    expect(eventsOf(later, 'approval-key-made').map(({ custodian }) => custodian.id)).toEqual([1, 2, 3]);
  });
});
