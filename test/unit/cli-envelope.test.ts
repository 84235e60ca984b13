/** The command lines with envelopes and payment lists: keys in files, making, checking, inspecting, practising. */
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { envelope } from '../../cli/envelope-text.ts';
import { openPictureReader } from '../../cli/image-scan.ts';
import { filesAt, readBytes } from '../../cli/input.ts';
import { inspect } from '../../cli/inspect-text.ts';
import { practice } from '../../cli/practice-sign.ts';
import { fromHex, toHex } from '../../core/base/hex.ts';
import { readEnvelopeText } from '../../core/envelope/request-envelope.ts';
import { newRequester } from '../../core/envelope/requesters.ts';
import type { ListedPayment } from '../../core/payment-list/payment-list.ts';
import { writeList } from '../../core/payment-list/write-list.ts';
import { splitIntoParts } from '../../core/qr/parts.ts';
import { openPracticeVault } from '../../electron/vault/state/open-vault.ts';
import { nemTx, nowMs, symbolTx } from '../flows/transfers.ts';
import { payment, toShiftJis } from '../harness/payment-lists.ts';
import { nemFields, nemPlain, symbolFields, symbolPlain } from '../vectors/own-transfers.ts';
import '../harness/own-keys.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'inkan-envelope-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => path.join(folder, name);
const tools = { nowMs: () => Number(nowMs), readBytes, filesAt, readPicture: await openPictureReader() };
const run = (...args: string[]) => envelope(args, tools);
const put = (name: string, content: string | Uint8Array) => {
  writeFileSync(at(name), content);
  return at(name);
};
const keyOfPractice = (chain: 'symbol' | 'nem') => {
  const account = openPracticeVault().accounts.find((one) => one.chain === chain);
  return fromHex(account?.publicKey ?? '') ?? new Uint8Array(0);
};

const symbol = symbolTx({ signer: keyOfPractice('symbol'), message: symbolPlain('請求書 4711') });
const nem = nemTx({ signer: keyOfPractice('nem'), message: nemPlain('42') });
const requests = [put('1.txt', toHex(symbol.bytes)), put('2.txt', `${toHex(nem.bytes)}\n`)];
const payments: readonly ListedPayment[] = [
  ...symbolFields.mosaics.map(({ amount: atomic }) =>
    payment({ destination: symbolFields.recipient.type === 'address' ? symbolFields.recipient.address : '', atomic }),
  ),
  payment({
    chain: 'nem',
    mosaic: 'nem:xem',
    destination: nemFields.recipient.address,
    atomic: nemFields.amount,
    message: '42',
  }),
];
const list = writeList(payments, '11月', 'japanese');

const key = run('key', '--new', at('key.pem'));
const publicKey = key.out.trim();
const first = run('make', '--key', at('key.pem'), '--first', '--purpose', '月次', '--totals', ...requests);
const firstFile = put('first.txt', first.out);
const keysFile = put('keys.json', JSON.stringify([newRequester(publicKey, 'Treasury', 'requester')]));
const foreignFile = put('foreign.json', JSON.stringify([newRequester('AB'.repeat(32), 'Other', 'requester')]));

describe('envelope key', () => {
  it('makes a file for its owner alone, once, and prints the public key', () => {
    expect(key).toMatchObject({ exit: 0, err: '' });
    expect(publicKey).toMatch(/^[0-9A-F]{64}$/);
    expect(statSync(at('key.pem')).mode & 0o777).toBe(0o600);
    expect(run('key', at('key.pem'))).toEqual(key);
    const before = readFileSync(at('key.pem'), 'utf8');
    expect(run('key', '--new', at('key.pem'))).toMatchObject({
      exit: 2,
      out: '',
      err: 'the key file exists already\n',
    });
    expect(readFileSync(at('key.pem'), 'utf8')).toBe(before);
  });
  it('does not use one that others can read, or one that is no key', () => {
    put('open.pem', readFileSync(at('key.pem'), 'utf8'));
    chmodSync(at('open.pem'), 0o644);
    expect(run('key', at('open.pem'))).toMatchObject({ exit: 2, err: 'others can read the key file: chmod 600\n' });
    put('none.pem', 'x');
    chmodSync(at('none.pem'), 0o600);
    expect(run('key', at('none.pem'))).toMatchObject({ exit: 2, err: 'the key file has no Ed25519 key\n' });
    expect(run('key', at('missing.pem'))).toMatchObject({ exit: 2 });
  });
});

