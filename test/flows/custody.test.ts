/** Stories of custodians: k of n open, nobody alone, one is lost and replaced, and everything is logged. */
import { describe, expect, it, vi } from 'vitest';
import { toHex } from '../../core/base/hex.ts';
import { ok } from '../../core/base/result.ts';
import { defaultSettings } from '../../core/policy/registry.ts';
import { readVaultFile } from '../../electron/vault/file/vault-file.ts';
import { SecretBytes } from '../../electron/vault/secrets/secret-bytes.ts';
import { Authorisations } from '../../electron/vault/state/authorisations.ts';
import type { OpenVault } from '../../electron/vault/state/open-vault.ts';
import { digestOfOperation } from '../../electron/vault/state/operation-digest.ts';
import { dice, makeRandom } from '../harness/entropy-samples.ts';
import { oldVault } from '../harness/old-vault.ts';
import { symbolTx } from './transfers.ts';
import {
  codeOf,
  type Disk,
  emptyDisk,
  granted,
  offline,
  online,
  openTestVault,
  quickStretch,
  readSignable,
  secret,
  type TestVault,
} from './vault.ts';
import { agree, type Custodian, enrolAll, give, makeVault, openedBy, phrase, three, unlock } from './vaults.ts';

const openTransfer = toHex(symbolTx({ signer: null }).bytes);
const [, ken, mina] = three.map(({ passphrase }) => passphrase) as [string, string, string];
const kinds = (disk: Disk) => disk.log.map(({ event }) => event.kind);
const headOf = (disk: Disk) => {
  const file = readVaultFile(disk.file ?? new Uint8Array());
  if (!file.ok) throw new Error(file.reason.code);
  return file.value.head;
};

/** Custodians give their shares one by one in a new process. */
async function openWith(disk: Disk, given: Readonly<Record<number, string>>, override = false) {
  const testVault = openTestVault(disk);
  const last = disk.log.findLast(({ event }) => event.kind === 'unlock-failed' || event.kind === 'opened');
  if (last?.event.kind === 'unlock-failed') testVault.clock.ms = last.atMs + 60_000;
  const answers = [];
  for (const [id, passphrase] of Object.entries(given)) {
    answers.push(await give(testVault, Number(id), passphrase, override));
  }
  return { testVault, answers, last: answers.at(-1) as Awaited<ReturnType<typeof give>> };
}

describe('two of three', () => {
  it('open it, in any pair and order, with the same accounts; one alone does not', async () => {
    const disk = emptyDisk();
    const { facts } = await makeVault(openTestVault(disk), three, 2);
    const pairs: readonly [number, string][][] = [
      [
        [1, phrase],
        [2, ken],
      ],
      [
        [3, mina],
        [1, phrase],
      ],
      [
        [2, ken],
        [3, mina],
      ],
    ];
    for (const pair of pairs) {
      const testVault = openTestVault(disk);
      const [first, second] = pair as [[number, string], [number, string]];
      const one = granted(await give(testVault, ...first));
      expect(one).toMatchObject({ done: 'given', vaultStatus: { given: [first[0]], quorum: 2 } });
      expect(codeOf(await testVault.window.signing.read({ text: openTransfer }))).toBe('vault-locked');
      const vault = openedBy(await give(testVault, ...second));
      expect(vault.accounts).toEqual(facts.accounts);
      expect([...vault.custody.openedBy].sort()).toEqual([first[0], second[0]].sort());
    }
  });
  it('and the same one twice is still one', async () => {
    const disk = emptyDisk();
    await makeVault(openTestVault(disk), three, 2);
    const testVault = openTestVault(disk);
    await give(testVault, 1, phrase);
    expect(granted(await give(testVault, 1, phrase))).toMatchObject({ done: 'given', vaultStatus: { given: [1] } });
  });
  it('are each named in the log, also when they were wrong, and nothing of a passphrase is in it', async () => {
    const disk = emptyDisk();
    await makeVault(openTestVault(disk), three, 2);
    disk.log.length = 0;
    expect(codeOf((await openWith(disk, { 2: 'not the passphrase' })).last)).toBe('passphrase-wrong');
    openedBy((await openWith(disk, { 2: ken, 3: mina })).last);
    expect(disk.log.map(({ event }) => event)).toMatchObject([
      { kind: 'unlock-failed', custodian: { id: 2, name: 'Ken' } },
      { kind: 'share-given', custodian: { id: 2, name: 'Ken' } },
      { kind: 'share-given', custodian: { id: 3, name: 'Mina 美奈' } },
      { kind: 'opened', custodians: [{ name: 'Ken' }, { name: 'Mina 美奈' }], guard: { state: 'offline' } },
      { kind: 'head-signed' },
    ]);
    expect(JSON.stringify(disk.log)).not.toContain('wooden');
  });
  it('have no share that opens anything alone, with the file at hand', async () => {
    const disk = emptyDisk();
    await makeVault(openTestVault(disk), three, 2);
    const { custodians } = headOf(disk);
    expect(custodians.map(({ share }) => share.sealed.length / 2)).toEqual([49, 49, 49]);
    expect(new Set(custodians.map(({ publicKey }) => publicKey)).size).toBe(3);
    expect(new Set(custodians.map(({ salt }) => salt)).size).toBe(3);
  });
  it('are not asked with an impossible quorum, the same name twice, or too many', async () => {
    const begin = (quorum: number, names: string[]) =>
      openTestVault().window.creation.beginVault({ quorum, names }).then(codeOf);
    expect(await begin(3, ['Aoi', 'Ken'])).toBe('quorum-impossible');
    expect(await begin(0, ['Aoi', 'Ken'])).toBe('quorum-impossible');
    expect(await begin(2, ['Aoi', 'ＡＯＩ'])).toBe('custodian-name-taken');
    expect(
      await begin(
        2,
        Array.from({ length: 17 }, (_, i) => `K${i}`),
      ),
    ).toBe('message-rejected');
    expect(await begin(1, ['Aoi\u202e'])).toBe('message-rejected');
  });
  it('must all be enrolled before recovery words exist', async () => {
    const testVault = openTestVault();
    granted(await testVault.window.creation.beginVault({ quorum: 2, names: ['Aoi', 'Ken'] }));
    const made = granted(await testVault.window.creation.makeWords({}));
    const answers = made.ask.map((position) => made.words[position - 1] ?? '');
    expect(codeOf(await testVault.window.creation.confirmWords({ answers }))).toBe('custodians-missing');
    expect(testVault.disk.file).toBeNull();
  });
});

