/**
 * One payee under two addresses: the same mosaic and amount goes to two destinations with the same reference, or to two
 * whose names in the registry differ only in letter case, width, figures or marks. Three or more destinations are a list
 * of equal payments, not a payee paid twice. A reference has five digits in a row.
 */
import { normalised } from '../../history/marks.ts';
import { nameOf } from '../../registry/look-up.ts';
import { groupBy, isOutside, isSince, type Paid, unitKey, weekMs } from '../payments.ts';
import type { Found, RiskContext, RiskKind } from '../risk.ts';
import { amountOf, targetValue } from '../values.ts';

export const payeeTwice: RiskKind = {
  code: 'payee-twice',
  severities: ['caution'],
  evaluate: (context) => {
    const outside = context.payments.filter(({ atomic, ...paid }) => atomic > 0n && isOutside({ ...paid, atomic }));
    const references = outside.filter(({ words }) => /\d{5}/.test(normalised(words)));
    return [
      ...pairsIn(context, references, ({ message }) => message),
      ...pairsIn(context, outside, (paid) => letterName(context, paid)),
    ];
  },
};

/** '' without a name of three letters or more. */
function letterName({ registry }: RiskContext, { chain, network, to }: Paid): string {
  const letters = normalised(nameOf(registry, chain, network, to) ?? '').replace(/[^\p{L}]/gu, '');
  return letters.length < 3 ? '' : letters;
}

function pairsIn(context: RiskContext, payments: readonly Paid[], sameOf: (paid: Paid) => string): readonly Found[] {
  const named = payments.map((paid) => ({ paid, same: sameOf(paid) })).filter(({ same }) => same !== '');
  const groups = groupBy(named, ({ paid, same }) => `${unitKey(paid)} ${paid.atomic} ${same}`);
  const before = earlierReferences(context);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const lines = group.map(({ paid }) => paid);
    const earlier = first.same === first.paid.message ? (before.get(keyOf(first.paid)) ?? []) : [];
    const targets = [...new Set([...lines, ...earlier].map(({ to }) => to))];
    if (targets.length !== 2) return [];
    return lines.map((paid) => ({
      ...{ item: paid.item, part: paid.part, severity: 'caution' as const },
      facts: {
        address: targetValue(context, paid, paid.to),
        other: targetValue(context, paid, targets.find((target) => target !== paid.to) ?? ''),
        amount: amountOf(context, paid, paid.atomic),
      },
    }));
  });
}

const keyOf = (one: Pick<Paid, 'chain' | 'network' | 'mosaic' | 'message'> & { readonly atomic: bigint | string }) =>
  `${unitKey(one)} ${one.atomic} ${one.message}`;

const earlierReferences = ({ history, nowMs }: RiskContext) =>
  groupBy(
    history.payments.filter((one) => one.message !== '' && isSince(one, nowMs - weekMs)),
    keyOf,
  );
