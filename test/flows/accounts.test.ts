/** Stories of accounts: found, added, named, taken in from other wallets, proved, and given up. */
import { describe, expect, it } from 'vitest';
import { readEvent } from '../../core/audit/events.ts';
import { fromHex, toHex } from '../../core/base/hex.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import { generationHashSeeds } from '../../core/chain/networks.ts';
import type { Account } from '../../core/contract/shapes.ts';
import { checkOwnershipProof } from '../../core/reply/ownership-proof.ts';
import { schemeOf } from '../../core/signature/curves.ts';
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
import { codeOf, enterRoom, granted, outputOf, type Room, readSignable, secret } from './room.ts';
import { nemTx, symbolTx } from './transfers.ts';
import { alone, give, makeVault, openedBy, phrase, three, unlock, vouchAll } from './vaults.ts';

const key = 'F97AE23C2A28ECEDE6F8D6C447C0A10B55C92DDE9316CCD36C3177B073906978';
const testnet = { chain: 'symbol', network: 'testnet' } as const;
/** The testnet address of a NEM private key as wallets show it. */
const nemAddress = (shown: string): string => {
  const seed = fromHex(shown)?.reverse() ?? new Uint8Array(0);
  return addressOfPublicKey('nem', 'testnet', schemeOf('nem').publicKey(seed)).text;
};

async function ownVault(keepers = alone, quorum = 1) {
  const room = enterRoom();
  const { facts } = await makeVault(room, keepers, quorum);
  return { room, facts };
}
const vouch = (room: Room, purpose: Parameters<typeof vouchAll>[1]) => vouchAll(room, purpose, { 1: phrase });
const preview = (room: Room, text: string, password = '', from = 0) =>
  room.window.importPreview({ ...testnet, secret: ascii(text), password: ascii(password), from, count: 3 });

/** Reads a key, and keeps the first account in it by this name. */
async function takeIn(room: Room, text: string, password: string, label: string): Promise<Account> {
  const { candidates } = granted(await preview(room, text, password));
  const { chain, network, address } = candidates[0] ?? { ...testnet, address: '' };
  await vouch(room, 'import-account');
  const { accounts } = granted(await room.window.importAccept({ picks: [{ chain, network, address, label }] }));
  const account = accounts.find((one) => one.address === address);
  if (account === undefined) throw new Error('not kept');
  return account;
}

/** Signs a payment of this account in this room; an independent tool accepts it. */
async function paysWith(room: Room, { chain, publicKey }: Account): Promise<string> {
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
  const { document, requirement } = await readSignable(room, text);
  const { act, word } = requirement;
  const deed = { digest: document.digest, act, typed: act === 'type' ? word : null, passphrase: secret(phrase) };
  const signed = granted(await room.window.sign(deed));
  if (signed.done !== 'signed') throw new Error(signed.done);
  const reply = outputOf(signed, 'transaction', chain === 'symbol' ? 'symbol-qr-8' : 'nem-announce');
  return (await verifyReply(reply, request)).signer;
}
const eventsOf = ({ disk }: Room, kind: string) =>
  disk.log.map(({ event }) => event).filter((one) => one.kind === kind);

