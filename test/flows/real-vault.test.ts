/** Stories of a real vault: created, confirmed, locked, unlocked, used, its settings changed. */

import { Bip32, utils } from 'symbol-sdk';
import { SymbolFacade, SymbolTransactionFactory } from 'symbol-sdk/symbol';
import { describe, expect, it } from 'vitest';
import { toHex } from '../../core/base/hex.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import { defaultSettings } from '../../core/policy/registry.ts';
import { argon2id } from '../../electron/vault/secrets/key-stretching.ts';
import { typedAnswer } from '../harness/typed-answer.ts';
import { otherKey } from '../vectors/own-transfers.ts';
import { nowMs, symbolTx } from './transfers.ts';
import { codeOf, emptyDisk, granted, openTestVault, outputOf, readSignable, secret, type TestVault } from './vault.ts';
import { agree, alone, enrolAll, give, makeVault, openedBy, phrase, unlock } from './vaults.ts';

const openTransfer = toHex(symbolTx({ signer: null }).bytes);

const signIn = async (testVault: TestVault, passphrase: string | null) => {
  const { document } = await readSignable(testVault, openTransfer);
  return testVault.window.signing.sign({
    digest: document.digest,
    act: 'hold',
    typed: null,
    passphrase: passphrase === null ? null : secret(passphrase),
  });
};

