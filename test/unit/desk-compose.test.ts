/**
 * The desk's composer: every want on both chains. Each text is read by symbol-sdk, field by field, and by Inkan's own
 * path (core/assessment): what Inkan shows is what the intent said, with the fee and the deadline of the network's time.
 */
import { describe, expect, it } from 'vitest';
import { factsNeeded, isNothing } from '../../companion/compose/facts-needed.ts';
import type { Intent, Wanted } from '../../companion/contract/intent.ts';
import { toHex } from '../../core/base/hex.ts';
import { addressFromText } from '../../core/chain/address.ts';
import { nemSinks } from '../../core/chain/nem-sinks.ts';
import { epochsMs } from '../../core/chain/networks.ts';
import { mosaicIdOf, namespaceIdOf } from '../../core/chain/symbol-ids.ts';
import type { Choices } from '../../core/task/task.ts';
import { nowMs } from '../flows/transfers.ts';
import {
  accountFacts,
  composed,
  documentOf,
  factsWith,
  gold,
  hourMs,
  intentOf,
  mosaicFacts,
  multisigFacts,
  nemCarol,
  nemOther,
  paid,
  pay,
  reasonsOf,
  sdkJson,
  treasuries,
} from './desk-samples.ts';
import {
  alice,
  bob,
  carol,
  nemAlice,
  nemBob,
  nemStranger,
  nemTreasury,
  other,
  type Party,
  stranger,
  treasury,
} from './task-parties.ts';

const hex = (address: string) => {
  const read = addressFromText('symbol', address);
  return read.ok ? toHex(read.value.bytes) : '';
};
const ascii = (text: string) => toHex(new TextEncoder().encode(text));
const keyHex = (who: Party) => toHex(who.publicKey);
const decimal = (id: string) => BigInt(`0x${id}`).toString();
const remote = '11'.repeat(32);
const timestamp = Number((nowMs - epochsMs.nem.testnet) / 1000n);
const owner = addressFromText('symbol', alice.address);
const newMosaic = owner.ok ? mosaicIdOf(owner.value.bytes, 7) : 0n;
const id = (name: string) => name.split('.').reduce((parent, part) => namespaceIdOf(part, parent), 0n);

interface Row {
  readonly name: string;
  readonly wanted: Wanted;
  readonly by: Party;
  readonly change?: Partial<Intent>;
  readonly choices?: Choices;
  /** Bytes of cosignatures in the fee. */
  readonly cosignatures?: number;
  readonly sdk: object;
  readonly headline?: string;
}

const all = factsWith({}, treasuries);
const multisig = (way: Intent['way']) => ({ signer: alice.address, way });

