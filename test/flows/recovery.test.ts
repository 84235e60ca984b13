/** Stories of backups: made by a quorum, restored on a second machine to the same addresses, checked in drills. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import vectors from 'slip39/test/vectors.json' with { type: 'json' };
import { Bip32 } from 'symbol-sdk';
import { NemFacade } from 'symbol-sdk/nem';
import { SymbolFacade } from 'symbol-sdk/symbol';
import { describe, expect, it, vi } from 'vitest';
import { drillRecordHolds } from '../../core/audit/drill-record.ts';
import { toHex } from '../../core/base/hex.ts';
import type { Operation } from '../../core/contract/operations.ts';
import type { VaultFacts } from '../../core/contract/shapes.ts';
import { defaultSettings } from '../../core/policy/registry.ts';
import { splitIntoParts } from '../../core/qr/parts.ts';
import { readVaultFile } from '../../electron/vault/file/vault-file.ts';
import { VaultState } from '../../electron/vault/state/vault-state.ts';
import { japanesePassphrase, japaneseVectors } from '../vectors/bip39.ts';
import { codeOf, type Disk, emptyDisk, granted, online, openTestVault, secret, type TestVault } from './vault.ts';
import { agree, alone, give, makeVault, openedBy, phrase, seatAll, three } from './vaults.ts';

/** Encryption of backups takes 4 ms instead of a second. */
const tools = { backupWork: 10 };
const enter = (disk?: Disk) => openTestVault(disk, tools);
const none = () => secret('');
const [, ken] = three.map(({ passphrase }) => passphrase) as [string, string, string];
const quorum = { 1: phrase, 2: ken };
const backupPhrase = 'eight words on a paper in another town';
const taskTexts = {
  words: { purpose: 'show-words', params: {} },
  file: { purpose: 'make-backup', params: { form: 'file' } },
  paper: { purpose: 'make-backup', params: { form: 'paper' } },
} as const satisfies Readonly<Record<string, Operation>>;
const sharing = (
  params: { groupThreshold: number; groups: { threshold: number; count: number }[] },
  hasPassphrase = false,
): Operation => ({
  purpose: 'make-shares',
  params: { ...params, hasPassphrase },
});
const addressesOf = ({ accounts }: VaultFacts) => accounts.map(({ address }) => address);
const eventsOf = (disk: Disk, kind: string) =>
  disk.log.map(({ event }) => event).filter((event) => event.kind === kind);

/** Two of three created a vault and wrote down its 24 words and its fingerprint. */
async function threeKeepers() {
  const disk = emptyDisk();
  const testVault = enter(disk);
  const { words, facts } = await makeVault(testVault, three, 2);
  const { fingerprint } = granted(await testVault.window.recovery.backups({}));
  return { disk, testVault, words, facts, fingerprint };
}

/** Another machine, nothing known yet. The custodians are chosen once the wallet is accepted. */
async function secondMachine() {
  const disk = emptyDisk();
  const testVault = enter(disk);
  granted(await testVault.window.creation.beginRestore({}));
  return { disk, testVault };
}

async function preview(
  testVault: TestVault,
  recorded: string | null = null,
  passphrases: { words?: string; shares?: string } = {},
) {
  const wordsPassphrase = secret(passphrases.words ?? '');
  const sharePassphrase = secret(passphrases.shares ?? '');
  return testVault.window.recovery.recoveryPreview({ wordsPassphrase, sharePassphrase, recorded });
}

/** Accepts what was previewed; the vault is then stored on the second disk, and opens again after a lock. */
async function accept(
  { disk, testVault }: { disk: Disk; testVault: TestVault },
  root: 'bip39-english' | 'bip39-japanese' | 'seed',
  recorded: string | null = null,
) {
  const reading = granted(await testVault.window.recovery.acceptRecovery({ root, recorded }));
  await seatAll(testVault, alone, 1);
  // What everybody compares before it is sealed.
  expect(granted(await testVault.window.creation.custodians({})).fingerprint).toBe(reading.fingerprint);
  const facts = granted(await testVault.window.creation.confirmWords({ answers: [] }));
  const opened = openedBy(await give(enter(disk), 1, phrase));
  expect(addressesOf(opened)).toEqual(addressesOf(facts));
  return { facts, reading };
}

