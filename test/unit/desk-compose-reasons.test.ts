/** Every refusal of the desk's composer, by its code, with the figures that a person needs. */
import { describe, expect, it } from 'vitest';
import { composeIntents } from '../../companion/compose/compose-intent.ts';
import type { ComposeFacts } from '../../companion/compose/facts.ts';
import type { AliasFacts, MosaicFacts } from '../../companion/contract/chain-facts.ts';
import type { Intent, Wanted } from '../../companion/contract/intent.ts';
import { toHex } from '../../core/base/hex.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import { namespaceIdOf } from '../../core/chain/symbol-ids.ts';
import { nowMs } from '../flows/transfers.ts';
import {
  accountFacts,
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
  treasuries,
  xym,
} from './desk-samples.ts';
import {
  alice,
  bob,
  carol,
  nemAlice,
  nemBob,
  nemTreasury,
  other,
  type Party,
  stranger,
  treasury,
} from './task-parties.ts';

const inkan = namespaceIdOf('inkan', 0n).toString(16).toUpperCase();
const onMainnet = addressOfPublicKey('symbol', 'mainnet', stranger.publicKey).text;
const withMosaic = (change: Partial<MosaicFacts>) => factsWith({ mosaics: new Map([[gold, mosaicFacts(change)]]) });
const withAlias = (change: Partial<AliasFacts>) =>
  factsWith({
    aliases: new Map([['inkan', { name: 'inkan', namespaceId: '0', pointsTo: null, endHeight: 5000n, ...change }]]),
  });
const without = (who: Party) => factsWith({ accounts: new Map([[who.address, null]]) });
const noKey = (who: Party, publicKey: string | null = null) => factsWith({}, [accountFacts(who, { publicKey })]);
const poor = (who: Party, mosaic: string, atomic: bigint) =>
  factsWith({}, [
    ...treasuries,
    accountFacts(who, {
      holdings: [...(mosaic === xym ? [] : [{ mosaic: xym, atomic: 10n ** 9n }]), { mosaic, atomic }],
    }),
  ]);
const all = factsWith({}, treasuries);
const toAlias = pay(paid('@inkan', '1', '', xym));
const amount = (text: string) => pay(paid(stranger, text));
const change = (fields: Partial<Extract<Wanted, { want: 'multisig' }>>): Wanted => ({
  ...{ want: 'multisig', add: [], remove: [], minApproval: 2, minRemoval: 2, ...fields },
});
const link = (fields: Partial<Extract<Wanted, { want: 'key-link' }>>): Wanted => ({
  ...{ want: 'key-link', kind: 'vrf', publicKey: '11'.repeat(32), link: true, epochs: null, ...fields },
});
const restrict = (fields: Partial<Extract<Wanted, { want: 'restrict' }>>): Wanted => ({
  ...{ want: 'restrict', kind: 'address', flow: 'in', rule: 'allow', add: [], remove: [], ...fields },
});
const mosaic = (fields: Partial<Extract<Wanted, { want: 'mosaic' }>>): Wanted => ({
  ...{ want: 'mosaic', name: null, divisibility: 0, supply: '1', flags: [], blocks: null, description: '', ...fields },
});
const by = (signer: Party): Partial<Intent> => ({ signer: signer.address });

