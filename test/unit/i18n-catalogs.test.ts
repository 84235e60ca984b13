/** Both languages say everything. Missing texts do not compile; empty or untranslated ones fail here. */
import { describe, expect, it } from 'vitest';
import { reasonCodes } from '../../core/base/reason.ts';
import { kindNames } from '../../core/chain/transaction-kinds.ts';
import { cardCodes, labelCodes, valueCodes, warningCodes } from '../../core/review/review-document.ts';
import { catalogs } from '../../renderer/i18n/catalogs.ts';
import { factKeys } from '../../renderer/i18n/fact-keys.ts';
import { pieces } from '../../renderer/i18n/sentence.ts';

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
const { en, ja } = catalogs;

/** Every text of a catalog with its path. Functions are called with numbers or words. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(value(...[1, 2, 3, 4]))]];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

/** Names and figures that are the same in both languages. */
const sameInBoth = [
  '.common.appName',
  '.strip.utc',
  '.strip.runtime',
  '.strip.lockHint',
  '.scan.partsProgress',
  '.review.utc',
  '.format.of',
  '.format.quoted',
  '.format.quoted',
];

describe.each(['en', 'ja'] as const)('%s', (language) => {
  const catalog = catalogs[language];

  it('has a text for every code of the core', () => {
    for (const code of reasonCodes) {
      const { title, means, ask } = catalog.reasons[code];
      for (const text of [title, means, ask]) expect(text.trim(), code).not.toBe('');
    }
    for (const code of warningCodes) {
      const { title, why, doThis } = catalog.warnings[code];
      for (const text of [title, why, doThis]) expect(text.trim(), code).not.toBe('');
    }
    for (const code of labelCodes) expect(catalog.labels[code].trim(), code).not.toBe('');
    for (const code of valueCodes) expect(catalog.values[code].trim(), code).not.toBe('');
    for (const code of cardCodes) expect(catalog.cards[code].trim(), code).not.toBe('');
    for (const key of factKeys) expect(catalog.factNames[key].trim(), key).not.toBe('');
  });

  it('has a name for every kind of transaction that is refused by name', () => {
    for (const kind of kindNames) expect(Object.keys(catalog.kinds), kind).toContain(kind);
  });

  it('has no empty text anywhere', () => {
    for (const [path, text] of texts(catalog)) expect(text.trim(), path).not.toBe('');
  });
});

describe('the languages together', () => {
  it('have the same texts', () => {
    expect(texts(ja).map(([path]) => path)).toEqual(texts(en).map(([path]) => path));
  });

  it('use the same places for values', () => {
    const slots = (text: string) => pieces(text).flatMap((piece) => ('slot' in piece ? [piece.slot] : []));
    const english = new Map(texts(en));
    for (const [path, text] of texts(ja))
      expect(slots(text).sort(), path).toEqual(slots(english.get(path) ?? '').sort());
  });

  it('are written in their own language', () => {
    for (const [path, text] of texts(ja)) {
      if (!sameInBoth.includes(path)) expect(text, path).toMatch(japanese);
    }
    for (const [path, text] of texts(en)) {
      if (!path.startsWith('.language.')) expect(text, path).not.toMatch(japanese);
    }
  });

  it('end Japanese sentences like sentences', () => {
    for (const code of reasonCodes) {
      const { means, ask } = ja.reasons[code];
      for (const text of [means, ask]) expect(text, code).toMatch(/。$/);
    }
  });
});