describe('a keyholder makes a vault', () => {
  it('from real Argon2id: makes it, locks, unlocks, signs with the passphrase, and the SDK accepts it', async () => {
    const disk = emptyDisk();
    const { words, facts } = await makeVault(
      openTestVault(disk, { stretch: argon2id, elapsed: () => performance.now() }),
    );
    expect(words).toHaveLength(24);
    const testVault = openTestVault(disk, { stretch: argon2id });
    expect(openedBy(await give(testVault, 1, phrase)).accounts).toEqual(facts.accounts);
    const signed = granted(await signIn(testVault, phrase));
    if (signed.done !== 'signed') throw new Error(signed.done);
    const transaction = SymbolTransactionFactory.deserialize(
      utils.hexToUint8(outputOf(signed, 'transaction', 'symbol-payload')),
    );
    const facade = new SymbolFacade('testnet');
    expect(facade.verifyTransaction(transaction, transaction.signature)).toBe(true);
    expect(signed.practice).toBe(false);
  }, 120_000);
  it('with one account of each chain on each network, as any wallet would derive them from the words', async () => {
    const { words, facts } = await makeVault(openTestVault());
    expect(facts.accounts.map(({ chain, network, index }) => [chain, network, index])).toEqual([
      ['symbol', 'mainnet', 0],
      ['symbol', 'testnet', 0],
      ['nem', 'mainnet', 0],
      ['nem', 'testnet', 0],
    ]);
    const facade = new SymbolFacade('mainnet');
    const node = new Bip32(SymbolFacade.BIP32_CURVE_NAME)
      .fromMnemonic(words.join(' '), '')
      .derivePath(facade.bip32Path(0));
    expect(facts.accounts[0]?.publicKey).toBe(SymbolFacade.bip32NodeToKeyPair(node).publicKey.toString());
  });
  it('is asked for six different words, and nothing is on disk before they are right', async () => {
    const testVault = openTestVault();
    await enrolAll(testVault, alone, 1);
    const begun = granted(await testVault.window.creation.makeWords({}));
    expect(new Set(begun.ask).size).toBe(6);
    const right = begun.ask.map((position) => begun.words[position - 1] ?? '');
    for (const answers of [[], right.slice(1), [...right].reverse(), right.with(5, 'abandonx'), [...right, 'zoo']]) {
      expect(codeOf(await testVault.window.creation.confirmWords({ answers }))).toBe('words-differ');
    }
    // The positions of the wrong words, and only those.
    expect(
      await testVault.window.creation.confirmWords({ answers: right.with(1, 'abandonx').with(4, 'abandonx') }),
    ).toMatchObject({ reason: { code: 'words-differ', found: { positions: `${begun.ask[1]}, ${begun.ask[4]}` } } });
    expect(testVault.disk.file).toBeNull();
    expect(codeOf(await testVault.window.creation.confirmWords({ answers: right }))).toBe('ok');
    expect(testVault.disk.file).not.toBeNull();
  });
  it("has accounts with the names that were chosen, each exactly once; nobody else's names are taken", async () => {
    const testVault = openTestVault();
    await enrolAll(testVault, alone, 1);
    const { creation } = testVault.window;
    const proposed = granted(await creation.accountNames({})).names;
    expect(proposed.map(({ label }) => label)).toEqual([
      'Symbol mainnet 1',
      'Symbol testnet 1',
      'NEM mainnet 1',
      'NEM testnet 1',
    ]);
    const chosen = proposed.map((one, at) => (at === 0 ? { ...one, label: '財務部 決済' } : one));
    const named = (names: typeof proposed) => creation.nameAccounts({ names: [...names] }).then(codeOf);
    expect(await named(chosen.slice(1))).toBe('message-rejected');
    expect(await named([...chosen.slice(1), ...chosen.slice(1, 2)])).toBe('message-rejected');
    expect(await named([...chosen, ...chosen.slice(1, 2)])).toBe('message-rejected');
    expect(await named(chosen.map((one) => ({ ...one, label: 'two\u202Ewords' })))).toBe('label-invalid');
    expect(granted(await creation.accountNames({})).names).toEqual(proposed);
    expect(await named([...chosen].reverse())).toBe('ok');
    expect(granted(await creation.accountNames({})).names).toEqual(chosen);
    const made = granted(await creation.makeWords({}));
    const answers = made.ask.map((position) => made.words[position - 1] ?? '');
    const { accounts } = granted(await creation.confirmWords({ answers }));
    expect(accounts.map(({ label }) => label)).toEqual(chosen.map(({ label }) => label));
    expect(await named(chosen)).toBe('nothing-begun');
    const opened = openedBy((await unlock(testVault.disk)).answer);
    expect(opened.accounts.map(({ label }) => label)).toEqual(chosen.map(({ label }) => label));
  });
  it('not with a short passphrase, two different ones, or where a vault is', async () => {
    const testVault = openTestVault();
    granted(await testVault.window.creation.beginVault({ quorum: 1, names: ['Aoi'] }));
    const enrol = (passphrase: string, repeated = passphrase) =>
      testVault.window.creation
        .enrol({ seat: 1, keyFile: 'none', passphrase: secret(passphrase), repeated: secret(repeated) })
        .then(codeOf);
    expect(await enrol('too short')).toBe('passphrase-too-short');
    expect(await enrol(phrase, 'seven quiet heronz')).toBe('passphrase-differs');
    expect(codeOf(await testVault.window.creation.confirmWords({ answers: [] }))).toBe('words-differ');
    expect(codeOf(await openTestVault().window.creation.confirmWords({ answers: [] }))).toBe('nothing-begun');
    await makeVault(testVault);
    expect(
      await openTestVault(testVault.disk)
        .window.creation.beginVault({ quorum: 1, names: ['Aoi'] })
        .then(codeOf),
    ).toBe('vault-exists');
  });
  it('and learns when the disk is full; the words can be confirmed again afterwards', async () => {
    const testVault = openTestVault();
    await enrolAll(testVault, alone, 1);
    const begun = granted(await testVault.window.creation.makeWords({}));
    const answers = begun.ask.map((position) => begun.words[position - 1] ?? '');
    testVault.disk.fails = 'storage-full';
    expect(codeOf(await testVault.window.creation.confirmWords({ answers }))).toBe('storage-full');
    expect(testVault.disk.opened).toEqual([]);
    testVault.disk.fails = null;
    expect(codeOf(await testVault.window.creation.confirmWords({ answers }))).toBe('ok');
  });
  it('whose file shows none of the words', async () => {
    const [testVault, other] = [openTestVault(), openTestVault()];
    const { words } = await makeVault(testVault);
    await makeVault(other);
    const [text = '', ofOther = ''] = [testVault, other].map(({ disk }) =>
      Buffer.from(disk.file ?? []).toString('latin1'),
    );
    // The head is JSON in clear text: `false`, `vault` and `share` are words of the list and of the format.
    for (const word of words.filter(({ length }) => length > 4))
      if (!ofOther.includes(word)) expect(text).not.toContain(word);
  });
});

