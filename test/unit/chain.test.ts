import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase32, toBase32 } from '../../core/base/base32.ts';
import { fromHex, toHex } from '../../core/base/hex.ts';
import { fromUtf8, toUtf8 } from '../../core/base/utf8.ts';
import {
  addressFromBytes,
  addressFromText,
  addressOfPublicKey,
  nemAddressFromAscii,
} from '../../core/chain/address.ts';
import { knownNemMosaic, knownSymbolMosaic } from '../../core/chain/known-mosaics.ts';
import { checkNemMosaics } from '../../core/chain/nem-mosaic.ts';
import { networkOfByte, networkOfGenerationHash, unixMsOf } from '../../core/chain/networks.ts';
import { officialVectors } from '../vectors/official-vectors.ts';
import { hexBytes } from '../vectors/own-transfers.ts';

describe('text encodings', () => {
  test('hex, base32 and UTF-8 round trip and agree with Node', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(toHex(bytes)).toBe(Buffer.from(bytes).toString('hex').toUpperCase());
        expect(fromHex(toHex(bytes).toLowerCase())).toEqual(bytes);
        expect(fromBase32(toBase32(bytes))).toEqual(bytes);
        let strict: string | null = null;
        try {
          strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
        } catch {}
        expect(fromUtf8(bytes)).toBe(strict);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(toUtf8(text)).toEqual(new Uint8Array(new TextEncoder().encode(text)));
      }),
    );
  });

  test.each(['C080', 'E08080', 'EDA080', 'F4908080', 'F8808080', 'E282', '80', 'C3'])('%s is not UTF-8', (hex) => {
    expect(fromUtf8(hexBytes(hex))).toBeNull();
  });

  test('a lone surrogate has no UTF-8, a byte-order mark stays', () => {
    expect(toUtf8('\ud800')).toBeNull();
    expect(fromUtf8(hexBytes('EFBBBF41'))).toBe('\ufeffA');
  });

  test.each(['A', 'AAA', 'AAAAAA', 'AB', 'aa', 'A1', 'AA======'])('%s is not the base32 of any bytes', (text) => {
    expect(fromBase32(text)).toBeNull();
  });

  test.each(['A', 'GG', '0x', ' AA', 'A A'])('"%s" is not hex', (text) => expect(fromHex(text)).toBeNull());
});

describe('addresses', () => {
  test.each(['symbol', 'nem'] as const)('%s official vectors', (chain) => {
    for (const vector of officialVectors(chain, 'address')) {
      const key = hexBytes(vector.publicKey);
      const main = addressOfPublicKey(chain, 'mainnet', key);
      const testnet = addressOfPublicKey(chain, 'testnet', key);
      expect([main.text, testnet.text]).toEqual([vector.address_Public, vector.address_PublicTest]);
      for (const address of [main, testnet]) {
        expect(addressFromText(chain, address.text)).toEqual({ ok: true, value: address });
        expect(addressFromBytes(chain, address.bytes)).toEqual({ ok: true, value: address });
      }
      const foreign = vector.address_Private ?? vector.address_Mijin ?? '';
      expect(addressFromText(chain, foreign)).toMatchObject({ ok: false, reason: { code: 'unknown-network' } });
    }
  });

  test('of the eight Symbol texts that the SDK reads as one address, only one is accepted', () => {
    const text = addressOfPublicKey('symbol', 'testnet', hexBytes(`${'00'.repeat(31)}01`)).text;
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
    const accepted = [...alphabet].filter((last) => addressFromText('symbol', text.slice(0, -1) + last).ok);
    expect(accepted).toEqual([text.at(-1)]);
  });

  test.each([
    ['symbol', 'TCIFSMQZAX3IDPHUP2RTXP26N6BJRNKEBBKP33I', true, ''],
    ['symbol', 'tcifsmqzax3idphup2rtxp26n6bjrnkebbkp33i', false, 'bad-address'],
    ['symbol', 'TCIFSM-QZAX3I-DPHUP2-RTXP26-N6BJRN-KEBBKP-33I', false, 'bad-address'],
    ['symbol', 'TCIFSMQZAX3IDPHUP2RTXP26N6BJRNKEBBKP34I', false, 'bad-address-checksum'],
    ['symbol', '', false, 'bad-address'],
    ['nem', 'TACQ6J4XXABJ4FRQ63ZHQ7PGDDTZCBJYK4ANOE36', true, ''],
    ['nem', 'TACQ6J4XXABJ4FRQ63ZHQ7PGDDTZCBJYK4ANOE37', false, 'bad-address-checksum'],
    ['nem', 'TCIFSMQZAX3IDPHUP2RTXP26N6BJRNKEBBKP33I', false, 'bad-address'],
  ] as const)('%s %s', (chain, text, isAddress, code) => {
    const read = addressFromText(chain, text);
    expect(read.ok ? '' : read.reason.code).toBe(code);
    expect(read.ok).toBe(isAddress);
  });

  test('NEM addresses on the wire are ASCII', () => {
    const ascii = Uint8Array.from('TACQ6J4XXABJ4FRQ63ZHQ7PGDDTZCBJYK4ANOE36', (c) => c.charCodeAt(0));
    expect(nemAddressFromAscii(ascii)).toMatchObject({ ok: true, value: { network: 'testnet' } });
    expect(nemAddressFromAscii(new Uint8Array(40)).ok).toBe(false);
  });
});

