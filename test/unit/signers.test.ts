/**
 * The two implementations that sign, against each other, against @noble/curves and OpenSSL, against published answers, and
 * against forgeries; and what they leave in their memory.
 */

import { createPrivateKey, sign } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { keccak_256, keccak_512, sha3_256 } from '@noble/hashes/sha3.js';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { equalBytes, joinBytes } from '../../core/base/bytes.ts';
import { toHex } from '../../core/base/hex.ts';
import { keccak_256 as coreKeccak, sha3_256 as coreSha3, provideHashes, resetHashes } from '../../core/base/sha3.ts';
import type { Chain } from '../../core/chain/networks.ts';
import { schemeOf } from '../../core/signature/curves.ts';
import { provideReplyVerifier, replyVerify, resetReplyVerifier } from '../../core/signature/reply-verifier.ts';
import { SecretBytes } from '../../electron/vault/secrets/secret-bytes.ts';
import { signatures } from '../../electron/vault/self-test/vectors.ts';
import { dalek } from '../../electron/vault/signer/dalek.ts';
import type { SignatureImplementation, Signers } from '../../electron/vault/signer/implementation.ts';
import { nativeReplyVerify } from '../../electron/vault/signer/reply-verifier.ts';
import { loadSigners, SigningKey, SigningKeys } from '../../electron/vault/signer/signing-keys.ts';
import { maxMessage, Sodium } from '../../electron/vault/signer/sodium.ts';
import { implementationOf, sodiumHashes } from '../../electron/vault/signer/sodium-signatures.ts';
import { nobleSignatures } from '../harness/signers.ts';
import { hexBytes } from '../vectors/own-transfers.ts';

const chains = ['symbol', 'nem'] as const;
let signers: Signers;
beforeAll(async () => {
  signers = await loadSigners();
});
const both = (): readonly SignatureImplementation[] => [signers.first, signers.second];
const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 });
const L = (1n << 252n) + 27742317777372353535851937790883648493n;
const numberOf = (bytes: Uint8Array): bigint => bytes.reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n);
const bytesOf = (value: bigint): Uint8Array =>
  Uint8Array.from({ length: 32 }, (_, i) => Number((value >> BigInt(8 * i)) & 255n));
const opensslSign = (seed: Uint8Array, message: Uint8Array): Uint8Array => {
  const key = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  return Uint8Array.from(sign(null, message, createPrivateKey({ key, format: 'der', type: 'pkcs8' })));
};

/** The first of symbol/test-vectors 2.test-sign.json; NEM's are in the self-test. */
const officialSymbol = {
  seed: 'ABF4CF55A2B3F742D7543D9CC17F50447B969E6E06F5EA9195D428AB12B7318D',
  publicKey: toHex(
    schemeOf('symbol').publicKey(hexBytes('ABF4CF55A2B3F742D7543D9CC17F50447B969E6E06F5EA9195D428AB12B7318D')),
  ),
  message: '8CE03CD60514233B86789729102EA09E867FC6D964DEA8C2018EF7D0A2E0E24BF7E348E917116690B9',
  signature:
    '31D272F0662915CAC43AB7D721CAF65D8601F52B2E793EA1533E7BC20E04EA97B74859D9209A7B18DFECFD2C4A42D6957628F5357E3FB8B87CF6A888BAB4280E',
};

