/** Signing bytes, hashes and strict verification, against OpenSSL, symbol-sdk and the official vectors. */
import { createPrivateKey, sign } from 'node:crypto';
import { Signature } from 'symbol-sdk';
import { NemFacade, TransactionFactory } from 'symbol-sdk/nem';
import { SymbolFacade, SymbolTransactionFactory } from 'symbol-sdk/symbol';
import { describe, expect, it } from 'vitest';
import { toHex } from '../../core/base/hex.ts';
import { schemeOf } from '../../core/signature/curves.ts';
import { bytesToSign, isSignedBy, transactionHash } from '../../core/signature/signature.ts';
import { nemTx, symbolTx } from '../flows/transfers.ts';
import { hexBytes } from '../vectors/own-transfers.ts';
import { sharedVectors } from '../vectors/shared-vectors.ts';

const seed = Uint8Array.from({ length: 32 }, (_, i) => i);
const message = new TextEncoder().encode('inkan');
const order = (1n << 252n) + 27742317777372353535851937790883648493n;

function opensslSign(key: Uint8Array, data: Uint8Array): Uint8Array {
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), key]);
  return sign(null, data, createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }));
}

/** The same signature with S + L: the malleable twin that strict verifiers refuse. */
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
    const vectors = sharedVectors<{ privateKey: string; publicKey: string }>(chain, 'keys');
    for (const { privateKey, publicKey: expected } of vectors?.slice(0, 50) ?? []) {
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
  const signature = scheme.sign(bytesToSign(tx), seed);
  const facade = new SymbolFacade('testnet');
  const sdk = SymbolTransactionFactory.deserialize(Uint8Array.from(tx.bytes));
  it('is signed as OpenSSL signs it', () =>
    expect(signature).toEqual(Uint8Array.from(opensslSign(seed, bytesToSign(tx)))));
  it('is accepted by symbol-sdk, with the same bytes and hash', () => {
    expect(bytesToSign(tx)).toEqual(Uint8Array.from(facade.extractSigningPayload(sdk)));
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
    const signature = scheme.sign(bytesToSign(tx), seed);
    const facade = new NemFacade('testnet');
    const verifiable = Uint8Array.from([...tx.bytes.slice(0, 48), 64, 0, 0, 0, ...signature, ...tx.bytes.slice(48)]);
    const sdk = TransactionFactory.deserialize(verifiable);
    expect(facade.verifyTransaction(sdk, new Signature(signature))).toBe(true);
    expect(transactionHash(tx, publicKey, signature)).toBe(facade.hashTransaction(sdk).toString());
  });
});
