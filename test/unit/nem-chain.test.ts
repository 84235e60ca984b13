/** NEM names and sinks (core/chain/nem-*.ts). */
import { describe, expect, test } from 'vitest';
import { addressFromText } from '../../core/chain/address.ts';
import {
  isNemMosaicName,
  isNemNamespace,
  isNewNemNamespace,
  isReservedNemNamespace,
} from '../../core/chain/nem-mosaic.ts';
import { nemRentalFees, nemSinks } from '../../core/chain/nem-sinks.ts';
import { networks } from '../../core/chain/networks.ts';

describe('sinks', () => {
  test('are the addresses known from NIS', () => {
    expect(nemSinks).toEqual({
      mainnet: {
        namespace: 'NAMESPACEWH4MKFMBCVFERDPOOP4FK7MTBXDPZZA',
        mosaic: 'NBMOSAICOD4F54EE5CDMR23CCBGOAM2XSIUX6TRS',
      },
      testnet: {
        namespace: 'TAMESPACEWH4MKFMBCVFERDPOOP4FK7MTDJEYP35',
        mosaic: 'TBMOSAICOD4F54EE5CDMR23CCBGOAM2XSJBR5OLC',
      },
    });
    expect(nemRentalFees).toEqual({ rootNamespace: 100_000_000n, childNamespace: 10_000_000n, mosaic: 10_000_000n });
  });

  test.each(networks)('are addresses of %s', (network) => {
    for (const text of Object.values(nemSinks[network]))
      expect(addressFromText('nem', text)).toMatchObject({ ok: true, value: { network } });
  });
});

describe('namespaces', () => {
  test.each(['a', 'nem', 'my-company', '0_-', 'a'.repeat(16), `a.${'b'.repeat(64)}.${'c'.repeat(64)}`])(
    '%s',
    (name) => {
      expect(isNemNamespace(name)).toBe(true);
    },
  );

  test.each([
    '',
    '.',
    'a.',
    '.a',
    'a..b',
    'A',
    'a b',
    '-a',
    '_a',
    'a'.repeat(17),
    `a.${'b'.repeat(65)}`,
    'a.b.c.d',
    'a\n',
    'ａ',
  ])('not %j', (name) => expect(isNemNamespace(name)).toBe(false));

  test('a new one is one part below at most two', () => {
    expect(isNewNemNamespace('shop', null)).toBe(true);
    expect(isNewNemNamespace('s'.repeat(64), 'a.b')).toBe(true);
    expect(isNewNemNamespace('s'.repeat(17), null)).toBe(false);
    expect(isNewNemNamespace('shop', 'a.b.c')).toBe(false);
    expect(isNewNemNamespace('a.b', null)).toBe(false);
    expect(isNewNemNamespace('shop', '')).toBe(false);
  });

  test('reserved parts', () => {
    expect(isReservedNemNamespace('a.gov.b')).toBe(true);
    expect(isReservedNemNamespace('government')).toBe(false);
  });

  test('NIS reads no longer name than 128 characters', () => {
    const namespace = (last: number) => `${'a'.repeat(16)}.${'b'.repeat(64)}.${'c'.repeat(last)}`;
    expect(isNemMosaicName({ namespace: namespace(46), name: 'x' })).toBe(true);
    expect(isNemMosaicName({ namespace: namespace(47), name: 'x' })).toBe(false);
    expect(isNemNamespace(namespace(47))).toBe(true);
  });
});