describe.each(chains)('%s', (chain) => {
  it('is signed alike by both and by a third, whatever the key and the message', () =>
    fc.assert(
      fc.property(seeds, fc.uint8Array({ maxLength: 700 }), (seed, message) => {
        const [one, two] = both().map((each) => {
          const publicKey = each.publicKey(chain, seed);
          return { publicKey, signature: each.sign(chain, message, seed, publicKey) };
        });
        expect(two).toEqual(one);
        const third =
          chain === 'symbol' ? opensslSign(seed, message) : nobleSignatures.sign(chain, message, seed, seed);
        expect(one?.signature).toEqual(third);
      }),
      { numRuns: 300 },
    ));

  it('verifies what the other signed, and nothing that differs in a bit of key, message or signature', () =>
    fc.assert(
      fc.property(
        seeds,
        fc.uint8Array({ minLength: 1, maxLength: 300 }),
        fc.nat({ max: 8 * 96 - 1 }),
        fc.nat(),
        (seed, message, bit, at) => {
          const publicKey = signers.first.publicKey(chain, seed);
          const signature = signers.first.sign(chain, message, seed, publicKey);
          const whole = joinBytes(publicKey, signature);
          const bent = whole.with(bit >> 3, (whole[bit >> 3] ?? 0) ^ (1 << (bit & 7)));
          const place = at % message.length;
          for (const each of both()) {
            expect(each.verify(chain, message, publicKey, signature)).toBe(true);
            expect(each.verify(chain, message, bent.slice(0, 32), bent.slice(32))).toBe(false);
            const other = message.with(place, (message[place] ?? 0) ^ 1);
            expect(each.verify(chain, other, publicKey, signature)).toBe(false);
          }
        },
      ),
      { numRuns: 200 },
    ));

  it('comes to the published signatures', () => {
    const vectors = chain === 'symbol' ? [...signatures.symbol, officialSymbol] : signatures.nem;
    expect(vectors.length).toBeGreaterThan(2);
    for (const vector of vectors) {
      const [seed, message] = [hexBytes(vector.seed), hexBytes(vector.message)];
      for (const each of both()) {
        const publicKey = each.publicKey(chain, seed);
        expect(publicKey).toEqual(hexBytes(vector.publicKey));
        const signature = each.sign(chain, message, seed, publicKey);
        expect(signature).toEqual(hexBytes(vector.signature));
        expect(each.verify(chain, message, publicKey, signature)).toBe(true);
      }
    }
  });

  it('signs the longest message there is', () => {
    const [seed, message] = [new Uint8Array(32).fill(5), new Uint8Array(maxMessage).fill(7)];
    const publicKey = signers.first.publicKey(chain, seed);
    const [one, two] = both().map((each) => each.sign(chain, message, seed, publicKey));
    expect(two).toEqual(one);
    expect(() => signers.second.sign(chain, new Uint8Array(maxMessage + 1), seed, publicKey)).toThrow();
  });
});

/** The eight points of small order, and encodings of them that are not canonical (Chalkias et al. 2020, "Taming the many EdDSAs"). */
const smallOrder = [
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ECFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF7F',
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0000000000000000000000000000000000000000000000000000000000000080',
  '26E8958FC2B227B045C3F489F2EF98F0D5DFAC05D3C63339B13802886D53FC05',
  '26E8958FC2B227B045C3F489F2EF98F0D5DFAC05D3C63339B13802886D53FC85',
  'C7176A703D4DD84FBA3C0B760D10670F2A2053FA2C39CCC64EC7FD7792AC037A',
  'C7176A703D4DD84FBA3C0B760D10670F2A2053FA2C39CCC64EC7FD7792AC03FA',
  '0100000000000000000000000000000000000000000000000000000000000080',
  'EEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF7F',
  'EDFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF7F',
].map((hex) => hexBytes(hex));