describe('envelope make and check', () => {
  it('puts the requests in, with totals, and numbers on from the one before', () => {
    const read = readEnvelopeText(first.out);
    if (!read.ok) throw new Error(read.reason.code);
    expect(read.value).toMatchObject({ key: publicKey, number: 1, previous: null, purpose: '月次' });
    expect(read.value.texts).toEqual([toHex(symbol.bytes), toHex(nem.bytes)]);
    expect(read.value.totals?.count).toBe(payments.length);
    const second = run(
      'make',
      '--key',
      at('key.pem'),
      '--after',
      firstFile,
      '--purpose',
      'x',
      '--hours',
      '1',
      requests[0] ?? '',
    );
    const next = readEnvelopeText(second.out);
    expect(next).toMatchObject({ ok: true, value: { number: 2, previous: read.value.digest, totals: null } });
    const both = run('check', '--json', put('second.txt', second.out), firstFile);
    expect([both.exit, JSON.parse(both.out).map((one: { place: string }) => one.place)]).toEqual([0, ['next', 'next']]);
    expect(run('check', '--requesters', keysFile, at('second.txt'))).toMatchObject({ exit: 1 });
    expect(run('check', '--requesters', keysFile, at('second.txt'), firstFile)).toMatchObject({ exit: 0 });
    expect(run('check', at('second.txt'))).toMatchObject({ exit: 0 });
  });
  it('refuses what would be no envelope, and says why', () => {
    const other = run('key', '--new', at('other.pem'));
    expect(other.exit).toBe(0);
    const wrong = put('wrong.txt', first.out.replace('"number":1', '"number":2'));
    for (const [args, exit] of [
      [['make', '--key', at('key.pem'), '--purpose', 'x', ...requests], 2],
      [['make', '--key', at('key.pem'), '--first', '--after', firstFile, '--purpose', 'x', ...requests], 2],
      [['make', '--key', at('other.pem'), '--after', firstFile, '--purpose', 'x', ...requests], 2],
      [['make', '--key', at('key.pem'), '--first', '--purpose', 'x'], 2],
      [['make', '--key', at('key.pem'), '--first', '--purpose', '', ...requests], 1],
      [['make', '--key', at('key.pem'), '--first', '--purpose', 'x', put('no.txt', 'hello')], 1],
      [['make', '--key', at('key.pem'), '--first', '--purpose', 'x', firstFile], 1],
      [['make', '--key', at('key.pem'), '--after', wrong, '--purpose', 'x', ...requests], 1],
      [['check', wrong], 1],
      [['check'], 2],
      [['what'], 2],
      [[], 2],
    ] as const)
      expect(run(...args), args.join(' ')).toMatchObject({ exit, out: '' });
  });
});

