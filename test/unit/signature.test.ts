/** Signing bytes, hashes and strict verification, against OpenSSL, symbol-sdk and the official vectors. */
import { createPrivateKey, sign } from 'node:crypto';
import { PrivateKey, Signature } from 'symbol-sdk';
import { models, NemFacade, TransactionFactory } from 'symbol-sdk/nem';
import { SymbolFacade, SymbolTransactionFactory } from 'symbol-sdk/symbol';
import { describe, expect, it } from 'vitest';
import { toHex } from '../../core/base/hex.ts';
import { schemeOf } from '../../core/signature/curves.ts';
import {
  cosignatureHolds,
  hashBeforeSigning,
  hashOfSigned,
  isSignedBy,
  messageToCosign,
  messageToSign,
  nemHash,
  transactionHash,
} from '../../core/signature/signature.ts';
import { decodeTransaction } from '../../core/transaction/decode-transaction.ts';
import type { NemTransaction } from '../../core/transaction/nem/content.ts';
import { nemTx, symbolTx } from '../flows/transfers.ts';
import { nemSamples } from '../vectors/nem-kinds.ts';
import { officialVectors } from '../vectors/official-vectors.ts';
import { hexBytes } from '../vectors/own-transfers.ts';
import { symbolSamples } from '../vectors/symbol-kinds.ts';
import {
  alice,
  bob,
  bytesOf,
  carol,
  cosignatureOf,
  decoded,
  embedded,
  sdkAggregate,
  stranger,
} from './task-parties.ts';

const seed = Uint8Array.from({ length: 32 }, (_, i) => i);
const message = new TextEncoder().encode('inkan');
const order = (1n << 252n) + 27742317777372353535851937790883648493n;

function opensslSign(key: Uint8Array, data: Uint8Array): Uint8Array {
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), key]);
  return sign(null, data, createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }));
}

/** The same signature with S + L: the malleable form that strict verifiers refuse. */
function plusOrder(signature: Uint8Array): Uint8Array {
  const s = signature.slice(32).reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n) + order;
  const twin = signature.slice();
  for (let i = 0; i < 32; i += 1) twin[32 + i] = Number((s >> BigInt(8 * i)) & 255n);
  return twin;
}

describe.each(['symbol', 'nem'] as const)('the %s scheme', (chain) => {
  const scheme = schemeOf(chain);
  const publicKey = scheme.publicKey(seed);
  const signature = scheme.sign(message, seed);
  it('verifies its own', () => expect(scheme.verify(signature, message, publicKey)).toBe(true));
  it('derives the public keys of the official vectors', () => {
    for (const { privateKey, publicKey: expected } of officialVectors(chain, 'keys').slice(0, 50)) {
      const key = hexBytes(privateKey);
      expect(toHex(scheme.publicKey(chain === 'nem' ? key.reverse() : key))).toBe(expected);
    }
  });
  it('refuses every flipped byte, the malleable twin and small-order keys', () => {
    for (let i = 0; i < 64; i += 1) {
      const flipped = signature.with(i, (signature[i] ?? 0) ^ 1);
      expect(scheme.verify(flipped, message, publicKey)).toBe(false);
    }
    expect(scheme.verify(plusOrder(signature), message, publicKey)).toBe(false);
    const identity = new Uint8Array(32).with(0, 1);
    const forged = new Uint8Array(64).with(0, 1);
    expect(scheme.verify(forged, message, identity)).toBe(false);
  });
  it('refuses wrong lengths without throwing', () => {
    expect(scheme.verify(signature.slice(1), message, publicKey)).toBe(false);
    expect(scheme.verify(signature, message, publicKey.slice(1))).toBe(false);
    expect(scheme.verify(signature, message, new Uint8Array(32).fill(255))).toBe(false);
  });
});

