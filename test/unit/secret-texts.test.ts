/** Texts that look like recovery words or a private key, in every language and notation; and ordinary ones that do
 * not. */
import { entropyToMnemonic } from '@scure/bip39';
import { wordlist as czech } from '@scure/bip39/wordlists/czech.js';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as french } from '@scure/bip39/wordlists/french.js';
import { wordlist as italian } from '@scure/bip39/wordlists/italian.js';
import { wordlist as japanese } from '@scure/bip39/wordlists/japanese.js';
import { wordlist as korean } from '@scure/bip39/wordlists/korean.js';
import { wordlist as portuguese } from '@scure/bip39/wordlists/portuguese.js';
import { wordlist as simplified } from '@scure/bip39/wordlists/simplified-chinese.js';
import { wordlist as spanish } from '@scure/bip39/wordlists/spanish.js';
import { wordlist as traditional } from '@scure/bip39/wordlists/traditional-chinese.js';
import slip39Vectors from 'slip39/test/vectors.json' with { type: 'json' };
import { describe, expect, it, test } from 'vitest';
import { keysIn, looksSecret } from '../../core/base/secret-texts.ts';
import { slip39Words } from '../../core/base/slip39-words.ts';
import { shareWords } from '../../electron/vault/slip39/library.ts';

const lists = {
  czech,
  english,
  french,
  italian,
  japanese,
  korean,
  portuguese,
  simplified,
  spanish,
  traditional,
} as const;
const latin = ['czech', 'english', 'french', 'italian', 'portuguese', 'spanish'] as const;
const bytes = (length: number, seed: number) => Uint8Array.from({ length }, (_, i) => (seed + i * 89) & 255);
const phraseOf = (list: readonly string[], length: number, seed = 7) =>
  entropyToMnemonic(bytes(length, seed), [...list]).split(/\s+/);

describe.each(Object.entries(lists))('recovery words in %s', (_, list) => {
  test.each([16, 20, 24, 28, 32])('of %i bytes, as wallets write them', (length) => {
    const words = phraseOf(list, length);
    expect(looksSecret(words.join(' '))).toBe('recovery-words');
    expect(looksSecret(words.join('\u3000'))).toBe('recovery-words');
  });

  const words = phraseOf(list, 16);
  test.each([
    ['on lines', words.join('\n')],
    ['on Windows lines', words.join('\r\n')],
    ['with commas', words.join(', ')],
    ['with Japanese commas', words.join('、')],
    ['with dashes', words.join(' - ')],
    ['with slashes', words.join('/')],
    ['numbered', words.map((word, i) => `${i + 1}. ${word}`).join('\n')],
    ['numbered without a blank', words.map((word, i) => `${i + 1}.${word}`).join(' ')],
    ['in NFC', words.join(' ').normalize('NFC')],
    ['in NFD', words.join(' ').normalize('NFD')],
    ['in NFKD', words.join(' ').normalize('NFKD')],
    ['in capitals', words.join(' ').toUpperCase()],
    ['in a sentence', `Keep this for me please: ${words.join(' ')}. Thank you very much!`],
    ['with a byte-order mark', `\ufeff${words.join(' ')}`],
    ['with hidden characters in the words', words.map((word) => [...word].join('\u200b')).join(' ')],
    ['with no-break blanks', words.join('\u00a0')],
    ['with one of them mistyped', words.with(5, 'xqzzy').join(' ')],
    ['behind another text', `${'x '.repeat(30)}${words.join(' ')}`],
  ])('%s', (__, text) => expect(looksSecret(text)).toBe('recovery-words'));

  it('ten of twelve and no fewer', () => {
    const with2 = words.with(0, 'xqzzy').with(6, 'xqzzy');
    expect(looksSecret(with2.join(' '))).toBe('recovery-words');
    expect(looksSecret(with2.with(9, 'xqzzy').join(' '))).toBeNull();
    expect(looksSecret(words.slice(0, 9).join(' '))).toBeNull();
  });
});

test.each(latin)('recovery words in %s without accents, in four letters', (name) => {
  const words = phraseOf(lists[name], 32).map((word) => word.normalize('NFD').replace(/\p{M}/gu, ''));
  expect(looksSecret(words.join(' '))).toBe('recovery-words');
  expect(looksSecret(words.map((word) => word.slice(0, 4)).join(' '))).toBe('recovery-words');
});

test('in full-width letters, katakana and half-width katakana', () => {
  const wide = phraseOf(english, 16)
    .join(' ')
    .replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
  expect(looksSecret(wide)).toBe('recovery-words');
  const kana = phraseOf(japanese, 16).join('　').normalize('NFC');
  const katakana = kana.replace(/[\u3041-\u3096]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));
  expect(katakana).not.toBe(kana);
  expect(looksSecret(katakana)).toBe('recovery-words');
});

test('Chinese without blanks, by its checksum', () => {
  for (const list of [simplified, traditional])
    for (const length of [16, 20, 24, 28, 32]) {
      const words = phraseOf(list, length);
      expect(looksSecret(words.join(''))).toBe('recovery-words');
    }
  const words = phraseOf(simplified, 32);
  const sum = words.slice(0, -1).join('');
  const passing = simplified.filter((last) => looksSecret(sum + last) !== null);
  expect(passing).toHaveLength(8);
});