type Case = readonly [string, Wanted, Party, ComposeFacts, object, Partial<Intent>?];
const cases: Readonly<Record<string, readonly Case[]>> = {
  'account-unknown': [['never seen', amount('1'), alice, without(alice), { account: alice.address }]],
  'account-no-key': [
    ['nothing signed yet', amount('1'), alice, noKey(alice), { account: alice.address }],
    ['a key of another address', amount('1'), alice, noKey(alice, toHex(bob.publicKey)), { account: alice.address }],
    [
      'NEM cosigner by address',
      change({ add: [nemCarol.address], minApproval: 1, minRemoval: 1 }),
      nemAlice,
      noKey(nemCarol),
      { account: nemCarol.address },
    ],
  ],
  'signer-not-cosigner': [
    ['of a plain account', amount('1'), alice, all, { account: alice.address, signer: bob.address }, by(bob)],
    ['of a multisig account', amount('1'), treasury, all, { signer: stranger.address }, by(stranger)],
    ['the multisig account itself', amount('1'), treasury, all, { signer: treasury.address }],
    ['on NEM', pay(paid(nemBob, '1')), nemTreasury, all, { signer: nemOther.address }, by(nemOther)],
  ],
  'recipient-malformed': [
    ['a letter changed', pay(paid(`${stranger.address.slice(0, -1)}B`, '1', '', xym)), alice, all, { payment: '1' }],
    ['of the other network', pay(paid(onMainnet, '1', '', xym)), alice, all, { payment: '1' }],
  ],
  'alias-unresolved': [
    ['not asked', toAlias, alice, all, { alias: 'inkan', payment: '1' }],
    ['points nowhere', toAlias, alice, withAlias({}), { alias: 'inkan' }],
    [
      'points to a mosaic',
      toAlias,
      alice,
      withAlias({ namespaceId: inkan, pointsTo: { kind: 'mosaic', mosaic: gold } }),
      { alias: 'inkan', points: 'mosaic' },
    ],
    ['of another id', toAlias, alice, withAlias({ pointsTo: { kind: 'address', address: bob.address } }), { id: '0' }],
  ],
  'mosaic-unknown': [
    ['not on the chain', pay(paid(stranger, '1', '', '1111111111111111')), alice, all, { mosaic: '1111111111111111' }],
    [
      'a namespace in its place',
      pay(paid(stranger, '1', '', 'E74B99BA41F4AFEE')),
      alice,
      all,
      { mosaic: 'E74B99BA41F4AFEE' },
    ],
    ['no name of NEM', pay(paid(nemBob, '1', '', 'gold')), nemAlice, all, { payment: '1' }],
  ],
  'mosaic-cannot-move': [
    [
      'not transferable',
      pay(paid(stranger, '1', '', gold)),
      alice,
      withMosaic({ transferable: false }),
      { mosaic: gold },
    ],
    [
      'expired',
      pay(paid(stranger, '1', '', gold)),
      alice,
      withMosaic({ endHeight: 1000n }),
      { endHeight: '1000', height: '1000' },
    ],
  ],
  'amount-malformed': [
    ...['１', '1,000', '1E+8', '-1', '+1', ' 1', '1 ', '', '.5', '1.', '01', '0x10', '1_0', '٣', '1.0.0'].map(
      (text): Case => [JSON.stringify(text), amount(text), alice, all, { payment: '1' }],
    ),
  ],
  'amount-too-fine': [
    ['seven decimals', amount('1.0000001'), alice, all, { decimals: '7', divisibility: '6' }],
    ['zeros count', amount('1.0000000'), alice, all, { decimals: '7' }],
    [
      'NEM supply by whole units',
      { want: 'supply', mosaic: 'acme:gold', amount: '1.5', way: 'increase' },
      nemAlice,
      all,
      { divisibility: '0' },
    ],
  ],
  'amount-zero': [
    ['no payment', pay(), alice, all, { payments: '0' }],
    ['zero', amount('0.000'), alice, all, { payment: '1' }],
    ['nothing at all', pay({ to: stranger.address, mosaics: [], message: '' }), alice, all, { payment: '1' }],
  ],
  'amount-too-large': [
    ['more than any supply', amount('9000000000.000001'), alice, all, { limit: '9000000000000000' }],
  ],
  'balance-too-low': [
    [
      'the fee counts',
      amount('1'),
      alice,
      poor(alice, xym, 1_000_000n),
      { account: alice.address, mosaic: xym, available: '1000000', needed: '1017600', missing: '17600' },
    ],
    [
      'all payments together',
      pay(paid(stranger, '1', '', gold), paid(bob, '2', '', gold)),
      alice,
      poor(alice, gold, 299n),
      { mosaic: gold, needed: '300', available: '299' },
    ],
    [
      'the deposit of a lock',
      amount('1'),
      treasury,
      poor(alice, xym, 10_000_000n),
      { account: alice.address },
      { ...by(alice), way: 'bonded' },
    ],
    [
      'the fees of a NEM multisig account',
      pay(paid(nemBob, '1')),
      nemTreasury,
      factsWith({}, [
        {
          ...accountFacts(nemTreasury, { multisig: multisigFacts([nemAlice, nemBob], 2) }),
          holdings: [{ mosaic: 'nem:xem', atomic: 1_349_999n }],
        },
      ]),
      { needed: '1350000', missing: '1' },
      by(nemAlice),
    ],
    [
      'a rental',
      { want: 'namespace', name: 'inkan', blocks: 86_400n },
      alice,
      factsWith({ fees: { minFeeMultiplier: 100, medianFeeMultiplier: 100 } }, [
        accountFacts(alice, { holdings: [{ mosaic: xym, atomic: 17_280_000n }] }),
      ]),
      { mosaic: xym },
    ],
    [
      'a supply that is not there',
      { want: 'supply', mosaic: gold, amount: '20', way: 'decrease' },
      alice,
      factsWith({}, [
        accountFacts(alice, {
          holdings: [
            { mosaic: xym, atomic: 10n ** 9n },
            { mosaic: gold, atomic: 1_999n },
          ],
        }),
      ]),
      { needed: '2000' },
    ],
  ],
  'message-too-large': [
    [
      'Symbol, whose first byte counts',
      pay(paid(stranger, '1', 'x'.repeat(1024))),
      alice,
      all,
      { length: '1025', limit: '1024' },
    ],
    ['NEM', pay(paid(nemBob, '1', 'x'.repeat(1025))), nemAlice, all, { length: '1025' }],
  ],
  'lifetime-too-long': [
    [
      'Symbol',
      amount('1'),
      alice,
      all,
      { limitMs: '21600000', lifetimeMs: '21600001' },
      { lifetimeMs: 6n * hourMs + 1n },
    ],
    ['complete', amount('1'), treasury, all, { limitMs: '21600000' }, { ...by(alice), lifetimeMs: 7n * hourMs }],
    [
      'bonded',
      amount('1'),
      treasury,
      all,
      { limitMs: '172800000' },
      { ...by(alice), way: 'bonded', lifetimeMs: 49n * hourMs },
    ],
    ['NEM', pay(paid(nemBob, '1')), nemAlice, all, { limitMs: '86400000' }, { lifetimeMs: 25n * hourMs }],
  ],
  'deadline-passed': [['none', amount('1'), alice, all, { nowMs: String(nowMs) }, { lifetimeMs: 0n }]],
  'change-impossible': [
    [
      'more signatures than cosigners',
      change({ add: [bob.address] }),
      alice,
      all,
      { cosigners: '1', minApproval: '2' },
    ],
    ['itself', change({ add: [alice.address], minApproval: 1, minRemoval: 1 }), alice, all, { account: alice.address }],
    ['added twice', change({ add: [bob.address, bob.address] }), alice, all, { account: bob.address }],
    ['there already', change({ add: [bob.address] }), treasury, all, { account: bob.address }, by(alice)],
    ['not there', change({ remove: [stranger.address] }), treasury, all, { account: stranger.address }, by(alice)],
    [
      'two removed at once',
      change({ remove: [bob.address, carol.address], minApproval: 1, minRemoval: 1 }),
      treasury,
      all,
      { removed: '2', limit: '1' },
      by(alice),
    ],
    ['nothing', change({}), treasury, all, { minApproval: '2' }, by(alice)],
    [
      'in a circle',
      change({ add: [treasury.address], minApproval: 1, minRemoval: 1 }),
      alice,
      all,
      { account: treasury.address },
    ],
    [
      'n of n on NEM, stored as 0 or n',
      change({ add: [nemOther.address] }),
      nemTreasury,
      factsWith({}, [accountFacts(nemTreasury, { multisig: multisigFacts([nemAlice, nemBob], 2) })]),
      { stored: '0, 2' },
      by(nemAlice),
    ],
    ['voting without epochs', link({ kind: 'voting' }), alice, all, { field: 'epochs' }],
    ['epochs backwards', link({ kind: 'voting', epochs: { first: 9, last: 8 } }), alice, all, { first: '9' }],
    ['half a key', link({ publicKey: '11' }), alice, all, { field: 'publicKey' }],
    [
      'mosaics that go out',
      restrict({ kind: 'mosaic', flow: 'out', add: [gold] }),
      alice,
      all,
      { kind: 'mosaic', flow: 'out' },
    ],
    ['no entry', restrict({}), alice, all, { add: '0' }],
    ['no operation', restrict({ kind: 'operation', flow: 'out', add: ['symbol.gift'] }), alice, all, { entry: '1' }],
    ['a short lease', { want: 'namespace', name: 'inkan', blocks: 10n }, alice, all, { least: '86400' }],
    ['a lease of a child', { want: 'namespace', name: 'inkan.a', blocks: 86_400n }, alice, all, { field: 'blocks' }],
    ['a mosaic for too long', mosaic({ blocks: 99_999_999n }), alice, all, { blocks: '99999999' }],
    [
      'the supply of the currency',
      { want: 'supply', mosaic: xym, amount: '1', way: 'increase' },
      alice,
      all,
      { mosaic: xym },
    ],
    [
      'more taken than there is',
      { want: 'supply', mosaic: gold, amount: '1000001', way: 'decrease' },
      alice,
      all,
      { supply: '100000000' },
    ],
  ],
  'not-on-this-chain': [
    ['a lock', { want: 'lock', hash: 'AB'.repeat(32) }, nemAlice, all, { what: 'lock' }],
    ['a key link', link({}), nemAlice, all, { what: 'key-link' }],
    ['a restriction', restrict({ add: [nemBob.address] }), nemAlice, all, { what: 'restrict' }],
    ['importance', { want: 'importance', publicKey: '11'.repeat(32), link: true }, alice, all, { what: 'importance' }],
    ['an alias', { want: 'alias', name: 'inkan', to: nemBob.address, link: true }, nemAlice, all, { what: 'alias' }],
    ['a name as recipient', pay({ to: '@inkan', mosaics: [], message: 'a' }), nemAlice, all, { what: 'alias' }],
    ['a mosaic with a name', mosaic({ name: 'gold' }), alice, all, { what: 'name' }],
    ['a revokable mosaic', mosaic({ name: 'acme:silver', flags: ['revokable'] }), nemAlice, all, { what: 'revokable' }],
    [
      'two numbers',
      change({ add: [nemBob.address, nemCarol.address], minRemoval: 1 }),
      nemAlice,
      all,
      { minRemoval: '1' },
    ],
  ],
  'nothing-pending': [
    [
      'a hash nobody knows',
      { want: 'cosign', hash: 'AB'.repeat(32) },
      alice,
      factsWith({ pending: [] }),
      { hash: 'AB'.repeat(32) },
    ],
  ],
  'nodes-too-few': [['no fees', amount('1'), alice, factsWith({ fees: null }), { question: 'fees' }]],
  'mosaic-duplicate': [
    [
      'in one payment',
      pay({
        to: stranger.address,
        mosaics: [
          { mosaic: gold, amount: '1' },
          { mosaic: gold, amount: '2' },
        ],
        message: '',
      }),
      alice,
      all,
      { payment: '1' },
    ],
  ],
  'namespace-name-invalid': [
    ['capitals', { want: 'namespace', name: 'Inkan', blocks: 86_400n }, alice, all, {}],
    ['reserved on NEM', { want: 'namespace', name: 'user', blocks: null }, nemAlice, all, { reserved: 'yes' }],
  ],
  'hex-malformed': [['half a byte', pay(paid(stranger, '1', 'hex:ABC')), alice, all, { payment: '1' }]],
};

