/** Headers in either letter case, raw bytes where a format allows them, and text around a code's content. */
import { describe, expect, it } from 'vitest';
import { toHex } from '../../core/base/hex.ts';
import { makeBbqr } from '../../core/qr/bbqr.ts';
import { type Collector, makeCollector } from '../../core/qr/collector.ts';
import { makeFrames } from '../../core/qr/frames.ts';
import { makeUr } from '../../core/qr/ur.ts';
import { readRequest } from '../../core/request/read-request.ts';
import { nemTx, symbolTx } from '../flows/transfers.ts';
import { scanOf } from '../vectors/transport-samples.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const symbol = symbolTx({ signer: null }).bytes;
const nem = nemTx().bytes;
const last = (codes: readonly (string | Uint8Array)[], collector: Collector = makeCollector()) =>
  codes.map((code) => collector.take(scanOf(code))).at(-1);
const urOf = (content: Uint8Array, size: number) => {
  const ur = makeUr(content, size);
  return Array.from({ length: ur?.count ?? 0 }, (_, i) => ur?.part(i + 1) ?? '');
};
/** BBQr of type B, one part of hex. */
const bbqrOf = (content: Uint8Array) => [`B$HB0100${toHex(content)}`];

describe('bytes of a transaction, where a format carries bytes', () => {
  it.each([
    ['Symbol, UR, one part', symbol, urOf(symbol, 4000)],
    ['Symbol, UR, several parts', symbol, urOf(symbol, 40)],
    ['Symbol, BBQr', symbol, bbqrOf(symbol)],
    ['NEM, UR', nem, urOf(nem, 4000)],
    ['NEM, BBQr', nem, bbqrOf(nem)],
  ])('%s: as their hex', (_name, bytes, codes) => {
    expect(last(codes)).toMatchObject({ type: 'complete', text: toHex(bytes), cleaned: ['bytes-as-hex'] });
    expect(readRequest(toHex(bytes))).toMatchObject({ ok: true, value: { what: 'transaction' } });
  });
  it('text in them stays text', () => {
    expect(last(urOf(utf8('{"v":3}'), 4000))).toMatchObject({ type: 'complete', text: '{"v":3}', cleaned: [] });
  });
  it('but not where a format carries text', () => {
    expect(last([`B$HU0100${toHex(symbol)}`])).toMatchObject({ reason: { code: 'text-unreadable' } });
  });
});

describe('a heading in the other letter case', () => {
  const hex = toHex(symbol);
  it.each([
    ['BBQr', makeBbqr(utf8(hex), 120).map((code) => code.toLowerCase()), hex],
    ['UR', urOf(utf8(hex), 90).map((code) => code.toLowerCase()), hex],
    ['numbered', [`P1OF2 ${hex.slice(0, 100)}`, `P2OF2 ${hex.slice(100)}`], hex],
  ])('%s', (_name, codes, text) => {
    expect(last(codes)).toMatchObject({ type: 'complete', text });
  });
  it.each([
    [`WEB+SYMBOL://transaction?data=${hex}`, 'symbol-uri'],
    [`Web+Symbol://TRANSACTION?data=${hex}`, 'symbol-uri'],
    [`ALICE://sign?type=request_sign_transaction&data=${hex}`, 'alice-transaction'],
  ])('%s', (text, format) => {
    expect(readRequest(text)).toMatchObject({ ok: true, value: { format } });
  });
  it.each([`WEB+SYMBOL://transaction?DATA=${hex}`, `ALICE://sign?type=REQUEST_SIGN_TRANSACTION&data=${hex}`])(
    'of a name or a value is not the same: %s',
    (text) => expect(readRequest(text).ok).toBe(false),
  );
  it('hides no request to sign bytes', () => {
    expect(readRequest(`ALICE://sign?type=request_sign_utf8&data=41`)).toMatchObject({
      reason: { code: 'arbitrary-bytes' },
    });
  });
});

describe('what surrounds a text', () => {
  const text = '{"v":1,"message":"株式会社"}';
  it.each([
    ['a byte-order mark in a code', [`\ufeff${text}`], ['byte-order-mark']],
    ['UTF-16 in a code', [Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'))], ['utf-16']],
    ['blanks in a code', [` \r\n${text}\u00a0`], ['invisible-ends']],
    ['a mark before a heading', urOf(utf8(text), 4000).map((code) => `\ufeff${code}\n`), ['byte-order-mark']],
    ['a mark inside a whole', urOf(utf8(`\ufeff${text}`), 20), ['byte-order-mark']],
    ['a mark inside frames', makeFrames(`\ufeff${text}`, 330), ['byte-order-mark']],
    [
      'a mark before each piece',
      [`\ufeffp1of2 ${text.slice(0, 9)}`, `\ufeffp2of2 ${text.slice(9)}`],
      ['byte-order-mark'],
    ],
  ])('%s is taken off and said', (_name, codes, cleaned) => {
    expect(last(codes)).toMatchObject({ type: 'complete', text, cleaned });
  });
  it('inside a piece is content', () => {
    const spaced = '{"message":"a \u00a0 b"}';
    expect(last([`p1of2 ${spaced.slice(0, 14)}`, `p2of2 ${spaced.slice(14)}`])).toMatchObject({ text: spaced });
  });
  it('of pasted lines', () => {
    const lines = urOf(utf8(text), 20).map((code) => `\u00a0${code}\u200b`);
    expect(makeCollector().takeText(`\ufeff${lines.join('\r')}`)).toMatchObject({ type: 'complete', text });
  });
});

describe('base32 of a transaction, as the Python SDK shows it', () => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  /** An independent implementation, with `$` as the padding of RFC 4648. */
  const base32 = (bytes: Uint8Array) => {
    const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
    const digits = bits.match(/.{1,5}/g) ?? [];
    const text = digits.map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
    return text.padEnd(Math.ceil(text.length / 8) * 8, '$');
  };
  it.each([
    ['Symbol', symbol, 'symbol-base32'],
    ['NEM', nem, 'nem-base32'],
  ])('%s', (_name, bytes, format) => {
    expect(readRequest(base32(bytes))).toMatchObject({ ok: true, value: { format, bytes } });
    expect(readRequest(base32(bytes).replaceAll('$', ''))).toMatchObject({ ok: true, value: { bytes } });
  });
  it.each([
    ['a word', 'TRANSACTION'],
    ['a hash', base32(new Uint8Array(32).fill(7))],
  ])('not %s', (_name, text) => {
    expect(readRequest(text)).toMatchObject({ reason: { code: 'not-a-request' } });
  });
});