const symbolRows: readonly Row[] = [
  {
    name: 'one payment',
    ...{ wanted: pay(paid(stranger, '1.5', '請求書')), by: alice },
    sdk: {
      ...{ type: 16724, recipientAddress: hex(stranger.address), message: `00${ascii('請求書')}` },
      mosaics: [{ mosaicId: decimal('72C0212E67A08BCE'), amount: '1500000' }],
    },
  },
  {
    name: 'a payment of two mosaics, by their ids in order',
    wanted: pay({
      to: stranger.address,
      mosaics: [
        { mosaic: 'XYM', amount: '2' },
        { mosaic: gold, amount: '0.25' },
      ],
      message: 'hex:01FF',
    }),
    by: alice,
    sdk: {
      message: '01FF',
      mosaics: [
        { mosaicId: decimal(gold), amount: '25' },
        { mosaicId: decimal('72C0212E67A08BCE'), amount: '2000000' },
      ],
    },
  },
  {
    name: 'two payments in one aggregate, without cosignatures',
    ...{ wanted: pay(paid(stranger, '1'), paid(bob, '2')), by: alice, cosignatures: 0 },
    sdk: {
      ...{ type: 16705, version: 3, signerPublicKey: keyHex(alice) },
      transactions: [
        { recipientAddress: hex(stranger.address), signerPublicKey: keyHex(alice) },
        { recipientAddress: hex(bob.address), signerPublicKey: keyHex(alice) },
      ],
    },
  },
  {
    name: 'a payment of a multisig account, collected offline',
    ...{ wanted: pay(paid(stranger, '1')), by: treasury, change: multisig('complete'), cosignatures: 1 },
    sdk: { type: 16705, signerPublicKey: keyHex(alice), transactions: [{ signerPublicKey: keyHex(treasury) }] },
  },
  {
    name: 'a payment of a multisig account, bonded with its lock',
    ...{ wanted: pay(paid(stranger, '1')), by: treasury, change: multisig('bonded'), cosignatures: 1 },
    choices: { 'bonded-way': 'lock-and-bond' },
    sdk: { type: 16961, signerPublicKey: keyHex(alice), transactions: [{ signerPublicKey: keyHex(treasury) }] },
  },
  {
    name: 'a multisig account set up with those who opt in',
    wanted: { want: 'multisig', add: [bob.address, keyHex(carol)], remove: [], minApproval: 2, minRemoval: 1 },
    ...{ by: alice, cosignatures: 2 },
    sdk: {
      type: 16705,
      transactions: [
        {
          ...{ type: 16725, minApprovalDelta: 2, minRemovalDelta: 1 },
          addressAdditions: [hex(bob.address), hex(carol.address)],
        },
      ],
    },
  },
  {
    name: 'a cosigner replaced',
    wanted: { want: 'multisig', add: [stranger.address], remove: [carol.address], minApproval: 3, minRemoval: 2 },
    ...{ by: treasury, change: multisig('bonded'), cosignatures: 2, choices: { 'bonded-way': 'lock-and-bond' } },
    sdk: {
      type: 16961,
      transactions: [
        {
          ...{ minApprovalDelta: 1, minRemovalDelta: 0 },
          ...{ addressAdditions: [hex(stranger.address)], addressDeletions: [hex(carol.address)] },
        },
      ],
    },
  },
  {
    name: 'a hash lock alone',
    ...{ wanted: { want: 'lock', hash: 'AB'.repeat(32) }, by: alice },
    sdk: { type: 16712, hash: 'AB'.repeat(32), duration: '5760', mosaic: { amount: '10000000' } },
  },
  ...(
    [
      ['remote', 16716],
      ['vrf', 16963],
      ['node', 16972],
    ] as const
  ).map(
    ([kind, type]): Row => ({
      name: `a ${kind} key linked`,
      wanted: { want: 'key-link', kind, publicKey: remote, link: true, epochs: null },
      by: alice,
      sdk: { type, linkedPublicKey: remote, linkAction: 1 },
    }),
  ),
  {
    name: 'a voting key unlinked',
    wanted: { want: 'key-link', kind: 'voting', publicKey: remote, link: false, epochs: { first: 10, last: 360 } },
    by: alice,
    sdk: { type: 16707, linkedPublicKey: remote, startEpoch: 10, endEpoch: 360, linkAction: 0 },
  },
  {
    name: 'addresses that may pay in',
    wanted: { want: 'restrict', kind: 'address', flow: 'in', rule: 'allow', add: [bob.address], remove: [] },
    by: alice,
    sdk: { type: 16720, restrictionFlags: 1, restrictionAdditions: [hex(bob.address)] },
  },
  {
    name: 'a mosaic blocked',
    wanted: { want: 'restrict', kind: 'mosaic', flow: 'in', rule: 'block', add: [gold], remove: [] },
    by: alice,
    sdk: { type: 16976, restrictionFlags: 0x8002, restrictionAdditions: [decimal(gold)] },
  },
  {
    name: 'operations allowed',
    wanted: {
      ...{ want: 'restrict', kind: 'operation', flow: 'out', rule: 'allow' },
      ...{ add: ['symbol.transfer', '17232'], remove: [] },
    },
    by: alice,
    sdk: { type: 17232, restrictionFlags: 0x4004, restrictionAdditions: [16724, 17232] },
  },
  {
    name: 'a root namespace',
    ...{ wanted: { want: 'namespace', name: 'inkan', blocks: 86_400n }, by: alice },
    sdk: { type: 16718, duration: '86400', id: id('inkan').toString(), registrationType: 0, name: ascii('inkan') },
  },
  {
    name: 'a namespace below',
    ...{ wanted: { want: 'namespace', name: 'inkan.payout', blocks: null }, by: alice },
    sdk: { parentId: id('inkan').toString(), id: id('inkan.payout').toString(), name: ascii('payout') },
  },
  {
    name: 'an alias of an address',
    ...{ wanted: { want: 'alias', name: 'inkan.payout', to: bob.address, link: true }, by: alice },
    sdk: { type: 16974, namespaceId: id('inkan.payout').toString(), address: hex(bob.address), aliasAction: 1 },
  },
  {
    name: 'an alias of a mosaic, taken away',
    ...{ wanted: { want: 'alias', name: 'inkan', to: gold, link: false }, by: alice },
    sdk: { type: 17230, namespaceId: id('inkan').toString(), mosaicId: decimal(gold), aliasAction: 0 },
  },
  {
    name: 'a mosaic with its supply',
    wanted: {
      ...{ want: 'mosaic', name: null, divisibility: 3, supply: '1000.5', blocks: null, description: '' },
      flags: ['supply-mutable', 'transferable'],
    },
    by: alice,
    sdk: {
      type: 16705,
      transactions: [
        { type: 16717, id: newMosaic.toString(), nonce: 7, flags: 3, divisibility: 3, duration: '0' },
        { type: 16973, mosaicId: newMosaic.toString(), delta: '1000500', action: 1 },
      ],
    },
  },
  {
    name: 'a supply made smaller',
    ...{ wanted: { want: 'supply', mosaic: gold, amount: '10', way: 'decrease' }, by: alice },
    sdk: { type: 16973, mosaicId: decimal(gold), delta: '1000', action: 0 },
  },
];