describe('a vault is unlocked', () => {
  it('and the passphrase is wiped from the message, right or wrong', async () => {
    const testVault = openTestVault();
    await makeVault(testVault);
    for (const text of ['seven quiet heronz', phrase]) {
      const passphrase = secret(text);
      await openTestVault(testVault.disk).window.custody.giveShare({ custodian: 1, passphrase, override: false });
      expect(passphrase.every((byte) => byte === 0)).toBe(true);
    }
  });
  it('with its passphrase only', async () => {
    const testVault = openTestVault();
    const { facts } = await makeVault(testVault);
    expect(codeOf((await unlock(testVault.disk, 'seven quiet heronz')).answer)).toBe('passphrase-wrong');
    expect(openedBy((await unlock(testVault.disk)).answer)).toEqual(facts);
  });
  it('not where there is none, and not twice', async () => {
    expect(codeOf((await unlock(emptyDisk())).answer)).toBe('vault-missing');
    const testVault = openTestVault();
    await makeVault(testVault);
    expect(codeOf(await give(testVault, 1, phrase))).toBe('message-rejected');
    expect(codeOf(await testVault.window.creation.openPractice({}))).toBe('message-rejected');
  });
  it('not when a byte of it changed', async () => {
    const testVault = openTestVault();
    await makeVault(testVault);
    const file = testVault.disk.file ?? new Uint8Array(0);
    for (const at of [0, 8, 12, 30, 60, 90, file.length - 80, file.length - 1]) {
      const disk = { ...emptyDisk(), file: file.with(at, (file[at] ?? 0) ^ 1) };
      expect(codeOf((await unlock(disk)).answer), `byte ${at}`).not.toBe('ok');
    }
  });
});

describe('signing with a real vault', () => {
  it('asks for the passphrase, and a wrong one signs nothing but may be tried again', async () => {
    const testVault = openTestVault();
    await makeVault(testVault);
    const { document, requirement } = await readSignable(testVault, openTransfer);
    expect(requirement.passphrase).toBe(true);
    const sign = (passphrase: Uint8Array | null) =>
      testVault.window.signing.sign({ digest: document.digest, act: 'hold', typed: null, passphrase });
    expect(codeOf(await sign(null))).toBe('approval-act-missing');
    expect(codeOf(await sign(secret('seven quiet heronz')))).toBe('passphrase-wrong');
    expect(codeOf(await sign(secret(phrase)))).toBe('wait-after-failures');
    testVault.clock.ms += 1000;
    expect(codeOf(await sign(secret(phrase)))).toBe('ok');
    expect(codeOf(await sign(secret(phrase)))).toBe('nothing-under-review');
  });
  it('does not take the passphrase of another vault that was put in its place', async () => {
    const [testVault, other] = [openTestVault(), openTestVault()];
    await makeVault(testVault);
    await makeVault(other, [{ name: 'Mallory', passphrase: 'another passphrase' }]);
    testVault.disk.file = other.disk.file;
    expect(codeOf(await signIn(testVault, 'another passphrase'))).toBe('passphrase-wrong');
    testVault.clock.ms += 1000;
    expect(codeOf(await signIn(testVault, phrase))).toBe('ok');
  });
});

