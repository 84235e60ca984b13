import { randomBytes } from 'node:crypto';
import { three } from '../harness/custodians.ts';
import { type Found, scanMemory } from '../harness/memory-scan.ts';
import { needlesOf } from '../harness/needles.ts';
import { keySecrets, passphraseSecrets, wordSecrets } from '../harness/open-secrets.ts';
import { processesOf } from '../harness/processes.ts';
import { symbolTransferRequest } from '../harness/requests.ts';
import { putVault } from '../harness/vault-with.ts';
import { expect, test } from './session.ts';

test.skip(process.platform !== 'linux', 'the scanner reads /proc');

/** Secret and process, with the number of copies, their forms and places. */
function counted(found: readonly Found[]): Record<string, string[]> {
  const all: Record<string, string[]> = {};
  for (const { what, needle, where } of found) {
    const key = `${what}: ${needle.split(' (')[0]}`;
    all[key] = [...(all[key] ?? []), `${needle.slice(needle.indexOf('('))} ${where.split(' ').slice(2).join(' ')}`];
  }
  return all;
}

test('while the vault is open, no passphrase, word or signing key outlives its use', {
  tag: '@alone',
}, async ({ home, start }) => {
  const keepers = three.map(({ name }) => ({ name, passphrase: randomBytes(14).toString('hex') }));
  const [aoi = '', ken = ''] = keepers.map(({ passphrase }) => passphrase);
  const entropy = await putVault(home, { passphraseAtSigning: 'always' }, { quorum: 2, keepers });
  const secrets = [
    ...passphraseSecrets('passphrase Aoi', aoi),
    ...passphraseSecrets('passphrase Ken', ken),
    ...wordSecrets(entropy),
    ...keySecrets(entropy),
    { name: 'entropy', value: entropy },
  ];
  const needles = needlesOf(secrets);
  const { app, page, corridor } = await start({ judged: false });
  const main = app.process().pid ?? 0;
  /** Searches page, vault and main; returns the kinds of secrets found in each, and prints the counts by form. */
  const look = (step: string): string[] => {
    const processes = processesOf(main).filter(({ what }) => ['main', 'vault', 'page'].includes(what));
    expect(processes.map(({ what }) => what).sort()).toEqual(['main', 'page', 'vault']);
    const found = counted(scanMemory(processes, needles).found);
    for (const [what, where] of Object.entries(found)) console.log(`${step}: ${what}: ${where.length}: ${where[0]}`);
    return Object.keys(found);
  };
  /** The vault answers first and overwrites its young heap afterwards: a secret that stays for more than a few
   * seconds fails. */
  const settles = (step: string, kept: readonly string[]) =>
    expect.poll(() => look(step), { timeout: 10_000, intervals: [300] }).toEqual(kept);
  const type = async (testId: string, secret: string) => {
    await corridor.byId(testId).click();
    await page.keyboard.type(secret);
  };
  await corridor.chooseLanguage('en');
  await corridor.byId('open-vault').click();
  await corridor.arriveAt('unlock');
  await corridor.byId('unlock-passphrase').waitFor();
  expect(look('before')).toEqual([]);
  // The control: typed text is in the field's own array, as UTF-16, and nowhere else.
  await corridor.byId('unlock-custodian-1').check();
  await type('unlock-passphrase', aoi);
  expect(look('typed')).toEqual(['page: passphrase Aoi']);
  await corridor.byId('unlock-give').click();
  await corridor.byId('unlock-next').click();
  await corridor.byId('unlock-passphrase').waitFor();
  await settles('one share given', []);
  await corridor.byId('unlock-custodian-2').check();
  await type('unlock-passphrase', ken);
  await corridor.byId('unlock-give').click();
  await corridor.arriveAt('home');
  await corridor.goToScan();
  // The control in the vault: the words' entropy stays while it is open.
  const kept = ['vault: entropy'];
  await settles('opened', kept);
  await corridor.paste(symbolTransferRequest(undefined, undefined, 'open').text);
  await corridor.arriveAt('review');
  await corridor.goToSign();
  await type('sign-passphrase', aoi);
  await corridor.holdSeal();
  await settles('signed', kept);
  await corridor.byId('done').click();
  await corridor.arriveAt('scan');
  await corridor.byId('place-settings').click();
  await corridor.arriveAt('settings');
  await corridor.byId('save-settings').click();
  await corridor.byId('authorise-passphrase').waitFor();
  await corridor.byId('authorise-custodian-1').check();
  await type('authorise-passphrase', aoi);
  await corridor.byId('authorise-give').click();
  await corridor.byId('authorise-next').waitFor();
  await settles('vouched', kept);
});
