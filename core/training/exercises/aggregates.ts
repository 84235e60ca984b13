/** Several payments as one, the treasury's payments, and cosignatures. */

import { symbolCurrencyIds } from '../../chain/known-mosaics.ts';
import { row } from '../../review/values.ts';
import type { SymbolContent } from '../../transaction/symbol/content.ts';
import { exercise, type Made, type TrainingFacts } from '../exercise.ts';
import { coins, named, order, ours, paymentRows, payoutRows } from '../orders.ts';
import {
  attacker,
  contacts,
  firstColleague,
  partyOf,
  supplier,
  supplierName,
  treasury,
  treasuryEntry,
  treasuryName,
} from '../parties.ts';
import {
  aggregate,
  cosignText,
  foreignHash,
  nemCosignText,
  nemTransfer,
  ownKey,
  symbolFields,
  symbolText,
  symbolTransfer,
  to,
} from '../requests.ts';

const xym = 25_000_000n;
const rent = 'Rent 2026-12';

/** Forty customers with amounts of 1.5 to 60 XYM. */
const payouts = Array.from({ length: 40 }, (_, at) => ({
  address: partyOf('symbol', at + 1).address,
  amount: BigInt(at + 1) * 1_500_000n,
  message: `W-${String(at + 1).padStart(3, '0')}`,
}));
type Payout = (typeof payouts)[number];

function payoutsOf(facts: TrainingFacts, asked: readonly Payout[]): Made {
  const sum = payouts.reduce((total, { amount }) => total + amount, 0n);
  const lines = payouts.flatMap(({ address, amount }) => [
    row('to', named(address)),
    row('amount', coins('symbol', amount)),
  ]);
  const steps = asked.map(({ address, amount, message }) => ({
    by: ownKey(facts, 'symbol'),
    content: symbolTransfer(to(address), amount, message),
  }));
  return {
    order: order('payouts', 'symbol', payoutRows(ours(facts, 'symbol'), 'symbol', payouts.length, sum), lines),
    text: symbolText(symbolFields(facts, aggregate('symbol.aggregate-complete', steps))),
  };
}

const treasuryOf = (chain: 'symbol' | 'nem') => (facts: TrainingFacts) => [
  ...contacts(chain),
  treasuryEntry(facts, chain),
];

const rentOrder = (subject: 'payment' | 'cosignature', chain: 'symbol' | 'nem') =>
  order(
    subject,
    chain,
    paymentRows({
      from: named(treasury(chain).address, treasuryName),
      to: named(supplier(chain).address, supplierName),
      amount: coins(chain, xym),
      message: rent,
    }),
  );

const rentStep = () => ({
  by: treasury('symbol').publicKey,
  content: symbolTransfer(to(supplier('symbol').address), xym, rent),
});

export const aggregates = [
  exercise({ id: 'forty-payouts', answer: 'sign', make: (facts) => payoutsOf(facts, payouts) }),
  exercise({
    id: 'altered-payouts',
    answer: 'refuse',
    signs: { differs: ['to'] },
    make: (facts) =>
      payoutsOf(
        facts,
        payouts.map((payout, at) => (at === 38 ? { ...payout, address: attacker('symbol').address } : payout)),
      ),
  }),
  exercise({
    id: 'treasury-payment',
    answer: 'sign',
    choices: { 'multisig-way': 'lock-and-bond' },
    known: treasuryOf('symbol'),
    make: (facts) => ({
      order: rentOrder('payment', 'symbol'),
      text: symbolText({
        ...symbolFields(facts, rentStep().content),
        signer: treasury('symbol').publicKey,
      }),
    }),
  }),
  exercise({
    id: 'known-cosignature',
    answer: 'sign',
    signs: { warnings: ['takes-from-ours'] },
    known: treasuryOf('symbol'),
    make: (facts) => ({
      order: rentOrder('cosignature', 'symbol'),
      text: cosignText(facts, firstColleague('symbol'), [rentStep()]),
    }),
  }),
  exercise({
    id: 'nem-cosignature',
    answer: 'sign',
    signs: { warnings: ['takes-from-ours'] },
    known: treasuryOf('nem'),
    make: (facts) => ({
      order: rentOrder('cosignature', 'nem'),
      text: nemCosignText(
        facts,
        treasury('nem'),
        firstColleague('nem'),
        nemTransfer(supplier('nem').address, xym, rent),
      ),
    }),
  }),
  exercise({
    id: 'gift-with-drain',
    answer: 'refuse',
    signs: { warnings: ['takes-from-ours'] },
    make: (facts) => {
      const gift = symbolTransfer(to(ownAddressText(facts)), 1_000_000n, 'Thank you: a gift');
      const drain: SymbolContent = symbolTransfer(to(attacker('symbol').address), 700_000_000n, '');
      return {
        order: order(
          'cosignature',
          'symbol',
          paymentRows({
            from: named(attacker('symbol').address),
            to: ours(facts, 'symbol'),
            amount: coins('symbol', 1_000_000n),
            message: 'Thank you: a gift',
          }),
        ),
        text: cosignText(facts, attacker('symbol'), [
          { by: attacker('symbol').publicKey, content: gift },
          { by: ownKey(facts, 'symbol'), content: drain },
        ]),
      };
    },
  }),
  exercise({
    id: 'foreign-hash-lock',
    answer: 'refuse',
    signs: { warnings: ['hash-lock-unknown'], differs: ['to', 'amount', 'message'] },
    known: () => contacts('symbol'),
    make: (facts) => ({
      order: order(
        'payment',
        'symbol',
        paymentRows({
          from: ours(facts, 'symbol'),
          to: named(supplier('symbol').address, supplierName),
          amount: coins('symbol', 10_000_000n),
          message: 'Invoice 2026-120',
        }),
      ),
      text: symbolText(
        symbolFields(facts, {
          kind: 'symbol.hash-lock',
          mosaic: { id: symbolCurrencyIds.testnet, amount: 10_000_000n },
          duration: 480n,
          hash: foreignHash(facts, attacker('symbol'), [
            { by: attacker('symbol').publicKey, content: symbolTransfer(to(attacker('symbol').address), 1n, '') },
          ]),
        }),
      ),
    }),
  }),
] as const;

function ownAddressText(facts: TrainingFacts): string {
  const value = ours(facts, 'symbol');
  return value.type === 'address' ? value.text : '';
}
