/** Payment lists: encodings, the strict CSV and JSON forms, every refusal with its place, totals, signatures. */
import { describe, expect, it, test } from 'vitest';
import { columns } from '../../core/payment-list/columns.ts';
import { csvRow, readCsv } from '../../core/payment-list/csv.ts';
import { atomicOf, decimalOf } from '../../core/payment-list/list-values.ts';
import { decodeList, readList } from '../../core/payment-list/read-list.ts';
import { makeSignedList, openSignedList } from '../../core/payment-list/signed-list.ts';
import { writeList } from '../../core/payment-list/write-list.ts';
import { emptyRegistry, type Registry } from '../../core/registry/registry.ts';
import { keyOf, registeredKey, signsWith } from '../harness/envelopes.ts';
import { addressOfFill, fromShiftJis, payment, toShiftJis, xym } from '../harness/payment-lists.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const facts = { registry: emptyRegistry, fromShiftJis };
const read = (file: string | Uint8Array, registry: Registry = emptyRegistry) =>
  readList(typeof file === 'string' ? utf8(file) : file, { registry, fromShiftJis });
const reasonOf = (file: string | Uint8Array) => {
  const result = read(file);
  return result.ok ? null : { code: result.reason.code, ...result.reason.found };
};

const gold = { chain: 'nem', network: 'testnet', mosaic: 'acme:gold', divisibility: 2 } as const;
const payments = [
  payment(),
  payment({ source: addressOfFill('symbol', 1), message: '', atomic: 2n }),
  payment({ ...gold, destination: addressOfFill('nem', 12), atomic: 12_345n, message: 'hex:00FF' }),
];
const [to = '', toNem = ''] = [addressOfFill('symbol', 11), addressOfFill('nem', 12)];
const japanese = writeList(payments, '2026年11月分 ㈱印鑑 髙橋', 'japanese');

describe('encodings', () => {
  it('reads UTF-8, UTF-8 with a mark, and Shift_JIS, with the same values', () => {
    const [plain, marked, sjis] = [utf8(japanese), utf8(`\ufeff${japanese}`), toShiftJis(japanese)].map((file) =>
      read(file),
    );
    if (!plain?.ok || !marked?.ok || !sjis?.ok) throw new Error('not read');
    expect([plain, marked, sjis].map(({ value }) => value.encoding)).toEqual(['utf-8', 'utf-8-bom', 'shift_jis']);
    expect(plain.value.reference).toBe('2026年11月分 ㈱印鑑 髙橋');
    expect(plain.value.payments.map(({ line: _, ...rest }) => rest)).toEqual(
      payments.map(({ line: _, ...rest }) => rest),
    );
    expect(plain.value.payments.map(({ line }) => line)).toEqual([3, 4, 5]);
    for (const other of [marked, sjis])
      expect(other.value).toMatchObject({ ...plain.value, encoding: other.value.encoding });
  });
  it('never takes UTF-8 for Shift_JIS, though it would decode', () => {
    const tokyo = utf8('東京');
    expect(fromShiftJis(tokyo)).not.toBeNull();
    expect(decodeList(tokyo, facts)).toMatchObject({ value: { encoding: 'utf-8', text: '東京' } });
  });
  it('refuses what is neither', () => {
    expect(reasonOf(Uint8Array.of(0x82, 0x20, 0xff))).toEqual({ code: 'payment-list-encoding' });
    expect(reasonOf(new Uint8Array(4 * 1024 * 1024 + 1))).toMatchObject({ code: 'payment-list-too-large' });
  });
});

