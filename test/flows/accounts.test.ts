/** Stories of accounts: found, added, renamed, imported from other wallets, proved, and removed. */

import { describe, expect, it } from 'vitest';
import { readEvent } from '../../core/audit/events.ts';
import { fromHex, toHex } from '../../core/base/hex.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import { generationHashSeeds } from '../../core/chain/networks.ts';
import type { Account } from '../../core/contract/shapes.ts';
import { checkOwnershipProof } from '../../core/reply/ownership-proof.ts';
import { schemeOf } from '../../core/signature/curves.ts';
import { defaultName, namesOfOthers } from '../../renderer/features/accounts/default-name.ts';
import { typedAnswer } from '../harness/typed-answer.ts';
import { verifyReply } from '../harness/verify-reply.ts';
import {
  ascii,
  nemCode,
  nemSdk,
  qrLibraryWords,
  sdkAccount,
  symbolEnvelope,
  symbolLocked,
  walletFile,
} from '../unit/import-samples.ts';
import { addressesOf } from '../unit/request-samples.ts';
import { nemTx, symbolTx } from './transfers.ts';
import { codeOf, granted, openTestVault, outputOf, readSignable, secret, type TestVault } from './vault.ts';
import { agree, alone, give, makeVault, openedBy, phrase, three, unlock } from './vaults.ts';

const key = 'F97AE23C2A28ECEDE6F8D6C447C0A10B55C92DDE9316CCD36C3177B073906978';
const testnet = { chain: 'symbol', network: 'testnet' } as const;
/** The testnet address of a NEM private key as wallets show it. */
const nemAddress = (shown: string): string => {
  const seed = fromHex(shown)?.reverse() ?? new Uint8Array(0);
  return addressOfPublicKey('nem', 'testnet', schemeOf('nem').publicKey(seed)).text;
};

async function ownVault(keepers = alone, quorum = 1) {
  const testVault = openTestVault();
  const { facts } = await makeVault(testVault, keepers, quorum);
  return { testVault, facts };
}
const word = { 1: phrase };
type Which = Pick<Account, 'chain' | 'network' | 'address'>;
type Picks = Parameters<TestVault['window']['accounts']['importAccept']>[0];
type Addition = Parameters<TestVault['window']['accounts']['addAccounts']>[0];

/** With a custodian's authorisation for exactly this; `by`: other custodians. */
async function add(testVault: TestVault, accounts: Addition['accounts'], by: Parameters<typeof agree>[2] = word) {
  const params = { ...testnet, accounts };
  await agree(testVault, { purpose: 'add-accounts', params }, by);
  return testVault.window.accounts.addAccounts(params);
}
async function rename(testVault: TestVault, { chain, network, address, label: before }: Account, label: string) {
  const params = { chain, network, address, before, label };
  await agree(testVault, { purpose: 'rename-account', params }, word);
  return testVault.window.accounts.renameAccount(params);
}
async function hide(testVault: TestVault, { chain, network, address }: Which) {
  const params = { chain, network, address };
  await agree(testVault, { purpose: 'remove-account', params }, word);
  return testVault.window.accounts.removeAccount(params);
}
async function accept(testVault: TestVault, params: Picks) {
  await agree(testVault, { purpose: 'import-account', params }, word);
  return testVault.window.accounts.importAccept(params);
}
const preview = (testVault: TestVault, text: string, password = '', from = 0) =>
  testVault.window.accounts.importPreview({
    ...testnet,
    secret: ascii(text),
    password: ascii(password),
    from,
    count: 3,
  });

/** Reads a key, and adds its first account under this label. */
async function takeIn(testVault: TestVault, text: string, password: string, label: string): Promise<Account> {
  const { candidates } = granted(await preview(testVault, text, password));
  const { chain, network, address } = candidates[0] ?? { ...testnet, address: '' };
  const { accounts } = granted(await accept(testVault, { picks: [{ chain, network, address, label }] }));
  const account = accounts.find((one) => one.address === address);
  if (account === undefined) throw new Error('not kept');
  return account;
}