describe('accounts of the recovery words', () => {
  it('are found by their address, added with names, and are there after a lock', async () => {
    const { room, facts } = await ownVault();
    expect(facts.accounts.map(({ index, origin }) => [index, origin])).toEqual(Array(4).fill([0, 'words']));
    const { accounts: seen } = granted(await room.window.previewAccounts({ ...testnet, from: 0, count: 20 }));
    expect(seen.map(({ index, label }) => [index, label]).slice(0, 2)).toEqual([
      [0, 'Symbol testnet 1'],
      [1, null],
    ]);
    const grouped = (seen[17]?.address ?? '').toLowerCase().replace(/(.{6})(?=.)/g, '$1-');
    const { found } = granted(await room.window.findAccount({ address: grouped, upTo: 50 }));
    expect(found).toMatchObject({ index: 17, address: seen[17]?.address, label: null });
    expect(granted(await room.window.findAccount({ address: grouped, upTo: 17 })).found).toBeNull();
    const added = [
      { index: 17, label: 'Treasury 出納' },
      { index: 3, label: 'Payroll' },
    ];
    granted(await room.window.addAccounts({ ...testnet, accounts: added }));
    const which = { ...testnet, address: seen[3]?.address ?? '' };
    granted(await room.window.renameAccount({ ...which, label: 'Wages' }));
    const after = openedBy((await unlock(room.disk)).answer);
    expect(after.accounts.slice(4).map(({ label, index, address }) => [label, index, address])).toEqual([
      ['Treasury 出納', 17, seen[17]?.address],
      ['Wages', 3, seen[3]?.address],
    ]);
  });
  it('sign, and are only hidden when they are removed', async () => {
    const { room } = await ownVault();
    const { accounts } = granted(
      await room.window.addAccounts({ ...testnet, accounts: [{ index: 5, label: 'Five' }] }),
    );
    const five = accounts.at(-1);
    if (five === undefined) throw new Error('none');
    expect(await paysWith(room, five)).toBe(five.publicKey);
    const left = granted(await room.window.removeAccount({ ...testnet, address: five.address }));
    expect(left.accounts).toHaveLength(4);
    const again = granted(await room.window.addAccounts({ ...testnet, accounts: [{ index: 5, label: 'Five' }] }));
    expect(again.accounts.at(-1)).toEqual(five);
  });
  it('are not changed without the log, or without a disk', async () => {
    const { room, facts } = await ownVault();
    const add = () => room.window.addAccounts({ ...testnet, accounts: [{ index: 1, label: 'One' }] });
    room.disk.logFails = { code: 'storage-full', kind: 'accounts-changed' };
    expect(codeOf(await add())).toBe('storage-full');
    room.disk.logFails = null;
    room.disk.fails = 'storage-read-only';
    expect(codeOf(await add())).toBe('storage-read-only');
    room.disk.fails = null;
    const rename = { ...testnet, address: facts.accounts[1]?.address ?? '', label: 'Renamed' };
    expect(granted(await room.window.renameAccount(rename)).accounts).toHaveLength(4);
  });
  it.each([
    ['account-exists', { index: 0, label: 'Again' }],
    ['label-taken', { index: 1, label: 'symbol testnet 1' }],
    ['label-invalid', { index: 1, label: ' x' }],
  ])('are refused: %s', async (code, one) => {
    const { room } = await ownVault();
    expect(codeOf(await room.window.addAccounts({ ...testnet, accounts: [one] }))).toBe(code);
  });
  it('need an open vault, and an address that is one', async () => {
    const room = enterRoom();
    expect(codeOf(await room.window.previewAccounts({ ...testnet, from: 0, count: 1 }))).toBe('vault-locked');
    expect(codeOf(await preview(room, key))).toBe('vault-locked');
    granted(await room.window.openPractice({}));
    expect(codeOf(await room.window.findAccount({ address: 'TNOWHERE', upTo: 10 }))).toBe('bad-address');
    const gone = { ...testnet, address: 'TDOGDD6B5TUWBRB3P5YYS4WGWY2TLOBEYVRZHDA' };
    expect(codeOf(await room.window.renameAccount({ ...gone, chain: 'nem', label: 'x' }))).toBe('account-unknown');
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
    const { room } = await ownVault();
    const { format: told, candidates } = granted(await preview(room, text, open));
    expect(told).toBe(format);
    expect(JSON.stringify(candidates).toUpperCase()).not.toContain(key);
    const account = await takeIn(room, text, open, 'From before');
    expect(account).toMatchObject({ index: null, origin: 'imported', label: 'From before' });
    const later = await unlock(room.disk);
    const kept = openedBy(later.answer).accounts.find(({ label }) => label === 'From before');
    expect(kept).toEqual(account);
    expect(await paysWith(later.room, account)).toBe(account.publicKey);
  });

  it('several at once, from any index of the words', async () => {
    const { room } = await ownVault();
    const { candidates } = granted(await preview(room, JSON.stringify(code), password, 4));
    expect(candidates.map(({ index }) => index)).toEqual([4, 5, 6]);
    await vouch(room, 'import-account');
    const picks = candidates
      .slice(1)
      .map(({ chain, network, address }, at) => ({ chain, network, address, label: `Old ${at}` }));
    expect(
      granted(await room.window.importAccept({ picks }))
        .accounts.slice(4)
        .map(({ label }) => label),
    ).toEqual(['Old 0', 'Old 1']);
  });

  it('are kept only with a custodian’s word, once, and only what was read last', async () => {
    const { room } = await ownVault();
    const read = async (text: string) => {
      const { chain, network, address } = granted(await preview(room, text)).candidates[0] ?? {
        ...testnet,
        address: '',
      };
      return { picks: [{ chain, network, address, label: 'New' }] };
    };
    const first = await read(key);
    expect(codeOf(await room.window.importAccept(first))).toBe('custodians-missing');
    await vouch(room, 'prove-ownership');
    expect(codeOf(await room.window.importAccept(first))).toBe('custodians-missing');
    const second = await read(key.replace('F97A', 'F97B'));
    await vouch(room, 'import-account');
    expect(codeOf(await room.window.importAccept(first))).toBe('import-nothing-pending');
    granted(await room.window.importForget({}));
    expect(codeOf(await room.window.importAccept(second))).toBe('import-nothing-pending');
    await read(key.replace('F97A', 'F97B'));
    granted(await room.window.importAccept(second));
    expect(codeOf(await room.window.importAccept(second))).toBe('import-nothing-pending');
    await read(key.replace('F97A', 'F97B'));
    await vouch(room, 'import-account');
    expect(codeOf(await room.window.importAccept(second))).toBe('account-exists');
  });

  it('are wiped in the message that brought them, and never in the log', async () => {
    const { room } = await ownVault();
    const call = { ...testnet, secret: ascii(key), password: ascii('pw'), from: 0, count: 1 };
    granted(await room.window.importPreview(call));
    expect([call.secret, call.password].every((bytes) => bytes.every((byte) => byte === 0))).toBe(true);
    await takeIn(room, key, '', 'Old');
    expect(JSON.stringify(room.disk.log).toUpperCase()).not.toContain(key);
  });

  it('are lost with their account, and that takes the quorum', async () => {
    const { room } = await ownVault(three, 2);
    const account = await takeIn(room, key, '', 'Old');
    const other = await takeIn(room, nemCode(key, 'pw'), 'pw', 'Other');
    const which = { chain: account.chain, network: account.network, address: account.address };
    await vouch(room, 'remove-account');
    expect(codeOf(await room.window.removeAccount(which))).toBe('custodians-missing');
    await vouchAll(room, 'remove-account', { 1: phrase, 2: three[1]?.passphrase ?? '' });
    granted(await room.window.removeAccount(which));
    const later = enterRoom(room.disk);
    await give(later, 1, phrase);
    const vault = openedBy(await give(later, 3, three[2]?.passphrase ?? ''));
    expect(vault.accounts.slice(4)).toEqual([other]);
    expect(await paysWith(later, other)).toBe(other.publicKey);
  });
});

