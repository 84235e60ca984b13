/** Refusals of the vault: its file, passphrases and custodians, and a network that must not be there. */

import { defaultSettings } from '../../../core/policy/registry.ts';
import { readVaultFile } from '../../../electron/vault/file/vault-file.ts';
import { newSeats } from '../../../electron/vault/services/enrolment.ts';
import { type Disk, granted, openTestVault, secret, type TestVault } from '../../flows/vault.ts';
import { alone, enrolAll, give, makeVault, phrase, three } from '../../flows/vaults.ts';
import type { Provocations } from './provoke.ts';

/** A disk with a vault of one custodian, and a new process that uses it. */
async function locked(change: Partial<Disk> = {}): Promise<TestVault> {
  const made = openTestVault();
  await makeVault(made);
  return openTestVault(Object.assign(made.disk, change));
}
async function draft(): Promise<TestVault> {
  const testVault = openTestVault();
  granted(await testVault.window.creation.beginVault({ quorum: 1, names: ['Aoi'] }));
  return testVault;
}
async function enrols(
  testVault: TestVault,
  change: { passphrase?: string; repeated?: string; keyFile?: 'existing' | 'new' },
) {
  const { passphrase = phrase, repeated = passphrase, keyFile } = change;
  const words = { passphrase: secret(passphrase), repeated: secret(repeated) };
  return testVault.window.creation.enrol({ seat: 1, keyFile: keyFile ?? 'none', ...words });
}
async function chooses(keyFile: 'existing' | 'new', chosen: string, media: readonly [string, Uint8Array][] = []) {
  const testVault = await draft();
  testVault.disk.chosen.push(chosen);
  for (const [path, bytes] of media) testVault.disk.media.set(path, bytes);
  return enrols(testVault, { keyFile });
}
/** The answer to a vault file after this change of its bytes. */
async function fileWith(change: (bytes: Uint8Array) => Uint8Array) {
  const { disk } = await locked();
  return readVaultFile(change(disk.file ?? new Uint8Array(0)));
}
/** Replaces a text of the head by another of the same length. */
const swapped = (from: string, to: string) => (bytes: Uint8Array) =>
  Uint8Array.from(Buffer.from(Buffer.from(bytes).toString('latin1').replace(from, to), 'latin1'));

export const vault = {
  'vault-missing': () => give(openTestVault(), 1, phrase),
  'vault-exists': async () => (await locked()).window.creation.beginVault({ quorum: 1, names: ['Aoi'] }),
  'vault-locked': () => openTestVault().window.signing.read({ text: '00' }),
  'vault-malformed': () => fileWith((bytes) => bytes.subarray(0, 20)),
  'vault-version': () => fileWith((bytes) => bytes.with(8, 9)),
  'vault-parameters': () => fileWith(swapped('"memoryKiB":262144', '"memoryKiB":262143')),
  'vault-altered': () => fileWith((bytes) => bytes.with(bytes.length - 1, (bytes.at(-1) ?? 0) ^ 1)),
  'passphrase-wrong': async () => give(await locked(), 1, 'seven quiet heronz'),
  'passphrase-too-short': async () => enrols(await draft(), { passphrase: 'too short' }),
  'passphrase-differs': async () => enrols(await draft(), { repeated: 'seven quiet heronz' }),
  'words-differ': async () => {
    const testVault = openTestVault();
    await enrolAll(testVault, alone, 1);
    granted(await testVault.window.creation.makeWords({}));
    return testVault.window.creation.confirmWords({ answers: [] });
  },
  'not-practice': async () => {
    const testVault = openTestVault();
    granted(await testVault.window.creation.openPractice({}));
    return testVault.window.custody.changeSettings({ settings: defaultSettings });
  },
  'nothing-begun': () => openTestVault().window.creation.confirmWords({ answers: [] }),
  'quorum-impossible': () => openTestVault().window.creation.beginVault({ quorum: 2, names: ['Aoi'] }),
  'custodian-name-taken': () => openTestVault().window.creation.beginVault({ quorum: 1, names: ['Aoi', 'AOI'] }),
  'custodians-too-many': () =>
    newSeats(
      ['Mina'],
      Array.from({ length: 16 }, (_, i) => `Keeper ${i}`),
      17,
    ),
  'custodians-missing': async () => {
    const testVault = openTestVault();
    await makeVault(testVault, three, 2);
    return testVault.window.recovery.showWords({});
  },
  'key-file-missing': () => chooses('existing', '/stick/none'),
  'key-file-short': () => chooses('existing', '/stick/small', [['/stick/small', new Uint8Array(31)]]),
  'key-file-not-written': () => chooses('new', '/stick/there', [['/stick/there', new Uint8Array(64)]]),
  'wait-after-failures': async () => {
    const testVault = await locked();
    await give(testVault, 1, 'seven quiet heronz');
    return give(testVault, 1, phrase);
  },
  'network-online': async () => give(await locked({ guard: { state: 'online', seen: [], scope: 'linux' } }), 1, phrase),
  'network-unknown': async () =>
    give(await locked({ guard: { state: 'unknown', seen: [], scope: 'linux' } }), 1, phrase),
} as const satisfies Provocations;
