/** The encrypted backup: created, read, read by age-encryption alone and by docs/open-backup.mjs, and damaged. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../core/base/hex.ts';
import { emptyHistory } from '../../core/history/history.ts';
import { defaultSettings } from '../../core/policy/registry.ts';
import { makeCollector } from '../../core/qr/collector.ts';
import { splitIntoParts } from '../../core/qr/parts.ts';
import { emptyRegistry } from '../../core/registry/registry.ts';
import { maxBackupFile, openBackup, sealBackup } from '../../electron/vault/backup/age.ts';
import {
  fingerprintOf,
  readBackup,
  type WalletMaterial,
  writeBackup,
} from '../../electron/vault/backup/backup-content.ts';
import { SecretBytes } from '../../electron/vault/secrets/secret-bytes.ts';
import { japaneseVectors } from '../vectors/bip39.ts';
import { addressAt, historyOf } from './risk-samples.ts';
import '../harness/own-keys.ts';
import { bookWith } from '../policy/facts.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = (shown: Uint8Array) => new TextDecoder().decode(shown);
const random = (length: number) => Uint8Array.from(randomBytes(length));
const phrase = 'seven quiet herons ハ'.normalize('NFKD');
/** 1 MiB and 4 ms instead of 256 MiB and a second. */
const quick = 10;
const folder = mkdtempSync(path.join(tmpdir(), 'inkan-backup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const material = (over: Partial<WalletMaterial> = {}): WalletMaterial => ({
  root: 'bip39-english',
  entropy: SecretBytes.copyOf(new Uint8Array(32).fill(0x5a)),
  wordsPassphrase: SecretBytes.copyOf(bytes('ひみつ'.normalize('NFKD'))),
  imported: [SecretBytes.copyOf(new Uint8Array(32).fill(0x77))],
  accounts: [
    { chain: 'symbol', network: 'mainnet', label: 'Cold', from: { words: 0 } },
    { chain: 'nem', network: 'testnet', label: '練習', from: { imported: 0 } },
  ],
  settings: { ...defaultSettings, allowCopy: true },
  registry: emptyRegistry,
  history: null,
  ruleBooks: [],
  sequences: [],
  ...over,
});
const plain = writeBackup(material(), 'whole', 1_790_000_000_000);
const codeOf = (answer: { ok: boolean; reason?: { code: string } }) => answer.reason?.code ?? 'ok';

/** Output of the script in docs. */
function openWithout(file: Uint8Array | string, passphrase = phrase) {
  const name = path.join(folder, 'backup.age');
  writeFileSync(name, file);
  const script = path.resolve(import.meta.dirname, '../../docs/open-backup.mjs');
  const done = spawnSync(process.execPath, [script, name], { input: `${passphrase}\n`, encoding: 'utf8' });
  return { out: done.stdout, error: done.stderr, status: done.status };
}

describe('an encrypted backup', () => {
  it('is an age file that the age-encryption package opens with its own means', async () => {
    const file = await sealBackup(plain, bytes(phrase), random, quick);
    const decrypter = new Decrypter();
    decrypter.addPassphrase(phrase);
    expect(textOf(file)).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n/);
    expect(await decrypter.decrypt(armor.decode(textOf(file)))).toEqual(plain);
  });
  it('has the work factor of the age program unless a test says otherwise', async () => {
    const file = armor.decode(textOf(await sealBackup(plain, bytes(phrase), random)));
    expect(textOf(file.subarray(0, 80))).toMatch(/^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} 18\n/);
  });
  it('is opened without Inkan by the script of the documentation', async () => {
    const file = await sealBackup(plain, bytes(phrase), random, quick);
    expect(openWithout(file)).toEqual({ out: textOf(plain), error: '', status: 0 });
    expect(openWithout(armor.decode(textOf(file))).out).toBe(textOf(plain));
    expect(openWithout(file, 'wrong')).toMatchObject({ out: '', error: 'The passphrase does not fit.\n', status: 1 });
  });
  it('and so is a long one of age-encryption’s own making', async () => {
    const long = Uint8Array.from({ length: 150_000 }, (_, i) => 97 + (i % 26));
    const encrypter = new Encrypter();
    encrypter.setPassphrase(phrase);
    encrypter.setScryptWorkFactor(quick);
    const file = await encrypter.encrypt(long);
    expect(openWithout(file).out).toBe(textOf(long));
    const opened = await openBackup(file, bytes(phrase));
    expect(opened.ok && textOf(opened.value)).toBe(textOf(long));
    const spoilt = file.map((byte, at) => (at === 100_000 ? byte ^ 1 : byte));
    expect(openWithout(spoilt)).toMatchObject({ error: 'The file was changed or is damaged.\n', status: 1 });
  });
  it('fits into QR codes that are joined with and without Inkan', async () => {
    const keys = writeBackup(material(), 'keys', 1_790_000_000_000);
    const file = textOf(await sealBackup(keys, bytes(phrase), random, quick));
    const parts = splitIntoParts(file, 900);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.length).toBeLessThan(5);
    const shuffled = [...parts].reverse();
    expect(makeCollector().takeText(shuffled.join('\n'))).toMatchObject({ type: 'complete', text: file });
    expect(openWithout(shuffled.join('\n')).out).toBe(textOf(keys));
    expect(openWithout(parts.slice(1).join('\n')).error).toBe(`Missing parts: 1 of ${parts.length}\n`);
  });
});

