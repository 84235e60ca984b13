/** The fees of a request come to at most so much, and to at most so many thousandths of what it moves of the same mosaic. */
import * as v from 'valibot';
import { atomicText, mosaicText, wholeNumber } from '../book/parts.ts';
import { defineBookRule, firedIn } from '../book-rule.ts';
import { Undecided } from '../context.ts';
import { isValue } from '../lines.ts';
import { groupBy, sumOfLines } from './items-in.ts';

export const fee = defineBookRule({
  kind: 'fee',
  asks: 'lines',
  fields: { mosaic: mosaicText, max: atomicText, perMille: v.optional(wholeNumber(0, 1000)) },
  directions: { mosaic: 'fixed', max: 'lower', perMille: 'lower' },
  covers: {
    what: 'fee',
    line: ({ movement: { cause, mosaic } }, rule) => cause === 'fee' && mosaic === rule.mosaic,
  },
  evaluate: ({ mosaic, max, perMille }, lines) => {
    const here = lines.filter((line) => line.movement.mosaic === mosaic);
    return [...groupBy(here, ({ item }) => String(item.item)).values()].flatMap((same) => {
      const fees = same.filter(({ movement }) => movement.cause === 'fee');
      const [first] = fees;
      if (first === undefined) return [];
      if (fees.some(({ movement }) => movement.atomic === null)) throw new Undecided('fact-missing', 'amount');
      const [paid, moved] = [sumOfLines(fees), sumOfLines(same.filter(isValue))];
      const found = { mosaic, amount: paid.toString() };
      const { item } = first.item;
      // Without a movement of the same mosaic there is nothing to compare with.
      const isShareOver = perMille !== undefined && moved > 0n && paid * 1000n > moved * BigInt(perMille);
      return [
        ...(paid > BigInt(max) ? [firedIn(item, 'fee-over', { ...found, max })] : []),
        ...(isShareOver
          ? [firedIn(item, 'fee-share-over', { ...found, moved: moved.toString(), perMille: String(perMille) })]
          : []),
      ];
    });
  },
});
