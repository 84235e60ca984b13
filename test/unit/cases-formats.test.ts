/** Inputs from other software and copied texts (test/cases), each with the correct result. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as japanese } from '@scure/bip39/wordlists/japanese.js';
import vectors from 'slip39/test/vectors.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { type AssessmentResult, assess } from '../../core/assessment/assess.ts';
import { toHex } from '../../core/base/hex.ts';
import { readRequest } from '../../core/request/read-request.ts';
import type { Choices } from '../../core/task/task.ts';
import { readImport } from '../../electron/vault/import/read-import.ts';
import { readWords, wordsOf } from '../../electron/vault/keys/mnemonic.ts';
import { readShare } from '../../electron/vault/slip39/share.ts';
import { openPracticeVault } from '../../electron/vault/state/open-vault.ts';
import { emptySigningSession, factsAt } from '../../electron/vault/state/signing-session.ts';
import { pasted } from '../../renderer/recovery/complete.ts';
import { cpuMs } from '../cpu-time.ts';
import { addressesOf, nemHex, nemQr, symbolHex, symbolQr } from './request-samples.ts';
import '../harness/own-keys.ts';

const bytesOf = (name: string) => new Uint8Array(readFileSync(join(import.meta.dirname, '../cases', name)));
const textOf = (name: string) => readFileSync(join(import.meta.dirname, '../cases', name), 'utf8');
/** The deadlines of the cases are between 11:25 and 13:15 of that day. */
const nowMs = BigInt(Date.parse('2026-11-29T11:15:00Z'));
const vault = openPracticeVault();
const assessment = (text: string, choices: Choices = {}): AssessmentResult =>
  assess(text, factsAt(emptySigningSession, vault, nowMs), choices);
const reasonOf = (text: string) => {
  const read = readRequest(text);
  return read.ok ? null : read.reason;
};
const requestOf = (text: string) => {
  const read = readRequest(text);
  if (!read.ok) throw new Error(JSON.stringify(read.reason));
  return read.value;
};

const warningsOf = (assessed: AssessmentResult): readonly string[] =>
  assessed.action === 'sign' ? assessed.assessment.document.warnings.map(({ code }) => code) : [];
const bytesToSign = (assessed: AssessmentResult): string => {
  if (assessed.action !== 'sign') throw new Error(JSON.stringify(assessed));
  const { task } = assessed.assessment;
  return 'tx' in task ? toHex(task.tx.bytes) : '';
};
const hyphens = (address: string) => (address.match(/.{1,6}/g) ?? []).join('-');

