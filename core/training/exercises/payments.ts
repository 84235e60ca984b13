/** Single payments of both chains, as ordered and altered. */
import { symbolCurrencyIds } from '../../chain/known-mosaics.ts';
import { row, textValue } from '../../review/values.ts';
import { exercise, type Made, type TrainingFacts } from '../exercise.ts';
import { coins, named, order, ours, paymentRows } from '../orders.ts';
import { attacker, contacts, exchange, exchangeName, supplier, supplierName } from '../parties.ts';
import { nemFields, nemText, nemTransfer, symbolFields, symbolText, symbolTransfer, to } from '../requests.ts';

const xym = 12_345_678n;
const xem = 1_234_500_000n;
const invoice = 'Invoice 2026-118';

const symbolContacts = () => contacts('symbol');
const nemContacts = () => contacts('nem');

/** The order of a Symbol payment to the supplier. */
const supplierOrder = (facts: TrainingFacts) =>
  order(
    'payment',
    'symbol',
    paymentRows({
      from: ours(facts, 'symbol'),
      to: named(supplier('symbol').address, supplierName),
      amount: coins('symbol', xym),
      message: invoice,
    }),
  );

/** A request beside that order. */
const supplierPayment = (facts: TrainingFacts, address: string, amount: bigint): Made => ({
  order: supplierOrder(facts),
  text: symbolText(symbolFields(facts, symbolTransfer(to(address), amount, invoice))),
});

/** The order of a NEM payment to the exchange. */
const exchangeOrder = (facts: TrainingFacts, amount: bigint) =>
  order(
    'payment',
    'nem',
    paymentRows({
      from: ours(facts, 'nem'),
      to: named(exchange('nem').address, exchangeName),
      amount: coins('nem', amount),
      message: 'Transfer 77',
    }),
  );

/**
 * Begins and ends like the supplier's address (first eight characters, last four), and is another one: found by trying
 * 2^17 addresses with that beginning. Nobody has its key.
 */
export const lookAlikeOfSupplier = 'TC6EP7V6FZ44IEC3U3YT3CGTDZVLKACMHA3X3NI';

/** Any namespace: whoever rents it decides which address it means. */
const namespaceId = 0x9f2b_1c44_55d3_a017n;

export const payments = [
  exercise({
    id: 'symbol-payment',
    answer: 'sign',
    known: symbolContacts,
    make: (facts) => supplierPayment(facts, supplier('symbol').address, xym),
  }),
  exercise({
    id: 'nem-payment',
    answer: 'sign',
    known: nemContacts,
    make: (facts) => ({
      order: exchangeOrder(facts, xem),
      text: nemText(
        nemFields(
          facts,
          nemTransfer(exchange('nem').address, 0n, 'Transfer 77', [{ namespace: 'nem', name: 'xem', quantity: xem }]),
        ),
      ),
    }),
  }),
  exercise({
    id: 'hot-drain',
    answer: 'refuse',
    signs: { differs: ['amount'] },
    known: nemContacts,
    make: (facts) => ({
      order: exchangeOrder(facts, 10_000_000n),
      text: nemText(nemFields(facts, nemTransfer(exchange('nem').address, 523_000_000_000_000n, 'Transfer 77'))),
    }),
  }),
  exercise({
    id: 'altered-recipient',
    answer: 'refuse',
    signs: { differs: ['to'] },
    known: symbolContacts,
    make: (facts) => supplierPayment(facts, attacker('symbol').address, xym),
  }),
  exercise({
    id: 'altered-amount',
    answer: 'refuse',
    signs: { differs: ['amount'] },
    known: symbolContacts,
    make: (facts) => supplierPayment(facts, supplier('symbol').address, xym * 10n),
  }),
  exercise({
    id: 'look-alike',
    answer: 'refuse',
    signs: { warnings: ['address-look-alike'], differs: ['to'] },
    known: symbolContacts,
    make: (facts) => supplierPayment(facts, lookAlikeOfSupplier, xym),
  }),
  exercise({
    id: 'alias-recipient',
    answer: 'refuse',
    signs: { warnings: ['alias-recipient'], differs: ['to'] },
    known: symbolContacts,
    make: (facts) => ({
      order: supplierOrder(facts),
      text: symbolText(symbolFields(facts, symbolTransfer({ type: 'alias', namespaceId }, xym, invoice))),
    }),
  }),
  exercise({
    id: 'fee-drain',
    answer: 'refuse',
    signs: { warnings: ['fee-high'] },
    known: symbolContacts,
    make: (facts) => {
      const fields = symbolFields(facts, symbolTransfer(to(supplier('symbol').address), xym, invoice));
      return { order: supplierOrder(facts), text: symbolText({ ...fields, fee: 9_000_000_000n }) };
    },
  }),
  exercise({
    id: 'published-words',
    answer: 'refuse',
    signs: { warnings: ['publishes-recovery-words'], differs: ['message'] },
    known: symbolContacts,
    make: (facts) => ({
      order: supplierOrder(facts),
      text: symbolText(symbolFields(facts, symbolTransfer(to(supplier('symbol').address), xym, publishedWords))),
    }),
  }),
  exercise({
    id: 'levy-mosaic',
    answer: 'refuse',
    signs: { warnings: ['mosaic-like-currency', 'mosaic-levy-possible', 'mosaic-unknown'], differs: ['amount'] },
    known: nemContacts,
    make: (facts) => ({
      order: exchangeOrder(facts, xem),
      text: nemText(
        nemFields(
          facts,
          nemTransfer(exchange('nem').address, 0n, 'Transfer 77', [{ namespace: 'nern', name: 'xem', quantity: xem }]),
        ),
      ),
    }),
  }),
  exercise({
    id: 'harvesting-message',
    answer: 'refuse',
    signs: { warnings: ['message-harvesting'], differs: ['message'] },
    make: (facts) => ({
      order: order('payment', 'symbol', [
        row('from', ours(facts, 'symbol')),
        row('to', named(attacker('symbol').address)),
        row('amount', coins('symbol', 1_000_000n)),
        row('message', textValue('Participation in the node lottery')),
      ]),
      text: symbolText(
        symbolFields(facts, {
          ...symbolTransfer(to(attacker('symbol').address), 1_000_000n, ''),
          mosaics: [{ id: symbolCurrencyIds.testnet, amount: 1_000_000n }],
          message: { kind: 'harvesting', raw: harvestingRequest },
        }),
      ),
    }),
  }),
] as const;

/** The published words of the practice vault: a stranger's request would carry the real ones. */
const publishedWords = `${'abandon '.repeat(23)}art`;
/** DELEGATION_MARKER of symbol-sdk MessageEncoder.js, then 124 bytes that only the node can read. */
const harvestingRequest = Uint8Array.of(
  0xfe,
  0x2a,
  0x80,
  0x61,
  0x57,
  0x73,
  0x01,
  0xe2,
  ...new Uint8Array(124).fill(0x5a),
);