/** Signs a payment of this account; an independent tool accepts it. */
async function paysWith(testVault: TestVault, { chain, publicKey }: Account): Promise<string> {
  const signer = fromHex(publicKey);
  if (signer === null) throw new Error('no key');
  const request = chain === 'symbol' ? symbolTx({ signer }).bytes : nemTx({ signer }).bytes;
  const symbolText = () =>
    JSON.stringify({
      v: 3,
      type: 3,
      network_id: 152,
      chain_id: generationHashSeeds.testnet,
      data: { payload: toHex(request) },
    });
  const text = chain === 'symbol' ? symbolText() : JSON.stringify({ data: toHex(request) });
  const { document, requirement } = await readSignable(testVault, text);
  const { act } = requirement;
  const operation = {
    digest: document.digest,
    act,
    typed: typedAnswer(requirement, document),
    passphrase: secret(phrase),
  };
  const signed = granted(await testVault.window.signing.sign(operation));
  if (signed.done !== 'signed') throw new Error(signed.done);
  const reply = outputOf(signed, 'transaction', chain === 'symbol' ? 'symbol-qr-8' : 'nem-announce');
  return (await verifyReply(reply, request)).signer;
}
const eventsOf = ({ disk }: TestVault, kind: string) =>
  disk.log.map(({ event }) => event).filter((one) => one.kind === kind);

describe('accounts of the recovery words', () => {
  it('are found by their address, added with names, and are there after a lock', async () => {
    const { testVault, facts } = await ownVault();
    expect(facts.accounts.map(({ index, origin }) => [index, origin])).toEqual(Array(4).fill([0, 'words']));
    const { accounts: seen } = granted(
      await testVault.window.accounts.previewAccounts({ ...testnet, from: 0, count: 20 }),
    );
    expect(seen.map(({ index, label }) => [index, label]).slice(0, 2)).toEqual([
      [0, 'Symbol testnet 1'],
      [1, null],
    ]);
    const grouped = (seen[17]?.address ?? '').toLowerCase().replace(/(.{6})(?=.)/g, '$1-');
    const { found } = granted(await testVault.window.accounts.findAccount({ address: grouped, upTo: 50 }));
    expect(found).toMatchObject({ index: 17, address: seen[17]?.address, label: null });
    expect(granted(await testVault.window.accounts.findAccount({ address: grouped, upTo: 17 })).found).toBeNull();
    const added = [
      { index: 17, label: 'Treasury 出納' },
      { index: 3, label: 'Payroll' },
    ];
    const payroll = granted(await add(testVault, added)).accounts.at(-1);
    if (payroll === undefined) throw new Error('none');
    granted(await rename(testVault, payroll, 'Wages'));
    const after = openedBy((await unlock(testVault.disk)).answer);
    expect(after.accounts.slice(4).map(({ label, index, address }) => [label, index, address])).toEqual([
      ['Treasury 出納', 17, seen[17]?.address],
      ['Wages', 3, seen[3]?.address],
    ]);
  });
  it('sign, and are only hidden when they are removed', async () => {
    const { testVault } = await ownVault();
    const { accounts } = granted(await add(testVault, [{ index: 5, label: 'Five' }]));
    const five = accounts.at(-1);
    if (five === undefined) throw new Error('none');
    expect(await paysWith(testVault, five)).toBe(five.publicKey);
    expect(codeOf(await testVault.window.accounts.removeAccount({ ...testnet, address: five.address }))).toBe(
      'custodians-missing',
    );
    const left = granted(await hide(testVault, five));
    expect(left.accounts).toHaveLength(4);
    const again = granted(await add(testVault, [{ index: 5, label: 'Five' }]));
    expect(again.accounts.at(-1)).toEqual(five);
  });
  it('are not changed without the log, or without a disk', async () => {
    const { testVault, facts } = await ownVault();
    const addOne = () => add(testVault, [{ index: 1, label: 'One' }]);
    testVault.disk.logFails = { code: 'storage-full', kind: 'accounts-changed' };
    expect(codeOf(await addOne())).toBe('storage-full');
    testVault.disk.logFails = null;
    testVault.disk.fails = 'storage-read-only';
    expect(codeOf(await addOne())).toBe('storage-read-only');
    testVault.disk.fails = null;
    const [, second] = facts.accounts;
    if (second === undefined) throw new Error('none');
    expect(granted(await rename(testVault, second, 'Renamed')).accounts).toHaveLength(4);
  });
  it.each([
    ['account-exists', { index: 0, label: 'Again' }],
    ['label-taken', { index: 1, label: 'symbol testnet 1' }],
    ['label-invalid', { index: 1, label: ' x' }],
  ])('are refused: %s', async (code, one) => {
    const { testVault } = await ownVault();
    expect(codeOf(await add(testVault, [one]))).toBe(code);
  });
  it('need an open vault, and an address that is one', async () => {
    const testVault = openTestVault();
    expect(codeOf(await testVault.window.accounts.previewAccounts({ ...testnet, from: 0, count: 1 }))).toBe(
      'vault-locked',
    );
    expect(codeOf(await preview(testVault, key))).toBe('vault-locked');
    granted(await testVault.window.creation.openPractice({}));
    expect(codeOf(await testVault.window.accounts.findAccount({ address: 'TNOWHERE', upTo: 10 }))).toBe('bad-address');
    const gone = { ...testnet, address: 'TDOGDD6B5TUWBRB3P5YYS4WGWY2TLOBEYVRZHDA' };
    expect(
      codeOf(await testVault.window.accounts.renameAccount({ ...gone, chain: 'nem', before: 'y', label: 'x' })),
    ).toBe('account-unknown');
  });
});

