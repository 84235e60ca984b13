/** Figures on the screen are exact: checked against BigInt arithmetic, not against another formatter. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressGroups,
  exactAmount,
  exactQuotient,
  groupDigits,
  groupsOf,
  visibleStretches,
} from '../../renderer/i18n/exact.ts';

const atomic = fc.bigInt({ min: 0n, max: 2n ** 70n });
const divisibility = fc.integer({ min: 0, max: 12 });

describe('an amount', () => {
  it.each([
    ['0', 6, '0.000000'],
    ['1', 6, '0.000001'],
    ['1234567890', 6, '1,234.567890'],
    ['20000', 6, '0.020000'],
    ['18446744073709551615', 6, '18,446,744,073,709.551615'],
    ['18446744073709551615', 0, '18,446,744,073,709,551,615'],
    ['18446744073709551615', null, '18,446,744,073,709,551,615'],
    ['000120', 2, '1.20'],
    ['-1500', 3, '-1.500'],
    ['not a number', 6, 'not a number'],
  ])('%s with divisibility %s is shown as %s', (value, places, shown) => {
    expect(exactAmount(value, places)).toBe(shown);
  });

  it('read back gives the same atomic number, for every amount and divisibility', () => {
    fc.assert(
      fc.property(atomic, divisibility, (value, places) => {
        const [whole = '', decimals = ''] = exactAmount(value.toString(), places).replaceAll(',', '').split('.');
        expect(decimals).toHaveLength(places);
        expect(BigInt(whole) * 10n ** BigInt(places) + BigInt(decimals === '' ? 0 : decimals)).toBe(value);
      }),
    );
  });

  it('is never in exponent form and never loses a digit', () => {
    fc.assert(
      fc.property(atomic, divisibility, (value, places) => {
        const shown = exactAmount(value.toString(), places);
        expect(shown).toMatch(/^\d{1,3}(,\d{3})*(\.\d+)?$/);
        expect(shown.replace(/[,.]/g, '').replace(/^0+(?=\d)/, '')).toBe(value.toString());
      }),
    );
  });

  it('groups like BigInt does', () => {
    fc.assert(
      fc.property(atomic, (value) => {
        expect(groupDigits(value.toString())).toBe(value.toLocaleString('en-US'));
      }),
    );
  });
});

describe('a ratio', () => {
  it.each([
    ['1500000', '1000000', '1.5'],
    ['1000000', '1000000', '1'],
    ['10000', '10000', '1'],
    ['100', '10000', '0.01'],
    ['17600', '176', '100'],
    ['1234567000000', '1000000', '1,234,567'],
    ['0', '7', '0'],
    ['1', '3', null],
    ['20000', '176', null],
    ['1', '8', '0.125'],
    ['1', '10000000000000', null],
    ['1', '0', null],
    ['-1', '2', null],
    ['1.5', '2', null],
  ])('%s / %s is %s', (numerator, denominator, shown) => {
    expect(exactQuotient(numerator, denominator)).toBe(shown);
  });

  it('is only ever said exactly: times the denominator it is the numerator again', () => {
    const small = fc.bigInt({ min: 1n, max: 2000n });
    fc.assert(
      fc.property(atomic, small, (numerator, denominator) => {
        const shown = exactQuotient(numerator.toString(), denominator.toString());
        if (shown === null) {
          expect((numerator * 10n ** 12n) % denominator).not.toBe(0n);
          return;
        }
        const [whole = '', decimals = ''] = shown.replaceAll(',', '').split('.');
        expect(BigInt(whole + decimals) * denominator).toBe(numerator * 10n ** BigInt(decimals.length));
        expect(decimals).not.toMatch(/0$/);
      }),
    );
  });
});

describe('groups', () => {
  it('lose nothing and add nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 9 }), (text, size) => {
        expect(groupsOf(text, size).join('')).toBe(text);
      }),
    );
  });

  it('cut an address by six, with or without its hyphens', () => {
    const groups = ['TAMYTG', 'VH3UEV', 'ZRQSD6', '4LGSMP', 'KNTKMA', 'SOIDNY', 'ROI'];
    expect(addressGroups(groups.join(''))).toEqual(groups);
    expect(addressGroups(groups.join('-'))).toEqual(groups);
  });
});

describe('a text from outside', () => {
  it.each([
    ['\u202E', 'U+202E'],
    ['\u0000', 'U+0000'],
    ['\u200B', 'U+200B'],
    ['\u3164', 'U+3164'],
    ['\u{E0041}', 'U+E0041'],
    ['\uFEFF', 'U+FEFF'],
  ])('shows %j as a code', (character, code) => {
    expect(visibleStretches(`a${character}b`)).toEqual([
      { shown: 'a', isCode: false },
      { shown: code, isCode: true },
      { shown: 'b', isCode: false },
    ]);
  });

  it('keeps what can be read', () => {
    expect(visibleStretches('請求書 №7 – ありがとう')).toEqual([{ shown: '請求書 №7 – ありがとう', isCode: false }]);
  });

  it('never passes a bidirectional or control character through, except the line feed after its code', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const plain = visibleStretches(text)
          .filter((stretch) => !stretch.isCode)
          .map((stretch) => stretch.shown.replace(/^\n/, ''))
          .join('');
        expect(plain).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }),
    );
  });
});
