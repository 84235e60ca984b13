/** The vault file: every changed byte is refused before or after the passphrase, and no head can make guessing
 * cheap. */
import { randomBytes } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinBytes } from '../../core/base/bytes.ts';
import { toHex } from '../../core/base/hex.ts';
import { defaultSettings } from '../../core/policy/registry.ts';
import { emptySecret, readContents, type VaultContents, writeContents } from '../../electron/vault/file/contents.ts';
import { enrolCustodian, openCustodian, openShare } from '../../electron/vault/file/custodian.ts';
import type { VaultHead } from '../../electron/vault/file/head.ts';
import { sealFor } from '../../electron/vault/file/seal-for.ts';
import { combineKey, splitKey } from '../../electron/vault/file/split.ts';
import { openBody, readVaultFile, writeVaultFile } from '../../electron/vault/file/vault-file.ts';
import { areBearable, argon2id, type Stretch, tuneParameters } from '../../electron/vault/secrets/key-stretching.ts';
import { SecretBytes } from '../../electron/vault/secrets/secret-bytes.ts';
import { freshContents } from '../../electron/vault/state/open-vault.ts';
import { codeOf, emptyDisk, openTestVault, quickStretch as quick } from '../flows/vault.ts';
import { openedBy, unlock } from '../flows/vaults.ts';
import { oldVault } from '../harness/old-vault.ts';
import '../harness/own-keys.ts';
import { addressAt, historyOf } from './risk-samples.ts';

const least = { memoryKiB: 262_144, passes: 3, lanes: 4 };
const secret = (text: string) => SecretBytes.owning(new TextEncoder().encode(text));
const fresh = (length: number) => Uint8Array.from(randomBytes(length));
const logSeed = new Uint8Array(32).fill(9);
const entropy = new Uint8Array(32).fill(0xa5);
const vault = '00112233445566778899AABBCCDDEEFF';
const bytesOf = (one: SecretBytes | null) => one?.lend((bytes) => [...bytes]) ?? null;

const plainContents = () =>
  freshContents({
    ...{ entropy: SecretBytes.copyOf(entropy), root: 'bip39-english', wordsPassphrase: secret('TREZOR') },
    logSeed: SecretBytes.copyOf(logSeed),
  });
const contents = (): VaultContents => ({
  ...plainContents(),
  imported: [SecretBytes.owning(new Uint8Array(32).fill(3))],
  kept: [...plainContents().kept, { chain: 'nem', network: 'testnet', label: 'old wallet', from: { imported: 0 } }],
  settings: { ...defaultSettings, allowSave: true },
});

async function sealed(quorum = 2, stretch: Stretch = quick) {
  const place = { vault, randomBytes: fresh, stretch };
  const words = ['passphrase one', 'passphrase two', 'passphrase three'];
  const custodians = [];
  for (const [at, word] of words.entries()) {
    const who = { passphrase: secret(word), keyFile: null };
    custodians.push(await enrolCustodian({ id: at + 1, name: `K${at + 1}` }, who, least, place));
  }
  const dataKey = SecretBytes.owning(fresh(32));
  const logKey = toHex(ed25519.getPublicKey(logSeed));
  const base = { vault, quorum, logKey, sequence: 1, generation: 1, nonce: toHex(fresh(24)) };
  const head = await sealFor(base, custodians, dataKey, fresh);
  const file = writeVaultFile(head, contents(), dataKey);
  if (!file.ok) throw new Error(file.reason.code);
  return { head, dataKey, file: file.value, words };
}
const readCode = (file: Uint8Array) => codeOf(readVaultFile(file));

/** An attack with a log key of the attacker's own: change the head and sign again. */
function resigned(file: Uint8Array, change: (head: VaultHead) => VaultHead): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset);
  const end = 16 + view.getUint32(12, true);
  const head = change(JSON.parse(new TextDecoder().decode(file.subarray(16, end))));
  const mine = new Uint8Array(32).fill(0x66);
  const json = new TextEncoder().encode(JSON.stringify({ ...head, logKey: toHex(ed25519.getPublicKey(mine)) }));
  const prefix = file.slice(0, 16);
  new DataView(prefix.buffer).setUint32(12, json.length, true);
  const unsigned = joinBytes(prefix, json, file.slice(end, -64));
  const statement = joinBytes(new TextEncoder().encode('inkan-vault-file-v2\n'), sha256(unsigned));
  return joinBytes(unsigned, ed25519.sign(statement, mine));
}

