/** The restore session, and the results of a drill. */
import { randomBytes } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import vectors from 'slip39/test/vectors.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import {
  type DrillFacts,
  drillFactsIn,
  drillRecord,
  drillRecordHolds,
  drillText,
} from '../../core/audit/drill-record.ts';
import { fromHex, toHex } from '../../core/base/hex.ts';
import { type MadeBackup, maxMadeBackups, withMade } from '../../core/contract/recovery-shapes.ts';
import { sealBackup } from '../../electron/vault/backup/age.ts';
import { fingerprintOf, type WalletMaterial, writeBackup } from '../../electron/vault/backup/backup-content.ts';
import { checkBackup, checkShare, checkWords, shareDigest } from '../../electron/vault/recovery/check-backup.ts';
import { RestoreSession } from '../../electron/vault/recovery/restore-session.ts';
import { SecretBytes } from '../../electron/vault/secrets/secret-bytes.ts';
import { makeShares } from '../../electron/vault/slip39/make-shares.ts';
import { englishVectors, japaneseVectors } from '../vectors/bip39.ts';
import '../harness/own-keys.ts';

const bytes = (text: string) => new TextEncoder().encode(text.normalize('NFKD'));
const random = (length: number) => Uint8Array.from(randomBytes(length));
const none = new Uint8Array(0);
const [entropyHex, english] = englishVectors[3];
const entropy = () => SecretBytes.copyOf(fromHex(entropyHex) ?? none);
const codeOf = (answer: { ok: boolean; reason?: { code: string } }) => answer.reason?.code ?? 'ok';

function granted<T>(answer: { ok: true; value: T } | { ok: false; reason: { code: string } }): T {
  if (!answer.ok) throw new Error(answer.reason.code);
  return answer.value;
}

const wallet = (over: Partial<WalletMaterial> = {}): WalletMaterial => ({
  root: 'bip39-english',
  entropy: entropy(),
  wordsPassphrase: SecretBytes.copyOf(none),
  imported: [],
  accounts: [{ chain: 'nem', network: 'mainnet', label: 'a', from: { words: 0 } }],
  settings: null,
  registry: null,
  history: null,
  ruleBooks: [],
  sequences: [],
  ...over,
});
const sealed = (material: WalletMaterial, passphrase = 'phrase') =>
  sealBackup(writeBackup(material, 'whole', 0), bytes(passphrase), random, 10);

describe('restoring from words', () => {
  it('gives the wallet of the words and the passphrase', async () => {
    const signing = new RestoreSession();
    expect(signing.giveWords(bytes(english))).toEqual({
      ok: true,
      value: { is: 'words', language: 'english', count: 24 },
    });
    const [reading, ...others] = granted(await signing.preview(bytes('secret'), none, null));
    const same = wallet({ wordsPassphrase: SecretBytes.copyOf(bytes('secret')) });
    expect(others).toEqual([]);
    expect(reading).toMatchObject({ root: 'bip39-english', fingerprint: fingerprintOf(same), matches: null });
    const [plain] = granted(await signing.preview(none, none, reading?.fingerprint ?? ''));
    expect(plain).toMatchObject({ fingerprint: fingerprintOf(wallet()), matches: false });
  });
  it('is accepted only when it is the wallet that was noted', async () => {
    const signing = new RestoreSession();
    signing.giveWords(bytes(japaneseVectors[0][1]));
    expect(codeOf(signing.take('bip39-japanese', null))).toBe('recovery-reading-unknown');
    const [reading] = granted(await signing.preview(none, none, null));
    expect(codeOf(signing.take('bip39-english', null))).toBe('recovery-reading-unknown');
    expect(codeOf(signing.take('bip39-japanese', 'able able able able 00000000'))).toBe('fingerprint-differs');
    const { recovered } = granted(signing.take('bip39-japanese', reading?.fingerprint.toUpperCase() ?? ''));
    expect(recovered).toMatchObject({ source: 'words', root: 'bip39-japanese', accounts: [], imported: [] });
    expect(recovered.entropy.lend(toHex).toLowerCase()).toBe(japaneseVectors[0][0]);
    // The given material is gone with it.
    expect(codeOf(await signing.preview(none, none, null))).toBe('recovery-nothing');
  });
  it('keeps nothing of words that cannot be', async () => {
    const signing = new RestoreSession();
    expect(codeOf(signing.giveWords(bytes(english.replace('vote', 'zoo'))))).toBe('words-checksum');
    expect(codeOf(await signing.preview(none, none, null))).toBe('recovery-nothing');
  });
});

