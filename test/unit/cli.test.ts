/** The command lines: exact JSON, exit codes, files, pictures and parts. */
import { encode as encodeJpeg } from 'jpeg-js';
import { PNG } from 'pngjs';
import QRCode from 'qrcode';
import { utils } from 'symbol-sdk';
import { SymbolFacade, SymbolTransactionFactory } from 'symbol-sdk/symbol';
import { describe, expect, it } from 'vitest';
import { openPictureReader } from '../../cli/image-scan.ts';
import { readOptions } from '../../cli/input.ts';
import { inspect } from '../../cli/inspect-text.ts';
import { practice } from '../../cli/practice-sign.ts';
import { assess } from '../../core/assessment/assess.ts';
import { toHex } from '../../core/base/hex.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import { generationHashSeeds } from '../../core/chain/networks.ts';
import type { SignedPayment } from '../../core/history/history.ts';
import { messageMark } from '../../core/history/marks.ts';
import { writeHistory } from '../../core/history/text.ts';
import { movedItemOf } from '../../core/movement/moved-item.ts';
import { policyDefaults } from '../../core/policy/registry.ts';
import { makeBbqr } from '../../core/qr/bbqr.ts';
import { makeFrames } from '../../core/qr/frames.ts';
import { splitIntoParts } from '../../core/qr/parts.ts';
import { makeUr } from '../../core/qr/ur.ts';
import { emptyRegistry } from '../../core/registry/registry.ts';
import type { SymbolContent } from '../../core/transaction/symbol/content.ts';
import { openPracticeVault } from '../../electron/vault/state/open-vault.ts';
import { inAnHour, nemTx, nowMs, symbolTx } from '../flows/transfers.ts';
import { hexBytes, otherKey } from '../vectors/own-transfers.ts';
import { makeKeyPair } from '../vectors/sdk-multisig.ts';
import '../harness/own-keys.ts';

const [{ publicKey: firstKey, address: firstAddress } = { publicKey: '', address: '' }] =
  openPracticeVault().accounts.filter(({ chain }) => chain === 'symbol');
const assessmentFacts = {
  ...{ accounts: null, registry: emptyRegistry, signedBonded: [], nowMs },
  settings: policyDefaults('practice'),
};
const readPicture = await openPictureReader();
const open = symbolTx({ signer: null });
const invoice = JSON.stringify({
  v: 3,
  type: 3,
  network_id: 152,
  chain_id: generationHashSeeds.testnet,
  data: { payload: toHex(open.bytes) },
});
const bytesOf = (text: string) => new TextEncoder().encode(text);
const tools = (file: Uint8Array | string | null) => ({
  nowMs: () => Number(nowMs),
  readBytes: () => (typeof file === 'string' ? bytesOf(file) : file),
  filesAt: (name: string) => [name],
  readPicture,
});
const inspected = (file: Uint8Array | string | null, ...args: string[]) => {
  const { exit, out, err } = inspect(['--json', ...args, 'x'], tools(file));
  return { exit, err, json: out === '' ? null : JSON.parse(out) };
};

