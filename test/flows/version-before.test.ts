/**
 * Vaults, logs and backups of version 0.1 (test/fixtures/v0.1) in today's code: they open with the real key stretching, sign,
 * their logs verify before and after more is written, and their backups restore with Inkan and open without it.
 */

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { verifyCommand } from '../../cli/verify-text.ts';
import { fromHex, toHex } from '../../core/base/hex.ts';
import { epochsMs } from '../../core/chain/networks.ts';
import { defaultSettings, type Settings } from '../../core/policy/registry.ts';
import { makeCollector } from '../../core/qr/collector.ts';
import { checkOwnershipProof } from '../../core/reply/ownership-proof.ts';
import { readVaultFile } from '../../electron/vault/file/vault-file.ts';
import { argon2id } from '../../electron/vault/secrets/key-stretching.ts';
import { realFiles } from '../../electron/vault/services/files.ts';
import { VaultState } from '../../electron/vault/state/vault-state.ts';
import { reasonsFor } from '../harness/reasons.ts';
import { typedAnswer } from '../harness/typed-answer.ts';
import { verifyReply } from '../harness/verify-reply.ts';
import { kindsIn, type Started, startIn } from './on-disk.ts';
import { nemTx, symbolTx } from './transfers.ts';
import { granted, openTestVault, outputOf, readSignable, secret, type TestVault } from './vault.ts';
import { alone, type Custodian, enrolAll, give, openedBy } from './vaults.ts';

const fixtures = path.resolve(import.meta.dirname, '../fixtures/v0.1');
/** A month after the newest entry of the logs. */
const wallMs = Date.UTC(2026, 11, 25, 9);

interface Secrets {
  readonly fingerprint: string;
  readonly keepers: readonly Custodian[];
  /** Ids of the custodians who open the vault; they are `keepers` in the same order, from the end. */
  readonly quorum: readonly number[];
  readonly backupPhrase?: string;
  readonly words: string;
  readonly shares?: readonly string[];
  readonly proof?: string;
  readonly accounts: readonly Readonly<Record<'chain' | 'network' | 'address' | 'publicKey' | 'label', string>>[];
  readonly settings: Settings;
  readonly contacts: readonly unknown[];
  readonly mosaics: readonly unknown[];
}
const vaults = ['one-of-one', 'two-of-three', 'key-file'] as const;
type VaultName = (typeof vaults)[number];
const secretsOf = (name: VaultName) =>
  JSON.parse(fs.readFileSync(path.join(fixtures, name, 'secrets.json'), 'utf8')) as Secrets;

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'inkan-before-'));
  fs.cpSync(fixtures, folder, { recursive: true });
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const at = (name: VaultName, file: string) => path.join(folder, name, file);

/** Passphrases of the quorum, by id. */
function quorumOf({ quorum, keepers }: Secrets): readonly (readonly [id: number, passphrase: string])[] {
  const last = keepers.slice(-quorum.length);
  return quorum.map((id, i) => [id, last[i]?.passphrase ?? ''] as const);
}

async function open(name: VaultName, chosen: string[] = []) {
  const start = startIn(path.join(folder, name), wallMs, { chosen, tools: { stretch: argon2id, files: realFiles } });
  const answers = [];
  for (const [id, passphrase] of quorumOf(secretsOf(name))) answers.push(await give(start, id, passphrase));
  const last = answers.at(-1);
  if (last === undefined) throw new Error('nobody');
  return { start, facts: openedBy(last) };
}