/** Every share of a set, as the custodians write them down one by one. */
async function writeShares(
  testVault: TestVault,
  groups: { threshold: number; count: number }[],
  groupThreshold: number,
  passphrase = '',
) {
  await agree(testVault, sharing({ groupThreshold, groups }, passphrase !== ''), quorum);
  const { shares } = granted(
    await testVault.window.recovery.makeShares({ groupThreshold, groups, passphrase: secret(passphrase) }),
  );
  const cards: Record<string, string> = {};
  for (const { group, member } of shares) {
    const { words, ask } = granted(await testVault.window.recovery.showShare({ group, member }));
    const answers = ask.map((position) => words[position - 1] ?? '');
    granted(await testVault.window.recovery.confirmShare({ group, member, answers }));
    cards[`${group}.${member}`] = words.join(' ');
  }
  granted(await testVault.window.recovery.sharesDone({}));
  return cards;
}

describe('from words', () => {
  it('a second machine gets the same addresses, and the fingerprint that was noted', async () => {
    const { words, facts, fingerprint } = await threeKeepers();
    const second = await secondMachine();
    expect(granted(await second.testVault.window.recovery.giveWords({ words: secret(words.join(' ')) }))).toMatchObject(
      {
        count: 24,
      },
    );
    const [reading] = granted(await preview(second.testVault, fingerprint)).readings;
    expect(reading).toMatchObject({ fingerprint, matches: true });
    expect(reading?.accounts.map(({ address }) => address)).toEqual(addressesOf(facts));
    const historyOf = vi.spyOn(VaultState.prototype, 'opened');
    const restored = await accept(second, 'bip39-english', fingerprint);
    // What was signed before, and elsewhere, is not known here; nor after the next opening.
    expect(historyOf.mock.calls.map(([{ history }]) => history.cutMs)).toEqual(
      Array.from({ length: 2 }, () => String(second.testVault.clock.ms)),
    );
    historyOf.mockRestore();
    expect(addressesOf(restored.facts)).toEqual(addressesOf(facts));
    expect(eventsOf(second.disk, 'vault-restored')).toHaveLength(1);
    // Three in a row: one alone may be a name in the log's own lines.
    expect(JSON.stringify(second.disk.log)).not.toContain(words.slice(2, 5).join(' '));
  });
  it('Japanese words with a passphrase are the wallet that symbol-sdk makes of them', async () => {
    const second = await secondMachine();
    granted(
      await second.testVault.window.recovery.giveWords({ words: secret(japaneseVectors[2][1].normalize('NFC')) }),
    );
    granted(await preview(second.testVault, null, { words: japanesePassphrase }));
    const { facts } = await accept(second, 'bip39-japanese');
    const sentence = japaneseVectors[2][1].normalize('NFKD');
    const seed = Buffer.from(japaneseVectors[2][2], 'hex');
    expect(sentence).toContain(' ');
    const publicKeyOf = (Facade: typeof SymbolFacade | typeof NemFacade) => {
      const node = new Bip32(Facade.BIP32_CURVE_NAME).fromSeed(seed).derivePath(new Facade('mainnet').bip32Path(0));
      return Facade.bip32NodeToKeyPair(node).publicKey.toString();
    };
    const mainnet = facts.accounts.filter(({ network }) => network === 'mainnet');
    expect(mainnet.map(({ publicKey }) => publicKey)).toEqual([publicKeyOf(SymbolFacade), publicKeyOf(NemFacade)]);
  });
  it('another wallet is noticed before it is taken', async () => {
    const { words, fingerprint } = await threeKeepers();
    const { testVault, disk } = await secondMachine();
    granted(await testVault.window.recovery.giveWords({ words: secret(words.join(' ')) }));
    const [reading] = granted(
      await preview(testVault, fingerprint, { words: 'a passphrase that was never there' }),
    ).readings;
    expect(reading).toMatchObject({ matches: false });
    expect(
      codeOf(await testVault.window.recovery.acceptRecovery({ root: 'bip39-english', recorded: fingerprint })),
    ).toBe('fingerprint-differs');
    expect(codeOf(await testVault.window.creation.confirmWords({ answers: [] }))).toBe('words-differ');
    expect(disk.file).toBeNull();
    // The words are still there: only the passphrase is corrected.
    granted(await preview(testVault, fingerprint));
    granted(await testVault.window.recovery.acceptRecovery({ root: 'bip39-english', recorded: fingerprint }));
  });
  it('is sealed at the next try when the disk refused, without giving the wallet again', async () => {
    const { testVault, disk } = await secondMachine();
    granted(await testVault.window.recovery.giveWords({ words: secret(japaneseVectors[0][1]) }));
    granted(await preview(testVault));
    const root = 'bip39-japanese';
    granted(await testVault.window.recovery.acceptRecovery({ root, recorded: null }));
    // Not before somebody keeps it.
    expect(codeOf(await testVault.window.creation.confirmWords({ answers: [] }))).toBe('custodians-missing');
    await seatAll(testVault, alone, 1);
    disk.fails = 'storage-full';
    expect(codeOf(await testVault.window.creation.confirmWords({ answers: [] }))).toBe('storage-full');
    // The keys belong to the vault now: the restore session has none left to accept.
    expect(codeOf(await testVault.window.recovery.acceptRecovery({ root, recorded: null }))).toBe(
      'recovery-reading-unknown',
    );
    disk.fails = null;
    granted(await testVault.window.creation.confirmWords({ answers: [] }));
    expect(disk.file).not.toBeNull();
  });
  it('is dropped when others than those who have enrolled are to keep it', async () => {
    const { testVault } = await secondMachine();
    const { creation, recovery } = testVault.window;
    granted(await recovery.giveWords({ words: secret(japaneseVectors[0][1]) }));
    granted(await preview(testVault));
    granted(await recovery.acceptRecovery({ root: 'bip39-japanese', recorded: null }));
    await seatAll(testVault, alone, 1);
    await seatAll(testVault, [{ name: 'Rui', passphrase: 'nine tall cranes' }], 1);
    expect(granted(await creation.custodians({}))).toMatchObject({ fingerprint: null, reseated: true });
    expect(codeOf(await creation.confirmWords({ answers: [] }))).toBe('words-differ');
  });
  it('allows the camera until the backup is accepted, and again only for another backup', async () => {
    const { testVault, disk } = await secondMachine();
    const { creation, recovery } = testVault.window;
    granted(await recovery.giveWords({ words: secret(japaneseVectors[0][1]) }));
    granted(await preview(testVault));
    expect(disk.drafting).toEqual([true]);
    granted(await recovery.acceptRecovery({ root: 'bip39-japanese', recorded: null }));
    expect(disk.drafting).toEqual([true, false]);
    await seatAll(testVault, alone, 1);
    expect(disk.drafting).toEqual([true, false]);
    granted(await creation.beginRestore({}));
    expect(disk.drafting).toEqual([true, false, true]);
  });
  it('leaves nothing behind when somebody stops', async () => {
    const { testVault, disk } = await secondMachine();
    const { creation, recovery } = testVault.window;
    granted(await recovery.giveWords({ words: secret(japaneseVectors[0][1]) }));
    granted(await preview(testVault));
    granted(await recovery.acceptRecovery({ root: 'bip39-japanese', recorded: null }));
    await seatAll(testVault, alone, 1);
    granted(await creation.cancelVault({}));
    expect(disk.drafting).toEqual([true, false]);
    expect(codeOf(await creation.confirmWords({ answers: [] }))).toBe('nothing-begun');
    granted(await creation.beginVault({ quorum: 1, names: ['Aoi'] }));
    expect(codeOf(await creation.confirmWords({ answers: [] }))).toBe('words-differ');
    expect(disk.file).toBeNull();
  });
  it('forgets what was given when the restore is left or begun anew', async () => {
    const { testVault } = await secondMachine();
    const { creation, recovery } = testVault.window;
    for (const leave of [() => creation.cancelVault({}), () => creation.beginRestore({})]) {
      granted(await recovery.giveWords({ words: secret(japaneseVectors[0][1]) }));
      granted(await leave());
      granted(await creation.beginRestore({}));
      expect(codeOf(await preview(testVault))).toBe('recovery-nothing');
    }
  });
  it('takes no randomness and shows no share once the wallet is accepted', async () => {
    const { testVault } = await secondMachine();
    const { creation, entropy, recovery } = testVault.window;
    granted(await entropy.beginEntropy({}));
    granted(await recovery.giveWords({ words: secret(japaneseVectors[0][1]) }));
    granted(await preview(testVault));
    granted(await recovery.acceptRecovery({ root: 'bip39-japanese', recorded: null }));
    const data = new TextEncoder().encode('1'.repeat(60));
    expect(codeOf(await entropy.addEntropy({ kind: 'dice', data }))).toBe('message-rejected');
    expect(codeOf(await entropy.showDeviceShare({}))).toBe('message-rejected');
    // The wallet is still there.
    await seatAll(testVault, alone, 1);
    granted(await creation.confirmWords({ answers: [] }));
  });
  it('is refused while online, and where a vault is', async () => {
    const disk = { ...emptyDisk(), guard: online };
    expect(codeOf(await enter(disk).window.creation.beginRestore({}))).toBe('network-online');
    const { disk: taken } = await threeKeepers();
    expect(codeOf(await enter(taken).window.creation.beginRestore({}))).toBe('vault-exists');
  });
  it('needs a vault that is being made, and forgets what was dropped', async () => {
    const testVault = enter();
    expect(codeOf(await testVault.window.recovery.giveWords({ words: secret('zoo') }))).toBe('nothing-begun');
    const second = await secondMachine();
    granted(await second.testVault.window.recovery.giveWords({ words: secret(japaneseVectors[0][1]) }));
    granted(await second.testVault.window.recovery.dropRecovery({}));
    expect(codeOf(await preview(second.testVault))).toBe('recovery-nothing');
  });
});