describe('a request in the form of other software', () => {
  it('NIS multisig with an empty list of signatures: the bytes that nem-sdk makes of it', () => {
    const request = requestOf(textOf('foreign/nis-multisig-signatures-empty.json'));
    expect(request).toMatchObject({ what: 'transaction', format: 'nem-nis-json' });
    const expected = textOf('foreign/nis-multisig-signatures-empty.expected-bytes.txt').trim().toUpperCase();
    expect('bytes' in request ? toHex(request.bytes) : '').toBe(expected);
  });
  it('the same with somebody’s signature in the list is refused for that field', () => {
    const entity = JSON.parse(textOf('foreign/nis-multisig-signatures-empty.json'));
    expect(reasonOf(JSON.stringify({ ...entity, signatures: [{ type: 4098 }] }))).toMatchObject({
      code: 'cosignatures-beside',
      found: { field: 'signatures' },
    });
  });
  it('NIS mosaics in the order of entry: sorted, said, reviewed', () => {
    const assessed = assessment(textOf('c12-nis-mosaics-unsorted.json'));
    expect(warningsOf(assessed)).toContain('order-set');
    const sorted = JSON.parse(textOf('c12-nis-mosaics-unsorted.json'));
    sorted.mosaics.reverse();
    const same = assessment(JSON.stringify(sorted));
    expect(warningsOf(same)).not.toContain('order-set');
    expect(bytesToSign(assessed)).toBe(bytesToSign(same));
  });
  it('NIS modifications in the order of entry: sorted as NIS does, said', () => {
    const entity = JSON.parse(textOf('c12-nis-mosaics-unsorted.json'));
    const keys = vault.accounts
      .filter(({ chain }) => chain === 'nem')
      .slice(1, 5)
      .map(({ publicKey }) => publicKey);
    const change = (cosignatoryAccount: string) => ({ modificationType: 1, cosignatoryAccount });
    const { timeStamp, deadline, signer } = entity;
    const head = { timeStamp, deadline, signer, type: 4097, version: entity.version, fee: 500000 };
    const both = [keys, keys.toReversed()].map((list) =>
      requestOf(JSON.stringify({ ...head, modifications: list.map(change), minCosignatories: { relativeChange: 2 } })),
    );
    const [first, second] = both.map((request) => ('bytes' in request ? toHex(request.bytes) : ''));
    expect(first).toBe(second);
    expect(both.some(({ notes }) => notes.includes('order-set'))).toBe(true);
    for (const request of both)
      if (request.what === 'transaction') expect(assessment(toHex(request.bytes))).toMatchObject({ action: 'sign' });
  });
  it('a mosaic definition with open signer: the signer is asked, and the id must be the one of that account', () => {
    const text = textOf('foreign/mosaic-definition-open-signer.uri.txt').trim();
    const asked = assessment(text);
    expect(asked).toMatchObject({ action: 'choose', question: 'signer' });
    const signer = 'TDOGDD6B5TUWBRB3P5YYS4WGWY2TLOBEYVRZHDA';
    expect(assessment(text, { signer })).toMatchObject({ action: 'sign' });
    const others = asked.action === 'choose' ? asked.options.filter(({ id }) => id !== signer) : [];
    expect(others.length).toBeGreaterThan(0);
    for (const { id } of others)
      expect(assessment(text, { signer: id })).toMatchObject({
        action: 'refuse',
        reasons: [{ code: 'mosaic-id-mismatch' }],
      });
  });
  it('{"payload"}: the bare hex inside', () => {
    const text = textOf('foreign/payload-object.json');
    expect(bytesToSign(assessment(text))).toBe(bytesToSign(assessment(JSON.parse(text).payload)));
  });
  it.each(['request_sign_transaction', 'request_sign_cosignature'])('an aLice link of type %s in capitals', (type) => {
    const link = `alice://sign?type=${type}&data=${symbolHex}`;
    expect(requestOf(link.replace('alice://sign', 'ALICE://SIGN'))).toEqual(requestOf(link));
    expect(requestOf(`${link}&`)).toEqual(requestOf(link));
  });
  it('a web+symbol link in capitals, or with & at the end', () => {
    const link = `web+symbol://transaction?data=${symbolHex}`;
    expect(requestOf(link.replace('web+symbol', 'WEB+SYMBOL'))).toEqual(requestOf(link));
    expect(requestOf(`${link}&`)).toEqual(requestOf(link));
  });
  it.each([
    ['c27-alice-deadline.txt', 'deadline', 'alice.deadline'],
    ['foreign/alice-set-public-key.txt', 'set_public_key', 'alice.signer'],
  ])('%s is refused for what the link would change', (file, field, changes) =>
    expect(reasonOf(textOf(file))).toEqual({ code: 'link-changes-transaction', found: { field, changes } }),
  );
  it('an old chainId is named', () =>
    expect(reasonOf(`web+symbol://transaction?data=${symbolHex}&chainId=AB`)).toEqual({
      code: 'json-unknown-field',
      found: { field: 'chainId' },
    }));
  it('NEM bytes with an empty place for the signature are those without it', () => {
    const text = textOf('c20-nem-zero-signature.txt').trim();
    const bare = text.slice(0, 96) + text.slice(96 + 8 + 128);
    expect(bytesToSign(assessment(text))).toBe(bare.toUpperCase());
    expect(bytesToSign(assessment(JSON.stringify({ data: text })))).toBe(bare.toUpperCase());
    const signed = text.slice(0, 104) + 'AB'.repeat(64) + text.slice(104 + 128);
    expect(assessment(signed)).toMatchObject({ action: 'refuse', reasons: [{ code: 'signature-present' }] });
  });
  it.each([
    symbolQr(3, { payload: symbolHex }, { chain_id: 'no-chain-id' }),
    symbolQr(3, { payload: symbolHex }, { chain_id: 'AB'.repeat(32) }),
    `web+symbol://transaction?data=${symbolHex}&generationHash=${'AB'.repeat(32)}`,
  ])('made for a test network of before: the network is unknown (%#)', (text) =>
    expect(reasonOf(text)?.code).toBe('unknown-network'),
  );
});

