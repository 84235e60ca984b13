/** Imports into the books as documents, and questions as rows. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { toHex } from '../../core/base/hex.ts';
import { type Books, type Entry, emptyBooks } from '../../core/books/books.ts';
import { reviewDocument } from '../../core/contract/shapes.ts';
import { reviewAsked } from '../../core/review/options-review.ts';
import { reviewTask } from '../../core/review/review.ts';
import { bytesOfTask } from '../../core/task/bytes-of-task.ts';
import type { KeepTask } from '../../core/task/task.ts';
import { accountOf, addressOf, codes, facts, keys, provenance, registerOf, rowsOf, short } from './review-samples.ts';

const place = { chain: 'symbol', network: 'testnet' } as const;
const contact = {
  book: 'contacts',
  ...place,
  address: addressOf('bob'),
  publicKey: toHex(keys.bob),
  name: 'Bob',
} as const;
const mosaic = { book: 'mosaics', ...place, id: '1234567890ABCDEF', name: 'Gold', divisibility: 2 } as const;
const multisig: Entry = {
  ...{ book: 'multisigs', ...place, address: addressOf('multisig'), name: 'Treasury', minApproval: 2, minRemoval: 1 },
  cosigners: [addressOf('ours'), addressOf('carol'), addressOf('dave')].sort(),
};
const taskOf = (...entries: readonly Entry[]): KeepTask => ({ do: 'keep', ...place, entries });
const keep = (entries: readonly Entry[], books: Books = emptyBooks) =>
  reviewTask(taskOf(...entries), { ...facts, format: 'inkan-entries', books });

describe('an import', () => {
  const document = keep([contact, mosaic, multisig]);
  it('is what the contract carries: nothing is signed, nothing moves', () => {
    expect(v.parse(reviewDocument, document)).toEqual(document);
    expect(document).toMatchObject({
      ...{ kind: 'inkan.entries', task: 'keep', hash: null, deadlineMs: null, effects: [], powers: [], cosigners: [] },
      signer: { address: '', publicKey: '', owner: null, filledIn: false },
    });
    expect(document.bytes).toBe(toHex(bytesOfTask(taskOf(contact, mosaic, multisig))));
  });
  it('shows every field of every entry', () => {
    const [approval, removal] = ['min-approval: 2 of 3', 'min-removal: 1 of 3'];
    expect(rowsOf(document, 'contact')).toEqual([
      'name: Bob',
      'account: bob',
      `public-key: ${toHex(keys.bob)}`,
      'network: testnet',
      'chain: symbol',
    ]);
    expect(rowsOf(document, 'mosaic-entry').slice(0, 3)).toEqual([
      'name: Gold',
      'mosaic-id: 1234567890ABCDEF',
      'divisibility: 2',
    ]);
    expect(rowsOf(document, 'multisig-entry').slice(0, 4)).toEqual([
      'name: Treasury',
      'account: multisig',
      approval,
      removal,
    ]);
    expect(rowsOf(document, 'multisig-entry').slice(4, 7).sort()).toEqual([
      'cosigner: carol',
      'cosigner: dave',
      'cosigner: ours',
    ]);
  });
  it('widens what is believed from now on', () => expect(codes(document)).toEqual(['caution entry-widens-trust']));
  it('counts its entries in one sentence', () =>
    expect(document.headline).toEqual({ code: 'entries', slots: { count: [{ type: 'integer', text: '3' }] } }));
});

describe('an entry that is there already', () => {
  it('replaces a contact', () => {
    const books = {
      ...emptyBooks,
      contacts: [{ ...place, address: addressOf('bob'), publicKey: null, name: 'Rob', provenance }],
    };
    const document = keep([contact], books);
    expect(rowsOf(document, 'contact').slice(-2)).toEqual(['replaces: Rob', 'replaces: none']);
    expect(codes(document)).toEqual(['caution entry-widens-trust', 'caution entry-replaces']);
  });
  it('replaces a divisibility', () => {
    const { book: _, ...old } = { ...mosaic, divisibility: 0, provenance };
    const document = keep([mosaic], { ...emptyBooks, mosaics: [old] });
    expect(rowsOf(document, 'mosaic-entry').slice(-2)).toEqual(['replaces: Gold', 'replaces: 0']);
  });
  it('replaces a quorum and its cosigners', () => {
    const document = keep([multisig], registerOf('multisig', ['bob'], 1));
    expect(rowsOf(document, 'multisig-entry').slice(-4)).toEqual([
      'replaces: Treasury',
      'replaces: 1 of 1',
      'replaces: 1 of 1',
      'replaces: bob',
    ]);
  });
  it('on another network replaces nothing', () => {
    const books = { ...emptyBooks, contacts: [{ ...contact, network: 'mainnet' as const, provenance }] };
    expect(codes(keep([contact], books))).not.toContain('caution entry-replaces');
  });
});

describe('an entry that imitates', () => {
  const twin = (address: string) => `${address.slice(0, 10)}${'A'.repeat(10)}${address.slice(20)}`;
  const fake = { ...contact, publicKey: null, name: 'Robert' };
  it.each<[string, readonly Entry[]]>([
    ['our account', [{ ...fake, address: twin(addressOf('ours')) }]],
    ['another entry of the same import', [contact, { ...fake, address: twin(addressOf('bob')) }]],
    ['a cosigner of another entry', [multisig, { ...fake, address: twin(addressOf('carol')) }]],
  ])('%s', (_, entries) => expect(codes(keep(entries))).toContain('stop address-look-alike'));
  it('by letters of another alphabet', () =>
    expect(codes(keep([{ ...contact, name: 'B\u043eb' }]))).toContain('caution text-mixed-scripts'));
});

describe('a question', () => {
  const rows = (asked: Parameters<typeof reviewAsked>[0]) =>
    reviewAsked(asked, facts).map(({ id, rows }) => [
      id,
      ...rows.map(({ label, value }) => `${label}: ${short(value)}`),
    ]);
  it('of which account', () =>
    expect(rows({ asked: 'signer', options: [{ id: 'a', account: accountOf('ours') }] })).toEqual([
      ['a', 'account: ours'],
    ]));
  it('of what an invoice means', () =>
    expect(
      rows({
        asked: 'invoice-amount',
        options: [
          { id: 'micro', amount: 5n },
          { id: 'whole', amount: 5_000_000n },
        ],
      }),
    ).toEqual([
      ['micro', 'amount: 5/6 XEM', 'reading: reading-micro'],
      ['whole', 'amount: 5000000/6 XEM', 'reading: reading-whole'],
    ]));
  it('of the way', () =>
    expect(
      rows({
        asked: 'multisig-way',
        options: [{ id: 'c', way: 'complete', account: accountOf('ours'), need: 2, of: 3 }],
      }),
    ).toEqual([['c', 'way: way-complete', 'account: ours', 'min-approval: 2 of 3']]));
});
