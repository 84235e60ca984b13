/** The table of languages is the only place that knows which languages there are. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languageCodes } from '../../core/base/languages.ts';
import { sourcesIn } from './i18n-sources.ts';

/** A code in quotes, or a variable of that name: `'ja'`, `{ en, ja }`. */
const namesOne = new RegExp(`['"](?:${languageCodes.join('|')})['"]|\\b(?:${languageCodes.join('|')}),`);

describe('a further language', () => {
  it('touches two files beside its texts', () => {
    const naming = ['core', 'electron', 'renderer', 'cli']
      .flatMap(sourcesIn)
      .filter(({ file }) => !/^renderer\/(?:i18n\/[a-z]{2}\/|features\/[^/]+\/texts\.[a-z]{2}\.ts)/.test(file))
      .filter(({ source }) => namesOne.test(source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$|\blang="en"/gm, '')))
      .map(({ file }) => file);
    expect(naming.sort()).toEqual(['core/base/languages.ts', 'renderer/catalogs.ts']);
  });

  it('has its texts beside those of the others', () => {
    const features = readdirSync(new URL('../../renderer/features', import.meta.url), {
      recursive: true,
      encoding: 'utf8',
    });
    const withTexts = (code: string) =>
      features.filter((name) => name.endsWith(`texts.${code}.ts`)).map((name) => name.replace(/texts\..*/, ''));
    expect(withTexts('en').length).toBeGreaterThan(15);
    for (const code of languageCodes) expect(withTexts(code)).toEqual(withTexts('en'));
  });
});