describe('the vault file', () => {
  it('gives back what was sealed, to the data key only', async () => {
    const { file, dataKey } = await sealed();
    const read = readVaultFile(file);
    if (!read.ok) throw new Error(read.reason.code);
    const opened = openBody(read.value, dataKey);
    if (!opened.ok) throw new Error(opened.reason.code);
    expect(bytesOf(opened.value.entropy)).toEqual([...entropy]);
    expect(bytesOf(opened.value.wordsPassphrase)).toEqual([...new TextEncoder().encode('TREZOR')]);
    expect(opened.value.imported.map(bytesOf)).toEqual([Array(32).fill(3)]);
    expect(opened.value.settings.allowSave).toBe(true);
    expect(codeOf(openBody(read.value, SecretBytes.owning(fresh(32))))).toBe('vault-malformed');
  });
  it('is refused for every flipped bit, before any passphrase', async () => {
    const { file } = await sealed();
    const early = ['vault-malformed', 'vault-version', 'vault-parameters', 'vault-altered'];
    for (let at = 0; at < file.length; at += 1) {
      const bit = 1 << (at % 8);
      expect(early, `byte ${at}`).toContain(readCode(file.with(at, (file[at] ?? 0) ^ bit)));
    }
  });
  it('is refused when shorter, longer, empty or another thing', async () => {
    const { file } = await sealed();
    for (const length of [0, 1, 15, 16, 79, 200, file.length - 1]) {
      expect(['vault-malformed', 'vault-altered'], `${length}`).toContain(readCode(file.slice(0, length)));
    }
    expect(readCode(joinBytes(file, Uint8Array.of(0)))).toBe('vault-altered');
    expect(readCode(new Uint8Array(1_048_577))).toBe('vault-malformed');
    expect(readCode(fresh(4096))).toBe('vault-malformed');
  });
  it('whose head was changed and signed by another key does not open: the body is bound to the head', async () => {
    const { file, dataKey } = await sealed();
    const changes: ((head: VaultHead) => VaultHead)[] = [
      (head) => head,
      (head) => ({ ...head, sequence: head.sequence + 1 }),
      (head) => ({ ...head, custodians: head.custodians.slice(0, 2) }),
      (head) => ({ ...head, quorum: 1 }),
    ];
    for (const change of changes) {
      const read = readVaultFile(resigned(file, change));
      if (!read.ok) throw new Error(read.reason.code);
      expect(codeOf(openBody(read.value, dataKey))).toBe('vault-malformed');
    }
  });
  it.each([
    ['memory under the floor', { memoryKiB: 262_143 }],
    ['memory over the ceiling', { memoryKiB: 2_097_153 }],
    ['two passes', { passes: 2 }],
    ['too many passes', { passes: 65 }],
    ['too many lanes', { lanes: 17 }],
  ])('%s is refused before any work', async (_, wrong) => {
    const { file } = await sealed();
    const weak = resigned(file, (head) => ({
      ...head,
      custodians: head.custodians.map((one) => ({ ...one, parameters: { ...one.parameters, ...wrong } })),
    }));
    expect(readCode(weak)).toBe('vault-parameters');
  });
  it.each<[string, (head: VaultHead) => unknown]>([
    ['a quorum of more than there are', (head) => ({ ...head, quorum: 4 })],
    ['a quorum of none', (head) => ({ ...head, quorum: 0 })],
    [
      'two custodians of one id',
      (head) => ({ ...head, custodians: head.custodians.map((one) => ({ ...one, id: 1 })) }),
    ],
    ['an unknown field', (head) => ({ ...head, extra: 1 })],
    [
      'a name with an unseen character',
      (head) => ({
        ...head,
        custodians: head.custodians.map((one) => ({ ...one, name: `${one.name}\u200b` })),
      }),
    ],
  ])('%s is refused', async (_, change) => {
    const { file } = await sealed();
    expect(readCode(resigned(file, (head) => change(head) as VaultHead))).toBe('vault-malformed');
  });
  it('shows nothing of its secrets, and no two sealings are alike', async () => {
    const [one, two] = [await sealed(), await sealed()];
    for (const hidden of [entropy.slice(0, 8), logSeed.slice(0, 8), new TextEncoder().encode('TREZOR')]) {
      expect(Buffer.from(one.file).includes(Buffer.from(hidden))).toBe(false);
    }
    expect(one.head.nonce).not.toBe(two.head.nonce);
  });
});

