/**
 * Inputs of reported kinds, each with the expected result (test/cases), through the commands and on the original files.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import QRCode from 'qrcode';
import { describe, expect, it } from 'vitest';
import { openPictureReader } from '../../cli/image-scan.ts';
import { filesAt, readBytes, textAt, textOf } from '../../cli/input.ts';
import { inspect } from '../../cli/inspect-text.ts';
import { merge } from '../../cli/merge-text.ts';

const cases = path.resolve(import.meta.dirname, '../cases');
const at = (name: string) => path.join(cases, name);
const readPicture = await openPictureReader();
const tools = { readBytes, filesAt, readPicture };

describe('a compact reply is merged', () => {
  it.each(['transfer-160-bytes', 'works-transfer-182-bytes'])('of %s', async (name) => {
    const file = (end: string) => at(`merge-short/${name}.${end}.json`);
    const { exit, out } = await merge(['--json', '--signatures', file('signatures'), file('request')], tools);
    expect(exit).toBe(0);
    const [only] = JSON.parse(out).merged;
    const texts = only.items.flatMap(({ outputs }: { readonly outputs: readonly { readonly text: string }[] }) =>
      outputs.map(({ text }) => text),
    );
    expect(texts).toContain(readFileSync(file('expected-reply'), 'utf8').trim());
  });
});

describe('a compact reply and requests as Windows saves them', () => {
  it.each([
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['a mark and line ends', (text: string) => Buffer.from(`\ufeff${text}\r\n`)],
  ])('%s', async (_name, saved) => {
    const file = (end: string) => at(`merge-short/transfer-160-bytes.${end}.json`);
    const asSaved = { ...tools, readBytes: (name: string) => saved(readFileSync(name, 'utf8')) };
    const { exit } = await merge(['--json', '--signatures', file('signatures'), file('request')], asSaved);
    expect(exit).toBe(0);
  });
});

const inspected = (name: string) => {
  const { exit, out, err } = inspect(['--json', '--now', '2026-11-29T11:20:00Z', at(name)], {
    ...tools,
    nowMs: () => Number.NaN,
  });
  return { exit, err, json: out === '' ? null : JSON.parse(out) };
};

const inspectedText = (text: string) => {
  const given = { ...tools, nowMs: () => Number.NaN, readBytes: () => new TextEncoder().encode(text) };
  const { exit, out } = inspect(['--json', '--now', '2026-11-29T11:20:00Z', '-'], given);
  return { exit, json: JSON.parse(out) };
};

describe('a request is read', () => {
  it.each([
    ['c05-request-utf16le.txt', 'symbol.transfer', 'sign'],
    ['c07-transparent.png', 'symbol.transfer', 'sign'],
    ['c16-ur-raw-bytes.txt', 'symbol.transfer', 'sign'],
    ['c17-folder-ds-store', 'symbol.transfer', 'sign'],
    ['python-qrstorage-base32.txt', 'symbol.transfer', 'sign'],
  ])('%s', (name, kind, action) => {
    expect(inspected(name)).toMatchObject({ exit: 0, json: { kind, action, reasons: [] } });
  });
});

describe('a request is refused by name', () => {
  it.each([
    ['c09-animated-bbqr.gif', 'picture-kind'],
    ['c15-ur-v1.txt', 'ur-version'],
    ['c24-two-codes.png', 'several-codes'],
    ['c29-code.svg', 'picture-kind'],
  ])('%s: %s', (name, code) => {
    expect(inspected(name)).toMatchObject({ exit: 2, json: { reasons: [code] } });
  });
});

describe('what was done to read it is said', () => {
  it.each([
    ['c05-request-utf16le.txt', { cleaned: ['utf-16'] }, 'note: utf-16\n'],
    ['c07-transparent.png', { cleaned: ['laid-on-white'] }, 'note: laid-on-white\n'],
    ['c16-ur-raw-bytes.txt', { cleaned: ['bytes-as-hex'] }, 'note: bytes-as-hex\n'],
    [
      'c17-folder-ds-store',
      { aside: [{ file: at('c17-folder-ds-store/.DS_Store'), reason: 'file-left-aside' }] },
      'left aside: file-left-aside file=.DS_Store\n',
    ],
  ])('%s', (name, json, err) => {
    expect(inspected(name)).toMatchObject({ json, err });
  });
});

describe('an invoice with a byte-order mark in its code', () => {
  it('is read as the same without it', () => {
    expect(inspected('c01-invoice-ja-bom.png').json).toMatchObject({ cleaned: ['byte-order-mark'] });
    expect(inspected('c01-invoice-ja-bom.png').json.reasons).not.toContain('not-a-request');
    const given = textAt(at('c01-invoice-ja-bom.png'), tools);
    const { json } = inspectedText(given?.ok ? given.value.text : '');
    expect({ ...inspected('c01-invoice-ja-bom.png').json, cleaned: undefined }).toEqual({
      ...json,
      cleaned: undefined,
    });
  });
});

describe('three linked codes of one request', () => {
  it('are joined, in any order', () => {
    const three = [2, 0, 1].map((i) => at(`c06-structured-append-${i + 1}of3.png`));
    const given = textAt('three', { ...tools, filesAt: () => three });
    expect(given).toMatchObject({ ok: true, value: { aside: [] } });
    expect(inspectedText(given?.ok ? given.value.text : '')).toMatchObject({
      exit: 0,
      json: { kind: 'symbol.transfer' },
    });
  });
  it('one alone says that it is a part', () => {
    expect(inspected('c06-structured-append-2of3.png').json.reasons).toEqual(['part-of-many']);
  });
});

describe('a code in white on a transparent ground', () => {
  it('is read by the commands, on black', async () => {
    const picture = PNG.sync.read(await QRCode.toBuffer('{"v":3}', { scale: 4 }));
    for (let i = 0; i < picture.data.length; i += 4)
      picture.data.set([255, 255, 255, picture.data[i] === 0 ? 255 : 0], i);
    const given = textOf(PNG.sync.write(picture), readPicture);
    expect(given).toMatchObject({ ok: true, value: { text: '{"v":3}', cleaned: ['laid-on-black'] } });
  });
});
