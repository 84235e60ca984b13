/** Invisible characters: no caution for those that every keyboard produces, a caution for those that hide something. */
import { describe, expect, it, test } from 'vitest';
import { escapeText } from '../../core/review/escape.ts';
import { outsideText } from '../../core/review/text-review.ts';
import { sign, symbolOf, transferTo } from './review-samples.ts';

const cautions = (text: string) => outsideText(text).warnings.map(({ code }) => code);

/** Shown unchanged. */
const ordinary: readonly (readonly [string, string])[] = [
  ['a red heart', 'Happy birthday ❤\ufe0f'],
  ['a heart between words', 'I ❤\ufe0f you'],
  ['a text heart', 'I ❤\ufe0e you'],
  ['a family', '👨\u200d👩\u200d👧\u200d👦 dinner'],
  ['a couple with a heart', '👩\u200d❤\ufe0f\u200d💋\u200d👨'],
  ['a skin tone', '👍🏽 ok'],
  ['a scientist with a skin tone', '👩🏽\u200d🔬'],
  ['a runner', '🏃\u200d♀\ufe0f'],
  ['a runner with a skin tone', '🏃🏿\u200d♂\ufe0f'],
  ['a heart on fire', '❤\ufe0f\u200d🔥'],
  ['a rainbow flag', '🏳\ufe0f\u200d🌈'],
  ['a pirate flag', '🏴\u200d☠\ufe0f'],
  ['flags of countries', '🇯🇵 🇫🇷 🇺🇳'],
  ['the flag of England', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
  ['the flag of Scotland', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
  ['the flag of Wales', '🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}'],
  ['keycaps', '1\ufe0f\u20e3 #\ufe0f\u20e3 *\ufe0f\u20e3'],
  ['signs with an emoji form', '©\ufe0f ™\ufe0f ‼\ufe0f ✔\ufe0f ☎\ufe0f ℹ\ufe0f'],
  ['arrows', '→ ⬆\ufe0f ↔\ufe0f'],
  ['a French amount', '10\u202f000\u00a0€'],
  ['French quotation marks', '«\u00a0merci\u00a0» !'],
  ['a French colon', 'Objet\u00a0: facture n°\u00a012'],
  ['a unit', '12\u00a0kg, 5\u202f%'],
  ['initials', 'J.\u00a0S. Bach'],
  ['after an accent of its own', 'cafe\u0301\u00a0!'],
  ['Japanese', '出金のご依頼\u3000第４２号'.replace('４２', '42')],
  ['Japanese beginning with a blank', '\u3000お振込みいたしました。'],
  ['two ideographic blanks', '山田\u3000\u3000太郎'],
  ['kana with marks of their own', 'か\u3099き\u3099'],
  ['Japanese with an emoji', 'ありがとうございます🙇\u200d♂\ufe0f'],
  ['a registered form of an ideograph', '葛\u{e0100}飾区 渡邉\u{e011e}様'],
  ['a compatibility form of an ideograph', '神\ufe00社'],
  ['Korean', '감사합니다 👍🏻'],
  ['Chinese', '谢谢❤\ufe0f'],
  ['German', 'Grüße, Müller & Söhne – Nr. 5'],
  ['Vietnamese', 'Cảm ơn bạn rất nhiều'],
  ['Thai', 'ขอบคุณครับ'],
  ['Hindi', 'धन्यवाद'],
];

describe('ordinary', () => {
  test.each(ordinary)('%s is shown as it is', (_, text) => {
    expect(escapeText(text)).toEqual({ text, hadUnseen: false });
    expect(cautions(text)).toEqual([]);
  });
  test.each([
    ['lines', 'first\nsecond', 'first\\u{000A}second'],
    ['Windows lines', 'first\r\nsecond\r\n', 'first\\u{000D}\\u{000A}second\\u{000D}\\u{000A}'],
    ['columns', 'a\tb', 'a\\u{0009}b'],
    ['Japanese lines', '一行目\n二行目', '一行目\\u{000A}二行目'],
  ])('%s are escaped without a caution', (_, text, shown) => {
    expect(escapeText(text)).toEqual({ text: shown, hadUnseen: false });
    expect(cautions(text)).toEqual([]);
  });
});

/** How each is shown, with a caution. */
const hiding: readonly (readonly [string, string, string])[] = [
  ['right to left override', 'a\u202eb', 'a\\u{202E}b'],
  ['an isolate', 'a\u2066b\u2069', 'a\\u{2066}b\\u{2069}'],
  ['an Arabic letter mark', 'a\u061cb', 'a\\u{061C}b'],
  ['a zero-width space in a word', 'pay\u200bment', 'pay\\u{200B}ment'],
  ['a joiner in a word', 'pay\u200dment', 'pay\\u{200D}ment'],
  ['a non-joiner in a word', 'pay\u200cment', 'pay\\u{200C}ment'],
  ['a word joiner', 'a\u2060b', 'a\\u{2060}b'],
  ['a byte-order mark inside', 'a\ufeffb', 'a\\u{FEFF}b'],
  ['a soft hyphen', 'a\u00adb', 'a\\u{00AD}b'],
  ['a selector after a letter', 'a\ufe0fb', 'a\\u{FE0F}b'],
  ['a selector after a digit that is no keycap', '1\ufe0f000', '1\\u{FE0F}000'],
  ['two selectors after an emoji', '❤\ufe0f\ufe0f', '❤\ufe0f\\u{FE0F}'],
  ['another selector after an emoji', '❤\ufe01', '❤\\u{FE01}'],
  ['a selector of the supplement after kana', 'か\u{e0100}', 'か\\u{E0100}'],
  ['a selector of the supplement after a letter', 'a\u{e0100}', 'a\\u{E0100}'],
  ['two selectors after an ideograph', '葛\u{e0100}\u{e0101}', '葛\u{e0100}\\u{E0101}'],
  ['a selector that no ideograph has', '葛\u{e0120}', '葛\\u{E0120}'],
  ['an emoji selector after an ideograph', '葛\ufe0f', '葛\\u{FE0F}'],
  ['a hundred selectors', `🙂${'\u{e0101}'.repeat(3)}`, '🙂\\u{E0101}\\u{E0101}\\u{E0101}'],
  ['a joiner after an emoji and before nothing', '🙂\u200d', '🙂\\u{200D}'],
  ['a joiner between an emoji and a letter', '🙂\u200da', '🙂\\u{200D}a'],
  ['a joiner before an emoji', 'a\u200d🙂', 'a\\u{200D}🙂'],
  ['two joiners', '👨\u200d\u200d👩', '👨\\u{200D}\\u{200D}👩'],
  ['tags that spell something', 'a\u{e0068}\u{e0069}', 'a\\u{E0068}\\u{E0069}'],
  ['a flag of tags that nobody uses', '🏴\u{e0061}\u{e0062}\u{e007f}', '🏴\\u{E0061}\\u{E0062}\\u{E007F}'],
  ['a null', 'a\u0000b', 'a\\u{0000}b'],
  ['a backspace', 'a\bb', 'a\\u{0008}b'],
  ['an escape sequence', '\u001b[2J', '\\u{001B}[2J'],
  ['a line separator', 'a\u2028b', 'a\\u{2028}b'],
  ['a no-break blank at the end', 'a\u00a0', 'a\\u{00A0}'],
  ['a no-break blank at the start', '\u00a0a', '\\u{00A0}a'],
  ['two no-break blanks', 'a\u00a0\u00a0b', 'a\\u{00A0}\\u{00A0}b'],
  ['a no-break blank beside a blank', 'a \u00a0b', 'a \\u{00A0}b'],
  ['an em blank', 'a\u2003b', 'a\\u{2003}b'],
  ['a thin blank', 'a\u2009b', 'a\\u{2009}b'],
  ['an Ogham blank', 'a\u1680b', 'a\\u{1680}b'],
  ['a Hangul filler', 'a\u3164b', 'a\\u{3164}b'],
  ['a Braille blank', 'a\u2800b', 'a\\u{2800}b'],
  ['private use', 'a\ue000b', 'a\\u{E000}b'],
  ['half a character', 'a\ud800b', 'a\\u{D800}b'],
  ['marks piled up', 'a\u0301\u0302\u0303', 'a\u0301\u0302\\u{0303}'],
  ['a mark with nothing below', '\u0338x', '\\u{0338}x'],
];

test.each(hiding)('%s is escaped, with a caution', (_, text, shown) => {
  expect(escapeText(text)).toEqual({ text: shown, hadUnseen: true });
  expect(cautions(text)).toContain('text-control-characters');
});

describe('what is shown', () => {
  it('tells all these texts apart', () => {
    const texts = [...ordinary.map(([, text]) => text), ...hiding.map(([, text]) => text)];
    expect(new Set(texts.map((text) => escapeText(text).text)).size).toBe(new Set(texts).size);
  });
  const rowsOf = (text: string) =>
    sign(symbolOf(transferTo('bob', 1n, text))).cards.find(({ code }) => code === 'message')?.rows;
  it.each([
    ['an emoji', 'I ❤\ufe0f you'],
    ['a form of an ideograph', '葛\u{e0100}飾区'],
    ['a no-break blank', '10\u00a0€'],
    ['lines', 'a\nb'],
  ])('has the bytes beside it, because the eye cannot tell %s from another writing', (_, text) =>
    expect(rowsOf(text)?.map(({ value }) => value.type)).toEqual(['code', 'text', 'hex']),
  );
  it('stands alone where every character is seen', () =>
    expect(rowsOf('invoice 42 出金')?.map(({ value }) => value.type)).toEqual(['code', 'text']));
});