describe('an ownership proof', () => {
  const ask = (room: Room, { chain, network, address }: Account, purpose = '監査 2026') =>
    room.window.proveOwnership({ chain, network, address, purpose });

  it.each(['symbol', 'nem'] as const)('of %s holds, and is in the log before it is given', async (chain) => {
    const { room, facts } = await ownVault();
    const account = facts.accounts.find((one) => one.chain === chain);
    if (account === undefined) throw new Error('none');
    expect(codeOf(await ask(room, account))).toBe('custodians-missing');
    await vouch(room, 'prove-ownership');
    room.disk.logFails = { code: 'storage-full', kind: 'ownership-proved' };
    expect(codeOf(await ask(room, account))).toBe('storage-full');
    room.disk.logFails = null;
    await vouch(room, 'prove-ownership');
    const before = room.disk.log.length;
    const { statement, proof } = granted(await ask(room, account));
    const { address, publicKey } = account;
    expect(checkOwnershipProof(proof)).toMatchObject({
      ok: true,
      value: { address, publicKey, purpose: '監査 2026', logHead: { sequence: before } },
    });
    expect(statement).toContain(`address: ${address}\n`);
    expect(eventsOf(room, 'ownership-proved')).toMatchObject([
      { address, publicKey, practice: false, custodians: [{ id: 1 }] },
    ]);
    expect(codeOf(await ask(room, account))).toBe('custodians-missing');
  });
  it('of an imported key holds as well; the purpose is asked first', async () => {
    const { room } = await ownVault();
    const account = await takeIn(room, nemCode(key, 'pw'), 'pw', 'Old');
    expect(codeOf(await ask(room, account, 'two\nlines'))).toBe('ownership-purpose');
    expect(codeOf(await ask(room, { ...account, network: 'mainnet' }))).toBe('account-unknown');
    await vouch(room, 'prove-ownership');
    expect(checkOwnershipProof(granted(await ask(room, account)).proof)).toMatchObject({ ok: true });
  });
});

describe('practice', () => {
  it('rehearses all of it on testnet, in memory, and never on mainnet', async () => {
    const room = enterRoom();
    granted(await room.window.openPractice({}));
    const { accounts } = granted(
      await room.window.addAccounts({ ...testnet, accounts: [{ index: 10, label: 'Eleven' }] }),
    );
    expect(accounts).toHaveLength(21);
    const { candidates } = granted(await preview(room, key));
    const { chain, network, address } = candidates[0] ?? { ...testnet, address: '' };
    const taken = granted(await room.window.importAccept({ picks: [{ chain, network, address, label: 'Old' }] }));
    expect(taken.accounts.at(-1)).toMatchObject({ origin: 'imported', label: 'Old' });
    const proof = granted(await room.window.proveOwnership({ chain, network, address, purpose: 'rehearsal' }));
    expect(checkOwnershipProof(proof.proof)).toMatchObject({ ok: true });
    const mainnet = { chain: 'nem', network: 'mainnet' } as const;
    expect(codeOf(await room.window.previewAccounts({ ...mainnet, from: 0, count: 1 }))).toBe('network-not-here');
    const bare = { ...mainnet, secret: ascii(key), password: ascii(''), from: 0, count: 1 };
    expect(codeOf(await room.window.importPreview(bare))).toBe('network-not-here');
    expect(room.disk.file).toBeNull();
  });
  it('logs in the forms that the log knows', async () => {
    const room = enterRoom();
    granted(await room.window.openPractice({}));
    granted(await room.window.addAccounts({ ...testnet, accounts: [{ index: 10, label: 'Eleven' }] }));
    const which = { ...testnet, address: 'TDOGDD6B5TUWBRB3P5YYS4WGWY2TLOBEYVRZHDA' };
    granted(await room.window.proveOwnership({ ...which, purpose: 'x' }));
    granted(await room.window.noteExport({ text: '{"v":3}' }));
    for (const kind of ['accounts-changed', 'ownership-proved', 'exported']) {
      const [event] = eventsOf(room, kind);
      expect(readEvent(event), kind).toEqual(event);
    }
  });
});
