/** The lists of recipients of a book, found by address. */
import { type AddressList, keyOf, type ListEntry, type PlaceName } from './parts.ts';

export interface Lists {
  readonly ids: ReadonlySet<string>;
  /** By place and address: the lists that have it, with its entry there. */
  readonly byKey: ReadonlyMap<string, readonly (readonly [id: string, entry: ListEntry])[]>;
}

export function listsOf(lists: readonly AddressList[]): Lists {
  const byKey = new Map<string, (readonly [string, ListEntry])[]>();
  for (const { id, entries } of lists) {
    for (const entry of entries) {
      const found = byKey.get(keyOf(entry));
      if (found === undefined) byKey.set(keyOf(entry), [[id, entry]]);
      else found.push([id, entry]);
    }
  }
  return { ids: new Set(lists.map(({ id }) => id)), byKey };
}

interface Paid {
  readonly place: PlaceName;
  readonly recipient: string | null;
}

/** Ids of the lists that have the recipient. */
export const listsHaving = (lists: Lists, paid: Paid): readonly string[] => entriesOf(lists, paid).map(([id]) => id);

/** Its entries in these lists. */
export const entriesIn = (lists: Lists, wanted: readonly string[], paid: Paid): readonly ListEntry[] =>
  entriesOf(lists, paid).flatMap(([id, entry]) => (wanted.includes(id) ? [entry] : []));

const entriesOf = (lists: Lists, { place, recipient }: Paid) =>
  recipient === null ? [] : (lists.byKey.get(keyOf({ place, address: recipient })) ?? []);
