/** Keys: derivation against the official vectors and the published addresses, words, secrets that cannot be printed. */
import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { Bip32 } from 'symbol-sdk';
import { NemFacade } from 'symbol-sdk/nem';
import { SymbolFacade } from 'symbol-sdk/symbol';
import { describe, expect, it } from 'vitest';
import { toHex } from '../../core/base/hex.ts';
import { schemeOf } from '../../core/signature/curves.ts';
import { emptySecret } from '../../electron/vault/file/contents.ts';
import { deriveKey, pathOf } from '../../electron/vault/keys/derivation.ts';
import { differingWords, pickPositions, practiceEntropy, seedOf, wordsOf } from '../../electron/vault/keys/mnemonic.ts';
import { newPassphrase } from '../../electron/vault/secrets/passphrase.ts';
import { SecretBytes } from '../../electron/vault/secrets/secret-bytes.ts';
import { accountsOf, freshContents, openPracticeVault } from '../../electron/vault/state/open-vault.ts';
import { officialVectors } from '../vectors/official-vectors.ts';
import { hexBytes } from '../vectors/own-transfers.ts';
import '../harness/own-keys.ts';

describe.each(['symbol', 'nem'] as const)('derivation for %s', (chain) => {
  const publicKeyOf = (seed: string, path: readonly number[]) => toHex(schemeOf(chain).publicKey(nodeOf(seed, path)));
  const nodeOf = (seed: string, path: readonly number[]) =>
    deriveKey(chain, path, SecretBytes.copyOf(hexBytes(seed))).lend((key) => key.slice());
  it('gives the keys of the official vectors', () => {
    const all = Object.values(officialVectors(chain, 'hd-derivation')).flat();
    for (const { seed, rootPublicKey, childAccounts } of all) {
      // The NEM vectors use the root node as a private key as wallets show it, so it is reversed once, not twice.
      const root = chain === 'nem' ? nodeOf(seed, []).reverse() : nodeOf(seed, []);
      expect(toHex(schemeOf(chain).publicKey(root))).toBe(rootPublicKey);
      for (const { path, publicKey } of childAccounts) expect(publicKeyOf(seed, path)).toBe(publicKey);
    }
    expect(all.length).toBeGreaterThan(1);
  });
  it('refuses indexes that would wrap', () => {
    for (const index of [-1, 0.5, 2 ** 31, 2 ** 32, Number.NaN])
      expect(() => pathOf(chain, 'testnet', index)).toThrow();
  });
});

describe('the published mnemonic', () => {
  /** symbol-sdk and nem-sdk agree on these. */
  const published = [
    ['symbol', 'mainnet', 'NADUDN7TCKMKTAGQRS52SFAKL3OQNJOHB64XCVY'],
    ['symbol', 'testnet', 'TDOGDD6B5TUWBRB3P5YYS4WGWY2TLOBEYVRZHDA'],
    ['nem', 'mainnet', 'NC6D3VXDNNI2OBS7YTNMJ5U4KUQVZBCNJ6WFEHKS'],
    ['nem', 'testnet', 'TDRDR7ENTLGL2K5KS3YUVNH3LFEZGGEKA3CFT2FW'],
  ];
  it('has the published addresses', () => {
    const material = { entropy: practiceEntropy(), root: 'bip39-english', wordsPassphrase: emptySecret() } as const;
    const accounts = accountsOf(freshContents({ ...material, logSeed: emptySecret() }));
    expect(accounts.map(({ chain, network, address }) => [chain, network, address])).toEqual(published);
  });
  it('opens testnets only for practice', () =>
    expect(
      openPracticeVault()
        .accounts.filter(({ index }) => index === 0)
        .map(({ address }) => address),
    ).toEqual([published[1]?.[2], published[3]?.[2]]));
  it('has the ten accounts per chain that symbol-sdk derives', () => {
    const root = (curve: string) => new Bip32(curve).fromMnemonic(`${'abandon '.repeat(11)}about`, '');
    const [symbol, nem] = [new SymbolFacade('testnet'), new NemFacade('testnet')];
    const theirs = [
      ...Array.from({ length: 10 }, (_, i) =>
        SymbolFacade.bip32NodeToKeyPair(root(SymbolFacade.BIP32_CURVE_NAME).derivePath(symbol.bip32Path(i))),
      ),
      ...Array.from({ length: 10 }, (_, i) =>
        NemFacade.bip32NodeToKeyPair(root(NemFacade.BIP32_CURVE_NAME).derivePath(nem.bip32Path(i))),
      ),
    ];
    const { accounts } = openPracticeVault();
    expect(accounts.map(({ publicKey }) => publicKey)).toEqual(theirs.map(({ publicKey }) => publicKey.toString()));
    expect(accounts.every(({ network }) => network === 'testnet')).toBe(true);
  });
  it('has the NEM private key that wallets show, byte-reversed', () => {
    const key = deriveKey('nem', pathOf('nem', 'mainnet', 0), seedOf(practiceEntropy()));
    expect(key.lend((bytes) => toHex(bytes.slice().reverse()))).toMatch(/^22E17C6B/);
  });
});