describe('inspect', () => {
  const inspected = (file: string, ...args: string[]) => {
    const { exit, out } = inspect(['--json', ...args, file], tools);
    return { exit, json: out === '' ? null : JSON.parse(out) };
  };
  it('shows every request of an envelope, and whose it is', () => {
    const { exit, json } = inspected(firstFile);
    expect(exit).toBe(0);
    expect(json).toMatchObject({
      envelope: { key: publicKey, requester: null, number: 1 },
      action: 'sign',
      reasons: [],
    });
    expect(json.requests.map(({ kind }: { kind: string }) => kind)).toEqual(['symbol.transfer', 'nem.transfer']);
    const known = inspected(firstFile, '--requesters', keysFile);
    expect(known).toMatchObject({ exit: 0, json: { envelope: { requester: 'Treasury', place: 'next' } } });
    expect(inspect([firstFile], tools).out).toContain('request envelope 1 of a key that is not registered: 2 requests');
  });
  it('reads an envelope from parts of a code like any text', () => {
    const parts = splitIntoParts(first.out.trim(), 400);
    expect(parts.length).toBeGreaterThan(3);
    expect(inspected(put('parts.txt', parts.toReversed().join('\n')))).toEqual(inspected(firstFile));
  });
  it('with keys, refuses what they did not sign', () => {
    expect(inspected(firstFile, '--requesters', foreignFile)).toMatchObject({
      exit: 1,
      json: { reasons: ['requester-unknown'] },
    });
    expect(inspected(requests[0] ?? '', '--requesters', keysFile)).toMatchObject({
      json: { reasons: ['request-unsigned'] },
    });
    const altered = put('altered.txt', first.out.replace('"reference":null', '"reference":"x"'));
    expect(inspected(altered)).toMatchObject({ exit: 2, json: { reasons: ['requester-signature-invalid'] } });
    expect(inspected(firstFile, '--requesters', put('bad.json', '{'))).toMatchObject({
      exit: 2,
      json: { reasons: ['requester-keys-malformed'] },
    });
  });
  it('matches a payment list in both encodings', () => {
    for (const file of [put('list.csv', list), put('sjis.csv', toShiftJis(list))]) {
      const { exit, json } = inspected(firstFile, '--list', file);
      expect([exit, json.list.matched.length, json.list.extra, json.list.missing]).toEqual([
        0,
        payments.length,
        [],
        [],
      ]);
    }
    const one = inspected(requests[0] ?? '', '--list', at('list.csv'));
    expect(one).toMatchObject({
      exit: 0,
      json: { envelope: null, list: { encoding: 'utf-8', missing: [{ chain: 'nem' }] } },
    });
  });
  it('refuses what differs from the list, and shows how', () => {
    const changed = put(
      'changed.csv',
      writeList(
        payments.map((one) => (one.chain === 'nem' ? { ...one, message: '４2' } : one)),
        '',
        'english',
      ),
    );
    const { exit, json } = inspected(firstFile, '--list', changed);
    expect([exit, json.reasons]).toEqual([1, ['payment-list-altered']]);
    expect(json.list.altered[0].differences).toEqual([
      {
        field: 'message',
        segments: [
          { kind: 'listed', text: '４', points: [{ code: 'U+FF14', kind: 'width' }] },
          { kind: 'requested', text: '4', points: [] },
          { kind: 'same', text: '2', points: [] },
        ],
        readsSame: true,
      },
    ]);
    expect(inspect(['--list', changed, firstFile], tools).out).toContain(
      'message: [-４ U+FF14 width-]{+4+}2 (reads the same)',
    );
    const fewer = put('fewer.csv', writeList(payments.slice(1), '', 'english'));
    expect(inspected(firstFile, '--list', fewer)).toMatchObject({ exit: 1, json: { reasons: ['payment-list-extra'] } });
    expect(inspected(firstFile, '--list', put('broken.csv', 'a'))).toMatchObject({
      exit: 2,
      json: { reasons: ['payment-list-columns'] },
    });
    expect(inspected(firstFile, '--list', at('nowhere.csv'))).toMatchObject({ exit: 2, json: null });
  });
  it('takes a list that a back office signed', () => {
    const signed = run('list', '--key', at('key.pem'), at('sjis.csv'));
    expect(signed.exit).toBe(0);
    const file = put('signed.txt', signed.out);
    expect(inspected(firstFile, '--list', file)).toMatchObject({
      json: { list: { encoding: 'shift_jis', signature: { key: publicKey, signer: null } } },
    });
    put('altered-list.txt', signed.out.replace(/"content":"../, '"content":"00'));
    expect(inspected(firstFile, '--list', at('altered-list.txt'))).toMatchObject({
      exit: 2,
      json: { reasons: ['requester-signature-invalid'] },
    });
    expect(run('list', '--key', at('key.pem'), requests[0] ?? '')).toMatchObject({ exit: 1, out: '' });
  });
});

describe('practice', () => {
  const practised = (...args: string[]) => practice(args, tools);
  it('signs every request of an envelope, in order', async () => {
    const { exit, out } = await practised('--json', '--requesters', keysFile, '--list', at('list.csv'), firstFile);
    expect(exit).toBe(0);
    expect(JSON.parse(out).map(({ chain }: { chain: string }) => chain)).toEqual(['symbol', 'nem']);
  });
  it('signs nothing that no requester signed, or that is not in the list', async () => {
    const unsigned = await practised('--requesters', keysFile, requests[0] ?? '');
    expect(unsigned).toMatchObject({ exit: 1, out: '' });
    expect(unsigned.err).toContain('request-unsigned');
    const extra = await practised('--list', at('fewer.csv'), firstFile);
    expect(extra).toMatchObject({ exit: 1, out: '' });
    expect(extra.err).toContain('payment-list-extra');
    expect(await practised('--list', at('broken.csv'), firstFile)).toMatchObject({ exit: 2, out: '' });
  });
  it('signs a single request as before', async () => {
    const { exit, out } = await practised('--json', '--list', at('list.csv'), requests[1] ?? '');
    expect([exit, JSON.parse(out).chain]).toEqual([0, 'nem']);
  });
});
