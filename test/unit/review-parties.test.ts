/** Who made an aggregate, whom it affects, and who takes part: what an aggregate by strangers can hide. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { emptyRegistry, type Registry } from '../../core/registry/registry.ts';
import { reviewTask } from '../../core/review/review.ts';
import type { ReviewDocument } from '../../core/review/review-document.ts';
import { reviewDocument } from '../../core/review/schema.ts';
import type { Recipient } from '../../core/transaction/common-fields.ts';
import type { SymbolContent } from '../../core/transaction/symbol/content.ts';
import type { SymbolTransaction } from '../../core/transaction/transaction.ts';
import { nemOf, withBytes } from '../vectors/own-nem.ts';
import {
  accountOf,
  addressOf,
  aggregateBy,
  codes,
  cosign,
  cosignNem,
  facts,
  gold,
  type Inner,
  keys,
  lines,
  type More,
  type Name,
  payments,
  provenance,
  registerOf,
  short,
  sign,
  signTask,
  symbolOf,
  transferTo,
  xym,
} from './review-samples.ts';

const at = (name: Name): Recipient => ({ type: 'address', address: addressOf(name) });
const stops = (document: ReviewDocument): readonly string[] =>
  codes(document).filter((code) => code.startsWith('stop'));
/** The facts of every warning with this code, as short text. */
const found = (document: ReviewDocument, code: string): readonly string[] =>
  document.warnings
    .filter((warning) => warning.code === code)
    .map(({ facts }) => Object.values(facts).map(short).join(' '));
const withCosignatures = (tx: SymbolTransaction, names: readonly Name[]): SymbolTransaction => {
  if (!('inner' in tx.content)) throw new Error('no aggregate');
  const cosignatures = names.map((name) => ({ signer: keys[name], signature: new Uint8Array(64).fill(2) }));
  return { ...tx, content: { ...tx.content, cosignatures } };
};

const treasury: More = { registry: registerOf('multisig', ['own', 'carol'], 1) };
const link = { kind: 'symbol.account-key-link', linkedKey: keys.dave, action: 'link' } as const;
const metadata: SymbolContent = {
  ...{ kind: 'symbol.account-metadata', target: at('own'), key: 1n, sizeDelta: 1, value: Uint8Array.of(0x61) },
};
const addsUs: SymbolContent = {
  ...{ kind: 'symbol.multisig-account-modification', minApprovalDelta: 1, minRemovalDelta: 1 },
  ...{ additions: [at('own')], deletions: [] },
};
const supply = (action: 'increase' | 'decrease'): SymbolContent => ({
  ...{ kind: 'symbol.mosaic-supply-change', mosaicId: gold, delta: 2n, action },
});
const rental = (name: string, id: bigint): SymbolContent => ({
  ...{ kind: 'symbol.namespace-registration', name, id, registration: { type: 'root', duration: 86_400n } },
});

