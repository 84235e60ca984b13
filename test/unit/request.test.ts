import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toHex } from '../../core/base/hex.ts';
import { maxRequestText } from '../../core/base/limits.ts';
import { generationHashSeeds } from '../../core/chain/networks.ts';
import { readRequest } from '../../core/request/read-request.ts';
import { parseStrictJson } from '../../core/request/strict-json.ts';
import { decodeTransaction } from '../../core/transaction/decode-transaction.ts';
import { cpuMs } from '../cpu-time.ts';
import { nemFields, nemFieldsV2, noMessage, symbolFields } from '../vectors/own-transfers.ts';
import { sdkNemTransfer, sdkSymbolTransfer } from '../vectors/sdk-transfers.ts';

const symbolBytes = sdkSymbolTransfer(symbolFields);
const symbolHex = toHex(symbolBytes);
const nemBytes = sdkNemTransfer(nemFields);
const nemHex = toHex(nemBytes);
const seed = generationHashSeeds.testnet;
const qr3 = JSON.stringify({ v: 3, type: 3, network_id: 152, chain_id: seed, data: { payload: symbolHex } });

/** The entity as nem-sdk prepares it. */
const entity = (fields: typeof nemFields | typeof nemFieldsV2 = nemFields, change: object = {}) => ({
  type: 257,
  version: (-104 << 24) | fields.version,
  signer: toHex(fields.signer).toLowerCase(),
  timeStamp: Number(fields.timestamp),
  deadline: Number(fields.deadline),
  recipient: fields.recipient.address,
  amount: Number(fields.amount),
  fee: Number(fields.fee),
  message: { type: 1, payload: toHex(fields.message.raw).toLowerCase() },
  mosaics:
    fields.version === 1
      ? null
      : fields.mosaics.map(({ namespace, name, quantity }) => ({
          mosaicId: { namespaceId: namespace, name },
          quantity: Number(quantity),
        })),
  ...change,
});

describe('every format gives the same bytes', () => {
  const uri = `web+symbol://transaction?data=${symbolHex}`;
  test.each([
    ['symbol-qr-3', qr3, 'testnet', []],
    ['symbol-qr-3', `\n ${JSON.stringify(JSON.parse(qr3), null, 2)} \r\n`, 'testnet', []],
    ['symbol-uri', uri, null, []],
    ['symbol-uri', `${uri}&generationHash=${seed}`, 'testnet', []],
    [
      'symbol-uri',
      `${uri}&generationHash=${seed.toLowerCase()}&nodeUrl=http://evil.example`,
      'testnet',
      ['urls-ignored'],
    ],
    ['symbol-uri', `${uri}&webhookUrl=https://evil.example/?a=b`, null, ['urls-ignored']],
    ['symbol-hex', symbolHex, null, []],
    ['symbol-hex', symbolHex.toLowerCase(), null, []],
    ['nem-hex', nemHex, null, []],
    ['nem-data', JSON.stringify({ data: nemHex }), null, []],
    ['nem-nis-json', JSON.stringify(entity()), 'testnet', []],
  ] as const)('%s', (format, text, network, notes) => {
    const read = readRequest(text);
    const [chain, bytes] = format.startsWith('symbol') ? ['symbol', symbolBytes] : ['nem', nemBytes];
    expect(read).toEqual({ ok: true, value: { what: 'transaction', chain, network, bytes, format, notes } });
  });

  test.each([
    ['version 2', nemFieldsV2, {}, nemFieldsV2],
    ['no message as {}', { ...nemFields, message: noMessage }, { message: {} }, { ...nemFields, message: noMessage }],
    ['no message as an empty payload', { ...nemFields, message: noMessage }, {}, { ...nemFields, message: noMessage }],
    ['version 2 without mosaics', nemFieldsV2, { mosaics: [] }, { ...nemFieldsV2, mosaics: [] }],
  ])('NIS entity: %s', (_, fields, change, expected) => {
    const read = readRequest(JSON.stringify(entity(fields, change)));
    const bytes = read.ok && read.value.what === 'transaction' ? toHex(read.value.bytes) : read;
    expect(bytes).toBe(toHex(sdkNemTransfer(expected)));
  });
});

describe('NIS entity is strict', () => {
  const swapped = nemFieldsV2.mosaics.toReversed().map(({ namespace, name }) => ({
    mosaicId: { namespaceId: namespace, name },
    quantity: 1,
  }));
  test.each([
    [{ amount: 2 ** 53 }, 'json-bad-value'],
    [{ amount: 1.5 }, 'json-bad-value'],
    [{ fee: -1 }, 'json-bad-value'],
    [{ timeStamp: 2 ** 32 }, 'json-bad-value'],
    [{ amount: '1' }, 'json-bad-value'],
    [{ signer: 'AB' }, 'json-bad-value'],
    [{ recipient: 'TACQ6J-4XXABJ-4FRQ63-ZHQ7PG-DDTZCB-JYK4AN' }, 'bad-address'],
    [{ version: (0x60 << 24) | 1 }, 'unknown-network'],
    [{ version: (-104 << 24) | 0x0101 }, 'reserved-not-zero'],
    [{ version: (-104 << 24) | 3 }, 'unknown-version'],
    [{ version: 2 ** 32 + 1 }, 'json-bad-value'],
    [{ type: 4100 }, 'json-missing-field'],
    [{ type: 9999 }, 'unknown-type'],
    [{ signature: 'AB' }, 'already-signed'],
    [{ extra: 1 }, 'json-unknown-field'],
    [{ fee: undefined }, 'json-missing-field'],
    [{ message: { type: 3, payload: '00' } }, 'message-type-unknown'],
    [{ message: { type: 2, payload: '' } }, 'message-zero-length'],
    [{ message: { type: 1, payload: 'zz' } }, 'json-bad-value'],
    [{ mosaics: [] }, 'json-bad-value'],
    [{ version: (-104 << 24) | 2, mosaics: [...swapped, ...swapped] }, 'mosaic-duplicate'],
    [{ version: (-104 << 24) | 2, mosaics: null }, 'json-bad-value'],
  ])('%j: %s', (change, code) => {
    const read = readRequest(JSON.stringify(entity(nemFields, change)));
    expect(read.ok ? null : read.reason.code).toBe(code);
  });
});