describe.each(Object.entries(cases))('%s', (code, rows) => {
  const named = rows.map(([name, wanted, who, facts, found, more]) => ({ name, wanted, who, facts, found, more }));
  it.each(named)('$name', ({ wanted, who, facts, found, more }) => {
    const reasons = reasonsOf(intentOf(wanted, who, more), facts);
    expect(reasons.map(([one]) => one)).toEqual([code]);
    expect(reasons[0]?.[1]).toMatchObject(found);
  });
});

describe('many faults', () => {
  it('are told together, each with its payment', () => {
    const wanted = pay(paid(stranger, '1,0'), paid(bob, '2'), paid('nobody', '1', '', xym), paid(stranger, '0'));
    expect(reasonsOf(intentOf(wanted, alice))).toEqual([
      ['amount-malformed', { payment: '1' }],
      ['recipient-malformed', expect.objectContaining({ payment: '3' })],
      ['amount-zero', { payment: '4' }],
    ]);
  });
});

describe('intents that are sent together', () => {
  it.each([
    ['Symbol', alice, amount('600')],
    ['NEM', nemAlice, pay(paid(nemBob, '600'))],
  ] as const)('need their sum, on %s', (_, who, wanted) => {
    const intent = intentOf(wanted, who);
    const one = composeIntents([intent], all);
    const two = composeIntents([intent, intent], all);
    expect(one).toMatchObject({ ok: true, value: [{ texts: [{}] }] });
    expect(two).toMatchObject({ ok: false, reason: [{ code: 'balance-too-low', found: { available: '1000000000' } }] });
    if (!two.ok) expect(BigInt(two.reason[0]?.found.needed ?? 0)).toBeGreaterThan(1_200_000_000n);
  });
  it('are refused with the reasons of all', () => {
    const two = composeIntents([intentOf(amount('0'), alice), intentOf(amount('x'), alice)], all);
    expect(two.ok ? [] : two.reason.map(({ code }) => code)).toEqual(['amount-zero', 'amount-malformed']);
  });
});

