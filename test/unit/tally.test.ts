/** What `npm test` counts: a run without a report or without tests is no success. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}
interface Counting {
  readonly ofVitest: (file: string, code: number) => Tally;
  readonly ofPlaywright: (file: string, code: number, options: { readonly mayBeEmpty: boolean }) => Tally;
}
const { ofPlaywright, ofVitest } = (await import(
  new URL('../../build/setup/tally.mjs', import.meta.url).href
)) as Counting;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'inkan-tally-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(content: unknown): string {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}
const missing = () => path.join(folder, 'missing.json');
const ofEndToEnd = (stats: Readonly<Record<string, number>>) => report({ stats });
const must = { mayBeEmpty: false };
const may = { mayBeEmpty: true };
const oneFailure = { passed: 0, failed: 1, skipped: 0 };
const nothing = { passed: 0, failed: 0, skipped: 0 };

describe('the end-to-end tests', () => {
  it('are counted from the report', () => {
    const file = ofEndToEnd({ expected: 3, flaky: 1, unexpected: 0, skipped: 2 });
    expect(ofPlaywright(file, 0, must)).toEqual({ passed: 4, failed: 0, skipped: 2 });
  });
  it('have failed where the runner left no report, though its exit code is 0', () => {
    expect(ofPlaywright(missing(), 0, must)).toEqual(oneFailure);
    expect(ofPlaywright(missing(), 0, may)).toEqual(oneFailure);
  });
  it('have failed where none ran, unless a title was chosen', () => {
    const file = ofEndToEnd({ expected: 0, flaky: 0, unexpected: 0, skipped: 0 });
    expect(ofPlaywright(file, 0, must)).toEqual(oneFailure);
    expect(ofPlaywright(file, 0, may)).toEqual(nothing);
    expect(ofPlaywright(file, 1, may)).toEqual(oneFailure);
  });
});

describe('the unit tests', () => {
  it('have failed where the runner left no report or ran none, though its exit code is 0', () => {
    expect(ofVitest(missing(), 0)).toEqual(oneFailure);
    expect(ofVitest(report({ numPassedTests: 0 }), 0)).toEqual(oneFailure);
    expect(ofVitest(report({ numPassedTests: 5 }), 0)).toEqual({ passed: 5, failed: 0, skipped: 0 });
  });
});