describe('the names of accounts', () => {
  const at = ({ accounts }: { accounts: readonly Account[] }, index: number): Account => {
    const found = accounts[index];
    if (found === undefined) throw new Error('none');
    return found;
  };
  /** Two testnet accounts with labels. */
  async function named() {
    const { testVault } = await ownVault(three, 2);
    const added = [
      { index: 5, label: 'Operations' },
      { index: 6, label: 'Cold storage' },
    ];
    const { accounts } = granted(await add(testVault, added));
    const [operations, cold] = accounts.slice(-2) as [Account, Account];
    return { testVault, operations, cold };
  }
  it('do not change without a custodian’s word for the old and the new one', async () => {
    const { testVault, operations, cold } = await named();
    const { chain, network, address, label: before } = operations;
    const renaming = { chain, network, address, before, label: 'Wages' };
    const addition = { ...testnet, accounts: [{ index: 9, label: 'Nine' }] };
    expect(codeOf(await testVault.window.accounts.renameAccount(renaming))).toBe('custodians-missing');
    expect(codeOf(await testVault.window.accounts.addAccounts(addition))).toBe('custodians-missing');
    expect(codeOf(await testVault.window.accounts.removeAccount({ chain, network, address }))).toBe(
      'custodians-missing',
    );
    await agree(testVault, { purpose: 'rename-account', params: renaming }, word);
    expect(codeOf(await testVault.window.accounts.renameAccount({ ...renaming, address: cold.address }))).toBe(
      'label-differs',
    );
    expect(codeOf(await testVault.window.accounts.renameAccount({ ...renaming, before: 'Wages' }))).toBe(
      'label-differs',
    );
    const renamed = granted(await testVault.window.accounts.renameAccount(renaming));
    expect(renamed.accounts.slice(-2).map(({ label }) => label)).toEqual(['Wages', 'Cold storage']);
  });
  it('stand in the log, the old and the new one, with who agreed', async () => {
    const { testVault, operations } = await named();
    granted(await rename(testVault, operations, '出納 ‘A’'));
    const renamed = { ...operations, label: '出納 ‘A’' };
    granted(await hide(testVault, renamed));
    const { chain, network, address } = operations;
    const events = eventsOf(testVault, 'accounts-changed');
    expect(events).toMatchObject([
      {
        change: 'added',
        accounts: [
          { address, before: null, after: 'Operations' },
          { before: null, after: 'Cold storage' },
        ],
        custodians: [{ name: 'Aoi' }],
      },
      {
        change: 'renamed',
        accounts: [{ chain, network, address, before: 'Operations', after: '出納 ‘A’' }],
        custodians: [{ id: 1, name: 'Aoi' }],
      },
      { change: 'hidden', accounts: [{ address, before: '出納 ‘A’', after: null }], custodians: [{ name: 'Aoi' }] },
    ]);
    for (const event of events) expect(readEvent(event)).toEqual(event);
  });
  it('are not exchanged, by whatever way', async () => {
    const { testVault, operations, cold } = await named();
    expect(codeOf(await rename(testVault, operations, 'Cold storage'))).toBe('label-taken');
    const { accounts } = granted(await rename(testVault, operations, 'Something else'));
    expect(await rename(testVault, cold, 'Operations')).toMatchObject({
      reason: { code: 'label-former', found: { address: operations.address } },
    });
    expect(codeOf(await rename(testVault, cold, 'operatl0ns'))).toBe('label-former');
    // While hidden, its label stays reserved.
    granted(await hide(testVault, at({ accounts }, 4)));
    for (const label of ['Operations', 'Something else'])
      expect(codeOf(await add(testVault, [{ index: 8, label }]))).toBe('label-former');
    // After a lock as well.
    const later = openTestVault(testVault.disk);
    await give(later, 1, phrase);
    openedBy(await give(later, 2, three[1]?.passphrase ?? ''));
    expect(codeOf(await rename(later, cold, 'Operations'))).toBe('label-former');
    const { candidates } = granted(await preview(later, key));
    const [{ chain, network, address } = { ...testnet, address: '' }] = candidates;
    expect(codeOf(await accept(later, { picks: [{ chain, network, address, label: 'Operations' }] }))).toBe(
      'label-former',
    );
    // The account itself may get it back.
    granted(await add(later, [{ index: 5, label: 'Operations' }]));
  });
  it('of another account once are not offered for an added one', async () => {
    const { testVault, facts } = await ownVault();
    const ownAccounts = ({ accounts }: { accounts: readonly Account[] }) =>
      at({ accounts: accounts.filter(({ chain, network }) => chain === 'symbol' && network === 'testnet') }, 0);
    const usual = defaultName(testnet, 30, []);
    const { accounts } = granted(await rename(testVault, ownAccounts(facts), usual));
    const vault = granted(await rename(testVault, ownAccounts({ accounts }), 'Main'));
    const { accounts: found } = granted(
      await testVault.window.accounts.previewAccounts({ ...testnet, from: 30, count: 1 }),
    );
    const offered = defaultName(testnet, 30, namesOfOthers(vault, found[0]?.address ?? ''));
    expect(offered).toBe(`${usual} (2)`);
    expect(codeOf(await add(testVault, [{ index: 30, label: usual }]))).toBe('label-former');
    const added = granted(await add(testVault, [{ index: 30, label: offered }]));
    // Hidden and added again, it is offered its previous label.
    const own = { ...testnet, address: found[0]?.address ?? '' };
    const hidden = granted(await hide(testVault, own));
    expect(added.accounts.map(({ label }) => label)).toContain(offered);
    expect(hidden.formerLabels).toContainEqual({ ...own, label: offered });
    expect(defaultName(testnet, 30, namesOfOthers(hidden, own.address))).toBe(offered);
  });
  it('are not those of somebody in the books, nor the other way round', async () => {
    const { testVault, cold } = await named();
    const [theirs] = addressesOf('symbol');
    const contact = { address: theirs, name: 'Supplier 商会' };
    const textOf = (one: object) => JSON.stringify({ inkan: 1, entries: { ...testnet, contacts: [one] } });
    const entries = textOf(contact);
    const { document, requirement } = await readSignable(testVault, entries);
    const { act } = requirement;
    const operation = {
      digest: document.digest,
      act,
      typed: typedAnswer(requirement, document),
      passphrase: secret(phrase),
    };
    granted(await testVault.window.signing.sign(operation));
    expect(codeOf(await rename(testVault, cold, 'supplier商会'))).toBe('label-taken');
    const ownAccounts = textOf({ ...contact, name: 'Cold Storage' });
    expect(granted(await testVault.window.signing.read({ text: ownAccounts }))).toMatchObject({
      action: 'refuse',
      reasons: [{ code: 'entry-conflicts' }],
    });
  });
  it('in practice nobody is asked, and the rules are the same', async () => {
    const testVault = openTestVault();
    const { accounts } = granted(await testVault.window.creation.openPractice({}));
    const [one, two] = [at({ accounts }, 0), at({ accounts }, 1)];
    const renaming = ({ chain, network, address, label: before }: Account, label: string) =>
      testVault.window.accounts.renameAccount({ chain, network, address, before, label });
    granted(await renaming(one, 'Rehearsal'));
    expect(codeOf(await renaming(two, one.label))).toBe('label-former');
  });
});

