/** No change of a payment list without a refusal or another list: every bit in `npm run soak`, a sample in `npm test`. */
import { describe, expect, it } from 'vitest';
import { readList } from '../../core/payment-list/read-list.ts';
import { emptyRegistry } from '../../core/registry/registry.ts';
import { fromShiftJis } from '../harness/payment-lists.ts';
import { bitsOf } from '../sample.ts';
import { listFiles } from '../vectors/envelopes.ts';

const facts = { registry: emptyRegistry, fromShiftJis };
const written = (bytes: Uint8Array): string | null => {
  const list = readList(bytes, facts);
  return list.ok ? JSON.stringify(list.value, (_, value) => (typeof value === 'bigint' ? String(value) : value)) : null;
};

describe.each(['payment-list.utf-8.csv', 'payment-list.shift_jis.csv', 'payment-list.en.csv'])('%s', (name) => {
  const bytes = listFiles()[name] ?? new Uint8Array(0);
  const before = written(bytes);
  it('with one bit changed is another list or none', () => {
    expect(before).not.toBeNull();
    const hidden: string[] = [];
    for (const bit of bitsOf(bytes.length, name)) {
      const [at, value] = [bit >> 3, bytes[bit >> 3] ?? 0];
      // Ids and addresses are read in either letter case.
      const isCase = (bit & 7) === 5 && /[A-Za-z]/.test(String.fromCharCode(value));
      if (!isCase && written(bytes.with(at, value ^ (1 << (bit & 7)))) === before)
        hidden.push(`bit ${bit & 7} of ${at}`);
    }
    expect(hidden).toEqual([]);
  });
});