describe('restoring from shares', () => {
  it('offers each way to take the secret, and the note says which one it is', async () => {
    const plan = { groupThreshold: 1, groups: [{ threshold: 2, count: 3 }] };
    const { shares } = granted(await makeShares(entropy(), bytes('pw'), plan, random));
    const signing = new RestoreSession();
    for (const { words } of shares.slice(1)) granted(signing.giveShare(bytes(words.join(' '))));
    const withNote = fingerprintOf(wallet());
    const readings = granted(await signing.preview(none, bytes('pw'), withNote));
    expect(readings.map(({ root, matches }) => [root, matches])).toEqual([
      ['bip39-english', true],
      ['bip39-japanese', false],
      ['seed', false],
    ]);
    expect(codeOf(signing.take('seed', withNote))).toBe('fingerprint-differs');
    const { recovered } = granted(signing.take('bip39-english', withNote));
    expect(recovered.entropy.lend(toHex).toLowerCase()).toBe(entropyHex);
  });
  it('a set of Trezor’s is a seed, and has no passphrase of words', async () => {
    const [, shares, secret] = vectors[3] as [string, string[], string, string];
    const signing = new RestoreSession();
    for (const words of shares) granted(signing.giveShare(bytes(words)));
    granted(await signing.preview(bytes('ignored'), bytes('TREZOR'), null));
    const { recovered } = granted(signing.take('seed', null));
    expect(recovered.entropy.lend(toHex).toLowerCase()).toBe(secret);
    expect(recovered.wordsPassphrase.lend(({ length }) => length)).toBe(0);
  });
  it('cannot be looked at before there are enough', async () => {
    const [, shares] = vectors[3] as [string, string[], string, string];
    const signing = new RestoreSession();
    granted(signing.giveShare(bytes(shares[0] ?? '')));
    expect(codeOf(signing.giveShare(bytes(shares[0] ?? '')))).toBe('share-repeated');
    expect(codeOf(await signing.preview(none, none, null))).toBe('shares-missing');
  });
});

describe('restoring from a backup', () => {
  it('brings everything that was in it', async () => {
    const key = SecretBytes.copyOf(new Uint8Array(32).fill(3));
    const given = wallet({
      imported: [key],
      accounts: [{ chain: 'symbol', network: 'testnet', label: 'x', from: { imported: 0 } }],
    });
    const signing = new RestoreSession();
    expect(codeOf(await signing.giveBackup(await sealed(given), bytes('wrong')))).toBe('backup-passphrase-wrong');
    const taken = granted(await signing.giveBackup(await sealed(given), bytes('phrase')));
    expect(taken).toMatchObject({ is: 'backup', scope: 'whole', accounts: 1, imported: 1 });
    granted(await signing.preview(none, none, null));
    const { recovered } = granted(signing.take('bip39-english', null));
    expect(recovered.accounts).toEqual(given.accounts);
    expect(recovered.imported.map((one) => one.lend(toHex))).toEqual(['03'.repeat(32)]);
  });
  it('takes the place of what was given before', async () => {
    const signing = new RestoreSession();
    granted(signing.giveWords(bytes(japaneseVectors[0][1])));
    granted(await signing.giveBackup(await sealed(wallet()), bytes('phrase')));
    expect(granted(await signing.preview(none, none, null)).map(({ root }) => root)).toEqual(['bip39-english']);
    signing.forget();
    expect(codeOf(await signing.preview(none, none, null))).toBe('recovery-nothing');
  });
});

