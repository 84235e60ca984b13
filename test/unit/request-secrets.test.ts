/** A secret that is shown to the camera by mistake is reported as one, in any notation. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
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

describe('a secret inside JSON or a link, under a name that no wallet uses', () => {
  const words = words24.slice(0, 12);
  const phrase = words.join(' ');
  const kana =
    'あいこくしん あいさつ あいだ あおぞら あかちゃん あきる あけがた あける あこがれる あさい あさひ あしあと';
  const escaped = [...kana].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
  const payload = 'AB'.repeat(150);
  test.each([
    ['words in a field', JSON.stringify({ seed: phrase })],
    ['words in a field of any name', JSON.stringify({ backup: phrase })],
    ['words in a list', JSON.stringify({ words })],
    ['words in fields of their own', JSON.stringify(Object.fromEntries(words.map((word, i) => [i + 1, word])))],
    ['words on lines', JSON.stringify({ note: words.join('\n') })],
    ['words escaped', `{"note":"${escaped}"}`],
    ['words in broken JSON', `{"note":"${phrase}",}`],
    ['words in JSON that was cut off', `{"note":"${phrase}`],
    ['words without quotes', `{words: [${words.join(', ')}]}`],
    ['words where hex should be', JSON.stringify({ data: phrase })],
    ['words beside a payload', JSON.stringify({ payload, note: phrase })],
    ['words in a signed thing', JSON.stringify({ payload, signature: 'AB', note: phrase })],
    ['words in an envelope', JSON.stringify({ inkan: 1, note: phrase })],
    ['a name with a blank', JSON.stringify({ 'private key': hash })],
    ['a name with a blank, in broken JSON', `{"private key":"${hash}"`],
    ['a seed', JSON.stringify({ seed: hash })],
    ['JSON in a string', JSON.stringify({ data: JSON.stringify({ privateKey: hash }) })],
    ['words in JSON in a string', JSON.stringify({ data: JSON.stringify({ w: phrase }) })],
    ['words behind a link', `web+symbol://transaction?data=${payload} my words: ${phrase}`],
    ['words in a link', `web+symbol://transaction?data=${payload}&note=${encodeURIComponent(kana)}`],
    ['a key in a link', `web+symbol://account?privateKey=${hash}`],
    ['a phrase in a link', `web+symbol://account?mnemonic=${encodeURIComponent(phrase)}`],
    ['words around a request', `${hash} ${phrase} {"payload":"${payload}"}`],
    ['words before a link', `hash ${hash}: ${phrase} web+symbol://transaction?data=${payload}`],
  ])('%s', (_, text) => expect(codeOf(text)).toBe(secret));

  test.each([
    ['a field called secret', JSON.stringify({ secret: hash })],
    ['a field of any name', JSON.stringify({ note: `my key: ${hash}` })],
    ['a list', JSON.stringify({ keys: [hash] })],
    ['broken JSON', `{"note":"${hash}",}`],
    ['a link', `web+symbol://account?secret=${hash}`],
  ])('64 digits in %s may be a key', (_, text) => expect(codeOf(text)).toBe('arbitrary-bytes'));

  test.each([
    ['an account', JSON.stringify({ name: 'a', publicKey: hash, address: 'NCHEXR5GXEWBCW6EDFDUQNEYUU2H7ZEMKCCQO5LJ' })],
    ['a status', JSON.stringify({ hash, group: 'failed', code: 'Failure_Core_Past_Deadline' })],
    ['a transaction in another form', JSON.stringify({ type: 1, signerPublicKey: hash, transactionHash: hash })],
    ['a broken one', `{"signer":"${hash}","innerHash":{"data":"${hash}"},}`],
    ['a node', `web+symbol://node?publicKey=${hash}&generationHash=${hash}`],
    ['lines of hex with a wrong digit', Array(5).fill('AB'.repeat(32)).join('\n').replace('AB', 'XB')],
    ['a request with its hash', `the hash is ${hash} {"payload":"${payload}"}`],
    ['quotes and backslashes', `{'${"\\'".repeat(130_000)}\\`],
    ['empty entries', `{"contacts":[${Array(12).fill('{"name":"","address":""}').join(',')}],}`],
  ])('hashes and public keys of %s are none', (_, text) =>
    expect(['not-a-request', 'json-malformed', 'hex-malformed', 'text-around', 'json-bad-value']).toContain(
      codeOf(text),
    ),
  );
});

describe('a long text is looked through at once', () => {
  const most = 262_144;
  test.each([
    ['of a character that stands for eighteen', '\ufdfa'],
    ['of one that stands for eight', '\ufdfb'],
    ['of one that stands for six', '\u3316'],
    ['of one that stands for four', '\u2a0c'],
    ['of letters with marks', '\u1ead '],
    ['of short words', 'a '],
    ['of JSON in JSON', '["'],
    ['of quotes', "'\\"],
  ])('%s', (_, part) => {
    readRequest(mnemonic);
    for (const start of ['', '{"a":"', 'web+symbol://transaction?data=']) {
      const text = (start + part.repeat(most / part.length)).slice(0, most);
      // Counted, not timed: later steps process the output of normalisation.
      let made = 0;
      const { normalize } = String.prototype;
      const spy = vi.spyOn(String.prototype, 'normalize').mockImplementation(function (this: string, form?: string) {
        const result = normalize.call(this, form);
        made += result.length;
        return result;
      });
      readRequest(text);
      spy.mockRestore();
      expect(made).toBeLessThan(13 * most);
    }
  });

  test('and words are found anywhere in it', () => {
    for (const part of ['\ufdfa', 'x ', '. '])
      expect(codeOf(`${part.repeat(100_000 / part.length)} ${mnemonic} ${part.repeat(100_000 / part.length)}`)).toBe(
        secret,
      );
  });
});
