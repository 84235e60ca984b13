/** desk.csv.10000.s: seconds to read 10,000 payouts strictly, with totals, marks and balances, beside splitting the same
 * text at its line ends and commas. */
import { type PayoutFacts, readPayouts } from '../../companion/payouts/payouts.ts';
import { writeList } from '../../core/payment-list/write-list.ts';
import { addressOfFill, payment, xym } from '../harness/payment-lists.ts';
import type { Bench } from './bench-list.ts';
import { perSecond, ratioOf } from './measure.ts';

const lines = 10_000;
const name = 'desk.csv.10000.s';
/** As many payees as a month's payouts have; every address is computed once. */
const payees = 250;

export const deskCsvBench: Bench = {
  names: [name],
  run: async function* run() {
    const payments = Array.from({ length: lines }, (_, at) =>
      payment({ atomic: BigInt(at + 1), destination: addressOfFill('symbol', 1 + (at % payees)) }),
    );
    const text = writeList(payments, 'bench', 'japanese');
    const bytes = new TextEncoder().encode(text);
    const account = { address: addressOfFill('symbol', 1), publicKey: null, holdings: [], multisig: null };
    const past = payments.slice(0, 1000).map(({ destination, atomic }) => ({ to: destination, mosaic: xym, atomic }));
    const facts: PayoutFacts = { chain: 'symbol', network: 'testnet', account, mosaics: new Map(), past };
    const { value, baseline } = await perSecond({
      name,
      own: () => {
        const read = readPayouts(bytes, facts);
        if (!read.ok || read.value.lines.length !== lines) throw new Error('not read');
      },
      baseline: () => text.split('\r\n').map((line) => line.split(',')),
      baselineName: 'split at commas',
    });
    const [own, split] = [1 / value, 1 / baseline];
    yield { name, value: own, unit: 's', baseline: split, baselineName: 'split at commas', ratio: ratioOf(own, split) };
  },
};