describe.each(chains)('forgeries of %s', (chain) => {
  const seed = new Uint8Array(32).fill(9);
  const publicKey = schemeOf(chain).publicKey(seed);
  const message = new TextEncoder().encode('a forgery');
  const signature = schemeOf(chain).sign(message, seed);
  const hashOf = chain === 'symbol' ? sha512 : keccak_512;

  it('S + L, and S as large as it gets, do not verify', () => {
    const s = numberOf(signature.slice(32));
    for (const each of both()) {
      expect(each.verify(chain, message, publicKey, signature)).toBe(true);
      for (const larger of [s + L, (1n << 256n) - 1n, L])
        expect(each.verify(chain, message, publicKey, joinBytes(signature.slice(0, 32), bytesOf(larger)))).toBe(false);
    }
  });

  it('a public key of small order verifies nothing, though the equation holds', () => {
    for (const key of smallOrder) {
      for (const r of [...smallOrder, signature.slice(0, 32)]) {
        const forged = joinBytes(r, new Uint8Array(32));
        for (const each of both()) expect(each.verify(chain, message, key, forged)).toBe(false);
      }
    }
  });

  /**
   * A and R each with a part of order 8: made so that the equation holds without clearing cofactors. libsodium takes no
   * such key for NEM, where Inkan composes the check; nobody derives such a key from a seed.
   */
  it('a public key outside the group of prime order is not taken by the composed check', () => {
    const torsion = ed25519.Point.fromHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05');
    const mixed = ed25519.Point.BASE.multiply(7n).add(torsion).toBytes();
    let found = false;
    for (let nonce = 1n; nonce < 200n && !found; nonce += 1n) {
      const r = ed25519.Point.BASE.multiply(nonce).toBytes();
      const k = numberOf(hashOf(joinBytes(r, mixed, message))) % L;
      // The torsion falls away where k is a multiple of 8.
      if (k % 8n !== 0n) continue;
      found = true;
      const forged = joinBytes(r, bytesOf((nonce + k * 7n) % L));
      if (chain === 'nem') expect(signers.second.verify(chain, message, mixed, forged)).toBe(false);
    }
    expect(found).toBe(true);
  });

  it('wrong lengths do not verify and do not throw', () => {
    for (const each of both()) {
      expect(each.verify(chain, message, publicKey.slice(1), signature)).toBe(false);
      expect(each.verify(chain, message, publicKey, signature.slice(1))).toBe(false);
      expect(each.verify(chain, message, publicKey, joinBytes(signature, signature))).toBe(false);
      expect(each.verify(chain, message, new Uint8Array(32).fill(255), signature)).toBe(false);
    }
  });
});