describe('a custodian', () => {
  const place = { vault, randomBytes: fresh, stretch: quick };
  it('opens with the passphrase, and with the key file where there is one', async () => {
    const keyFile = () => SecretBytes.owning(new Uint8Array(64).fill(7));
    const made = await enrolCustodian(
      { id: 1, name: 'Aoi' },
      { passphrase: secret('one'), keyFile: keyFile() },
      least,
      place,
    );
    const open = async (passphrase: string, file: SecretBytes | null, where = vault) =>
      (await openCustodian(made, { passphrase: secret(passphrase), keyFile: file }, { ...place, vault: where })) !==
      null;
    expect(await open('one', keyFile())).toBe(true);
    expect(await open('two', keyFile())).toBe(false);
    expect(await open('one', null)).toBe(false);
    expect(await open('one', SecretBytes.owning(new Uint8Array(64).fill(8)))).toBe(false);
    expect(await open('one', keyFile(), vault.replace('0', '1'))).toBe(false);
  });
  it('whose share is sealed for this vault, data key and quorum only', async () => {
    const { head, words } = await sealed();
    const [holder] = head.custodians;
    if (holder === undefined) throw new Error('nobody');
    const keys = await openCustodian(holder, { passphrase: secret(words[0] ?? ''), keyFile: null }, place);
    if (keys === null) throw new Error('closed');
    const key = keys.privateKey;
    expect(openShare(holder, head, holder.share, key)).not.toBeNull();
    for (const other of [{ vault: 'AA' }, { generation: 2 }, { quorum: 1 }]) {
      expect(openShare(holder, { ...head, ...other }, holder.share, key)).toBeNull();
    }
    expect(openShare({ ...holder, id: 2 }, head, holder.share, key)).toBeNull();
  });
  it('has an approval key of its own, sealed like the other one; one without gets one, which nothing has stored yet', async () => {
    const { head, words } = await sealed();
    const [holder, other] = head.custodians;
    if (holder?.approval === undefined || other?.approval === undefined) throw new Error('nobody');
    const who = { passphrase: secret(words[0] ?? ''), keyFile: null };
    const open = async (custodian: typeof holder) => (await openCustodian(custodian, who, place))?.approval ?? null;
    const opened = await open(holder);
    expect(opened?.isNew).toBe(false);
    expect(toHex(ed25519.getPublicKey(Uint8Array.from(bytesOf(opened?.seed ?? null) ?? [])))).toBe(
      holder.approval.publicKey,
    );
    // Exchanged, renamed or moved to another custodian, it does not open.
    for (const approval of [other.approval, { ...holder.approval, publicKey: other.approval.publicKey }]) {
      expect(await open({ ...holder, approval })).toBeNull();
    }
    const { approval: _, ...older } = holder;
    const [first, second] = [await open(older), await open(older)];
    expect([first?.isNew, second?.isNew]).toEqual([true, true]);
    expect(first?.key.publicKey).not.toBe(second?.key.publicKey);
    expect(await open({ ...older, approval: first?.key ?? holder.approval })).toMatchObject({ isNew: false });
  });
  it('opens under real Argon2id at 256 MiB', async () => {
    const real = { ...place, stretch: argon2id };
    const made = await enrolCustodian(
      { id: 1, name: 'Aoi' },
      { passphrase: secret('one'), keyFile: null },
      least,
      real,
    );
    expect(await openCustodian(made, { passphrase: secret('one'), keyFile: null }, real)).not.toBeNull();
    expect(await openCustodian(made, { passphrase: secret('two'), keyFile: null }, real)).toBeNull();
  });
});

describe('the parts of the data key', () => {
  it('give it back when there are k of them, any k, and never when there are fewer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 5 }), async (quorum, more) => {
        const key = SecretBytes.owning(fresh(32));
        const shares = await splitKey(key, quorum + more, quorum);
        const some = fc.sample(fc.shuffledSubarray([...shares], { minLength: quorum, maxLength: quorum }), 1)[0] ?? [];
        expect(bytesOf(await combineKey(some, quorum))).toEqual(bytesOf(key));
        if (quorum > 1) expect(bytesOf(await combineKey(some.slice(1), quorum - 1))).not.toEqual(bytesOf(key));
      }),
      { numRuns: 40 },
    );
  });
});