describe('a multisig account that one of ours cosigns for', () => {
  const drain: readonly Inner[] = [
    ...Array.from({ length: 40 }, (_, index): Inner => ['dave', transferTo('bob', BigInt(index + 1), '', gold)]),
    ['multisig', transferTo('bob', 5_000_000_000_000n)],
    ['bob', transferTo('own', 1n)],
  ];
  it('loses at the top, and stops who cosigns', () => {
    const document = cosign(aggregateBy('bob', drain), treasury);
    expect(v.parse(reviewDocument, document)).toEqual(document);
    expect(lines(document).slice(0, 2)).toEqual([
      'multisig out transfer 5000000000000/6 XYM',
      'our own in transfer 1/6 XYM',
    ]);
    expect(found(document, 'takes-from-ours')).toEqual(['multisig 5000000000000/6 XYM']);
    expect(stops(document)).toContain('stop takes-from-ours');
  });
  it.each<[string, Inner]>([
    ['a payment', ['multisig', transferTo('bob', 5n)]],
    ['supply that is destroyed', ['multisig', supply('decrease')]],
    [
      'a revocation',
      ['bob', { kind: 'symbol.mosaic-supply-revocation', source: at('multisig'), mosaic: { id: gold, amount: 2n } }],
    ],
  ])('%s is a loss too', (_, inner) => {
    const document = cosign(aggregateBy('bob', [inner, ['bob', transferTo('bob', 1n)]]), treasury);
    expect(stops(document)).toContain('stop takes-from-ours');
  });
  it('stops nobody who makes it, nor where we made it; its loss is the next line after ours', () => {
    const inner: readonly Inner[] = [
      ['dave', transferTo('bob', 1n)],
      ['multisig', transferTo('bob', 5n)],
    ];
    const own = sign(aggregateBy('own', inner), treasury);
    expect(stops(own)).toEqual([]);
    expect(lines(own).slice(0, 2)).toEqual(['our own out fee 60000/6 XYM', 'multisig out transfer 5/6 XYM']);
    const made = { ...treasury, accounts: [accountOf('own'), accountOf('carol')] };
    expect(stops(cosign(aggregateBy('own', inner.slice(1)), made, 'carol'))).toEqual([]);
  });
  it('is said where it acts on NEM, too', () => {
    const inner = withBytes(
      nemOf({ kind: 'nem.account-key-link', action: 'link', remoteKey: keys.dave }, { signer: keys.multisig }),
    );
    expect(stops(cosignNem(inner))).toContain('stop power-of-ours');
  });
});

describe('an ordinary payment of a registered multisig account', () => {
  const inner: readonly Inner[] = [['multisig', transferTo('bob', 4n)]];
  const registry = registerOf('multisig', ['own', 'carol'], 2);
  it('composed here has no stop: as a whole, or bonded with its lock', () => {
    const whole = sign(aggregateBy('own', inner), { registry }, { composed: 'aggregate-complete' });
    expect(codes(whole)).toEqual(['note cosigners-missing', 'note composed-by-inkan']);
    const tx = aggregateBy('own', inner, {}, 'symbol.aggregate-bonded');
    const deposit = { id: xym, amount: 10_000_000n };
    const lock = symbolOf(
      { kind: 'symbol.hash-lock', mosaic: deposit, duration: 5760n, hash: new Uint8Array(32) },
      { fee: 18_400n },
    );
    const { do: _, ...common } = signTask(tx, { composed: 'aggregate-bonded' });
    const bonded = reviewTask({ ...common, do: 'lock-and-bond', tx, lock }, { ...facts, registry });
    expect(codes(bonded).filter((code) => !code.startsWith('note'))).toEqual([]);
  });
  it('to cosign stops once, for what it takes', () => {
    expect(stops(cosign(aggregateBy('carol', inner), { registry }))).toEqual(['stop takes-from-ours']);
  });
  it('names a further account of ours that signs at once', () => {
    const accounts = [accountOf('own'), accountOf('carol')];
    const document = sign(aggregateBy('own', inner), { registry, accounts }, { attach: [accountOf('carol')] });
    expect(found(document, 'also-signs')).toEqual(['carol']);
    expect(stops(document)).toEqual([]);
    expect(codes(sign(aggregateBy('own', inner), { registry, accounts }))).not.toContain('caution also-signs');
  });
});