describe('a multisig transaction that its proposer has signed', () => {
  const body = JSON.parse(textOf('foreign/nem-multisig-announce-body-to-cosigner.json'));
  const alter = (hex: string) => (hex.startsWith('0') ? '1' : '0') + hex.slice(1);
  it('is cosigned from the announce body, and the signature is checked', () => {
    const assessed = assessment(JSON.stringify(body));
    const choices = assessed.action === 'choose' ? { cosigner: assessed.options[0]?.id ?? '' } : {};
    const done = assessment(JSON.stringify(body), choices);
    expect(done).toMatchObject({ action: 'sign', assessment: { task: { do: 'cosign-multisig' } } });
    expect(warningsOf(done)).toContain('proposer-verified');
  });
  it('is refused where that signature does not hold', () =>
    expect(assessment(JSON.stringify({ ...body, signature: alter(body.signature) }))).toMatchObject({
      action: 'refuse',
      reasons: [{ code: 'initiator-signature-invalid' }],
    }));
  it('is the same from the entity of NIS, alone or as {meta, transaction}', () => {
    // The same transaction as an entity; its signature covers the same bytes.
    const bytes = Buffer.from(body.data, 'hex');
    const inner = bytes.subarray(64);
    const u32 = (from: Buffer, at: number) => from.readUInt32LE(at);
    const head = (from: Buffer) => ({
      type: u32(from, 0),
      version: from.readInt32LE(4),
      timeStamp: u32(from, 8),
      signer: from.subarray(16, 48).toString('hex'),
      fee: Number(from.readBigUInt64LE(48)),
      deadline: u32(from, 56),
    });
    const otherTrans = {
      ...head(inner),
      recipient: inner.subarray(64, 104).toString(),
      amount: Number(inner.readBigUInt64LE(104)),
      message: { type: 1, payload: inner.subarray(124).toString('hex') },
    };
    const entity = { ...head(bytes), otherTrans, signatures: [], signature: body.signature };
    const expected = {
      what: 'cosign',
      chain: 'nem',
      bytes: new Uint8Array(bytes),
      proposal: new Uint8Array(Buffer.from(body.signature, 'hex')),
    };
    expect(requestOf(JSON.stringify(entity))).toMatchObject(expected);
    expect(requestOf(JSON.stringify({ meta: { data: 'ab'.repeat(32) }, transaction: entity }))).toMatchObject(expected);
  });
  it('stays refused where it is no multisig transaction', () => {
    expect(reasonOf(JSON.stringify({ data: nemHex, signature: 'AB'.repeat(64) }))?.code).toBe('already-signed');
    const entity = { ...JSON.parse(textOf('c12-nis-mosaics-unsorted.json')), signature: 'AB'.repeat(64) };
    expect(reasonOf(JSON.stringify(entity))?.code).toBe('already-signed');
    expect(reasonOf(JSON.stringify({ meta: { data: null }, transaction: entity }))?.code).toBe('already-signed');
  });
});