describe('the books', () => {
  const entries = (name: string) =>
    JSON.stringify({
      inkan: 1,
      entries: {
        chain: 'symbol',
        network: 'testnet',
        contacts: [{ address: addressOfPublicKey('symbol', 'testnet', otherKey).text, name }],
      },
    });
  const keep = async (testVault: TestVault, passphrase: string | null) => {
    const { document, requirement } = await readSignable(testVault, entries('supplier'));
    expect(requirement.passphrase).toBe(true);
    return testVault.window.signing.sign({
      digest: document.digest,
      act: requirement.act,
      typed: typedAnswer(requirement, document),
      passphrase: passphrase === null ? null : secret(passphrase),
    });
  };
  it('are written with the passphrase only, are in the file, and name the address in the next review', async () => {
    const testVault = openTestVault();
    await makeVault(testVault);
    expect(codeOf(await keep(testVault, null))).toBe('approval-act-missing');
    expect(codeOf(await keep(testVault, 'seven quiet heronz'))).toBe('passphrase-wrong');
    testVault.clock.ms += 1000;
    const kept = granted(await keep(testVault, phrase));
    expect(kept).toMatchObject({ done: 'kept', count: 1, vault: { registry: { contacts: [{ name: 'supplier' }] } } });
    const { testVault: later, answer } = await unlock(testVault.disk);
    expect(openedBy(answer).registry.contacts).toMatchObject([
      { name: 'supplier', provenance: { format: 'inkan-entries', approvedMs: String(nowMs + 1000n) } },
    ]);
    const { document } = await readSignable(later, openTransfer);
    expect(JSON.stringify(document.cards)).toContain('"known":"supplier"');
  });
  it('a full disk keeps the old books, on disk and in the open vault', async () => {
    const testVault = openTestVault();
    await makeVault(testVault);
    testVault.disk.fails = 'storage-full';
    expect(codeOf(await keep(testVault, phrase))).toBe('storage-full');
    testVault.disk.fails = null;
    expect(openedBy((await unlock(testVault.disk)).answer).registry.contacts).toEqual([]);
    const { document } = await readSignable(testVault, openTransfer);
    expect(JSON.stringify(document.cards)).not.toContain('supplier');
  });
});

describe('settings', () => {
  const relaxed = { ...defaultSettings, allowCopy: true, passphraseAtSigning: 'mainnet' } as const;
  it('are changed with the passphrase, stored in the file, reported to main, and require a new proposal', async () => {
    const testVault = openTestVault();
    await makeVault(testVault);
    const { document } = await readSignable(testVault, openTransfer);
    expect(codeOf(await testVault.window.custody.changeSettings({ settings: relaxed }))).toBe('custodians-missing');
    await agree(testVault, { purpose: 'show-words', params: {} }, { 1: phrase });
    expect(codeOf(await testVault.window.custody.changeSettings({ settings: relaxed }))).toBe('custodians-missing');
    await agree(testVault, { purpose: 'settings', params: { settings: relaxed } }, { 1: phrase });
    expect(granted(await testVault.window.custody.changeSettings({ settings: relaxed })).settings).toEqual(relaxed);
    expect(codeOf(await testVault.window.custody.changeSettings({ settings: relaxed }))).toBe('custodians-missing');
    expect(testVault.disk.opened.at(-1)).toMatchObject({ mode: 'real', allowCopy: true });
    expect(
      codeOf(
        await testVault.window.signing.sign({ digest: document.digest, act: 'hold', typed: null, passphrase: null }),
      ),
    ).toBe('nothing-under-review');
    const later = (await unlock(testVault.disk)).testVault;
    expect(codeOf(await signIn(later, null))).toBe('ok');
  });
  it('that were written but not noticed by main are not written back to the old ones later', async () => {
    const testVault = openTestVault();
    await makeVault(testVault);
    testVault.disk.deaf = true;
    await agree(testVault, { purpose: 'settings', params: { settings: relaxed } }, { 1: phrase });
    const change = await testVault.window.custody.changeSettings({ settings: relaxed });
    expect(codeOf(change)).toBe('internal');
    testVault.disk.deaf = false;
    const { document, requirement } = await readSignable(testVault, openTransfer);
    expect(requirement.passphrase).toBe(false);
    expect(document.kind).toBe('symbol.transfer');
  });
  it('of practice are not changed', async () => {
    const testVault = openTestVault();
    await testVault.window.creation.openPractice({});
    expect(codeOf(await testVault.window.custody.changeSettings({ settings: relaxed }))).toBe('not-practice');
  });
});
