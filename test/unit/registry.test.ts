/** The registry: what it stores, what it refuses, and which accounts can be confused. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toBase32 } from '../../core/base/base32.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import { addEntries } from '../../core/registry/add-entries.ts';
import { chanceOf, likenessOf, lookAlikes } from '../../core/registry/look-alike.ts';
import { contactOf, mosaicOf, multisigOf, nameOf, replacedBy } from '../../core/registry/look-up.ts';
import { isEntryName } from '../../core/registry/names.ts';
import { readAlike } from '../../core/registry/read-alike.ts';
import {
  type Book,
  type Entry,
  emptyRegistry,
  maxEntriesPerBook,
  type Registry,
} from '../../core/registry/registry.ts';
import { similarAddresses } from '../../core/registry/similar-addresses.ts';
import { drawing } from '../sample.ts';
import { addressesOf, key } from './request-samples.ts';

const [account, a, b, c] = addressesOf('symbol');
const place = { chain: 'symbol', network: 'testnet' } as const;
const provenance = { format: 'inkan-entries', approvedMs: '1700000000000' };
const later = { format: 'symbol-qr-1', approvedMs: '1800000000000' };
const contact = { book: 'contacts', ...place, address: a, publicKey: key, name: 'Bob' } as const;
const mosaic = { book: 'mosaics', ...place, id: '0123456789ABCDEF', name: 'points', divisibility: 2 } as const;
const cosigners = [a, b, c].toSorted();
const quorum = { minApproval: 2, minRemoval: 3, cosigners };
const multisig = { book: 'multisigs', ...place, address: account, name: 'Treasury', ...quorum } as const;

function booksOf(entries: readonly Entry[], registry: Registry = emptyRegistry, from = provenance): Registry {
  const added = addEntries(registry, entries, from);
  if (!added.ok) throw new Error(added.reason.code);
  return added.value;
}
const codeOf = (entries: readonly Entry[], registry = emptyRegistry) => {
  const added = addEntries(registry, entries, provenance);
  return added.ok ? 'ok' : added.reason.code;
};
/** `count` different addresses. */
const contacts = (count: number, from = 0): Entry[] =>
  Array.from({ length: count }, (_, i) => {
    const publicKey = new Uint8Array(32).fill(9);
    new DataView(publicKey.buffer).setUint32(0, from + i);
    const { text } = addressOfPublicKey('symbol', 'testnet', publicKey);
    return { book: 'contacts', ...place, address: text, publicKey: null, name: `n${from + i}` };
  });

describe('what is kept', () => {
  const registry = booksOf([contact, mosaic, multisig]);
  test('is found by chain, network and key, with where it came from', () => {
    const { book: _, ...line } = contact;
    expect(contactOf(registry, 'symbol', 'testnet', a)).toEqual({ ...line, provenance });
    expect(mosaicOf(registry, 'symbol', 'testnet', mosaic.id)?.divisibility).toBe(2);
    expect(multisigOf(registry, 'symbol', 'testnet', account)?.cosigners).toEqual(cosigners);
    expect(nameOf(registry, 'symbol', 'testnet', a)).toBe('Bob');
    expect(nameOf(registry, 'symbol', 'testnet', account)).toBe('Treasury');
    expect(Object.keys(registry.contacts[0] ?? {})).not.toContain('book');
  });
  test('is not found on the other network, the other chain, or under another key', () => {
    expect(contactOf(registry, 'symbol', 'mainnet', a)).toBeNull();
    expect(mosaicOf(registry, 'nem', 'testnet', mosaic.id)).toBeNull();
    expect(multisigOf(registry, 'symbol', 'testnet', a)).toBeNull();
    expect(nameOf(registry, 'symbol', 'testnet', b)).toBeNull();
  });
  test('takes the place of the line with the same key, which can be shown first', () => {
    const renamed = { ...contact, name: 'Robert', publicKey: null };
    expect(replacedBy(registry, renamed)).toEqual(registry.contacts[0]);
    expect(replacedBy(registry, { ...contact, address: b })).toBeNull();
    expect(replacedBy(registry, mosaic)).toEqual(registry.mosaics[0]);
    expect(replacedBy(registry, { ...multisig, network: 'mainnet' })).toBeNull();
    const next = booksOf([renamed], registry, later);
    expect(next.contacts).toEqual([{ ...place, address: a, name: 'Robert', publicKey: null, provenance: later }]);
    expect([next.mosaics, next.multisigs]).toEqual([registry.mosaics, registry.multisigs]);
    expect(registry.contacts[0]?.name).toBe('Bob');
  });
});

