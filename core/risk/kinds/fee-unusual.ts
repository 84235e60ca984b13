/**
 * A fee that is more than ten times the median of the requests of its kind in the batch, per movement. Needs five requests
 * of that kind. What is high for one request alone, the review says ('fee-high').
 */
import type { MovedItem } from '../../movement/movement.ts';
import { groupBy, placeKey, sumOf } from '../payments.ts';
import type { Found, RiskContext, RiskKind } from '../risk.ts';
import { amountOf } from '../values.ts';

const least = 5;
const times = 10n;

export const feeUnusual: RiskKind = {
  code: 'fee-unusual',
  severities: ['caution'],
  evaluate: (context) =>
    [...groupBy(context.items, (item) => `${placeKey(item)} ${item.kind}`).values()].flatMap((items) =>
      unusualIn(context, items),
    ),
};

interface Fee {
  readonly item: MovedItem;
  readonly mosaic: string;
  readonly atomic: bigint;
  readonly each: bigint;
}

function feeOf(item: MovedItem): readonly Fee[] {
  const fees = item.movements.filter(({ cause }) => cause === 'fee');
  const mosaic = fees[0]?.mosaic;
  if (mosaic == null) return [];
  const atomic = sumOf(fees.map((fee) => fee.atomic ?? 0n));
  return [{ item, mosaic, atomic, each: atomic / BigInt(Math.max(1, item.movements.length - fees.length)) }];
}

function unusualIn(context: RiskContext, items: readonly MovedItem[]): readonly Found[] {
  const fees = items.flatMap(feeOf);
  if (fees.length < least) return [];
  const sorted = fees.toSorted((a, b) => (a.each < b.each ? -1 : a.each > b.each ? 1 : 0));
  const median = sorted[Math.floor(sorted.length / 2)]?.each ?? 0n;
  return fees
    .filter(({ each }) => median > 0n && each > times * median)
    .map(({ item, mosaic, atomic }) => {
      const unit = { chain: item.chain, network: item.network, mosaic };
      const facts = { fee: amountOf(context, unit, atomic), usual: amountOf(context, unit, median) };
      return { item: item.item, part: null, severity: 'caution', facts };
    });
}