describe('a Symbol transfer', () => {
  const scheme = schemeOf('symbol');
  const publicKey = scheme.publicKey(seed);
  const tx = symbolTx({ signer: publicKey });
  const signature = scheme.sign(messageToSign(tx), seed);
  const facade = new SymbolFacade('testnet');
  const sdk = SymbolTransactionFactory.deserialize(Uint8Array.from(tx.bytes));
  it('is signed as OpenSSL signs it', () =>
    expect(signature).toEqual(Uint8Array.from(opensslSign(seed, messageToSign(tx)))));
  it('is accepted by symbol-sdk, with the same bytes and hash', () => {
    expect(messageToSign(tx)).toEqual(Uint8Array.from(facade.extractSigningPayload(sdk)));
    expect(facade.verifyTransaction(sdk, new Signature(signature))).toBe(true);
    sdk.signature = new (sdk.signature.constructor as new (bytes: Uint8Array) => typeof sdk.signature)(signature);
    expect(transactionHash(tx, publicKey, signature)).toBe(facade.hashTransaction(sdk).toString());
  });
  it('is not accepted on the other network', () =>
    expect(isSignedBy({ ...tx, network: 'mainnet' }, publicKey, signature)).toBe(false));
});

describe('a NEM transfer', () => {
  const scheme = schemeOf('nem');
  const publicKey = scheme.publicKey(seed);
  it.each([1, 2] as const)('version %d is accepted by symbol-sdk, with the same hash', (version) => {
    const tx = nemTx({ signer: publicKey, version });
    const signature = scheme.sign(messageToSign(tx), seed);
    const facade = new NemFacade('testnet');
    const verifiable = Uint8Array.from([...tx.bytes.slice(0, 48), 64, 0, 0, 0, ...signature, ...tx.bytes.slice(48)]);
    const sdk = TransactionFactory.deserialize(verifiable);
    expect(facade.verifyTransaction(sdk, new Signature(signature))).toBe(true);
    expect(transactionHash(tx, publicKey, signature)).toBe(facade.hashTransaction(sdk).toString());
  });
});

describe.each(['complete', 'bonded'] as const)('an aggregate %s', (kind) => {
  const facade = new SymbolFacade('testnet');
  const inner = [embedded(alice), embedded(bob)];
  const theirs = sdkAggregate(stranger, { kind, inner, signed: true, cosigners: [alice, carol] });
  const tx = decoded(bytesOf(theirs));
  const hash = Uint8Array.from(facade.hashTransaction(theirs).bytes);
  const signature = tx.signature ?? new Uint8Array(64);
  const cosignature = cosignatureOf(bob, theirs);

  it('is signed up to payload_size, and no further, as symbol-sdk signs it', () => {
    expect(messageToSign(tx)).toEqual(Uint8Array.from(facade.extractSigningPayload(theirs)));
    expect(messageToSign(tx)).toHaveLength(32 + 164 - 108);
    expect(messageToSign(decoded(bytesOf(sdkAggregate(stranger, { kind, inner }))))).toEqual(messageToSign(tx));
    expect(isSignedBy(tx, stranger.publicKey, signature)).toBe(true);
    expect(isSignedBy(tx, alice.publicKey, signature)).toBe(false);
  });
  it('has the hash of symbol-sdk, with and without cosignatures', () => {
    expect(hashOfSigned(tx)).toEqual(hash);
    expect(messageToCosign(tx)).toEqual(hash);
    expect(transactionHash(tx, stranger.publicKey, signature)).toBe(toHex(hash));
    expect(hashOfSigned(decoded(bytesOf(sdkAggregate(stranger, { kind, inner, signed: true }))))).toEqual(hash);
    expect(hashBeforeSigning(tx)).toBeNull();
  });
  it('has another hash on the other network', () =>
    expect(hashOfSigned({ ...tx, network: 'mainnet' })).not.toEqual(hash));
  it('carries cosignatures that hold, and so does one made by symbol-sdk', () => {
    const { content } = tx;
    if (!('inner' in content)) throw new Error(content.kind);
    expect(content.cosignatures.map(({ signer, signature: each }) => cosignatureHolds(hash, signer, each))).toEqual([
      true,
      true,
    ]);
    expect(cosignatureHolds(hash, bob.publicKey, cosignature)).toBe(true);
    expect(schemeOf('symbol').sign(messageToCosign(tx), bob.seed)).toEqual(cosignature);
  });
  it('has no hash to cosign before its initiator has signed', () => {
    const unsigned = decoded(bytesOf(sdkAggregate(stranger, { kind, inner })));
    expect(() => messageToCosign(unsigned)).toThrow();
    expect(() => hashOfSigned(symbolTx())).toThrow();
  });
  it.each<[string, Uint8Array, Uint8Array, Uint8Array]>([
    ['another hash', hash.with(31, (hash[31] ?? 0) ^ 1), bob.publicKey, cosignature],
    ['another signer', hash, carol.publicKey, cosignature],
    ['another signature', hash, bob.publicKey, cosignature.with(5, (cosignature[5] ?? 0) ^ 1)],
    ['the malleable twin', hash, bob.publicKey, plusOrder(cosignature)],
    ['the signature of the initiator', hash, stranger.publicKey, signature],
    ['the small-order key 01 00 …', hash, new Uint8Array(32).with(0, 1), new Uint8Array(64).with(0, 1)],
    [
      'the small-order key EC FF … 7F',
      hash,
      new Uint8Array(32).fill(255).with(0, 0xec).with(31, 0x7f),
      new Uint8Array(64).with(0, 1),
    ],
    [
      'a longer message',
      new Uint8Array([...hash, 0]),
      bob.publicKey,
      schemeOf('symbol').sign(new Uint8Array([...hash, 0]), bob.seed),
    ],
    ['a signature too short', hash, bob.publicKey, cosignature.slice(1)],
  ])('is not cosigned by %s', (_, message, signer, signed) =>
    expect(cosignatureHolds(message, signer, signed)).toBe(false),
  );
});

