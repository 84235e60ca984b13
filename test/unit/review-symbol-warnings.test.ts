/** Every warning of the Symbol kinds as a table: content in, warnings out; including cases without a warning. */
import { describe, expect, it } from 'vitest';
import { emptyRegistry } from '../../core/registry/registry.ts';
import type { SignedBonded } from '../../core/review/review-facts.ts';
import { reviewHashLockToCome } from '../../core/review/symbol/hash-lock-review.ts';
import { reviewSymbolContent } from '../../core/review/symbol/review-symbol.ts';
import type { HashLockContent, SymbolContent } from '../../core/transaction/symbol/content.ts';
import { noMessage, symbolPlain, utf8Bytes } from '../vectors/own-transfers.ts';
import {
  addresses,
  alias,
  brief,
  briefReview,
  briefRows,
  contextOf,
  gold,
  recipients,
  reviewOf,
  samples,
  sampleWith,
  xym,
} from './review-symbol-samples.ts';

const warningsOf = (...args: Parameters<typeof reviewOf>) => briefReview(reviewOf(...args)).warnings;
const factsOf = (content: SymbolContent, code: string, more: Parameters<typeof reviewOf>[1] = {}) => {
  const warning = reviewOf(content, more).warnings.find((each) => each.code === code);
  return Object.fromEntries(Object.entries(warning?.facts ?? {}).map(([name, value]) => [name, brief(value)]));
};
/** Begins like our own address but differs. */
const lookAlike = { type: 'address', address: addresses.own.slice(0, 20) + addresses.bob.slice(20) } as const;
const symbolXym = 0xe74b99ba41f4afeen;
const otherAlias = 0x84b3552d375ffa4bn;

describe('whom it goes to', () => {
  const withRecipient: readonly (readonly [string, (recipient: typeof alias) => SymbolContent])[] = [
    ['transfer', (recipient) => sampleWith('symbol.transfer', { recipient })],
    ['secret lock', (recipient) => sampleWith('symbol.secret-lock', { recipient })],
    ['secret proof', (recipient) => sampleWith('symbol.secret-proof', { recipient })],
    ['cosigner added', (added) => sampleWith('symbol.multisig-account-modification', { additions: [added] })],
  ];
  const withTarget: typeof withRecipient = [
    ['account metadata', (target) => sampleWith('symbol.account-metadata', { target })],
    ['mosaic metadata', (target) => sampleWith('symbol.mosaic-metadata', { target })],
    ['namespace metadata', (target) => sampleWith('symbol.namespace-metadata', { target })],
    ['address restriction', (added) => sampleWith('symbol.account-address-restriction', { additions: [added] })],
    ['lifted restriction', (freed) => sampleWith('symbol.account-address-restriction', { deletions: [freed] })],
    ['mosaic address restriction', (target) => sampleWith('symbol.mosaic-address-restriction', { target })],
  ];
  it.each(withTarget)('%s: a name gains nothing, and is a caution', (_, contentOf) => {
    expect(warningsOf(contentOf(alias))).toContain('caution account-by-name');
    expect(warningsOf(contentOf(alias))).not.toContain('stop alias-recipient');
    expect(warningsOf(contentOf(recipients.bob))).not.toContain('caution account-by-name');
  });
  it.each(withRecipient)('%s: a name instead of an address is a stop', (_, contentOf) => {
    expect(warningsOf(contentOf(alias))).toContain('stop alias-recipient');
    expect(warningsOf(contentOf(recipients.bob))).not.toContain('stop alias-recipient');
  });
  const gaining = [...withRecipient, ...withTarget.filter(([name]) => name !== 'lifted restriction')];
  it.each(gaining)('%s: an address made to be taken for ours is a stop', (_, contentOf) => {
    expect(warningsOf(contentOf(lookAlike))).toContain('stop address-look-alike');
    expect(warningsOf(contentOf(recipients.bob))).not.toContain('stop address-look-alike');
  });
  it.each<[string, SymbolContent]>([
    ['a revocation', sampleWith('symbol.mosaic-supply-revocation', { source: alias })],
    ['a removed cosigner', sampleWith('symbol.multisig-account-modification', { deletions: [alias] })],
  ])('%s by name is a stop too', (_, content) => expect(warningsOf(content)).toContain('stop alias-recipient'));
  it('a name that gets linked to a look-alike is a stop', () => {
    const content = sampleWith('symbol.address-alias', { address: lookAlike.address });
    expect(warningsOf(content)).toContain('stop address-look-alike');
  });
  it('a remote account that imitates a contact is a stop; a key of a node has no address', () => {
    const address = addresses.erin.slice(0, 20) + addresses.bob.slice(20);
    const provenance = { format: 'test', approvedMs: '0' };
    const contact = {
      chain: 'symbol',
      network: 'testnet',
      address,
      publicKey: null,
      name: 'remote',
      provenance,
    } as const;
    const registry = { ...emptyRegistry, contacts: [contact] };
    expect(warningsOf(samples['symbol.account-key-link'], { registry })).toContain('stop address-look-alike');
    expect(warningsOf(samples['symbol.node-key-link'], { registry })).toEqual(['caution key-linked']);
  });
});

