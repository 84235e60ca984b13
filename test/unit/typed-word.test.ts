/** Confirmation words: what looks the same on the screen counts as the same, wherever one is asked for. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offerApproval, spendApproval } from '../../core/approval/approval.ts';
import { isTyped } from '../../core/base/typed-word.ts';

const top = path.resolve(import.meta.dirname, '..', '..');

describe('a typed word', () => {
  it.each([
    ['geyser', 'geyser'],
    ['Geyser ', 'geyser'],
    ['ｇｅｙｓｅｒ', 'geyser'],
    ['　ＧＥＹＳＥＲ　', 'geyser'],
    ['ｏｎｌｉｎｅ', 'ONLINE'],
    ['削除', '削除'],
    ['４８２７', '4827'],
  ])('%j is %j', (typed, wanted) => expect(isTyped(typed, wanted)).toBe(true));

  it.each([
    ['geysers', 'geyser'],
    ['gey ser', 'geyser'],
    ['', 'geyser'],
    [null, 'geyser'],
    // Cyrillic
    ['gеyser', 'geyser'],
    ['', ''],
    [null, ''],
  ])('%j is not %j', (typed, wanted) => expect(isTyped(typed, wanted)).toBe(false));

  it('is told from every other word of letters', () => {
    const word = fc.stringMatching(/^[a-z]{1,10}$/);
    fc.assert(fc.property(word, word, (a, b) => isTyped(a, b) === (a === b)));
  });

  it('approves a review in full width as well', () => {
    const typed = { check: { asks: 'number', number: '4827' }, answer: '4827' } as const;
    const requirement = { act: 'type', typed, custodians: 0 } as const;
    const operation = { digest: 'A', act: 'type', typed: '４８２７', hasPassphrase: false } as const;
    expect(spendApproval(offerApproval('A', requirement, 0n), operation, 1n).ok).toBe(true);
    expect(spendApproval(offerApproval('A', requirement, 0n), { ...operation, typed: '４８２' }, 1n).ok).toBe(false);
  });

  it('is compared in this one way everywhere', () => {
    const files = ['core', 'electron', 'renderer'].flatMap((part) =>
      readdirSync(path.join(top, part), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => path.join(top, part, name)),
    );
    const own = files.filter((file) => /typed\.trim\(\)(?:\.to\w+Case\(\))? [!=]==/.test(readFileSync(file, 'utf8')));
    expect(files.length).toBeGreaterThan(500);
    expect(own).toEqual([path.join(top, 'renderer', 'recovery', 'word-grid.tsx')]);
  });
});
