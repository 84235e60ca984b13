/**
 * Warnings about an import: changed entries with old and new value; entries about our own accounts; foreign accounts
 * that imitate known ones.
 */

import { keyOf, replacedBy } from '../registry/look-up.ts';
import type { Entry, NewEntry, RegistryEntry } from '../registry/registry.ts';
import { lookAlikeWarnings } from './look-alike-review.ts';
import type { Value, Warning } from './review-document.ts';
import { ownerOf, type ReviewFacts } from './review-facts.ts';
import { similarNames } from './similar-names-review.ts';
import { textWarnings } from './text-review.ts';
import { addressValue, integerValue, quorumValue, textValue, warn } from './values.ts';

/** `moved`: new entries whose name belonged to another entry, with that entry. */
export function entriesWarnings(
  entries: readonly Entry[],
  moved: ReadonlyMap<Entry, RegistryEntry>,
  facts: ReviewFacts,
): readonly Warning[] {
  const seen: string[] = [];
  const near = similarNames(entries, facts);
  const each = entries.flatMap((entry): readonly Warning[] => {
    if (entry.book === 'removals') return removal(entry, facts);
    const warnings = [
      ...textWarnings(entry.name),
      ...movedName(entry, moved.get(entry), facts),
      ...replacement(entry, facts),
      ...aboutOwn(entry, facts),
      ...imitations(entry, seen, facts),
      ...near(entry),
    ];
    seen.push(...addressesIn(entry));
    return warnings;
  });
  const believes = entries.some(({ book }) => book !== 'removals');
  return [...(believes ? [warn('entry-widens-trust', 'caution')] : []), ...each];
}

/** The account or mosaic of an entry. */
export function subjectValue(line: Entry | RegistryEntry, facts: ReviewFacts): Value {
  return isAboutMosaic(line) ? textValue(keyOf(line)) : addressValue(keyOf(line), line.chain, line.network, facts);
}

const isAboutMosaic = (line: Entry | RegistryEntry): boolean =>
  'key' in line ? line.from === 'mosaics' : 'id' in line;

const subjectFact = (line: Entry | RegistryEntry, facts: ReviewFacts): Readonly<Record<string, Value>> => ({
  [isAboutMosaic(line) ? 'mosaic' : 'account']: subjectValue(line, facts),
});

function removal(entry: Entry, facts: ReviewFacts): readonly Warning[] {
  const old = replacedBy(facts.registry, entry);
  const name: Readonly<Record<string, Value>> = old === null ? {} : { name: textValue(old.name) };
  return [warn('entry-removes', 'caution', { ...name, ...subjectFact(entry, facts) })];
}

/** The next payment "to the supplier" would go elsewhere. */
function movedName(entry: NewEntry, from: RegistryEntry | undefined, facts: ReviewFacts): readonly Warning[] {
  if (from === undefined) return [];
  const [before, after] = [subjectValue(from, facts), subjectValue(entry, facts)];
  return [warn('entry-replaces', 'stop', { name: textValue(entry.name), before, after })];
}

/** A new name for the same key is a caution; another divisibility, quorum or cosigner changes what was known. */
function replacement(entry: NewEntry, facts: ReviewFacts): readonly Warning[] {
  const old = replacedBy(facts.registry, entry);
  if (old === null) return [];
  const stops = changes(old, entry, facts).map((change) =>
    warn('entry-replaces', 'stop', { ...subjectFact(entry, facts), ...change }),
  );
  if (stops.length > 0 && old.name === entry.name) return stops;
  return [...stops, warn('entry-replaces', 'caution', { before: textValue(old.name), after: textValue(entry.name) })];
}

type Change = Readonly<Partial<Record<'before' | 'after', Value>>>;

function changes(old: RegistryEntry, entry: NewEntry, facts: ReviewFacts): readonly Change[] {
  if ('divisibility' in old && 'divisibility' in entry)
    return differing(integerValue(old.divisibility), integerValue(entry.divisibility));
  if (!('cosigners' in old && 'cosigners' in entry)) return [];
  const [was, is] = [old.cosigners.length, entry.cosigners.length];
  return [
    ...differing(quorumValue(old.minApproval, was), quorumValue(entry.minApproval, is)),
    ...differing(quorumValue(old.minRemoval, was), quorumValue(entry.minRemoval, is)),
    ...exchanged(old.cosigners, entry, facts),
  ];
}

const differing = (before: Value, after: Value): readonly Change[] =>
  JSON.stringify(before) === JSON.stringify(after) ? [] : [{ before, after }];

/** Removed and added cosigners side by side. */
function exchanged(
  old: readonly string[],
  { chain, network, cosigners }: Extract<NewEntry, { readonly book: 'multisigs' }>,
  facts: ReviewFacts,
): readonly Change[] {
  const value = (address: string) => addressValue(address, chain, network, facts);
  const gone = old.filter((address) => !cosigners.includes(address));
  const come = cosigners.filter((address) => !old.includes(address));
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, at): Change => {
    const [before, after] = [gone[at], come[at]];
    return {
      ...(before === undefined ? {} : { before: value(before) }),
      ...(after === undefined ? {} : { after: value(after) }),
    };
  });
}

/** Entries about our own accounts: registered as a multisig account, one of ours would no longer sign alone. */
function aboutOwn(entry: NewEntry, facts: ReviewFacts): readonly Warning[] {
  const isOwn = entry.book !== 'mosaics' && ownerOf(entry.address, facts.accounts) !== null;
  return isOwn ? [warn('entry-about-ours', 'stop', subjectFact(entry, facts))] : [];
}

function addressesIn(entry: NewEntry): readonly string[] {
  if (entry.book === 'mosaics') return [];
  return entry.book === 'contacts' ? [entry.address] : [entry.address, ...entry.cosigners];
}

/** Compares with known addresses and with earlier entries of the import, which may be made for each other. */
function imitations(entry: NewEntry, before: readonly string[], facts: ReviewFacts): readonly Warning[] {
  const place = { chain: entry.chain, network: entry.network, facts };
  return addressesIn(entry).flatMap((address) => lookAlikeWarnings(address, place, before));
}
