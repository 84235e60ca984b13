/**
 * The published samples are what the code makes (INKAN_WRITE_CORPUS=1 writes them: read their difference), and a script
 * without any of Inkan's code arrives at the same digests.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnvelopeText } from '../../core/envelope/request-envelope.ts';
import { readList } from '../../core/payment-list/read-list.ts';
import { openSignedList } from '../../core/payment-list/signed-list.ts';
import { emptyRegistry } from '../../core/registry/registry.ts';
import { registeredKey } from '../harness/envelopes.ts';
import { fromShiftJis } from '../harness/payment-lists.ts';
import { envelopeFiles, listFiles } from '../vectors/envelopes.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folders = { 'test/vectors/envelopes': envelopeFiles(), 'docs/samples': listFiles() };
const script = path.join(root, 'docs/check-envelope.mjs');

describe.each(Object.entries(folders))('%s', (folder, files) => {
  it.each(Object.entries(files))('%s', (name, bytes) => {
    const file = path.join(root, folder, name);
    if (process.env.INKAN_WRITE_CORPUS === '1') writeFileSync(file, bytes);
    expect(Buffer.compare(readFileSync(file), bytes)).toBe(0);
  });
});

describe('the independent script', () => {
  const files = Object.keys(envelopeFiles()).map((name) => path.join(root, 'test/vectors/envelopes', name));
  it('finds the digests that core finds', () => {
    const lines = execFileSync(process.execPath, [script, ...files], { encoding: 'utf8' })
      .trim()
      .split('\n');
    const found = lines.map((line) => JSON.parse(line));
    const read = files.map((file) => {
      const envelope = readEnvelopeText(readFileSync(file, 'utf8'));
      if (!envelope.ok) throw new Error(envelope.reason.code);
      const { key, number, previous, digest, texts } = envelope.value;
      return { key, number, previous, digest, texts };
    });
    expect(found).toEqual(read);
    expect(found[1].previous).toBe(found[0].digest);
  });
  it('refuses one that was altered', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'inkan-vector-'));
    try {
      const altered = path.join(folder, 'altered.txt');
      writeFileSync(altered, readFileSync(files[0] ?? '', 'utf8').replace('PAY-2026-11', 'PAY-2026-12'));
      expect(() => execFileSync(process.execPath, [script, altered], { encoding: 'utf8' })).toThrow();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

it('reads every form of the sample list to the same payments', () => {
  const facts = { registry: emptyRegistry, fromShiftJis };
  const lists = Object.entries(listFiles()).map(([name, bytes]) => {
    const opened = openSignedList(bytes, { registered: [registeredKey(3, {}, 'back-office')] });
    if (!opened.ok) throw new Error(`${name}: ${opened.reason.code}`);
    const list = readList(opened.value.bytes, facts);
    if (!list.ok) throw new Error(`${name}: ${list.reason.code}`);
    return list.value;
  });
  expect(lists.map(({ encoding }) => encoding)).toEqual(['utf-8', 'shift_jis', 'utf-8', 'shift_jis']);
  for (const { payments, totals } of lists)
    expect({ payments, totals }).toEqual({ payments: lists[0]?.payments, totals: lists[0]?.totals });
});
