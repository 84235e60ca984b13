/** The rows of an order, in the words of a review document, so that both are drawn and compared alike. */
import type { Chain } from '../chain/networks.ts';
import type { Row, Value } from '../review/review-document.ts';
import { codeValue, currencyAmount, integerValue, row, textValue } from '../review/values.ts';
import type { Order, OrderSubject, TrainingFacts } from './exercise.ts';
import { ownAccount } from './parties.ts';

/** An address with the name that the treasury has for it. */
export const named = (address: string, name: string | null = null): Value => ({
  type: 'address',
  text: address,
  owner: null,
  known: name,
});

export const coins = (chain: Chain, atomic: bigint): Value => currencyAmount(chain, 'testnet', atomic);

/** Our first account, by its label. */
export function ours(facts: TrainingFacts, chain: Chain, at = 0): Value {
  const { address, label } = ownAccount(facts, chain, at);
  return { type: 'address', text: address, owner: label, known: null };
}

export const order = (
  subject: OrderSubject,
  chain: Chain,
  rows: readonly Row[],
  lines: readonly Row[] = [],
): Order => ({
  subject,
  chain,
  rows: [...rows, row('network', codeValue('testnet'))],
  lines,
});

interface Payment {
  readonly from: Value;
  readonly to: Value;
  readonly amount: Value;
  readonly message: string;
}

export const paymentRows = ({ from, to, amount, message }: Payment): readonly Row[] => [
  row('from', from),
  row('to', to),
  row('amount', amount),
  row('message', textValue(message)),
];

/** `atomic`: the sum. */
export const payoutRows = (from: Value, chain: Chain, count: number, atomic: bigint): readonly Row[] => [
  row('from', from),
  row('transactions', integerValue(count)),
  row('amount', coins(chain, atomic)),
];
