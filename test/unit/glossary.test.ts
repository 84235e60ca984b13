/**
 * One word per thing: no text of the window uses a word that docs/glossary.md lists as a second word for a thing (column
 * "not" of its tables "Terms" and "Spelling of the Japanese texts"). Texts are taken from the sources of the catalogs, so
 * that every branch of a text with values is checked, and from the catalogs themselves.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deskWords } from '../../companion/words/words.ts';
import { type Language, languageCodes } from '../../core/base/languages.ts';
import { catalogs } from '../../renderer/catalogs.ts';
import { sourcesIn, textsIn } from './i18n-sources.ts';

interface Forbidden {
  readonly instead: string;
  readonly pattern: RegExp;
  /** The entry as it is written in the table. */
  readonly word: string;
}
interface Glossary {
  readonly words: Readonly<Record<Language, readonly Forbidden[]>>;
  /** Terms that contain a word which is forbidden by itself. */
  readonly compounds: Readonly<Record<Language, readonly string[]>>;
}

const glossary = readGlossary(readFileSync(new URL('../../docs/glossary.md', import.meta.url), 'utf8'));
const files: Readonly<Record<Language, RegExp>> = {
  en: /^renderer\/(?:i18n\/en\/|features\/[^/]+\/texts\.en\.ts$)|^companion\/words\/(?:en\/|.*\.en\.ts$)/,
  ja: /^renderer\/(?:i18n\/ja\/|features\/[^/]+\/texts\.ja\.ts$)|^companion\/words\/(?:ja\/|.*\.ja\.ts$)/,
};

/** Rows of the table under a heading, without its head. */
function rowsUnder(document: string, heading: string): readonly (readonly string[])[] {
  const section = document.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

function readGlossary(document: string): Glossary {
  const terms = rowsUnder(document, 'Terms');
  const spelling = rowsUnder(document, 'Spelling of the Japanese texts');
  const entries = [
    ...terms.map(([term = '', japanese = '', not = '']) => ({ instead: `${term} (${japanese})`, not })),
    ...spelling.map(([instead = '', not = '']) => ({ instead, not })),
  ];
  const forbidden = entries.flatMap(({ instead, not }) =>
    [...not.matchAll(/`([^`]+)`/g)].map(([, word = '']) => ({ instead, word })),
  );
  const isJapanese = (word: string) => /[^\p{ASCII}’]/u.test(word);
  const words = {
    en: forbidden
      .filter(({ word }) => !isJapanese(word))
      .map(({ instead, word }) => ({ instead, word, pattern: new RegExp(`(?<![\\w-])(?:${word})(?!\\w)`, 'giu') })),
    ja: forbidden
      .filter(({ word }) => isJapanese(word))
      .map(({ instead, word }) => ({ instead, word, pattern: new RegExp(word, 'gu') })),
  };
  const named = {
    en: terms.flatMap(([term = '']) => term.split(', ')),
    ja: terms.flatMap(([, japanese = '']) => japanese.split('、')),
  };
  const containing = (language: Language) =>
    named[language].filter((term) => words[language].some(({ pattern }) => term.search(pattern) >= 0));
  return { words, compounds: { en: containing('en'), ja: containing('ja') } };
}

/** Second words in a text, each with the word that belongs there. */
function secondWords(language: Language, text: string): readonly string[] {
  const rest = glossary.compounds[language].reduce(
    (left, term) => left.replaceAll(term.toLowerCase(), '\u0000'),
    text.toLowerCase(),
  );
  return glossary.words[language]
    .filter(({ pattern }) => rest.search(pattern) >= 0)
    .map(({ instead, word }) => `${word}: write ${instead}`);
}

function plainTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(plainTexts) : [];
}

/** A colon that a component itself puts after a text, in a tag or in a template. */
const writtenColon = /\}:(?:<| (?:<|\{\w|\$\{))/;

/** Brackets that a component itself puts around a text. */
const writtenBrackets = /\(\$?\{\w[^{}]*\}\)/;

describe('the glossary', () => {
  it('has a Japanese word and an origin for every term, and no term twice', () => {
    const rows = rowsUnder(readFileSync(new URL('../../docs/glossary.md', import.meta.url), 'utf8'), 'Terms');
    expect(rows.length).toBeGreaterThan(70);
    for (const row of rows) {
      expect(row.length, row[0]).toBe(5);
      for (const column of [0, 1, 3, 4]) expect(row[column], row[0]).not.toBe('');
    }
    const terms = rows.map(([term]) => term);
    expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
  });

  it.each([
    ['ja', '送り手に尋ねてください。'],
    ['ja', 'あなたの口座'],
    ['ja', '二件の取引'],
    ['ja', '一覧にない単語: 3番目'],
    ['ja', 'いまの保管者'],
    ['ja', 'この機器の口座'],
    ['en', 'Write it into the books.'],
    ['en', 'Ask the sender.'],
    ['en', 'Show it to the keyholders.'],
  ] as const)('finds second words in %s: %s', (language, text) => {
    expect(secondWords(language, text)).not.toEqual([]);
  });

  it.each([
    ['ja', 'USBの通信機器'],
    ['ja', 'もう一度、二度と、一覧、一括'],
    ['ja', '今すぐ確認しています。'],
    ['ja', 'あと2人'],
    ['en', 'The sender and the recipient are the same'],
    ['en', '{from} registers the sub-name'],
  ] as const)('finds none in %s: %s', (language, text) => {
    expect(secondWords(language, text)).toEqual([]);
  });
});

describe('the colon between a name and its value, and brackets', () => {
  it('are seen where a component writes it', () => {
    for (const text of ['<p>{a.b}: <b>', '<p>{a.b}: {c}</p>', '{a.b}:</span>']) expect(text).toMatch(writtenColon);
    for (const text of ['}: {', '}: Props) {', '}: { readonly given: Given }) {', '({ a }: {', 'text:{a}'])
      expect(text).not.toMatch(writtenColon);
    for (const text of ['{title} ({count})', '<b>({a.b[c]})</b>', '({a.b(c)})']) expect(text).toMatch(writtenBrackets);
    for (const text of ['f({ a })', '({ a, b }) =>', '(<b>{a}</b>)']) expect(text).not.toMatch(writtenBrackets);
  });

  it('are written by no component: they are texts of the language (format.colon, format.inBrackets)', () => {
    const components = ['renderer', 'companion/window'].flatMap(sourcesIn).filter(({ file }) => file.endsWith('.tsx'));
    expect(components.length).toBeGreaterThan(150);
    const found = components.flatMap(({ file, source }) =>
      source
        .split('\n')
        .filter((line) => writtenColon.test(line) || writtenBrackets.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
  });
});

describe.each(languageCodes)('%s', (language) => {
  it('uses one word for one thing', () => {
    const sources = ['renderer', 'companion/words'].flatMap(sourcesIn).filter(({ file }) => files[language].test(file));
    const written = sources.flatMap((source) => textsIn(source).map((text) => ({ text, file: source.file })));
    // Far fewer would mean that the search is broken.
    expect(written.length).toBeGreaterThan(1500);
    const shown = [...plainTexts(catalogs[language]), ...plainTexts(deskWords[language])].map((text) => ({
      text,
      file: 'catalog',
    }));
    const found = [...written, ...shown].flatMap(({ text, file }) =>
      secondWords(language, text).map((word) => `${file}: “${text}”: ${word}`),
    );
    expect(found).toEqual([]);
  });
});