describe('an account that acts and is not in the registry', () => {
  const drain: Inner = ['multisig', transferTo('bob', 5_000_000_000_000n)];
  it.each<[string, readonly Inner[]]>([
    ['something harmless of own', [['own', transferTo('bob', 0n, 'agreed')]]],
    ['data for our account', [['bob', metadata]]],
    ['our account as an added cosigner', [['bob', addsUs]]],
    ['a gift for us', [['bob', transferTo('own', 1n)]]],
  ])('stops who cosigns in spite of %s', (_, decoy) => {
    for (const inner of [
      [...decoy, drain],
      [drain, ...decoy],
    ]) {
      const document = cosign(aggregateBy('bob', inner));
      expect(stops(document)).toContain('stop multisig-account-unknown');
      expect(found(document, 'multisig-account-unknown')).toEqual(['multisig']);
    }
  });
  it('is said in spite of another one that is registered', () => {
    const inner: readonly Inner[] = [['dave', transferTo('bob', 1n)], drain];
    const registry = registerOf('dave', ['own', 'carol'], 1);
    expect(found(cosign(aggregateBy('bob', inner), { registry }), 'multisig-account-unknown')).toEqual(['multisig']);
  });
  it('is said once for each, and as a caution in what we make', () => {
    const inner: readonly Inner[] = [drain, ['own', transferTo('bob', 1n)], drain, ['dave', transferTo('bob', 1n)]];
    expect(found(cosign(aggregateBy('bob', inner)), 'multisig-account-unknown')).toEqual(['multisig', 'dave']);
    const own = sign(aggregateBy('own', inner));
    expect(found(own, 'multisig-account-unknown')).toEqual(['multisig', 'dave']);
    expect(stops(own)).toEqual([]);
  });
  it('is not said of who has signed: a multisig account cannot', () => {
    const inner: readonly Inner[] = [
      ['bob', transferTo('own', 1n)],
      ['carol', transferTo('own', 1n)],
      ['own', transferTo('bob', 0n, 'agreed')],
    ];
    expect(stops(cosign(withCosignatures(aggregateBy('bob', inner), ['carol'])))).toEqual([]);
  });
});

describe('nothing of ours', () => {
  it.each<[string, readonly Inner[]]>([
    ['a gift', [['bob', transferTo('own', 1n)]]],
    [
      'a name that points to us',
      [['bob', { kind: 'symbol.address-alias', namespaceId: 9n, address: addressOf('own'), action: 'link' }]],
    ],
  ])('is in %s: it needs no signature of own', (_, inner) =>
    expect(stops(cosign(aggregateBy('bob', inner)))).toContain('stop nothing-of-ours'),
  );
  it.each<[string, readonly Inner[]]>([
    ['data for our account', [['bob', metadata]]],
    ['our account as an added cosigner', [['bob', addsUs]]],
    ['a transaction of own', [['own', transferTo('bob', 0n, 'agreed')]]],
    [
      'what is taken from us',
      [['bob', { kind: 'symbol.mosaic-supply-revocation', source: at('own'), mosaic: { id: gold, amount: 2n } }]],
    ],
  ])('is not said of %s', (_, inner) =>
    expect(stops(cosign(aggregateBy('bob', inner)))).not.toContain('stop nothing-of-ours'),
  );
});

describe('a fee that is written nowhere', () => {
  const many = (name: Name): readonly Inner[] =>
    Array.from({ length: 100 }, (_, index): Inner => [name, rental(`n${index}`, BigInt(index) | (1n << 63n))]);
  it('is one warning with a count for each account', () => {
    const document = sign(aggregateBy('own', [...many('own').slice(0, 98), ...many('bob').slice(0, 1)]));
    expect(found(document, 'rental-fee-unknown')).toEqual(['own 98', 'bob 8000000000000000']);
    expect(found(sign(symbolOf(rental('n', 1n << 63n))), 'rental-fee-unknown')).toEqual(['own 8000000000000000']);
  });
  it('is taken from ours where somebody else made it', () => {
    const mosaic: SymbolContent = {
      ...{ kind: 'symbol.mosaic-definition', id: gold, duration: 0n, nonce: 1, flags: 2, divisibility: 0 },
    };
    for (const content of [rental('n', 1n << 63n), mosaic]) {
      expect(found(cosign(aggregateBy('bob', [['own', content]])), 'takes-from-ours')).toEqual(['own unknown']);
      expect(found(cosign(aggregateBy('bob', [['multisig', content]]), treasury), 'takes-from-ours')).toEqual([
        'multisig unknown',
      ]);
      expect(found(sign(aggregateBy('own', [['own', content]])), 'takes-from-ours')).toEqual([]);
      const others = cosign(
        aggregateBy('bob', [
          ['bob', content],
          ['own', transferTo('bob', 0n)],
        ]),
      );
      expect(found(others, 'takes-from-ours')).toEqual([]);
    }
    expect(found(cosign(aggregateBy('bob', many('own'))), 'takes-from-ours')).toEqual(['own unknown']);
  });
});

