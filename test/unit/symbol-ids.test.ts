import fc from 'fast-check';
import { PublicKey } from 'symbol-sdk';
import {
  generateMosaicAliasId,
  generateMosaicId,
  generateNamespaceId,
  isValidNamespaceName,
  SymbolFacade,
} from 'symbol-sdk/symbol';
import { describe, expect, test } from 'vitest';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import { symbolCurrencyAlias } from '../../core/chain/known-mosaics.ts';
import { isNamespaceName, knownNamespaces, mosaicIdOf, namespaceIdOf } from '../../core/chain/symbol-ids.ts';

const name = fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,63}$/);
const u64 = fc.bigInt({ min: 0n, max: (1n << 64n) - 1n });

describe('ids are those of symbol-sdk', () => {
  test('namespaces', () => {
    fc.assert(
      fc.property(name, u64, (name, parent) => {
        expect(namespaceIdOf(name, parent)).toBe(generateNamespaceId(name, parent));
      }),
    );
  });

  test('mosaics', () => {
    const facade = new SymbolFacade('testnet');
    const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
    fc.assert(
      fc.property(key, fc.nat({ max: 0xffffffff }), (key, nonce) => {
        const owner = facade.network.publicKeyToAddress(new PublicKey(key));
        expect(mosaicIdOf(addressOfPublicKey('symbol', 'testnet', key).bytes, nonce)).toBe(
          generateMosaicId(owner, nonce),
        );
      }),
    );
  });

  test('the namespaces of the network', () => {
    expect([...knownNamespaces]).toEqual([
      [0xa95f1f8a96159516n, 'symbol'],
      [symbolCurrencyAlias, 'symbol.xym'],
    ]);
    for (const [id, full] of knownNamespaces) expect(generateMosaicAliasId(full)).toBe(id);
  });
});

describe('names', () => {
  test.each(['a', '0', 'symbol', 'a-b_c', '0x', 'a'.repeat(64)])('%s is one', (name) => {
    expect(isNamespaceName(name)).toBe(true);
  });
  test.each(['', '-a', '_a', 'A', 'a.b', 'a b', 'ａ', 'а', 'a\n', 'a'.repeat(65)])('%j is none', (name) => {
    expect(isNamespaceName(name)).toBe(false);
  });
  test('as symbol-sdk judges them, up to 64 characters', () => {
    const character = fc.constantFrom(...'az09-_.AZ \né');
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 12 }), (name) => {
        expect(isNamespaceName(name)).toBe(isValidNamespaceName(name));
      }),
    );
  });
});