const gift = { mosaicId: { namespaceId: { name: ascii('acme') }, name: ascii('gold') } };
const nemRows: readonly Row[] = [
  {
    name: 'a payment of XEM',
    ...{ wanted: pay(paid(nemStranger, '12.000001', 'hello')), by: nemAlice },
    sdk: {
      ...{ type: 257, version: 1, timestamp, deadline: timestamp + 7200, signerPublicKey: keyHex(nemAlice) },
      ...{ recipientAddress: ascii(nemStranger.address), amount: '12000001', fee: '100000' },
      message: { messageType: 1, message: ascii('hello') },
    },
  },
  {
    name: 'a payment of a mosaic',
    ...{ wanted: pay(paid(nemStranger, '1.5', '', 'acme:gold')), by: nemAlice },
    sdk: { version: 2, amount: '1000000', fee: '50000', mosaics: [{ mosaic: { ...gift, amount: '150' } }] },
  },
  {
    name: 'a payment of a multisig account',
    ...{ wanted: pay(paid(nemStranger, '2')), by: nemTreasury, change: { signer: nemAlice.address } },
    sdk: {
      ...{ type: 4100, fee: '150000', signerPublicKey: keyHex(nemAlice), timestamp, deadline: timestamp + 7200 },
      innerTransaction: { type: 257, amount: '2000000', signerPublicKey: keyHex(nemTreasury), fee: '50000' },
    },
  },
  {
    name: 'a multisig account set up, in the order of NIS',
    wanted: { want: 'multisig', add: [nemBob.address, nemCarol.address], remove: [], minApproval: 2, minRemoval: 2 },
    by: nemAlice,
    sdk: {
      ...{ type: 4097, version: 2, fee: '500000', minApprovalDelta: 2 },
      modifications: [{ modification: { modificationType: 1 } }, { modification: { modificationType: 1 } }],
    },
  },
  {
    name: 'a cosigner replaced',
    wanted: { want: 'multisig', add: [keyHex(nemOther)], remove: [nemCarol.address], minApproval: 3, minRemoval: 3 },
    ...{ by: nemTreasury, change: { signer: nemAlice.address } },
    sdk: {
      type: 4100,
      innerTransaction: {
        ...{ type: 4097, minApprovalDelta: 1, fee: '500000' },
        modifications: [
          { modification: { modificationType: 1, cosignatoryPublicKey: keyHex(nemOther) } },
          { modification: { modificationType: 2, cosignatoryPublicKey: keyHex(nemCarol) } },
        ],
      },
    },
  },
  {
    name: 'harvesting handed to another key',
    ...{ wanted: { want: 'importance', publicKey: keyHex(nemOther), link: true }, by: nemAlice },
    sdk: { type: 2049, linkAction: 1, remotePublicKey: keyHex(nemOther), fee: '150000' },
  },
  {
    name: 'a namespace below another',
    ...{ wanted: { want: 'namespace', name: 'acme.shop', blocks: null }, by: nemAlice },
    sdk: {
      ...{ type: 8193, name: ascii('shop'), parentName: ascii('acme'), rentalFee: '10000000' },
      rentalFeeSink: ascii(nemSinks.testnet.namespace),
    },
  },
  {
    name: 'a mosaic',
    wanted: {
      ...{ want: 'mosaic', name: 'acme:silver', divisibility: 3, supply: '5000', blocks: null },
      ...{ description: 'silver', flags: ['transferable'] },
    },
    by: nemAlice,
    sdk: {
      ...{ type: 16385, rentalFee: '10000000', rentalFeeSink: ascii(nemSinks.testnet.mosaic) },
      mosaicDefinition: { ownerPublicKey: keyHex(nemAlice), description: ascii('silver') },
    },
  },
  {
    name: 'a supply made larger',
    ...{ wanted: { want: 'supply', mosaic: 'acme:gold', amount: '10', way: 'increase' }, by: nemAlice },
    sdk: { type: 16386, action: 1, delta: '10', mosaicId: gift.mosaicId },
  },
];