describe('an address as people write it', () => {
  const [symbol] = addressesOf('symbol');
  const [nem] = addressesOf('nem');
  const nis = JSON.parse(textOf('c12-nis-mosaics-unsorted.json'));
  const entries = (chain: string, change: object) =>
    JSON.stringify({ inkan: 1, entries: { chain, network: 'testnet', ...change } });
  const multisig = (address: string, cosigner: string) => ({
    multisigs: [{ address, name: 'Treasury', minApproval: 1, minRemoval: 1, cosigners: [cosigner] }],
  });
  const doors: readonly (readonly [string, string, (address: string) => string])[] = [
    ['register, contact', symbol, (address) => entries('symbol', { contacts: [{ address, name: 'Bob' }] })],
    ['register, removal', symbol, (address) => entries('symbol', { remove: { contacts: [address] } })],
    ['register, multisig', symbol, (address) => entries('symbol', multisig(address, addressesOf('symbol')[1]))],
    ['register, cosigner', symbol, (address) => entries('symbol', multisig(addressesOf('symbol')[1], address))],
    ['register, NEM contact', nem, (address) => entries('nem', { contacts: [{ address, name: 'Bob' }] })],
    ['Symbol QR 7', symbol, (address) => symbolQr(7, { name: 'Bob', address })],
    ['NEM QR 1', nem, (address) => nemQr(1, { name: 'Bob', addr: address })],
    ['invoice', nem, (address) => nemQr(2, { addr: address, amount: 1, msg: '', name: 'shop' })],
    ['NIS JSON', nis.recipient, (recipient) => JSON.stringify({ ...nis, mosaics: [nis.mosaics[0]], recipient })],
  ];
  it.each(doors)('%s', (_, address, textWith) => {
    const exact = requestOf(textWith(address));
    expect(exact.notes).not.toContain('address-rewritten');
    const ways = [
      hyphens(address),
      address.toLowerCase(),
      `${address} `,
      hyphens(address).replaceAll('-', ' '),
      hyphens(address).replaceAll('-', '–'),
    ];
    for (const written of ways)
      expect(requestOf(textWith(written))).toEqual({ ...exact, notes: [...exact.notes, 'address-rewritten'] });
  });
  it('the case: a registry', () =>
    expect(assessment(textOf('c13-register-dashes.json'))).toMatchObject({
      action: 'sign',
      assessment: {
        document: { warnings: expect.arrayContaining([expect.objectContaining({ code: 'address-rewritten' })]) },
      },
    }));
  it('a wrong letter stays wrong', () =>
    expect(reasonOf(symbolQr(7, { name: 'Bob', address: hyphens(`${symbol.slice(0, -3)}AAA`) }))?.code).toMatch(
      /^bad-address/,
    ));
});

describe('entries of the registry', () => {
  it('cosigners in any order are kept', () => {
    const text = textOf('c14-register-cosigners-unsorted.json');
    const request = requestOf(text);
    const [entry] = request.what === 'entries' ? request.entries : [];
    const cosigners = entry?.book === 'multisigs' ? entry.cosigners : [];
    expect(cosigners).toHaveLength(3);
    expect([...cosigners].sort()).toEqual(cosigners);
    expect(assessment(text).action).toBe('sign');
  });
  it('a mosaic id with 0x or in small letters is that id', () => {
    const mosaic = (id: string) =>
      requestOf(
        JSON.stringify({
          inkan: 1,
          entries: { chain: 'symbol', network: 'testnet', mosaics: [{ id, name: 'points', divisibility: 2 }] },
        }),
      );
    expect(mosaic('0x0123456789abcdef')).toEqual({ ...mosaic('0123456789ABCDEF'), notes: ['id-rewritten'] });
  });
  const bad = (contact: object) =>
    reasonOf(
      JSON.stringify({
        inkan: 1,
        entries: {
          chain: 'symbol',
          network: 'testnet',
          contacts: [
            ...addressesOf('symbol')
              .slice(0, 2)
              .map((address, i) => ({ address, name: `Good ${i}` })),
            contact,
          ],
        },
      }),
    );
  it.each([
    [
      { address: 'TAAA', name: 'Supplier' },
      { code: 'bad-address', found: { entry: 'contacts 3', name: 'Supplier', field: 'address' } },
    ],
    [
      { address: addressesOf('symbol')[2], name: '' },
      { code: 'entries-malformed', found: { entry: 'contacts 3', field: 'name' } },
    ],
    [
      { address: addressesOf('symbol')[2], name: 'Carol', phone: '1' },
      { code: 'json-unknown-field', found: { entry: 'contacts 3', name: 'Carol' } },
    ],
    [
      { address: addressesOf('symbol')[0], name: 'Again' },
      { code: 'entries-malformed', found: { entry: 'contacts 3', name: 'Again' } },
    ],
  ])('the reason names the entry (%#)', (contact, expected) => expect(bad(contact)).toMatchObject(expected));
  it('and never a name that may be a secret', () => {
    const words = Array(12).fill('abandon').join(' ');
    for (const name of [words, 'AB'.repeat(32)])
      expect(JSON.stringify(bad({ address: 'T', name }))).not.toContain(name.slice(0, 12));
  });
});

