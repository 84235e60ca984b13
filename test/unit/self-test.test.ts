/** The self-test: it passes here, each broken primitive is named, and its constants match their sources. */
import { createCipheriv, createHash, createHmac, hkdfSync } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { describe, expect, it, vi } from 'vitest';
import { fromHex, toHex } from '../../core/base/hex.ts';
import type { Hashes } from '../../core/base/sha3.ts';
import type { Chain } from '../../core/chain/networks.ts';
import { type SelfTestName, selfTestNames } from '../../core/contract/self-test.ts';
import type { SignatureScheme } from '../../core/signature/curves.ts';
import { type KeyExchange, type Primitives, realPrimitives } from '../../electron/vault/self-test/primitives.ts';
import { runSelfTest, verdictOf } from '../../electron/vault/self-test/self-test.ts';
import * as known from '../../electron/vault/self-test/vectors.ts';
import type { SignatureImplementation, Signers } from '../../electron/vault/signer/implementation.ts';
import { sodiumHashes } from '../../electron/vault/signer/sodium-signatures.ts';
import { hexBytes } from '../vectors/own-transfers.ts';

const run = (change: Partial<Primitives> = {}, patience?: number) =>
  runSelfTest({ ...realPrimitives, ...change }, () => performance.now(), patience);
const off = (bytes: Uint8Array): Uint8Array => bytes.map((byte, i) => (i === bytes.length - 1 ? byte ^ 1 : byte));
const { hashes, pbkdf2, signers, shamir, x25519, noble } = realPrimitives;
/** One implementation changed, for one chain. */
const broken = (
  which: keyof Signers,
  chain: Chain,
  change: (one: SignatureImplementation) => Partial<SignatureImplementation>,
): Pick<Primitives, 'signers'> => ({
  signers: {
    ...signers,
    [which]: async (): Promise<SignatureImplementation> => {
      const whole = await signers[which]();
      const changed = { ...whole, ...change(whole) };
      const of = (asked: Chain) => (asked === chain ? changed : whole);
      return {
        publicKey: (asked, seed) => of(asked).publicKey(asked, seed),
        sign: (asked, ...rest) => of(asked).sign(asked, ...rest),
        verify: (asked, ...rest) => of(asked).verify(asked, ...rest),
        wipe: () => undefined,
      };
    },
  },
});
const signsOff = ({ sign }: SignatureImplementation) => ({
  sign: (...all: Parameters<typeof sign>) => off(sign(...all)),
});
const derivesOff = ({ publicKey }: SignatureImplementation) => ({
  publicKey: (...all: Parameters<typeof publicKey>) => off(publicKey(...all)),
});
const saysYes = () => ({ verify: () => true });
const L = (1n << 252n) + 27742317777372353535851937790883648493n;
/** Two common faults of verifiers: S modulo the group order, and S without its highest bit. */
const reduced = (signature: Uint8Array): Uint8Array => {
  const s = signature.slice(32).reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n) % L;
  return Uint8Array.of(
    ...signature.slice(0, 32),
    ...Array.from({ length: 32 }, (_, i) => Number((s >> BigInt(8 * i)) & 255n)),
  );
};
const reducedUnlessHigh = (signature: Uint8Array) => ((signature[63] ?? 0) & 0x80 ? signature : reduced(signature));
const withoutTopBit = (signature: Uint8Array) => signature.with(63, (signature[63] ?? 0) & 0x7f);
const lenient = [reducedUnlessHigh, withoutTopBit];
const takesMoreForms =
  (form: (signature: Uint8Array) => Uint8Array) =>
  ({ verify }: SignatureImplementation): Partial<SignatureImplementation> => ({
    verify: (chain, message, key, signature) => verify(chain, message, key, form(signature)),
  });
/** Right for one block, wrong beyond. */
const offBeyondBlock = (make: (bytes: Uint8Array) => Uint8Array) => (bytes: Uint8Array) =>
  bytes.length > 136 ? off(make(bytes)) : make(bytes);
const exchanging = (change: (real: KeyExchange) => Partial<KeyExchange>): Pick<Primitives, 'x25519'> => ({
  x25519: async () => {
    const real = await x25519();
    return { ...real, ...change(real) };
  },
});
const brokenNoble = (chain: Chain, change: Partial<SignatureScheme>): Pick<Primitives, 'noble'> => ({
  noble: (asked) => (asked === chain ? { ...noble(asked), ...change } : noble(asked)),
});
const brokenHash = (
  name: keyof Hashes,
  change = (make: (bytes: Uint8Array) => Uint8Array) => (bytes: Uint8Array) => off(make(bytes)),
): Pick<Primitives, 'nativeHashes'> => ({
  nativeHashes: async () => {
    const all = await realPrimitives.nativeHashes();
    return { ...all, [name]: change(all[name]) };
  },
});

const nobleWith = (chain: Chain, form: (signature: Uint8Array) => Uint8Array): Partial<SignatureScheme> => ({
  verify: (signature, message, key) => noble(chain).verify(form(signature), message, key),
});

