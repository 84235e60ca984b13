/** Keys from outside: every format gives the account that the wallets' own libraries give, and invalid input is
 * never stored. */
import fc from 'fast-check';
import { Bip32, PrivateKey } from 'symbol-sdk';
import { NemFacade } from 'symbol-sdk/nem';
import { SymbolFacade } from 'symbol-sdk/symbol';
import { describe, expect, it } from 'vitest';
import { toHex } from '../../core/base/hex.ts';
import type { Chain, Network } from '../../core/chain/networks.ts';
import { maxCandidates } from '../../core/contract/accounts.ts';
import { schemeOf } from '../../core/signature/curves.ts';
import { keccakRounds } from '../../electron/vault/import/ciphers.ts';
import { seedOfShownKey } from '../../electron/vault/import/key-bytes.ts';
import { readImport } from '../../electron/vault/import/read-import.ts';
import { officialVectors } from '../vectors/official-vectors.ts';
import { hexBytes } from '../vectors/own-transfers.ts';
import {
  ascii,
  nemCode,
  nemSdk,
  qrLibraryWords,
  sdkAccount,
  symbolEnvelope,
  symbolLocked,
  tutorialKey,
  walletFile,
} from './import-samples.ts';
import '../harness/own-keys.ts';

const read = (text: string, password = '', chain: Chain = 'nem', network: Network = 'testnet') =>
  readImport({ secret: ascii(text), password: ascii(password), chain, network, range: { from: 0, count: 3 } });
function taken(...args: Parameters<typeof read>) {
  const imported = read(...args);
  if (!imported.ok) throw new Error(imported.reason.code);
  return imported.value;
}
const codeOf = (...args: Parameters<typeof read>): string => {
  const imported = read(...args);
  return imported.ok ? 'ok' : imported.reason.code;
};
const addresses = (...args: Parameters<typeof read>) => taken(...args).keys.map(({ address }) => address);

/** symbol-sdk's address of a private key as wallets show it. */
const sdkAddress = (chain: Chain, network: Network, keyHex: string): string => {
  const facade = chain === 'symbol' ? new SymbolFacade(network) : new NemFacade(network);
  return facade.createAccount(new PrivateKey(keyHex)).address.toString();
};
const key = 'F97AE23C2A28ECEDE6F8D6C447C0A10B55C92DDE9316CCD36C3177B073906978';

describe.each(['symbol', 'nem'] as const)('a bare key of %s', (chain) => {
  it('gives the public keys of the official vectors, in the byte order that wallets show', () => {
    const vectors = officialVectors(chain, 'keys');
    for (const { privateKey, publicKey } of vectors) {
      const seed = seedOfShownKey(chain, hexBytes(privateKey));
      if (!seed.ok) throw new Error(seed.reason.code);
      expect(toHex(seed.value.lend((bytes) => schemeOf(chain).publicKey(bytes)))).toBe(publicKey);
    }
    expect(vectors.length).toBeGreaterThan(10);
  });
  it.each(['mainnet', 'testnet'] as const)('is the account that symbol-sdk makes of it on %s', (network) => {
    for (const text of [key, key.toLowerCase(), `\n ${key}\r\n`, key.replace(/(.{8})/g, '$1 ')])
      expect(addresses(text, '', chain, network)).toEqual([sdkAddress(chain, network, key)]);
    expect(taken(key, '', chain, network)).toMatchObject({
      format: 'raw-key',
      warnings: ['no-address', 'plain'],
      keys: [{ chain, network, index: null, named: false }],
    });
  });
  it.each([
    ['63 digits', key.slice(1)],
    ['65 digits', `${key}0`],
    ['66 digits that begin otherwise', `01${key}`],
    ['nothing but 00', '00'],
    ['two keys', key + key],
  ])('is refused: %s', (_, text) => expect(codeOf(text, '', chain)).toBe('import-malformed'));
});

