/** Several requests, one review, one approval, one flush: all of it is signed, or nothing leaves and the log tells. */

import { describe, expect, it } from 'vitest';
import type { LogEventKind } from '../../core/audit/events.ts';
import { fromHex, toHex } from '../../core/base/hex.ts';
import { assessBatchAgain } from '../../core/batch/batch.ts';
import { batchDigest } from '../../core/batch/batch-digest.ts';
import { maxBatchItems } from '../../core/batch/limits.ts';
import type { Account } from '../../core/contract/shapes.ts';
import type { Approved } from '../../core/contract/signing.ts';
import type { Reply } from '../../core/reply/reply.ts';
import type { SignatureImplementation } from '../../electron/vault/signer/implementation.ts';
import { openPracticeSession } from '../../electron/vault/signing/practice-session.ts';
import { signBatch } from '../../electron/vault/signing/sign-batch.ts';
import { openPracticeVault } from '../../electron/vault/state/open-vault.ts';
import { noRequesters, proposedOf } from '../../electron/vault/state/opened-texts.ts';
import { afterSigning, emptySigningSession, factsAt, openBatch } from '../../electron/vault/state/signing-session.ts';
import { reasonsFor } from '../harness/reasons.ts';
import { nobleSignatures } from '../harness/signers.ts';
import { typedAnswer } from '../harness/typed-answer.ts';
import { addressesOf } from '../unit/request-samples.ts';
import { nemPlain, symbolPlain } from '../vectors/own-transfers.ts';
import { nemTx, nowMs, symbolTx } from './transfers.ts';
import {
  choosing,
  codeOf,
  emptyDisk,
  granted,
  online,
  openTestVault,
  proposing,
  secret,
  type TestVault,
} from './vault.ts';
import { agree, alone, makeVault, openedBy, phrase, unlock } from './vaults.ts';

const keyIn = (accounts: readonly Account[], chain: 'symbol' | 'nem') =>
  fromHex(accounts.find((one) => one.chain === chain && one.network === 'testnet')?.publicKey ?? '') ??
  new Uint8Array(0);
const pay = (accounts: readonly Account[], fee: number, more: Parameters<typeof symbolTx>[0] = {}) =>
  toHex(symbolTx({ fee: BigInt(fee), signer: keyIn(accounts, 'symbol'), ...more }).bytes);
const payNem = (accounts: readonly Account[], fee: number, more: Parameters<typeof nemTx>[0] = {}) =>
  toHex(nemTx({ fee: BigInt(100_000 + fee), signer: keyIn(accounts, 'nem'), ...more }).bytes);
/** Each with a message of its own: the same payment many times is too many stops. */
const many = (accounts: readonly Account[], count: number) =>
  Array.from({ length: count }, (_, at) =>
    at % 2 === 0
      ? pay(accounts, at + 1, { message: symbolPlain(`Invoice ${at}`) })
      : payNem(accounts, at, { message: nemPlain(`Invoice ${at}`) }),
  );

async function practising(tools: Parameters<typeof openTestVault>[1] = {}) {
  const testVault = openTestVault(emptyDisk(), tools);
  const { accounts } = granted(await testVault.vault.creation.openPractice({}));
  return { testVault, accounts };
}

async function proposed(testVault: TestVault, texts: readonly string[]) {
  const proposal = granted(await proposing(testVault, texts));
  if (proposal.action !== 'sign') throw new Error(JSON.stringify(proposal));
  return proposal;
}
type Proposed = Awaited<ReturnType<typeof proposed>>;

const approve = (
  testVault: TestVault,
  { digest, items, requirement, stops }: Pick<Proposed, 'digest' | 'items' | 'requirement' | 'stops'>,
) =>
  testVault.vault.signing.approve({
    ...{ digest, act: requirement.act, typed: typedAnswer(requirement, ...items) },
    ...{ passphrase: requirement.passphrase ? secret(phrase) : null, dispositions: reasonsFor(stops) },
  });

async function approved(testVault: TestVault, proposal: Proposed) {
  const done = granted<Approved>(await approve(testVault, proposal));
  if (done.done !== 'signed') throw new Error(done.done);
  return done.items;
}

const entries = ({ disk }: TestVault, kind: LogEventKind) =>
  disk.log.map(({ event }) => event).filter((event) => event.kind === kind);
const kinds = ({ disk }: TestVault, from: number) => disk.log.slice(from).map(({ event }) => event.kind);

