import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { mnemonicToEntropy, mnemonicToSeedSync } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { deriveKey, pathOf } from '../../electron/vault/keys/derivation.ts';
import { SecretBytes } from '../../electron/vault/secrets/secret-bytes.ts';
import { type Inside, insideVault } from '../harness/inside-vault.ts';
import { createVault, type Enter } from '../harness/make-vault.ts';
import { type Scan, scanFiles, scanMemory } from '../harness/memory-scan.ts';
import { needlesOf, type Secret } from '../harness/needles.ts';
import { type AppProcess, processesOf } from '../harness/processes.ts';
import { symbolTransferRequest } from '../harness/requests.ts';
import { expect, test } from './session.ts';

test.skip(process.platform !== 'linux', 'the scanner reads /proc');

/** The secrets of a vault: passphrase, words, entropy, seed, its own keys, the first keys of both chains and
 * networks. */
function secretsOf(words: readonly string[], passphrase: string, inside: Inside): Secret[] {
  const phrase = words.join(' ');
  const seed = mnemonicToSeedSync(phrase);
  const keys = (['symbol', 'nem'] as const).flatMap((chain) =>
    (['mainnet', 'testnet'] as const).map((network): Secret => {
      const key = deriveKey(chain, pathOf(chain, network, 0), SecretBytes.copyOf(seed));
      return { name: `key of ${chain} ${network}`, value: key.lend((bytes) => Uint8Array.from(bytes)) };
    }),
  );
  const parts = words.flatMap((_word, at) =>
    at % 4 === 0 ? [{ name: `words from ${at + 1}`, value: words.slice(at, at + 4).join(' ') }] : [],
  );
  return [
    { name: 'passphrase', value: passphrase },
    { name: 'passphrase, second half', value: passphrase.slice(passphrase.length / 2) },
    { name: 'entropy', value: mnemonicToEntropy(phrase, wordlist) },
    { name: 'seed', value: seed },
    { name: 'data key', value: inside.dataKey },
    { name: 'custodian key', value: inside.custodianKey },
    { name: 'approval key', value: inside.approvalSeed },
    { name: 'log seed', value: inside.logSeed },
    ...keys,
    ...parts,
  ];
}

/** For the message of a failing test; contains no secret. */
const told = ({ found }: Scan) => [...new Set(found.map(({ where, needle }) => `${where}: ${needle}`))].sort();

/** A core dump contains no memory of a process with an empty filter; a non-dumpable process (its files belong to
 * root) has none. */
function leavesACore({ pid, what }: AppProcess): string[] {
  const filter = fs.readFileSync(`/proc/${pid}/coredump_filter`, 'utf8').trim();
  const dumpable = fs.statSync(`/proc/${pid}/mem`).uid === fs.statSync(`/proc/${pid}`).uid;
  return Number.parseInt(filter, 16) === 0 || !dumpable ? [] : [`${what} ${pid} ${filter}`];
}

test('after the lock no secret is left in any process, file or clipboard; main never has one', async ({
  home,
  start,
}) => {
  const { app, page, corridor } = await start({ judged: false });
  const passphrase = randomBytes(14).toString('hex');
  await corridor.chooseLanguage('en');
  const enter: Enter = async (testId, secret) => {
    await corridor.byId(testId).click();
    await page.keyboard.type(secret);
  };
  const words = await createVault(corridor, { keepers: [{ name: 'Owner', passphrase }], enter });
  // A signature passes the keys through both signers, one of which is WebAssembly.
  await corridor.paste(symbolTransferRequest(undefined, undefined, 'open').text);
  await corridor.arriveAt('review');
  await corridor.goToSign();
  await enter('sign-passphrase', passphrase);
  await corridor.holdSeal();

  const needles = needlesOf(
    secretsOf(words, passphrase, await insideVault(path.join(home.userData, 'vault.inkan'), passphrase)),
  );
  const main = app.process().pid ?? 0;
  const open = processesOf(main);
  expect(open.map(({ what }) => what)).toEqual(expect.arrayContaining(['main', 'vault', 'page', 'zygote', 'network']));
  expect(open.flatMap(leavesACore)).toEqual([]);

  // The control: while the vault is open, its secrets are found where they must be, and never in main.
  const unlocked = scanMemory(open, needles);
  console.log(`${open.length} processes, ${(unlocked.bytes / 1_048_576).toFixed(0)} MiB`);
  const inVault = unlocked.found.filter(({ what }) => what === 'vault').map(({ needle }) => needle);
  for (const kept of ['entropy', 'data key', 'log seed']) {
    expect(
      inVault.some((needle) => needle.startsWith(`${kept} (raw`)),
      kept,
    ).toBe(true);
  }
  expect(told({ ...unlocked, found: unlocked.found.filter(({ what }) => what === 'main') })).toEqual([]);

  const replaced = app.waitForEvent('window');
  await corridor.byId('lock').click({ noWaitAfter: true });
  await corridor.on(await replaced).arriveAt('start');
  const remaining = processesOf(main);
  expect(remaining.map(({ what }) => what)).not.toContain('vault');
  const locked = scanMemory(remaining, needles);
  expect(locked.bytes).toBeGreaterThan(10 * 1_048_576);
  expect(told(locked)).toEqual([]);
  const files = scanFiles(home.dir, needles);
  expect(files.bytes).toBeGreaterThan(1000);
  expect(told(files)).toEqual([]);
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('');
});
