/** Requests that Inkan refuses by itself: too late, of another network, signed before, damaged, or carrying a secret. */

import { toHex } from '../../base/hex.ts';
import { symbolCurrencyIds } from '../../chain/known-mosaics.ts';
import { exercise, type TrainingFacts } from '../exercise.ts';
import { coins, named, order, ours, paymentRows } from '../orders.ts';
import { contacts, firstColleague, partyOf, supplier, supplierName } from '../parties.ts';
import { symbolFields, symbolText, symbolTransfer, to } from '../requests.ts';

const hourMs = 3_600_000n;
const amount = 8_000_000n;
const message = 'Invoice 2026-122';

const supplierOrder = (facts: TrainingFacts) =>
  order(
    'payment',
    'symbol',
    paymentRows({
      from: ours(facts, 'symbol'),
      to: named(supplier('symbol').address, supplierName),
      amount: coins('symbol', amount),
      message,
    }),
  );
const known = () => contacts('symbol');
const payment = () => symbolTransfer(to(supplier('symbol').address), amount, message);

export const unreadable = [
  exercise({
    id: 'expired',
    answer: 'refuse',
    signs: { reasons: ['deadline-passed'] },
    known,
    make: (facts) => ({
      order: supplierOrder(facts),
      text: symbolText(symbolFields(facts, payment(), { deadlineMs: facts.nowMs - hourMs })),
    }),
  }),
  exercise({
    id: 'wrong-network',
    answer: 'refuse',
    signs: { reasons: ['network-not-here'], warnings: ['nothing-of-ours'], differs: ['from', 'to', 'network'] },
    known,
    make: (facts) => {
      const content = symbolTransfer(to(partyOf('symbol', 0xa1, 'mainnet').address), amount, message);
      const mosaics = [{ id: symbolCurrencyIds.mainnet, amount }];
      return {
        order: supplierOrder(facts),
        text: symbolText(symbolFields(facts, { ...content, mosaics }, { network: 'mainnet' })),
      };
    },
  }),
  exercise({
    id: 'signed-before',
    answer: 'refuse',
    signs: { reasons: ['signature-present'] },
    known,
    make: (facts) => ({
      order: supplierOrder(facts),
      // The place of a signature is filled: what it holds does not matter, the request is no longer an unsigned one.
      text: symbolText({ ...symbolFields(facts, payment()), signature: new Uint8Array(64).fill(0x2a) }),
    }),
  }),
  exercise({
    id: 'damaged-text',
    answer: 'refuse',
    signs: { reasons: ['size-mismatch'] },
    known,
    make: (facts) => ({
      order: supplierOrder(facts),
      text: symbolText(symbolFields(facts, payment())).slice(0, -16),
    }),
  }),
  exercise({
    id: 'private-key',
    answer: 'refuse',
    signs: { reasons: ['carries-private-key'] },
    known,
    make: (facts) => ({
      order: supplierOrder(facts),
      text: JSON.stringify({
        v: 3,
        type: 2,
        network_id: 152,
        data: { privateKey: toHex(firstColleague('symbol').seed) },
      }),
    }),
  }),
] as const;
