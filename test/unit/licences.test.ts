/** A package contains the licences of everything in its bundles. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

interface Licences {
  readonly licencesOf: (root: string) => readonly { name: string; licence: string; texts: readonly string[] }[];
  readonly licenceText: (root: string) => string;
}
const top = path.resolve(import.meta.dirname, '..', '..');
const { licencesOf, licenceText }: Licences = await import(path.join(top, 'build', 'setup', 'licences.mjs'));

/** Their npm packages contain no text. The first two name MIT; see docs/dependencies.md for the last. */
const withoutText = [
  '@epic-web/invariant',
  'bn.js',
  'brorand',
  'bs58',
  'elliptic',
  'hash.js',
  'hmac-drbg',
  'isarray',
].concat(['minimalistic-crypto-utils', 'symbol-crypto-wasm-node', 'symbol-sdk']);

describe('the licences beside a package', () => {
  it('name every dependency of the product', () => {
    const named = new Set(licencesOf(top).map(({ name }) => name));
    const { dependencies } = JSON.parse(readFileSync(path.join(top, 'package.json'), 'utf8'));
    expect(Object.keys(dependencies).filter((name) => !named.has(name))).toEqual([]);
  });

  it('hold the text of each, but for those that publish none', () => {
    const bare = licencesOf(top).filter(({ name, texts }) => texts.length === 0 && !name.startsWith('@napi-rs/'));
    expect([...new Set(bare.map(({ name }) => name))].toSorted()).toEqual(withoutText.toSorted());
  });

  it('hold the fonts’ licence, React’s and Inkan’s own', () => {
    const text = licenceText(top);
    expect(text).toContain('SIL OPEN FONT LICENSE');
    expect(text).toMatch(/\nreact 19[\s\S]*Permission is hereby granted/);
    expect(text.startsWith('Inkan\n\n')).toBe(true);
  });
});