describe('the byte order of NEM', () => {
  it('takes 66 digits with 00 before the key, as nem-sdk does; Symbol knows no such form', () => {
    expect(addresses(`00${key}`)).toEqual([sdkAddress('nem', 'testnet', key)]);
    expect(codeOf(`00${key}`, '', 'symbol')).toBe('import-malformed');
  });
  it('gives another account when a key is turned round: nobody finds his by luck', () => {
    const turned = toHex(hexBytes(key).reverse());
    expect(addresses(turned)).not.toEqual(addresses(key));
  });
});

describe('a NanoWallet file', () => {
  it('is locked with twenty rounds of Keccak, as nem-sdk computes them', () =>
    expect(toHex(keccakRounds(ascii(nemSdk.password), 20))).toBe(nemSdk.twentyRounds));
  it.each(['pass:bip32', 'pass:enc'])('of %s gives the key of the nem-sdk tests', (algo) => {
    const imported = taken(walletFile([{ ...sdkAccount, algo }]), nemSdk.password, 'symbol', 'testnet');
    expect(imported).toMatchObject({
      format: 'nem-wallet',
      warnings: ['weak-lock'],
      keys: [{ chain: 'nem', network: 'mainnet', address: nemSdk.address, name: 'Primary', named: true }],
    });
    const shown = imported.keys[0]?.key.lend((bytes) => toHex(bytes.slice().reverse()));
    expect(shown).toBe(nemSdk.privateKey);
  });
  it('of pass:6k is a brain wallet: the key is the passphrase, and its further accounts are locked', () => {
    const address = sdkAddress('nem', 'testnet', nemSdk.brainKey);
    const child = sdkAddress('nem', 'testnet', nemSdk.childKey);
    const first = { algo: 'pass:6k', encrypted: '', iv: '', address, network: -104, label: 'Brain' };
    const second = { encrypted: nemSdk.childEncrypted, iv: nemSdk.childIv, address: child, label: 'Child' };
    const imported = taken(walletFile([first, second]), nemSdk.password);
    expect(imported.warnings).toEqual(['brain']);
    expect(imported.keys.map(({ network, address: at, name }) => [network, at, name])).toEqual([
      ['testnet', address, 'Brain'],
      ['testnet', child, 'Child'],
    ]);
  });
  it('may be broken into lines, have hyphens in its address, or not be base64 at all', () => {
    const grouped = { ...sdkAccount, address: nemSdk.address.toLowerCase().replace(/(.{6})(?=.)/g, '$1-') };
    const text = walletFile([grouped]);
    const broken = text.replace(/(.{76})/g, '$1\r\n');
    const bare = Buffer.from(text, 'base64').toString();
    for (const each of [text, broken, bare]) expect(addresses(each, nemSdk.password)).toEqual([nemSdk.address]);
  });
  it('drops a name that could not stand beside an address', () => {
    const named = (label: string) => taken(walletFile([{ ...sdkAccount, label }]), nemSdk.password).keys[0]?.name;
    expect(named('Savings')).toBe('Savings');
    expect(named('a\u202eb')).toBeNull();
    expect(named(nemSdk.address)).toBeNull();
  });
  it.each([
    ['import-wrong-password', walletFile([sdkAccount]), 'TestTesT'],
    ['import-password-missing', walletFile([sdkAccount]), ''],
    [
      'import-address-differs',
      walletFile([{ ...sdkAccount, address: 'NADUDN7TCKMKTAGQRS52SFAKL3OQNJOHB64XCVY0' }]),
      'TestTest',
    ],
    ['import-address-differs', walletFile([{ ...sdkAccount, network: -104 }]), 'TestTest'],
    ['import-address-differs', walletFile([{ ...sdkAccount, algo: 'pass:6k', encrypted: '', iv: '' }]), 'TestTest'],
    ['import-malformed', walletFile([{ ...sdkAccount, algo: 'pass:6k', iv: '' }]), 'TestTest'],
    ['import-malformed', walletFile([{ ...sdkAccount, encrypted: sdkAccount.encrypted.slice(2) }]), 'TestTest'],
    ['import-malformed', walletFile([]), 'TestTest'],
    ['import-malformed', walletFile(Array.from({ length: maxCandidates + 1 }, () => sdkAccount)), 'TestTest'],
    ['import-not-supported', walletFile([{ ...sdkAccount, algo: 'trezor' }]), 'TestTest'],
    ['unknown-network', walletFile([{ ...sdkAccount, network: 96 }]), 'TestTest'],
  ])('is refused: %s', (code, text, password) => expect(codeOf(text, password)).toBe(code));
  it('is refused whole when one account does not fit', () => {
    const other = { ...sdkAccount, address: sdkAddress('nem', 'mainnet', key) };
    expect(codeOf(walletFile([sdkAccount, other]), nemSdk.password)).toBe('import-address-differs');
  });
});

