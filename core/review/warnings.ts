/** Collects all warnings of a document: the most severe first, identical ones only once. */
import type { Finding, Value, Warning } from './review-document.ts';
import { integerValue, warn } from './values.ts';

const severityOrder = { stop: 0, caution: 1, note: 2 } as const;

export function sortWarnings(all: readonly Warning[]): readonly Warning[] {
  if (all.length < 2) return all;
  const distinct = [...new Map(all.map((warning) => [JSON.stringify(warning), warning])).values()];
  return distinct.sort((a, b) => severityOrder[a.severity] - severityOrder[b.severity]);
}

/** Without their facts, each kind once. */
export const findingsIn = (warnings: readonly Finding[]): readonly Finding[] =>
  warnings.length === 0
    ? []
    : [...new Map(warnings.map(({ code, severity }) => [`${severity} ${code}`, { code, severity }])).values()];

/** Many rentals by one account become one warning with their number. */
export function rentalsTogether(all: readonly Warning[]): readonly Warning[] {
  const rentals = all.filter(({ code }) => code === 'rental-fee-unknown');
  if (rentals.length === 0) return all;
  const byPayer = new Map<string, Warning[]>();
  for (const rental of rentals) {
    const payer = JSON.stringify(payerOf(rental));
    byPayer.set(payer, [...(byPayer.get(payer) ?? []), rental]);
  }
  return [...all.filter(({ code }) => code !== 'rental-fee-unknown'), ...[...byPayer.values()].flatMap(together)];
}

/** Every reviewer of such a kind names the payer. */
export const payerOf = ({ facts: { account } }: Warning): Value | undefined => account;

function together(rentals: readonly Warning[]): readonly Warning[] {
  const account = rentals[0] === undefined ? undefined : payerOf(rentals[0]);
  if (rentals.length < 2 || account === undefined) return rentals;
  return [warn('rental-fee-unknown', 'caution', { account, count: integerValue(rentals.length) })];
}