describe('inspect', () => {
  it('prints what may be signed, exit 0', () => {
    const { exit, json } = inspected(invoice);
    expect(exit).toBe(0);
    expect(Object.keys(json)).toEqual([
      'chain',
      'network',
      'kind',
      'signer',
      'action',
      'reasons',
      'digest',
      'task',
      'headline',
      'cards',
      'effects',
      'powers',
      'cosigners',
      'warnings',
    ]);
    expect(json).toMatchObject({
      chain: 'symbol',
      network: 'testnet',
      kind: 'symbol.transfer',
      signer: null,
      action: 'sign',
      reasons: [],
    });
  });
  it('prints the hash of a NEM transaction and its signer', () => {
    const { json } = inspected(toHex(nemTx().bytes));
    expect(json.hash).toMatch(/^[0-9A-F]{64}$/);
    expect(json.signer).toMatch(/^[0-9A-F]{64}$/);
  });
  it('lists warnings as code and severity', () => {
    const alias = symbolTx({ recipient: { type: 'alias', namespaceId: 9n } });
    expect(inspected(toHex(alias.bytes)).json.warnings).toEqual([{ code: 'alias-recipient', severity: 'stop' }]);
  });
  it('refuses what is readable but late, or of another network, exit 1', () => {
    expect(inspected(invoice, '--now', '2099-01-01T00:00:00Z')).toMatchObject({
      exit: 1,
      json: { action: 'refuse', reasons: ['deadline-passed'] },
    });
    expect(inspected(invoice, '--network', 'mainnet')).toMatchObject({
      exit: 1,
      json: { reasons: ['network-mismatch'] },
    });
    expect(inspected(invoice, '--network', 'testnet').exit).toBe(0);
  });
  it.each<[string, Uint8Array | string, string]>([
    ['nothing', '', 'empty'],
    ['another text', 'hello', 'not-a-request'],
    ['bytes that are no text', Uint8Array.of(0xff, 0xfe, 0xfd), 'text-unreadable'],
    ['a broken PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'picture-damaged'],
    ['a picture without a QR', PNG.sync.write(new PNG({ width: 40, height: 40 })), 'image-no-qr'],
    ['an enormous picture', hugePng(), 'file-too-large'],
  ])('cannot read %s, exit 2', (_, file, code) =>
    expect(inspected(file)).toMatchObject({
      exit: 2,
      json: { action: 'refuse', reasons: [code], digest: null, cards: [] },
    }),
  );
  it('says so when the file or the arguments are no good, exit 2', () => {
    expect(inspected(null)).toMatchObject({ exit: 2, json: null });
    for (const args of [
      [],
      ['a', 'b'],
      ['--network'],
      ['--network', 'moon', 'a'],
      ['--now', 'soon', 'a'],
      ['--what', 'a'],
    ]) {
      expect(inspect(args, tools(invoice)), args.join(' ')).toMatchObject({ exit: 2, out: '' });
    }
  });
  it('reads a QR from a PNG and from a JPEG', async () => {
    const png = PNG.sync.read(await QRCode.toBuffer(invoice, { scale: 4 }));
    const { width, height, data } = png;
    for (const file of [PNG.sync.write(png), encodeJpeg({ width, height, data }, 90).data]) {
      expect(inspected(file)).toEqual(inspected(invoice));
    }
  });
  it('reads parts, one a line, in any order, and says when one is missing', () => {
    const parts = splitIntoParts(invoice, 300);
    expect(parts.length).toBeGreaterThan(1);
    expect(inspected(`${[...parts].reverse().join('\n')}\n`)).toEqual(inspected(invoice));
    expect(inspected(parts.slice(1).join('\r\n'))).toMatchObject({ exit: 2, json: { reasons: ['part-of-many'] } });
    expect(inspected([...parts, parts[0]].join('\n'))).toEqual(inspected(invoice));
    for (const more of ['hello', splitIntoParts(`${invoice} `, 300)[0] ?? ''])
      expect(inspected([...parts, more].join('\n'))).toMatchObject({ exit: 2, json: { reasons: ['parts-mixed'] } });
  });
  it('reads a file of parts of any text transport', () => {
    const bytes = bytesOf(invoice);
    const ur = makeUr(bytes, 60);
    const sums = Array.from({ length: 60 }, (_, i) => ur?.part((ur?.count ?? 0) + 1 + i) ?? '');
    const numbered = [`p2of2 ${invoice.slice(99)}`, `p1of2 ${invoice.slice(0, 99)}`];
    for (const lines of [sums, makeBbqr(bytes, 100), numbered])
      expect(inspected(lines.join('\n'))).toEqual(inspected(invoice));
  });
  it('reads a folder: pictures of frames and texts, in any order; and says when one is missing or of something else', async () => {
    const pictureOf = (frame: Uint8Array) =>
      QRCode.toBuffer([{ data: frame, mode: 'byte' }], { errorCorrectionLevel: 'L', scale: 3 });
    const pictures = await Promise.all(makeFrames(invoice, 160).slice(0, 6).map(pictureOf));
    const other = await Promise.all(makeFrames(toHex(open.bytes), 160).slice(0, 2).map(pictureOf));
    const folder = (files: readonly Uint8Array[]) => {
      const filesAt = () => files.map((_, i) => String(i));
      const readBytes = (name: string) => files[Number(name)] ?? null;
      return JSON.parse(inspect(['--json', 'x'], { nowMs: () => Number(nowMs), filesAt, readBytes, readPicture }).out);
    };
    expect(folder([...pictures].reverse())).toEqual(inspected(invoice).json);
    expect(folder(pictures.slice(0, 2))).toMatchObject({ reasons: ['part-of-many'] });
    expect(folder([...pictures.slice(0, 2), ...other])).toMatchObject({ reasons: ['parts-mixed'] });
    expect(folder([bytesOf(invoice), bytesOf(toHex(open.bytes))])).toMatchObject({ reasons: ['parts-mixed'] });
    expect(folder([bytesOf(invoice), bytesOf(invoice)])).toEqual(inspected(invoice).json);
    expect(folder(splitIntoParts(invoice, 300).map(bytesOf))).toEqual(inspected(invoice).json);
    expect(folder([])).toMatchObject({ reasons: ['empty'] });
  });
  it('prints the same for people, exactly and without control characters', () => {
    const tricky = symbolTx({ message: { kind: 'plain', raw: Uint8Array.of(0, 27, 91, 65), text: '\u001b[A' } });
    const { out } = inspect(['x'], tools(toHex(tricky.bytes)));
    expect(out).toContain('1.500000 XYM leaves');
    expect(out).toContain('may be signed');
    expect(out).toContain('\\u{001B}[A');
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});

describe('practice', () => {
  const first = openPracticeVault().accounts[0]?.address ?? '';
  const run = (args: readonly string[], files: Readonly<Record<string, string>>) =>
    practice(args, {
      nowMs: () => Number(nowMs),
      readBytes: (file) => (Object.hasOwn(files, file) ? bytesOf(files[file] ?? '') : null),
      filesAt: (name) => [name],
      readPicture,
    });
  it('asks which account an open invoice is for, and says how to answer, exit 1', async () => {
    const { exit, out, err } = await run(['x'], { x: invoice });
    expect([exit, out]).toEqual([1, '']);
    expect(err).toContain('asked: signer');
    expect(err.match(/--choose signer=T/g)).toHaveLength(10);
  });
  it('signs an open invoice, and the SDK accepts it', async () => {
    const { exit, out } = await run(['--json', '--choose', `signer=${first}`, 'x'], { x: invoice });
    const signed = JSON.parse(out);
    expect(exit).toBe(0);
    expect(signed).toMatchObject({
      chain: 'symbol',
      kind: 'symbol.transfer',
      task: 'sign',
      practice: true,
      complete: true,
    });
    const payload = signed.items[0].outputs.find(({ format }: { format: string }) => format === 'symbol-payload').text;
    const transaction = SymbolTransactionFactory.deserialize(utils.hexToUint8(payload));
    expect(new SymbolFacade('testnet').verifyTransaction(transaction, transaction.signature)).toBe(true);
  });
  it('refuses answers to questions that nobody asked, and repeated ones', async () => {
    const named = toHex(symbolTx({ signer: hexBytes(openPracticeVault().accounts[0]?.publicKey ?? '') }).bytes);
    expect(await run(['--choose', `signer=${first}`, 'x'], { x: named })).toMatchObject({
      exit: 1,
      err: expect.stringContaining('choice-unknown'),
    });
    for (const choice of ['moon=1', 'signer'])
      expect(await run(['--choose', choice, 'x'], { x: named })).toMatchObject({ exit: 2 });
    expect(await run(['--choose', 'signer=a', '--choose', 'signer=b', 'x'], { x: named })).toMatchObject({ exit: 2 });
  });
  it('rehearses a multisig: the registry first, then both keyholders; and adds what another keyholder signed', async () => {
    const treasury = makeKeyPair(0x51);
    const elsewhere = makeKeyPair(0x52);
    const cosigners = [first, addressOfPublicKey('symbol', 'testnet', elsewhere.publicKey).text].sort();
    const address = addressOfPublicKey('symbol', 'testnet', treasury.publicKey).text;
    const multisigs = [{ address, name: 'treasury', minApproval: 2, minRemoval: 2, cosigners }];
    const registry = JSON.stringify({ inkan: 1, entries: { chain: 'symbol', network: 'testnet', multisigs } });
    const request = toHex(symbolTx({ signer: treasury.publicKey }).bytes);
    const args = ['--json', '--books', 'books', '--choose', 'multisig-way=complete'];
    const alone = JSON.parse((await run([...args, 'x'], { books: registry, x: request })).out);
    expect(alone.complete).toBe(false);
    const signature = toHex(elsewhere.signSymbol(hexBytes(alone.hash)));
    const offer = { parentHash: alone.hash, signature, signerPublicKey: toHex(elsewhere.publicKey), version: '0' };
    const files = { books: registry, x: request, offer: JSON.stringify(offer) };
    const both = JSON.parse((await run([...args, '--with', 'offer', 'x'], files)).out);
    expect(both).toMatchObject({ complete: true, hash: alone.hash, items: [{ code: 'transaction' }] });
    const plain = await run([...args.slice(1), 'x'], files);
    expect(plain.out).toContain('PRACTICE');
    expect(plain.out).toContain('missing:');
  });
  it('refuses mainnet and foreign signers, exit 1, and rubbish, exit 2', async () => {
    const recipient = { type: 'address', address: 'NATNE7Q5BITMUTRRN6IB4I7FLSDRDWZA34SQ33Y' } as const;
    const mainnet = symbolTx({ network: 'mainnet', signer: null, recipient });
    const foreign = symbolTx({ signer: otherKey });
    const refuse = async (text: string) => practice(['--json', 'x'], tools(text));
    expect(await refuse(toHex(mainnet.bytes))).toMatchObject({
      exit: 1,
      out: '',
      err: expect.stringContaining('network-not-here'),
    });
    expect(await refuse(toHex(foreign.bytes))).toMatchObject({
      exit: 1,
      out: '',
      err: expect.stringContaining('signer-not-ours'),
    });
    expect(await refuse('rubbish')).toMatchObject({ exit: 2, out: '' });
    expect(await practice([], tools(invoice))).toMatchObject({ exit: 2, out: '' });
  });
});

describe('options', () => {
  it('take a dash for standard input, and each value once', () => {
    expect(readOptions(['-'], { once: [], often: [] })?.file).toBe('-');
    expect(readOptions(['--now', 'a', '--now', 'b', 'x'], { once: ['--now'], often: [] })).toBeNull();
  });
});

/** A PNG header that claims 60 000 × 60 000 pixels. */
function hugePng(): Uint8Array {
  const file = Uint8Array.from(PNG.sync.write(new PNG({ width: 8, height: 8 })));
  const view = new DataView(file.buffer);
  view.setUint32(16, 60_000);
  view.setUint32(20, 60_000);
  return file;
}

describe('a history', () => {
  const signed = toHex(symbolTx({ signer: hexBytes(firstKey) }).bytes);
  const task = (deadline: bigint): string => toHex(symbolTx({ signer: hexBytes(firstKey), deadline }).bytes);
  /** As if the vault had signed the same payment an hour ago, with another deadline. */
  const earlier = () => {
    const { recipient, mosaics } = symbolTx({}).content as Extract<SymbolContent, { kind: 'symbol.transfer' }>;
    const [mosaic] = mosaics;
    if (recipient.type !== 'address' || mosaic === undefined) throw new Error('not the sample');
    const payment: SignedPayment = {
      chain: 'symbol',
      network: 'testnet',
      ...{ source: firstAddress, to: recipient.address },
      ...{ mosaic: mosaic.id.toString(16).toUpperCase().padStart(16, '0'), atomic: mosaic.amount.toString() },
      ...{ deadlineMs: nowMs.toString(), timeMs: (nowMs - 3_600_000n).toString() },
      message: messageMark(movedMessage()),
      digest: 'A'.repeat(32),
    };
    return writeHistory({ payments: [payment], refused: [] });
  };
  const movedMessage = () => {
    const read = assess(signed, assessmentFacts, {});
    if (read.action !== 'sign' || read.assessment.task.do === 'keep') throw new Error(read.action);
    const item = movedItemOf(read.assessment.task, 0, { accounts: [], registry: emptyRegistry });
    return item.movements[0]?.message ?? { type: 'none' as const };
  };
  const files = (history: string | null) => ({
    ...tools(null),
    readBytes: (name: string) =>
      name === 'history' ? (history === null ? null : bytesOf(history)) : bytesOf(task(inAnHour + 60_000n)),
  });
  it('is compared with by inspect: the findings are printed, and are warnings', () => {
    const { exit, out } = inspect(['--json', '--history', 'history', 'x'], files(earlier()));
    expect(exit).toBe(0);
    const shown = JSON.parse(out);
    expect(shown.findings).toMatchObject([{ id: 'payment-repeated 1.0', severity: 'stop', item: 0, part: null }]);
    expect(shown.warnings).toContainEqual({ code: 'payment-repeated', severity: 'stop' });
    expect(inspect(['--history', 'history', 'x'], files(earlier())).out).toMatch(
      /finding: stop payment-repeated 1\.0 .*signedAt=\S+/,
    );
    const without = JSON.parse(inspect(['--json', 'x'], files(null)).out);
    expect(without.findings).toBeUndefined();
    expect(without.warnings.map(({ code }: { code: string }) => code)).not.toContain('payment-repeated');
  });
  it('is compared with by practice, before it signs', async () => {
    const done = await practice(['--json', '--history', 'history', 'x'], files(earlier()));
    expect(done.exit).toBe(0);
    expect(done.err).toContain('finding: stop payment-repeated 1.0');
    expect((await practice(['--json', 'x'], files(null))).err).toBe('');
  });
  it('is refused if it is none, and if it cannot be read', async () => {
    const broken = files(earlier().slice(0, -1));
    expect(JSON.parse(inspect(['--json', '--history', 'history', 'x'], broken).out).reasons).toEqual([
      'history-malformed',
    ]);
    expect(inspect(['--json', '--history', 'history', 'x'], broken).exit).toBe(2);
    expect((await practice(['--history', 'history', 'x'], broken)).exit).toBe(2);
    expect(inspect(['--history', 'history', 'x'], files(null)).err).toBe('the file cannot be read\n');
    expect((await practice(['--history', 'history', 'x'], files(null))).exit).toBe(2);
  });
});