describe('a batch of three, of both chains', () => {
  it('is reviewed and signed in order, and one act is told for all', async () => {
    const { testVault, accounts } = await practising();
    const texts = [pay(accounts, 1), payNem(accounts, 2), pay(accounts, 3)];
    const proposal = await proposed(testVault, texts);
    const documents = proposal.items.map(({ digest }) => digest);
    expect(proposal.digest).toBe(batchDigest(documents));
    expect(proposal.items.map(({ chain }) => chain)).toEqual(['symbol', 'nem', 'symbol']);
    expect(proposal.totals.mosaics.map(({ chain, fee }) => [chain, fee])).toEqual([
      ['symbol', '4'],
      ['nem', '100002'],
    ]);
    const from = testVault.disk.log.length;
    const items = await approved(testVault, proposal);
    expect(items.map(({ chain }) => chain)).toEqual(['symbol', 'nem', 'symbol']);
    expect(new Set(items.map(({ hash }) => hash)).size).toBe(3);
    expect(kinds(testVault, from)).toEqual(['batch-approved', 'signed', 'signed', 'signed']);
    expect(entries(testVault, 'batch-approved')).toMatchObject([{ batch: proposal.digest, documents }]);
    const signed = testVault.disk.log.flatMap(({ event }) => (event.kind === 'signed' ? [event] : []));
    expect(signed.map(({ document, batch }) => [document, batch])).toEqual(
      documents.map((document) => [document, proposal.digest]),
    );
    for (const { payments, moves } of signed) {
      expect(payments).toBe(1);
      expect(moves).toMatchObject([
        { owner: expect.any(String), payments: 1, amount: expect.stringMatching(/^[1-9]/) },
      ]);
    }
    // The text with all that was signed goes with the last.
    const holding = items.map((one) => one.items.some(({ code }) => code === 'session'));
    expect(holding).toEqual([false, false, true]);
  });

  it('is approved once, and only while it is the newest', async () => {
    const { testVault, accounts } = await practising();
    const first = await proposed(testVault, many(accounts, 3));
    const second = await proposed(testVault, many(accounts, 2));
    expect(codeOf(await approve(testVault, first))).toBe('approval-mismatch');
    await approved(testVault, second);
    expect(codeOf(await approve(testVault, second))).toBe('nothing-under-review');
  });

  it('is not approved by the digest of an item, of a part, or of another order', async () => {
    const { testVault, accounts } = await practising();
    const proposal = await proposed(testVault, many(accounts, 3));
    const digests = proposal.items.map(({ digest }) => digest);
    for (const digest of [digests[0] ?? '', batchDigest(digests.slice(0, 2)), batchDigest(digests.toReversed())]) {
      expect(codeOf(await approve(testVault, { ...proposal, digest }))).toBe('approval-mismatch');
    }
    expect(await approved(testVault, proposal)).toHaveLength(3);
  });

  it('with one that is refused is refused, item by item, and nothing can be approved', async () => {
    const { testVault, accounts } = await practising();
    const before = await proposed(testVault, many(accounts, 3));
    const answer = granted(await proposing(testVault, [pay(accounts, 1), 'rubbish', pay(accounts, 1)]));
    expect(answer).toMatchObject({
      action: 'refuse',
      refused: [
        { item: 1, reasons: [{ code: 'not-a-request' }], document: null },
        { item: 2, reasons: [{ code: 'batch-duplicate' }] },
      ],
    });
    expect(codeOf(await approve(testVault, before))).toBe('nothing-under-review');
  });

  it('with one that is asked about waits for the answer', async () => {
    const { testVault, accounts } = await practising();
    const open = toHex(symbolTx({ signer: null }).bytes);
    const asked = granted(await proposing(testVault, [pay(accounts, 1), open]));
    if (asked.action !== 'choose') throw new Error(asked.action);
    expect(asked).toMatchObject({ item: 1, question: 'signer' });
    const option = asked.options[0]?.id ?? '';
    expect(codeOf(await choosing(testVault, { item: 0, question: 'signer', option }))).toBe('choice-unknown');
    const answered = granted(await choosing(testVault, { item: 1, question: 'signer', option }));
    if (answered.action !== 'sign') throw new Error(answered.action);
    expect(await approved(testVault, answered)).toHaveLength(2);
  });
  it('with the answers given before is not asked about again, and a wrong one is refused', async () => {
    const { testVault, accounts } = await practising();
    const open = toHex(symbolTx({ signer: null }).bytes);
    const asked = granted(await proposing(testVault, [open]));
    if (asked.action !== 'choose') throw new Error(asked.action);
    const option = asked.options[1]?.id ?? '';
    const texts = [pay(accounts, 1), open];
    const { propose } = testVault.vault.signing;
    const given = granted(await propose({ texts, answers: [{ item: 1, question: 'signer', option }] }));
    if (given.action !== 'sign') throw new Error(given.action);
    expect(given.items).toHaveLength(2);
    const wrong = granted(await propose({ texts, answers: [{ item: 1, question: 'signer', option: 'nobody' }] }));
    expect(wrong).toMatchObject({ action: 'refuse', refused: [{ item: 1, reasons: [{ code: 'choice-unknown' }] }] });
    const misplaced = granted(await propose({ texts, answers: [{ item: 0, question: 'signer', option }] }));
    expect(misplaced.action).toBe('refuse');
  });
  it('has more time the more lines it has', async () => {
    const { testVault, accounts } = await practising();
    const at = BigInt(testVault.clock.ms);
    const lifetimes: bigint[] = [];
    for (const count of [1, 5, 6, 20]) {
      const { requirement } = await proposed(testVault, many(accounts, count));
      lifetimes.push(BigInt(requirement.expiresAtMs) - at);
    }
    // All pay the same amount to the same new recipient, so each line needs attention.
    expect(lifetimes).toEqual([300_000n, 300_000n, 315_000n, 525_000n]);
  });
  it('can still be approved after five minutes, if it is long, and not after its time', async () => {
    for (const [seconds, code] of [
      [524, 'ok'],
      [525, 'approval-expired'],
    ] as const) {
      const { testVault, accounts } = await practising();
      const proposal = await proposed(testVault, many(accounts, 20));
      testVault.clock.ms += seconds * 1000;
      expect(codeOf(await approve(testVault, proposal))).toBe(code);
    }
  });
});