describe('CSV', () => {
  const texts = (text: string) => {
    const rows = readCsv(text, 10);
    return rows.ok ? rows.value.map((row) => row.map((cell) => cell.text)) : rows.reason.found;
  };
  it('quotes, line ends, and places', () => {
    expect(texts('a,"b ""c"" ,\r\nd",\r\n1,2,3\r\n')).toEqual([
      ['a', 'b "c" ,\r\nd', ''],
      ['1', '2', '3'],
    ]);
    expect(texts('a\nb')).toEqual([['a'], ['b']]);
    const rows = readCsv('"x\ny",b\n1,2\n', 10);
    expect(rows.ok && rows.value[1]?.[1]).toEqual({ text: '2', line: 3, column: 3 });
    expect(rows.ok && rows.value[0]?.[1]).toEqual({ text: 'b', line: 2, column: 4 });
  });
  it.each([
    ['a quote inside', 'a,b"c\n', '1', '4'],
    ['text after a quote', 'a,"b"c\n', '1', '6'],
    ['an open quote', 'a,"b\n', '1', '4'],
    ['a lone CR', 'a\rb\n', '1', '2'],
    ['mixed line ends', 'a\r\nb\nc', '2', '2'],
    ['a blank row', 'a\n\nb', '2', '1'],
    ['a wider row', 'a,b\n1,2,3\n', '2', '1'],
    ['a narrower row', 'a,b\n1\n', '2', '1'],
  ])('refuses %s', (_, text, line, column) => expect(texts(text)).toEqual({ line, column }));
  it('has a limit of rows', () =>
    expect(readCsv('a\nb\nc\n', 2)).toMatchObject({ reason: { code: 'payment-list-too-large' } }));
});

const row = (fields: Partial<Record<(typeof columns)[number], string>>) =>
  csvRow(columns.map((column) => fields[column] ?? ''));
const names = csvRow([...columns]);
const place = { chain: 'symbol', network: 'testnet', mosaic: xym } as const;
/** A list of one payment; `change` of its line. */
const one = (change: Parameters<typeof row>[0] = {}, amount = '1.5') => {
  const line = { record: 'payment', ...place, destination: to, amount, message: 'x', ...change };
  const total = { record: 'total', ...place, amount: '1.5', count: '1' };
  return [names, row({ record: 'header', count: '1' }), row(line), row(total), row({ record: 'end', count: '1' })].join(
    '',
  );
};

describe('values', () => {
  it('takes hyphens in addresses, the name of the currency, an id in small letters', () => {
    const result = read(one({ mosaic: 'XYM', destination: (to.match(/.{1,6}/g) ?? []).join('-') }));
    expect(result).toMatchObject({
      ok: true,
      value: { payments: [{ destination: to, mosaic: xym, atomic: 1_500_000n }] },
    });
    expect(read(one({ mosaic: xym.toLowerCase() })).ok).toBe(true);
    expect(read(one({ mosaic: 'E74B99BA41F4AFEE' }))).toMatchObject({ value: { payments: [{ mosaic: xym }] } });
  });
  it.each<[string, Parameters<typeof row>[0]]>([
    ['chain', { chain: 'bitcoin' }],
    ['network', { network: 'main' }],
    ['destination', { destination: `${to.slice(0, -1)}A` }],
    ['destination', { destination: toNem }],
    ['source', { source: 'x' }],
    ['mosaic', { mosaic: 'gold' }],
    ['divisibility', { divisibility: '5' }],
    ['divisibility', { divisibility: '6.0' }],
    ['amount', { amount: '1,5' }],
    ['amount', { amount: '1.5000000' }],
    ['amount', { amount: '１.5' }],
    ['amount', { amount: '1e1' }],
    ['amount', { amount: ' 1.5' }],
    ['amount', { amount: '01.5' }],
    ['amount', { amount: '' }],
    ['amount', { amount: '18446744073709.551616' }],
    ['message', { message: 'hex:0' }],
    ['count', { count: '1' }],
    ['record', { record: '支払い' }],
  ])('refuses the %s of %o, with its place', (field, change) => {
    const column = String(
      row({ record: 'payment', ...place, destination: to, amount: '1.5', message: 'x', ...change }).length,
    );
    const found = reasonOf(one(change));
    expect(found).toMatchObject({ code: 'payment-list-value', line: '3', field });
    expect(Number((found as { column?: string }).column)).toBeLessThan(Number(column));
  });
  it('refuses what a spreadsheet would compute, and unseen characters', () => {
    for (const message of ['=1+1', '+81', '-x', '@a', '＝1'])
      expect(reasonOf(one({ message })), message).toMatchObject({ code: 'payment-list-formula', line: '3' });
    for (const message of ['a\u0000b', 'a\u0085b', '\ue000'])
      expect(reasonOf(one({ message }))).toMatchObject({ code: 'payment-list-value', line: '3' });
  });
  it('needs a divisibility that is certain, or stated', () => {
    const id = '0123456789ABCDEF';
    const file = one({ mosaic: id }).replace(`${xym},,1.5,,1`, `${id},,1.5,,1`);
    expect(reasonOf(file)).toMatchObject({ code: 'payment-list-divisibility', line: '3', mosaic: id });
    const provenance = { format: 'x', approvedMs: '0' };
    const entry = { chain: 'symbol', network: 'testnet', id, name: 'points', divisibility: 2, provenance } as const;
    const known = { ...emptyRegistry, mosaics: [entry] };
    expect(read(file, known)).toMatchObject({ value: { payments: [{ atomic: 150n, divisibility: 2 }] } });
  });
});

