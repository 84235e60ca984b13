/** BIP-39 words of every length, in both languages, as people type them. */
import { randomBytes } from 'node:crypto';
import { Bip32 } from 'symbol-sdk';
import { NemFacade } from 'symbol-sdk/nem';
import { SymbolFacade } from 'symbol-sdk/symbol';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../core/base/hex.ts';
import { matchesNote } from '../../core/contract/fingerprint-note.ts';
import { faceOf, fingerprintOf } from '../../electron/vault/keys/fingerprint.ts';
import { readWords, seedOf, wordsOf } from '../../electron/vault/keys/mnemonic.ts';
import { typedWords } from '../../electron/vault/keys/typed-words.ts';
import { SecretBytes } from '../../electron/vault/secrets/secret-bytes.ts';
import { englishPassphrase, englishVectors, japanesePassphrase, japaneseVectors } from '../vectors/bip39.ts';
import '../harness/own-keys.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const secret = (text: string) => SecretBytes.owning(bytes(text.normalize('NFKD')));
const hexOf = (secretBytes: SecretBytes) => secretBytes.lend((shown) => toHex(shown).toLowerCase());
const entropyOf = (hex: string) => SecretBytes.copyOf(fromHex(hex) ?? new Uint8Array());
const read = (typed: string) => {
  const words = readWords(bytes(typed));
  if (!words.ok) return words.reason;
  return { language: words.value.language, entropy: hexOf(words.value.entropy) };
};

describe('official vectors', () => {
  it.each(englishVectors)('English %s', (entropy, words, seed) => {
    expect(read(words)).toEqual({ language: 'english', entropy });
    expect(wordsOf(entropyOf(entropy)).join(' ')).toBe(words);
    expect(hexOf(seedOf(entropyOf(entropy), 'bip39-english', secret(englishPassphrase)))).toBe(seed);
  });

  it.each(japaneseVectors)('Japanese %s', (entropy, words, seed) => {
    expect(read(words)).toEqual({ language: 'japanese', entropy });
    expect(wordsOf(entropyOf(entropy), 'japanese').join('　').normalize('NFC')).toBe(words);
    expect(hexOf(seedOf(entropyOf(entropy), 'bip39-japanese', secret(japanesePassphrase)))).toBe(seed);
  });
});

describe('every length', () => {
  it.each([16, 20, 24, 28, 32])('%s bytes', (length) => {
    const entropy = SecretBytes.owning(Uint8Array.from(randomBytes(length)));
    for (const language of ['english', 'japanese'] as const) {
      const words = wordsOf(entropy, language);
      expect(words).toHaveLength((length * 3) / 4);
      expect(read(words.join(' '))).toEqual({ language, entropy: hexOf(entropy) });
    }
  });
  it('gives the accounts that symbol-sdk gives, with a passphrase', () => {
    const entropy = SecretBytes.owning(Uint8Array.from(randomBytes(28)));
    const words = wordsOf(entropy).join(' ');
    const { accounts } = faceOf(seedOf(entropy, 'bip39-english', secret('Ｓpäti ①')));
    const theirs = (Facade: typeof SymbolFacade | typeof NemFacade, network: 'mainnet' | 'testnet') => {
      const root = new Bip32(Facade.BIP32_CURVE_NAME).fromMnemonic(words, 'Ｓpäti ①'.normalize('NFKD'));
      const facade = new Facade(network);
      return Facade.bip32NodeToKeyPair(root.derivePath(facade.bip32Path(0))).publicKey.toString();
    };
    expect(accounts.map(({ publicKey }) => toHex(publicKey))).toEqual([
      theirs(SymbolFacade, 'mainnet'),
      theirs(SymbolFacade, 'testnet'),
      theirs(NemFacade, 'mainnet'),
      theirs(NemFacade, 'testnet'),
    ]);
  });
});