describe('a key file', () => {
  const withKeyFile = async (keyFile: 'new' | 'existing', path: string) => {
    const testVault = openTestVault();
    testVault.disk.chosen.push(path);
    granted(await testVault.window.creation.beginVault({ quorum: 1, names: ['Aoi'] }));
    const word = { passphrase: secret(phrase), repeated: secret(phrase) };
    const answer = await testVault.window.creation.enrol({ seat: 1, keyFile, ...word });
    if (!answer.ok) return { testVault, code: answer.reason.code };
    const made = granted(await testVault.window.creation.makeWords({}));
    granted(await testVault.window.creation.confirmWords({ answers: made.ask.map((at) => made.words[at - 1] ?? '') }));
    return { testVault, code: 'ok' };
  };
  it('is written for the custodian, and from then on the passphrase alone opens nothing', async () => {
    const { testVault } = await withKeyFile('new', '/stick/aoi.key');
    const { disk } = testVault;
    expect(disk.media.get('/stick/aoi.key')).toHaveLength(64);
    expect(codeOf((await openWith(disk, { 1: phrase })).last)).toBe('key-file-missing');
    disk.media.set('/stick/other', new Uint8Array(64));
    disk.chosen.push('/stick/other');
    expect(codeOf((await openWith(disk, { 1: phrase })).last)).toBe('passphrase-wrong');
    disk.chosen.push('/stick/aoi.key');
    openedBy((await openWith(disk, { 1: phrase })).last);
    disk.chosen.push('/stick/aoi.key');
    expect(codeOf((await openWith(disk, { 1: 'not the passphrase' })).last)).toBe('passphrase-wrong');
  });
  it('is never written over another file, and is not too small', async () => {
    const { testVault, code } = await withKeyFile('new', '/stick/aoi.key');
    expect(code).toBe('ok');
    const second = openTestVault({ ...emptyDisk(), media: testVault.disk.media });
    second.disk.chosen.push('/stick/aoi.key');
    granted(await second.window.creation.beginVault({ quorum: 1, names: ['Ken'] }));
    const word = { passphrase: secret(phrase), repeated: secret(phrase) };
    expect(codeOf(await second.window.creation.enrol({ seat: 1, keyFile: 'new', ...word }))).toBe(
      'key-file-not-written',
    );
    second.disk.media.set('/stick/small', new Uint8Array(31));
    second.disk.chosen.push('/stick/small', '/stick/none');
    const again = () =>
      second.window.creation
        .enrol({ seat: 1, keyFile: 'existing', passphrase: secret(phrase), repeated: secret(phrase) })
        .then(codeOf);
    expect(await again()).toBe('key-file-short');
    expect(await again()).toBe('key-file-missing');
  });
});