test('an amount has no more decimals than its mosaic, and is exact', () => {
  expect(atomicOf('1.23', 2)).toBe(123n);
  expect(atomicOf('1.2', 2)).toBe(120n);
  expect(atomicOf('7', 0)).toBe(7n);
  for (const [text, divisibility] of [
    ['1.234', 2],
    ['1.0', 0],
    ['1.', 2],
    ['.5', 2],
    ['-1', 2],
  ] as const)
    expect(atomicOf(text, divisibility), text).toBeNull();
  expect(atomicOf('18446744073709.551615', 6)).toBe(2n ** 64n - 1n);
  expect(decimalOf(2n ** 64n - 1n, 6)).toBe('18446744073709.551615');
  expect([decimalOf(5n, 2), decimalOf(5n, 0), decimalOf(0n, 6)]).toEqual(['0.05', '5', '0.000000']);
});

describe('records and columns', () => {
  const lines = one().split('\r\n').slice(0, -1);
  const without = (index: number) =>
    lines
      .filter((_, at) => at !== index)
      .map((line) => `${line}\r\n`)
      .join('');
  it('one header, payments, totals, one end', () => {
    expect(reasonOf(without(1))).toMatchObject({ code: 'payment-list-records', line: '2', expected: 'header' });
    expect(reasonOf(without(4))).toMatchObject({ code: 'payment-list-records', expected: 'end' });
    expect(reasonOf([...lines.slice(0, 2), lines[3], lines[2], lines[4], ''].join('\r\n'))).toMatchObject({
      code: 'payment-list-records',
      expected: 'total',
    });
    expect(reasonOf(names)).toMatchObject({ code: 'payment-list-records', expected: 'header' });
    expect(reasonOf('')).toMatchObject({ code: 'payment-list-columns' });
  });
  it('columns in any order, each once, none unknown, none missing', () => {
    const [first = '', ...rest] = lines.map((line) => line.split(',').toReversed().join(','));
    expect(read([first, ...rest, ''].join('\r\n')).ok).toBe(true);
    expect(reasonOf(one().replace('note', 'memo'))).toMatchObject({ code: 'payment-list-columns', line: '1' });
    expect(reasonOf(one().replace('note', 'amount'))).toMatchObject({ code: 'payment-list-columns', field: 'amount' });
    const missing = lines.map((line) => line.split(',').slice(0, 9).join(','));
    expect(reasonOf([...missing, ''].join('\r\n'))).toMatchObject({ code: 'payment-list-columns', field: 'count' });
  });
  it('every total is that of the lines', () => {
    const differs = (file: string) => expect(reasonOf(file)?.code).toBe('payment-list-totals');
    differs(without(2));
    differs(without(3));
    differs(one({}, '1.6'));
    differs(one().replace('header,,,,,,,,,1', 'header,,,,,,,,,2'));
    differs(one().replace('end,,,,,,,,,1', 'end,,,,,,,,,0'));
    differs([...lines.slice(0, 4), lines[3], lines[4], ''].join('\r\n'));
    differs(
      [
        ...lines.slice(0, 4),
        row({ record: 'total', ...gold, divisibility: '2', amount: '0', count: '0' }).trimEnd(),
        lines[4],
        '',
      ].join('\r\n'),
    );
  });
  it('an empty list is a list', () => {
    const empty = [names, row({ record: 'header', count: '0' }), row({ record: 'end', count: '0' })].join('');
    expect(read(empty)).toMatchObject({ ok: true, value: { payments: [] } });
  });
});