describe.each([
  ['symbol', symbolRows],
  ['nem', nemRows],
] as const)('on %s', (chain, rows) => {
  it.each(rows)('$name', ({ wanted, by, change, choices, cosignatures, sdk }) => {
    const intent = intentOf(wanted, by, change);
    expect(isNothing(factsNeeded(intent, all))).toBe(true);
    const { texts, deadlineMs } = composed(intent, all);
    const [only] = texts;
    if (only === undefined || texts.length !== 1) throw new Error('not one text');
    const json = sdkJson(chain, only.bytes);
    expect(json).toMatchObject(sdk);
    expect(only.plain).toEqual([{ format: chain === 'symbol' ? 'symbol-qr-3' : 'nem-hex', text: only.text }]);
    // 100 atomic XYM for each byte, and for each of the cosignatures to come.
    if (chain === 'symbol') expect(Number(json.fee)).toBe(100 * (only.bytes.length + 104 * (cosignatures ?? 0)));
    expect(deadlineMs).toBe(nowMs + 2n * hourMs);
    const cosigner = chain === 'symbol' ? alice : nemAlice;
    const document = documentOf(only.text, [change?.signer === undefined ? by : cosigner], all, choices);
    expect(document.signer.address).toBe(intent.signer);
    // A hash lock that Inkan composes lives five hours at most, so the transaction's own time is the earlier one.
    expect(document.deadlineMs).toBe(String(nowMs + 2n * hourMs));
    const fees = document.effects.filter(({ cause }) => cause === 'fee').map(({ amount }) => amount);
    expect(fees.length).toBe(1);
    if (wanted.want !== 'pay') return;
    expect(document.payments.map(({ from, to, amount }) => [from, to, amount])).toEqual(
      wanted.payments.flatMap(({ to, mosaics }) =>
        mosaics
          .map(({ mosaic, amount }) => [
            expect.objectContaining({ type: 'address', text: intent.account }),
            expect.objectContaining({ type: 'address', text: to }),
            expect.objectContaining({ type: 'amount', atomic: atomicText(mosaic, amount) }),
          ])
          .toReversed()
          .slice(0, mosaics.length),
      ),
    );
  });
});

/** By the text alone: gold has two decimals, the currencies six. */
function atomicText(mosaic: string, amount: string): string {
  const [whole = '', decimals = ''] = amount.split('.');
  return BigInt(whole + decimals.padEnd(mosaic === gold || mosaic === 'acme:gold' ? 2 : 6, '0')).toString();
}