describe('a backup that cannot be used', () => {
  const sealed = sealBackup(plain, bytes(phrase), random, quick);
  const opened = async (change: (text: string) => string, passphrase = phrase) =>
    codeOf(await openBackup(bytes(change(textOf(await sealed))), bytes(passphrase)));
  /** Flips one bit of the binary file. */
  const flipped = async (at: (length: number) => number) => {
    const binary = armor.decode(textOf(await sealed));
    const spot = at(binary.length);
    return codeOf(
      await openBackup(
        binary.map((byte, i) => (i === spot ? byte ^ 1 : byte)),
        bytes(phrase),
      ),
    );
  };
  it('passphrase', async () => {
    expect(await opened((text) => text)).toBe('ok');
    expect(await opened((text) => text, 'seven quiet heron')).toBe('backup-passphrase-wrong');
  });
  it('torn or changed', async () => {
    expect(await opened((text) => text.slice(0, 300))).toBe('backup-unreadable');
    expect(await opened(() => 'nothing')).toBe('backup-unreadable');
    expect(await opened(() => '')).toBe('backup-unreadable');
    expect(await flipped((length) => length - 1)).toBe('backup-damaged');
    expect(await flipped((length) => length - 400)).toBe('backup-damaged');
    // In the header's MAC at the end of the fourth line.
    const mac = textOf(armor.decode(textOf(await sealed))).indexOf('--- ') + 5;
    expect(await flipped(() => mac)).toMatch(/^backup-(?:damaged|unreadable)$/);
  });
  it('for a key, or with too much work', async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(await identityToRecipient(await generateX25519Identity()));
    const forKey = await encrypter.encrypt(plain);
    expect(codeOf(await openBackup(forKey, bytes(phrase)))).toBe('backup-not-by-passphrase');
    const binary = armor.decode(textOf(await sealed));
    const dear = Buffer.from(Buffer.from(binary).toString('latin1').replace(/ 10\n/, ' 31\n'), 'latin1');
    expect(codeOf(await openBackup(Uint8Array.from(dear), bytes(phrase)))).toBe('backup-too-slow');
    expect(codeOf(await openBackup(new Uint8Array(maxBackupFile + 1), bytes(phrase)))).toBe('backup-too-large');
  });
  it('of a later version, or with anything in it that is not documented', () => {
    const spoil = (change: (json: Record<string, unknown>) => void) => {
      const json = JSON.parse(textOf(plain));
      change(json);
      return codeOf(readBackup(bytes(JSON.stringify(json))));
    };
    const put = (key: string, value: unknown) => spoil((json) => Object.assign(json, { [key]: value }));
    expect(spoil(() => {})).toBe('ok');
    expect(put('version', 2)).toBe('backup-version');
    expect(put('more', 1)).toBe('backup-content');
    expect(put('fingerprint', 'able able able able 00000000')).toBe('backup-content');
    expect(put('root', { kind: 'bip39-japanese', words: 'zoo', passphrase: '' })).toBe('backup-content');
    expect(put('root', { kind: 'seed', hex: 'FF' })).toBe('backup-content');
    expect(put('imported', [])).toBe('backup-content');
    expect(put('imported', [{ seed: 'XY'.repeat(32) }])).toBe('backup-content');
    expect(codeOf(readBackup(bytes('[]')))).toBe('backup-content');
    expect(codeOf(readBackup(bytes('{')))).toBe('backup-content');
    expect(codeOf(readBackup(Uint8Array.of(0xff)))).toBe('backup-content');
  });
});