describe('a NEM code of type 3', () => {
  it.each([
    ['testnet', 1],
    ['mainnet', 2],
  ] as const)('gives the account on %s', (network, v) => {
    const imported = taken(nemCode(key, 'secret1', v), 'secret1', 'symbol', 'mainnet');
    expect(imported).toMatchObject({ format: 'nem-qr-3', warnings: ['no-address', 'weak-lock'] });
    expect(imported.keys).toMatchObject([{ chain: 'nem', network, address: sdkAddress('nem', network, key) }]);
    expect(imported.keys[0]).toMatchObject({ name: 'cold', named: false });
  });
  it('takes a key of 33 bytes with 00 before it', () =>
    expect(addresses(nemCode(`00${key}`, 'secret1'), 'secret1')).toEqual([sdkAddress('nem', 'testnet', key)]));
  it.each([
    ['import-wrong-password', nemCode(key, 'secret1'), 'secret2'],
    ['import-password-missing', nemCode(key, 'secret1'), ''],
    ['import-wrong-password', nemCode(key.slice(2), 'secret1'), 'secret1'],
    ['import-malformed', nemCode(key, 'secret1').replace(/"priv_key":"../, '"priv_key":"'), 'secret1'],
    ['envelope-version', nemCode(key, 'secret1', 3), 'secret1'],
    ['import-format-unknown', nemCode(key, 'secret1').replace('"type":3', '"type":1'), 'secret1'],
    ['json-unknown-field', nemCode(key, 'secret1').replace('"type":3', '"type":3,"x":1'), 'secret1'],
  ])('is refused: %s', (code, text, password) => expect(codeOf(text, password)).toBe(code));
});

describe('a Symbol code of type 2', () => {
  it.each([
    ['plain', symbolEnvelope(2, { privateKey: key }), '', 'plain'],
    ['locked with SHA-1', symbolEnvelope(2, symbolLocked(key, '合言葉 é', 'sha1')), '合言葉 é', 'weak-lock'],
    ['locked with SHA-256', symbolEnvelope(2, symbolLocked(key, '合言葉 é', 'sha256')), '合言葉 é', 'weak-lock'],
  ])('%s gives the account', (_, text, password, warning) => {
    const imported = taken(text, password, 'nem', 'mainnet');
    expect(imported).toMatchObject({ format: 'symbol-qr-2', warnings: ['no-address', warning] });
    expect(imported.keys).toMatchObject([
      { chain: 'symbol', network: 'testnet', address: sdkAddress('symbol', 'testnet', key) },
    ]);
  });
  it('made by the library of the wallets is opened', () => {
    const [made] = taken(tutorialKey.code, tutorialKey.password).keys;
    expect(made?.key.lend(toHex).slice(0, 16)).toBe(tutorialKey.keyStarts);
  });
  it.each([
    ['import-wrong-password', symbolEnvelope(2, symbolLocked(key, 'a', 'sha1')), 'b'],
    ['import-wrong-password', symbolEnvelope(2, symbolLocked(key.slice(2), 'a', 'sha1')), 'a'],
    ['import-password-missing', symbolEnvelope(2, symbolLocked(key, 'a', 'sha1')), ''],
    ['import-malformed', symbolEnvelope(2, { privateKey: key.slice(2) }), ''],
    ['import-malformed', symbolEnvelope(2, { ciphertext: 'zz', salt: '5a'.repeat(32) }), 'a'],
    ['json-bad-value', symbolEnvelope(2, { ciphertext: 'zz', salt: '5a' }), 'a'],
    ['json-missing-field', symbolEnvelope(2, {}), ''],
    ['unknown-network', symbolEnvelope(2, { privateKey: key }, 144), ''],
    [
      'envelope-network-mismatch',
      symbolEnvelope(2, { privateKey: key }, 152, '57F7DA205008026C776CB6AED843393F04CD458E0AA2D9F1D5F31A402072B2D6'),
      '',
    ],
    ['import-format-unknown', symbolEnvelope(3, { payload: '00' }), ''],
    ['envelope-version', symbolEnvelope(2, { privateKey: key }).replace('"v":3', '"v":4'), ''],
  ])('is refused: %s', (code, text, password) => expect(codeOf(text, password)).toBe(code));
});

describe('a Symbol code of type 5', () => {
  const facade = new SymbolFacade('testnet');
  const theirs = (words: string, from: number) => {
    const root = new Bip32(SymbolFacade.BIP32_CURVE_NAME).fromMnemonic(words, '');
    return [0, 1, 2].map((at) => {
      const { publicKey } = SymbolFacade.bip32NodeToKeyPair(root.derivePath(facade.bip32Path(from + at)));
      return facade.network.publicKeyToAddress(publicKey).toString();
    });
  };
  it('made by the library of the wallets gives the accounts that symbol-sdk derives', () => {
    const imported = taken(JSON.stringify(qrLibraryWords.code), qrLibraryWords.password);
    expect(imported).toMatchObject({ format: 'symbol-qr-5', warnings: ['no-address', 'weak-lock'] });
    expect(imported.keys.map(({ address }) => address)).toEqual(theirs(qrLibraryWords.words, 0));
    expect(imported.keys.map(({ index }) => index)).toEqual([0, 1, 2]);
  });
  it('plain, or locked with SHA-256, gives them from any index', () => {
    const { words } = qrLibraryWords;
    const plain = symbolEnvelope(5, { plainMnemonic: words });
    const range = { from: 7, count: 3 };
    const options = { password: ascii(''), chain: 'nem', network: 'mainnet', range } as const;
    const imported = readImport({ ...options, secret: ascii(plain) });
    expect(imported.ok && imported.value.keys.map(({ address }) => address)).toEqual(theirs(words, 7));
    expect(addresses(symbolEnvelope(5, symbolLocked(words, 'x', 'sha256')), 'x')).toEqual(theirs(words, 0));
  });
  it.each([
    ['import-wrong-password', JSON.stringify(qrLibraryWords.code), 'Password'],
    ['import-password-missing', JSON.stringify(qrLibraryWords.code), ''],
    ['import-malformed', symbolEnvelope(5, { plainMnemonic: `${'abandon '.repeat(11)}abandon` }), ''],
    ['import-malformed', symbolEnvelope(5, { plainMnemonic: 'abandon '.repeat(9).trim() }), ''],
  ])('is refused: %s', (code, text, password) => expect(codeOf(text, password)).toBe(code));
});

describe('whatever else', () => {
  it.each([
    ['empty', ' \n'],
    ['import-format-unknown', 'hello'],
    ['import-format-unknown', 'aGVsbG8='],
    ['import-format-unknown', '{"a":1}'],
    ['import-format-unknown', '[1]'],
    ['import-format-unknown', `${'abandon '.repeat(11)}about`],
  ])('is refused: %s', (code, text) => expect(codeOf(text, 'x')).toBe(code));
  it('never throws, and never quotes what it was given', () => {
    const json = fc.json({ maxDepth: 3 });
    fc.assert(
      fc.property(fc.oneof(fc.string(), json, fc.string({ minLength: 40 })), fc.string(), (text, password) => {
        const imported = read(text, password);
        if (imported.ok) return;
        for (const fact of Object.values(imported.reason.found)) expect(fact.length).toBeLessThanOrEqual(64);
      }),
      { numRuns: 300 },
    );
  });
  it('no wrong password ever gives a key that was not said to be unchecked', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 12 }), (password) => {
        fc.pre(password !== nemSdk.password);
        expect(codeOf(walletFile([sdkAccount]), password)).toMatch(/^import-(?:wrong-password|address-differs)$/);
      }),
      { numRuns: 300 },
    );
  });
});
