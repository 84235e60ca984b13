/** Identifies one of many entries in a refusal: its list, its number from 1, and its name if it has one. */
import type { Reason } from '../base/reason.ts';
import { looksSecret } from '../base/secret-texts.ts';
import { isSeenText } from './names.ts';
import type { Entry } from './registry.ts';

const longestName = 40;

/** `list`: as in the text, "contacts", "remove.mosaics". `index` counts from 0. `name` comes from outside. */
export function entryFacts(list: string, index: number, name: unknown): Reason['found'] {
  const entry = `${list} ${index + 1}`;
  if (typeof name !== 'string' || !isSeenText(name) || looksSecret(name) !== null) return { entry };
  return { entry, name: name.length <= longestName ? name : `${name.slice(0, longestName - 1)}…` };
}

const listOf = (entry: Entry): string => (entry.book === 'removals' ? `remove.${entry.from}` : entry.book);

/** Facts of an entry in its import; lists keep their order. */
export function factsOfEntry(entries: readonly Entry[], entry: Entry): Reason['found'] {
  const list = listOf(entry);
  const index = entries.filter((other) => listOf(other) === list).indexOf(entry);
  return entryFacts(list, index, entry.book === 'removals' ? null : entry.name);
}

/** Adds the facts of the entry to the reason. */
export const aboutEntry = ({ code, found }: Reason, facts: Reason['found']): Reason => ({
  code,
  found: { ...facts, ...found },
});