describe('a key', () => {
  const seed = () => SecretBytes.copyOf(new Uint8Array(32).fill(3));
  const open = (chain: Chain, publicKey: Uint8Array, with_: Signers = signers) =>
    SigningKey.open(chain, seed(), publicKey, with_);
  const publicKeyOf = (chain: Chain) => schemeOf(chain).publicKey(new Uint8Array(32).fill(3));
  const wrong = (change: Partial<SignatureImplementation>): SignatureImplementation => ({
    ...nobleSignatures,
    ...change,
  });
  const message = Uint8Array.of(1, 2, 3);

  it.each(chains)('of %s signs what all verify', (chain) => {
    const key = open(chain, publicKeyOf(chain));
    const signed = key.ok ? key.value.sign(message) : key;
    expect(signed.ok && schemeOf(chain).verify(signed.value, message, publicKeyOf(chain))).toBe(true);
  });

  it.each(chains)('of %s is not opened where one implementation derives another public key', (chain) => {
    const bad = wrong({ publicKey: () => new Uint8Array(32).fill(1) });
    for (const pair of [
      { first: bad, second: nobleSignatures },
      { first: nobleSignatures, second: bad },
    ])
      expect(open(chain, publicKeyOf(chain), pair)).toMatchObject({ reason: { code: 'signatures-disagree' } });
    expect(open(chain, new Uint8Array(32).fill(1))).toMatchObject({ reason: { code: 'signatures-disagree' } });
  });

  it.each(chains)('of %s gives nothing where one implementation errs or does not verify', (chain) => {
    const bent = wrong({
      sign: (...all) => nobleSignatures.sign(...all).map((byte, i) => (i === 40 ? byte ^ 1 : byte)),
    });
    const deaf = wrong({ verify: () => false });
    const outcomes = [
      [bent, nobleSignatures],
      [nobleSignatures, bent],
      [bent, bent],
      [nobleSignatures, deaf],
    ].map(([first, second]) => {
      if (first === undefined || second === undefined) throw new Error('two');
      const key = open(chain, publicKeyOf(chain), { first, second });
      const signed = key.ok ? key.value.sign(message) : key;
      return signed.ok ? 'signed' : signed.reason.code;
    });
    const [disagree, invalid] = ['signatures-disagree', 'signature-invalid'];
    expect(outcomes).toEqual([disagree, disagree, invalid, invalid]);
  });

  it.each(chains)(
    'of %s gives nothing where one of the real two errs, in whatever way, and its own check says yes',
    (chain) => {
      const other = new Uint8Array(32).fill(4);
      const ways: readonly ((good: SignatureImplementation) => SignatureImplementation['sign'])[] = [
        (good) =>
          (...all) =>
            good.sign(...all).map((byte, i) => (i === 40 ? byte ^ 1 : byte)),
        (good) => (at, text) => good.sign(at, text, other, good.publicKey(at, other)),
        (good) => (at, _, own, key) => good.sign(at, Uint8Array.of(9), own, key),
        (good) => (at, text, own, key) => joinBytes(good.sign(at, text, own, key).slice(0, 32), new Uint8Array(32)),
        () => () => new Uint8Array(64),
      ];
      for (const way of ways) {
        const err = (good: SignatureImplementation) => ({ ...good, sign: way(good), verify: () => true });
        const [first, second] = [err(signers.first), err(signers.second)];
        for (const pair of [
          { ...signers, first },
          { ...signers, second },
        ]) {
          const key = open(chain, publicKeyOf(chain), pair);
          expect(key.ok && key.value.sign(message)).toMatchObject({ reason: { code: 'signatures-disagree' } });
        }
        // Both alike: the second's verification refuses, without the first's.
        const both = {
          first: { ...first, sign: way(signers.second) },
          second: { ...signers.second, sign: way(signers.second) },
        };
        const key = open(chain, publicKeyOf(chain), both);
        expect(key.ok && key.value.sign(message)).toMatchObject({ reason: { code: 'signature-invalid' } });
      }
    },
  );

  it('is not signed for where OpenSSL alone says no', () => {
    const yes = wrong({ sign: () => new Uint8Array(64).fill(8), verify: () => true });
    const key = open('symbol', publicKeyOf('symbol'), { first: yes, second: yes });
    expect(key.ok && key.value.sign(message)).toMatchObject({ reason: { code: 'signature-invalid' } });
  });

  it('is derived once for all that an approval signs, and wiped at its end', () => {
    const given: SecretBytes[] = [];
    let wiped = 0;
    const source = {
      keyOf: () => {
        const one = seed();
        given.push(one);
        return one;
      },
      wipe: () => {
        wiped += 1;
      },
    };
    const keys = new SigningKeys(signers, source);
    const account = { chain: 'symbol', network: 'testnet', publicKey: 'A' } as const;
    for (let i = 0; i < 3; i += 1) expect(keys.keyOf(account, publicKeyOf('symbol')).ok).toBe(true);
    expect([given.length, given[0]?.isWiped, wiped]).toEqual([1, false, 0]);
    keys.close();
    expect([given[0]?.isWiped, wiped]).toEqual([true, 1]);
  });
});

