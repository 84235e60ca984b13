/** Texts that may read as something else, similar addresses, registered names and units. */
import { describe, expect, it } from 'vitest';
import { emptyRegistry } from '../../core/registry/registry.ts';
import { lookAlikeWarnings } from '../../core/review/look-alike-review.ts';
import { outsideText } from '../../core/review/text-review.ts';
import {
  addressValue,
  blocksValue,
  nemAmount,
  recipientValue,
  symbolAmount,
  textValue,
} from '../../core/review/values.ts';
import {
  accountOf,
  addressOf,
  facts,
  gold,
  provenance,
  registerOf,
  sign,
  symbolOf,
  transferTo,
  xym,
} from './review-samples.ts';

const warningsOf = (text: string) => outsideText(text).warnings.map(({ code, severity }) => `${severity} ${code}`);

describe('text that reads as something else', () => {
  it.each([
    ['mixed: Cyrillic а in pаypal', 'p\u0430ypal'],
    ['mixed: Greek ο in gοld', 'g\u03bfld'],
    ['mixed: Armenian օ in tօp', 't\u0585p'],
    ['mixed: Cherokee Ꭺ in Ꭺlice', '\u13aalice'],
    ['mixed: Georgian and Latin', 'გold'],
    ['mixed: Cyrillic among Japanese', '送金\u0430て'],
    ['mixed: two foreign alphabets', '\u03b1\u0431'],
    ['all letters of Cyrillic that pass for Latin', '\u0430\u0440\u0440\u0435'],
    ['one such word among Latin ones', 'pay \u0441\u043e\u0441\u0430 now'],
    ['one such letter among Latin words', 'send \u0430 coin'],
    ['full-width letters', '\uff21lice'],
    ['full-width digits', 'No.\uff14\uff12'],
    ['mathematical letters', '\u{1d400}lice'],
    ['squared letters', '\u{1f130}B'],
  ])('%s', (_, text) => expect(warningsOf(text)).toEqual(['caution text-mixed-scripts']));
  it.each([
    ['plain', 'withdrawal 42'],
    ['Japanese with Latin words', 'XYMで送金するNo.42、サーバー代 ABC社 2026年'],
    ['Japanese in one run', '出金Aカードのお支払い'],
    ['half-width katakana', 'ﾌﾘｺﾐ'],
    ['Korean with Latin', 'A팀 송금 KR'],
    ['Chinese with Latin', 'B座付款'],
    ['accents', 'Zürich café naïve Łódź'],
    ['combining accents', 'e\u0301te\u0301'],
    ['Russian', 'Перевод за июль'],
    ['Greek', 'Πληρωμή ενοικίου'],
    ['Russian beside English, in words of their own', 'invoice Перевод 42'],
    ['signs and emoji', '→ 100% ✓ 🙂 №42 ℃'],
    ['one Greek letter of its own', '5 μ'],
    ['empty', ''],
  ])('not: %s', (_, text) => expect(warningsOf(text)).toEqual([]));
  it.each([
    ['Hebrew', 'שלום'],
    ['Arabic', 'مرحبا 100'],
    ['Thaana', 'ދިވެހި'],
  ])('right to left: %s', (_, text) => expect(warningsOf(text)).toEqual(['caution text-right-to-left']));
  it('says everything that applies', () =>
    expect(warningsOf('p\u0430y \u202e שלום')).toEqual([
      'caution text-control-characters',
      'caution text-right-to-left',
      'caution text-mixed-scripts',
    ]));
  it('shows the escape, and the bytes of a message beside it', () => {
    expect(outsideText('a\u202eb').value).toEqual({ type: 'text', text: 'a\\u{202E}b' });
    expect(textValue('a\u202eb')).toEqual({ type: 'text', text: 'a\\u{202E}b' });
    const message = sign(symbolOf(transferTo('bob', 1n, 'p\u0430y'))).cards.find(({ code }) => code === 'message');
    expect(message?.rows.map(({ value }) => value.type)).toEqual(['code', 'text', 'hex']);
  });
});

/** The same address with another middle. */
const twin = (address: string) => `${address.slice(0, 10)}${'A'.repeat(10)}${address.slice(20)}`;
const place = { chain: 'symbol', network: 'testnet', facts } as const;