describe('a batch in a real vault', () => {
  it('costs one passphrase, one flush for all signatures, one signed head and one vault file', async () => {
    const disk = emptyDisk();
    await makeVault(openTestVault(disk), alone);
    const { testVault, answer } = await unlock(disk);
    const { accounts } = openedBy(answer);
    const texts = [pay(accounts, 1), payNem(accounts, 2), pay(accounts, 3)];
    const proposal = await proposed(testVault, texts);
    expect(proposal.requirement.passphrase).toBe(true);
    const [from, flushes, sequence] = [disk.log.length, disk.flushes, sequenceOf(disk.file)];
    await approved(testVault, proposal);
    expect(kinds(testVault, from)).toEqual(['batch-approved', 'signed', 'signed', 'signed', 'head-signed']);
    // The approval, all signatures, the head.
    expect(disk.flushes - flushes).toBe(3);
    expect(sequenceOf(disk.file) - sequence).toBe(1);
    const before = disk.flushes;
    granted(await testVault.vault.signing.shown({}));
    expect(disk.flushes - before).toBe(1);
    expect(kinds(testVault, disk.log.length - 3)).toEqual(['done', 'done', 'done']);
  });

  it('whose reading the log cannot take is not under review, and neither is the one before it', async () => {
    for (const kind of ['scanned', 'refused']) {
      const disk = emptyDisk();
      await makeVault(openTestVault(disk), alone);
      const { testVault, answer } = await unlock(disk);
      const { accounts } = openedBy(answer);
      const proposal = await proposed(testVault, [pay(accounts, 1)]);
      disk.logFails = { code: 'storage-full', kind };
      const texts = kind === 'scanned' ? [pay(accounts, 1)] : ['rubbish'];
      expect(codeOf(await proposing(testVault, texts))).toBe('storage-full');
      disk.logFails = null;
      expect(codeOf(await approve(testVault, proposal))).toBe('nothing-under-review');
    }
  });

  it('leaves nothing when the log cannot take its signatures, or their head', async () => {
    for (const kind of ['signed', 'head-signed', 'batch-approved']) {
      const disk = emptyDisk();
      await makeVault(openTestVault(disk), alone);
      const { testVault, answer } = await unlock(disk);
      const { accounts } = openedBy(answer);
      const proposal = await proposed(testVault, [pay(accounts, 1), pay(accounts, 2)]);
      disk.logFails = { code: 'storage-full', kind };
      expect(codeOf(await approve(testVault, proposal))).toBe('storage-full');
      disk.logFails = null;
      const undone = entries(testVault, 'undone');
      expect(undone).toHaveLength(kind === 'head-signed' ? 2 : 0);
      expect(codeOf(await approve(testVault, proposal))).toBe('nothing-under-review');
      expect(entries(testVault, 'done')).toEqual([]);
    }
  });
});