/** Pays from an account; software that had no part in signing accepts the reply. */
async function pays(start: Started, chain: string, publicKey: string, name: VaultName) {
  const signer = fromHex(publicKey);
  const timestamp = BigInt(wallMs - Number(epochsMs.nem.testnet)) / 1000n;
  const { bytes } =
    chain === 'symbol'
      ? symbolTx({ signer, deadline: BigInt(wallMs) + 3_600_000n - epochsMs.symbol.testnet })
      : nemTx({ ...(signer === null ? {} : { signer }), timestamp, deadline: timestamp + 3600n });
  const text = chain === 'symbol' ? toHex(bytes) : JSON.stringify({ data: toHex(bytes) });
  const { document, requirement, judged } = await readSignable(start, text);
  const [custodian, passphrase] = quorumOf(secretsOf(name))[0] ?? [0, ''];
  const { act } = requirement;
  const word = { passphrase: requirement.passphrase ? secret(passphrase) : null, custodian };
  const signed = granted(
    await start.window.signing.sign({
      digest: document.digest,
      act,
      typed: typedAnswer(requirement, document),
      dispositions: reasonsFor(judged?.stops),
      ...word,
    }),
  );
  if (signed.done !== 'signed') throw new Error(signed.done);
  granted(await start.window.signing.shown({}));
  const reply = outputOf(signed, 'transaction', chain === 'symbol' ? 'symbol-qr-8' : 'nem-announce');
  return (await verifyReply(reply, bytes)).signer;
}

/** What `npm run verify --key` says of the log in a folder. */
function verifyLog(name: VaultName) {
  const file = readVaultFile(new Uint8Array(fs.readFileSync(at(name, 'vault.inkan'))));
  const { logKey } = granted(file).head;
  const readBytes = () => new Uint8Array(fs.readFileSync(at(name, 'log.inkan')));
  const { exit, out } = verifyCommand(['--json', '--key', logKey, 'log.inkan'], { readBytes });
  const verdict = JSON.parse(out) as { holds: boolean; entries: number; signedByKey: number; replaced: number };
  return { exit, ...verdict };
}

describe.each(vaults)('the vault %s of version 0.1', (name) => {
  const secrets = secretsOf(name);
  const chosen = () => (name === 'key-file' ? [at(name, 'aoi.key'), at(name, 'aoi.key')] : []);

  it('opens with what its log says, signs, and the log verifies before and after', async () => {
    const before = verifyLog(name);
    expect(before).toMatchObject({ exit: 0, holds: true, replaced: 0 });
    expect(before.signedByKey).toBeGreaterThan(2);
    expect(before.entries).toBe(kindsIn(path.join(fixtures, name)).length);

    const historyOf = vi.spyOn(VaultState.prototype, 'opened');
    const { start, facts } = await open(name, chosen());
    // It signed before there was a history: that is not a complete one without payments.
    expect(historyOf.mock.lastCall?.[0].history).toMatchObject({ payments: [], cutMs: String(wallMs) });
    historyOf.mockRestore();
    expect(facts.accounts).toMatchObject(secrets.accounts);
    expect(facts.settings).toEqual({ ...defaultSettings, ...secrets.settings });
    expect(facts.registry.contacts).toEqual(secrets.contacts);
    expect(facts.registry.mosaics).toEqual(secrets.mosaics);
    expect(granted(await start.window.recovery.backups({})).fingerprint).toBe(secrets.fingerprint);
    const testnet = secrets.accounts.filter(({ network }) => network === 'testnet');
    // With a key file, each signature asks for the file again: one is enough.
    for (const { chain, publicKey } of name === 'key-file' ? testnet.slice(0, 1) : testnet) {
      expect(await pays(start, chain, publicKey, name)).toBe(publicKey);
    }
    expect(granted(await start.log.verify()).wrong).toBeNull();
    await start.close();

    const after = verifyLog(name);
    expect(after).toMatchObject({ exit: 0, holds: true, replaced: 0 });
    expect(after.entries).toBeGreaterThan(before.entries);
    expect(after.signedByKey).toBeGreaterThan(before.signedByKey);
    // And once more, from what this version wrote.
    const again = await open(name, chosen());
    expect(again.facts.accounts).toEqual(facts.accounts);
    await again.start.close();
  }, 300_000);
});

/** A second machine on which a vault is begun, to be made of recovered material. */
async function secondMachine(media: ReadonlyMap<string, Uint8Array> = new Map()) {
  const testVault = openTestVault();
  for (const [file, bytes] of media) {
    testVault.disk.media.set(file, bytes);
    testVault.disk.chosen.push(file);
  }
  await enrolAll(testVault, alone, 1);
  return testVault;
}