describe('a text that was altered when it was copied', () => {
  const plain = requestOf(symbolHex);
  const wrapped = (symbolHex.match(/.{1,76}/g) ?? []).join('\r\n');
  it.each([
    ['wrapped', wrapped],
    ['with 0x', `0x${symbolHex}`],
    ['with a zero-width blank', `\u200b${symbolHex.slice(0, 40)}\u200b${symbolHex.slice(40)}`],
    ['in quotes', `"${symbolHex}"`],
    ['in curly quotes', `“${symbolHex}”`],
    ['in Japanese quotes', `「${symbolHex}」`],
    ['in a code fence', `\`\`\`\n${symbolHex}\n\`\`\``],
    ['with a no-break space', `\u00a0${symbolHex}\u3000`],
  ])('%s: read, and said', (_, text) => expect(requestOf(text)).toEqual({ ...plain, notes: ['text-tidied'] }));
  it.each([
    ['in a code fence', (json: string) => `\`\`\`json\n${json}\n\`\`\``],
    ['as a JSON string', (json: string) => JSON.stringify(json)],
    ['in backticks', (json: string) => `\`${json}\``],
  ])('JSON %s: read, and said', (_, altered) => {
    const json = symbolQr(3, { payload: symbolHex });
    const exact = requestOf(json);
    expect(requestOf(altered(json))).toEqual({ ...exact, notes: [...exact.notes, 'text-tidied'] });
  });
  it('hex in a field, the same', () => {
    const exact = requestOf(symbolQr(3, { payload: symbolHex }));
    for (const payload of [`0x${symbolHex}`, wrapped, ` ${symbolHex}`])
      expect(requestOf(symbolQr(3, { payload }))).toEqual({ ...exact, notes: ['text-tidied'] });
  });
  it.each([
    [
      'curly quotes',
      symbolQr(3, { payload: symbolHex }).replaceAll('"', '”'),
      { code: 'json-malformed', found: { sign: '” (U+201D)', line: '1', column: '2' } },
    ],
    [
      'a trailing comma',
      symbolQr(3, { payload: symbolHex }).replace(/\}$/, ',}'),
      { code: 'json-malformed', found: { sign: '} (U+007D)' } },
    ],
    [
      'a comment',
      `{ // mine\n${symbolQr(3, { payload: symbolHex }).slice(1)}`,
      { code: 'json-malformed', found: { sign: '/ (U+002F)' } },
    ],
    [
      'two requests',
      `${symbolQr(3, { payload: symbolHex })}\n${symbolQr(3, { payload: symbolHex })}`,
      { code: 'several-requests' },
    ],
    ['two requests in hex', `${symbolHex}\n${symbolHex}`, { code: 'several-requests' }],
    ['words around hex', `please sign:\n${symbolHex}`, { code: 'text-around' }],
    ['words around JSON', `please sign: ${symbolQr(3, { payload: symbolHex })}`, { code: 'text-around' }],
    [
      'a letter O among the digits',
      symbolHex.replace('0', 'O'),
      { code: 'hex-malformed', found: { sign: 'O (U+004F)' } },
    ],
  ])('%s: named', (_, text, reason) => expect(reasonOf(text)).toMatchObject(reason));
});