describe('networks and mosaics', () => {
  test('a network is known by its byte or its seed only', () => {
    expect([0x68, 0x98, 0x60, 0x78, 0].map(networkOfByte)).toEqual(['mainnet', 'testnet', null, null, null]);
    expect(networkOfGenerationHash('57f7da205008026c776cb6aed843393f04cd458e0aa2d9f1d5f31a402072b2d6')).toBe('mainnet');
    expect(networkOfGenerationHash('no-chain-id')).toBeNull();
  });

  test('deadlines: Symbol counts milliseconds, NEM seconds', () => {
    expect(unixMsOf('symbol', 'mainnet', 5n)).toBe(1_615_853_185_005n);
    expect(unixMsOf('nem', 'testnet', 5n)).toBe(1_427_587_590_000n);
  });

  test('a currency is known on its own network only', () => {
    expect(knownSymbolMosaic('mainnet', 0x6bed913fa20223f8n)?.unit).toBe('XYM');
    expect(knownSymbolMosaic('testnet', 0x6bed913fa20223f8n)).toBeNull();
    expect(knownSymbolMosaic('testnet', 0xe74b99ba41f4afeen)?.isAlias).toBe(true);
    expect([knownNemMosaic('nem:xem')?.divisibility, knownNemMosaic('nem:xem2')]).toEqual([6, null]);
  });

  const mosaic = (full: string) => ({ namespace: full.split(':')[0] ?? '', name: full.split(':')[1] ?? '' });
  test.each([
    [['a.b.c:x', "a.b.c:y z'", 'b:x'], null],
    [['b:x', 'a:x'], 'mosaics-not-sorted'],
    [['a:x', 'a:x'], 'mosaic-duplicate'],
    [['a.b:x', 'a:x'], null], // '.' sorts before ':' in the joined name
    [['a:x', 'a.b:x'], 'mosaics-not-sorted'],
    [['a:x 1', 'a:x', 'a:x y'], null], // NIS compares "a:x 1 : …" with "a:x : …"
    [['a:x', 'a:x 1'], 'mosaics-not-sorted'],
    [['A:x'], 'mosaic-name-invalid'],
    [['a.b.c.d:x'], 'mosaic-name-invalid'],
    [['a: x'], 'mosaic-name-invalid'],
    [['a:x  y'], 'mosaic-name-invalid'],
    [['a:xém'], 'mosaic-name-invalid'],
    [['abcdefghijklmnopq:x'], 'mosaic-name-invalid'],
    [Array.from({ length: 11 }, (_, i) => `a:${String.fromCharCode(97 + i)}`), 'too-long'],
  ] as const)('NEM mosaic list %j: %s', (names, code) => {
    expect(checkNemMosaics(names.map(mosaic))?.code ?? null).toBe(code);
  });
});