const sequenceOf = (file: Uint8Array | null): number => {
  const text = new TextDecoder('latin1').decode(file ?? new Uint8Array(0));
  return Number(/"sequence":(\d+)/.exec(text)?.[1]);
};

/** A signer with a fault in the computation of its `nth` signature. */
const faultyAt = (nth: number): SignatureImplementation => {
  let calls = 0;
  const { sign } = nobleSignatures;
  return {
    ...nobleSignatures,
    sign: (...all) => {
      calls += 1;
      return calls === nth ? sign(...all).map((byte, at) => (at === 40 ? byte ^ 1 : byte)) : sign(...all);
    },
  };
};

/** A signer that tells of every signature before it makes it. */
const telling = (told: (nth: number) => void): SignatureImplementation => {
  let calls = 0;
  const { sign } = nobleSignatures;
  return {
    ...nobleSignatures,
    sign: (...all) => {
      calls += 1;
      told(calls);
      return sign(...all);
    },
  };
};

describe('while a batch is signed', () => {
  it('a machine that goes online, before or after the first key is used, gets nothing', async () => {
    for (const nth of [1, 3]) {
      const disk = emptyDisk();
      await makeVault(openTestVault(disk), alone);
      const first = telling((call) => {
        if (call === nth) disk.guard = online;
      });
      const { testVault, answer } = await unlock(disk, phrase, { signers: { first, second: nobleSignatures } });
      const proposal = await proposed(testVault, many(openedBy(answer).accounts, 3));
      expect(codeOf(await approve(testVault, proposal))).toBe('network-online');
      expect(entries(testVault, 'signed')).toEqual([]);
      expect(entries(testVault, 'refused')).toMatchObject([{ codes: ['network-online'], batch: proposal.digest }]);
    }
  });

  it('a machine that goes online while it is assessed again: no key is used', async () => {
    const disk = emptyDisk();
    await makeVault(openTestVault(disk), alone);
    const used: number[] = [];
    const first = telling((call) => used.push(call));
    const { testVault, answer } = await unlock(disk, phrase, { signers: { first, second: nobleSignatures } });
    const proposal = await proposed(testVault, many(openedBy(answer).accounts, 3));
    const writing = disk.log.push.bind(disk.log);
    disk.log.push = (...all) => {
      if (all.some(({ event }) => event.kind === 'batch-approved')) disk.guard = online;
      return writing(...all);
    };
    expect(codeOf(await approve(testVault, proposal))).toBe('network-online');
    expect(used).toEqual([]);
  });

  it('the event loop has a turn for every item', async () => {
    const vault = openPracticeVault();
    const { signing } = openBatch(
      emptySigningSession,
      vault,
      proposedOf(many(vault.accounts, 20), noRequesters, nowMs),
      { nowMs, randomBytes: (length) => new Uint8Array(length) },
    );
    if (signing.review === null) throw new Error('should be signable');
    let [turns, isOver] = [0, false];
    const turn = () => {
      turns += 1;
      if (!isOver) setImmediate(turn);
    };
    setImmediate(turn);
    const done = await signBatch(signing.review.batch, { vault, signing, nowMs });
    isOver = true;
    expect(done.ok).toBe(true);
    expect(turns).toBeGreaterThanOrEqual(40);
  });
});