describe('words as people type them', () => {
  const [, words] = englishVectors[1];
  it.each([
    ['in capitals, with blanks and line ends', `  ${words.toUpperCase().replaceAll(' ', ' \n\t')}\r\n`],
    ['with ideographic and no-break spaces', words.replaceAll(' thank ', '　thank\u00a0')],
    ['in full width', words.replace('legal', 'ｌｅｇａｌ')],
  ])('%s', (_, typed) => expect(read(typed)).toMatchObject({ language: 'english' }));
  it('kana composed or decomposed', () => {
    const [entropy, japanese] = japaneseVectors[2];
    for (const form of ['NFC', 'NFD', 'NFKD'] as const)
      expect(read(japanese.normalize(form))).toEqual({ language: 'japanese', entropy });
  });
  it('are split without a text of the whole', () => {
    expect([...typedWords(bytes('　a　b\u00a0c\td　　'))]).toEqual(['a', 'b', 'c', 'd']);
    expect([...typedWords(bytes(''))]).toEqual([]);
    expect([...typedWords(Uint8Array.of(0x61, 0x20, 0xff))]).toEqual(['a', '\u{fffd}']);
  });
});

describe('wrong words are told by count and position', () => {
  const [, words] = englishVectors[1];
  const list = words.split(' ');
  const put = (at: number, word: string) => list.map((each, i) => (i === at ? word : each)).join(' ');
  it.each([
    ['', 'words-count', { count: '0' }],
    [list.slice(1).join(' '), 'words-count', { count: '11' }],
    [`${words} abandon`, 'words-count', { count: '13' }],
    [put(2, 'thanks'), 'words-unknown', { positions: '3' }],
    [put(2, 'thanks').replace('yellow', 'yelow'), 'words-unknown', { positions: '3, 12' }],
    [put(0, 'あい'), 'words-unknown', { positions: '1' }],
    [japaneseVectors[0][1].replace('うちがわ', 'zoo'), 'words-unknown', { positions: '2' }],
    [put(0, 'winner'), 'words-checksum', {}],
    [japaneseVectors[0][1].replace('うちがわ', 'あずき'), 'words-checksum', {}],
  ])('%s', (typed, code, found) => expect(read(typed)).toEqual({ code, found }));
  it('a secret that cannot be words does not tell what it was', () => {
    expect(() => wordsOf(SecretBytes.copyOf(new Uint8Array(18)))).toThrow('recovery words could not be used');
  });
});

describe('a fingerprint', () => {
  const face = faceOf(seedOf(entropyOf(englishVectors[0][0])));
  it('is four words and eight digits of the four first public keys', () => {
    expect(face.fingerprint).toMatch(/^(?:[a-z]{3,8} ){4}[0-9A-F]{8}$/);
    expect(face.fingerprint).toBe(fingerprintOf(face.accounts.map(({ publicKey }) => publicKey)));
    expect(face.accounts.map(({ address }) => address)).toEqual([
      'NADUDN7TCKMKTAGQRS52SFAKL3OQNJOHB64XCVY',
      'TDOGDD6B5TUWBRB3P5YYS4WGWY2TLOBEYVRZHDA',
      'NC6D3VXDNNI2OBS7YTNMJ5U4KUQVZBCNJ6WFEHKS',
      'TDRDR7ENTLGL2K5KS3YUVNH3LFEZGGEKA3CFT2FW',
    ]);
  });
  it('changes with the passphrase and with the language of the words', () => {
    const entropy = entropyOf(englishVectors[0][0]);
    const others = [
      seedOf(entropy, 'bip39-english', secret('x')),
      seedOf(entropy, 'bip39-japanese'),
      seedOf(entropy, 'seed'),
    ].map((seed) => faceOf(seed).fingerprint);
    expect(new Set([face.fingerprint, ...others]).size).toBe(4);
  });
  it('is the one noted, however it was written down', () => {
    const { fingerprint } = face;
    for (const withNote of [
      fingerprint,
      ` ${fingerprint.toUpperCase()} `,
      fingerprint.replaceAll(' ', '　'),
      fingerprint.replaceAll(' ', '-'),
    ])
      expect(matchesNote(withNote, fingerprint)).toBe(true);
    for (const withNote of ['', fingerprint.slice(0, -1), fingerprint.replace(' ', ''), `${fingerprint} x`])
      expect(matchesNote(withNote, fingerprint)).toBe(false);
  });
});
