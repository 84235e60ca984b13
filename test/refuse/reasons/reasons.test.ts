/**
 * Every reason that Inkan can give is produced here by a real call of the product: by a case of the corpus, or by the
 * function beside the code. A new code without one does not compile; a code that nothing produces any more fails.
 */
import { describe, expect, it, test } from 'vitest';
import { reasonCodes } from '../../../core/base/reason.ts';
import { corpus, refuseRooms } from '../corpus.ts';
import { codesIn, inCorpus } from './provoke.ts';
import { provoked } from './table.ts';

const cased = new Set(refuseRooms.flatMap((room) => corpus[room].map(({ code }) => code)));

describe('provoked', () => {
  it.each(reasonCodes)(
    '%s',
    async (code) => {
      const provoke = provoked[code];
      // ../refuse.test.ts runs the cases themselves and compares their codes.
      if (provoke === inCorpus) expect(cased).toContain(code);
      else expect(codesIn(await provoke())).toContain(code);
    },
    60_000,
  );
});

test('the codes are each listed once, and no other has a provocation', () => {
  expect(new Set(reasonCodes).size).toBe(reasonCodes.length);
  expect(Object.keys(provoked).sort()).toEqual([...reasonCodes].sort());
});
