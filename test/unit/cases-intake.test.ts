/**
 * Inputs of the kinds that people reported, each with what must come of it (test/cases): by the commands as they are, on
 * the files as they lie.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPictureReader } from '../../cli/image-scan.ts';
import { filesAt, readBytes } from '../../cli/input.ts';
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

const inspected = (name: string) => {
  const { exit, out, err } = inspect(['--json', '--now', '2026-11-29T11:20:00Z', at(name)], {
    ...tools,
    nowMs: () => Number.NaN,
  });
  return { exit, err, json: out === '' ? null : JSON.parse(out) };
};

describe('a request is read', () => {
  it.each([
    ['c05-request-utf16le.txt', 'symbol.transfer', 'sign'],
    ['c16-ur-raw-bytes.txt', 'symbol.transfer', 'sign'],
    ['python-qrstorage-base32.txt', 'symbol.transfer', 'sign'],
  ])('%s', (name, kind, action) => {
    expect(inspected(name)).toMatchObject({ exit: 0, json: { kind, action, reasons: [] } });
  });
});

describe('a request is refused by name', () => {
  it.each([['c15-ur-v1.txt', 'ur-version']])('%s: %s', (name, code) => {
    expect(inspected(name)).toMatchObject({ exit: 2, json: { reasons: [code] } });
  });
});