describe('a NEM account that all must sign for', () => {
  it('is changed where the stored number is known', () => {
    const wanted = change({ add: [nemOther.address], minApproval: 2, minRemoval: 2 });
    const with0 = factsWith({}, [accountFacts(nemTreasury, { multisig: multisigFacts([nemAlice, nemBob], 2, 2, 0) })]);
    expect(reasonsOf(intentOf(wanted, nemTreasury, by(nemAlice)), with0)).toEqual([]);
  });
});

describe('multisig accounts below multisig accounts on NEM', () => {
  const wanted = (cosigner: Party) => change({ add: [cosigner.address], minApproval: 1, minRemoval: 1 });
  it('are refused: NIS has none', () => {
    expect(reasonsOf(intentOf(wanted(nemTreasury), nemOther), all)).toEqual([
      ['change-impossible', { account: nemTreasury.address }],
    ]);
    const cosigner = { minApproval: 0, minRemoval: 0, cosigners: [], cosignerOf: [nemTreasury.address] };
    const known = factsWith({}, [accountFacts(nemOther, { multisig: cosigner })]);
    expect(reasonsOf(intentOf(wanted(nemAlice), nemOther), known)).toEqual([
      ['change-impossible', { account: nemOther.address, cosignerOf: nemTreasury.address }],
    ]);
    expect(reasonsOf(intentOf(wanted(nemAlice), nemOther), all)).toEqual([]);
  });
});