describe('recovery words', () => {
  const words = wordsOf(SecretBytes.copyOf(new Uint8Array(32).fill(0x5a)));
  it('are 24', () => expect(words).toHaveLength(24));
  it('agree when typed back in the order asked, whatever the case', () => {
    const ask = [1, 7, 24];
    const answers = ask.map((position) => ` ${words[position - 1]?.toUpperCase()} `);
    expect(differingWords(words, ask, answers)).toEqual([]);
    expect(differingWords(words, ask, answers.slice(1))).toEqual(ask);
    expect(differingWords(words, ask, [...answers.slice(0, 2), 'zoo'])).toEqual(ask.slice(2));
    expect(differingWords(words, [0, 25], ['', ''])).toEqual([0, 25]);
  });
  it('are asked at different positions, each equally often', () => {
    const counts = Array.from({ length: 24 }, () => 0);
    for (let i = 0; i < 2000; i += 1) {
      const picked = pickPositions(6, 24, randomBytes);
      expect(new Set(picked).size).toBe(6);
      expect(picked).toEqual([...picked].sort((a, b) => a - b));
      for (const position of picked) counts[position - 1] = (counts[position - 1] ?? 0) + 1;
    }
    // 500 expected each, standard deviation 19: eight of them.
    for (const count of counts) expect(Math.abs(count - 500)).toBeLessThan(160);
  });
});

describe('secret bytes', () => {
  const secret = SecretBytes.copyOf(Uint8Array.of(0xde, 0xad));
  it('are never printed', () => {
    const shown = [
      String(secret),
      `${secret}`,
      JSON.stringify({ secret }),
      inspect({ secret }, { depth: 9, showHidden: true }),
    ];
    for (const text of shown) {
      expect(text).toContain('[secret]');
      expect(text).not.toMatch(/222|173|dead/i);
    }
  });
  it('cannot be posted', () => expect(Object.keys(structuredClone(secret))).toEqual([]));
  it('are gone after wiping, also from the array that was taken over', () => {
    const bytes = Uint8Array.of(1, 2);
    const owned = SecretBytes.owning(bytes);
    owned.wipe();
    expect([...bytes]).toEqual([0, 0]);
    expect(() => owned.lend(() => null)).toThrow('wiped');
  });
});

describe('a new passphrase', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const outcome = (a: string, b = a) => {
    const made = newPassphrase(bytes(a), bytes(b));
    return made.ok ? 'ok' : made.reason.code;
  };
  it.each([
    ['correct horse', 'correct horse', 'ok'],
    ['correct horse', 'correct horsf', 'passphrase-differs'],
    ['elevenchars', 'elevenchars', 'passphrase-too-short'],
    ['twelve chars', 'twelve chars', 'ok'],
    ['日本語の合言葉です', '日本語の合言葉です', 'passphrase-too-short'],
    ['日本語の合言葉は十二文字', '日本語の合言葉は十二文字', 'ok'],
  ])('%s / %s: %s', (a, b, expected) => expect(outcome(a, b)).toBe(expected));
});