describe('the keys of an approval', () => {
  const account = { chain: 'symbol', network: 'testnet', publicKey: 'A' } as const;
  const seedOf = () => SecretBytes.copyOf(new Uint8Array(32).fill(3));
  const publicKey = schemeOf('symbol').publicKey(new Uint8Array(32).fill(3));
  const fails = () => {
    throw new Error('a fault');
  };

  it.each<[string, Uint8Array, Partial<SignatureImplementation>]>([
    ['an implementation throws', publicKey, { publicKey: fails }],
    ['OpenSSL cannot read the public key', publicKey.slice(1), { publicKey: () => publicKey.slice(1) }],
  ])('are wiped where %s', (_, given, change) => {
    const seed = seedOf();
    const bad = { ...nobleSignatures, ...change };
    expect(() => SigningKey.open('symbol', seed, given, { first: bad, second: bad })).toThrow();
    expect(seed.isWiped).toBe(true);
  });

  it('are not given after they were closed', () => {
    let asked = 0;
    const keyOf = () => {
      asked += 1;
      return seedOf();
    };
    const keys = new SigningKeys(signers, { keyOf, wipe: () => undefined });
    keys.close();
    expect(() => keys.keyOf(account, publicKey)).toThrow('closed');
    expect(asked).toBe(0);
  });

  it('are wiped to the last, though a wipe throws', () => {
    const wiped: string[] = [];
    const wipe = (name: string) => () => {
      wiped.push(name);
      throw new Error(name);
    };
    const pair = {
      first: { ...nobleSignatures, wipe: wipe('first') },
      second: { ...nobleSignatures, wipe: wipe('second') },
    };
    const seed = seedOf();
    const keys = new SigningKeys(pair, { keyOf: () => seed, wipe: wipe('source') });
    expect(keys.keyOf(account, publicKey).ok).toBe(true);
    expect(() => keys.close()).toThrow();
    expect(wiped).toEqual(['source', 'first', 'second']);
    expect(seed.isWiped).toBe(true);
  });
});

/** Everything of JavaScript that copies an array. */
describe.each(chains)('V8 gets no copy of a seed of %s', (chain) => {
  it('when a public key is derived, or something is signed', () => {
    const seed = new Uint8Array(32).map((_, i) => (i * 53 + 5) & 255);
    const isSeed = (bytes: ArrayLike<number>) => bytes.length === 32 && equalBytes(Uint8Array.from(bytes), seed);
    const slice = vi.spyOn(Uint8Array.prototype, 'slice');
    try {
      for (const each of both()) {
        const publicKey = each.publicKey(chain, seed);
        each.sign(chain, Uint8Array.of(1), seed, publicKey);
      }
      expect(slice).toHaveBeenCalled();
      expect(slice.mock.contexts.some((bytes) => isSeed(bytes as Uint8Array))).toBe(false);
    } finally {
      slice.mockRestore();
    }
  });
});

describe('the memory of the implementations', () => {
  const holds = (memory: Uint8Array, secret: Uint8Array) => Buffer.from(memory).includes(Buffer.from(secret));
  /** Seed, expanded halves, scalar modulo L: what a signature is made from. */
  const secretsOf = (chain: Chain, seed: Uint8Array): readonly Uint8Array[] => {
    const hash = (chain === 'symbol' ? sha512 : keccak_512)(seed);
    const scalar = hash.slice(0, 32);
    scalar[0] = (scalar[0] ?? 0) & 0xf8;
    scalar[31] = ((scalar[31] ?? 0) & 0x7f) | 0x40;
    return [seed, scalar, bytesOf(numberOf(scalar) % L), hash.slice(32)];
  };

  it.each(chains)('dalek has nothing left of a key of %s once it is wiped', async (chain) => {
    const first = await dalek();
    // The tests before used the same module.
    first.wipe();
    const before = first.memory().slice();
    const found: boolean[] = [];
    for (let round = 0; round < 20; round += 1) {
      const seed = new Uint8Array(32).map((_, i) => (i * 37 + round * 11 + 1) & 255);
      first.sign(chain, new Uint8Array(500), seed, first.publicKey(chain, seed));
      found.push(secretsOf(chain, seed).some((secret) => holds(first.memory(), secret)));
      first.wipe();
      expect(secretsOf(chain, seed).some((secret) => holds(first.memory(), secret))).toBe(false);
    }
    // What is wiped was there: else this test would see nothing.
    expect(found).toContain(true);
    expect(equalBytes(first.memory(), before)).toBe(true);
  });

  it.each(chains)('libsodium has nothing left of a key of %s once it is wiped', async (chain) => {
    const sodium = await Sodium.load();
    const second = implementationOf(sodium);
    const seed = new Uint8Array(32).map((_, i) => (i * 41 + 3) & 255);
    const before = sodium.memory().slice();
    const publicKey = second.publicKey(chain, seed);
    expect(second.verify(chain, seed, publicKey, second.sign(chain, seed.toReversed(), seed, publicKey))).toBe(false);
    expect(holds(sodium.memory(), seed)).toBe(true);
    second.wipe();
    // Nothing was written where the wiping does not reach.
    expect(equalBytes(sodium.memory(), before)).toBe(true);
  });
});