describe('what the log has of a reading', () => {
  const scannedOf = ({ disk }: TestVault, from: number) =>
    disk.log.slice(from).map(({ event }) => (event.kind === 'scanned' ? event.action : event.kind));

  it('is one entry for each text that gave a document, whatever the batch comes to', async () => {
    const { testVault, accounts } = await practising();
    const open = toHex(symbolTx({ signer: null }).bytes);
    let from = testVault.disk.log.length;
    granted(await proposing(testVault, [pay(accounts, 1), open, pay(accounts, 2)]));
    expect(scannedOf(testVault, from)).toEqual(['choose', 'choose', 'choose']);
    from = testVault.disk.log.length;
    granted(await proposing(testVault, [pay(accounts, 1), 'rubbish', pay(accounts, 2)]));
    expect(scannedOf(testVault, from)).toEqual(['refuse', 'refuse', 'refused']);
  });

  it('tells of an answer that could not be shown', async () => {
    const testVault = openTestVault(emptyDisk(), { now: () => 1e25 });
    granted(await testVault.vault.creation.openPractice({}));
    const contacts = [{ address: addressesOf('symbol')[0], name: 'Supplier' }];
    const text = JSON.stringify({ inkan: 1, entries: { chain: 'symbol', network: 'testnet', contacts } });
    expect(codeOf(await proposing(testVault, [text]))).toBe('internal');
    expect(entries(testVault, 'refused')).toMatchObject([{ at: 'reading', text: null, codes: ['internal'] }]);
  });

  it('holds for two hundred copies of what is done alone', async () => {
    const { testVault } = await practising();
    const contacts = [{ address: addressesOf('symbol')[0], name: 'Supplier' }];
    const text = JSON.stringify({ inkan: 1, entries: { chain: 'symbol', network: 'testnet', contacts } });
    const answer = granted(
      await proposing(
        testVault,
        Array.from({ length: maxBatchItems }, () => text),
      ),
    );
    expect(answer.action === 'refuse' && answer.refused).toHaveLength(maxBatchItems);
    expect(entries(testVault, 'refused')).toHaveLength(maxBatchItems);
  });
});

describe('a review', () => {
  it('ends with a proposal that is too large, or no proposal at all', async () => {
    const { testVault, accounts } = await practising();
    const first = await proposed(testVault, [pay(accounts, 1)]);
    const answer = granted(
      await proposing(
        testVault,
        Array.from({ length: maxBatchItems + 1 }, (_, at) => `${at}`),
      ),
    );
    expect(answer).toMatchObject({ action: 'refuse', refused: [{ item: 0, reasons: [{ code: 'batch-too-large' }] }] });
    expect(codeOf(await approve(testVault, first))).toBe('nothing-under-review');
    const { served } = testVault;
    const { digest } = await proposed(testVault, [pay(accounts, 1)]);
    expect(await served('signing.propose', { texts: 'none' })).toMatchObject({ reason: { code: 'message-rejected' } });
    const approval = { digest, act: 'hold', typed: null, passphrase: null };
    expect(await served('signing.approve', approval)).toMatchObject({ reason: { code: 'nothing-under-review' } });
  });

  it('made under milder settings is gone when stricter ones are on the disk, however their saving ended', async () => {
    const disk = emptyDisk();
    await makeVault(openTestVault(disk), alone);
    const { testVault, answer } = await unlock(disk);
    const { settings, accounts } = openedBy(answer);
    const change = async (passphraseAtSigning: 'mainnet' | 'always') => {
      const next = { ...settings, passphraseAtSigning };
      await agree(testVault, { purpose: 'settings', params: { settings: next } }, { 1: phrase });
      return codeOf(await testVault.vault.custody.changeSettings({ settings: next }));
    };
    expect(await change('mainnet')).toBe('ok');
    const proposal = await proposed(testVault, [pay(accounts, 1)]);
    expect(proposal.requirement.passphrase).toBe(false);
    disk.failsLate = 'storage-full';
    expect(await change('always')).toBe('storage-full');
    disk.failsLate = null;
    expect(codeOf(await approve(testVault, proposal))).toBe('nothing-under-review');
  });

  it('that is not the one that is approved is told by the digest that was asked for', async () => {
    const { testVault, accounts } = await practising();
    const first = await proposed(testVault, [pay(accounts, 1)]);
    await proposed(testVault, [pay(accounts, 2), pay(accounts, 3)]);
    expect(codeOf(await approve(testVault, first))).toBe('approval-mismatch');
    expect(codeOf(await approve(testVault, { ...first, digest: 'no digest' }))).toBe('approval-mismatch');
    const [known, unknown] = entries(testVault, 'refused');
    expect(known).toMatchObject({ document: null, batch: first.digest, codes: ['approval-mismatch'] });
    expect(unknown).not.toHaveProperty('batch');
  });

  it('is judged by every aggregate of the largest batch', () => {
    const vault = openPracticeVault();
    const bonded = Array.from({ length: maxBatchItems + 1 }, (_, at) => toHex(new Uint8Array(32).fill(at)));
    const signedBonded = bonded.map((hash) => ({ chain: 'symbol' as const, network: 'testnet' as const, hash }));
    const { signing } = openBatch(
      emptySigningSession,
      vault,
      proposedOf([pay(vault.accounts, 1)], noRequesters, nowMs),
      {
        ...{ nowMs, randomBytes: (length: number) => new Uint8Array(length) },
      },
    );
    const document = signing.review?.batch.items[0]?.document;
    if (document === undefined) throw new Error('should be signable');
    const reply = { hash: 'A'.repeat(64), collection: null, compact: null } as unknown as Reply;
    const after = afterSigning({ ...signing, signedBonded }, { ...document, kind: 'symbol.aggregate-bonded' }, reply);
    expect(after.signedBonded).toHaveLength(maxBatchItems + 2);
  });
});

