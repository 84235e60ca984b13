/** What the vault computes with a private key outside an approval: against @noble/curves, with a faulty machine, and what is left. */
import { ed25519, x25519 } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schemeOf } from '../../core/signature/curves.ts';
import { SecretBytes } from '../../electron/vault/secrets/secret-bytes.ts';
import { dalek } from '../../electron/vault/signer/dalek.ts';
import type { SignatureImplementation } from '../../electron/vault/signer/implementation.ts';
import {
  exchanged,
  exchangeKeyOf,
  publicKeyBy,
  publicKeyOf,
  signedByOwnKey,
} from '../../electron/vault/signer/own-keys.ts';
import { sodium } from '../../electron/vault/signer/sodium-signatures.ts';
import { nobleSignatures } from '../harness/signers.ts';
import '../harness/own-keys.ts';

const keys = fc.uint8Array({ minLength: 32, maxLength: 32 });
const chains = ['symbol', 'nem'] as const;

describe('a public key', () => {
  it.each(chains)('of %s is the one that @noble/curves derives', (chain) =>
    fc.assert(
      fc.property(keys, (key) => {
        expect(publicKeyOf(chain, SecretBytes.copyOf(key))).toEqual(schemeOf(chain).publicKey(key));
      }),
      { numRuns: 100 },
    ),
  );

  it.each(chains)('of %s is none where one implementation derives another, and both are wiped', (chain) => {
    for (const at of ['first', 'second'] as const) {
      const wiped: string[] = [];
      const watched = (name: string, change: Partial<SignatureImplementation> = {}): SignatureImplementation => ({
        ...{ ...nobleSignatures, ...change },
        wipe: () => wiped.push(name),
      });
      const pair = { first: watched('first'), second: watched('second') };
      const faulty = watched(at, {
        publicKey: (...all) =>
          nobleSignatures
            .publicKey(...all)
            .with(0, 7)
            .with(1, 7),
      });
      const key = SecretBytes.copyOf(new Uint8Array(32).fill(3));
      expect(() => publicKeyBy({ ...pair, [at]: faulty }, chain, key)).toThrow('disagree');
      expect(wiped).toEqual(['first', 'second']);
      expect(publicKeyBy(pair, chain, key)).toEqual(schemeOf(chain).publicKey(new Uint8Array(32).fill(3)));
    }
  });
});

it('the log key signs as RFC 8032 says', () =>
  fc.assert(
    fc.property(keys, fc.uint8Array({ maxLength: 300 }), (key, message) => {
      expect(signedByOwnKey(message, SecretBytes.copyOf(key))).toEqual(ed25519.sign(message, key));
    }),
    { numRuns: 50 },
  ));

describe('the key exchange', () => {
  it('is that of @noble/curves, for both sides', () =>
    fc.assert(
      fc.property(keys, keys, (mine, other) => {
        expect(exchangeKeyOf(mine)).toEqual(x25519.getPublicKey(mine));
        const shared = exchanged(mine, exchangeKeyOf(other));
        expect(shared).toEqual(x25519.getSharedSecret(mine, x25519.getPublicKey(other)));
        expect(exchanged(other, exchangeKeyOf(mine))).toEqual(shared);
      }),
      { numRuns: 50 },
    ));

  it('takes no public key of small order', () => {
    const mine = new Uint8Array(32).fill(9);
    for (const point of [new Uint8Array(32), Uint8Array.of(1, ...new Uint8Array(31))]) {
      expect(() => exchanged(mine, point)).toThrow('small order');
      expect(() => x25519.getSharedSecret(mine, point)).toThrow();
    }
  });
});

it('nothing of a key is left in the modules that computed with it', async () => {
  const [first, second] = [await dalek(), await sodium()];
  const key = new Uint8Array(32).map((_, i) => (i * 41 + 3) & 255);
  const holds = () => [first, second].map((one) => Buffer.from(one.memory()).includes(Buffer.from(key)));
  // What is looked for can be found.
  second.put('seed', key);
  expect(holds()).toEqual([false, true]);
  const uses = [
    ...chains.map((chain) => () => publicKeyOf(chain, SecretBytes.copyOf(key))),
    () => signedByOwnKey(Uint8Array.of(1), SecretBytes.copyOf(key)),
    () => exchangeKeyOf(key),
    () => exchanged(key, x25519.getPublicKey(key)),
    () => expect(() => exchanged(key, new Uint8Array(32))).toThrow(),
  ];
  for (const use of uses) {
    use();
    expect(holds()).toEqual([false, false]);
  }
});