describe('the hashes that core is given', () => {
  it('are those of @noble/hashes, whatever the length', async () => {
    const native = await sodiumHashes();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 700 }), (bytes) => {
        expect(native.sha3_256(bytes)).toEqual(sha3_256(bytes));
        expect(native.keccak_256(bytes)).toEqual(keccak_256(bytes));
      }),
      { numRuns: 300 },
    );
    for (const length of [135, 136, 137, 272, maxMessage, maxMessage + 1]) {
      const bytes = new Uint8Array(length).fill(length & 255);
      expect(native.sha3_256(bytes)).toEqual(sha3_256(bytes));
      expect(native.keccak_256(bytes)).toEqual(keccak_256(bytes));
    }
  });
  it('serve from when they are provided', async () => {
    const bytes = Uint8Array.of(1, 2, 3);
    try {
      provideHashes({ sha3_256: () => Uint8Array.of(1), keccak_256: () => Uint8Array.of(2) });
      expect([coreSha3(bytes), coreKeccak(bytes)]).toEqual([Uint8Array.of(1), Uint8Array.of(2)]);
      // What the whole process computes with is not exchanged again.
      await expect(sodiumHashes().then(provideHashes)).rejects.toThrow('once');
      expect(coreSha3(bytes)).toEqual(Uint8Array.of(1));
    } finally {
      resetHashes();
    }
    provideHashes(await sodiumHashes());
    expect(coreSha3(bytes)).toEqual(sha3_256(bytes));
    resetHashes();
  });
});

describe('the verifier of replies', () => {
  it.each(['symbol', 'nem'] as const)('%s: takes what @noble/curves takes, and no bit changed', (chain) => {
    const verify = nativeReplyVerify;
    const seed = new Uint8Array(32).fill(5);
    const [scheme, message] = [schemeOf(chain), Uint8Array.of(1, 2, 3)];
    const [key, signature] = [scheme.publicKey(seed), scheme.sign(message, seed)];
    expect(verify(chain, message, key, signature)).toBe(true);
    for (let bit = 0; bit < 512; bit += 1) {
      const changed = signature.with(bit >> 3, (signature[bit >> 3] ?? 0) ^ (1 << (bit & 7)));
      expect(verify(chain, message, key, changed)).toBe(false);
    }
    expect(verify(chain, Uint8Array.of(1, 2, 4), key, signature)).toBe(false);
    expect(verify(chain, message, scheme.publicKey(seed.fill(6)), signature)).toBe(false);
    expect(verify(chain, message, new Uint8Array(32), signature)).toBe(false);
    expect(verify(chain, message, key.subarray(1), signature)).toBe(false);
    expect(verify(chain, message, key, signature.subarray(1))).toBe(false);
  });
  it('decides on a reply from when it is provided', () => {
    const message = Uint8Array.of(1);
    try {
      provideReplyVerifier(() => true);
      // What the whole process decides with is not exchanged again.
      expect(() => provideReplyVerifier(nativeReplyVerify)).toThrow('once');
      expect(replyVerify('symbol', message, new Uint8Array(32), new Uint8Array(64))).toBe(true);
    } finally {
      resetReplyVerifier();
    }
    expect(replyVerify('symbol', message, new Uint8Array(32), new Uint8Array(64))).toBe(false);
  });
});
