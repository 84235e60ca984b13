/** Refusals of recovery: words, shares, backups, and restores. */

import { armor, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import vectors from 'slip39/test/vectors.json' with { type: 'json' };
import { maxBackupFile, openBackup, sealBackup } from '../../../electron/vault/backup/age.ts';
import { readBackup } from '../../../electron/vault/backup/backup-content.ts';
import { readWords } from '../../../electron/vault/keys/mnemonic.ts';
import { SecretBytes } from '../../../electron/vault/secrets/secret-bytes.ts';
import { makeShares } from '../../../electron/vault/slip39/make-shares.ts';
import { readShare, wordsOfShare } from '../../../electron/vault/slip39/share.ts';
import { ShareCollection } from '../../../electron/vault/slip39/share-collection.ts';
import { granted, openTestVault, secret, type TestVault } from '../../flows/vault.ts';
import { agree, alone, enrolAll, makeVault, phrase } from '../../flows/vaults.ts';
import { makeRandom } from '../../harness/entropy-samples.ts';
import { flipped, type Provocations, utf8 } from './provoke.ts';
import '../../harness/own-keys.ts';

/** trezor/python-shamir-mnemonic vectors.json: its shares, by number from 1. */
const vector = (number: number): readonly string[] => (vectors[number - 1] as [string, string[]])[1];
/** Three shares that are enough, and one more of the same set. */
function oneTooMany(): readonly string[] {
  const more = vector(17).find((words) => !vector(18).includes(words));
  return [...vector(18), more ?? ''];
}

/** Gives shares one after the other, then requests their secret. */
async function shares(words: readonly string[], passphrase = 'TREZOR', second?: () => 'same' | 'different') {
  const collection = new ShareCollection();
  for (const each of words) {
    const read = readShare(utf8(each));
    const added = read.ok ? collection.add(read.value) : read;
    if (!added.ok) return added;
  }
  return second === undefined ? collection.secret(utf8(passphrase)) : collection.secret(utf8(passphrase), second);
}
const firstShare = () => vector(1)[0] ?? '';
const words = `${'abandon '.repeat(11)}about`;
const reads = (text: string) => readWords(utf8(text));

const random = makeRandom('backups').bytes;
/** A backup in age's format, with any content. */
const sealed = (content = '{}') => sealBackup(utf8(content), utf8('right'), random, 10);
const binary = async () => armor.decode(new TextDecoder().decode(await sealed()));
async function forKey(): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(await generateX25519Identity()));
  return encrypter.encrypt(utf8('{}'));
}

async function opened(): Promise<TestVault> {
  const testVault = openTestVault(undefined, { backupWork: 10 });
  await makeVault(testVault);
  return testVault;
}
/** Makes a backup file on a medium that already has a file there, or that returns other bytes. */
async function backsUp(medium: 'taken' | 'lying') {
  const read = () => SecretBytes.copyOf(utf8('something else'));
  const files = { read, writeNew: () => medium === 'lying' };
  const testVault = openTestVault(undefined, { backupWork: 10, files });
  await makeVault(testVault);
  testVault.disk.chosen.push('/stick/backup.age');
  await agree(testVault, { purpose: 'make-backup', params: { form: 'file' } }, { 1: phrase });
  const passphrase = 'eight words on a paper';
  return testVault.window.recovery.makeBackup({ passphrase: secret(passphrase), repeated: secret(passphrase) });
}
/** A vault begun on a second machine, with these words given. */
async function restoring(): Promise<TestVault> {
  const testVault = openTestVault();
  await enrolAll(testVault, alone, 1);
  granted(await testVault.window.recovery.giveWords({ words: secret(words) }));
  return testVault;
}
const previewed = (recorded: string | null = null) => ({
  ...{ wordsPassphrase: secret(''), sharePassphrase: secret(''), recorded },
});