describe('a transfer', () => {
  const transfer = (fields: Partial<(typeof samples)['symbol.transfer']>) => sampleWith('symbol.transfer', fields);
  const raw = (first: number) => Uint8Array.of(first, 1, 2);
  const plain = { recipient: recipients.bob, mosaics: [{ id: xym, amount: 1n }], message: noMessage };
  it('without anything odd has no warning', () => expect(warningsOf(transfer(plain))).toEqual([]));
  it.each<[string, Partial<(typeof samples)['symbol.transfer']>]>([
    ['note to-self', { recipient: recipients.own }],
    ['note moves-nothing', { mosaics: [] }],
    ['caution mosaic-unknown', { mosaics: [{ id: gold, amount: 1n }] }],
    ['note mosaic-alias', { mosaics: [{ id: symbolXym, amount: 1n }] }],
    ['stop message-harvesting', { message: { kind: 'harvesting', raw: raw(0xfe) } }],
    ['caution message-encrypted', { message: { kind: 'encrypted', raw: raw(1) } }],
    ['caution message-hex', { message: { kind: 'hex', raw: raw(7) } }],
    ['caution message-undecodable', { message: { kind: 'undecodable', raw: raw(0) } }],
    ['caution text-control-characters', { message: symbolPlain('paid\u200b') }],
  ])('%s and nothing else', (expected, fields) =>
    expect(warningsOf(transfer({ ...plain, ...fields }))).toEqual([expected]),
  );
  it('of another name than symbol.xym is of an unknown mosaic', () =>
    expect(warningsOf(transfer({ ...plain, mosaics: [{ id: otherAlias, amount: 1n }] }))).toEqual([
      'caution mosaic-unknown',
      'stop mosaic-alias',
    ]));
  it('of zero says so twice: which mosaic, and that nothing moves', () =>
    expect(warningsOf(transfer({ ...plain, mosaics: [{ id: xym, amount: 0n }] }))).toEqual([
      'caution amount-zero',
      'note moves-nothing',
    ]));
  it('of a mosaic in the registry is shown by its name and divisibility', () => {
    const provenance = { format: 'test', approvedMs: '0' };
    const entry = { chain: 'symbol', network: 'testnet', id: '1234567890ABCDEF', name: 'gold', provenance } as const;
    const registry = { ...emptyRegistry, mosaics: [{ ...entry, divisibility: 2 }] };
    const gold150 = transfer({ ...plain, mosaics: [{ id: gold, amount: 150n }] });
    const review = reviewOf(gold150, { registry });
    expect(warningsOf(gold150, { registry })).toEqual(['note divisibility-from-books']);
    expect(review.effects[0]?.amount).toEqual({ type: 'amount', atomic: '150', divisibility: 2, unit: 'gold' });
  });
  it.each([
    ['nothing', { mosaics: [] }, 'transfer-nothing from=own to=bob'],
    ['zero', { mosaics: [{ id: xym, amount: 0n }] }, 'transfer-nothing from=own to=bob'],
    ['to a name', { recipient: alias }, 'transfer-alias amount=1 XYM from=own to=alias 84B3552D375FFA4B'],
  ])('of %s has its own headline', (_, fields, headline) =>
    expect(briefReview(reviewOf(transfer({ ...plain, ...fields }))).headline).toBe(headline),
  );
  it('to an account of ours says what arrives there', () => {
    const review = reviewOf(transfer({ ...plain, recipient: recipients.own }), {}, addresses.bob);
    expect(briefReview(review).effects).toEqual(['bob out transfer 1 XYM', 'own in transfer 1 XYM']);
    expect(review.effects.map(({ owner }) => owner)).toEqual([null, 'own']);
  });
  it('of an open signer has nobody it is from', () => {
    const review = briefReview(reviewOf(transfer(plain), {}, ''));
    expect(review.effects).toEqual(['(signer-open) out transfer 1 XYM']);
  });
});