it('the command line signs a proposal once', async () => {
  const session = await openPracticeSession(nowMs);
  expect(session.propose([pay(openPracticeVault().accounts, 1)]).action).toBe('sign');
  expect((await session.sign()).ok).toBe(true);
  expect(codeOf(await session.sign())).toBe('nothing-under-review');
});

describe('nothing half-done', () => {
  it('a fault in the second signature: nothing leaves, and the log says which', async () => {
    const { testVault, accounts } = await practising({ signers: { first: nobleSignatures, second: faultyAt(2) } });
    const proposal = await proposed(testVault, many(accounts, 3));
    const from = testVault.disk.log.length;
    expect(codeOf(await approve(testVault, proposal))).toBe('signatures-disagree');
    expect(kinds(testVault, from)).toEqual(['batch-approved', 'refused']);
    expect(entries(testVault, 'refused')).toMatchObject([
      { at: 'signing', document: proposal.items[1]?.digest, batch: proposal.digest, codes: ['signatures-disagree'] },
    ]);
    expect(codeOf(await approve(testVault, proposal))).toBe('nothing-under-review');
    // Nothing of it is in what the session remembers either.
    const next = await approved(testVault, await proposed(testVault, [pay(accounts, 9)]));
    expect(next[0]?.items.some(({ code }) => code === 'session')).toBe(false);
  });

  it('a deadline that passes while people look: nothing is signed', async () => {
    const { testVault, accounts } = await practising();
    const soon = symbolTx({ signer: keyIn(accounts, 'symbol'), deadline: symbolTx().deadline - 3_500_000n });
    const proposal = await proposed(testVault, [pay(accounts, 1), toHex(soon.bytes)]);
    testVault.clock.ms += 200_000;
    expect(codeOf(await approve(testVault, proposal))).toBe('deadline-passed');
    expect(entries(testVault, 'refused')).toMatchObject([
      { document: proposal.items[1]?.digest, batch: proposal.digest },
    ]);
    expect(entries(testVault, 'signed')).toEqual([]);
  });

  it('fifty, one of them altered between review and signature: none is signed', async () => {
    const vault = openPracticeVault();
    const texts = many(vault.accounts, 50);
    const moment = { nowMs, randomBytes: (length: number) => new Uint8Array(length) };
    const { signing } = openBatch(emptySigningSession, vault, proposedOf(texts, noRequesters, nowMs), moment);
    const batch = signing.review?.batch;
    if (batch === undefined) throw new Error('should be signable');
    const facts = factsAt(signing, vault, nowMs);
    expect(await assessBatchAgain(batch, facts)).toMatchObject({ ok: true, value: { digest: batch.digest } });
    const items = batch.items.map((item, at) => (at === 36 ? { ...item, text: pay(vault.accounts, 999) } : item));
    expect(await assessBatchAgain({ ...batch, items }, facts)).toMatchObject({ reason: { code: 'approval-mismatch' } });
  });

  it('a lock in the middle: all of it was signed and logged before, or it is refused', async () => {
    const { testVault, accounts } = await practising();
    const proposal = await proposed(testVault, many(accounts, 4));
    const answer = approve(testVault, proposal);
    const closed = testVault.close();
    const late = await proposing(testVault, [pay(accounts, 1)]);
    await closed;
    expect(codeOf(late)).toBe('vault-locked');
    const done = granted<Approved>(await answer);
    if (done.done !== 'signed') throw new Error(done.done);
    expect(done.items).toHaveLength(4);
    expect(entries(testVault, 'signed')).toHaveLength(4);
  });
});
