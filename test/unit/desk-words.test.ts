/** Texts of the desk: both languages have every one, each reason and stage has its own, and none repeats what the format
 * of a language does (colons, brackets). */
import { describe, expect, it } from 'vitest';
import { deskReasonCodes } from '../../companion/contract/desk-reason.ts';
import { stages } from '../../companion/contract/flow.ts';
import { deskWords } from '../../companion/words/words.ts';

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** Every text with its path. Functions are called with numbers. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(value(...[1, 2, 3, 4]))]];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}
const { en, ja } = { en: texts(deskWords.en), ja: texts(deskWords.ja) };

/** Names and figures that are identical in both languages. */
const sameInBoth = /^\.(?:app|chains\..*|settings\.percent|flows\.encodings\..*)$/;

describe('the texts of the desk', () => {
  it('have the same keys in both languages, and none is empty', () => {
    expect(ja.map(([path]) => path)).toEqual(en.map(([path]) => path));
    expect([...en, ...ja].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('are translated', () => {
    const own = ja.filter(([path]) => !sameInBoth.test(path));
    expect(own.filter(([, text]) => !japanese.test(text))).toEqual([]);
    expect(en.filter(([, text]) => japanese.test(text))).toEqual([]);
  });

  it('say something of each reason and of each stage, each something else', () => {
    for (const words of [deskWords.en, deskWords.ja]) {
      expect(Object.keys(words.reasons).toSorted()).toEqual([...deskReasonCodes].toSorted());
      expect(Object.keys(words.stages).toSorted()).toEqual([...stages].toSorted());
      const titles = Object.values(words.reasons).map(({ title }) => title);
      expect(new Set(titles).size).toBe(titles.length);
    }
  });

  it('leave brackets and colons to the format of the language', () => {
    const plain = (text: string) => text.replaceAll(/https?:\S+/g, '');
    expect(ja.filter(([, text]) => /[（）()：]/.test(plain(text)))).toEqual([]);
    expect(en.filter(([, text]) => /[()]|: $|:$/.test(plain(text)))).toEqual([]);
  });
});