describe('a custodian is lost', () => {
  const naoki: Custodian = { name: 'Naoki', passphrase: 'nineteen paper lanterns' };
  /** Ken and Mina open it and replace Aoi by Naoki. */
  async function replaceAoi(disk: Disk): Promise<TestVault> {
    const { testVault, last } = await openWith(disk, { 2: ken, 3: mina });
    openedBy(last);
    const change = { quorum: 2, stay: [2, 3], come: [naoki.name] };
    expect(codeOf(await testVault.window.custody.beginChange(change))).toBe('custodians-missing');
    await agree(testVault, { purpose: 'custodians', params: change }, { 2: ken });
    expect(codeOf(await testVault.window.custody.beginChange(change))).toBe('custodians-missing');
    await agree(testVault, { purpose: 'custodians', params: change }, { 2: ken, 3: mina });
    const begun = granted(await testVault.window.custody.beginChange(change));
    expect(begun.seats).toEqual([{ id: 4, name: 'Naoki', enrolled: false }]);
    expect(codeOf(await testVault.window.custody.commitChange({}))).toBe('custodians-missing');
    const word = { passphrase: secret(naoki.passphrase), repeated: secret(naoki.passphrase) };
    granted(await testVault.window.custody.enrol({ seat: 4, keyFile: 'none', ...word }));
    granted(await testVault.window.custody.commitChange({}));
    return testVault;
  }
  it('and replaced by the others: a new data key, the same accounts, and the lost share opens nothing', async () => {
    const disk = emptyDisk();
    const { facts } = await makeVault(openTestVault(disk), three, 2);
    const before = headOf(disk);
    const testVault = await replaceAoi(disk);
    const after = headOf(disk);
    expect(after.generation).toBe(before.generation + 1);
    expect(after.vault).toBe(before.vault);
    // The open vault continues.
    const { document } = await readSignable(testVault, openTransfer);
    const signed = {
      digest: document.digest,
      act: 'hold',
      typed: null,
      custodian: 3,
      passphrase: secret(mina),
    } as const;
    expect(codeOf(await testVault.window.signing.sign(signed))).toBe('ok');
    expect(codeOf((await openWith(disk, { 1: phrase })).last)).toBe('message-rejected');
    for (const pair of [
      { 2: ken, 4: naoki.passphrase },
      { 3: mina, 4: naoki.passphrase },
      { 2: ken, 3: mina },
    ]) {
      expect(openedBy((await openWith(disk, pair)).last).accounts).toEqual(facts.accounts);
    }
    expect(disk.log.find(({ event }) => event.kind === 'custodians-changed')?.event).toMatchObject({
      by: [{ name: 'Ken' }, { name: 'Mina 美奈' }],
      before: { need: 2, custodians: [{ name: 'Aoi' }, { name: 'Ken' }, { name: 'Mina 美奈' }] },
      after: { need: 2, custodians: [{ name: 'Ken' }, { name: 'Mina 美奈' }, { name: 'Naoki' }] },
    });
  });
  it('and the shares of the old file do not go together with those of the new one', async () => {
    const disk = emptyDisk();
    await makeVault(openTestVault(disk), three, 2);
    const old = disk.file;
    await replaceAoi(disk);
    const fresh = disk.file;
    // Aoi gives a share of the old file, then the file is replaced: the share does not count for the new one.
    const testVault = openTestVault(disk);
    disk.file = old;
    expect(granted(await give(testVault, 1, phrase))).toMatchObject({ done: 'given', vaultStatus: { given: [1] } });
    disk.file = fresh;
    expect(granted(await give(testVault, 2, ken))).toMatchObject({ done: 'given', vaultStatus: { given: [2] } });
  });
  it('or k is changed, alone: from 2 of 3 to 3 of 3 and back', async () => {
    const disk = emptyDisk();
    await makeVault(openTestVault(disk), three, 2);
    const { testVault } = await openWith(disk, { 1: phrase, 2: ken });
    const change = { quorum: 3, stay: [1, 2, 3], come: [] };
    await agree(testVault, { purpose: 'custodians', params: change }, { 1: phrase, 2: ken });
    granted(await testVault.window.custody.beginChange(change));
    granted(await testVault.window.custody.commitChange({}));
    const two = await openWith(disk, { 1: phrase, 2: ken });
    expect(granted(two.last)).toMatchObject({ done: 'given', vaultStatus: { given: [1, 2], quorum: 3 } });
    openedBy(await give(two.testVault, 3, mina));
  });
  it('nothing changes on a full disk, on disk or in the open vault', async () => {
    const disk = emptyDisk();
    await makeVault(openTestVault(disk), three, 2);
    const old = disk.file;
    const { testVault } = await openWith(disk, { 1: phrase, 2: ken });
    const change = { quorum: 1, stay: [1], come: [] };
    await agree(testVault, { purpose: 'custodians', params: change }, { 1: phrase, 2: ken });
    granted(await testVault.window.custody.beginChange(change));
    disk.fails = 'storage-full';
    expect(codeOf(await testVault.window.custody.commitChange({}))).toBe('storage-full');
    expect(disk.file).toBe(old);
    expect(granted(await testVault.window.custody.custodians({}))).toMatchObject({ quorum: 2, generation: 1 });
    disk.fails = null;
    expect(codeOf(await testVault.window.custody.commitChange({}))).toBe('ok');
    openedBy((await openWith(disk, { 1: phrase })).last);
  });
});

describe('wrong passphrases', () => {
  it('cost the same work each, double the wait, and a restart does not shorten it', async () => {
    const disk = emptyDisk();
    await makeVault(openTestVault(disk));
    let runs = 0;
    const counted: NonNullable<Parameters<typeof openTestVault>[1]> = {
      stretch: async (word) => {
        runs += 1;
        return new Uint8Array(32).fill(word.length);
      },
    };
    let now = openTestVault(disk).clock.ms;
    for (const wait of [1000, 2000, 4000, 8000]) {
      const testVault = openTestVault(disk, counted);
      testVault.clock.ms = now;
      runs = 0;
      expect(codeOf(await give(testVault, 1, 'wrong'))).toBe('passphrase-wrong');
      expect(runs).toBe(1);
      const again = openTestVault(disk, counted);
      again.clock.ms = now + wait - 1;
      expect(granted(await again.window.custody.vaultStatus({})).vaultStatus).toMatchObject({ waitMs: 1 });
      runs = 0;
      expect(codeOf(await give(again, 1, phrase))).toBe('wait-after-failures');
      expect(runs).toBe(0);
      now += wait;
    }
    const back = openTestVault(disk);
    back.clock.ms = now - 3_600_000_000;
    expect(granted(await back.window.custody.vaultStatus({})).vaultStatus).toMatchObject({ waitMs: 8000, failures: 4 });
  });
  it('are not answered while they cannot be logged', async () => {
    const disk = emptyDisk();
    await makeVault(openTestVault(disk));
    disk.logFails = { code: 'storage-full' };
    expect(codeOf((await openWith(disk, { 1: 'wrong' })).last)).toBe('storage-full');
    expect(codeOf((await openWith(disk, { 1: phrase })).last)).toBe('storage-full');
    disk.logFails = null;
    openedBy((await openWith(disk, { 1: phrase })).last);
  });
});