describe('refused, and nothing is written', () => {
  const [nemAccount, ...nemCosigners] = addressesOf('nem');
  const nemMultisig = { ...multisig, chain: 'nem', address: nemAccount, cosigners: nemCosigners.toSorted() } as const;
  test.each<[string, readonly Entry[], string]>([
    ['nothing', [], 'empty'],
    ['more than a person reads', contacts(51), 'entries-too-many'],
    ['the same key twice', [contact, { ...contact, name: 'Eve' }], 'entry-conflicts'],
    ['a name with a control character', [{ ...contact, name: 'a\u0007' }], 'entries-malformed'],
    ['an address of mainnet', [{ ...contact, network: 'mainnet' }], 'network-mismatch'],
    ['an address of NEM', [{ ...contact, address: nemAccount, publicKey: null }], 'bad-address'],
    ['a key of somebody else', [{ ...contact, address: b }], 'entry-conflicts'],
    ['a key in lower case', [{ ...contact, publicKey: key.toLowerCase() }], 'entries-malformed'],
    ['XYM of two decimals', [{ ...mosaic, id: '72C0212E67A08BCE', name: 'XYM' }], 'entry-conflicts'],
    ['XYM of mainnet', [{ ...mosaic, network: 'mainnet', id: '6BED913FA20223F8' }], 'entry-conflicts'],
    ['XEM of two decimals', [{ ...mosaic, chain: 'nem', id: 'nem:xem', name: 'XEM' }], 'entry-conflicts'],
    ['a false XYM', [{ ...mosaic, name: 'XYM' }], 'entry-conflicts'],
    ['a false xem', [{ ...mosaic, name: 'xem' }], 'entry-conflicts'],
    ['half a decimal', [{ ...mosaic, divisibility: 0.5 }], 'entries-malformed'],
    ['seven decimals', [{ ...mosaic, divisibility: 7 }], 'entries-malformed'],
    ['fewer than none', [{ ...mosaic, divisibility: -1 }], 'entries-malformed'],
    ['more than there are', [{ ...multisig, minApproval: 4 }], 'multisig-quorum-impossible'],
    ['zero', [{ ...multisig, minApproval: 0 }], 'multisig-quorum-impossible'],
    ['not whole', [{ ...multisig, minRemoval: 1.5 }], 'multisig-quorum-impossible'],
    ['two numbers on NEM', [nemMultisig], 'multisig-quorum-impossible'],
    ['its own cosigner', [{ ...multisig, address: cosigners[1] ?? '' }], 'entry-conflicts'],
    ['unsorted cosigners', [{ ...multisig, cosigners: cosigners.toReversed() }], 'entries-malformed'],
    ['one name for two addresses', [contact, { ...contact, address: b, publicKey: null }], 'entry-conflicts'],
    ['one name, contact and multisig', [contact, { ...multisig, name: 'BOB' }], 'entry-conflicts'],
    ['one name for two mosaics', [mosaic, { ...mosaic, id: '0000000000000001' }], 'entry-conflicts'],
  ])('%s', (_, entries, code) => expect(codeOf(entries)).toBe(code));

  test('the name of a line that is there, in another width', () => {
    const eve = { ...contact, address: b, publicKey: null, name: 'Ｂｏｂ' };
    expect(codeOf([eve], booksOf([contact]))).toBe('entry-conflicts');
    expect(
      codeOf([{ ...eve, network: 'mainnet', address: addressesOf('symbol', 'mainnet')[2] }], booksOf([contact])),
    ).toBe('ok');
  });
  test('names may be swapped, and an account is a contact and a multisig account under one name', () => {
    const two = booksOf([contact, { ...contact, address: b, publicKey: null, name: 'Eve' }]);
    const swapped = [
      { ...contact, name: 'Eve' },
      { ...contact, address: b, publicKey: null },
    ];
    expect(codeOf(swapped, two)).toBe('ok');
    expect(codeOf([multisig, { ...contact, address: account, publicKey: null, name: 'Treasury' }])).toBe('ok');
    expect(codeOf([{ ...nemMultisig, minRemoval: 2 }])).toBe('ok');
    expect(codeOf([{ ...mosaic, id: '72C0212E67A08BCE', name: 'XYM', divisibility: 6 }])).toBe('ok');
  });
  test('a full book takes no new line, but the same lines again', () => {
    let registry = emptyRegistry;
    for (let at = 0; at < maxEntriesPerBook; at += 50) registry = booksOf(contacts(50, at), registry);
    expect(registry.contacts).toHaveLength(500);
    expect(codeOf(contacts(1, 500), registry)).toBe('books-full');
    expect(codeOf(contacts(50, 450), registry)).toBe('ok');
    expect(codeOf([mosaic], registry)).toBe('ok');
  });
});