describe('keys of other wallets', () => {
  const { words, code, password } = qrLibraryWords;
  const wallet = walletFile([{ ...sdkAccount, network: -104, address: nemAddress(nemSdk.privateKey) }]);
  const brain = { algo: 'pass:6k', encrypted: '', iv: '', network: -104, address: nemAddress(nemSdk.brainKey) };
  it.each([
    ['a bare key', key, '', 'raw-key'],
    ['a NanoWallet file', wallet, nemSdk.password, 'nem-wallet'],
    ['a brain wallet', walletFile([brain]), nemSdk.password, 'nem-wallet'],
    ['a NEM code of type 3', nemCode(key, 'secret1'), 'secret1', 'nem-qr-3'],
    ['a Symbol code of type 2', symbolEnvelope(2, { privateKey: key }), '', 'symbol-qr-2'],
    ['a locked one, SHA-1', symbolEnvelope(2, symbolLocked(key, 'pw é', 'sha1')), 'pw é', 'symbol-qr-2'],
    ['a locked one, SHA-256', symbolEnvelope(2, symbolLocked(key, 'pw é', 'sha256')), 'pw é', 'symbol-qr-2'],
    ['a Symbol code of type 5', symbolEnvelope(5, { plainMnemonic: words }), '', 'symbol-qr-5'],
    ['a locked one of a wallet', JSON.stringify(code), password, 'symbol-qr-5'],
  ])('%s: signs after a lock, and others accept it', async (_, text, open, format) => {
    const { testVault } = await ownVault();
    const { format: told, candidates } = granted(await preview(testVault, text, open));
    expect(told).toBe(format);
    expect(JSON.stringify(candidates).toUpperCase()).not.toContain(key);
    const account = await takeIn(testVault, text, open, 'From before');
    expect(account).toMatchObject({ index: null, origin: 'imported', label: 'From before' });
    const later = await unlock(testVault.disk);
    const kept = openedBy(later.answer).accounts.find(({ label }) => label === 'From before');
    expect(kept).toEqual(account);
    expect(await paysWith(later.testVault, account)).toBe(account.publicKey);
  });

  it('several at once, from any index of the words', async () => {
    const { testVault } = await ownVault();
    const { candidates } = granted(await preview(testVault, JSON.stringify(code), password, 4));
    expect(candidates.map(({ index }) => index)).toEqual([4, 5, 6]);
    const picks = candidates
      .slice(1)
      .map(({ chain, network, address }, at) => ({ chain, network, address, label: `Old ${at}` }));
    expect(
      granted(await accept(testVault, { picks }))
        .accounts.slice(4)
        .map(({ label }) => label),
    ).toEqual(['Old 0', 'Old 1']);
  });

  it('are kept only with a custodian’s word, once, and only what was read last', async () => {
    const { testVault } = await ownVault();
    const read = async (text: string) => {
      const { chain, network, address } = granted(await preview(testVault, text)).candidates[0] ?? {
        ...testnet,
        address: '',
      };
      return { picks: [{ chain, network, address, label: 'New' }] };
    };
    const first = await read(key);
    expect(codeOf(await testVault.window.accounts.importAccept(first))).toBe('custodians-missing');
    const second = await read(key.replace('F97A', 'F97B'));
    expect(codeOf(await accept(testVault, first))).toBe('import-nothing-pending');
    granted(await testVault.window.accounts.importForget({}));
    expect(codeOf(await accept(testVault, second))).toBe('import-nothing-pending');
    await read(key.replace('F97A', 'F97B'));
    granted(await testVault.window.accounts.importAccept(second));
    expect(codeOf(await testVault.window.accounts.importAccept(second))).toBe('import-nothing-pending');
    await read(key.replace('F97A', 'F97B'));
    expect(codeOf(await accept(testVault, second))).toBe('account-exists');
  });

  it('are wiped in the message that brought them, and never in the log', async () => {
    const { testVault } = await ownVault();
    const call = { ...testnet, secret: ascii(key), password: ascii('pw'), from: 0, count: 1 };
    granted(await testVault.window.accounts.importPreview(call));
    expect([call.secret, call.password].every((bytes) => bytes.every((byte) => byte === 0))).toBe(true);
    await takeIn(testVault, key, '', 'Old');
    expect(JSON.stringify(testVault.disk.log).toUpperCase()).not.toContain(key);
  });

  it('are lost with their account, and that takes the quorum', async () => {
    const { testVault } = await ownVault(three, 2);
    const account = await takeIn(testVault, key, '', 'Old');
    const other = await takeIn(testVault, nemCode(key, 'pw'), 'pw', 'Other');
    const which = { chain: account.chain, network: account.network, address: account.address };
    expect(codeOf(await hide(testVault, which))).toBe('custodians-missing');
    await agree(testVault, { purpose: 'remove-account', params: which }, { ...word, 2: three[1]?.passphrase ?? '' });
    granted(await testVault.window.accounts.removeAccount(which));
    const later = openTestVault(testVault.disk);
    await give(later, 1, phrase);
    const vault = openedBy(await give(later, 3, three[2]?.passphrase ?? ''));
    expect(vault.accounts.slice(4)).toEqual([other]);
    expect(await paysWith(later, other)).toBe(other.publicKey);
  });
});

