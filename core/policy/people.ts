/**
 * Counts people, not keys: whoever holds several keys, or stands in several groups, approves once. Whoever requested or
 * signs approves nothing that must be apart.
 */
import { custodians, type Group } from './book/parts.ts';

/** One person under names that differ in width, letter case, blanks or what is not drawn only. */
export const personKey = (person: string): string =>
  person
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[\s\u2800]+/gu, ' ')
    .trim();

/** People of a group, without those who hold one of the involved keys (in any group). Each once. */
export function peopleIn(
  groups: readonly Group[],
  { members }: Group,
  involved: readonly (string | null)[] = [],
): readonly string[] {
  const out = new Set(peopleOf(groups, involved));
  const keys = new Set(involved);
  const left = members.filter(({ key, person }) => !out.has(personKey(person)) && !keys.has(key));
  return [...new Set(left.map(({ person }) => personKey(person)))];
}

/** Who holds these keys. */
const peopleOf = (groups: readonly Group[], keys: readonly (string | null)[]): readonly string[] =>
  groups.flatMap(({ members }) =>
    members.filter(({ key }) => keys.includes(key)).map(({ person }) => personKey(person)),
  );

export interface GivenApprovals {
  /** Keys whose signature for this batch was verified. */
  readonly keys: readonly string[];
  /** How many custodians proved themselves by passphrase. */
  readonly custodians: number;
  /** Keys of the requester and of the accounts that sign; they count for nothing. */
  readonly involved: readonly (string | null)[];
}

/**
 * How many are missing per group; empty if all are there. Each person counts for one group only, and nobody is counted so
 * that another group lacks them if both can be filled.
 */
export function missingApprovals(
  groups: readonly Group[],
  asked: Readonly<Record<string, number>>,
  given: GivenApprovals,
): Readonly<Record<string, number>> {
  const here = new Set(given.keys);
  const places = Object.entries(asked)
    .filter(([id]) => id !== custodians)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, need]) => {
      const group = groups.find((one) => one.id === id);
      const members = group?.members.filter(({ key }) => here.has(key)) ?? [];
      const people = group === undefined ? [] : peopleIn(groups, { ...group, members }, given.involved);
      return Array.from({ length: need }, () => ({ id, people }));
    });
  const filled = new Map<string, number>();
  const isPlaced = (place: number, tried: Set<string>): boolean => {
    for (const person of places[place]?.people ?? []) {
      if (tried.has(person)) continue;
      tried.add(person);
      const holder = filled.get(person);
      if (holder === undefined || isPlaced(holder, tried)) {
        filled.set(person, place);
        return true;
      }
    }
    return false;
  };
  const missing = new Map<string, number>();
  const lack = (id: string, count: number) => missing.set(id, (missing.get(id) ?? 0) + count);
  for (const [at, { id }] of places.entries()) if (!isPlaced(at, new Set())) lack(id, 1);
  const byPassphrase = (asked[custodians] ?? 0) - given.custodians;
  if (byPassphrase > 0) lack(custodians, byPassphrase);
  return Object.fromEntries(missing);
}