describe("a custodian's authorisation of an operation", () => {
  const relaxed = { ...defaultSettings, allowCopy: true };
  async function opened(disk = emptyDisk()) {
    let ms = 0;
    await makeVault(openTestVault(disk), three, 2);
    const testVault = openTestVault(disk, { elapsed: () => ms });
    granted(await give(testVault, 1, phrase));
    openedBy(await give(testVault, 2, ken));
    const authorise = (custodian: number, passphrase: string) =>
      testVault.window.custody.authorise({
        ...{ custodian, passphrase: secret(passphrase) },
        operation: { purpose: 'settings', params: { settings: relaxed } },
      });
    const change = async () => codeOf(await testVault.window.custody.changeSettings({ settings: relaxed }));
    const wait = (more: number) => {
      ms += more;
    };
    return { disk, testVault, authorise, change, wait };
  }
  it('expires on its own, whoever else authorises meanwhile', async () => {
    const { authorise, change, wait } = await opened();
    granted(await authorise(1, phrase));
    wait(100_000);
    granted(await authorise(2, ken));
    wait(30_000);
    expect(await change()).toBe('custodians-missing');
    granted(await authorise(1, phrase));
    wait(100_000);
    granted(await authorise(1, phrase));
    expect(await change()).toBe('custodians-missing');
  });
  it('is withdrawn when the operation is cancelled', async () => {
    const { testVault, authorise, change } = await opened();
    granted(await authorise(1, phrase));
    granted(await testVault.window.custody.cancel({}));
    granted(await authorise(2, ken));
    expect(await change()).toBe('custodians-missing');
  });
  it('does not count if it could not be logged', async () => {
    const { disk, authorise, change } = await opened();
    disk.logFails = { code: 'storage-full' };
    expect(codeOf(await authorise(1, phrase))).toBe('storage-full');
    disk.logFails = null;
    granted(await authorise(2, ken));
    expect(await change()).toBe('custodians-missing');
  });
  it('waits after a wrong passphrase, even if the log could not count it', async () => {
    const { disk, authorise, wait } = await opened();
    disk.logFails = { code: 'storage-full' };
    expect(codeOf(await authorise(1, 'wrong'))).toBe('storage-full');
    disk.logFails = null;
    expect(codeOf(await authorise(1, phrase))).toBe('wait-after-failures');
    wait(1000);
    expect(codeOf(await authorise(1, phrase))).toBe('ok');
  });
});

describe('a change of custodians that was begun', () => {
  const word = (text: string) => ({ passphrase: secret(text), repeated: secret(text), keyFile: 'none' as const });
  async function begun(disk = emptyDisk()) {
    let ms = 0;
    await makeVault(openTestVault(disk), three, 2);
    const testVault = openTestVault(disk, { elapsed: () => (ms += 1) });
    granted(await give(testVault, 1, phrase));
    openedBy(await give(testVault, 2, ken));
    const change = { quorum: 2, stay: [1, 2], come: ['Naoki'] };
    await agree(testVault, { purpose: 'custodians', params: change }, { 1: phrase, 2: ken });
    granted(await testVault.window.custody.beginChange(change));
    return { disk, testVault, wait: (more: number) => (ms += more) };
  }
  it('ends after a quarter of an hour, or when it is cancelled', async () => {
    const first = await begun();
    first.wait(900_000);
    expect(codeOf(await first.testVault.window.custody.enrol({ seat: 4, ...word('nineteen paper lanterns') }))).toBe(
      'nothing-begun',
    );
    const second = await begun();
    granted(await second.testVault.window.custody.enrol({ seat: 4, ...word('nineteen paper lanterns') }));
    granted(await second.testVault.window.custody.cancel({}));
    expect(codeOf(await second.testVault.window.custody.commitChange({}))).toBe('nothing-begun');
  });
  it('keeps a seat for the custodian who took it', async () => {
    const { testVault, disk } = await begun();
    granted(await testVault.window.custody.enrol({ seat: 4, ...word('nineteen paper lanterns') }));
    expect(codeOf(await testVault.window.custody.enrol({ seat: 4, ...word('somebody else altogether') }))).toBe(
      'message-rejected',
    );
    granted(await testVault.window.custody.commitChange({}));
    openedBy((await openWith(disk, { 4: 'nineteen paper lanterns', 1: phrase })).last);
  });
  it('is done when the disk has it, although saving was refused: the old file is not written back', async () => {
    const { disk, testVault } = await begun();
    granted(await testVault.window.custody.enrol({ seat: 4, ...word('nineteen paper lanterns') }));
    disk.failsLate = 'storage-failed';
    expect(codeOf(await testVault.window.custody.commitChange({}))).toBe('storage-failed');
    disk.failsLate = null;
    expect(granted(await testVault.window.custody.custodians({})).generation).toBe(2);
    await testVault.close();
    expect(headOf(disk).generation).toBe(2);
  });
  it('gives nobody the number of somebody who left', async () => {
    const { disk, testVault } = await begun();
    granted(await testVault.window.custody.enrol({ seat: 4, ...word('nineteen paper lanterns') }));
    granted(await testVault.window.custody.commitChange({}));
    for (const [stay, come, next] of [
      [[1, 2], [], null],
      [[1, 2], ['Sora'], 5],
    ] as const) {
      const change = { quorum: 2, stay: [...stay], come: [...come] };
      await agree(testVault, { purpose: 'custodians', params: change }, { 1: phrase, 2: ken });
      const seats = granted(await testVault.window.custody.beginChange(change)).seats;
      expect(seats.map(({ id }) => id)).toEqual(next === null ? [] : [next]);
      if (next === null) granted(await testVault.window.custody.commitChange({}));
    }
    expect(headOf(disk).custodians.map(({ id }) => id)).toEqual([1, 2]);
  });
});

