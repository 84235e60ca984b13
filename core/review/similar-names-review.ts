/**
 * Warns of a name that is hard to tell from that of another account or mosaic: registered, our own, or earlier in the
 * same import. The warning appears when the name is recorded. At every later payment it would appear too often to be
 * read.
 */

import { keyOf, replacedBy } from '../registry/look-up.ts';
import { type Entry, emptyRegistry, type NewEntry, type RegistryEntry } from '../registry/registry.ts';
import { areSimilar, type SpelledName, spelled } from '../registry/similar-names.ts';
import type { Warning } from './review-document.ts';
import type { ReviewFacts } from './review-facts.ts';
import { addressValue, textValue, warn } from './values.ts';

interface Holder extends Pick<NewEntry, 'chain' | 'network'> {
  /** The address, or the id of the mosaic. */
  readonly key: string;
  readonly isMosaic: boolean;
  readonly spelled: SpelledName;
}

const holderOf = (line: RegistryEntry | NewEntry): Holder => ({
  ...{ chain: line.chain, network: line.network, key: keyOf(line) },
  ...{ isMosaic: 'divisibility' in line, spelled: spelled(line.name) },
});

const isAnother = (one: Holder, other: Holder): boolean =>
  one.chain === other.chain &&
  one.network === other.network &&
  one.isMosaic === other.isMosaic &&
  one.key !== other.key;

/** Warnings for each entry; earlier entries of the import count as known. */
export function similarNames(entries: readonly Entry[], facts: ReviewFacts): (entry: NewEntry) => readonly Warning[] {
  const { contacts, multisigs, mosaics } = facts.registry;
  // An import that only removes entries does not need the comparison with a registry of 1,500 entries.
  const isNeeded = entries.some(({ book }) => book !== 'removals');
  const holders = isNeeded ? [...contacts, ...multisigs, ...mosaics].map(holderOf) : [];
  for (const { chain, network, address, label } of isNeeded ? facts.accounts : [])
    holders.push({ chain, network, key: address, isMosaic: false, spelled: spelled(label) });
  return (entry) => {
    const own = holderOf(entry);
    const isKnown = replacedBy(facts.registry, entry)?.name === entry.name;
    const near = isKnown
      ? []
      : holders.filter((other) => isAnother(own, other) && areSimilar(own.spelled, other.spelled));
    holders.push(own);
    return near.map((other) => warn('name-look-alike', 'stop', factsOf(own, other, facts)));
  };
}

/** The two names, then their accounts. */
function factsOf(own: Holder, other: Holder, facts: ReviewFacts): Warning['facts'] {
  const subject = ({ key, chain, network, isMosaic }: Holder) =>
    isMosaic ? textValue(key) : addressValue(key, chain, network, { ...facts, accounts: [], registry: emptyRegistry });
  return {
    name: textValue(own.spelled.name),
    nameKnown: textValue(other.spelled.name),
    [own.isMosaic ? 'mosaic' : 'account']: subject(own),
    known: subject(other),
  };
}