describe('a drill of words', () => {
  const other = japaneseVectors[2][1];
  const secret = SecretBytes.copyOf(bytes('x'));
  it.each([
    ['the right ones', wallet(), english, null, 'match', '-'],
    ['others', wallet(), other, null, 'differs', '-'],
    ['without the passphrase', wallet({ wordsPassphrase: secret }), english, null, 'match', 'passphrase-not-checked'],
    ['with the passphrase', wallet({ wordsPassphrase: secret }), english, 'x', 'match', '-'],
    ['with another one', wallet({ wordsPassphrase: secret }), english, 'y', 'differs', 'passphrase-differs'],
    ['with one too many', wallet(), english, 'y', 'differs', 'passphrase-differs'],
    ['of a vault without words', wallet({ root: 'seed' }), english, null, 'differs', '-'],
  ] as const)('%s', (_, vault, typed, passphrase, result, note) => {
    const checked = granted(checkWords(vault, bytes(typed), passphrase === null ? null : bytes(passphrase)));
    expect(checked).toEqual({ result, note, place: null });
  });
  it('that cannot be read can be typed again', () =>
    expect(codeOf(checkWords(wallet(), bytes('abandon'), null))).toBe('words-count'));
});

describe('a drill of one share', () => {
  const plan = {
    groupThreshold: 2,
    groups: [
      { threshold: 1, count: 1 },
      { threshold: 2, count: 3 },
    ],
  };
  const salt = toHex(random(32));
  const set = makeShares(entropy(), none, plan, random).then(granted);
  const remembered = async (): Promise<readonly MadeBackup[]> => {
    const { identifier, shares } = await set;
    const digests = shares.map(({ group, member, words }) => ({ group, member, digest: shareDigest(words, salt) }));
    return [{ kind: 'shares', madeMs: '0', identifier, ...plan, hasPassphrase: false, salt, digests }];
  };
  it('knows each share of its set', async () => {
    const { identifier, shares } = await set;
    for (const { group, member, words } of shares) {
      const checked = granted(checkShare(await remembered(), bytes(words.join('  ').toUpperCase()), false));
      expect(checked).toEqual({ result: 'match', note: '-', place: { identifier, group, member } });
    }
  });
  it('says that a passphrase was not checked, of the wallet or of the set', async () => {
    const card = bytes((await set).shares[0]?.words.join(' ') ?? '');
    const expected = { result: 'match', note: 'passphrase-not-checked' };
    expect(granted(checkShare(await remembered(), card.slice(), true))).toMatchObject(expected);
    const withOne = (await remembered()).map((one) => (one.kind === 'shares' ? { ...one, hasPassphrase: true } : one));
    expect(granted(checkShare(withOne, card, false))).toMatchObject(expected);
  });
  it('says of a share of another set that it knows nothing', async () => {
    const [, shares] = vectors[3] as [string, string[], string, string];
    expect(granted(checkShare(await remembered(), bytes(shares[0] ?? ''), true))).toMatchObject({
      result: 'unknown',
      note: 'set-unknown',
    });
  });
  it('is still known after many files and papers', async () => {
    const [set] = await remembered();
    if (set === undefined) throw new Error('no set');
    const file = (at: number): MadeBackup => ({ kind: 'file', madeMs: String(at), digest: '00'.repeat(32) });
    let made: readonly MadeBackup[] = [set];
    for (let at = 1; at <= maxMadeBackups + 5; at += 1) made = withMade(made, file(at));
    expect(made).toHaveLength(maxMadeBackups);
    expect(made[0]).toBe(set);
    expect(made.at(-1)).toEqual(file(maxMadeBackups + 5));
    // Only a set displaces a set, and the newest backup is never dropped.
    const sets = Array.from({ length: maxMadeBackups }, (_, at): MadeBackup => ({ ...set, madeMs: String(at) }));
    expect(withMade(sets, set)).toEqual([...sets.slice(1), set]);
    expect(withMade(sets, file(1))).toEqual([...sets.slice(1), file(1)]);
  });
  it('notices a share of the same number with another secret', async () => {
    const [known] = await remembered();
    const { shares } = await set;
    if (known?.kind !== 'shares') throw new Error('no set');
    const forged = [{ ...known, digests: known.digests.map((one) => ({ ...one, digest: '00'.repeat(32) })) }];
    const checked = granted(checkShare(forged, bytes(shares[0]?.words.join(' ') ?? ''), true));
    expect(checked).toMatchObject({ result: 'differs', note: '-' });
  });
});