describe('closing', () => {
  it('accepts no more calls, and signs the head after the earlier ones', async () => {
    const disk = emptyDisk();
    await makeVault(openTestVault(disk));
    const { testVault } = await unlock(disk);
    const reading = testVault.window.signing.read({ text: openTransfer });
    const closed = testVault.close();
    expect(codeOf(await testVault.window.signing.read({ text: openTransfer }))).toBe('vault-locked');
    expect(codeOf(await reading)).toBe('ok');
    await closed;
    expect(kinds(disk).slice(-2)).toEqual(['scanned', 'head-signed']);
  });
});

describe('a refusal at approval', () => {
  it('is in the log, with the document', async () => {
    const disk = emptyDisk();
    await makeVault(openTestVault(disk));
    const { testVault } = await unlock(disk);
    const { document } = await readSignable(testVault, openTransfer);
    testVault.clock.ms += 301_000;
    const operation = { digest: document.digest, act: 'hold', typed: null, passphrase: secret(phrase) } as const;
    expect(codeOf(await testVault.window.signing.sign(operation))).toBe('approval-expired');
    expect(disk.log.at(-1)?.event).toMatchObject({
      ...{ kind: 'refused', at: 'signing', document: document.digest, codes: ['approval-expired'] },
    });
  });
  it('a passphrase that nobody asked for names nobody', async () => {
    const disk = emptyDisk();
    await makeVault(openTestVault(disk), three, 2);
    const { testVault } = await openWith(disk, { 2: ken, 3: mina });
    const settings = { ...defaultSettings, passphraseAtSigning: 'mainnet' } as const;
    await agree(testVault, { purpose: 'settings', params: { settings } }, { 2: ken, 3: mina });
    granted(await testVault.window.custody.changeSettings({ settings }));
    const { document } = await readSignable(testVault, openTransfer);
    const forged = {
      digest: document.digest,
      act: 'hold',
      typed: null,
      passphrase: secret('x'),
      custodian: 1,
    } as const;
    expect(codeOf(await testVault.window.signing.sign(forged))).toBe('message-rejected');
    expect(disk.log.some(({ event }) => event.kind === 'approved')).toBe(false);
  });
});

describe('a text that is no transaction', () => {
  const words = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
  it.each([
    ['recovery words', words, 'carries-private-key'],
    ['recovery words short of one', words.split(' ').slice(1, 10).join(' '), 'not-a-request'],
    ['bytes that may be a key', 'ABF4CF55A2B3F742D7543D9CC17F50447B969E6E06F5EA9195D428AB12B7318D', 'arbitrary-bytes'],
    ['a locked backup', '-----BEGIN AGE ENCRYPTED FILE-----\nYWdl', 'locked-keys'],
    ['a seed of 64 bytes', '5A'.repeat(64), 'reserved-not-zero'],
  ])('of %s is in the log by its code alone: nothing there tells a guess from the right one', async (_, text, code) => {
    const disk = emptyDisk();
    await makeVault(openTestVault(disk));
    const { testVault } = await unlock(disk);
    const before = disk.log.length;
    granted(await testVault.window.signing.read({ text }));
    expect(disk.log.slice(before).map(({ event }) => event)).toEqual([
      { kind: 'refused', practice: false, at: 'reading', text: null, document: null, codes: [code] },
    ]);
  });
  it('but a transaction that was refused is named by its text and its document', async () => {
    const disk = emptyDisk();
    await makeVault(openTestVault(disk));
    const { testVault } = await unlock(disk);
    const before = disk.log.length;
    testVault.clock.ms += 86_400_000 * 3;
    granted(await testVault.window.signing.read({ text: openTransfer }));
    const digest = expect.stringMatching(/^[0-9A-F]{64}$/);
    expect(disk.log.slice(before).map(({ event }) => event)).toMatchObject([
      { kind: 'scanned', action: 'refuse', text: digest, document: digest },
      { kind: 'refused', text: digest, document: digest, codes: ['deadline-passed'] },
    ]);
  });
});

describe('the vault words', () => {
  it('stay when custodians change, and differ for another vault', async () => {
    const disk = emptyDisk();
    await makeVault(openTestVault(disk), three, 2);
    const wordsOf = async (from: Disk) =>
      granted(await openTestVault(from).window.custody.vaultStatus({})).vaultStatus?.words;
    const words = await wordsOf(disk);
    expect(words).toHaveLength(2);
    const { testVault } = await openWith(disk, { 1: phrase, 2: ken });
    const change = { quorum: 1, stay: [1], come: [] };
    await agree(testVault, { purpose: 'custodians', params: change }, { 1: phrase, 2: ken });
    granted(await testVault.window.custody.beginChange(change));
    granted(await testVault.window.custody.commitChange({}));
    expect(await wordsOf(disk)).toEqual(words);
    const other = emptyDisk();
    await makeVault(openTestVault(other), three, 2);
    expect(await wordsOf(other)).not.toEqual(words);
  });
  it('are not shown for a file that was changed', async () => {
    const disk = emptyDisk();
    await makeVault(openTestVault(disk));
    const file = disk.file ?? new Uint8Array();
    disk.file = file.with(file.length - 70, (file[file.length - 70] ?? 0) ^ 1);
    expect(codeOf(await openTestVault(disk).window.custody.vaultStatus({}))).toBe('vault-altered');
  });
});

