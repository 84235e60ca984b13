/** Stories of what outlives the lock: collections in the vault file, drills, notes of the log, and what a vault lacks. */
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../core/base/hex.ts';
import { generationHashSeeds } from '../../core/chain/networks.ts';
import { isDrillDue, readinessOf } from '../../core/contract/overview.ts';
import type { Account } from '../../core/contract/shapes.ts';
import { typedAnswer } from '../harness/typed-answer.ts';
import { makeKeyPair, sdkAggregate, sdkEmbeddedTransfer } from '../vectors/sdk-multisig.ts';
import { inAnHour } from './transfers.ts';
import { codeOf, granted, openTestVault, readSignable, secret, type TestVault } from './vault.ts';
import { agree, makeVault, phrase, unlock } from './vaults.ts';

const elsewhere = makeKeyPair(0x52);
const bytesOf = (hex: string) => fromHex(hex) ?? new Uint8Array(0);
const request = (payload: string) =>
  JSON.stringify({ v: 3, type: 3, network_id: 152, chain_id: generationHashSeeds.testnet, data: { payload } });

function ownOf(accounts: readonly Account[]): Account {
  const own = accounts.find(({ chain, network }) => chain === 'symbol' && network === 'testnet');
  if (own === undefined) throw new Error('no account');
  return own;
}

/** An exchange with somebody elsewhere; `amount` makes it another transaction. */
function exchange(own: Account, amount = 5n): string {
  const initiator = bytesOf(own.publicKey);
  const inner = [
    sdkEmbeddedTransfer(initiator, own.address, amount, ''),
    sdkEmbeddedTransfer(elsewhere.publicKey, own.address, 7n, ''),
  ];
  return request(toHex(sdkAggregate({ kind: 'complete', initiator, deadline: inAnHour, inner })));
}

async function sealed(testVault: TestVault, text: string) {
  const { document, requirement } = await readSignable(testVault, text);
  const { act } = requirement;
  const typed = typedAnswer(requirement, document);
  const passphrase = requirement.passphrase ? secret(phrase) : null;
  const signed = granted(await testVault.window.signing.sign({ digest: document.digest, act, typed, passphrase }));
  if (signed.done !== 'signed') throw new Error(signed.done);
  return signed;
}

const offer = (hash: string) =>
  JSON.stringify({
    parentHash: hash,
    signature: toHex(elsewhere.signSymbol(bytesOf(hash))),
    signerPublicKey: toHex(elsewhere.publicKey),
    version: '0',
  });

const openIn = async ({ vault }: TestVault) => granted(await vault.signing.collections({})).open;

describe('what is being collected', () => {
  it('goes on after the lock, is completed, and is dropped at its deadline', async () => {
    const first = openTestVault();
    const { facts } = await makeVault(first);
    const { hash } = await sealed(first, exchange(ownOf(facts.accounts)));
    expect(await openIn(first)).toMatchObject([{ hash, kept: true, network: 'testnet' }]);
    await first.close();

    const second = (await unlock(first.disk)).testVault;
    const [open] = await openIn(second);
    expect(open).toMatchObject({ hash, kept: true });
    const states = open?.cosigners.flatMap(({ cosigners }) => cosigners.map(({ state }) => state));
    expect(states).toEqual(expect.arrayContaining(['signed', 'missing']));
    const again = granted(await second.vault.signing.collection({ hash }));
    expect(again).toMatchObject({ hash, complete: false });
    expect(again.items.map(({ code }) => code)).toContain('cosign-request');
    const collected = granted(await second.window.signing.read({ text: offer(hash) }));
    expect(collected).toMatchObject({ action: 'collected', signed: { hash, complete: true } });
    await second.close();

    const third = (await unlock(first.disk)).testVault;
    expect(granted(await third.vault.signing.collection({ hash }))).toMatchObject({ complete: true });
    third.clock.ms += 3 * 3_600_000;
    expect(await openIn(third)).toEqual([]);
  });

  it('in practice ends with the lock, and says so', async () => {
    const practice = openTestVault();
    const { accounts } = granted(await practice.window.creation.openPractice({}));
    await sealed(practice, exchange(ownOf(accounts)));
    expect(await openIn(practice)).toMatchObject([{ kept: false }]);
    const next = openTestVault(practice.disk);
    granted(await next.window.creation.openPractice({}));
    expect(await openIn(next)).toEqual([]);
  });

  it('nothing is given for a hash that is not collected, and nothing while locked', async () => {
    const testVault = openTestVault();
    expect(codeOf(await testVault.vault.signing.collections({}))).toBe('vault-locked');
    expect(codeOf(await testVault.vault.signing.collection({ hash: 'AB' }))).toBe('vault-locked');
    await makeVault(testVault);
    expect(codeOf(await testVault.vault.signing.collection({ hash: 'AB' }))).toBe('nothing-collected');
  });

  it('a cosignature that cannot be saved is not taken', async () => {
    const testVault = openTestVault();
    const { facts } = await makeVault(testVault);
    const { hash } = await sealed(testVault, exchange(ownOf(facts.accounts)));
    testVault.disk.fails = 'storage-full';
    expect(codeOf(await testVault.window.signing.read({ text: offer(hash) }))).toBe('storage-full');
    testVault.disk.fails = null;
    expect(granted(await testVault.vault.signing.collection({ hash })).complete).toBe(false);
  });
});