describe('strict JSON', () => {
  test('agrees with JSON.parse on every document without repeated keys and odd numbers', () => {
    const plain = (value: unknown): unknown => {
      if (value instanceof Map) return Object.fromEntries([...value].map(([k, v]) => [k, plain(v)]));
      return Array.isArray(value) ? value.map(plain) : value;
    };
    const value = fc.letrec((tie) => ({
      json: fc.oneof(
        { maxDepth: 3 },
        fc.string(),
        fc.maxSafeInteger(),
        fc.boolean(),
        fc.constant(null),
        tie('list'),
        tie('map'),
      ),
      list: fc.array(tie('json'), { maxLength: 4 }),
      map: fc.dictionary(
        fc.string().filter((key) => key !== '__proto__'),
        tie('json'),
        { maxKeys: 4, noNullPrototype: true },
      ),
    })).json;
    fc.assert(
      fc.property(value, fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const read = parseStrictJson(text);
        if (text === '-0' || !read.ok) expect(read).toMatchObject({ ok: true });
        else expect(plain(read.value)).toEqual(JSON.parse(text));
      }),
    );
  });

  test.each([
    '',
    '{',
    '{"a":1,}',
    '[1,]',
    '{"a":1}x',
    "{'a':1}",
    '{a:1}',
    '"\n"',
    '"\\x"',
    '"\\u12"',
    '01',
    '+1',
    '.5',
    '1.',
    'nul',
    '{"a":1,"a":2}',
    '{"a":1,"\\u0061":2}',
    `${'['.repeat(10)}${']'.repeat(10)}`,
    '['.repeat(60_000),
    `"${'a'.repeat(60_000)}`,
    `[${'0,'.repeat(3000)}0]`,
  ])('refuses %#', (text) =>
    expect(parseStrictJson(text)).toMatchObject({ ok: false, reason: { code: 'json-malformed' } }),
  );

  test.each(['1.0', '1e3', '-0', '9007199254740993', '1e999'])('%s is not a plain integer', (text) =>
    expect(parseStrictJson(text)).toMatchObject({ ok: false, reason: { code: 'json-bad-value' } }),
  );
});

describe('hostile texts', () => {
  const whole = (text: string) => {
    const request = readRequest(text);
    if (!request.ok) return request;
    return 'bytes' in request.value ? decodeTransaction({ ...request.value, signed: 'either' }) : request;
  };

  test('never throws and quotes no input', () => {
    const starts = fc.constantFrom(
      '',
      '{',
      'INKAN:',
      'web+symbol://transaction?',
      'alice://sign?',
      '{"v":3,"network_id":',
      '{"inkan":1,"entries":{"chain":"nem","network":"testnet","contacts":[{"name":"',
      '{"v":1,"type":2,"data":{"addr":"',
      qr3,
    );
    const marker = 'ZzQqMarker';
    fc.assert(
      fc.property(starts, fc.string({ unit: 'binary', maxLength: 200 }), (start, rest) => {
        const read = whole(`${start}${rest}${marker}`);
        expect(JSON.stringify(read.ok ? [] : read.reason)).not.toContain(marker);
      }),
      { numRuns: 1000 },
    );
  });

  test('mutated valid texts never throw', () => {
    const texts = [
      qr3,
      symbolHex,
      nemHex,
      JSON.stringify(entity(nemFieldsV2)),
      `web+symbol://transaction?data=${symbolHex}`,
    ];
    const edits = fc.array(fc.tuple(fc.nat(2000), fc.string({ maxLength: 2 })), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.constantFrom(...texts), edits, (text, edits) => {
        const mutated = edits.reduce((now, [at, put]) => {
          const place = at % now.length;
          return now.slice(0, place) + put + now.slice(place + 1);
        }, text);
        whole(mutated);
      }),
      { numRuns: 2000 },
    );
  });

  test('a long text is read, not lost to a full stack', () => {
    expect(readRequest(`{"data":"${'AB'.repeat(130_000)}"}`)).toMatchObject({ ok: true });
  });

  // Quadratic work on any of these would take minutes.
  test('the longest hostile texts are read in linear time', () => {
    const long = maxRequestText;
    for (const text of [
      ' '.repeat(long - 1).concat('x'),
      `x${' '.repeat(long - 2)}x`,
      '"'.repeat(long),
      'a '.repeat(long / 2),
      'A'.repeat(long),
      `{"a":"${'\\u0041'.repeat(40_000)}"}`,
      '{"'.repeat(long / 2),
      'abc '.repeat(long / 4),
      '1. '.repeat(long / 3),
      `alice://sign?type=request_sign_transaction&${'a&'.repeat(120_000)}`,
      `alice://sign?${'type=x&'.repeat(36_000)}`,
      `{"inkan":1,"entries":{"chain":"nem","network":"testnet","contacts":[{"address":"","name":"${'\u0301'.repeat(250_000)}"}]}}`,
      `{"v":1,"type":4,"data":{"addr":"","mosaics":[{"name":"${':'.repeat(250_000)}","qty":1}]}}`,
    ])
      expect(cpuMs(() => whole(text))).toBeLessThan(10_000);
  });
});