describe('while the machine is online', () => {
  it('no vault is made, opened or used; practice is', async () => {
    const disk = emptyDisk();
    await makeVault(openTestVault(disk));
    const { testVault } = await unlock(disk);
    const { document } = await readSignable(testVault, openTransfer);
    disk.guard = online;
    const operation = { digest: document.digest, act: 'hold', typed: null, passphrase: secret(phrase) } as const;
    expect(codeOf(await testVault.window.signing.sign(operation))).toBe('network-online');
    expect(codeOf((await unlock(disk)).answer)).toBe('network-online');
    const other = openTestVault({ ...emptyDisk(), guard: online });
    expect(codeOf(await other.window.creation.beginVault({ quorum: 1, names: ['Aoi'] }))).toBe('network-online');
    expect(codeOf(await other.window.creation.openPractice({}))).toBe('ok');
  });
  it('a vault begun offline is not sealed', async () => {
    const testVault = openTestVault();
    await enrolAll(testVault, three, 2);
    const made = granted(await testVault.window.creation.makeWords({}));
    testVault.disk.guard = online;
    const answers = made.ask.map((at) => made.words[at - 1] ?? '');
    expect(codeOf(await testVault.window.creation.confirmWords({ answers }))).toBe('network-online');
    expect(testVault.disk.file).toBeNull();
  });
  it('it opens when every custodian of the quorum says so, and that is logged before it opens', async () => {
    const disk = emptyDisk();
    await makeVault(openTestVault(disk), three, 2);
    disk.guard = online;
    const testVault = openTestVault(disk);
    expect(codeOf(await give(testVault, 1, phrase, true))).toBe('ok');
    expect(codeOf(await give(testVault, 2, ken, false))).toBe('network-online');
    expect(openedBy(await give(testVault, 2, ken, true)).custody.overridden).toBe(true);
    expect(kinds(disk).slice(-3)).toEqual(['guard-overridden', 'opened', 'head-signed']);
    expect(disk.opened.at(-1)).toMatchObject({ overridden: true });
    const { document } = await readSignable(testVault, openTransfer);
    const operation = { digest: document.digest, act: 'hold', typed: null, passphrase: secret(phrase) } as const;
    expect(codeOf(await testVault.window.signing.sign(operation))).toBe('ok');
    expect(disk.log.findLast(({ event }) => event.kind === 'signed')?.event).toMatchObject({ guard: online });
  });
  it('a share given offline does not count as an override', async () => {
    const disk = emptyDisk();
    await makeVault(openTestVault(disk), three, 2);
    const testVault = openTestVault(disk);
    granted(await give(testVault, 1, phrase, true));
    disk.guard = online;
    expect(codeOf(await give(testVault, 2, ken, true))).toBe('network-online');
  });
});

describe('an approval', () => {
  it('knows who opened the vault, and the log names them where no passphrase is asked', async () => {
    const disk = emptyDisk();
    await makeVault(openTestVault(disk), three, 2);
    const { testVault } = await openWith(disk, { 2: ken, 3: mina });
    const settings = { ...defaultSettings, passphraseAtSigning: 'mainnet' } as const;
    await agree(testVault, { purpose: 'settings', params: { settings } }, { 2: ken, 3: mina });
    granted(await testVault.window.custody.changeSettings({ settings }));
    const { document } = await readSignable(testVault, openTransfer);
    granted(
      await testVault.window.signing.sign({ digest: document.digest, act: 'hold', typed: null, passphrase: null }),
    );
    const approved = disk.log.findLast(({ event }) => event.kind === 'approved')?.event;
    expect(approved).toMatchObject({ custodians: [{ name: 'Ken' }, { name: 'Mina 美奈' }] });
  });
});

describe('no log, no signature', () => {
  const signWith = async (disk: Disk, kind: string | null) => {
    const { testVault } = await unlock(disk);
    const { document } = await readSignable(testVault, openTransfer);
    disk.logFails = kind === null ? null : { code: 'storage-full', kind };
    const operation = { digest: document.digest, act: 'hold', typed: null, passphrase: secret(phrase) } as const;
    const answer = await testVault.window.signing.sign(operation);
    disk.logFails = null;
    return codeOf(answer);
  };
  it.each(['approved', 'signed', 'head-signed'])('a failing entry %s', async (kind) => {
    const disk = emptyDisk();
    await makeVault(openTestVault(disk));
    expect(await signWith(disk, kind)).toBe('storage-full');
    expect(await signWith(disk, null)).toBe('ok');
  });
  it('the signed head is in the log and remembered in the vault, at a signature and at closing', async () => {
    const disk = emptyDisk();
    await makeVault(openTestVault(disk));
    expect(await signWith(disk, null)).toBe('ok');
    expect(kinds(disk).slice(-3)).toEqual(['approved', 'signed', 'head-signed']);
    const { sequence } = headOf(disk);
    const { testVault } = await unlock(disk);
    await testVault.close();
    expect(kinds(disk).at(-1)).toBe('head-signed');
    expect(headOf(disk).sequence).toBe(sequence + 1);
  });
  it('a proposal that cannot be logged is not given out', async () => {
    const disk = emptyDisk();
    await makeVault(openTestVault(disk));
    const { testVault } = await unlock(disk);
    disk.logFails = { code: 'storage-read-only' };
    expect(codeOf(await testVault.window.signing.read({ text: openTransfer }))).toBe('storage-read-only');
  });
});