describe('a line that is to go', () => {
  const registry = booksOf([contact, mosaic, multisig]);
  const removal = (from: Book, key: string) => ({ book: 'removals', ...place, from, key }) as const;
  const none = { contacts: [], mosaics: [], multisigs: [] };
  test.each([
    ['contacts', a],
    ['mosaics', mosaic.id],
    ['multisigs', account],
  ] as const)('%s', (from, key) => {
    expect(replacedBy(registry, removal(from, key))).toEqual(registry[from][0]);
    expect(booksOf([removal(from, key)], registry)).toEqual({ ...registry, [from]: [] });
  });
  test('beside new lines, and its name is free again', () => {
    const eve = { ...contact, address: b, publicKey: null };
    const next = booksOf([eve, removal('contacts', a)], registry);
    expect(next.contacts.map(({ address, name }) => [address, name])).toEqual([[b, 'Bob']]);
    const all = [removal('contacts', a), removal('mosaics', mosaic.id), removal('multisigs', account)];
    expect(booksOf(all, registry)).toEqual(none);
  });
  test.each<[string, readonly Entry[], string]>([
    ['is not there', [removal('contacts', b)], 'entry-conflicts'],
    ['is in another book', [removal('multisigs', a)], 'entry-conflicts'],
    ['is there for the other network', [{ ...removal('mosaics', mosaic.id), network: 'mainnet' }], 'entry-conflicts'],
    ['is written at the same time', [{ ...contact, name: 'Eve' }, removal('contacts', a)], 'entry-conflicts'],
    ['goes twice', [removal('contacts', a), removal('contacts', a)], 'entry-conflicts'],
    ['has no address', [removal('contacts', mosaic.id)], 'bad-address'],
    ['has no id', [removal('mosaics', a)], 'entries-malformed'],
  ])('that %s is refused', (_, entries, code) => expect(codeOf(entries, registry)).toBe(code));
});