export const recovery = {
  'words-count': () => reads('abandon about'),
  'words-unknown': () => reads(words.replace('about', 'inkan')),
  'words-checksum': () => reads(words.replace('about', 'abandon')),
  'words-none': async () => {
    const testVault = openTestVault();
    await enrolAll(testVault, alone, 1);
    for (const share of vector(36)) granted(await testVault.window.recovery.giveShareWords({ share: secret(share) }));
    granted(await testVault.window.recovery.recoveryPreview({ ...previewed(), sharePassphrase: secret('TREZOR') }));
    granted(await testVault.window.recovery.acceptRecovery({ root: 'seed', recorded: null }));
    granted(await testVault.window.creation.confirmWords({ answers: [] }));
    await agree(testVault, { purpose: 'show-words', params: {} }, { 1: phrase });
    return testVault.window.recovery.showWords({});
  },
  'share-words-unknown': () => readShare(utf8(firstShare().replace(/^\S+/, 'inkan'))),
  'share-length': () => shares(vector(39)),
  'share-checksum': () => shares(vector(2)),
  'share-malformed': () => shares(vector(3)),
  'share-too-slow': () => {
    const read = readShare(utf8(firstShare()));
    return read.ok ? readShare(utf8(wordsOfShare({ ...read.value, exponent: 11 }).join(' '))) : read;
  },
  'share-other-set': () => shares(vector(6)),
  'share-repeated': () => shares([vector(4)[0] ?? '', vector(4)[0] ?? '']),
  'share-contradicts': () => shares(vector(11)),
  'share-not-needed': () => shares(oneTooMany()),
  'share-passphrase': () => shares(vector(4), 'passé'),
  'share-words-differ': async () => {
    const testVault = await opened();
    const plan = { groupThreshold: 1, groups: [{ threshold: 2, count: 3 }] };
    await agree(testVault, { purpose: 'make-shares', params: { ...plan, hasPassphrase: false } }, { 1: phrase });
    granted(await testVault.window.recovery.makeShares({ ...plan, passphrase: secret('') }));
    granted(await testVault.window.recovery.showShare({ group: 0, member: 0 }));
    return testVault.window.recovery.confirmShare({ group: 0, member: 0, answers: ['inkan', 'inkan', 'inkan'] });
  },
  'shares-missing': () => shares(vector(5)),
  'shares-damaged': () => shares(vector(13)),
  'shares-disagree': () => shares(vector(4), 'TREZOR', () => 'different'),
  'shares-plan': () =>
    makeShares(SecretBytes.copyOf(new Uint8Array(16)), utf8(''), { groupThreshold: 1, groups: [] }, random),
  'backup-unreadable': () => openBackup(utf8('nothing'), utf8('right')),
  'backup-not-by-passphrase': async () => openBackup(await forKey(), utf8('right')),
  'backup-too-slow': async () => {
    const dear = Buffer.from(await binary())
      .toString('latin1')
      .replace(/ 10\n/, ' 31\n');
    return openBackup(Uint8Array.from(Buffer.from(dear, 'latin1')), utf8('right'));
  },
  'backup-passphrase-wrong': async () => openBackup(await sealed(), utf8('wrong')),
  'backup-damaged': async () => {
    const bytes = await binary();
    return openBackup(flipped(bytes, bytes.length - 1), utf8('right'));
  },
  'backup-version': () => readBackup(utf8('{"format":"inkan-backup","version":2}')),
  'backup-content': () => readBackup(utf8('[]')),
  'backup-too-large': () => openBackup(new Uint8Array(maxBackupFile + 1), utf8('right')),
  'backup-not-read-back': () => backsUp('lying'),
  'backup-not-written': () => backsUp('taken'),
  'backup-file-missing': async () => {
    const testVault = await opened();
    testVault.disk.chosen.push('/stick/none');
    return testVault.window.recovery.drillBackup({ passphrase: secret('any'), again: false, final: true });
  },
  'recovery-nothing': async () => {
    const testVault = openTestVault();
    await enrolAll(testVault, alone, 1);
    return testVault.window.recovery.recoveryPreview(previewed());
  },
  'recovery-reading-unknown': async () =>
    (await restoring()).window.recovery.acceptRecovery({ root: 'seed', recorded: null }),
  'fingerprint-differs': async () => {
    const testVault = await restoring();
    granted(await testVault.window.recovery.recoveryPreview(previewed()));
    return testVault.window.recovery.acceptRecovery({
      root: 'bip39-english',
      recorded: 'able able able able 00000000',
    });
  },
} as const satisfies Provocations;