describe('every kind', () => {
  const deadline = 123_456_789_000n;
  const symbol = symbolSamples({ deadline, signer: alice.publicKey });
  it.each(symbol.map(({ name, bytes }) => [name, bytes] as const))(
    'Symbol, %s: the message of symbol-sdk',
    (_, bytes) => {
      const facade = new SymbolFacade('testnet');
      const sdk = SymbolTransactionFactory.deserialize(Uint8Array.from(bytes));
      const tx = decoded(bytes);
      expect(messageToSign(tx)).toEqual(Uint8Array.from(facade.extractSigningPayload(sdk)));
      const signature = facade.createAccount(new PrivateKey(alice.seed)).signTransaction(sdk);
      SymbolTransactionFactory.attachSignature(sdk, signature);
      expect(isSignedBy(tx, alice.publicKey, Uint8Array.from(signature.bytes))).toBe(true);
      expect(transactionHash(tx, alice.publicKey, Uint8Array.from(signature.bytes))).toBe(
        facade.hashTransaction(sdk).toString(),
      );
    },
  );
  const nem = nemSamples({ timestamp: 300_000_000n, deadline: 300_003_600n, signer: schemeOf('nem').publicKey(seed) });
  it.each(nem.map(({ name, bytes, inner }) => [name, bytes, inner ?? null] as const))(
    'NEM, %s: the message and hash of symbol-sdk',
    (_, bytes, inner) => {
      const facade = new NemFacade('testnet');
      const sdk = models.NonVerifiableTransactionFactory.deserialize(Uint8Array.from(bytes));
      const read = decodeTransaction({ chain: 'nem', network: null, bytes, inner });
      if (!read.ok) throw new Error(read.reason.code);
      const tx = read.value as NemTransaction;
      expect(messageToSign(tx)).toEqual(Uint8Array.from(facade.extractSigningPayload(sdk)));
      expect(toHex(nemHash(tx))).toBe(facade.hashTransaction(sdk).toString());
      expect(hashBeforeSigning(tx)).toBe(facade.hashTransaction(sdk).toString());
    },
  );
});
