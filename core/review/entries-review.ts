/**
 * Reviews an import into the registry like a transaction: one card per entry with every field, the entry that it
 * replaces, and its consequences. Signs nothing and moves nothing.
 */
import { toHex } from '../base/hex.ts';
import { formerHolders } from '../registry/add-entries.ts';
import { replacedBy } from '../registry/look-up.ts';
import type { Book, Entry, NewEntry, RegistryEntry, Removal } from '../registry/registry.ts';
import { bytesOfTask } from '../task/bytes-of-task.ts';
import type { EntriesTask } from '../task/task.ts';
import { digestBytes, digestOf } from './digest.ts';
import { entriesWarnings, subjectValue } from './entries-warnings.ts';
import type { CardCode } from './review-codes.ts';
import type { Card, ReviewDocument, Row, Value } from './review-document.ts';
import type { ReviewFacts } from './review-facts.ts';
import { outsideText } from './text-review.ts';
import {
  addressValue,
  card,
  codeValue,
  formatValue,
  integerValue,
  kindValue,
  quorumValue,
  row,
  textValue,
  warn,
} from './values.ts';
import { sortWarnings } from './warnings.ts';
import { fingerprintWords } from './words.ts';

export function reviewEntries(task: EntriesTask, facts: ReviewFacts): ReviewDocument {
  const { chain, network, entries } = task;
  const bytes = bytesOfTask(task);
  const digest = digestOf(bytes);
  const moved = formerHolders(facts.registry, entries);
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
    envelope: null,
    pictures: { flow: null, control: [] },
    payments: [],
    effects: [],
    controlChanges: [],
    cosigners: [],
    cards: [...entries.map((entry) => entryCard(entry, moved.get(entry), facts)), detailsCard(task, digest, facts)],
    warnings: sortWarnings([
      ...entriesWarnings(entries, moved, facts),
      ...facts.notes.map((note) => warn(note, 'note')),
    ]),
  };
}

const detailsCard = ({ chain, network }: EntriesTask, digest: string, { format }: ReviewFacts): Card =>
  card('details', [
    row('network', codeValue(network)),
    row('chain', codeValue(chain)),
    row('type', kindValue('inkan.entries')),
    row('digest', { type: 'hex', hex: digest }),
    row('format', formatValue(format)),
  ]);

const cardCodes: Readonly<Record<Book, CardCode>> = {
  contacts: 'contact',
  mosaics: 'mosaic-entry',
  multisigs: 'multisig-entry',
};

/** `before`: the previous owner of this name, if it was another one. */
function entryCard(entry: Entry, before: RegistryEntry | undefined, facts: ReviewFacts): Card {
  const old = replacedBy(facts.registry, entry);
  if (entry.book === 'removals') return removalCard(entry, old, facts);
  return card(cardCodes[entry.book], [
    row('name', outsideText(entry.name).value),
    ...(before === undefined ? [] : [row('replaces', subjectValue(before, facts))]),
    ...fieldRows(entry, facts),
    ...placeRows(entry),
    // The key is the same; name and further fields may differ.
    ...(old === null ? [] : [row('replaces', textValue(old.name)), ...oldValues(old, facts)]),
  ]);
}

/** Shows what is removed with an entry; if the entry does not exist (which is refused), what should have been
 * removed. */
function removalCard(entry: Removal, old: RegistryEntry | null, facts: ReviewFacts): Card {
  const label = entry.from === 'mosaics' ? 'mosaic-id' : 'account';
  const fields =
    old === null
      ? [row(label, subjectValue(entry, facts))]
      : [row('name', textValue(old.name)), ...fieldRows(old, facts)];
  return card(cardCodes[entry.from], [row('action', codeValue('delete')), ...fields, ...placeRows(entry)]);
}

const placeRows = ({ chain, network }: Entry): readonly Row[] => [
  row('network', codeValue(network)),
  row('chain', codeValue(chain)),
];

function fieldRows(line: NewEntry | RegistryEntry, facts: ReviewFacts): readonly Row[] {
  const subject = subjectValue(line, facts);
  if ('divisibility' in line) return [row('mosaic-id', subject), row('divisibility', integerValue(line.divisibility))];
  if ('publicKey' in line) return [row('account', subject), row('public-key', keyValue(line.publicKey))];
  const { chain, network, cosigners } = line;
  return [
    row('account', subject),
    row('min-approval', quorumValue(line.minApproval, cosigners.length)),
    row('min-removal', quorumValue(line.minRemoval, cosigners.length)),
    ...cosigners.map((cosigner) => row('cosigner', addressValue(cosigner, chain, network, facts))),
  ];
}

const keyValue = (hex: string | null): Value => (hex === null ? codeValue('none') : { type: 'hex', hex });

function oldValues(old: RegistryEntry, facts: ReviewFacts): readonly Row[] {
  return fieldRows(old, facts)
    .slice(1)
    .map(({ value }) => row('replaces', value));
}