describe('what comes back', () => {
  const back = (given: WalletMaterial, scope: 'whole' | 'keys' = 'whole') => {
    const read = readBackup(writeBackup(given, scope, 0));
    if (!read.ok) throw new Error(read.reason.code);
    const { entropy, wordsPassphrase, imported, ...facts } = read.value;
    const hex = (secret: SecretBytes) => secret.lend(toHex);
    return { ...facts, entropy: hex(entropy), passphrase: hex(wordsPassphrase), imported: imported.map(hex) };
  };
  it('is what was put in', () => {
    const { accounts, settings, registry, history } = material();
    expect(back(material())).toEqual({
      ...{
        root: 'bip39-english',
        accounts,
        settings,
        registry,
        history,
        ruleBooks: [],
        sequences: [],
        scope: 'whole',
        made: '1970-01-01T00:00:00.000Z',
      },
      fingerprint: fingerprintOf(material()),
      entropy: '5A'.repeat(32),
      passphrase: toHex(bytes('ひみつ'.normalize('NFKD'))),
      imported: ['77'.repeat(32)],
    });
  });
  it('has the history, if there is one, and refuses one that is none', () => {
    const history = historyOf({ to: addressAt(1), atomic: 5n, agoMs: 0n });
    expect(back(material({ history })).history).toEqual(history);
    expect(back(material({ history }), 'keys').history).toBeNull();
    expect(textOf(writeBackup(material({ history: emptyHistory }), 'whole', 0))).not.toContain('history');
    const written = textOf(writeBackup(material({ history }), 'whole', 0));
    expect(codeOf(readBackup(bytes(written.replace('inkan-history-1', 'inkan-history-2'))))).toBe('backup-content');
  });
  it('has the rule books, if there are any, and refuses one that is altered', () => {
    const ruleBooks = [{ book: bookWith([]), atMs: 1_764_590_400_000n }];
    expect(back(material({ ruleBooks })).ruleBooks).toEqual(ruleBooks);
    expect(back(material({ ruleBooks }), 'keys').ruleBooks).toEqual([]);
    const written = textOf(writeBackup(material({ ruleBooks }), 'whole', 0));
    expect(codeOf(readBackup(bytes(written)))).toBe('ok');
    expect(codeOf(readBackup(bytes(written.replace('\\"v\\":1', '\\"v\\":2'))))).toBe('backup-content');
  });
  it('has what was used of the keys of requesters and back offices, and refuses one key twice', () => {
    const sequences = [
      { key: 'AB'.repeat(32), lastNumber: 7, lastDigest: 'CD'.repeat(32) },
      { key: 'EF'.repeat(32), upTo: null, lists: [{ created: 7, digest: 'CD'.repeat(32) }] },
    ];
    expect(back(material({ sequences })).sequences).toEqual(sequences);
    expect(back(material({ sequences }), 'keys').sequences).toEqual([]);
    const twice = textOf(writeBackup(material({ sequences: [...sequences, ...sequences] }), 'whole', 0));
    expect(codeOf(readBackup(bytes(twice)))).toBe('backup-content');
  });
  it('is the keys only, on paper', () => {
    const { settings, registry, accounts } = back(material(), 'keys');
    expect([settings, registry, accounts[0]]).toEqual([
      null,
      null,
      { chain: 'symbol', network: 'mainnet', from: { words: 0 } },
    ]);
  });
  it('keeps the language of the words, and a root that is no words', () => {
    const entropy = SecretBytes.copyOf(fromHex(japaneseVectors[1][0]) ?? new Uint8Array());
    const japanese = material({ root: 'bip39-japanese', entropy });
    expect(back(japanese)).toMatchObject({ root: 'bip39-japanese', fingerprint: fingerprintOf(japanese) });
    const wordsPassphrase = SecretBytes.owning(new Uint8Array(0));
    const seed = material({ root: 'seed', entropy: SecretBytes.copyOf(new Uint8Array(16).fill(9)), wordsPassphrase });
    expect(back(seed)).toMatchObject({ root: 'seed', entropy: '09'.repeat(16), fingerprint: fingerprintOf(seed) });
  });
});