describe('a levy', () => {
  const levied = (kind: 'absolute' | 'percentile', fee: bigint) =>
    factsWith(
      {
        mosaics: new Map([
          [
            'acme:gold',
            mosaicFacts({ id: 'acme:gold', levy: { kind, recipient: nemOther.address, mosaic: 'acme:gold', fee } }),
          ],
        ]),
      },
      [
        accountFacts(nemAlice, {
          holdings: [
            { mosaic: 'nem:xem', atomic: 10n ** 9n },
            { mosaic: 'acme:gold', atomic: 10_000n },
          ],
        }),
      ],
    );
  it.each([
    ['absolute', 1n, '10001'],
    ['percentile', 10n, '10010'],
  ] as const)('that is %s is needed beside the amount', (kind, fee, needed) => {
    const intent = intentOf(pay(paid(nemBob, '100', '', 'acme:gold')), nemAlice);
    expect(reasonsOf(intent, levied(kind, fee))).toEqual([
      ['balance-too-low', expect.objectContaining({ mosaic: 'acme:gold', needed, available: '10000' })],
    ]);
    expect(reasonsOf(intent, levied(kind, 0n))).toEqual([]);
  });
});

describe('an account that a multisig account stands below', () => {
  it('cannot be started by a cosigner that is a multisig account itself', () => {
    const nested = factsWith({}, [...treasuries, accountFacts(other, { multisig: multisigFacts([treasury], 1) })]);
    expect(reasonsOf(intentOf(pay(paid(bob, '1')), other, by(treasury)), nested).map(([code]) => code)).toEqual([
      'signer-not-cosigner',
    ]);
  });
});