describe('from shares', () => {
  const groups = [
    { threshold: 1, count: 1 },
    { threshold: 2, count: 3 },
  ];
  it('two groups, any two of three: the same addresses on a second machine', async () => {
    const { testVault, disk, facts, fingerprint } = await threeKeepers();
    const cards = await writeShares(testVault, groups, 2, 'shares pw');
    expect(Object.values(cards).map((card) => card.split(' ').length)).toEqual([33, 33, 33, 33]);
    expect(eventsOf(disk, 'backup-made')).toMatchObject([
      { backup: 'shares', shares: 4, need: 3, custodians: [{ name: 'Aoi' }, { name: 'Ken' }] },
    ]);
    const second = await secondMachine();
    const standings = [];
    for (const card of [cards['1.2'], cards['0.0'], cards['1.0']]) {
      const given = granted(await second.testVault.window.recovery.giveShareWords({ share: secret(card ?? '') }));
      standings.push(given.is === 'shares' && given.standing);
    }
    expect(standings[1]).toMatchObject({
      complete: false,
      groups: [
        { index: 0, have: 1, need: 1 },
        { index: 1, have: 1, need: 2 },
      ],
    });
    expect(standings[2]).toMatchObject({ complete: true });
    granted(await preview(second.testVault, fingerprint, { shares: 'shares pw' }));
    const restored = await accept(second, 'bip39-english', fingerprint);
    expect(addressesOf(restored.facts)).toEqual(addressesOf(facts));
  });
  it('of a wallet with a passphrase bring it back only with that: making and trying them says so', async () => {
    const second = await secondMachine();
    granted(await second.testVault.window.recovery.giveWords({ words: secret(japaneseVectors[2][1]) }));
    granted(await preview(second.testVault, null, { words: japanesePassphrase }));
    await accept(second, 'bip39-japanese');
    const plan = { groupThreshold: 1, groups: [{ threshold: 2, count: 3 }] };
    await agree(second.testVault, sharing(plan), { 1: phrase });
    const made = granted(await second.testVault.window.recovery.makeShares({ ...plan, passphrase: none() }));
    expect(made.passphrases).toEqual({ set: false, wallet: true });
    expect(eventsOf(second.disk, 'backup-made')).toMatchObject([{ shares: 3, need: 2 }]);
    const { words } = granted(await second.testVault.window.recovery.showShare({ group: 0, member: 1 }));
    const drilled = granted(
      await second.testVault.window.recovery.drillShare({ share: secret(words.join(' ')), final: false }),
    );
    expect(drilled).toMatchObject({ result: 'match', note: 'passphrase-not-checked' });
  });
  it('each wrong share is told at once, and loses nothing', async () => {
    const { testVault } = await threeKeepers();
    const [one, other] = [await writeShares(testVault, groups, 2), await writeShares(testVault, groups, 2)];
    const { window } = (await secondMachine()).testVault;
    const giveCard = async (card = '') => codeOf(await window.recovery.giveShareWords({ share: secret(card) }));
    expect(await giveCard(one['1.0'])).toBe('ok');
    expect(await giveCard(one['1.0'])).toBe('share-repeated');
    expect(await giveCard(other['1.1'])).toBe('share-other-set');
    expect(await giveCard(one['1.1']?.replace(/ [a-z]+$/, ' academic'))).toBe('share-checksum');
    expect(await giveCard(one['1.1']?.replace(/ [a-z]+ /, ' inkan '))).toBe('share-words-unknown');
    expect(await giveCard(one['1.1'])).toBe('ok');
    expect(await giveCard(one['1.2'])).toBe('share-not-needed');
    expect(await giveCard(one['0.0'])).toBe('ok');
  });
  it('of Trezor’s are a seed: its accounts come back, it has no words, and can be shared again', async () => {
    const [, shares, master] = vectors[35] as [string, string[], string, string];
    const second = await secondMachine();
    for (const share of shares)
      granted(await second.testVault.window.recovery.giveShareWords({ share: secret(share) }));
    granted(await preview(second.testVault, null, { shares: 'TREZOR' }));
    const { facts, reading } = await accept(second, 'seed');
    const node = new Bip32(NemFacade.BIP32_CURVE_NAME).fromSeed(Buffer.from(master, 'hex'));
    const pair = NemFacade.bip32NodeToKeyPair(node.derivePath(new NemFacade('mainnet').bip32Path(0)));
    const nem = facts.accounts.find(({ chain, network }) => chain === 'nem' && network === 'mainnet');
    expect(nem?.publicKey).toBe(pair.publicKey.toString());
    const { window } = second.testVault;
    await agree(second.testVault, taskTexts.words, { 1: phrase });
    expect(codeOf(await window.recovery.showWords({}))).toBe('words-none');
    const plan = { groupThreshold: 1, groups: [{ threshold: 1, count: 1 }] };
    await agree(second.testVault, sharing(plan), { 1: phrase });
    granted(await window.recovery.makeShares({ ...plan, passphrase: none() }));
    const { words } = granted(await window.recovery.showShare({ group: 0, member: 0 }));
    const third = await secondMachine();
    granted(await third.testVault.window.recovery.giveShareWords({ share: secret(words.join(' ')) }));
    expect(
      granted(await preview(third.testVault, reading.fingerprint)).readings.find(({ root }) => root === 'seed')
        ?.matches,
    ).toBe(true);
  });
});

