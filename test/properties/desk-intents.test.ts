/** Any intent that the contract lets through is composed or refused by a known code: never thrown at, never empty. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeIntent } from '../../companion/compose/compose-intent.ts';
import { factsNeeded } from '../../companion/compose/facts-needed.ts';
import { deskReasonCodes } from '../../companion/contract/desk-reason.ts';
import type { Intent, Wanted } from '../../companion/contract/intent.ts';
import { toHex } from '../../core/base/hex.ts';
import { reasonCodes } from '../../core/base/reason.ts';
import { isSoak } from '../sample.ts';
import { factsWith, gold, hourMs, treasuries, xym } from '../unit/desk-samples.ts';
import { alice, bob, carol, nemAlice, nemBob, nemTreasury, stranger, treasury } from '../unit/task-parties.ts';

const codes = new Set<string>([...deskReasonCodes, ...reasonCodes]);
const parties = [alice, bob, carol, stranger, treasury, nemAlice, nemBob, nemTreasury];
const address = fc.constantFrom(...parties.map((one) => one.address));
const text = fc.oneof(
  address,
  fc.constantFrom(
    ...parties.map(({ publicKey }) => toHex(publicKey)),
    '@inkan',
    '@',
    '',
    xym,
    gold,
    'acme:gold',
    'nem:xem',
  ),
  fc.string({ maxLength: 70, unit: 'binary' }),
);
const amount = fc.oneof(fc.constantFrom('0', '1', '0.01', '9000000000', '1e3', ''), fc.string({ maxLength: 20 }));
const count = fc.oneof(fc.nat(4), fc.constantFrom(25, 26, 33, 255, 1_000_000_000));
const key = fc.oneof(fc.constantFrom('00'.repeat(32), toHex(bob.publicKey)), fc.string({ maxLength: 64 }));
const blocks = fc.oneof(fc.constant(null), fc.bigInt({ min: -1n, max: 10n ** 20n }));
const list = fc.array(text, { maxLength: 4 });
const wanted: fc.Arbitrary<Wanted> = fc.oneof(
  fc.record({
    want: fc.constant('pay' as const),
    payments: fc.array(
      fc.record({
        to: text,
        mosaics: fc.array(fc.record({ mosaic: text, amount }), { maxLength: 11 }),
        message: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('hex:', 'hex:00', '\ud800')),
      }),
      { maxLength: 4 },
    ),
  }),
  fc.record({
    ...{ want: fc.constant('multisig' as const), add: list, remove: list, minApproval: count, minRemoval: count },
  }),
  fc.record({ want: fc.constantFrom('cosign' as const, 'lock' as const), hash: key }),
  fc.record({
    ...{ want: fc.constant('key-link' as const), kind: fc.constantFrom('remote', 'vrf', 'voting', 'node') },
    ...{ publicKey: key, link: fc.boolean(), epochs: fc.option(fc.record({ first: count, last: count })) },
  }),
  fc.record({ want: fc.constant('importance' as const), publicKey: key, link: fc.boolean() }),
  fc.record({
    ...{ want: fc.constant('restrict' as const), kind: fc.constantFrom('address', 'mosaic', 'operation') },
    ...{ flow: fc.constantFrom('in', 'out'), rule: fc.constantFrom('allow', 'block'), add: list, remove: list },
  }),
  fc.record({ want: fc.constant('namespace' as const), name: text, blocks }),
  fc.record({ want: fc.constant('alias' as const), name: text, to: text, link: fc.boolean() }),
  fc.record({
    ...{ want: fc.constant('mosaic' as const), name: fc.option(text), divisibility: count, supply: amount, blocks },
    description: fc.constantFrom('', 'gold', '\ud800'),
    flags: fc.array(fc.constantFrom('supply-mutable', 'transferable', 'restrictable', 'revokable'), { maxLength: 4 }),
  }),
  fc.record({
    ...{ want: fc.constant('supply' as const), mosaic: text, amount, way: fc.constantFrom('increase', 'decrease') },
  }),
) as fc.Arbitrary<Wanted>;
const who = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...[
        [alice, alice],
        [treasury, alice],
        [nemAlice, nemAlice],
        [nemTreasury, nemAlice],
      ].map(([account, signer]) => ({
        ...{ chain: account?.facts.chain ?? 'symbol', network: 'testnet' as const },
        ...{ account: account?.address ?? '', signer: signer?.address ?? '' },
      })),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      ...{ chain: fc.constantFrom('symbol' as const, 'nem' as const), account: address, signer: address },
      network: fc.constantFrom('testnet' as const, 'mainnet' as const),
    }),
  },
);
const intent: fc.Arbitrary<Intent> = fc
  .record({
    ...{ who, way: fc.constantFrom('bonded' as const, 'complete' as const), wanted },
    lifetimeMs: fc.oneof({ weight: 5, arbitrary: fc.constant(hourMs) }, fc.constantFrom(-1n, 0n, 10n ** 20n)),
  })
  .map(({ who: place, ...rest }) => ({ ...place, ...rest }));

describe('an intent', () => {
  it('is composed, or refused by a known code with short figures', () => {
    const facts = { ...factsWith({ pending: [] }, treasuries), aliases: new Map([['inkan', null]]) };
    let made = 0;
    fc.assert(
      fc.property(intent, (one) => {
        factsNeeded(one, facts);
        const result = composeIntent(one, facts);
        if (result.ok) {
          made += 1;
          expect(result.value.texts.length).toBeGreaterThan(0);
          return;
        }
        expect(result.reason.length).toBeGreaterThan(0);
        for (const { code, found } of result.reason) {
          expect(codes.has(code)).toBe(true);
          for (const value of Object.values(found)) expect(value.length).toBeLessThanOrEqual(200);
        }
      }),
      { numRuns: isSoak ? 20_000 : 3000 },
    );
    // Some of them can be meant.
    expect(made).toBeGreaterThan(20);
  });
});