describe('a log or a file that is not as it was left', () => {
  it('keeps the vault on integrity hold until the present custodians type its word', async () => {
    const disk = emptyDisk();
    await makeVault(openTestVault(disk), three, 2);
    disk.logWrong = 'log-altered';
    const { testVault, last } = await openWith(disk, { 1: phrase, 2: ken });
    expect(granted(last)).toMatchObject({ done: 'held', problem: { code: 'log-altered' } });
    expect(codeOf(await testVault.window.signing.read({ text: openTransfer }))).toBe('vault-locked');
    expect(codeOf(await testVault.window.custody.overrideHold({ typed: 'yes' }))).toBe('approval-act-missing');
    expect(granted(await testVault.window.custody.overrideHold({ typed: 'recover' })).custody.openedBy).toEqual([1, 2]);
    openedBy((await openWith(disk, { 1: phrase, 2: ken })).last);
  });
});

describe('the whole story', () => {
  it('two of three with dice; one is lost and replaced; restored on a second machine: the same addresses', async () => {
    const disk = emptyDisk();
    const testVault = openTestVault(disk);
    await enrolAll(testVault, three, 2);
    const { device } = granted(await testVault.window.entropy.beginEntropy({}));
    granted(await testVault.window.entropy.addEntropy({ kind: 'dice', data: dice(makeRandom('story'), 60) }));
    const made = granted(await testVault.window.creation.makeWords({}));
    const facts = granted(
      await testVault.window.creation.confirmWords({
        answers: made.ask.map((position) => made.words[position - 1] ?? ''),
      }),
    );
    const addresses = facts.accounts.map(({ address }) => address);
    const certificate = granted(await testVault.window.entropy.certificate({}));
    expect(JSON.stringify(certificate)).toContain(device.commitment);
    expect(JSON.stringify(certificate)).toContain('"count":60');

    // Ken is lost: the others replace him by Naoki.
    const two = await openWith(disk, { 1: phrase, 3: mina });
    openedBy(two.last);
    const change = { quorum: 2, stay: [1, 3], come: ['Naoki'] };
    await agree(two.testVault, { purpose: 'custodians', params: change }, { 1: phrase, 3: mina });
    granted(await two.testVault.window.custody.beginChange(change));
    const word = { passphrase: secret('nineteen paper lanterns'), repeated: secret('nineteen paper lanterns') };
    granted(await two.testVault.window.custody.enrol({ seat: 4, keyFile: 'none', ...word }));
    granted(await two.testVault.window.custody.commitChange({}));
    const after = openedBy((await openWith(disk, { 4: 'nineteen paper lanterns', 1: phrase })).last);
    expect(after.accounts.map(({ address }) => address)).toEqual(addresses);
    expect(codeOf((await openWith(disk, { 2: ken })).last)).toBe('message-rejected');

    // The laptop is lost: new custodians, an empty disk, the words on paper.
    const other = openTestVault(emptyDisk());
    await enrolAll(other, three.slice(0, 2), 2);
    granted(await other.window.recovery.giveWords({ words: secret(made.words.join(' ')) }));
    const nothing = { wordsPassphrase: secret(''), sharePassphrase: secret(''), recorded: null };
    const { readings } = granted(await other.window.recovery.recoveryPreview(nothing));
    expect(readings[0]?.accounts.map(({ address }) => address)).toEqual(addresses);
    granted(await other.window.recovery.acceptRecovery({ root: 'bip39-english', recorded: null }));
    granted(await other.window.creation.confirmWords({ answers: [] }));
    const again = openedBy((await openWith(other.disk, { 1: phrase, 2: ken })).last);
    expect(again.accounts.map(({ address }) => address)).toEqual(addresses);
  });
});

describe('an authorisation given before the custodians change', () => {
  it('by somebody who is removed is none afterwards', async () => {
    const disk = emptyDisk();
    await makeVault(openTestVault(disk), three, 2);
    const { testVault, last } = await openWith(disk, { 1: phrase, 2: ken });
    const { settings } = openedBy(last);
    const change = { quorum: 1, stay: [1, 2], come: [] };
    await agree(testVault, { purpose: 'custodians', params: change }, { 1: phrase, 2: ken });
    granted(await testVault.window.custody.beginChange(change));
    const lax = { ...settings, passphraseAtSigning: 'mainnet' as const };
    await agree(testVault, { purpose: 'settings', params: { settings: lax } }, { 3: mina });
    granted(await testVault.window.custody.commitChange({}));
    expect(codeOf(await testVault.window.custody.changeSettings({ settings: lax }))).toBe('custodians-missing');
    expect(kinds(disk)).not.toContain('settings-changed');
  });

  it('counts only from those in the head of the vault', () => {
    const custodians = [{ id: 1 }, { id: 2 }];
    const state = {
      open: () => ok({ sealed: { head: { quorum: 1, custodians } } } as unknown as OpenVault),
      custodianNames: (ids: readonly number[]) => ids.map((id) => ({ id, name: '' })),
    };
    const authorisations = new Authorisations(state, () => 0);
    const operation = { purpose: 'show-words', params: {} } as const;
    authorisations.add(digestOfOperation(operation), 3);
    expect(codeOf(authorisations.consume(operation, 'one'))).toBe('custodians-missing');
    authorisations.add(digestOfOperation(operation), 2);
    expect(authorisations.consume(operation, 'one')).toMatchObject({ ok: true, value: { by: [{ id: 2 }] } });
  });
});

