/**
 * Samples that others can check: request envelopes (test/vectors/envelopes, recomputed by docs/check-envelope.mjs, which
 * shares no code with core), and the payment list of the documentation in each of its forms (docs/samples). The keys are
 * published seeds: 32 bytes of the same value.
 */
import { fromHex, toHex } from '../../core/base/hex.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import { type EnvelopeContent, makeEnvelope } from '../../core/envelope/request-envelope.ts';
import type { ListedPayment } from '../../core/payment-list/payment-list.ts';
import { makeSignedList } from '../../core/payment-list/signed-list.ts';
import { writeList } from '../../core/payment-list/write-list.ts';
import { nemTx, symbolTx } from '../flows/transfers.ts';
import { keyOf, signsWith } from '../harness/envelopes.ts';
import { toShiftJis } from '../harness/payment-lists.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const address = (chain: 'symbol' | 'nem', fill: number): string =>
  addressOfPublicKey(chain, 'testnet', fromHex(keyOf(fill)) ?? new Uint8Array(32)).text;

function envelope(change: Partial<EnvelopeContent>) {
  const content: EnvelopeContent = {
    ...{ key: keyOf(1), number: 1, previous: null, created: 1_796_000_000, expires: 1_796_086_400 },
    ...{ purpose: '11月分の支払い', reference: 'PAY-2026-11', texts: [toHex(symbolTx().bytes)], totals: null },
    ...change,
  };
  const made = makeEnvelope(content, signsWith(1));
  if (!made.ok) throw new Error(made.reason.code);
  return made.value;
}

export function envelopeFiles(): Readonly<Record<string, Uint8Array>> {
  const first = envelope({});
  const second = envelope({
    ...{ number: 2, previous: first.envelope.digest, reference: null, purpose: 'café 東京 𠮷野家 "quoted" \\ back' },
    texts: [toHex(nemTx().bytes), '{"inkan":1,"entries":{}}', 'line\nfeed\ttab\u2028'],
    totals: {
      count: 2,
      sums: [
        { chain: 'nem', network: 'testnet', mosaic: 'nem:xem', source: address('nem', 1), atomic: 1n },
        {
          chain: 'symbol',
          network: 'testnet',
          mosaic: '72C0212E67A08BCE',
          source: null,
          atomic: 18_446_744_073_709_551_615n,
        },
      ],
    },
  });
  return { 'first.txt': bytesOf(`${first.text}\n`), 'second.txt': bytesOf(`${second.text}\n`) };
}

const payments: readonly Omit<ListedPayment, 'line'>[] = [
  {
    ...{ chain: 'symbol', network: 'testnet', source: address('symbol', 1), destination: address('symbol', 11) },
    ...{ mosaic: '72C0212E67A08BCE', divisibility: 6, atomic: 1_250_000_000n, message: '請求書 4711' },
  },
  {
    ...{ chain: 'symbol', network: 'testnet', source: address('symbol', 1), destination: address('symbol', 12) },
    ...{ mosaic: '72C0212E67A08BCE', divisibility: 6, atomic: 500_000n, message: 'カフェ「印」, 2件' },
  },
  {
    ...{ chain: 'nem', network: 'testnet', source: null, destination: address('nem', 13) },
    ...{ mosaic: 'nem:xem', divisibility: 6, atomic: 42_000_001n, message: '' },
  },
];

export function listFiles(): Readonly<Record<string, Uint8Array>> {
  const japanese = writeList(payments, '2026年11月分', 'japanese');
  const english = writeList(payments, 'November 2026', 'english');
  const signed = makeSignedList(toShiftJis(japanese), { key: keyOf(3), created: 1_796_000_000 }, signsWith(3));
  return {
    'payment-list.utf-8.csv': bytesOf(japanese),
    'payment-list.shift_jis.csv': toShiftJis(japanese),
    'payment-list.en.csv': bytesOf(english),
    'payment-list.signed.txt': bytesOf(`${signed}\n`),
  };
}
