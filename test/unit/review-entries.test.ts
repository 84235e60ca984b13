/** Imports into the registry as documents, and questions as rows. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { toHex } from '../../core/base/hex.ts';
import { type Book, type Entry, emptyRegistry, type NewEntry, type Registry } from '../../core/registry/registry.ts';
import { reviewAsked } from '../../core/review/options-review.ts';
import { reviewTask } from '../../core/review/review.ts';
import { reviewDocument } from '../../core/review/schema.ts';
import { bytesOfTask } from '../../core/task/bytes-of-task.ts';
import type { EntriesTask } from '../../core/task/task.ts';
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
const multisig: Extract<NewEntry, { book: 'multisigs' }> = {
  ...{ book: 'multisigs', ...place, address: addressOf('multisig'), name: 'Treasury', minApproval: 2, minRemoval: 1 },
  cosigners: [addressOf('own'), addressOf('carol'), addressOf('dave')].sort(),
};
const removal = (from: Book, key: string): Entry => ({ book: 'removals', ...place, from, key });
const taskOf = (...entries: readonly Entry[]): EntriesTask => ({ do: 'keep', ...place, entries });
const keep = (entries: readonly Entry[], registry: Registry = emptyRegistry) =>
  reviewTask(taskOf(...entries), { ...facts, format: 'inkan-entries', registry });

describe('an import', () => {
  const document = keep([contact, mosaic, multisig]);
  it('is what the contract carries: nothing is signed, nothing moves', () => {
    expect(v.parse(reviewDocument, document)).toEqual(document);
    expect(document).toMatchObject({
      ...{
        kind: 'inkan.entries',
        task: 'keep',
        hash: null,
        deadlineMs: null,
        effects: [],
        controlChanges: [],
        cosigners: [],
      },
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
      'cosigner: own',
    ]);
  });
  it('widens what is believed from now on', () => expect(codes(document)).toEqual(['caution entry-widens-trust']));
  it('counts its entries in one sentence', () =>
    expect(document.headline).toEqual({ code: 'entries', slots: { count: [{ type: 'integer', text: '3' }] } }));
});

describe('an entry that is there already', () => {
  it('replaces a contact', () => {
    const registry = {
      ...emptyRegistry,
      contacts: [{ ...place, address: addressOf('bob'), publicKey: null, name: 'Rob', provenance }],
    };
    const document = keep([contact], registry);
    expect(rowsOf(document, 'contact').slice(-2)).toEqual(['replaces: Rob', 'replaces: none']);
    expect(codes(document)).toEqual(['caution entry-widens-trust', 'caution entry-replaces']);
  });
  it('replaces a divisibility', () => {
    const { book: _, ...old } = { ...mosaic, divisibility: 0, provenance };
    const document = keep([mosaic], { ...emptyRegistry, mosaics: [old] });
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
    const registry = { ...emptyRegistry, contacts: [{ ...contact, network: 'mainnet' as const, provenance }] };
    expect(codes(keep([contact], registry))).not.toContain('caution entry-replaces');
  });
});

/** Warnings with their facts, "stop code key=value". */
const told = ({ warnings }: ReturnType<typeof keep>) =>
  warnings.map(({ code, severity, facts: found }) =>
    [severity, code, ...Object.entries(found).map(([name, value]) => `${name}=${short(value)}`)].join(' '),
  );
const widens = 'caution entry-widens-trust';
const linesOf = (...entries: readonly NewEntry[]): Registry => {
  const of = (wanted: string) =>
    entries.filter(({ book }) => book === wanted).map(({ book: _, ...line }) => ({ ...line, provenance }));
  return { contacts: of('contacts'), mosaics: of('mosaics'), multisigs: of('multisigs') } as unknown as Registry;
};