describe('a hash lock', () => {
  const lock = (fields: Partial<HashLockContent> = {}) => sampleWith('symbol.hash-lock', fields);
  const signed = (byte: string, network: 'testnet' | 'mainnet' = 'testnet'): SignedBonded => ({
    chain: 'symbol',
    network,
    hash: byte.repeat(32),
  });
  it.each<[string, readonly SignedBonded[]]>([
    ['caution hash-lock-unknown', []],
    ['caution hash-lock-unknown', [signed('AA', 'mainnet')]],
    ['note hash-lock-matches', [signed('AA')]],
    ['note hash-lock-matches', [signed('AA'), signed('BB')]],
    ['stop hash-lock-mismatch', [signed('BB')]],
    ['stop hash-lock-mismatch', [signed('AB'), signed('AA', 'mainnet')]],
  ])('%s when %j was signed in this session', (expected, signedBonded) => {
    const about = warningsOf(lock(), { signedBonded }).filter((each) => each.includes('hash-lock'));
    expect(about).toEqual([expected]);
  });
  it('that nothing is known of shows what it locks', () =>
    expect(factsOf(lock(), 'hash-lock-unknown')).toEqual({ lockedHash: 'AAAAAAAA' }));
  it('that does not match shows the newest signed hash beside its own', () => {
    const signedBonded = [signed('BB'), signed('CC')];
    expect(factsOf(lock(), 'hash-lock-mismatch', { signedBonded })).toEqual({
      expected: 'CCCCCCCC',
      found: 'AAAAAAAA',
    });
  });
  it.each<[string, HashLockContent['mosaic']]>([
    ['11 XYM', { id: xym, amount: 11_000_000n }],
    ['9.999999 XYM', { id: xym, amount: 9_999_999n }],
    ['another mosaic', { id: gold, amount: 10_000_000n }],
  ])('of %s is unusual', (_, mosaic) => expect(warningsOf(lock({ mosaic }))).toContain('caution deposit-unusual'));
  it.each([xym, symbolXym])('of 10 XYM (%s) is usual', (id) =>
    expect(warningsOf(lock({ mosaic: { id, amount: 10_000_000n } }))).not.toContain('caution deposit-unusual'),
  );
  it('whose hash is put in later shows that, and compares nothing', () => {
    const content = { ...samples['symbol.hash-lock'], kind: 'symbol.hash-lock' } as HashLockContent;
    const review = reviewHashLockToCome(content, contextOf({ signedBonded: [signed('BB')] }));
    expect(briefRows(review.cards[0]?.rows ?? [])).toContain('locked-hash: (set-when-signed)');
    expect(briefReview(review).warnings).toEqual(['note deposit-at-risk']);
  });
});

describe('secrets and metadata', () => {
  it.each<[string, SymbolContent]>([
    ['lock', sampleWith('symbol.secret-lock', { algorithm: 'hash-160' })],
    ['proof', sampleWith('symbol.secret-proof', { algorithm: 'hash-160' })],
  ])('a %s of 160 bits is weak', (_, content) => expect(warningsOf(content)).toContain('caution weak-hash'));

  const text = (value: string) => ({ value: utf8Bytes(value), sizeDelta: utf8Bytes(value).length });
  const labels = (content: SymbolContent) =>
    reviewOf(content).cards.flatMap(({ rows }) => rows.map(({ label }) => label));
  it('the text of metadata is shown only when the value may be new and is text', () => {
    const fields = (more: object) => sampleWith('symbol.account-metadata', more);
    expect(labels(fields(text('hello')))).toContain('metadata-text');
    expect(labels(fields({ ...text('hello'), sizeDelta: 4 }))).not.toContain('metadata-text');
    expect(labels(fields({ value: Uint8Array.of(0xff, 0xfe), sizeDelta: 2 }))).not.toContain('metadata-text');
  });
  it('the text of metadata is escaped and warned of', () => {
    const content = sampleWith('symbol.account-metadata', text('a\u202Eb'));
    expect(warningsOf(content)).toContain('caution text-control-characters');
    expect(briefRows(reviewOf(content).cards[0]?.rows ?? [])).toContain('metadata-text: a\\u{202E}b');
  });
  it('metadata of a mosaic by name is warned of', () =>
    expect(warningsOf(sampleWith('symbol.mosaic-metadata', { mosaicId: otherAlias }))).toContain(
      'caution mosaic-alias',
    ));
});