describe('SLIP-39', () => {
  it('has the words of the package', () => expect(slip39Words).toEqual(shareWords));

  it.each(slip39Vectors as unknown as readonly (readonly [string, readonly string[], string, string])[])(
    '%s',
    (_, shares) => {
      for (const share of shares) {
        expect(looksSecret(share)).toBe('recovery-words');
        expect(looksSecret(share.split(' ').join('\n').toUpperCase())).toBe('recovery-words');
      }
    },
  );
});

const key = 'ABF4CF55A2B3F742D7543D9CC17F50447B969E6E06F5EA9195D428AB12B7318D';
describe('a private key in hex', () => {
  test.each([
    ['plain', key],
    ['in small letters', key.toLowerCase()],
    ['with 00 before, as NEM writes it', `00${key}`],
    ['with 0x', `0x${key}`],
    ['on two lines', `${key.slice(0, 32)}\n${key.slice(32)}`],
    ['in groups', (key.match(/.{8}/g) ?? []).join(' ')],
    ['in pairs with colons', (key.match(/.{2}/g) ?? []).join(':')],
    ['with ideographic blanks', (key.match(/.{16}/g) ?? []).join('\u3000')],
    ['with hidden characters', [...key].join('\u200b')],
    ['in full-width letters', key.replace(/./g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))],
    ['in a sentence', `my key: ${key}, keep it`],
    ['in quotes', `"${key}"`],
    ['between Japanese', `秘密鍵は${key}です`],
  ])('%s', (_, text) => expect(looksSecret(text)).toBe('private-key'));

  test.each([
    ['of 62 digits', key.slice(2)],
    ['of 128 digits', key + key],
    ['a public key of another curve', `02${key}`],
    ['an address', 'NCHEXR5GXEWBCW6EDFDUQNEYUU2H7ZEMKCCQO5LJ'],
    ['letters beyond F', `G${key.slice(1)}`],
    ['eight dates', Array.from({ length: 8 }, (_, at) => `2026-11-0${at + 1}`).join(' ')],
    ['sixteen years', Array.from({ length: 16 }, (_, at) => String(2026 + at)).join(', ')],
  ])('%s is none', (_, text) => expect(looksSecret(text)).toBeNull());
});

it('tells a key that is the whole text from one among other text', () => {
  const small = key.toLowerCase();
  expect(keysIn(` 0x${key}\n`)).toEqual([{ hex: small, isWhole: true }]);
  expect(keysIn(`${key.slice(0, 32)} ${key.slice(32)}`)).toEqual([{ hex: small, isWhole: true }]);
  expect(keysIn(`of ${key}, and 00${key}`)).toEqual([
    { hex: small, isWhole: false },
    { hex: small, isWhole: false },
  ]);
  expect(keysIn('invoice 2026-11')).toEqual([]);
});

it('words beside a key are words', () =>
  expect(looksSecret(`${phraseOf(english, 16).join(' ')} ${key}`)).toBe('recovery-words'));

describe('ordinary texts', () => {
  test.each([
    '',
    'Invoice 2026-11, thank you',
    'Happy birthday ❤️',
    'Please send the second half of the amount to the same address as last month, we will confirm it on Monday.',
    'We hold these truths to be self-evident, that all men are created equal, that they are endowed by their Creator with certain unalienable Rights, that among these are Life, Liberty and the pursuit of Happiness.',
    'Le paiement de la facture numéro 12 du mois de novembre sera fait avant la fin de la semaine, merci de votre patience.',
    'El pago de la factura del mes de noviembre se hará antes de fin de semana, muchas gracias por su paciencia y saludos.',
    'Il pagamento della fattura del mese di novembre sarà fatto prima della fine della settimana, grazie mille e saluti.',
    'O pagamento da fatura do mês de novembro será feito antes do fim da semana, muito obrigado pela sua paciência.',
    'Platba za fakturu za měsíc listopad bude provedena do konce tohoto týdne, děkujeme za trpělivost a přejeme hezký den.',
    '１１月分の請求書のお支払いです。よろしくお願いいたします。',
    'ごうけい　さんまんえん　を　おふりこみ　いたしました　ので　ごかくにん　を　おねがい　いたします　なお　りょうしゅうしょ　は　ふよう　です',
    '今天下午三点在公司开会，请准时参加。谢谢大家！',
    '11월 청구서 대금을 보냅니다. 확인 부탁드립니다. 감사합니다. 다음 달에도 잘 부탁드리겠습니다. 좋은 하루 되세요.',
    'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron',
    '1 2 3 4 5 6 7 8 9 10 11 12 13 14',
  ])('%s', (text) => expect(looksSecret(text)).toBeNull());

  it('a sentence of hardly anything but such words is taken for a phrase: the safe mistake', () =>
    expect(looksSecret('Suppose you have some source code you want to make some light')).toBe('recovery-words'));

  it('the longest text that is read is judged in no time', () => {
    // Words are looked up once per list: at most 12 look-ups per word.
    expect(looksSecret('a '.repeat(131_000))).toBeNull();
    expect(looksSecret('0'.repeat(262_000))).toBeNull();
  });
});