describe('the contents', () => {
  it('are read back, and cut anywhere they are refused', () => {
    const plain = writeContents(contents());
    expect(codeOf(readContents(plain))).toBe('ok');
    for (let length = 0; length < plain.length; length += 1) {
      expect(codeOf(readContents(plain.slice(0, length)))).toBe('vault-malformed');
    }
  });
  it('have the history, and without one are those of versions before', () => {
    const history = historyOf({ to: addressAt(1), atomic: 5n, message: 'Invoice 7', agoMs: 0n });
    const read = readContents(writeContents({ ...contents(), history }));
    expect(read.ok && read.value.history).toEqual(history);
    const text = (change: Partial<VaultContents>) =>
      Buffer.from(writeContents({ ...contents(), ...change })).toString('latin1');
    expect(text({ history })).toContain('"history":"inkan-history-1');
    expect(text({})).not.toContain('history');
    const bad = { ...history, payments: history.payments.map((one) => ({ ...one, to: 'nobody' })) };
    expect(codeOf(readContents(writeContents({ ...contents(), history: bad })))).toBe('vault-malformed');
  });
  it('do not hold secrets of another length than they must be', () => {
    const wrong = [{ logSeed: emptySecret() }, { entropy: emptySecret() }, { imported: [emptySecret()] }];
    for (const part of wrong)
      expect(codeOf(readContents(writeContents({ ...contents(), ...part })))).toBe('vault-malformed');
  });
});

describe('tuning', () => {
  it('gives at least the floor', async () => {
    const tuned = await tuneParameters(argon2id, () => performance.now());
    expect(areBearable(tuned)).toBe(true);
    expect(tuned.memoryKiB).toBeGreaterThanOrEqual(262_144);
  });
  it.each([
    [10, 64],
    [300, 10],
    [1500, 3],
    [90_000, 3],
  ])('three passes in %d ms give %d passes', async (took, passes) => {
    let now = 0;
    const stretch: Stretch = async () => {
      now += took;
      return new Uint8Array(32);
    };
    expect(await tuneParameters(stretch, () => now)).toEqual({ ...least, passes });
  });
});

describe('a vault file of version 1', () => {
  const phrase = 'seven quiet herons';
  it('opens with its passphrase, keeps its accounts, settings and labels, and is sealed anew at once', async () => {
    const before = { ...emptyDisk(), file: await oldVault(phrase, quick) };
    const first = openedBy((await unlock(before)).answer);
    const address = first.accounts[0]?.address;
    const json = { settings: { ...defaultSettings, allowSave: true }, labels: [{ account: address, label: 'vault' }] };
    const disk = { ...emptyDisk(), file: await oldVault(phrase, quick, { json }) };
    const facts = openedBy((await unlock(disk)).answer);
    expect(facts.accounts.map(({ label }) => label)[0]).toBe('vault');
    expect(facts.settings.allowSave).toBe(true);
    expect(facts.custody).toMatchObject({ quorum: 1, custodians: [{ id: 1, name: '1' }], openedBy: [1] });
    expect(disk.file[8]).toBe(2);
    expect(openedBy((await unlock(disk)).answer).accounts).toEqual(facts.accounts);
  });
  it('stays as it is when the passphrase is wrong, which is logged, or the disk is full', async () => {
    const file = await oldVault(phrase, quick);
    const disk = { ...emptyDisk(), file };
    expect(codeOf((await unlock(disk, 'seven quiet heronz')).answer)).toBe('passphrase-wrong');
    expect(disk.log.at(-1)?.event.kind).toBe('unlock-failed');
    disk.fails = 'storage-full';
    expect(codeOf((await unlock(disk)).answer)).toBe('storage-full');
    expect(disk.file).toBe(file);
  });
  it('with parameters out of bounds is refused before any work', async () => {
    for (const parts of [{ memoryKiB: 65_536 }, { passes: 2 }, { passes: 65 }]) {
      const disk = { ...emptyDisk(), file: await oldVault(phrase, quick, parts) };
      const never: Stretch = async () => {
        throw new Error('worked');
      };
      const testVault = openTestVault(disk, { stretch: never });
      const passphrase = new TextEncoder().encode(phrase);
      expect(codeOf(await testVault.window.custody.giveShare({ custodian: 1, passphrase, override: false }))).toBe(
        'vault-parameters',
      );
    }
  });
  it('shows the custodian before the passphrase', async () => {
    const disk = { ...emptyDisk(), file: await oldVault(phrase, quick) };
    const answer = await openTestVault(disk).window.custody.vaultStatus({});
    expect(answer).toMatchObject({
      ok: true,
      value: { vaultStatus: { quorum: 1, custodians: [{ id: 1, name: '1' }] } },
    });
  });
});