describe('names', () => {
  const payout = 'inkan.payout';
  const alias = (
    pointsTo: { kind: 'address'; address: string } | { kind: 'mosaic'; mosaic: string },
    name = payout,
  ) => ({
    ...{ name, namespaceId: id(name).toString(16).toUpperCase(), pointsTo, endHeight: 5000n },
  });
  it('are asked for, then their mosaics, and never stand in the bytes', () => {
    const intent = intentOf(
      pay({ to: `@${payout}`, mosaics: [{ mosaic: '@inkan.gold', amount: '1' }], message: '' }),
      alice,
    );
    const nothing = factsWith({ accounts: new Map(), mosaics: new Map(), fees: null });
    expect(factsNeeded(intent, nothing)).toEqual({
      ...{ accounts: [alice.address], mosaics: [], aliases: [payout, 'inkan.gold'], pending: [], fees: true },
    });
    const aliases = new Map([
      [payout, alias({ kind: 'address', address: bob.address })],
      ['inkan.gold', alias({ kind: 'mosaic', mosaic: gold }, 'inkan.gold')],
    ]);
    expect(factsNeeded(intent, { ...nothing, aliases }).mosaics).toEqual([gold]);
    const { texts } = composed(intent, factsWith({ aliases }));
    expect(sdkJson('symbol', texts[0]?.bytes ?? new Uint8Array(0))).toMatchObject({
      ...{ recipientAddress: hex(bob.address), mosaics: [{ mosaicId: decimal(gold), amount: '100' }] },
    });
  });
});

describe('multisig accounts below multisig accounts', () => {
  it('are asked for level by level, and the fee counts every signature below', () => {
    const nested = factsWith({}, [
      ...treasuries,
      accountFacts(other, { multisig: multisigFacts([treasury, stranger], 2) }),
    ]);
    const intent = intentOf(pay(paid(carol, '1')), other, { signer: alice.address });
    const known = (...parties: readonly Party[]) =>
      factsWith({ accounts: new Map(parties.map(({ address }) => [address, nested.accounts.get(address) ?? null])) });
    expect(factsNeeded(intent, known()).accounts).toEqual([other.address, alice.address]);
    expect(factsNeeded(intent, known(other, alice)).accounts).toEqual([treasury.address, stranger.address]);
    expect(factsNeeded(intent, known(other, alice, treasury, stranger)).accounts).toEqual([
      ...[bob.address, carol.address],
    ]);
    const [only] = composed(intent, nested).texts;
    const bytes = only?.bytes ?? new Uint8Array(0);
    // Two of treasury's three and the stranger; alice signs first.
    expect(sdkJson('symbol', bytes)).toMatchObject({ fee: String(100 * (bytes.length + 2 * 104)) });
  });
});

describe('a cosigner who is added and is a multisig account itself', () => {
  it('agrees by its own cosigners, whose signatures the fee counts', () => {
    const wanted: Wanted = { want: 'multisig', add: [treasury.address], remove: [], minApproval: 1, minRemoval: 1 };
    const [only] = composed(intentOf(wanted, other), factsWith({}, treasuries)).texts;
    const bytes = only?.bytes ?? new Uint8Array(0);
    // Two of treasury's three; other signs first.
    expect(sdkJson('symbol', bytes)).toMatchObject({ fee: String(100 * (bytes.length + 2 * 104)) });
  });
});

describe('nodes that name no fee', () => {
  it('are quiet, not free: a fee of zero would be dropped by all others without a word', () => {
    const [only] = composed(
      intentOf(pay(paid(bob, '1')), alice),
      factsWith({ fees: { minFeeMultiplier: 0, medianFeeMultiplier: 0 } }),
    ).texts;
    const bytes = only?.bytes ?? new Uint8Array(0);
    expect(sdkJson('symbol', bytes)).toMatchObject({ fee: String(100 * bytes.length) });
  });
});