describe('a name that is hardly told from a known one', () => {
  const operations = { ...contact, publicKey: null, name: 'Operations' };
  const near = { ...operations, address: addressOf('carol'), name: 'Operatons' };
  const of = (entries: readonly Entry[], registry: Registry) =>
    told(keep(entries, registry)).filter((one) => one.startsWith('stop'));
  const stop = (name: string, known: string) =>
    `stop name-look-alike name=${name} nameKnown=${known} account=carol known=bob`;
  it('is a stop, the two names one above the other: against the registry, and within the import', () => {
    expect(of([near], linesOf(operations))).toEqual([stop('Operatons', 'Operations')]);
    expect(of([operations, near], emptyRegistry)).toEqual([stop('Operatons', 'Operations')]);
    expect(
      of([{ ...multisig, address: addressOf('carol'), cosigners: [], name: 'Operatons' }], linesOf(operations)),
    ).toEqual([stop('Operatons', 'Operations')]);
  });
  it.each([
    ['ンニー', 'ソニー'],
    ['ポスコ', 'ボスコ'],
    ['バリ', 'パリ'],
  ])('in kana that are nearly drawn alike: %s, %s', (name, known) =>
    expect(of([{ ...near, name }], linesOf({ ...operations, name: known }))).toEqual([stop(name, known)]),
  );
  it('of a mosaic as well, and of one of our accounts', () => {
    const gold = { ...mosaic, name: 'Goldcoin' };
    expect(of([{ ...gold, id: '1111111111111111', name: 'Goldcoln' }], emptyRegistry)).toEqual([]);
    expect(of([{ ...gold, id: '1111111111111111', name: 'Goldkoin' }], linesOf(gold))).toEqual([
      'stop name-look-alike name=Goldkoin nameKnown=Goldcoin mosaic=1111111111111111 known=1234567890ABCDEF',
    ]);
    const own = { ...accountOf('own'), label: 'Operations' };
    const document = reviewTask(taskOf(near), {
      ...facts,
      accounts: [own],
      format: 'inkan-entries',
      registry: emptyRegistry,
    });
    expect(codes(document)).toContain('stop name-look-alike');
  });
  it('is none when it stays what it is, when it is the same account, or on another network', () => {
    expect(of([near], linesOf(operations, near))).toEqual([]);
    expect(of([{ ...operations, name: 'Operatons' }], linesOf(operations))).toEqual([]);
    expect(of([near], linesOf({ ...operations, network: 'mainnet' }))).toEqual([]);
    expect(of([{ ...near, name: 'Operations 2' }], linesOf({ ...operations, name: 'Operations 1' }))).toEqual([]);
  });
});

describe('what was known and is known otherwise now', () => {
  const known = linesOf(contact, mosaic, multisig);
  const [one = '', two = '', three = ''] = multisig.cosigners;
  const stranger = { ...contact, address: addressOf('dave'), publicKey: null };
  const nameOf = (address: string) => short({ type: 'address', text: address, owner: null, known: null });
  it('a name that goes to a foreign account, while its holder gets another one', () => {
    const document = keep([{ ...contact, name: 'Bob (old)' }, stranger], known);
    expect(told(document)).toEqual([
      'stop entry-replaces name=Bob before=bob after=dave',
      widens,
      'caution entry-replaces before=Bob after=Bob (old)',
    ]);
    expect(document.cards[1]?.rows.map(({ label, value }) => `${label}: ${short(value)}`)).toContain('replaces: bob');
  });
  it.each<[string, readonly Entry[]]>([
    [
      'in another spelling',
      [
        { ...contact, name: 'Robert' },
        { ...stranger, name: 'b\u00f6b' },
      ],
    ],
    ['while its holder goes', [removal('contacts', contact.address), stranger]],
    [
      'from a contact to a multisig account',
      [
        { ...contact, name: 'R' },
        { ...multisig, name: 'Bob' },
      ],
    ],
  ])('a name, %s', (_, entries) => expect(codes(keep(entries, linesOf(contact)))).toContain('stop entry-replaces'));
  it('the name of a mosaic', () =>
    expect(
      told(
        keep(
          [
            { ...mosaic, name: 'Old' },
            { ...mosaic, id: '1234567890ABCDEE' },
          ],
          known,
        ),
      ),
    ).toContain('stop entry-replaces name=Gold before=1234567890ABCDEF after=1234567890ABCDEE'));
  it('a divisibility', () =>
    expect(told(keep([{ ...mosaic, divisibility: 6 }], known))).toEqual([
      'stop entry-replaces mosaic=1234567890ABCDEF before=2 after=6',
      widens,
    ]));
  it('a divisibility and a name', () =>
    expect(told(keep([{ ...mosaic, divisibility: 6, name: 'Silver' }], known))).toEqual([
      'stop entry-replaces mosaic=1234567890ABCDEF before=2 after=6',
      widens,
      'caution entry-replaces before=Gold after=Silver',
    ]));
  it('quorums', () =>
    expect(told(keep([{ ...multisig, minApproval: 1, minRemoval: 2 }], known))).toEqual([
      'stop entry-replaces account=multisig before=2 of 3 after=1 of 3',
      'stop entry-replaces account=multisig before=1 of 3 after=2 of 3',
      widens,
    ]));
  it('cosigners', () => {
    const others = { ...multisig, cosigners: [two, three, addressOf('bob')].sort() };
    expect(told(keep([others], known))).toEqual([
      `stop entry-replaces account=multisig before=${nameOf(one)} after=bob`,
      widens,
    ]);
    const alone = { ...multisig, minApproval: 1, minRemoval: 1, cosigners: [addressOf('bob')] };
    expect(codes(keep([alone], known)).filter((code) => code === 'stop entry-replaces')).toHaveLength(5);
  });
  it('is a caution where only the name of the same line changes, or nothing does', () => {
    for (const line of [{ ...contact, name: 'Robert' }, contact, mosaic, multisig])
      expect(codes(keep([line], known))).toEqual([widens, 'caution entry-replaces']);
  });
  it('is nothing where the name stays with one of its holders', () => {
    const both = { ...contact, address: multisig.address, publicKey: null, name: 'Treasury' };
    expect(codes(keep([both], known))).toEqual([widens]);
  });
});