describe('a long hostile text', () => {
  const long = 250_000;
  it.each([
    ['line ends in a fence', `\`\`\`${'\n'.repeat(long)}`],
    ['line ends between fences', `\`\`\`${'\n'.repeat(long)}x\`\`\``],
    ['quotes', '"'.repeat(long)],
    ['backticks', '`'.repeat(long)],
    ['braces', '{ '.repeat(long / 2)],
    ['equals signs', `A${'='.repeat(long)}`],
    ['hyphens', '-'.repeat(long)],
    ['digits and blanks', '0 '.repeat(long / 2)],
    ['words', 'abandon '.repeat(long / 8)],
    ['zero-width blanks', `0${'\u200b'.repeat(long)}0`],
  ])('of %s is read in no time', (_, text) => {
    expect(cpuMs(() => readRequest(text))).toBeLessThan(3000);
  });
});

describe('a secret that was shown', () => {
  it.each([
    ['Japanese words', textOf('c22-mnemonic-japanese.txt')],
    ['24 Japanese words', japanese.slice(0, 24).join(' ')],
    [
      '24 Japanese words, composed, numbered',
      japanese
        .slice(100, 124)
        .map((word, i) => `${i + 1}．${word.normalize('NFC')}`)
        .join('\n'),
    ],
    ['24 English words of four letters', textOf('c18-words-4-letters.txt')],
    ['24 numbered words', textOf('c19-words-numbered.txt')],
    ['33 words of a share', Array(33).fill('academic').join(' ')],
    ['a wallet file', textOf('foreign/nem-library-simple-wallet.wlt')],
    [
      'a wallet file of NanoWallet',
      Buffer.from(JSON.stringify({ name: 'a', accounts: { 0: { encrypted: 'ab', iv: 'cd' } } })).toString('base64'),
    ],
    ['malformed JSON with a key in it', `{"privateKey":"${'AB'.repeat(32)}",}`],
    ['a key with 0x', `0x00${'AB'.repeat(32)}`],
  ])('%s', (_, text) => expect(reasonOf(text)?.code).toBe('carries-private-key'));
  it.each(['A1'.repeat(32), `0x${'a1'.repeat(32)}`, Array(16).fill('A1B2').join(' ')])(
    '64 digits may be a key (%#)',
    (text) => expect(reasonOf(text)).toEqual({ code: 'arbitrary-bytes', found: { bytes: '32' } }),
  );
  it.each([
    '-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----',
    'age-encryption.org/v1\n-> scrypt',
  ])('a locked backup is named (%#)', (text) => expect(reasonOf(text)?.code).toBe('locked-keys'));
});

