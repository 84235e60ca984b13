/** Every code of core has a text, and every text is used on a screen: read from the sources of core and of the
 * window. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languageCodes } from '../../core/base/languages.ts';
import { headlineCodes } from '../../core/review/review-codes.ts';
import { catalogs } from '../../renderer/catalogs.ts';
import { isFactKey } from '../../renderer/i18n/fact-keys.ts';
import { pieces } from '../../renderer/i18n/sentence.ts';
import { givenKeys, headlinesIn, literalsIn, sourcesIn } from './i18n-sources.ts';

describe('facts beside a reason or a warning', () => {
  const given = ['core', 'electron'].flatMap(sourcesIn).flatMap(givenKeys);

  it('all have a name', () => {
    // Far fewer would mean that the search is broken, not that there is nothing.
    expect(new Set(given.map(({ key }) => key)).size).toBeGreaterThan(40);
    const unnamed = given.filter(({ key }) => !isFactKey(key)).map(({ key, where }) => `${key} (${where})`);
    expect([...new Set(unnamed)]).toEqual([]);
  });

  it.each([
    ["because('too-short', { planted: '1' })", ['planted']],
    ["warn('fee-low', 'note', { planted, other: 1 })", ['planted', 'other']],
    ["const facts = { planted: '1' }; because('empty', facts)", ['planted']],
    ["const facts = { planted: '1' }; because('empty', { ...facts, other: 2 })", ['planted', 'other']],
    ["const facts = (n) => ({ planted: n }); because('empty', facts(1))", ['planted']],
    ["function facts() { return { planted: '1' }; } because('empty', { ...facts() })", ['planted']],
    ["because(isShort ? 'too-short' : 'too-long', { planted: '1' })", ['planted']],
    ["warn('fee-low', 'note', isOne ? { planted: 1 } : { other: 1 })", ['planted', 'other']],
    ["because(code, { ...found, planted: '1' })", ['planted']],
    ["look('not-a-code', { planted: '1' })", []],
  ])('are found in %s', (source, keys) => {
    expect(givenKeys({ file: 'planted.ts', source }).map(({ key }) => key)).toEqual(keys);
  });
});

describe('kinds that a reader refuses by name', () => {
  it('all have a name in both languages', () => {
    const kind = /^(?:symbol|nem|alice|symbol-qr|nem-qr)\.[a-z-]+$/;
    const given = sourcesIn('core/request')
      .flatMap(literalsIn)
      .filter((text) => kind.test(text));
    expect(given).toContain('alice.sign-batches');
    for (const language of languageCodes) {
      const known = Object.keys(catalogs[language].kinds);
      expect(given.filter((text) => !known.includes(text) && text !== 'symbol.xym')).toEqual([]);
    }
  });
});

describe('headlines', () => {
  const given = sourcesIn('core/review').flatMap(headlinesIn);

  it('are filled by core in every place', () => {
    expect(headlineCodes.length - new Set(given.map(({ code }) => code)).size).toBeLessThan(8);
    const empty = given.flatMap(({ code, slots, where }) =>
      pieces(catalogs.en.headlines[code])
        .flatMap((piece) => ('slot' in piece && !slots.includes(piece.slot) ? [piece.slot] : []))
        .map((slot) => `${code}: ${slot} (${where})`),
    );
    expect(empty).toEqual([]);
  });

  it.each([
    ["const h = { code: 'transfer', slots: { amount, from: [a] } };", ['transfer'], ['amount', 'from']],
    ["f({ code: on ? 'key-link' : 'key-unlink', slots: { key: [k] } })", ['key-link', 'key-unlink'], ['key']],
    ["const h = { code: 'transfer', rows: [] };", [], undefined],
  ])('are found in %s', (source, found, slots) => {
    const planted = headlinesIn({ file: 'planted.ts', source });
    expect(planted.map(({ code }) => code)).toEqual(found);
    expect(planted[0]?.slots).toEqual(slots);
  });
});

describe('texts of the screens', () => {
  const shown = sourcesIn('renderer')
    .filter(({ file }) => !/^renderer\/(?:catalogs\.ts|i18n\/[a-z]+\/|features\/[^/]+\/texts\.)/.test(file))
    .map(({ source }) => source)
    .join('\n');
  /** By codes: that each code has its text is checked where the codes are. */
  const lists = [
    ...['reasons', 'warnings', 'controlChanges', 'headlines', 'envelopes', 'kinds', 'labels', 'values', 'cards'],
    ...[
      'factNames',
      'policy',
      'causes',
      'taskTexts',
      'questions',
      'items',
      'incompleteHow',
      'incompleteCheck',
      'requestFormats',
    ],
  ];
  const isShown = (key: string) => new RegExp(`[.'"]${key}\\b`).test(shown);

  it('are all used by the window', () => {
    const left = Object.entries(catalogs.en)
      .filter(([group]) => !lists.includes(group))
      .flatMap(([group, texts]) => Object.keys(texts).flatMap((key) => (isShown(key) ? [] : [`${group}.${key}`])));
    expect(left).toEqual([]);
    expect(isShown('plantedText')).toBe(false);
  });

  const camel = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const features = readdirSync(new URL('../../renderer/features', import.meta.url)).map(camel);
  /** Names of the groups of texts that a source takes out of the catalog. */
  const groupsIn = (source: string): readonly string[] => {
    // `{ accounts: words }`: then `words` is one group, not the catalog.
    const isAlias = /\w: words\b/.test(source.replace(/words: (?:Catalog|words)/g, ''));
    const chains = isAlias
      ? /\b(?:catalog|useWords\(\)|catalogs\[\w+\])\.(\w+)/g
      : /\b(?:words|catalog|useWords\(\)|catalogs\[\w+\])\.(\w+)/g;
    const bound = /\{([^{}]*)\}(?: = (?:useWords\(\)|useCatalogs\(\)(?:\[\w+\])?|catalogs\[\w+\]|words);|: Catalog\b)/g;
    return [
      ...[...source.matchAll(chains)].map(([, group]) => group ?? ''),
      ...[...source.matchAll(bound)].flatMap(([, names]) =>
        (names ?? '').split(',').map((name) => name.trim().replace(/:.*/, '')),
      ),
    ];
  };

  it('are those of the feature itself or shared ones', () => {
    const foreign = sourcesIn('renderer').flatMap(({ file, source }) => {
      const own = camel(/^renderer\/features\/([^/]+)\//.exec(file)?.[1] ?? '');
      const others = groupsIn(source).filter((group) => group !== own && features.includes(group));
      return file === 'renderer/catalogs.ts' ? [] : others.map((group) => `${file}: ${group}`);
    });
    expect(foreign).toEqual([]);
    expect(groupsIn('const { log: said, common } = useWords(); useWords().start.title')).toEqual([
      'start',
      'log',
      'common',
    ]);
  });
});