describe('names', () => {
  test.each([
    ['party 1', 'party l'],
    ['party 1', 'Party I'],
    ['party 1', 'party |'],
    ['XYM', 'X\u028fM'],
    ['XYM', 'X\u00ddM'],
    ['XYM', '\u0425\u04ae\u041c'],
    ['XEM', '\u03a7\u0395\u039c'],
    ['Bob', 'B0b'],
    ['Bob', 'B\u043eb'],
    ['Modern', 'Modem'],
    ['S\u00f8ren', 'Soren'],
  ])('%s reads like %s', (one, two) => expect(readAlike(one, two)).toBe(true));
  test.each([
    ['party 1', 'party 2'],
    ['\u30cf\u30cf', '\u30d1\u30d1'],
    ['\uff8a\uff9d', '\uff8a\uff9e\uff9d'],
    ['\u0915\u093f', '\u0915\u0940'],
    ['Bob', 'Rob'],
  ])('%s does not read like %s', (one, two) => expect(readAlike(one, two)).toBe(false));
  const hyphens = (text: string) => (text.match(/.{1,6}/g) ?? []).join('-');
  const [nemAddress] = addressesOf('nem');
  test.each([
    ['an address of Symbol', b],
    ['an address of NEM', nemAddress],
    ['an address of mainnet', addressesOf('symbol', 'mainnet')[0]],
    ['an address in lower case', b.toLowerCase()],
    ['an address in groups', hyphens(nemAddress)],
    ['an address with spaces', hyphens(b).replaceAll('-', ' ')],
    ['an address with a false checksum', `${b.slice(0, -2)}AA`],
    ['an address of full width', [...b].map((x) => String.fromCodePoint((x.codePointAt(0) ?? 0) + 0xfee0)).join('')],
    ['the id of XYM', '72C0212E67A08BCE'],
    ['an id in lower case', '0x72c0212e67a08bce'],
    ['an id in groups', "72C0'212E'67A0'8BCE"],
  ])('%s is none', (_, name) => expect(isEntryName(name)).toBe(false));
  test.each([
    'Treasury',
    'NATIONAL TREASURY',
    'DEADBEEF',
    'Ｂｏｂ',
    '財団の金庫',
    'The treasury of the foundation in Tokyo again',
  ])('%s is one', (name) => expect(isEntryName(name)).toBe(true));
  const mosaicNamed = (name: string) => codeOf([{ ...mosaic, name }]);
  test.each(['X\u028fM', 'X\u00ddM', '\u0425\u04ae\u041c', 'xyrn', 'symbol.xym', 'nem:xem', 'XEM'])(
    'a mosaic is not called %s',
    (name) => expect(mosaicNamed(name)).toBe('entry-conflicts'),
  );
  test('nor like an id, while another name is fine', () => {
    expect(mosaicNamed('72C0212E67A08BCE')).toBe('entries-malformed');
    expect(mosaicNamed('xymbol')).toBe('ok');
  });
  test('lines that read alike since names are read more strictly do not stand in the way of others', () => {
    const [one] = booksOf([{ ...contact, name: 'party 1' }]).contacts;
    const [two] = booksOf([{ ...contact, address: b, publicKey: null, name: 'party l' }]).contacts;
    if (one === undefined || two === undefined) throw new Error('no lines');
    const old = { ...emptyRegistry, contacts: [one, two] };
    expect(codeOf([mosaic], old)).toBe('ok');
    expect(codeOf([{ ...contact, address: c, publicKey: null, name: 'Carol' }], old)).toBe('ok');
    expect(codeOf([{ ...contact, address: c, publicKey: null, name: 'party I' }], old)).toBe('entry-conflicts');
  });
});

