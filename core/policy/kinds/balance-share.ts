/**
 * At most so many thousandths of what an account was told to hold leave it in one batch, or at least so much stays. What was
 * signed since the balance was told counts as gone.
 */
import * as v from 'valibot';
import { atomicText, mosaicText, ms, placeName, wholeNumber } from '../book/parts.ts';
import { defineBookRule, type Fired, firedAt } from '../book-rule.ts';
import { sumOf, Undecided } from '../context.ts';
import { isValue, type Line } from '../lines.ts';
import { groupBy, sumOfLines } from './items-in.ts';
import { signedOf } from './rolling.ts';

export const balanceShare = defineBookRule({
  kind: 'balanceShare',
  asks: 'lines',
  fields: {
    mosaic: mosaicText,
    perMille: v.optional(wholeNumber(0, 1000)),
    floor: v.optional(atomicText),
    maxAgeMs: ms,
  },
  check: ({ perMille, floor }) => perMille !== undefined || floor !== undefined,
  directions: { mosaic: 'fixed', perMille: 'lower', floor: 'higher', maxAgeMs: 'lower' },
  evaluate: ({ mosaic, perMille, floor, maxAgeMs }, lines, context) => {
    const moved = lines.filter((line) => isValue(line) && (line.movement.mosaic ?? mosaic) === mosaic);
    const accounts = groupBy(moved, (line) => `${line.place} ${line.movement.source}`);
    return [...accounts].flatMap(([key, same]): readonly Fired[] => {
      if (same.some(({ movement }) => movement.atomic === null)) throw new Undecided('fact-missing', 'amount');
      const balances = context
        .need('balances')
        .filter((one) => one.mosaic === mosaic && `${placeName(one.chain, one.network)} ${one.address}` === key);
      // Two different ones for one account: nobody knows which is right.
      const [told, ...others] = balances;
      if (told === undefined || others.length > 0) throw new Undecided('fact-missing', 'balances');
      // One from the future would count nothing as gone.
      if (told.toldMs > context.need('nowMs')) throw new Undecided('fact-missing', 'balances');
      const age = context.time() - told.toldMs;
      const at = (code: Fired['code'], found: Fired['found']) => same.map((line: Line) => firedAt(line, code, found));
      if (age > BigInt(maxAgeMs)) return at('balance-old', { account: told.address });
      // By the deadline, which comes after the signature: the counted time may lie before it.
      const since = context
        .need('past')
        .history.payments.filter((one) => BigInt(one.deadlineMs) >= told.toldMs && one.mosaic === mosaic);
      const gone = signedOf(since)
        .filter((one) => `${one.place} ${one.source}` === key)
        .map(({ atomic }) => atomic);
      const sum = sumOf([sumOfLines(same), ...gone]);
      const found = { account: told.address, mosaic, amount: sum.toString(), balance: told.atomic.toString() };
      return [
        ...(perMille !== undefined && sum * 1000n > told.atomic * BigInt(perMille) ? at('over-share', found) : []),
        ...(floor !== undefined && told.atomic - sum < BigInt(floor) ? at('below-floor', found) : []),
      ];
    });
  },
});