describe('an initiator or cosigner who is no party', () => {
  const ofOwn: readonly Inner[] = [['own', transferTo('bob', 0n, 'agreed')]];
  const chain = (names: readonly Name[]): Registry => ({
    ...emptyRegistry,
    multisigs: names.slice(1).flatMap((name, index) => registerOf(names[index] ?? name, [name], 1).multisigs),
  });
  it.each<[string, SymbolTransaction, More, readonly string[]]>([
    ['a stranger to our transaction', aggregateBy('bob', ofOwn), {}, ['bob']],
    [
      'own for a registered account of others',
      aggregateBy('own', [['multisig', transferTo('bob', 1n)]]),
      {
        registry: registerOf('multisig', ['bob', 'carol'], 1),
      },
      ['own'],
    ],
    [
      'a stranger who has cosigned',
      withCosignatures(aggregateBy('bob', [...ofOwn, ['bob', link]]), ['dave']),
      {},
      ['dave'],
    ],
    [
      'a multisig account itself',
      aggregateBy('multisig', [['multisig', transferTo('bob', 1n)]]),
      treasury,
      ['multisig'],
    ],
  ])('stops: %s', (_, tx, more, who) => {
    const isOwn = tx.signer === keys.own;
    const document = isOwn ? sign(tx, more) : cosign(tx, more);
    expect(stops(document)).toContain('stop initiator-not-party');
    expect(found(document, 'initiator-not-party')).toEqual(who);
  });
  it('is only a caution while somebody who acts is unknown: ours may cosign for it', () => {
    const document = sign(aggregateBy('own', [['multisig', transferTo('bob', 1n)]], {}, 'symbol.aggregate-bonded'));
    expect(codes(document)).toContain('caution initiator-not-party');
    expect(stops(document)).toEqual([]);
    const named = { ...metadata, target: { type: 'alias', namespaceId: 1n << 63n } } as SymbolContent;
    expect(codes(cosign(aggregateBy('bob', [['own', named]])))).toContain('caution initiator-not-party');
  });
  it.each<[string, SymbolTransaction, More]>([
    ['who acts', aggregateBy('bob', [['bob', transferTo('own', 1n)], ...ofOwn]), {}],
    ['a cosigner of who acts', aggregateBy('carol', [['multisig', transferTo('bob', 1n)]]), treasury],
    [
      'a cosigner of a cosigner',
      aggregateBy('dave', [...ofOwn, ['multisig', transferTo('bob', 1n)]]),
      { registry: chain(['multisig', 'bob', 'carol', 'dave']) },
    ],
    [
      'who gets data',
      withCosignatures(aggregateBy('bob', [['bob', { ...metadata, target: at('dave') } as SymbolContent], ...ofOwn]), [
        'dave',
      ]),
      {},
    ],
    [
      'who is added as a cosigner',
      withCosignatures(
        aggregateBy('bob', [['bob', { ...addsUs, additions: [at('own'), at('dave')] } as SymbolContent]]),
        ['dave'],
      ),
      {},
    ],
  ])('is not said of %s', (_, tx, more) => expect(found(cosign(tx, more), 'initiator-not-party')).toEqual([]));
});