describe('an ownership proof', () => {
  const asked = ({ chain, network, address }: Account, purpose = '監査 2026') => ({ chain, network, address, purpose });
  const ask = (testVault: TestVault, account: Account, purpose?: string) =>
    testVault.window.accounts.proveOwnership(asked(account, purpose));
  const agreeTo = (testVault: TestVault, account: Account) =>
    agree(testVault, { purpose: 'prove-ownership', params: asked(account) }, word);

  it.each(['symbol', 'nem'] as const)('of %s holds, and is in the log before it is given', async (chain) => {
    const { testVault, facts } = await ownVault();
    const account = facts.accounts.find((one) => one.chain === chain);
    if (account === undefined) throw new Error('none');
    expect(codeOf(await ask(testVault, account))).toBe('custodians-missing');
    await agreeTo(testVault, account);
    testVault.disk.logFails = { code: 'storage-full', kind: 'ownership-proved' };
    expect(codeOf(await ask(testVault, account))).toBe('storage-full');
    testVault.disk.logFails = null;
    await agreeTo(testVault, account);
    const before = testVault.disk.log.length;
    const { statement, proof } = granted(await ask(testVault, account));
    const { address, publicKey } = account;
    expect(checkOwnershipProof(proof)).toMatchObject({
      ok: true,
      value: { address, publicKey, purpose: '監査 2026', logHead: { sequence: before } },
    });
    expect(statement).toContain(`address: ${address}\n`);
    expect(eventsOf(testVault, 'ownership-proved')).toMatchObject([
      { address, publicKey, practice: false, custodians: [{ id: 1 }] },
    ]);
    expect(codeOf(await ask(testVault, account))).toBe('custodians-missing');
  });
  it('of an imported key holds as well; the purpose is asked first', async () => {
    const { testVault } = await ownVault();
    const account = await takeIn(testVault, nemCode(key, 'pw'), 'pw', 'Old');
    expect(codeOf(await ask(testVault, account, 'two\nlines'))).toBe('ownership-purpose');
    expect(codeOf(await ask(testVault, { ...account, network: 'mainnet' }))).toBe('account-unknown');
    await agreeTo(testVault, account);
    expect(checkOwnershipProof(granted(await ask(testVault, account)).proof)).toMatchObject({ ok: true });
  });
});

