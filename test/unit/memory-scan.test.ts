/** The memory scanner itself: it finds each form at any place, and in another process. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanFiles, scanMemory } from '../harness/memory-scan.ts';
import { makeSearch, needlesOf } from '../harness/needles.ts';

const bytes = Uint8Array.from({ length: 32 }, (_, i) => (i * 37 + 11) % 256);
const needles = needlesOf([
  { name: 'key', value: bytes },
  { name: 'text', value: 'four unrelated words here' },
]);
const search = makeSearch(needles);
const foundIn = (content: Buffer, at: number): string[] => {
  const haystack = Buffer.from(new ArrayBuffer(1024));
  haystack.fill(0x61);
  content.copy(haystack, at);
  return search(haystack).map(({ needle }) => needle);
};

describe('the search', () => {
  const hex = Buffer.from(bytes).toString('hex');
  const turned = Buffer.from(bytes).reverse();
  it.each<[string, Buffer]>([
    ['key (raw from 0)', Buffer.from(bytes)],
    ['key (raw from 16)', Buffer.from(bytes.subarray(16))],
    ['key (raw from 8)', Buffer.from(bytes.subarray(5, 27))],
    ['key (reversed raw from 0)', turned],
    ['key (hex from 0)', Buffer.from(hex)],
    ['key (HEX from 8)', Buffer.from(hex.toUpperCase())],
    ['key (reversed HEX from 16)', Buffer.from(turned.toString('hex').toUpperCase())],
    ['key (hex, utf-16)', Buffer.from(hex, 'utf16le')],
    ['key (base64)', Buffer.from(Buffer.from(bytes).toString('base64'))],
    ['text (utf-8)', Buffer.from('xfour unrelated words herex')],
    ['text (utf-16)', Buffer.from('four unrelated words here', 'utf16le')],
    ['text (base64)', Buffer.from(Buffer.from('four unrelated words here').toString('base64'))],
  ])('finds %s at every place', (name, content) => {
    for (let at = 0; at < 9; at += 1) expect(foundIn(content, at)).toContain(name);
    expect(foundIn(content, 1024 - content.length)).toContain(name);
  });

  it('finds exactly what a plain search finds', () => {
    const few = needlesOf([{ name: 'few', value: Uint8Array.from({ length: 16 }, (_, i) => i % 3) }]);
    const quick = makeSearch(few);
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: 64, maxLength: 512 }), fc.nat(40), (noise, at) => {
        const haystack = Buffer.from(new ArrayBuffer(noise.length - (noise.length % 4)));
        Buffer.from(noise).copy(haystack);
        Buffer.from(few[0]?.bytes ?? []).copy(haystack, at);
        const plain = few.flatMap(({ name, bytes: needle }) => {
          const places: string[] = [];
          for (let i = haystack.indexOf(needle); i >= 0; i = haystack.indexOf(needle, i + 1))
            places.push(`${name} ${i}`);
          return places;
        });
        expect(
          quick(haystack)
            .map(({ needle, at: place }) => `${needle} ${place}`)
            .sort(),
        ).toEqual(plain.sort());
      }),
      { numRuns: 500 },
    );
  });

  it('does not look for what is too short to mean anything', () => {
    expect(() => makeSearch([{ name: 'x', bytes: new Uint8Array(6) }])).toThrow('too short');
  });
});

describe.runIf(process.platform === 'linux')('the memory scan', () => {
  it('finds what another process holds, and not what it does not', async () => {
    // The child creates it itself: nobody passes it on, so there is no other copy.
    const hold =
      "const b = require('node:crypto').createHash('sha256').update('planted').digest(); process.stdout.write('ready'); setInterval(() => b, 1e9);";
    const child = spawn(process.execPath, ['-e', hold], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      await once(child.stdout, 'data');
      const digest = (name: string) => createHash('sha256').update(name).digest();
      const both = needlesOf(['planted', 'absent'].map((name) => ({ name, value: digest(name) })));
      const { found, bytes: read } = scanMemory([{ pid: child.pid ?? 0, what: 'other' }], both);
      expect(read).toBeGreaterThan(1_048_576);
      const names = found.map(({ needle }) => needle);
      expect(names).toEqual(
        expect.arrayContaining(['planted (raw from 0)', 'planted (raw from 8)', 'planted (raw from 16)']),
      );
      expect(names.filter((name) => name.startsWith('absent'))).toEqual([]);
    } finally {
      child.kill('SIGKILL');
    }
  });

  it('does not take what it cannot read for clean', () => {
    // The kernel's first thread exists but has no readable memory.
    expect(() => scanMemory([{ pid: 2, what: 'other' }], needles)).toThrow('could not be read');
  });
});

describe('the scan of files', () => {
  it('finds a secret in a file and in the name of one', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'inkan-scan-'));
    try {
      mkdirSync(path.join(folder, 'deep'));
      writeFileSync(path.join(folder, 'deep', 'cache'), `..${Buffer.from(bytes).toString('hex')}.`);
      writeFileSync(path.join(folder, 'four unrelated words here'), '');
      writeFileSync(path.join(folder, 'clean'), 'nothing');
      const files = new Set(scanFiles(folder, needles).found.map(({ where }) => path.basename(where)));
      expect([...files].sort()).toEqual(['cache', 'four unrelated words here']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