describe('many payments', () => {
  it('are aggregates of a hundred in their order; equal ones at the end make an aggregate end earlier', () => {
    const payments = Array.from({ length: 250 }, (_, at) => paid(at % 2 === 0 ? bob : carol, `0.${at + 1}`));
    const { texts } = composed(intentOf(pay(...payments), alice));
    expect(texts.map(({ bytes }) => (sdkJson('symbol', bytes).transactions as unknown[]).length)).toEqual([
      100, 100, 50,
    ]);
    const same = Array.from({ length: 10 }, () => paid(bob, '1'));
    const counts = composed(intentOf(pay(...same), alice)).texts.map(
      ({ bytes }) => (sdkJson('symbol', bytes).transactions as unknown[] | undefined)?.length ?? 1,
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(10);
  });
  it('are single transactions on NEM', () => {
    const { texts } = composed(intentOf(pay(paid(nemBob, '1'), paid(nemStranger, '2')), nemAlice));
    expect(texts.map(({ bytes }) => sdkJson('nem', bytes).amount)).toEqual(['1000000', '2000000']);
  });
  it('of the greatest length are cut by bytes', () => {
    const long = Array.from({ length: 100 }, (_, at) => ({
      ...paid(bob, `0.${at + 1}`, 'x'.repeat(1023)),
      mosaics: [paid(bob, `0.${at + 1}`).mosaics, { mosaic: gold, amount: '0.01' }].flat(),
    }));
    const { texts } = composed(intentOf(pay(...long), alice));
    const sizes = texts.map(({ bytes }) => (sdkJson('symbol', bytes).transactions as unknown[]).length);
    expect(sizes.reduce((sum, count) => sum + count, 0)).toBe(100);
    for (const { text } of texts) expect(text.length).toBeLessThanOrEqual(262_144);
  });
});

describe('an account that has signed nothing', () => {
  it('acts with the key that the user told, if it is of its address', () => {
    const fresh = accountFacts(alice, { publicKey: null });
    const told = (key: string) => factsWith({ keys: new Map([[alice.address, key]]) }, [fresh]);
    const [only] = composed(intentOf(pay(paid(bob, '1')), alice), told(keyHex(alice))).texts;
    expect(sdkJson('symbol', only?.bytes ?? new Uint8Array(0))).toMatchObject({ signerPublicKey: keyHex(alice) });
    expect(reasonsOf(intentOf(pay(paid(bob, '1')), alice), told(keyHex(bob)))).toEqual([
      ['account-no-key', { account: alice.address, publicKey: keyHex(bob) }],
    ]);
  });
});

describe('times', () => {
  it('end before a node would call the deadline too far, whose block is behind the network', () => {
    const { deadlineMs } = composed(intentOf(pay(paid(bob, '1')), alice, { lifetimeMs: 6n * hourMs }));
    expect(deadlineMs).toBe(nowMs + 6n * hourMs - 120_000n);
    const bonded = intentOf(pay(paid(bob, '1')), treasury, { ...multisig('bonded'), lifetimeMs: 48n * hourMs });
    expect(composed(bonded, all).deadlineMs).toBe(nowMs + 48n * hourMs - 120_000n);
  });
  it('drop the rest of a second on NEM', () => {
    const facts = factsWith({ networkTimeMs: nowMs + 999n });
    const { texts } = composed(intentOf(pay(paid(nemBob, '1')), nemAlice, { lifetimeMs: 24n * hourMs }), facts);
    expect(sdkJson('nem', texts[0]?.bytes ?? new Uint8Array(0))).toMatchObject({
      ...{ timestamp, deadline: timestamp + 86_400 },
    });
  });
});

describe('what is known of a supply', () => {
  it.each([
    [0, 10_000n, 1n],
    [2, 100_000_000n, 100_000_000n],
    [6, 9_000_000_000_000_000n, 9_000_000_000_000n],
    [3, 9_000_000_000n, 5_000_000_000n],
    [0, 9_000_000_000_000_000n, 9_000_000_000_000_000n],
  ])(
    'makes the NEM fee of divisibility %i, supply %i, quantity %i that of symbol-sdk',
    async (divisibility, supply, moved) => {
      const { calculateTransactionFee, models } = await import('symbol-sdk/nem');
      const facts = factsWith(
        { mosaics: new Map([['acme:gold', mosaicFacts({ id: 'acme:gold', divisibility, supply })]]) },
        [
          accountFacts(nemAlice, {
            holdings: ['nem:xem', 'acme:gold'].map((mosaic) => ({ mosaic, atomic: 10n ** 17n })),
          }),
        ],
      );
      const text = (moved / 10n ** BigInt(divisibility)).toString();
      const { texts } = composed(intentOf(pay(paid(nemStranger, text, 'x'.repeat(40), 'acme:gold')), nemAlice), facts);
      const read = models.NonVerifiableTransactionFactory.deserialize(texts[0]?.bytes ?? new Uint8Array(0));
      const whole = supply / 10n ** BigInt(divisibility);
      const asked = calculateTransactionFee(read as never, () => ({ supply: whole, divisibility }));
      expect(read.fee.value).toBe(asked);
    },
  );
});
