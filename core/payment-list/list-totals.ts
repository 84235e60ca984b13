/** The totals of a payment list against its lines: every mosaic has one total, and nothing else has. */
import { type Reason, reason } from '../base/reason.ts';
import type { ListedPayment, ListedTotal } from './payment-list.ts';

const keyOf = ({ chain, network, mosaic }: Pick<ListedTotal, 'chain' | 'network' | 'mosaic'>): string =>
  JSON.stringify([chain, network, mosaic]);

/** One for each mosaic, in the order of first appearance. */
export function totalsOfPayments(payments: readonly ListedPayment[]): readonly ListedTotal[] {
  const totals = new Map<string, ListedTotal>();
  for (const { chain, network, mosaic, atomic } of payments) {
    const before = totals.get(keyOf({ chain, network, mosaic })) ?? { chain, network, mosaic, count: 0, atomic: 0n };
    totals.set(keyOf(before), { ...before, count: before.count + 1, atomic: before.atomic + atomic });
  }
  return [...totals.values()];
}

/** `counts`: those of header and end. The first difference, or null. */
export function checkListTotals(
  payments: readonly ListedPayment[],
  totals: readonly ListedTotal[],
  counts: readonly number[],
): Reason | null {
  const odd = counts.find((count) => count !== payments.length);
  if (odd !== undefined) return differ({ expected: String(odd), count: String(payments.length) });
  const found = totalsOfPayments(payments);
  const stated = new Map(totals.map((total) => [keyOf(total), total]));
  if (stated.size !== totals.length) return differ({ expected: String(totals.length), count: String(stated.size) });
  for (const { mosaic, count, atomic, ...place } of found) {
    const total = stated.get(keyOf({ mosaic, ...place }));
    if (total?.count !== count) return differ({ mosaic, expected: String(total?.count ?? 0), count: String(count) });
    if (total.atomic !== atomic) return differ({ mosaic, expected: String(total.atomic), found: String(atomic) });
  }
  const idle = totals.find((total) => !found.some((one) => keyOf(one) === keyOf(total)));
  return idle === undefined ? null : differ({ mosaic: idle.mosaic, expected: String(idle.count), count: '0' });
}

const differ = (found: Reason['found']): Reason => reason('payment-list-totals', found);
