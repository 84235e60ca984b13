/**
 * Every address of the books that another one could be taken for, found without comparing it with all of them: a
 * transaction may name a thousand addresses, and full books hold 13,000.
 */
import type { Chain, Network } from '../chain/networks.ts';
import type { Books, Contact, MultisigEntry } from './books.ts';
import { likenessKeys } from './look-alike.ts';

/** Addresses by how they begin, and by how they end. */
interface Index {
  readonly byFirst: Map<string, string[]>;
  readonly byLast: Map<string, string[]>;
}

/** Books and their lines are never changed, only replaced: what was made of one holds as long as it is there. */
const indexes = new WeakMap<Books, Map<string, Index>>();
/** Of one line. */
const keysOfLines = new WeakMap<Contact | MultisigEntry, readonly (readonly [address: string, ...string[]])[]>();

interface Steps {
  readonly base: Books;
  readonly lines: readonly MultisigEntry[];
}
/** Books that a review makes for a step of an aggregate, and how they came from the ones that are kept. */
const steps = new WeakMap<Books, Steps>();

/**
 * `next` is `before` but for this line: one index serves all steps, and only the lines of the steps are looked through
 * besides. Who was in the line before stays known, as in the books themselves.
 */
export function asStep(next: Books, before: Books, line: MultisigEntry): Books {
  const { base, lines } = stepsOf(before);
  steps.set(next, { base, lines: [...lines, line] });
  return next;
}

const stepsOf = (books: Books): Steps => steps.get(books) ?? { base: books, lines: [] };

/** `address` itself when it is in the books, and those with a beginning or an end in common: to be compared exactly. */
export function nearAddresses(books: Books, chain: Chain, network: Network, address: string): readonly string[] {
  const { base, lines } = stepsOf(books);
  const { byFirst, byLast } = indexFor(base, chain, network);
  const [first, last] = likenessKeys(address);
  const inSteps = lines
    .filter((line) => line.chain === chain && line.network === network)
    .flatMap(keysOfLine)
    .flatMap(([near, itsFirst, itsLast]) => (itsFirst === first || itsLast === last ? [near] : []));
  return [...new Set([...(byFirst.get(first) ?? []), ...(byLast.get(last) ?? []), ...inSteps])];
}

function indexFor(books: Books, chain: Chain, network: Network): Index {
  const place = `${chain}/${network}`;
  const ofBooks = indexes.get(books) ?? new Map<string, Index>();
  indexes.set(books, ofBooks);
  const here = (line: Contact | MultisigEntry) => line.chain === chain && line.network === network;
  const index = ofBooks.get(place) ?? indexOf([...books.contacts, ...books.multisigs].filter(here));
  ofBooks.set(place, index);
  return index;
}

function indexOf(lines: readonly (Contact | MultisigEntry)[]): Index {
  const index: Index = { byFirst: new Map(), byLast: new Map() };
  for (const line of lines)
    for (const [address, first = '', last = ''] of keysOfLine(line)) {
      add(index.byFirst, first, address);
      add(index.byLast, last, address);
    }
  return index;
}

function keysOfLine(line: Contact | MultisigEntry) {
  const addresses = 'cosigners' in line ? [line.address, ...line.cosigners] : [line.address];
  const keys = keysOfLines.get(line) ?? addresses.map((address) => [address, ...likenessKeys(address)] as const);
  keysOfLines.set(line, keys);
  return keys;
}

function add(map: Map<string, string[]>, key: string, address: string): void {
  const found = map.get(key);
  if (found === undefined) map.set(key, [address]);
  // A cosigner of several accounts stands in one place once.
  else if (!found.includes(address)) found.push(address);
}