describe('mosaics and names', () => {
  it('a definition with the revokable flag is noted', () =>
    expect(warningsOf(sampleWith('symbol.mosaic-definition', { flags: 0b1000 }))).toContain('note mosaic-revokable'));
  it('a supply decrease leaves', () => {
    const review = briefReview(
      reviewOf(sampleWith('symbol.mosaic-supply-change', { action: 'decrease', mosaicId: xym })),
    );
    expect(review.headline).toBe('supply-decrease from=own amount=500 XYM mosaic=72C0212E67A08BCE');
    expect(review.effects).toEqual(['own out supply 500 XYM']);
  });
  it('a revocation from an account of ours takes from it', () => {
    const content = sampleWith('symbol.mosaic-supply-revocation', { source: recipients.own });
    const { effects } = reviewOf(content, {}, addresses.bob);
    expect(effects.map(({ owner, direction }) => [owner, direction])).toEqual([
      ['own', 'out'],
      [null, 'in'],
    ]);
  });
  it("a revocation may be somebody else's wish inside an aggregate, and is the signer's own outside", () => {
    const content = sampleWith('symbol.mosaic-supply-revocation');
    const inside = reviewSymbolContent(content, { ...contextOf(), isOutermost: false });
    expect(briefReview(inside).warnings).toContain('caution takes-tokens');
    expect(warningsOf(content)).not.toContain('caution takes-tokens');
  });
  it('a rule that there was before is shown with its number', () => {
    const fields = { previousType: 'lt', previousValue: 0n, newType: 'none', newValue: 3n } as const;
    const rows = briefRows(reviewOf(sampleWith('symbol.mosaic-global-restriction', fields)).cards[0]?.rows ?? []);
    expect(rows.slice(-4)).toEqual([
      'restriction-previous: (restriction-lt)',
      'restriction-previous: 0',
      'restriction-new: (restriction-none)',
      'restriction-new: 3',
    ]);
  });
  it('a child name is registered under its parent', () => {
    const content = sampleWith('symbol.namespace-registration', { registration: { type: 'child', parentId: 0x55n } });
    expect(briefReview(reviewOf(content)).headline).toBe('namespace-child from=own name=cafe parent=0000000000000055');
  });
  it('a child name shows its parent', () => {
    const content = sampleWith('symbol.namespace-registration', { registration: { type: 'child', parentId: 0x55n } });
    const rows = briefRows(reviewOf(content).cards[0]?.rows ?? []);
    expect(rows).toEqual(expect.arrayContaining(['namespace-type: (child)', 'namespace-parent: 0000000000000055']));
  });
  it('a name that cannot be read as it stands is warned of', () =>
    expect(warningsOf(sampleWith('symbol.namespace-registration', { name: 'c\u0430fe' }))).toEqual([
      'caution rental-fee-unknown',
      'note namespace-may-exist',
      'caution text-mixed-scripts',
    ]));
  it('a rule about a mosaic by name is warned of', () => {
    for (const fields of [{ mosaicId: otherAlias }, { referenceMosaicId: otherAlias }])
      expect(warningsOf(sampleWith('symbol.mosaic-global-restriction', fields))).toEqual(['caution mosaic-alias']);
    expect(warningsOf(sampleWith('symbol.mosaic-address-restriction', { mosaicId: otherAlias }))).toEqual([
      'caution holder-restricted',
      'caution mosaic-alias',
    ]);
  });
});

describe('restrictions and keys', () => {
  it.each<[string, SymbolContent]>([
    ['stop', sampleWith('symbol.account-address-restriction', { mode: 'allow' })],
    ['caution', sampleWith('symbol.account-address-restriction', { mode: 'block' })],
    ['stop', sampleWith('symbol.account-mosaic-restriction', { mode: 'allow' })],
    ['stop', sampleWith('symbol.account-operation-restriction', { mode: 'allow' })],
    ['stop', sampleWith('symbol.account-operation-restriction', { additions: [16724, 16725] })],
    ['stop', sampleWith('symbol.account-operation-restriction', { additions: [17232] })],
    ['caution', sampleWith('symbol.account-operation-restriction', { additions: [], deletions: [16725] })],
  ])('%s restriction-locks-out', (severity, content) => {
    expect(warningsOf(content).filter((each) => each.includes('locks-out'))).toEqual([
      `${severity} restriction-locks-out`,
    ]);
  });
  it.each([
    'symbol.account-key-link',
    'symbol.node-key-link',
    'symbol.vrf-key-link',
    'symbol.voting-key-link',
  ] as const)('%s is warned of when it links, and not when it ends', (kind) => {
    expect(warningsOf(sampleWith(kind, { action: 'link' }))).toEqual(['caution key-linked']);
    expect(warningsOf(sampleWith(kind, { action: 'unlink' }))).toEqual([]);
  });
});