describe('from an encrypted file', () => {
  it('everything comes back: accounts, settings, fingerprint; and it opens without Inkan', async () => {
    const { testVault, disk, facts, words, fingerprint } = await threeKeepers();
    const settings = { ...defaultSettings, allowPrint: true };
    await agree(testVault, { purpose: 'settings', params: { settings } }, quorum);
    granted(await testVault.window.custody.changeSettings({ settings }));
    disk.chosen.push('/stick/backup.age');
    await agree(testVault, taskTexts.file, quorum);
    const made = await testVault.window.recovery.makeBackup({
      passphrase: secret(backupPhrase),
      repeated: secret(backupPhrase),
    });
    expect(granted(made)).toEqual({ saved: true });
    const file = disk.media.get('/stick/backup.age') ?? new Uint8Array();
    expect(eventsOf(disk, 'backup-made')).toMatchObject([{ backup: 'file', digest: toHex(sha256(file)) }]);

    const second = await secondMachine();
    second.disk.media.set('/b', file);
    second.disk.chosen.push('/b');
    const wrong = await second.testVault.window.recovery.giveBackupFile({
      passphrase: secret('not the one'),
      again: false,
    });
    expect(codeOf(wrong)).toBe('backup-passphrase-wrong');
    // It does not ask for the file again.
    granted(await second.testVault.window.recovery.giveBackupFile({ passphrase: secret(backupPhrase), again: true }));
    granted(await preview(second.testVault, fingerprint));
    const restored = await accept(second, 'bip39-english', fingerprint);
    expect(addressesOf(restored.facts)).toEqual(addressesOf(facts));
    expect(restored.facts.settings.allowPrint).toBe(true);

    const folder = mkdtempSync(path.join(tmpdir(), 'inkan-recovery-'));
    writeFileSync(path.join(folder, 'b.age'), file);
    const script = path.resolve(import.meta.dirname, '../../docs/open-backup.mjs');
    const opened = spawnSync(process.execPath, [script, path.join(folder, 'b.age')], {
      input: `${backupPhrase}\n`,
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    expect(JSON.parse(opened.stdout)).toMatchObject({
      ...{ format: 'inkan-backup', version: 1, scope: 'whole', fingerprint },
      root: { kind: 'bip39-english', words: words.join(' '), passphrase: '' },
    });
  });
  it('is not sealed for custodians who could never give the approvals of its settings', async () => {
    const { testVault, disk, fingerprint } = await threeKeepers();
    const settings = { ...defaultSettings, approvalsNeeded: 2 };
    await agree(testVault, { purpose: 'settings', params: { settings } }, quorum);
    granted(await testVault.window.custody.changeSettings({ settings }));
    disk.chosen.push('/stick/backup.age');
    await agree(testVault, taskTexts.file, quorum);
    const word = () => secret(backupPhrase);
    granted(await testVault.window.recovery.makeBackup({ passphrase: word(), repeated: word() }));
    const second = await secondMachine();
    const { creation, recovery } = second.testVault.window;
    // Whoever chooses the custodians first and reads the backup then is told at the seal.
    second.disk.media.set('/b', disk.media.get('/stick/backup.age') ?? new Uint8Array());
    second.disk.chosen.push('/b');
    await seatAll(second.testVault, alone, 1);
    granted(await recovery.giveBackupFile({ passphrase: word(), again: false }));
    granted(await preview(second.testVault, fingerprint));
    granted(await recovery.acceptRecovery({ root: 'bip39-english', recorded: fingerprint }));
    expect(codeOf(await creation.confirmWords({ answers: [] }))).toBe('approvals-impossible');
    expect(second.disk.file).toBeNull();
    expect(codeOf(await creation.chooseCustodians({ quorum: 1, names: ['Aoi'] }))).toBe('approvals-impossible');
    expect(granted(await creation.chooseCustodians({ quorum: 1, names: ['Aoi', 'Ken'] })).seats).toHaveLength(2);
  });
  it('on paper, the keys come back', async () => {
    const { testVault, facts, fingerprint } = await threeKeepers();
    await agree(testVault, taskTexts.paper, quorum);
    const given = { passphrase: secret(backupPhrase), repeated: secret(backupPhrase) };
    const { text } = granted(await testVault.window.recovery.makePaperBackup(given));
    expect(splitIntoParts(text, 1000).length).toBeLessThan(5);
    // What was only prepared counts as a backup neither in the list nor in the log.
    const last = async () => granted(await testVault.window.recovery.backups({})).made.at(-1);
    expect(await last()).toMatchObject({ kind: 'paper', printed: false });
    expect(eventsOf(testVault.disk, 'backup-made')).toMatchObject([{ backup: 'paper-prepared' }]);
    expect(codeOf(await testVault.window.recovery.paperPrinted({ text: `${text} ` }))).toBe('nothing-begun');
    granted(await testVault.window.recovery.paperPrinted({ text }));
    expect(await last()).toMatchObject({ kind: 'paper', printed: true });
    expect(eventsOf(testVault.disk, 'backup-made')).toMatchObject([{ backup: 'paper-prepared' }, { backup: 'paper' }]);
    const drill = (codes: string, final = false) =>
      testVault.window.recovery.drillBackupText({ text: codes, passphrase: secret(backupPhrase), final });
    expect(granted(await drill(text))).toMatchObject({ what: 'backup', result: 'match', note: '-' });
    // If the codes of a page cannot be joined, the window sends nothing.
    expect(codeOf(await drill(''))).toBe('backup-unreadable');
    expect(granted(await drill('', true))).toMatchObject({ result: 'damaged' });
    const second = await secondMachine();
    granted(await second.testVault.window.recovery.giveBackupText({ text, passphrase: secret(backupPhrase) }));
    granted(await preview(second.testVault, fingerprint));
    expect(addressesOf((await accept(second, 'bip39-english', fingerprint)).facts)).toEqual(addressesOf(facts));
  });
  it('nothing is written over, and nothing without a good passphrase', async () => {
    const { testVault, disk } = await threeKeepers();
    const make = async (passphrase: string, repeated = passphrase) => {
      await agree(testVault, taskTexts.file, quorum);
      return testVault.window.recovery.makeBackup({ passphrase: secret(passphrase), repeated: secret(repeated) });
    };
    disk.media.set('/there', Uint8Array.of(1));
    disk.chosen.push('/there');
    expect(codeOf(await make(backupPhrase))).toBe('backup-not-written');
    expect(disk.media.get('/there')).toEqual(Uint8Array.of(1));
    expect(codeOf(await make('too short'))).toBe('passphrase-too-short');
    expect(codeOf(await make(backupPhrase, 'something different'))).toBe('passphrase-differs');
    disk.chosen.push(null);
    expect(granted(await make(backupPhrase))).toEqual({ saved: false });
    disk.chosen.push('/missing');
    expect(
      codeOf(
        await testVault.window.recovery.drillBackup({ passphrase: secret(backupPhrase), again: false, final: true }),
      ),
    ).toBe('backup-file-missing');
  });
  it('the passphrase that Inkan proposes is eight words of the list, as numbers, before a vault and after', async () => {
    const { testVault } = await threeKeepers();
    const proposed = async (from = testVault) => {
      const { numbers } = granted(await from.window.recovery.proposePassphrase({}));
      return Array.from(
        { length: numbers.length / 2 },
        (_, i) => (numbers[2 * i] ?? 0) * 256 + (numbers[2 * i + 1] ?? 0),
      );
    };
    const { words: list } = granted(await testVault.window.recovery.wordList({ list: 'english' }));
    const seen = new Set<number>();
    for (let i = 0; i < 40; i += 1) for (const number of await proposed()) seen.add(number);
    expect(await proposed()).toHaveLength(8);
    expect([...seen].every((number) => number < list.length)).toBe(true);
    expect(seen.size).toBeGreaterThan(200);
    expect(await proposed(openTestVault())).toHaveLength(8);
  });
});

describe('nobody alone', () => {
  it('shows words, makes shares or a backup; and nothing happens that the log cannot take', async () => {
    const { testVault, disk, words } = await threeKeepers();
    const { window } = testVault;
    const plan = { groupThreshold: 1, groups: [{ threshold: 2, count: 3 }] };
    const pair = () => ({ passphrase: secret(backupPhrase), repeated: secret(backupPhrase) });
    const acts = [
      [taskTexts.words, () => window.recovery.showWords({})],
      [sharing(plan), () => window.recovery.makeShares({ ...plan, passphrase: none() })],
      [taskTexts.paper, () => window.recovery.makePaperBackup(pair())],
    ] as const;
    for (const [operation, act] of acts) {
      expect(codeOf(await act())).toBe('custodians-missing');
      await agree(testVault, operation, { 1: phrase });
      expect(codeOf(await act())).toBe('custodians-missing');
      await agree(testVault, operation, { 2: ken });
      disk.logFails = {
        code: 'storage-full',
        kind: operation.purpose === 'show-words' ? 'words-shown' : 'backup-made',
      };
      expect(codeOf(await act())).toBe('storage-full');
      disk.logFails = null;
      await agree(testVault, operation, quorum);
      granted((await act()) as Awaited<ReturnType<typeof window.recovery.showWords>>);
    }
    await agree(testVault, taskTexts.words, quorum);
    expect(granted(await window.recovery.showWords({})).words).toEqual(words);
    expect(eventsOf(disk, 'words-shown')).toMatchObject([
      { words: 24 },
      { words: 24, custodians: [{ name: 'Aoi' }, { name: 'Ken' }] },
    ]);
    expect(JSON.stringify(disk.log)).not.toContain(words.slice(0, 3).join(' '));
  });
  it('an impossible plan is refused, and a share is shown only while its set is at hand', async () => {
    const { testVault } = await threeKeepers();
    const plan = { groupThreshold: 1, groups: [{ threshold: 1, count: 2 }] };
    await agree(testVault, sharing(plan), quorum);
    expect(codeOf(await testVault.window.recovery.makeShares({ ...plan, passphrase: none() }))).toBe('shares-plan');
    expect(codeOf(await testVault.window.recovery.showShare({ group: 0, member: 0 }))).toBe('shares-missing');
    await writeShares(testVault, [{ threshold: 1, count: 1 }], 1);
    expect(codeOf(await testVault.window.recovery.showShare({ group: 0, member: 0 }))).toBe('shares-missing');
  });
});

describe('a share', () => {
  it('is typed back in part by its keeper, and only while it is the one that was shown', async () => {
    const { testVault } = await threeKeepers();
    const { recovery } = testVault.window;
    const plan = { groupThreshold: 1, groups: [{ threshold: 2, count: 3 }] };
    await agree(testVault, sharing(plan), quorum);
    granted(await recovery.makeShares({ ...plan, passphrase: none() }));
    const [first, second] = [
      { group: 0, member: 0 },
      { group: 0, member: 1 },
    ];
    const { words, ask } = granted(await recovery.showShare(first));
    expect(new Set(ask).size).toBe(3);
    const answers = ask.map((position) => words[position - 1] ?? '');
    expect(await recovery.confirmShare({ ...first, answers: answers.with(1, 'inkan') })).toMatchObject({
      reason: { code: 'share-words-differ', found: { positions: String(ask[1]) } },
    });
    expect(codeOf(await recovery.confirmShare({ ...second, answers }))).toBe('shares-missing');
    granted(await recovery.confirmShare({ ...first, answers }));
    granted(await recovery.showShare(second));
    expect(codeOf(await recovery.confirmShare({ ...first, answers }))).toBe('shares-missing');
    granted(await recovery.sharesDone({}));
    expect(codeOf(await recovery.confirmShare({ ...second, answers }))).toBe('shares-missing');
  });
});

describe('a set of shares', () => {
  it('counts as a backup when words of every card were typed back, and not before', async () => {
    const { testVault } = await threeKeepers();
    const { recovery, custody } = testVault.window;
    const plan = { groupThreshold: 1, groups: [{ threshold: 2, count: 3 }] };
    await agree(testVault, sharing(plan), quorum);
    const { shares } = granted(await recovery.makeShares({ ...plan, passphrase: none() }));
    const standing = async () =>
      granted(await custody.overview({})).backups.find(({ kind }) => kind === 'shares')?.exists;
    for (const place of [...shares.slice(0, 2), ...shares]) {
      expect(await standing()).toBe(false);
      const { words, ask } = granted(await recovery.showShare(place));
      granted(await recovery.confirmShare({ ...place, answers: ask.map((position) => words[position - 1] ?? '') }));
    }
    expect(await standing()).toBe(true);
  });
});

describe('drills', () => {
  it('of words, a share and a file: signed by the log key, in the log, and nothing changes', async () => {
    const { testVault, disk, words } = await threeKeepers();
    const { window } = testVault;
    const cards = await writeShares(testVault, [{ threshold: 2, count: 3 }], 1);
    disk.chosen.push('/b', '/b');
    await agree(testVault, taskTexts.file, quorum);
    granted(await window.recovery.makeBackup({ passphrase: secret(backupPhrase), repeated: secret(backupPhrase) }));
    const file = readVaultFile(disk.file ?? new Uint8Array());
    const before = disk.file;
    const results = [
      granted(await window.recovery.drillWords({ words: secret(words.join('　')), passphrase: null, final: false })),
      granted(await window.recovery.drillShare({ share: secret(cards['0.1'] ?? ''), final: false })),
      granted(await window.recovery.drillBackup({ passphrase: secret(backupPhrase), again: false, final: false })),
    ];
    expect(results).toMatchObject([
      { what: 'words', result: 'match' },
      { what: 'share', result: 'match' },
      { what: 'backup', result: 'match' },
    ]);
    expect(disk.file).toBe(before);
    const logKey = file.ok ? file.value.head.logKey : '';
    for (const drilled of results) {
      expect(drillRecordHolds(drilled?.record ?? '')).toBe(true);
      expect(drilled?.record).toContain(`key ${logKey}\n`);
      for (const word of words.slice(0, 4)) expect(drilled?.record).not.toContain(` ${word} ${words[5]}`);
    }
    expect(results[1]?.record).toMatch(/^which \d+ group 1 share 2$/m);
    expect(eventsOf(disk, 'drilled')).toMatchObject([
      {
        drill: 'words',
        passed: true,
        code: null,
        custodians: [{ name: 'Aoi' }, { name: 'Ken' }, { name: 'Mina 美奈' }],
      },
      { drill: 'share', passed: true },
      { drill: 'backup', passed: true },
    ]);
  });
  it('that fail are on record too; a slip of the hand is not', async () => {
    const { testVault, disk } = await threeKeepers();
    const { window } = testVault;
    const typo = () => secret(`${'abandon '.repeat(11)}abandon`);
    expect(codeOf(await window.recovery.drillWords({ words: typo(), passphrase: null, final: false }))).toBe(
      'words-checksum',
    );
    expect(eventsOf(disk, 'drilled')).toEqual([]);
    const really = granted(await window.recovery.drillWords({ words: typo(), passphrase: null, final: true }));
    expect(really).toMatchObject({ result: 'damaged', reason: { code: 'words-checksum' } });
    const other = granted(
      await window.recovery.drillWords({ words: secret(japaneseVectors[0][1]), passphrase: null, final: false }),
    );
    expect(other).toMatchObject({ result: 'differs' });
    const card = (vectors[0] as [string, string[]])[1][0] ?? '';
    expect(granted(await window.recovery.drillShare({ share: secret(card), final: false }))).toMatchObject({
      result: 'unknown',
      note: 'set-unknown',
    });
    const torn = granted(
      await window.recovery.drillBackupText({ text: 'torn', passphrase: secret('any'), final: true }),
    );
    expect(torn).toMatchObject({ result: 'damaged', reason: { code: 'backup-unreadable' } });
    expect(eventsOf(disk, 'drilled')).toMatchObject([
      { passed: false, code: 'words-checksum' },
      { passed: false, code: 'differs' },
      { passed: null, code: 'set-unknown' },
      { passed: false, code: 'backup-unreadable' },
    ]);
  });
  it('can be rehearsed in practice, with a key that everybody has', async () => {
    const testVault = enter();
    granted(await testVault.window.creation.openPractice({}));
    const words = secret(`${'abandon '.repeat(11)}about`);
    const { record, result } = granted(
      await testVault.window.recovery.drillWords({ words, passphrase: null, final: false }),
    );
    expect(result).toBe('match');
    expect(record).toContain('vault practice\n');
    expect(drillRecordHolds(record)).toBe(true);
    expect(eventsOf(testVault.disk, 'drilled')).toEqual([]);
    const given = { passphrase: secret(backupPhrase), repeated: secret(backupPhrase) };
    const { text } = granted(await testVault.window.recovery.makePaperBackup(given));
    granted(await testVault.window.recovery.paperPrinted({ text }));
    expect(granted(await testVault.window.recovery.backups({})).made.at(-1)).toMatchObject({ printed: true });
  });
  it('need an open vault', async () => {
    const { window } = enter();
    expect(codeOf(await window.recovery.drillShare({ share: Uint8Array.from(randomBytes(20)), final: true }))).toBe(
      'vault-locked',
    );
    expect(codeOf(await window.recovery.backups({}))).toBe('vault-locked');
  });
});