describe('JSON', () => {
  const list = {
    ...{ reference: 'r', count: '1' },
    payments: [{ ...place, destination: to, amount: '1.5', message: '=x is no formula cell of a spreadsheet here' }],
    totals: [{ ...place, amount: '1.5', count: '1' }],
  };
  const file = (change: object = {}) => JSON.stringify({ inkan: 1, 'payment-list': { ...list, ...change } });
  it('has the rules of the CSV form', () => {
    expect(reasonOf(file())).toMatchObject({ code: 'payment-list-formula' });
    const fine = { payments: [{ ...list.payments[0], message: 'x' }] };
    expect(read(file(fine))).toMatchObject({
      ok: true,
      value: { encoding: 'json', payments: [{ line: 3, atomic: 1_500_000n }] },
    });
    expect(reasonOf(file({ ...fine, count: '2' }))).toMatchObject({ code: 'payment-list-totals' });
    expect(reasonOf(file({ ...fine, more: 1 }))).toMatchObject({ code: 'json-unknown-field' });
    expect(reasonOf(file({ payments: [{ ...fine.payments[0], amount: 1.5 }] }))).toMatchObject({
      code: 'json-bad-value',
    });
    expect(reasonOf('{')).toMatchObject({ code: 'json-malformed' });
  });
  it('holds as many payments as a large list has', () => {
    const payments = Array.from({ length: 2000 }, () => ({ ...list.payments[0], message: '', amount: '0.000001' }));
    const totals = [{ ...place, amount: '0.002', count: '2000' }];
    expect(read(file({ payments, totals, count: '2000' }))).toMatchObject({ ok: true });
  });
});

test('a signed list: opened byte for byte, and refused when changed', () => {
  const bytes = toShiftJis(japanese);
  const signed = utf8(makeSignedList(bytes, { key: keyOf(3), created: 1 }, signsWith(3)));
  const registered = [registeredKey(3, {}, 'back-office'), registeredKey(4)];
  const opened = openSignedList(signed, { registered });
  expect(opened).toMatchObject({ ok: true, value: { bytes, signature: { key: keyOf(3), signer: 'Requester 3' } } });
  expect(openSignedList(signed, { registered: [registeredKey(3)] })).toMatchObject({
    value: { signature: { signer: null } },
  });
  expect(openSignedList(bytes, { registered })).toEqual({ ok: true, value: { bytes, signature: null } });
  const text = new TextDecoder().decode(signed);
  const codeOf = (changed: string) => {
    const result = openSignedList(utf8(changed), { registered });
    return result.ok ? null : result.reason.code;
  };
  expect(codeOf(`${text}\n`)).toBeNull();
  expect(codeOf(text.replace('"created":1', '"created":2'))).toBe('requester-signature-invalid');
  for (const changed of [
    `${text} `,
    text.replace('"created":1', '"created":01'),
    text.replace('"list":{', '"list":{"a":1,'),
  ])
    expect(codeOf(changed)).toBe('payment-list-malformed');
});