describe('addresses made to be taken for another', () => {
  /** The address with another middle: `first` and `last` characters stay. */
  const forged = (address: string, first: number, last: number) => {
    const middle = [...address.slice(first, address.length - last)].map((letter) => (letter === 'Q' ? 'R' : 'Q'));
    return address.slice(0, first) + middle.join('') + address.slice(address.length - last);
  };
  test.each([
    [4, 4, 29, 'stop'],
    [0, 6, 27, 'stop'],
    [7, 0, 27, 'stop'],
    [8, 0, 32, 'stop'],
    [6, 4, 39, 'stop'],
    [6, 6, 49, 'stop'],
    [39 - 1, 0, 182, 'stop'],
    [4, 3, 24, null],
    [3, 4, 24, null],
    [6, 0, 22, null],
    [0, 5, 22, null],
  ])('first %i and last %i: %i bits, %s', (first, last, bits, severity) => {
    const found = lookAlikes(forged(a, first, last), [b, a, c]);
    expect(found).toEqual(severity === null ? [] : [{ address: a, severity, first, last, bits }]);
    expect(likenessOf(forged(a, first, last), a)?.bits).toBe(bits);
  });
  test.each([
    [4, 4, 32, 'stop'],
    [4, 3, 27, null],
    [0, 6, 30, 'stop'],
    [8, 0, 32, 'stop'],
  ])('NEM, first %i and last %i: %i bits, %s', (first, last, bits, severity) => {
    const [nem = ''] = addressesOf('nem');
    expect(likenessOf(forged(nem, first, last), nem)?.bits).toBe(bits);
    expect(lookAlikes(forged(nem, first, last), [nem])[0]?.severity ?? null).toBe(severity);
  });
  test.each([
    [2 ** 17, 'stop'],
    [300 * 500, 'stop'],
    [300 * 5_000, 'caution'],
    [300 * 20_000, 'caution'],
    [2 ** 24, null],
  ])('four and four among %i comparisons: %s', (comparisons, severity) => {
    expect(lookAlikes(forged(a, 4, 4), [a], comparisons)[0]?.severity ?? null).toBe(severity);
    expect(lookAlikes(forged(a, 6, 6), [a], comparisons)[0]?.severity).toBe('stop');
  });
  test('the chance of a likeness is what random addresses show', () => {
    const draw = drawing('likeness');
    for (const [chain, length] of [
      ['symbol', 39],
      ['nem', 40],
    ] as const) {
      const bytes = (length * 5) >> 3;
      const address = () =>
        toBase32(Uint8Array.from({ length: bytes }, (_, at) => (at === 0 ? 0x98 : Math.floor(draw() * 256))));
      const pairs = 200_000;
      for (const bits of [5, 7, 10]) {
        let seen = 0;
        for (let at = 0; at < pairs; at += 1) if ((likenessOf(address(), address())?.bits ?? 0) >= bits) seen += 1;
        const expected = chanceOf(bits, length) * pairs;
        // Five standard deviations.
        expect(Math.abs(seen - expected), `${chain} ${bits}: ${seen} of ${expected}`).toBeLessThan(
          5 * Math.sqrt(expected),
        );
      }
    }
  });
  test('nobody is taken for himself, and no known address for another', () => {
    const twin = forged(a, 8, 8);
    expect(lookAlikes(a, [a, twin])).toEqual([]);
    expect(lookAlikes(forged(a, 8, 7), [a, twin]).map(({ address }) => address)).toEqual([a, twin]);
  });
  const addressesAlike = (address: string, known: readonly string[]) =>
    lookAlikes(address, known)
      .map((one) => one.address)
      .toSorted();
  test('the registry is searched by beginnings and ends, and nothing that is alike is missed', () => {
    const known = contacts(50).map((entry) => ({ ...entry, provenance }) as unknown as Registry['contacts'][number]);
    const registry = { ...booksOf([multisig]), contacts: known };
    const all = [...known.map(({ address }) => address), account, ...cosigners];
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.nat({ max: 12 }), fc.nat({ max: 12 }), (address, first, last) => {
        for (const other of [address, forged(address, first, last), forged(address, 38, 0)])
          expect(addressesAlike(other, similarAddresses(registry, 'symbol', 'testnet', other))).toEqual(
            addressesAlike(other, all),
          );
        expect(similarAddresses(registry, 'symbol', 'mainnet', address)).toEqual([]);
      }),
    );
    const grown = { ...registry, multisigs: [] };
    expect(similarAddresses(grown, 'symbol', 'testnet', account)).toEqual([]);
  });
  test('the chains are not compared', () => expect(lookAlikes(`${a}A`, [a])).toEqual([]));
  test('honest addresses are left alone', () => {
    const keys = fc.uniqueArray(fc.uint8Array({ minLength: 32, maxLength: 32 }), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(keys, fc.constantFrom('symbol', 'nem'), (keys, chain) => {
        const [first = '', ...others] = new Set(
          keys.map((key) => addressOfPublicKey(chain as 'nem', 'testnet', key).text),
        );
        expect(lookAlikes(first, others)).toEqual([]);
      }),
    );
  });
});
