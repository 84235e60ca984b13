/** What the review puts first and how it groups: losses, the sentence, parts, cosigners, addresses, blocks. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  Card,
  CosignerGroup,
  CosignerState,
  Effect,
  FlowPicture,
  Headline,
  Payment,
  ReviewDocument,
  Value,
} from '../../core/review/review-document.ts';
import { catalogs } from '../../renderer/catalogs.ts';
import { roughLength } from '../../renderer/slips/blocks.ts';
import { cardGroups } from '../../renderer/slips/card-groups.ts';
import { comparedGroups } from '../../renderer/slips/compare-address.ts';
import { isOneself, progressOf, stillMissing } from '../../renderer/slips/cosigners.ts';
import { feesOf } from '../../renderer/slips/fees.ts';
import { envelopeTemplate, isByName, slotsOfTemplate } from '../../renderer/slips/headline.ts';
import {
  lossesOf,
  nothingLeaves,
  unknownLosses,
  unknownRentals,
  unwrittenRentals,
} from '../../renderer/slips/losses.ts';
import { actedForIn } from '../../renderer/slips/parties.ts';
import { isFromSigner, paymentsToShow } from '../../renderer/slips/payments.ts';
import { accountOf, aggregateBy, cosign, type Inner, registerOf, sign, transferTo } from './review-samples.ts';

const xym = (atomic: string): Value => ({ type: 'amount', atomic, divisibility: 6, unit: 'XYM' });
const at = (text: string, owner: string | null = null): Value => ({ type: 'address', text, owner, known: null });
const effect = (
  owner: string | null,
  direction: Effect['direction'],
  cause: Effect['cause'],
  amount: Value,
): Effect => ({
  account: at(owner ?? 'stranger', owner),
  owner,
  actedFor: false,
  direction,
  cause,
  amount,
});
const document = (change: Partial<ReviewDocument>): ReviewDocument => ({
  chain: 'symbol',
  network: 'testnet',
  kind: 'symbol.transfer',
  task: 'sign',
  signer: { address: 'TA', publicKey: 'AA', owner: 'Main', filledIn: false },
  initiator: null,
  bytes: '',
  digest: '',
  words: [],
  hash: null,
  deadlineMs: '1',
  headline: { code: 'transfer', slots: {} },
  envelope: null,
  pictures: { flow: null, control: [] },
  payments: [],
  effects: [],
  controlChanges: [],
  cosigners: [],
  cards: [],
  warnings: [],
  ...change,
});

describe('what leaves our accounts', () => {
  it('is summed per account and unit, whatever the cause, and says the causes', () => {
    const losses = lossesOf([
      effect('Main', 'out', 'transfer', xym('5')),
      effect('Main', 'out', 'fee', xym('2')),
      effect('Main', 'out', 'transfer', xym('10')),
      effect('Cold', 'out', 'deposit', xym('7')),
    ]);
    expect(losses).toEqual([
      {
        account: at('Main', 'Main'),
        owner: 'Main',
        amounts: [
          {
            total: xym('17'),
            causes: [
              { cause: 'transfer', amount: xym('15') },
              { cause: 'fee', amount: xym('2') },
            ],
          },
        ],
      },
      {
        account: at('Cold', 'Cold'),
        owner: 'Cold',
        amounts: [{ total: xym('7'), causes: [{ cause: 'deposit', amount: xym('7') }] }],
      },
    ]);
  });

  it('never nets against what arrives, and never counts strangers', () => {
    const losses = lossesOf([
      effect('Main', 'out', 'transfer', xym('5')),
      effect('Main', 'in', 'transfer', xym('5')),
      effect(null, 'out', 'transfer', xym('9')),
    ]);
    expect(losses).toHaveLength(1);
    expect(losses[0]?.amounts[0]?.total).toEqual(xym('5'));
  });

  it('counts a multisig account that ours act for, as not ours, and only what leaves it', () => {
    const acted = (direction: Effect['direction'], amount: string): Effect => ({
      ...effect(null, direction, 'transfer', xym(amount)),
      account: at('treasury'),
      actedFor: true,
    });
    const losses = lossesOf([effect('Main', 'out', 'fee', xym('2')), acted('out', '700'), acted('in', '1')]);
    expect(losses.map(({ account, owner }) => [account, owner])).toEqual([
      [at('Main', 'Main'), 'Main'],
      [at('treasury'), null],
    ]);
    expect(losses[1]?.amounts.map(({ total }) => total)).toEqual([xym('700')]);
  });

  it('keeps units, divisibilities and what cannot be added apart', () => {
    const raw: Value = { ...xym('5'), divisibility: null } as Value;
    const other: Value = { ...xym('5'), unit: 'shop:coin' } as Value;
    const unclear: Value = { type: 'code', code: 'unknown' };
    const amounts = [xym('5'), raw, other, unclear, xym('1')];
    const losses = lossesOf(amounts.map((amount) => effect('Main', 'out', 'transfer', amount)));
    expect(losses[0]?.amounts.map((lost) => lost.total)).toEqual([xym('6'), raw, other, unclear]);
  });

  it('adds up exactly, beyond what a double holds', () => {
    const atomics = fc.array(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(
        atomics,
        fc.array(fc.constantFrom('transfer', 'fee', 'lock'), { minLength: 20 }),
        (amounts, causes) => {
          const effects = amounts.map((n, i) => effect('Main', 'out', causes[i] as Effect['cause'], xym(n.toString())));
          const lost = lossesOf(effects)[0]?.amounts[0];
          const total = amounts.reduce((sum, n) => sum + n, 0n).toString();
          expect(lost?.total).toEqual(xym(total));
          const byCause = lost?.causes.reduce(
            (sum, { amount }) => sum + BigInt(amount.type === 'amount' ? amount.atomic : 0),
            0n,
          );
          expect(String(byCause)).toBe(total);
        },
      ),
    );
  });
});

describe('that nothing leaves', () => {
  const self: CosignerGroup = { account: at('TA'), need: 1, cosigners: [{ account: at('TA'), state: 'signs-now' }] };
  const multisig: CosignerGroup = { ...self, account: at('TM') };
  const unknown: CosignerGroup = { account: at('TM'), need: null, cosigners: [] };
  const acted: Effect = { ...effect(null, 'in', 'transfer', xym('1')), actedFor: true };
  const rental = { code: 'rental-fee-unknown', severity: 'caution', facts: {} } as const;
  const stranger = { code: 'multisig-account-unknown', severity: 'stop', facts: { account: at('TX') } } as const;
  const waiting: CosignerGroup = {
    account: at('TX'),
    need: 1,
    cosigners: [{ account: at('TX'), state: 'missing' }],
  };
  it.each<[string, Partial<ReviewDocument>, boolean]>([
    ['is said where it is so', { cosigners: [self] }, true],
    ['is not said where something leaves', { effects: [effect('Main', 'out', 'fee', xym('1'))] }, false],
    ['is not said where a fee is not written in it', { warnings: [rental] }, false],
    ['is not said where a multisig account acts', { cosigners: [self, multisig] }, false],
    ['is not said where the register does not know who acts', { cosigners: [unknown] }, false],
    ['is not said where somebody acts who may be a multisig account', { warnings: [stranger] }, false],
    ['is not said where somebody else has yet to sign', { cosigners: [self, waiting] }, false],
    ['is said where only ours has yet to sign', { cosigners: [{ ...waiting, account: at('TX', 'Cold') }] }, true],
    ['is not said where a multisig account only receives', { effects: [acted] }, false],
    ['is not said of a proposal', { kind: 'nem.multisig' }, false],
    ['is not said of a cosignature for a multisig account', { task: 'cosign-multisig' }, false],
  ])('%s', (_, change, said) => expect(nothingLeaves(document(change))).toBe(said));

  it('and a rental that is not written in it is told by its warning, unless a foreign account pays it', () => {
    const payers = (...accounts: readonly Value[]) =>
      unwrittenRentals(
        document({
          warnings: [{ ...rental, code: 'fee-low' }, ...accounts.map((account) => ({ ...rental, facts: { account } }))],
          cosigners: [self, multisig, unknown, waiting],
          effects: [{ ...acted, account: at('TB') }],
        }),
      ).map(({ account }) => account);
    const own = [at('TA', 'Main'), at('TM'), at('TB'), at('never seen')];
    expect(payers(...own, at('TX'))).toEqual(own);
    expect(unwrittenRentals(document({ warnings: [rental] }))).toEqual([{ account: null }]);
  });

  it('needs to know who signs for themselves', () => {
    expect([self, multisig, unknown].map(isOneself)).toEqual([true, false, false]);
  });
});

describe('an account that acts and that nobody here knows', () => {
  const dust = Array.from({ length: 6 }, (): Inner => ['bob', transferTo('carol', 1n)]);
  const drain: Inner = ['multisig', transferTo('bob', 5_000_000_000_000n)];
  const bundle = aggregateBy('bob', [...dust, ['own', transferTo('bob', 0n, 'agreed')], drain]);
  const multisig: Value = { type: 'address', text: accountOf('multisig').address, owner: null, known: null };
  const fromWhom = (each: ReviewDocument) => paymentsToShow(each).map(({ from }) => from);

  it('is never said to lose nothing, and what leaves it stands with the losses', () => {
    for (const each of [cosign(bundle), sign(aggregateBy('own', [...dust, drain]))]) {
      expect(nothingLeaves(each)).toBe(false);
      expect(lossesOf(each.effects).map(({ account }) => account)).not.toContainEqual(multisig);
      const lost = unknownLosses(each).find(
        ({ account }) => account.type === 'address' && account.text === multisig.text,
      );
      expect(lost?.amounts.map(({ total }) => total)).toEqual([xym('5000000000000')]);
    }
    // The maker has signed, so it is no multisig account.
    expect(unknownLosses(cosign(bundle)).map(({ account }) => account)).toEqual([multisig]);
  });
  it('pays before all others but ours and those we act for', () => {
    expect(fromWhom(cosign(bundle))[0]).toEqual(multisig);
    const also: readonly Inner[] = [...dust, drain, ['dave', transferTo('bob', 2n)], ['own', transferTo('bob', 1n)]];
    const registry = registerOf('dave', ['own', 'carol'], 1);
    const first = fromWhom(cosign(aggregateBy('bob', also), { registry })).slice(0, 3);
    expect(first.map((from) => from.type === 'address' && from.text)).toEqual(
      (['dave', 'own', 'multisig'] as const).map((name) => accountOf(name).address),
    );
  });
  it('is listed once where we act for it anyway', () => {
    const known = cosign(bundle, { registry: registerOf('multisig', ['own', 'carol'], 1) });
    expect(lossesOf(known.effects)).toHaveLength(1);
    expect(unknownLosses(known)).toEqual([]);
  });
  it('may have to pay a rental too, though it looks as if it signed for itself', () => {
    const of = (account: Value): Partial<ReviewDocument> => ({
      cosigners: [{ account, need: 1, cosigners: [{ account, state: 'missing' }] }],
      warnings: [
        { code: 'multisig-account-unknown', severity: 'stop', facts: { account } },
        { code: 'rental-fee-unknown', severity: 'caution', facts: { account } },
      ],
    });
    const rents = document(of(at('TX')));
    expect(unknownRentals(rents)).toEqual([{ account: at('TX') }]);
    expect(unwrittenRentals(rents)).toEqual([]);
    const own = document(of(at('TX', 'Main')));
    expect(unknownRentals(own)).toEqual([]);
    expect(unwrittenRentals(own)).toEqual([{ account: at('TX', 'Main') }]);
  });
});

describe('whom ours act for', () => {
  const group = (account: string, ...members: readonly Value[]): CosignerGroup => ({
    account: at(account),
    need: 1,
    cosigners: members.map((member) => ({ account: member, state: 'missing' })),
  });
  const own = at('TA', 'Main');
  const whom = (change: Partial<ReviewDocument>) => [...actedForIn(document(change))];

  it('is known from what moves, and from who must sign, where nothing moves', () => {
    const effects = [{ ...effect(null, 'in', 'transfer', xym('1')), account: at('TB'), actedFor: true }];
    expect(whom({ effects, cosigners: [group('TM', at('TX'), own)] })).toEqual(['TB', 'TM']);
  });
  it('is also whoever waits for another one of them', () => {
    const cosigners = [group('T3', at('T2')), group('T2', at('T1'), at('TX')), group('T1', own)];
    expect(whom({ cosigners }).toSorted()).toEqual(['T1', 'T2', 'T3']);
  });
  it('is nobody who signs for themselves or among others', () => {
    const cosigners = [group('TX', at('TX')), group('TM', at('TX'), at('TY')), group('TA', own)];
    expect(whom({ cosigners })).toEqual([]);
  });
});

describe('the payments beside the picture', () => {
  const pay = (from: Value, amount: string, part: number | null): Payment => ({
    part,
    from,
    to: at('stranger'),
    amount: xym(amount),
  });
  const own = pay(at('TA', 'Main'), '1', 3);
  const theirs = [pay(at('TX'), '2', 1), pay(at('TY'), '3', 2)];
  const flow: FlowPicture = {
    accounts: [],
    arrows: [{ side: 'out', cause: 'transfer', from: own.from, to: own.to, amount: own.amount, part: 3, count: 1 }],
    rest: [],
  };
  const more: FlowPicture = { ...flow, rest: [{ side: 'out', count: 2, amounts: [xym('5')] }] };
  const shown = (change: Partial<ReviewDocument>, drawn: FlowPicture | null = more) =>
    paymentsToShow(document({ ...change, pictures: { flow: drawn, control: [] } }));
  const aggregate: Headline = { code: 'aggregate', slots: {} };

  it('are not listed where each has an arrow of its own', () => {
    expect(shown({ payments: [own] }, flow)).toEqual([]);
    expect(shown({ payments: [own] }, null)).toEqual([]);
  });
  it('are listed where the picture sums some of them', () => {
    expect(shown({ payments: theirs })).toEqual(theirs);
    const [arrow] = flow.arrows;
    const summed = { ...flow, arrows: arrow === undefined ? [] : [{ ...arrow, count: 2 }] };
    expect(shown({ payments: [own, own] }, summed)).toEqual([own, own]);
  });
  it('begin with what our signature moves, so that nothing can push it out of sight', () => {
    const treasury = pay(at('TM'), '9', 4);
    const acted: Effect = { ...effect(null, 'out', 'transfer', xym('9')), account: at('TM'), actedFor: true };
    const payments = [...theirs, own, treasury];
    expect(shown({ headline: aggregate, payments, effects: [acted] })).toEqual([own, treasury, ...theirs]);
  });
  it('name the payer where it is not the signer', () => {
    expect([own, ...theirs].map((payment) => isFromSigner(document({}), payment))).toEqual([true, false, false]);
  });
});

describe('the fees', () => {
  const terms = (part: Card['part'], atomic: string): Card => ({
    code: 'terms',
    part,
    rows: [{ label: 'fee', value: xym(atomic) }],
  });
  const part = { index: 1, total: 1, kind: 'nem.transfer', signer: at('M') } as const;
  it('are all that somebody pays', () => {
    const effects = [effect('Main', 'out', 'fee', xym('2')), effect(null, 'out', 'fee', xym('3'))];
    expect(feesOf(document({ effects, cards: [terms(null, '9')] }))).toEqual([xym('2'), xym('3')]);
  });
  it('are the outer field where nobody is known to pay', () => {
    expect(feesOf(document({ cards: [terms(null, '9'), terms(part, '8')] }))).toEqual([xym('9')]);
  });
});

describe('the headline', () => {
  const headline: Headline = { code: 'transfer', slots: { amount: [xym('1'), xym('2')], from: [at('TA')] } };
  it('sets figures large only where the sentence begins with them', () => {
    expect(slotsOfTemplate('{amount}leaves {from}.', headline)).toEqual([
      { name: 'amount', values: [xym('1'), xym('2')], isLead: true },
      { name: 'from', values: [at('TA')], isLead: false },
    ]);
    expect(slotsOfTemplate('{from} makes {amount}.', headline).map(({ isLead }) => isLead)).toEqual([false, false]);
  });
  it('does not count one transaction', () => {
    const bundle = (count: string, code: Headline['code'] = 'aggregate'): Headline => ({
      code,
      slots: { count: [{ type: 'integer', text: count }] },
    });
    for (const words of Object.values(catalogs)) {
      expect(envelopeTemplate(words, bundle('1'))).toBe(words.envelopes.aggregate);
      expect(envelopeTemplate(words, bundle('2'))).toBe(words.headlines.aggregate);
      expect(envelopeTemplate(words, bundle('1', 'multisig'))).toBe(words.headlines.multisig);
    }
  });
  it('calls a name a name once', () => {
    expect(isByName({ code: 'transfer-alias', slots: {} }, 'to')).toBe(true);
    expect(isByName({ code: 'transfer-alias', slots: {} }, 'from')).toBe(false);
    expect(isByName({ code: 'secret-lock', slots: {} }, 'to')).toBe(false);
  });
  it('keeps the place of what is missing, and knows no inherited names', () => {
    expect(slotsOfTemplate('{to} {constructor}', headline)).toEqual([
      { name: 'to', values: [], isLead: false },
      { name: 'constructor', values: [], isLead: false },
    ]);
  });
});

describe('cards', () => {
  const card = (index: number | null): Card => ({
    code: 'content',
    part: index === null ? null : { index, total: 3, kind: 'symbol.transfer', signer: at('TA') },
    rows: [],
  });
  it('are grouped by the transaction they belong to', () => {
    const groups = cardGroups([card(null), card(1), card(1), card(2), card(null), card(null)]);
    expect(groups.map((group) => [group.part?.index ?? null, group.cards.length])).toEqual([
      [null, 1],
      [1, 2],
      [2, 1],
      [null, 2],
    ]);
  });
  it('all stay, in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 1, max: 3 }))), (indexes) => {
        const cards = indexes.map(card);
        expect(cardGroups(cards).flatMap((group) => group.cards)).toEqual(cards);
      }),
    );
  });
});

describe('who is missing', () => {
  const group = (need: number | null, ...states: readonly CosignerState[]): CosignerGroup => ({
    account: at('M'),
    need,
    cosigners: states.map((state) => ({ account: at('C'), state })),
  });
  it.each([
    [group(2, 'signed', 'signs-now', 'missing'), 0],
    [group(3, 'signed', 'signs-now', 'missing'), 1],
    [group(2, 'missing', 'missing'), 2],
    [group(1, 'signed', 'signed'), 0],
    [group(null, 'missing'), null],
  ])('%j: %s', (given, missing) => expect(stillMissing(given)).toBe(missing));
  it('is counted over all accounts, and no account needs more than its quorum', () => {
    expect(progressOf([group(1, 'signed'), group(2, 'signed', 'missing', 'missing')])).toEqual({
      signed: 2,
      needed: 3,
    });
    expect(progressOf([group(1, 'signed', 'signed'), group(1, 'missing')])).toEqual({ signed: 1, needed: 2 });
    expect(progressOf([group(null, 'signed', 'missing')])).toEqual({ signed: 1, needed: 2 });
  });
});

describe('two addresses', () => {
  it('are compared group by group', () => {
    const pairs = comparedGroups('TAMYTGVH3UEVZRQSD64LGSMPKNTKMASOIDNYROI', 'TAMYTGVH3UEVZRQSD64LGSMPKNTKMASOIDNYROA');
    expect(pairs).toHaveLength(7);
    expect(pairs.filter((pair) => !pair.same)).toEqual([{ above: 'ROI', below: 'ROA', same: false }]);
  });
  it('lose no character, and groups are the same exactly where their text is', () => {
    const address = fc.string({ maxLength: 41 }).map((text) => text.replaceAll('-', 'A'));
    fc.assert(
      fc.property(address, address, (above, below) => {
        const pairs = comparedGroups(above, below);
        expect(pairs.map((pair) => pair.above).join('')).toBe(above);
        expect(pairs.map((pair) => pair.below).join('')).toBe(below);
        expect(pairs.every((pair) => pair.same)).toBe(above === below);
      }),
    );
  });
});

describe('a number of blocks', () => {
  it.each([
    ['0', 30_000, { unit: 'seconds', count: 0 }],
    ['1', 30_000, { unit: 'seconds', count: 30 }],
    ['480', 30_000, { unit: 'hours', count: 4 }],
    ['2880', 30_000, { unit: 'hours', count: 24 }],
    ['5760', 30_000, { unit: 'days', count: 2 }],
    ['5256000', 30_000, { unit: 'years', count: 5 }],
    ['1440', 60_000, { unit: 'hours', count: 24 }],
    ['4', 30_000, { unit: 'minutes', count: 2 }],
    ['9999999999', 0, null],
    ['1.5', 30_000, null],
    ['-1', 30_000, null],
  ])('%s of %s ms is roughly %j', (blocks, blockMs, length) => {
    expect(roughLength(blocks, blockMs)).toEqual(length);
  });
  it('is never off by more than half a unit, and never a number that a double cannot hold', () => {
    const sizes = { years: 31_536_000_000n, days: 86_400_000n, hours: 3_600_000n, minutes: 60_000n, seconds: 1000n };
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
        fc.integer({ min: 1, max: 120_000 }),
        (blocks, blockMs) => {
          const length = roughLength(blocks.toString(), blockMs);
          if (length === null) {
            expect(blocks * BigInt(blockMs) > sizes.years * 2n ** 52n).toBe(true);
            return;
          }
          const size = sizes[length.unit];
          const error = BigInt(length.count) * size - blocks * BigInt(blockMs);
          expect(error <= size / 2n && error >= -size / 2n).toBe(true);
        },
      ),
    );
  });
});
