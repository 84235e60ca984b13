/**
 * An import into the books, reviewed like a transaction: one card per entry with every field, what it replaces, and
 * what will be believed because of it. Signs nothing and moves nothing.
 */
import { toHex } from '../base/hex.ts';
import { assertNever } from '../base/result.ts';
import type { Books, Entry } from '../books/books.ts';
import { replacedBy } from '../books/keep.ts';
import { bytesOfTask } from '../task/bytes-of-task.ts';
import type { KeepTask } from '../task/task.ts';
import { digestBytes, digestOf } from './digest.ts';
import { lookAlikeWarnings } from './look-alike-review.ts';
import type { CardCode } from './review-codes.ts';
import type { Card, ReviewDocument, Row, Value, Warning } from './review-document.ts';
import type { ReviewFacts } from './review-facts.ts';
import { outsideText } from './text-review.ts';
import { addressValue, card, codeValue, integerValue, kindValue, quorumValue, row, textValue, warn } from './values.ts';
import { sortWarnings } from './warnings.ts';
import { fingerprintWords } from './words.ts';

export function reviewEntries(task: KeepTask, facts: ReviewFacts): ReviewDocument {
  const { chain, network, entries } = task;
  const bytes = bytesOfTask(task);
  const digest = digestOf(bytes);
  return {
    chain,
    network,
    kind: 'inkan.entries',
    task: 'keep',
    signer: { address: '', publicKey: '', owner: null, filledIn: false },
    initiator: null,
    bytes: toHex(bytes),
    digest,
    words: fingerprintWords(digestBytes(bytes)),
    hash: null,
    deadlineMs: null,
    headline: { code: 'entries', slots: { count: [integerValue(entries.length)] } },
    effects: [],
    powers: [],
    cosigners: [],
    cards: [...entries.map((entry) => entryCard(entry, facts)), detailsCard(task, digest, facts)],
    warnings: sortWarnings([
      warn('entry-widens-trust', 'caution'),
      ...entries.flatMap((entry) => [
        ...outsideText(entry.name).warnings,
        ...replacement(entry, facts),
        ...imitations(entry, entries, facts),
      ]),
      ...facts.notes.map((note) => warn(note, 'note')),
    ]),
  };
}

const detailsCard = ({ chain, network }: KeepTask, digest: string, { format }: ReviewFacts): Card =>
  card('details', [
    row('network', codeValue(network)),
    row('chain', codeValue(chain)),
    row('type', kindValue('inkan.entries')),
    row('digest', { type: 'hex', hex: digest }),
    row('format', textValue(format)),
  ]);

const cardCodes: Readonly<Record<Entry['book'], CardCode>> = {
  contacts: 'contact',
  mosaics: 'mosaic-entry',
  multisigs: 'multisig-entry',
};

/** An entry without its book and provenance: a new one, and the old one that it replaces. */
type Line = Books[Entry['book']][number] | Entry;

function entryCard(entry: Entry, facts: ReviewFacts): Card {
  const old = replacedBy(facts.books, entry);
  return card(cardCodes[entry.book], [
    row('name', outsideText(entry.name).value),
    ...fieldRows(entry, facts),
    row('network', codeValue(entry.network)),
    row('chain', codeValue(entry.chain)),
    // The key is the same: what can differ is the name and what follows it.
    ...(old === null ? [] : [row('replaces', textValue(old.name)), ...oldValues(old, facts)]),
  ]);
}

function fieldRows(entry: Entry, facts: ReviewFacts): readonly Row[] {
  const address = (text: string) => addressValue(text, entry.chain, entry.network, facts);
  switch (entry.book) {
    case 'contacts':
      return [row('account', address(entry.address)), row('public-key', keyValue(entry.publicKey))];
    case 'mosaics':
      return [row('mosaic-id', textValue(entry.id)), row('divisibility', integerValue(entry.divisibility))];
    case 'multisigs':
      return [
        row('account', address(entry.address)),
        row('min-approval', quorumValue(entry.minApproval, entry.cosigners.length)),
        row('min-removal', quorumValue(entry.minRemoval, entry.cosigners.length)),
        ...entry.cosigners.map((cosigner) => row('cosigner', address(cosigner))),
      ];
    default:
      return assertNever(entry);
  }
}

const keyValue = (hex: string | null): Value => (hex === null ? codeValue('none') : { type: 'hex', hex });

function oldValues(old: Line, facts: ReviewFacts): readonly Row[] {
  if ('divisibility' in old) return [row('replaces', integerValue(old.divisibility))];
  if ('publicKey' in old) return [row('replaces', keyValue(old.publicKey))];
  return [
    row('replaces', quorumValue(old.minApproval, old.cosigners.length)),
    row('replaces', quorumValue(old.minRemoval, old.cosigners.length)),
    ...old.cosigners.map((cosigner) => row('replaces', addressValue(cosigner, old.chain, old.network, facts))),
  ];
}

function replacement(entry: Entry, facts: ReviewFacts): readonly Warning[] {
  const old = replacedBy(facts.books, entry);
  if (old === null) return [];
  return [warn('entry-replaces', 'caution', { before: textValue(old.name), after: textValue(entry.name) })];
}

const addressesIn = (entry: Entry): readonly string[] => {
  if (entry.book === 'mosaics') return [];
  return entry.book === 'contacts' ? [entry.address] : [entry.address, ...entry.cosigners];
};

/** Of what is known already, and of the other entries of the same import: two of them may be made for each other. */
function imitations(entry: Entry, entries: readonly Entry[], facts: ReviewFacts): readonly Warning[] {
  const { chain, network } = entry;
  const before = entries.slice(0, entries.indexOf(entry)).flatMap((other) =>
    addressesIn(other).map((address) => ({
      chain: other.chain,
      network: other.network,
      address,
      publicKey: null,
      name: other.name,
      provenance: { format: facts.format, approvedMs: '0' },
    })),
  );
  const books = { ...facts.books, contacts: [...facts.books.contacts, ...before] };
  const place = { chain, network, facts: { accounts: facts.accounts, books } };
  return addressesIn(entry).flatMap((address) => lookAlikeWarnings(address, place));
}