describe('keys of what did not come about', () => {
  /** Every secret that is taken over while `use` runs: keys and seeds that were drawn are among them. */
  async function secretsOf(use: () => Promise<unknown>): Promise<readonly SecretBytes[]> {
    const owning = vi.spyOn(SecretBytes, 'owning');
    try {
      await use();
      return owning.mock.results.flatMap(({ type, value }) => (type === 'return' ? [value as SecretBytes] : []));
    } finally {
      owning.mockRestore();
    }
  }
  const wiped = (secrets: readonly SecretBytes[]) => secrets.map(({ isWiped }) => isWiped);

  it('are wiped when a new vault cannot be logged, or stored', async () => {
    for (const trouble of ['log', 'disk']) {
      const disk = emptyDisk();
      const testVault = openTestVault(disk);
      await enrolAll(testVault, three.slice(0, 1), 1);
      const made = granted(await testVault.window.creation.makeWords({}));
      const answers = made.ask.map((position) => made.words[position - 1] ?? '');
      if (trouble === 'log') disk.logFails = { code: 'storage-full', kind: 'vault-made' };
      else disk.fails = 'storage-full';
      const secrets = await secretsOf(async () => {
        expect(codeOf(await testVault.window.creation.confirmWords({ answers }))).toBe('storage-full');
      });
      // The log seed and the data key are the first two.
      expect(wiped(secrets.slice(0, 2)), trouble).toEqual([true, true]);
      [disk.logFails, disk.fails] = [null, null];
      expect(codeOf(await testVault.window.creation.confirmWords({ answers }))).toBe('ok');
    }
  });

  it('are wiped when the upgrade of a vault with one passphrase cannot be logged', async () => {
    const disk = emptyDisk();
    disk.file = await oldVault(phrase, quickStretch);
    disk.logFails = { code: 'storage-full', kind: 'vault-made' };
    const testVault = openTestVault(disk);
    const secrets = await secretsOf(async () => {
      expect(codeOf(await give(testVault, 1, phrase))).toBe('storage-full');
    });
    // The passphrase, the log seed, the data key, and what enrolment takes.
    expect(secrets.length).toBeGreaterThanOrEqual(3);
    expect(wiped(secrets.slice(0, 3))).toEqual([true, true, true]);
  });

  it('are wiped when a change of custodians cannot be logged', async () => {
    const disk = emptyDisk();
    await makeVault(openTestVault(disk), three, 2);
    const testVault = openTestVault(disk);
    await give(testVault, 1, phrase);
    openedBy(await give(testVault, 2, ken));
    const change = { quorum: 1, stay: [1, 2], come: [] };
    await agree(testVault, { purpose: 'custodians', params: change }, { 1: phrase, 2: ken });
    granted(await testVault.window.custody.beginChange(change));
    disk.logFails = { code: 'storage-full', kind: 'custodians-changed' };
    const secrets = await secretsOf(async () => {
      expect(codeOf(await testVault.window.custody.commitChange({}))).toBe('storage-full');
    });
    expect(secrets.length).toBeGreaterThanOrEqual(1);
    expect(wiped(secrets)).not.toContain(false);
  });
});

describe('what leaves the vault', () => {
  it('does not leave it online, and is under a signed head before it does', async () => {
    const disk = emptyDisk();
    let ms = 0;
    await makeVault(openTestVault(disk));
    const testVault = openTestVault(disk, { elapsed: () => ms });
    const { accounts } = openedBy(await give(testVault, 1, phrase));
    await agree(testVault, { purpose: 'show-words', params: {} }, { 1: phrase });
    disk.guard = online;
    expect(codeOf(await testVault.window.recovery.showWords({}))).toBe('network-online');
    const { chain, network, address } = accounts[0] ?? { chain: 'symbol', network: 'mainnet', address: '' };
    const asked = { chain, network, address, purpose: 'audit' };
    const prove = () => testVault.window.accounts.proveOwnership(asked).then(codeOf);
    expect(await prove()).toBe('network-online');
    disk.guard = offline;
    granted(await testVault.window.recovery.showWords({}));
    expect(kinds(disk).slice(-2)).toEqual(['words-shown', 'head-signed']);
    await agree(testVault, { purpose: 'prove-ownership', params: asked }, { 1: phrase });
    expect(await prove()).toBe('ok');
    expect(kinds(disk).slice(-2)).toEqual(['ownership-proved', 'head-signed']);
    const plan = { groupThreshold: 1, groups: [{ threshold: 2, count: 3 }] };
    await agree(testVault, { purpose: 'make-shares', params: { ...plan, hasPassphrase: false } }, { 1: phrase });
    granted(await testVault.window.recovery.makeShares({ ...plan, passphrase: secret('') }));
    granted(await testVault.window.recovery.showShare({ group: 0, member: 0 }));
    ms += 3_600_000;
    expect(codeOf(await testVault.window.recovery.showShare({ group: 0, member: 0 }))).toBe('shares-missing');
  });
});