describe('a drill of a file', () => {
  const key = (fill: number) => SecretBytes.copyOf(new Uint8Array(32).fill(fill));
  const from = (imported: number) => ({
    chain: 'symbol' as const,
    network: 'mainnet' as const,
    label: 'x',
    from: { imported },
  });
  it.each([
    ['the same', wallet(), wallet(), 'match', '-'],
    ['another wallet', wallet(), wallet({ entropy: key(1) }), 'differs', '-'],
    ['other passphrase', wallet({ wordsPassphrase: key(1) }), wallet(), 'differs', '-'],
    ['a key is missing', wallet({ imported: [key(1)] }), wallet(), 'differs', 'keys-missing'],
    ['more keys than needed', wallet(), wallet({ imported: [key(1)] }), 'match', '-'],
    [
      'fewer accounts',
      wallet({ accounts: [...wallet().accounts, { ...from(0), from: { words: 7 } }] }),
      wallet(),
      'match',
      'older-accounts',
    ],
    [
      'keys in another order',
      wallet({ imported: [key(1), key(2)], accounts: [from(0)] }),
      wallet({ imported: [key(2), key(1)], accounts: [from(1)] }),
      'match',
      '-',
    ],
  ] as const)('%s', async (_, vault, backup, result, note) => {
    const checked = granted(await checkBackup(vault, await sealed(backup), bytes('phrase')));
    expect(checked).toEqual({ result, note, place: null });
  });
  it('that does not open can be tried again', async () => {
    expect(codeOf(await checkBackup(wallet(), await sealed(wallet()), bytes('other')))).toBe('backup-passphrase-wrong');
    const spoilt = (await sealed(wallet())).slice(0, 200);
    expect(codeOf(await checkBackup(wallet(), spoilt, bytes('phrase')))).toBe('backup-unreadable');
  });
});

describe('the record of a drill', () => {
  const seed = new Uint8Array(32).fill(5);
  const facts: DrillFacts = {
    ...{ vault: 'AB', what: 'share', result: 'match', note: '-', which: '12 group 1 share 2' },
    ...{ time: '2026-11-25T21:00:00.000Z', log: { sequence: 7, hash: 'FF' } },
  };
  const text = drillText(facts);
  const sign = (signed: string) =>
    drillRecord(signed, toHex(ed25519.getPublicKey(seed)), toHex(ed25519.sign(bytes(signed), seed)));
  it('is a fixed text with its signature', () => {
    expect(text).toBe(
      'inkan-drill-v1\nvault AB\nwhat share\nresult match\nnote -\nwhich 12 group 1 share 2\n' +
        'time 2026-11-25T21:00:00.000Z\nlog 7 FF\n',
    );
    expect(drillRecordHolds(sign(text))).toBe(true);
  });
  it('says its facts to whoever shows it, and nothing if a line is another', () => {
    const whole = { ...facts, log: { sequence: 7, hash: 'F'.repeat(64) } };
    const record = sign(drillText(whole));
    expect(drillFactsIn(record)).toMatchObject(whole);
    for (const broken of ['', record.replace('share\n', 'sheep\n'), record.replace('note', 'nota'), text])
      expect(drillFactsIn(broken)).toBeNull();
  });
  it.each([
    ['another result', (record: string) => record.replace('match', 'differs')],
    ['a line more', (record: string) => record.replace('note', 'more -\nnote')],
    ['a line fewer', (record: string) => record.replace('note -\n', '')],
    ['another domain', (record: string) => record.replace('drill', 'other')],
    ['no end', (record: string) => record.slice(0, -1)],
    ['another key', (record: string) => record.replace(/key ../, 'key 00')],
    ['a short signature', (record: string) => record.replace(/..\n$/, '\n')],
    ['nothing', () => ''],
    ['its signature in small letters', (record) => record.replace(/signature .*/, (line) => line.toLowerCase())],
    ['its key in small letters', (record) => record.replace(/key .*/, (line) => line.toLowerCase())],
  ])('does not hold with %s', (_, change) => expect(drillRecordHolds(change(sign(text)))).toBe(false));
  it('another text that the key signed is no record', () => {
    const other = text.replace('inkan-drill-v1', 'inkan-log-head-v1');
    expect(drillRecordHolds(sign(other))).toBe(false);
  });
  it('has no value of two lines', () => expect(() => drillText({ ...facts, note: 'a\nb' })).toThrow());
});