const breakages: readonly (readonly [SelfTestName, Partial<Primitives>])[] = [
  ['random', { randomBytes: (length) => new Uint8Array(length) }],
  ...(Object.keys(hashes) as (keyof typeof hashes)[]).map(
    (name) => [name, { hashes: { ...hashes, [name]: (data: Uint8Array) => off(hashes[name](data)) } }] as const,
  ),
  ['hmac-sha256', { hmac: (hash, key, data) => (hash === 'sha512' ? realPrimitives.hmac(hash, key, data) : off(key)) }],
  ['hmac-sha512', { hmac: (hash, key, data) => (hash === 'sha256' ? realPrimitives.hmac(hash, key, data) : off(key)) }],
  ['hkdf-sha512', { hkdf: (...all) => off(realPrimitives.hkdf(...all)) }],
  ['hkdf-sha512', { opensslHkdf: (...all) => off(realPrimitives.opensslHkdf(...all)) }],
  ['argon2id', { argon2: async (input) => off(await realPrimitives.argon2(input)) }],
  ['argon2id', { stretch: async (...all) => off(await realPrimitives.stretch(...all)) }],
  ['xchacha20-poly1305', { seal: (...all) => off(realPrimitives.seal(...all)) }],
  ['xchacha20-poly1305', { unseal: (...all) => off(realPrimitives.unseal(...all)) }],
  // A cipher that opens any input: the answer is right, the check of the tag is missing.
  ['xchacha20-poly1305', { unseal: () => hexBytes(known.xchacha.plain) }],
  ['chacha20-poly1305', { sealBackup: (...all) => off(realPrimitives.sealBackup(...all)) }],
  ['chacha20-poly1305', { unsealBackup: () => hexBytes(known.chacha.plain) }],
  ['scrypt', { scrypt: async (...all) => off(await realPrimitives.scrypt(...all)) }],
  ['pbkdf2-sha1', { pbkdf2: { ...pbkdf2, sha1: async (...all) => off(await pbkdf2.sha1(...all)) } }],
  ['pbkdf2-sha256', { pbkdf2: { ...pbkdf2, sha256: async (...all) => off(await pbkdf2.sha256(...all)) } }],
  ['pbkdf2-sha256', { opensslPbkdf2: async (...all) => off(await realPrimitives.opensslPbkdf2(...all)) }],
  ['aes-256-cbc', { openCbc: (key, iv, sealed) => realPrimitives.openCbc(key, off(iv), sealed) }],
  // The padding is not checked.
  ['aes-256-cbc', { openCbc: () => hexBytes(known.aesCbc.plain) }],
  ['x25519', exchanging(({ shared }) => ({ shared: (a, b) => off(shared(a, b)) }))],
  ['x25519', exchanging(({ publicKey }) => ({ publicKey: (secret) => off(publicKey(secret)) }))],
  ['shamir', { shamir: { ...shamir, combine: async (shares) => off(await shamir.combine(shares)) } }],
  ['shamir', { shamir: { ...shamir, split: async (secret, n, k) => shamir.split(off(secret), n, k) } }],
  // A threshold of two instead of three: two shares would be enough.
  ['shamir', { shamir: { ...shamir, split: async (secret, n) => shamir.split(secret, n, 2) } }],
  ['sha3-256', brokenHash('sha3_256')],
  ['keccak-256', brokenHash('keccak_256')],
  ...(['sha3-256', 'keccak-256'] as const).map(
    (name) => [name, { hashes: { ...hashes, [name]: offBeyondBlock(hashes[name]) } }] as const,
  ),
  ...[['sha3-256', 'sha3_256'] as const, ['keccak-256', 'keccak_256'] as const].map(
    ([name, native]) => [name, brokenHash(native, offBeyondBlock)] as const,
  ),
  ...[signsOff, derivesOff, saysYes, ...lenient.map(takesMoreForms)].flatMap((change) => [
    ['ed25519-sdk', broken('first', 'symbol', change)] as const,
    ['ed25519-sodium', broken('second', 'symbol', change)] as const,
    ['ed25519-keccak-sdk', broken('first', 'nem', change)] as const,
    ['ed25519-keccak-sodium', broken('second', 'nem', change)] as const,
  ]),
  ['ed25519-openssl', { opensslVerifies: () => true }],
  ['ed25519-openssl', { opensslVerifies: () => false }],
  ...lenient.flatMap((form) => [
    [
      'ed25519-openssl',
      { opensslVerifies: (message, key, signed) => realPrimitives.opensslVerifies(message, key, form(signed)) },
    ] as const satisfies readonly [SelfTestName, Partial<Primitives>],
    ['ed25519-noble', brokenNoble('symbol', nobleWith('symbol', form))] as const,
    ['ed25519-keccak-noble', brokenNoble('nem', nobleWith('nem', form))] as const,
  ]),
  ['ed25519-noble', brokenNoble('symbol', { verify: () => true })],
  ['ed25519-noble', brokenNoble('symbol', { publicKey: (seed) => off(noble('symbol').publicKey(seed)) })],
  ['ed25519-keccak-noble', brokenNoble('nem', { verify: () => true })],
  ['ed25519-keccak-noble', brokenNoble('nem', { sign: (...all) => off(noble('nem').sign(...all)) })],
  ['bip39', { words: (entropy) => realPrimitives.words(off(entropy)) }],
  ['bip39', { seedOfWords: (words) => realPrimitives.seedOfWords(words, '') }],
  ['slip10', { deriveKey: (chain, path, seed) => realPrimitives.deriveKey(chain, path.slice(1), seed) }],
];