describe('practice', () => {
  it('rehearses all of it on testnet, in memory, and never on mainnet', async () => {
    const testVault = openTestVault();
    granted(await testVault.window.creation.openPractice({}));
    const { accounts } = granted(
      await testVault.window.accounts.addAccounts({ ...testnet, accounts: [{ index: 10, label: 'Eleven' }] }),
    );
    expect(accounts).toHaveLength(21);
    const { candidates } = granted(await preview(testVault, key));
    const { chain, network, address } = candidates[0] ?? { ...testnet, address: '' };
    const taken = granted(
      await testVault.window.accounts.importAccept({ picks: [{ chain, network, address, label: 'Old' }] }),
    );
    expect(taken.accounts.at(-1)).toMatchObject({ origin: 'imported', label: 'Old' });
    const proof = granted(
      await testVault.window.accounts.proveOwnership({ chain, network, address, purpose: 'rehearsal' }),
    );
    expect(checkOwnershipProof(proof.proof)).toMatchObject({ ok: true });
    const mainnet = { chain: 'nem', network: 'mainnet' } as const;
    expect(codeOf(await testVault.window.accounts.previewAccounts({ ...mainnet, from: 0, count: 1 }))).toBe(
      'network-not-here',
    );
    const bare = { ...mainnet, secret: ascii(key), password: ascii(''), from: 0, count: 1 };
    expect(codeOf(await testVault.window.accounts.importPreview(bare))).toBe('network-not-here');
    expect(testVault.disk.file).toBeNull();
  });
  it('logs in the forms that the log knows', async () => {
    const testVault = openTestVault();
    granted(await testVault.window.creation.openPractice({}));
    granted(await testVault.window.accounts.addAccounts({ ...testnet, accounts: [{ index: 10, label: 'Eleven' }] }));
    const which = { ...testnet, address: 'TDOGDD6B5TUWBRB3P5YYS4WGWY2TLOBEYVRZHDA' };
    granted(await testVault.window.accounts.proveOwnership({ ...which, purpose: 'x' }));
    granted(await testVault.window.accounts.logExport({ text: '{"v":3}' }));
    for (const kind of ['accounts-changed', 'ownership-proved', 'exported']) {
      const [event] = eventsOf(testVault, kind);
      expect(readEvent(event), kind).toEqual(event);
    }
  });
});