describe('a line that goes', () => {
  const known = linesOf(contact, mosaic, multisig);
  it('is shown whole, and nothing is believed because of it', () => {
    const document = keep([removal('multisigs', multisig.address)], known);
    expect(told(document)).toEqual(['caution entry-removes name=Treasury account=multisig']);
    expect(rowsOf(document, 'multisig-entry').slice(0, 5)).toEqual([
      'action: delete',
      'name: Treasury',
      'account: multisig',
      'min-approval: 2 of 3',
      'min-removal: 1 of 3',
    ]);
    expect(rowsOf(document, 'multisig-entry')).toHaveLength(10);
    expect(v.parse(reviewDocument, document)).toEqual(document);
    expect(document.bytes).toBe(toHex(bytesOfTask(taskOf(removal('multisigs', multisig.address)))));
  });
  it('of any book', () => {
    const document = keep([removal('contacts', contact.address), removal('mosaics', mosaic.id)], known);
    expect(told(document)).toEqual([
      'caution entry-removes name=Bob account=bob',
      'caution entry-removes name=Gold mosaic=1234567890ABCDEF',
    ]);
    expect(rowsOf(document, 'contact').slice(0, 3)).toEqual(['action: delete', 'name: Bob', 'account: bob']);
    expect(rowsOf(document, 'mosaic-entry').at(3)).toBe('divisibility: 2');
  });
  it('that is not there is named all the same', () =>
    expect(rowsOf(keep([removal('mosaics', mosaic.id)]), 'mosaic-entry').slice(0, 2)).toEqual([
      'action: delete',
      'mosaic-id: 1234567890ABCDEF',
    ]));
});

describe('an entry about one of our accounts', () => {
  const own = addressOf('own');
  const cosigners = [addressOf('bob')];
  const stop = 'stop entry-about-ours account=own';
  it.each<[string, Entry]>([
    ['a contact', { ...contact, address: own, publicKey: null }],
    ['a multisig account', { ...multisig, address: own, minApproval: 1, minRemoval: 1, cosigners } as Entry],
  ])('%s', (_, entry) => expect(told(keep([entry]))).toContain(stop));
  it('not as a cosigner, and not where the line goes: that is the cure', () => {
    expect(told(keep([multisig]))).not.toContain(stop);
    const bricked = linesOf({ ...multisig, address: own, minApproval: 1, minRemoval: 1, cosigners });
    expect(codes(keep([removal('multisigs', own)], bricked))).toEqual(['caution entry-removes']);
  });
});

describe('an entry that imitates', () => {
  const twin = (address: string) => `${address.slice(0, 10)}${'A'.repeat(10)}${address.slice(20)}`;
  const fake = { ...contact, publicKey: null, name: 'Robert' };
  it.each<[string, readonly Entry[]]>([
    ['our account', [{ ...fake, address: twin(addressOf('own')) }]],
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
    expect(rows({ asked: 'signer', about: null, options: [{ id: 'a', account: accountOf('own') }] })).toEqual([
      ['a', 'account: own'],
    ]));
  it('of what an invoice means', () =>
    expect(
      rows({
        asked: 'invoice-amount',
        about: null,
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
        about: null,
        options: [{ id: 'c', way: 'complete', account: accountOf('own'), need: 2, of: 3 }],
      }),
    ).toEqual([['c', 'way: way-complete', 'account: own', 'min-approval: 2 of 3']]));
});
