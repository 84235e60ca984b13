/** A secret shown to the camera by mistake is named as one, however it was written down. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRequest } from '../../core/request/read-request.ts';
import { looksLikeMnemonic } from '../../core/request/secrets.ts';
import { hash, mnemonic, words24 } from './request-samples.ts';

const codeOf = (text: string) => {
  const read = readRequest(text);
  return read.ok ? 'ok' : read.reason.code;
};
const secret = 'carries-private-key';

describe('a mnemonic', () => {
  test.each([
    ['on one line', mnemonic],
    ['on lines', words24.join('\n')],
    ['on Windows lines', words24.join('\r\n')],
    ['in columns', words24.map((word, i) => word + (i % 4 === 3 ? '\n' : '\t')).join('')],
    ['in capitals', mnemonic.toUpperCase()],
    ['with capital letters', words24.map((word) => word.replace('a', 'A')).join(' ')],
    ['numbered 1.', words24.map((word, i) => `${i + 1}. ${word}`).join('\n')],
    ['numbered 1)', words24.map((word, i) => `${i + 1}) ${word}`).join(' ')],
    ['numbered 1:', words24.map((word, i) => `${i + 1}: ${word}`).join(' ')],
    ['numbered 01', words24.map((word, i) => `${String(i + 1).padStart(2, '0')} ${word}`).join('\n')],
    ['numbered 1.word', words24.map((word, i) => `${i + 1}.${word}`).join('\n')],
    ['numbered #1', words24.map((word, i) => `#${i + 1} ${word}`).join('\n')],
    ['with commas', words24.join(', ')],
    ['with wide spaces', words24.join('　')],
    ['of words that are hex digits', Array(12).fill('face').join(' ')],
    ['of 18 words', words24.slice(0, 18).join(' ')],
  ])('%s', (_, text) => expect(codeOf(text)).toBe(secret));

  test.each([
    ['11 words', words24.slice(0, 11).join(' ')],
    ['25 words', [...words24, 'art'].join(' ')],
    ['a word of two letters', words24.with(3, 'if').join(' ')],
    ['a word of nine letters', words24.with(3, 'signature').join(' ')],
    ['numbers alone', Array.from({ length: 12 }, (_, i) => `${i}.`).join(' ')],
  ])('%s is none', (_, text) => expect(looksLikeMnemonic(text)).toBe(false));

  test('any words in any setting', () => {
    const word = fc.stringMatching(/^[a-zA-Z]{3,8}$/);
    const gap = fc.constantFrom(' ', '\n', '\r\n', '\t', '  ', '\u3000', '\n\n');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap), { minLength: 12, maxLength: 24 }), fc.boolean(), (words, numbered) => {
        const text = words.map(([word, gap], i) => (numbered ? `${i + 1}. ` : '') + word + gap).join('');
        expect(codeOf(text)).toBe(secret);
      }),
    );
  });
});

describe('a private key in hex', () => {
  test.each([
    [hash, 'arbitrary-bytes'],
    [hash.toLowerCase(), 'arbitrary-bytes'],
    [`00${hash}`, secret],
    [`01${hash}`, 'not-a-transaction'],
    [JSON.stringify({ data: `00${hash}` }), secret],
    [`web+symbol://transaction?data=00${hash}`, secret],
  ])('%#: %s', (text, code) => expect(codeOf(text)).toBe(code === 'not-a-transaction' ? 'ok' : code));

  test.each(['privateKey', 'private_key', 'priv_key', 'PRIVATE-KEY', 'mnemonic', 'plainMnemonic', 'ciphertext'])(
    'in a field called %s, wherever it is',
    (name) => {
      expect(codeOf(JSON.stringify({ [name]: hash }))).toBe(secret);
      expect(codeOf(JSON.stringify({ inkan: 1, entries: { contacts: [{ [name]: hash }] } }))).toBe(secret);
      expect(codeOf(JSON.stringify({ v: 1.5, a: [{ [name]: hash }] }))).toBe(secret);
    },
  );
});