describe('the self-test', () => {
  it('passes, and says how long it took', async () => {
    const report = await run();
    expect(report.failed).toEqual([]);
    expect(report.passed).toEqual(selfTestNames);
    expect(verdictOf(report).ok).toBe(true);
    console.log(`self-test: ${report.tookMs} ms with loading, ${(await run()).tookMs} ms without`);
  });

  it.each(breakages)('finds a broken %s, and nothing else', async (name, change) => {
    const report = await run(change);
    expect(report.failed).toEqual([name]);
    expect(report.passed).toHaveLength(selfTestNames.length - 1);
    expect(verdictOf(report)).toMatchObject({
      ok: false,
      reason: { code: 'self-test-failed', found: { failed: name } },
    });
  });

  it('has a breakage for every name', () => {
    expect([...new Set(breakages.map(([name]) => name))].sort()).toEqual([...selfTestNames].sort());
  });

  it('takes a primitive that throws, or never answers, for broken', async () => {
    const throwing = () => {
      throw new Error('library not found');
    };
    // The clock stands still until one of them is asked: how slow the others are on this machine does not matter.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const never = () => {
      void vi.advanceTimersByTimeAsync(2001);
      return new Promise<never>(() => {});
    };
    try {
      const report = await run({ argon2: throwing, words: throwing, stretch: never }, 2000);
      expect(report.failed).toEqual(['argon2id', 'bip39']);
      expect((await run({ argon2: never }, 2000)).failed).toEqual(['argon2id']);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is not passed when a test is missing', () => {
    expect(verdictOf({ passed: selfTestNames.slice(1), failed: [], tookMs: 1 }).ok).toBe(false);
  });
});

describe('the constants', () => {
  it('that no document gives are what other code computes', () => {
    const { input, salt, info, output } = known.hkdf;
    const bytes = [input, salt, info].map((text) => fromHex(text) ?? new Uint8Array());
    const [a, b, c] = bytes as [Uint8Array, Uint8Array, Uint8Array];
    expect(toHex(new Uint8Array(hkdfSync('sha512', a, b, c, 42)))).toBe(output);
    for (const hash of ['sha256', 'sha512'] as const) {
      const mac = createHmac(hash, hexBytes(known.hmac.key)).update(hexBytes(known.hmac.data)).digest('hex');
      expect(mac.toUpperCase()).toBe(known.hmac[hash]);
    }
    for (const name of ['sha256', 'sha512', 'sha3-256'] as const)
      expect(createHash(name).update('abc').digest('hex').toUpperCase()).toBe(known.hashesOfAbc[name]);
  });

  it('of hashes beyond one block are what OpenSSL and libsodium compute', async () => {
    const { byte, length, ...expected } = known.longerThanBlock;
    const input = new Uint8Array(length).fill(byte);
    expect(createHash('sha3-256').update(input).digest('hex').toUpperCase()).toBe(expected['sha3-256']);
    expect(toHex((await sodiumHashes()).keccak_256(input))).toBe(expected['keccak-256']);
  });

  it('of AES are what OpenSSL computes, with the padding behind them', () => {
    const { key, iv, plain, sealed, padding } = known.aesCbc;
    const cipher = createCipheriv('aes-256-cbc', hexBytes(key), hexBytes(iv));
    expect(`${cipher.update(plain, 'hex', 'hex')}${cipher.final('hex')}`.toUpperCase()).toBe(sealed + padding);
  });

  it('of Shamir are points of the polynomials that their comment names', () => {
    const secret = hexBytes(known.shamir.secret);
    for (const share of known.shamir.shares.map((text) => hexBytes(text))) {
      const x = share[32] ?? 0;
      const expected = secret.map(
        (byte, i) => byte ^ times((7 * i + 3) & 255, x) ^ times((13 * i + 5) & 255, times(x, x)),
      );
      expect(share.subarray(0, 32)).toEqual(expected);
    }
  });
});

/** Product of two polynomials over GF(2), reduced by x^8 + x^4 + x^3 + x + 1. */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product <<= 1;
    if (product & 0x100) product ^= 0x11b;
    if ((b >> bit) & 1) product ^= a;
  }
  return product;
}
