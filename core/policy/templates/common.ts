/** Rules that every template has: networks, kinds, currencies, limits per place, fees, the machine. */
import { scopes } from '../book/parts.ts';
import type { BookRule } from '../book-registry.ts';
import type { Else } from '../book-rule.ts';
import { currencyOf, dayMs, type Filling, type Numbers, payingKinds, shortName, transferKinds } from './template.ts';

/** Without the acceptance of a vault on hold all would be lost: the machine does not hold it up. */
const quiet = scopes.filter((scope) => scope !== 'recovery').sort();

/** What the findings of core/risk call an address that can be taken for another. */
export const alikeCodes = ['recipient-look-alike', 'recipient-refused-before'] as const;

export function commonRules({ places, accounts }: Filling, numbers: Numbers, overADay: Else): readonly BookRule[] {
  const mosaics = [...new Set(places.map(currencyOf))].sort();
  const perPlace = places.flatMap((place): readonly BookRule[] => {
    const [name, mosaic] = [shortName(place), currencyOf(place)];
    const when = { networks: [place] };
    return [
      { id: `F-${name}`, kind: 'fee', when, else: 'block', mosaic, max: String(numbers.fee) },
      { id: `L-${name}`, kind: 'amountPerPayment', when, else: 'block', mosaic, max: String(numbers.perPayment) },
      {
        ...{ id: `V-${name}`, kind: 'rollingAmount', when, else: overADay, mosaic, max: String(numbers.perDay) },
        ...{ by: 'all', windowMs: dayMs },
      },
    ];
  });
  return [
    { id: 'S1', kind: 'scope', else: 'block', in: [...scopes].sort() },
    { id: 'N1', kind: 'network', else: 'block', in: [...places].sort() },
    { id: 'A1', kind: 'sourceAccount', else: 'block', accounts: accounts.map(({ address }) => address).sort() },
    { id: 'K1', kind: 'txKind', else: 'block', in: payingKinds(places) },
    { id: 'K2', kind: 'innerKind', else: 'block', in: transferKinds(places), max: 100 },
    { id: 'M1', kind: 'mosaic', else: 'block', in: mosaics },
    { id: 'C1', kind: 'rollingCount', else: overADay, max: numbers.countPerDay, by: 'all', windowMs: dayMs },
    { id: 'E1', kind: 'environment', when: { scopes: quiet }, else: 'block', guard: true },
    { id: 'Z1', kind: 'sessionRefusals', else: 'block', max: 3 },
    ...perPlace,
  ];
}