describe('an address that looks like a known one', () => {
  const contacts = [
    { chain: 'symbol', network: 'testnet', address: addressOf('bob'), publicKey: null, name: 'Bob', provenance },
  ] as const;
  const withBob = { ...place, facts: { ...facts, registry: { ...emptyRegistry, contacts } } };
  it.each([
    ['own', 'own', place],
    ['a contact', 'bob', withBob],
    [
      'a multisig account',
      'multisig',
      { ...place, facts: { ...facts, registry: registerOf('multisig', ['carol'], 1) } },
    ],
    ['a cosigner', 'carol', { ...place, facts: { ...facts, registry: registerOf('multisig', ['carol'], 1) } }],
  ] as const)('like %s', (_, name, context) =>
    expect(lookAlikeWarnings(twin(addressOf(name)), context)).toMatchObject([
      { code: 'address-look-alike', severity: 'stop', facts: { known: { text: addressOf(name) } } },
    ]),
  );
  it('is nobody known, nor on another network', () => {
    expect(lookAlikeWarnings(addressOf('own'), place)).toEqual([]);
    expect(lookAlikeWarnings(addressOf('bob'), withBob)).toEqual([]);
    expect(lookAlikeWarnings(addressOf('dave'), withBob)).toEqual([]);
    expect(lookAlikeWarnings('', withBob)).toEqual([]);
    expect(lookAlikeWarnings(twin(addressOf('bob')), { ...withBob, network: 'mainnet' })).toEqual([]);
  });
  it('is warned of as the recipient of a transfer', () => {
    const content = transferTo('bob', 1n);
    const address = twin(addressOf('bob'));
    // Not a valid address; the decoder would have refused it, which does not matter here.
    const tx = {
      ...symbolOf(content),
      content: { ...content, recipient: { type: 'address', address } } as typeof content,
    };
    expect(sign(tx, withBob.facts).warnings[0]?.code).toBe('address-look-alike');
  });
});

describe('values from the registry', () => {
  const mosaic = (name: string, id = '1234567890ABCDEF') => {
    const entry = { chain: 'symbol', network: 'testnet', id, name, divisibility: 2, provenance } as const;
    return { ...place, facts: { ...facts, registry: { ...emptyRegistry, mosaics: [entry] } } };
  };
  it('give a mosaic its unit and divisibility', () => {
    expect(symbolAmount(mosaic('Gold'), gold, 5n)).toMatchObject({ divisibility: 2, unit: 'Gold' });
    expect(symbolAmount(place, gold, 5n)).toMatchObject({ divisibility: null, unit: '1234567890ABCDEF' });
    expect(symbolAmount({ ...mosaic('Gold'), network: 'mainnet' }, gold, 5n)).toMatchObject({ divisibility: null });
  });
  it.each(['XYM2', 'my xem', 'X\u0423M', '\uff38\uff39\uff2d'])('do not let %s pass for a currency', (name) =>
    expect(symbolAmount(mosaic(name), gold, 5n)).toMatchObject({ divisibility: 2, unit: '1234567890ABCDEF' }),
  );
  it('are not asked about a currency or an alias', () => {
    expect(symbolAmount(mosaic('Mine', '72C0212E67A08BCE'), xym, 5n)).toMatchObject({ divisibility: 6, unit: 'XYM' });
    const alias = 0x84b3552d375ffa4bn;
    expect(symbolAmount(mosaic('Mine', '84B3552D375FFA4B'), alias, 5n)).toMatchObject({ divisibility: null });
    expect(nemAmount({ ...place, chain: 'nem' }, { namespace: 'nem', name: 'xem' }, 5n)).toMatchObject({ unit: 'XEM' });
  });
  it('name addresses, escaped', () => {
    const contacts = [
      { chain: 'symbol', network: 'testnet', address: addressOf('bob'), publicKey: null, name: 'B\u202eb', provenance },
    ] as const;
    const known = { ...facts, registry: { ...emptyRegistry, contacts } };
    expect(addressValue(addressOf('bob'), 'symbol', 'testnet', known)).toMatchObject({
      owner: null,
      known: 'B\\u{202E}b',
    });
    expect(addressValue(accountOf('own').address, 'symbol', 'testnet', known)).toMatchObject({
      owner: 'own',
      known: null,
    });
    expect(addressValue('', 'symbol', 'testnet', known)).toEqual({ type: 'code', code: 'signer-open' });
    expect(recipientValue({ type: 'alias', namespaceId: 5n }, place)).toEqual({
      type: 'alias',
      namespaceId: '0000000000000005',
    });
    expect(blocksValue(5n)).toEqual({ type: 'blocks', blocks: '5', blockMs: 30_000 });
  });
});