async function restored({ window }: TestVault, { fingerprint }: Secrets) {
  const none = () => secret('');
  const preview = { wordsPassphrase: none(), sharePassphrase: none(), recorded: fingerprint };
  granted(await window.recovery.recoveryPreview(preview));
  granted(await window.recovery.acceptRecovery({ root: 'bip39-english', recorded: fingerprint }));
  return granted(await window.creation.confirmWords({ answers: [] }));
}

/** What the script of the documentation prints. */
function openWithout(file: string, passphrase: string) {
  const script = path.resolve(import.meta.dirname, '../../docs/open-backup.mjs');
  const done = spawnSync(process.execPath, [script, file], { input: `${passphrase}\n`, encoding: 'utf8' });
  return JSON.parse(done.stdout) as unknown;
}

describe.each(['one-of-one', 'two-of-three'] as const)('the backups of %s of version 0.1', (name) => {
  const secrets = secretsOf(name);
  const words = { chain: 'symbol', network: 'mainnet', address: secrets.accounts[0]?.address };
  const passphrase = secrets.backupPhrase ?? '';
  const paper = () => fs.readFileSync(at(name, 'backup-paper.txt'), 'utf8');

  it('the age file restores everything', async () => {
    const testVault = await secondMachine(new Map([['/b', new Uint8Array(fs.readFileSync(at(name, 'backup.age')))]]));
    granted(await testVault.window.recovery.giveBackupFile({ passphrase: secret(passphrase), again: false }));
    const facts = await restored(testVault, secrets);
    const plain = secrets.accounts.map(({ address, label }) => ({ address, label }));
    expect(facts.accounts).toMatchObject(plain);
    expect(facts.settings).toEqual({ ...defaultSettings, ...secrets.settings });
    expect(facts.registry.contacts).toMatchObject(secrets.contacts.map(() => ({ name: 'supplier' })));
  }, 60_000);

  it('the codes on paper restore the keys', async () => {
    const testVault = await secondMachine();
    const whole = makeCollector().takeText(paper());
    if (whole.type !== 'complete') throw new Error(whole.type);
    granted(await testVault.window.recovery.giveBackupText({ text: whole.text, passphrase: secret(passphrase) }));
    const facts = await restored(testVault, secrets);
    expect(facts.accounts.map(({ address }) => address)).toEqual(secrets.accounts.map(({ address }) => address));
  }, 60_000);

  it('the words and the shares restore the accounts of the words', async () => {
    const byWords = await secondMachine();
    granted(await byWords.window.recovery.giveWords({ words: secret(secrets.words) }));
    expect((await restored(byWords, secrets)).accounts[0]).toMatchObject(words);
    const byShares = await secondMachine();
    for (const share of (secrets.shares ?? []).slice(0, 2)) {
      granted(await byShares.window.recovery.giveShareWords({ share: secret(share) }));
    }
    expect((await restored(byShares, secrets)).accounts[0]).toMatchObject(words);
  }, 60_000);

  it('open without Inkan, the file as well as the paper', () => {
    const inside = {
      ...{ format: 'inkan-backup', version: 1, fingerprint: secrets.fingerprint },
      root: { kind: 'bip39-english', words: secrets.words, passphrase: '' },
    };
    expect(openWithout(at(name, 'backup.age'), passphrase)).toMatchObject({ ...inside, scope: 'whole' });
    expect(openWithout(at(name, 'backup-paper.txt'), passphrase)).toMatchObject({ ...inside, scope: 'keys' });
  }, 60_000);
});

describe('an ownership proof of version 0.1', () => {
  it('holds', () => {
    const { proof = '', accounts } = secretsOf('one-of-one');
    const { address } = accounts.find(({ label }) => label === 'Payroll') ?? { address: '' };
    expect(granted(checkOwnershipProof(proof))).toMatchObject({ address, purpose: 'audit 2026' });
  });
});