describe('the overview', () => {
  it('knows drills, the noted words, exported accounts and signatures, also after the lock', async () => {
    const first = openTestVault();
    const { words, facts } = await makeVault(first);
    const fresh = granted(await first.vault.custody.overview({}));
    expect(fresh).toMatchObject({ signed: 0, accountsExportedMs: null, log: { noted: null } });
    expect(fresh.backups).toMatchObject([{ kind: 'words', lastDrill: null, dueMs: null }]);
    expect(readinessOf(fresh, { multisigs: 0, hasRules: false }, BigInt(first.clock.ms))).toEqual({
      'second-backup': false,
      drill: false,
      'log-words': false,
      rules: false,
      multisig: false,
      accounts: false,
    });

    const { head } = fresh.log;
    expect(codeOf(await first.vault.custody.noteHead({ ...head, hash: 'A'.repeat(64) }))).toBe('message-rejected');
    const older = { sequence: head.sequence - 1, hash: String(head.sequence - 1).padStart(64, '0') };
    expect(codeOf(await first.vault.custody.noteHead(older))).toBe('message-rejected');
    expect(granted(await first.vault.custody.noteHead(head)).log.noted).toMatchObject({ head, by: ['Aoi'] });
    const typed = { words: secret(words.join(' ')), passphrase: null, final: false };
    expect(granted(await first.vault.recovery.drillWords(typed)).result).toBe('match');
    const exported = ownOf(facts.accounts);
    granted(await first.vault.accounts.logExport({ text: `accounts of ${exported.address}` }));
    await agree(first, { purpose: 'make-backup', params: { form: 'paper' } }, { 1: phrase });
    const passphrases = { passphrase: secret('a long passphrase'), repeated: secret('a long passphrase') };
    const { text } = granted(await first.vault.recovery.makePaperBackup(passphrases));
    await sealed(first, exchange(exported));
    const prepared = granted(await first.vault.custody.overview({}));
    expect(prepared.signed).toBe(1);
    expect(prepared.backups.map(({ kind, exists }) => [kind, exists])).toEqual([
      ['words', true],
      ['paper', false],
    ]);
    expect(readinessOf(prepared, { multisigs: 1, hasRules: false }, BigInt(first.clock.ms))).toMatchObject({
      'second-backup': false,
      drill: true,
      multisig: true,
    });
    granted(await first.vault.recovery.paperPrinted({ text }));
    await first.close();

    const second = (await unlock(first.disk)).testVault;
    const later = granted(await second.vault.custody.overview({}));
    expect(later.signed).toBe(0);
    expect(Object.values(readinessOf(later, { multisigs: 1, hasRules: true }, BigInt(second.clock.ms)))).toEqual([
      true,
      true,
      true,
      true,
      true,
      true,
    ]);
    const [kept] = later.backups;
    if (kept === undefined) throw new Error('no words');
    const ninetyDays = BigInt(kept.lastDrill?.atMs ?? 0) + 90n * 86_400_000n;
    expect(isDrillDue(kept, ninetyDays - 1n)).toBe(false);
    expect(isDrillDue(kept, ninetyDays)).toBe(true);
  });

  it('a drill that does not pass is due at once', async () => {
    const testVault = openTestVault();
    await makeVault(testVault);
    const other = Array.from({ length: 24 }, (_, at) => (at < 23 ? 'abandon' : 'art')).join(' ');
    const typed = { words: secret(other), passphrase: null, final: true };
    expect(granted(await testVault.vault.recovery.drillWords(typed)).result).not.toBe('match');
    const [words] = granted(await testVault.vault.custody.overview({})).backups;
    expect(words).toMatchObject({ lastDrill: { passed: false }, dueMs: null });
  });

  it('practice keeps nothing, notes nothing, and still has a log', async () => {
    const practice = openTestVault();
    granted(await practice.window.creation.openPractice({}));
    const { backups, log } = granted(await practice.vault.custody.overview({}));
    expect(backups).toEqual([]);
    expect(log.head.sequence).toBeGreaterThan(0);
    expect(codeOf(await practice.vault.custody.noteHead(log.head))).toBe('not-practice');
  });
});
