/** How a refusal names one entry of many: the list it stands in and its number there, from 1, and its name where it has one. */
import type { Reason } from '../base/reason.ts';
import { looksSecret } from '../base/secret-texts.ts';
import { isSeenText } from './names.ts';
import type { Entry } from './registry.ts';

const longestName = 40;

/** `list`: as in the text, "contacts", "remove.mosaics". `index` from 0. `name` comes from outside. */
export function entryFacts(list: string, index: number, name: unknown): Reason['found'] {
  const entry = `${list} ${index + 1}`;
  if (typeof name !== 'string' || !isSeenText(name) || looksSecret(name) !== null) return { entry };
  return { entry, name: name.length <= longestName ? name : `${name.slice(0, longestName - 1)}…` };
}

const listOf = (entry: Entry): string => (entry.book === 'removals' ? `remove.${entry.from}` : entry.book);

/** Of an entry in its import: lists keep their order. */
export function factsOfEntry(entries: readonly Entry[], entry: Entry): Reason['found'] {
  const list = listOf(entry);
  const index = entries.filter((other) => listOf(other) === list).indexOf(entry);
  return entryFacts(list, index, entry.book === 'removals' ? null : entry.name);
}

/** The reason, with what names the entry. */
export const aboutEntry = ({ code, found }: Reason, facts: Reason['found']): Reason => ({
  code,
  found: { ...facts, ...found },
});