describe('a key of other software', () => {
  const imported = (secret: Uint8Array, password = '') =>
    readImport({
      ...{ chain: 'nem', network: 'testnet', secret, range: { from: 0, count: 1 } },
      password: new TextEncoder().encode(password),
    });
  const address = 'TB6HF6';
  it('a key file with a byte-order mark', () => {
    const read = imported(bytesOf('c03-key-bom.txt'));
    expect(read.ok && read.value.keys[0]?.address.slice(0, 6)).toBe(address);
  });
  const key = 'C0FFEE254729296A45A3885639AC7E10F9D5497962E0F7A1D3B4E5F60718293A';
  it.each([
    ['no-break spaces', (key.match(/.{8}/g) ?? []).join('\u00a0')],
    ['ideographic spaces', `\u3000${key}\u3000`],
    ['dashes', (key.match(/.{8}/g) ?? []).join('-')],
    ['long dashes', (key.match(/.{8}/g) ?? []).join('–')],
    ['0x', `0x${key}`],
    ['a label', `Private key: ${key}`],
    ['a Japanese label', `秘密鍵：${key}\n`],
    ['a label on its own line', `private key\n${key}`],
    ['a zero-width blank', `\u200b${key}`],
  ])('a key with %s', (_, text) => {
    const read = imported(new TextEncoder().encode(text));
    expect(read.ok && read.value.keys[0]?.address.slice(0, 6)).toBe(address);
  });
  it('a key in UTF-16 is named', () => {
    const read = imported(new Uint8Array(Buffer.from(`\ufeff${key}`, 'utf16le')));
    expect(read).toMatchObject({ ok: false, reason: { code: 'import-utf16' } });
  });
  it('a wallet file with a byte-order mark, or in lines', () => {
    const wallet = textOf('foreign/nem-library-simple-wallet.wlt').trim();
    for (const text of [`\ufeff${wallet}\r\n`, (wallet.match(/.{1,76}/g) ?? []).join('\r\n')])
      expect(imported(new TextEncoder().encode(text), 'passw0rd!')).toMatchObject({ ok: true });
  });
  it('two keys are not taken for one with a label', () => {
    const two = imported(new TextEncoder().encode(`first: ${key}\nsecond: ${key.replaceAll('C0', 'D1')}`));
    expect(two).toMatchObject({ ok: false, reason: { code: 'import-format-unknown' } });
  });
  it('a simple wallet of nem-library', () => {
    const read = imported(bytesOf('foreign/nem-library-simple-wallet.wlt'), 'passw0rd!');
    expect(read).toMatchObject({
      ok: true,
      value: {
        keys: [{ address: 'TB6PD4SQ7GMMXIXC2OL262YR2AYG5G2LWW3CMT2U', network: 'testnet', named: true, name: 'lib' }],
      },
    });
    const seed = read.ok ? read.value.keys[0]?.key.lend((bytes) => toHex(bytes)) : '';
    expect(seed).toBe('AB'.repeat(32));
    expect(imported(bytesOf('foreign/nem-library-simple-wallet.wlt'), 'other')).toMatchObject({
      ok: false,
      reason: { code: expect.stringMatching(/^import-(?:wrong-password|address-differs)$/) },
    });
  });
});

describe('recovery words as they were written down', () => {
  const whole = 'legal winner thank year wave sausage worth useful '
    .repeat(3)
    .trim()
    .replace(/useful$/, 'title')
    .split(' ');
  it.each(['c18-words-4-letters.txt', 'c19-words-numbered.txt'])(
    '%s: 24 whole words, in the grid and in the vault',
    (file) => {
      expect(pasted(textOf(file), 24, () => english)).toEqual({ fill: whole });
      const read = readWords(bytesOf(file));
      expect(read.ok && wordsOf(read.value.entropy, read.value.language)).toEqual(whole);
    },
  );
  it('a share of four letters, numbered, is read as when it is whole', () => {
    const share = (vectors as unknown as readonly (readonly [string, readonly string[]])[])[0]?.[1][0] ?? '';
    const numbered = share.split(' ').map((word, i) => `${i + 1}. ${word.slice(0, 4)}`);
    const typed = (text: string) => readShare(new TextEncoder().encode(text));
    expect(typed(numbered.join('\n'))).toEqual(typed(share));
    expect(typed(share).ok).toBe(true);
  });
});

describe('a text of labelled lines', () => {
  const digits = '5A'.repeat(32);
  it.each([
    [`public-key: ${digits}`, 'not-a-request'],
    [`Transaction hash: ${digits}\nthank you`, 'not-a-request'],
    [`private key (not the public one): ${digits}`, 'carries-private-key'],
    [`private hash: ${digits}`, 'carries-private-key'],
    [`key: ${digits}`, 'carries-private-key'],
    [`public-key: ${digits}\n${digits}`, 'carries-private-key'],
  ])('%j is %s', (text, code) => {
    const read = readRequest(text);
    expect(read.ok ? 'read' : read.reason.code).toBe(code);
  });
});