describe('what somebody else changes for ours', () => {
  it.each<[string, SymbolContent]>([
    ['a key', link],
    ['a name', { kind: 'symbol.address-alias', namespaceId: 9n, address: addressOf('bob'), action: 'link' }],
    ['a mosaic name', { kind: 'symbol.mosaic-alias', namespaceId: 9n, mosaicId: gold, action: 'link' }],
    [
      'a restriction',
      {
        ...{ kind: 'symbol.account-operation-restriction', direction: 'outgoing', mode: 'block' },
        ...{ additions: [0x4154], deletions: [] },
      },
    ],
    ['supply', supply('increase')],
  ])('stops who cosigns: %s', (_, content) => {
    for (const [name, more] of [
      ['own', {}],
      ['multisig', treasury],
    ] as const) {
      const document = cosign(
        aggregateBy('bob', [
          ['bob', link],
          [name, content],
          [name, content],
        ]),
        more,
      );
      expect(stops(document)).toContain('stop power-of-ours');
      expect(found(document, 'power-of-ours')).toEqual([name]);
      expect(short(document.controlChanges[0]?.account ?? { type: 'code', code: 'none' })).toBe(name);
    }
    expect(stops(sign(aggregateBy('own', [['own', content]])))).not.toContain('stop power-of-ours');
  });
  it('puts the powers of ours first, then those of whom we act for', () => {
    const document = sign(
      aggregateBy('own', [
        ['bob', link],
        ['multisig', link],
        ['own', link],
      ]),
      treasury,
    );
    expect(document.controlChanges.map(({ account }) => short(account))).toEqual(['own', 'multisig', 'bob']);
  });
  it('is not said of what changes for others', () => {
    const inner: readonly Inner[] = [
      ['bob', link],
      ['own', transferTo('bob', 0n, 'agreed')],
    ];
    expect(found(cosign(aggregateBy('bob', inner)), 'power-of-ours')).toEqual([]);
  });
});

describe('decimals from the registry', () => {
  const entry = { chain: 'symbol', network: 'testnet', name: 'Gold', divisibility: 6, provenance } as const;
  const id = gold.toString(16).toUpperCase();
  const registry: Registry = { ...emptyRegistry, mosaics: [{ ...entry, id }] };
  it('are said, with the raw number beside', () => {
    const document = sign(symbolOf(transferTo('bob', 5_000_000n, '', gold)), { registry });
    expect(payments(document)).toEqual(['own pays bob 5000000/6 Gold']);
    expect(codes(document)).toContain('note divisibility-from-books');
    expect(found(document, 'divisibility-from-books')).toEqual([`${id} 6`]);
    const rows = document.cards[0]?.rows.map(({ label, value }) => `${label}: ${short(value)}`);
    expect(rows).toContain('atomic-units: 5000000');
  });
  it('are said of supply that changes, too', () => {
    const document = sign(symbolOf(supply('increase')), { registry });
    expect(codes(document)).toContain('note divisibility-from-books');
    expect(document.cards[0]?.rows.map(({ label }) => label)).toContain('atomic-units');
  });
  it('are not said of a currency, nor where nobody knows them', () => {
    for (const [mosaic, more] of [
      [xym, { registry }],
      [gold, {}],
    ] as const) {
      const document = sign(symbolOf(transferTo('bob', 5n, '', mosaic)), more);
      expect(codes(document)).not.toContain('note divisibility-from-books');
      expect(document.cards[0]?.rows.map(({ label }) => label)).not.toContain('atomic-units');
    }
  });
});

describe('a mosaic given by a name', () => {
  const named = (1n << 63n) | 9n;
  const from = (name: Name, id = named): Inner => [name, transferTo('bob', 5n, '', id)];
  it('stops where it leaves ours, or whom we act for', () => {
    expect(codes(sign(aggregateBy('own', [from('own')])))).toContain('stop mosaic-alias');
    expect(codes(sign(aggregateBy('own', [from('multisig')]), treasury))).toContain('stop mosaic-alias');
    const lock: SymbolContent = {
      ...{ kind: 'symbol.secret-lock', recipient: at('bob'), secret: new Uint8Array(32), duration: 9n },
      ...{ mosaic: { id: named, amount: 5n }, algorithm: 'sha3-256' },
    };
    expect(codes(sign(symbolOf(lock)))).toContain('stop mosaic-alias');
  });
  it('is a caution where it leaves others, and a note where it is the name of the currency', () => {
    const others = codes(sign(aggregateBy('own', [from('bob'), ['own', transferTo('bob', 1n)]])));
    expect(others).toContain('caution mosaic-alias');
    expect(others).not.toContain('stop mosaic-alias');
    expect(codes(sign(aggregateBy('own', [from('own', 0xe74b99ba41f4afeen)])))).toContain('note mosaic-alias');
  });
});
