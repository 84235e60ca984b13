/** Transactions that contain others: their combined effect, the affected accounts, and who made them. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { toHex } from '../../core/base/hex.ts';
import { emptyRegistry } from '../../core/registry/registry.ts';
import { reviewTask } from '../../core/review/review.ts';
import { reviewDocument } from '../../core/review/schema.ts';
import type { AggregateContent } from '../../core/transaction/symbol/content.ts';
import {
  accountOf,
  aggregateBy,
  codes,
  cosign,
  facts,
  gold,
  type Inner,
  keys,
  lines,
  type Name,
  parentHash,
  payments,
  registerOf,
  rowsOf,
  short,
  sign,
  signTask,
  symbolOf,
  transferTo,
  xym,
} from './review-samples.ts';

const both = [accountOf('own'), accountOf('carol')];

describe('an aggregate', () => {
  const inner: readonly Inner[] = [
    ['own', transferTo('bob', 1_000_000n)],
    ['bob', transferTo('own', 5n, '', gold)],
    ['own', transferTo('bob', 2_000_000n)],
    ['carol', transferTo('dave', 7_000_000n)],
    ['own', transferTo('dave', 3n, '', gold)],
  ];
  const document = sign(aggregateBy('own', inner));
  it('is what the contract carries', () => expect(v.parse(reviewDocument, document)).toEqual(document));
  it('sums what happens to each account: ours first, losses before gains', () =>
    expect(lines(document)).toEqual([
      'our own out transfer 3000000/6 XYM',
      'our own out transfer 3/? 1234567890ABCDEF',
      'our own out fee 60000/6 XYM',
      'our own in transfer 5/? 1234567890ABCDEF',
      'bob out transfer 5/? 1234567890ABCDEF',
      'carol out transfer 7000000/6 XYM',
    ]));
  it('shows each transaction under its own signer', () =>
    expect(
      document.cards
        .filter(({ code }) => code === 'transfer')
        .map(({ part }) => part && [part.index, short(part.signer)]),
    ).toEqual([
      [1, 'own'],
      [2, 'bob'],
      [3, 'own'],
      [4, 'carol'],
      [5, 'own'],
    ]));
  it('has an envelope before them and terms after them', () => {
    expect(document.cards.map(({ code }) => code)).toEqual([
      'envelope',
      ...inner.flatMap(() => ['transfer', 'message']),
      'terms',
      'details',
    ]);
    expect(rowsOf(document, 'envelope').map((row) => row.split(':')[0])).toEqual([
      'type',
      'initiator',
      'transactions',
      'transactions-hash',
      'cosignatures',
    ]);
  });
  it('says so in one sentence', () => {
    expect(document.headline.code).toBe('aggregate');
    expect(document.headline.slots).toMatchObject({ count: [{ type: 'integer', text: '5' }] });
    expect(document.envelope).toBeNull();
    const bonded = sign(aggregateBy('own', inner, {}, 'symbol.aggregate-bonded'));
    expect(bonded.headline.code).toBe('aggregate-bonded');
  });
  it('lists what is paid, in the order of the bytes', () =>
    expect(payments(document)).toEqual([
      '1: own pays bob 1000000/6 XYM',
      '2: bob pays own 5/? 1234567890ABCDEF',
      '3: own pays bob 2000000/6 XYM',
      '4: carol pays dave 7000000/6 XYM',
      '5: own pays dave 3/? 1234567890ABCDEF',
    ]));
  it('of one transaction says what that one does, and then how', () => {
    const one = (kind: AggregateContent['kind']) => sign(aggregateBy('own', inner.slice(0, 1), {}, kind));
    const plain = sign(symbolOf(transferTo('bob', 1_000_000n)));
    expect(plain.envelope).toBeNull();
    expect(payments(plain)).toEqual(['own pays bob 1000000/6 XYM']);
    for (const [kind, code] of [
      ['symbol.aggregate-complete', 'aggregate'],
      ['symbol.aggregate-bonded', 'aggregate-bonded'],
    ] as const) {
      expect(one(kind).headline).toEqual(plain.headline);
      expect(one(kind).envelope?.code).toBe(code);
    }
  });
  it('says who must sign, and that some have not', () => {
    expect(document.cosigners.map(({ account, cosigners }) => [short(account), cosigners[0]?.state])).toEqual([
      ['bob', 'missing'],
      ['carol', 'missing'],
      ['own', 'signs-now'],
    ]);
    expect(codes(document)).toContain('note cosigners-missing');
  });
  it('says the same thing once', () => {
    const twice = codes(document).filter((code) => code === 'caution mosaic-unknown');
    expect(twice).toEqual(['caution mosaic-unknown']);
  });
  it('counts the cosignatures it waits for into its size', () => {
    const tx = aggregateBy('own', inner);
    const size = BigInt(tx.bytes.length);
    const at = (fee: bigint) => codes(sign({ ...tx, fee })).includes('caution fee-low');
    expect(at(10n * (size + 208n))).toBe(false);
    expect(at(10n * (size + 208n) - 1n)).toBe(true);
    const alone = aggregateBy('own', [['own', transferTo('bob', 1n)]]);
    const fee = 10n * BigInt(alone.bytes.length);
    expect(codes(sign({ ...alone, fee }))).toEqual([]);
  });
});

describe('a loss hidden under something harmless', () => {
  const sweeping: readonly Inner[] = [
    ['bob', transferTo('own', 0n, 'you have won')],
    ...Array.from({ length: 8 }, (): Inner => ['bob', transferTo('carol', 1n)]),
    ['own', transferTo('bob', 9_000_000n)],
  ];
  it('is the first line, whoever made it', () => {
    expect(lines(cosign(aggregateBy('bob', sweeping)))[0]).toBe('our own out transfer 9000000/6 XYM');
    expect(lines(sign(aggregateBy('own', sweeping)))[0]).toBe('our own out transfer 9000000/6 XYM');
  });
  it('stops who only cosigns', () => {
    const document = cosign(aggregateBy('bob', sweeping));
    const warning = document.warnings.find(({ code }) => code === 'takes-from-ours');
    expect(codes(document)[0]).toBe('stop takes-from-ours');
    expect(Object.values(warning?.facts ?? {}).map(short)).toEqual(['own', '9000000/6 XYM']);
  });
  it.each<[string, readonly Inner[]]>([
    [
      'a deposit',
      [['own', { kind: 'symbol.hash-lock', mosaic: { id: xym, amount: 10_000_000n }, duration: 9n, hash: parentHash }]],
    ],
    [
      'a revocation',
      [
        [
          'bob',
          {
            kind: 'symbol.mosaic-supply-revocation',
            source: { type: 'address', address: accountOf('own').address },
            mosaic: { id: gold, amount: 2n },
          },
        ],
      ],
    ],
    [
      'supply that is destroyed',
      [['own', { kind: 'symbol.mosaic-supply-change', mosaicId: gold, delta: 2n, action: 'decrease' }]],
    ],
  ])('%s is a loss too', (_, inner) =>
    expect(codes(cosign(aggregateBy('bob', inner)))).toContain('stop takes-from-ours'),
  );
  it('is not said of what one makes oneself, of gains, nor of others', () => {
    expect(codes(sign(aggregateBy('own', sweeping)))).not.toContain('stop takes-from-ours');
    const gain = aggregateBy('bob', [['bob', transferTo('own', 5n)]]);
    expect(codes(cosign(gain))).not.toContain('stop takes-from-ours');
    const nothing = aggregateBy('bob', [['own', transferTo('bob', 0n, 'agreed')]]);
    expect(codes(cosign(nothing))).not.toContain('stop takes-from-ours');
  });
});

describe('an aggregate to cosign', () => {
  const tx = aggregateBy('bob', [['multisig', transferTo('carol', 4n)]]);
  const known = { registry: registerOf('multisig', ['own', 'bob'], 2) };
  it('has the hash that is signed, who made it, and the cosigner as signer', () => {
    const document = cosign(tx, known);
    expect(v.parse(reviewDocument, document)).toEqual(document);
    expect(document.hash).toBe(toHex(parentHash));
    expect(document.initiator && short(document.initiator)).toBe('bob');
    expect(document.signer).toMatchObject({ publicKey: toHex(keys.own), owner: 'own', filledIn: false });
    expect(document.headline.code).toBe('transfer');
    expect(document.envelope?.code).toBe('cosign-aggregate');
    expect(rowsOf(document, 'details')).toContain(`signer-key: ${toHex(keys.bob)}`);
  });
  it('is a stop when the registry does not know who acts: ours may be a cosigner or not', () => {
    expect(codes(cosign(tx))).toContain('stop multisig-account-unknown');
    expect(codes(cosign(tx))).not.toContain('stop nothing-of-ours');
  });
  it('is a stop when the registry knows that nothing in it is ours', () => {
    const others = codes(cosign(tx, { registry: registerOf('multisig', ['bob', 'dave'], 2) }));
    expect(others).toContain('stop nothing-of-ours');
    expect(others).not.toContain('stop multisig-account-unknown');
  });
  it('concerns us through another multisig account in the registry', () => {
    const below = registerOf('dave', ['own', 'carol'], 1);
    const registry = {
      ...below,
      multisigs: [...below.multisigs, ...registerOf('multisig', ['dave', 'bob'], 2).multisigs],
    };
    const document = cosign(tx, { registry });
    expect(codes(document).filter((code) => code.startsWith('stop'))).toEqual(['stop takes-from-ours']);
    expect(document.effects[0]).toMatchObject({ owner: null, actedFor: true });
  });
  it('concerns us as a cosigner in the registry', () => {
    const found = codes(cosign(tx, known));
    expect(found).not.toContain('stop nothing-of-ours');
    expect(found.filter((code) => code.includes('multisig-account-unknown'))).toEqual([]);
  });
  it.each<[string, readonly Inner[]]>([
    ['a signer inside', [['own', transferTo('bob', 1n)]]],
    [
      'a cosigner to be',
      [
        [
          'bob',
          {
            kind: 'symbol.multisig-account-modification',
            minApprovalDelta: 1,
            minRemovalDelta: 1,
            additions: [{ type: 'address', address: accountOf('own').address }],
            deletions: [],
          },
        ],
      ],
    ],
  ])('concerns us as %s', (_, inner) =>
    expect(codes(cosign(aggregateBy('bob', inner)))).not.toContain('stop nothing-of-ours'),
  );
  it('is not of unknown accounts alone when ours must agree itself: to become a cosigner, to get data', () => {
    const target = { type: 'address', address: accountOf('own').address } as const;
    const modification = { minApprovalDelta: 1, minRemovalDelta: 1, additions: [target], deletions: [] };
    const metadata = { target, key: 1n, sizeDelta: 1, value: Uint8Array.of(0x61) };
    for (const content of [
      { kind: 'symbol.multisig-account-modification', ...modification },
      { kind: 'symbol.account-metadata', ...metadata },
    ] as const)
      expect(codes(cosign(aggregateBy('bob', [['bob', content]])))).not.toContain('stop multisig-account-unknown');
  });
  it('says nothing of ours where there is no vault', () =>
    expect(codes(cosign(tx, { accounts: [] }, null))).not.toContain('stop nothing-of-ours'));
  it('says when ours is the last one missing', () => {
    expect(codes(cosign(tx, known))).toContain('note last-cosignature');
    const three = { registry: registerOf('multisig', ['own', 'bob', 'carol'], 3) };
    expect(codes(cosign(tx, three))).toContain('note cosigners-missing');
  });
  it('lists who has cosigned already', () => {
    const cosignatures = [{ signer: keys.carol, signature: new Uint8Array(64).fill(2) }];
    const content = { ...tx.content, cosignatures } as typeof tx.content;
    const document = cosign({ ...tx, content }, known);
    expect(rowsOf(document, 'envelope').slice(-2)).toEqual(['cosignatures: 1', 'cosigner: carol']);
  });
  it('names accounts that the registry knows', () => {
    const document = cosign(tx, known);
    expect(document.cards[1]?.part?.signer).toMatchObject({ owner: null, known: 'Treasury' });
  });
});

describe('times of an aggregate bonded', () => {
  const at = (hours: bigint, kind: 'symbol.aggregate-bonded' | 'symbol.aggregate-complete') =>
    codes(
      sign(aggregateBy('own', [['own', transferTo('bob', 1n)]], {}, kind), {
        nowMs: facts.nowMs - (hours - 1n) * 3_600_000n - 1n,
      }),
    );
  it('reach to 48 hours', () => {
    expect(at(47n, 'symbol.aggregate-bonded')).not.toContain('caution deadline-at-limit');
    expect(at(48n, 'symbol.aggregate-bonded')).toContain('caution deadline-at-limit');
    expect(at(6n, 'symbol.aggregate-complete')).toContain('caution deadline-at-limit');
  });
});

describe('a hash lock signed with its bonded aggregate', () => {
  const tx = aggregateBy('own', [['multisig', transferTo('bob', 4n)]], {}, 'symbol.aggregate-bonded');
  const lock = symbolOf(
    { kind: 'symbol.hash-lock', mosaic: { id: xym, amount: 10_000_000n }, duration: 5760n, hash: new Uint8Array(32) },
    { fee: 18_400n, deadline: tx.deadline - 1000n },
  );
  const { do: _, ...common } = signTask(tx);
  const document = reviewTask({ ...common, do: 'lock-and-bond', tx, lock }, facts);
  it('is what the contract carries', () => expect(v.parse(reviewDocument, document)).toEqual(document));
  it('shows both: the bytes, both fees, the deposit', () => {
    expect(document.bytes).toBe(toHex(tx.bytes) + toHex(lock.bytes));
    expect(lines(document)).toEqual([
      'our own out deposit 10000000/6 XYM',
      'our own out fee 78400/6 XYM',
      'multisig out transfer 4/6 XYM',
    ]);
    // The deposit is returned: it is no payment.
    expect(payments(document)).toEqual(['1: multisig pays bob 4/6 XYM']);
    expect([document.headline.code, document.envelope?.code]).toEqual(['transfer', 'aggregate-bonded']);
    expect(rowsOf(document, 'hash-lock')).toEqual(
      expect.arrayContaining([
        'locked-hash: set-when-signed',
        'duration: 5760 blocks',
        'fee: 18400/6 XYM',
        'size: 184',
      ]),
    );
  });
  it('ends when the first of the two does', () => {
    const deadlines = [tx, lock].map((each) => rowsOf(sign(each), 'terms')[0]);
    expect(`deadline: ${document.deadlineMs}`).toBe(deadlines[1]);
    expect(deadlines[0]).not.toBe(deadlines[1]);
  });
  it('says that the deposit can be lost, and has no hash yet', () => {
    expect(codes(document)).toContain('note deposit-at-risk');
    expect(codes(document).filter((code) => code.includes('hash-lock'))).toEqual([]);
    expect(document.hash).toBeNull();
  });
});

describe('what Inkan added itself', () => {
  const tx = aggregateBy('own', [['own', transferTo('bob', 1n)]]);
  it('is said', () => {
    expect(codes(sign(tx, {}, { composed: 'aggregate-complete' }))).toContain('note composed-by-inkan');
    expect(codes(sign(tx, {}, { composed: 'invoice' }))).toContain('caution invoice-unit-unclear');
    expect(codes(sign(tx, {}, { signerFilledIn: true }))).toContain('note signer-filled-in');
    expect(codes(sign(tx))).not.toContain('note composed-by-inkan');
  });
  it('counts further accounts of ours as signing now', () => {
    const shared = aggregateBy('own', [['carol', transferTo('bob', 1n)]]);
    const document = sign(shared, { accounts: both }, { attach: [accountOf('carol')] });
    expect(document.cosigners.flatMap(({ cosigners }) => cosigners.map(({ state }) => state))).toEqual(['signs-now']);
    expect(codes(document)).not.toContain('note cosigners-missing');
    expect(codes(document)).not.toContain('caution multisig-account-unknown');
    expect(codes(sign(shared, { accounts: both }))).toContain('note cosigners-missing');
    expect(codes(sign(shared))).toContain('caution multisig-account-unknown');
  });
});

describe('zero of a mosaic', () => {
  it('is no loss', () => {
    const zero = { ...transferTo('bob', 1n), mosaics: [{ id: xym, amount: 0n }] } as Inner[1];
    const document = cosign(aggregateBy('bob', [['own', zero]]));
    expect(codes(document)).not.toContain('stop takes-from-ours');
    expect(document.payments).toEqual([]);
  });
});

describe('powers', () => {
  it('of ours come first', () => {
    const link = { kind: 'symbol.account-key-link', linkedKey: keys.dave, action: 'link' } as const;
    const document = sign(
      aggregateBy('own', [
        ['bob', link],
        ['own', link],
      ]),
    );
    expect(document.controlChanges.map(({ account }) => short(account))).toEqual(['own', 'bob']);
  });
});

describe('a multisig account that one of ours cosigns for', () => {
  const registry = registerOf('multisig', ['own', 'bob'], 1);
  const document = sign(
    aggregateBy('own', [
      ['carol', transferTo('dave', 1n)],
      ['multisig', transferTo('dave', 2n)],
      ['own', transferTo('dave', 3n)],
    ]),
    { registry },
  );
  it('stands between ours and the others', () =>
    expect(document.effects.map(({ account, actedFor }) => [short(account), actedFor])).toEqual([
      ['own', false],
      ['own', false],
      ['multisig', true],
      ['carol', false],
    ]));
  it('may be one through others, as deep as the network lets them stand', () => {
    const chain: readonly Name[] = ['multisig', 'bob', 'carol', 'dave', 'own'];
    const link = (at: number) => registerOf(chain[at] ?? 'own', [chain[at + 1] ?? 'own'], 1).multisigs;
    const actedFor = (from: number) => {
      const registry = { ...emptyRegistry, multisigs: [0, 1, 2, 3].flatMap((at) => (at < from ? [] : link(at))) };
      const tx = aggregateBy('own', [[chain[from] ?? 'own', transferTo('nemOwn', 2n)]]);
      return sign(tx, { registry }).effects.find(({ owner }) => owner === null)?.actedFor;
    };
    // Four steps to own, then three, two, one.
    expect([0, 1, 2, 3].map(actedFor)).toEqual([false, true, true, true]);
  });
  it('is nobody where the registry says nothing', () => {
    const tx = aggregateBy('own', [['multisig', transferTo('dave', 2n)]]);
    expect(sign(tx).effects.map(({ actedFor }) => actedFor)).toEqual([false, false]);
    const strangers = { registry: registerOf('multisig', ['bob', 'carol'], 1) };
    expect(sign(tx, strangers).effects.map(({ actedFor }) => actedFor)).toEqual([false, false]);
  });
});
