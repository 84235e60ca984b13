/**
 * A rule book by a template, for the accounts and custodians of one vault.
 * Takes: what people filled in, the accounts, the custodians with their approval keys, recipients, the book before. Gives: the next
 * book. Refuses: what is no book, and approvals that these custodians can never give.
 */
import type { Reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import type { FilledIn } from '../../../core/contract/rule-book.ts';
import type { Account } from '../../../core/contract/shapes.ts';
import { checkBook, digestOfBook, type RuleBook, readBook } from '../../../core/policy/book/book.ts';
import { type AddressList, custodians, type Group, keyOf, placeName } from '../../../core/policy/book/parts.ts';
import { templates } from '../../../core/policy/templates/templates.ts';
import type { Registry } from '../../../core/registry/registry.ts';
import { type Approvers, whyUnfit } from './book-approvals.ts';

export interface BookParties {
  readonly accounts: readonly Pick<Account, 'chain' | 'network' | 'address'>[];
  readonly head: Approvers;
  /** The list of recipients. */
  readonly contacts: Registry['contacts'];
  /** Unix ms: when its entries are entered. */
  readonly sinceMs: bigint;
  /** Null for the first book. */
  readonly before: RuleBook | null;
}

const groupIds = { approve: 'approvers', request: 'requesters', backOffice: 'back-office' } as const;
const listId = 'contacts';

export function draftBook(filled: FilledIn, parties: BookParties): Result<RuleBook, Reason> {
  const template = templates.find(({ id }) => id === filled.template);
  if (template === undefined) throw new Error(`no template ${filled.template}`);
  const { classes, requesters, backOffice, title, numbers } = filled;
  const { accounts, head, before } = parties;
  const groups = [
    groupOf(groupIds.approve, 'Approvers', approversIn(head)),
    groupOf(groupIds.backOffice, 'Back office', backOffice),
    groupOf(groupIds.request, 'Requesters', requesters),
  ];
  const classed = accounts.map(({ chain, network, address }) => ({
    ...{ place: placeName(chain, network), address, classes: [...classes] },
  }));
  const made = template.make({
    ...{ title, numbers, groups: groups.filter(({ members }) => members.length > 0) },
    places: [...new Set(classed.map(({ place }) => place))],
    accounts: classed.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
    lists: [listOf(parties)],
    // Approval keys change with the custodians; a book that only old keys could change would stay forever.
    roles: { ...groupIds, change: custodians },
  });
  const book = made.ok && before !== null ? nextAfter(before, made.value) : made;
  if (!book.ok) return book;
  const never = whyUnfit(book.value, head);
  return never === null ? book : refuse(never);
}

const nextAfter = (before: RuleBook, made: RuleBook): Result<RuleBook, Reason> =>
  checkBook({ ...made, serial: before.serial + 1, prev: digestOfBook(before) });

/** Custodians whose key is in the vault file. */
const approversIn = ({ custodians: all }: BookParties['head']): FilledIn['requesters'] =>
  all.flatMap(({ name, approval }) => (approval === undefined ? [] : [{ person: name, key: approval.publicKey }]));

const groupOf = (id: string, name: string, members: FilledIn['requesters']): Group => ({
  ...{ id, name },
  members: members.map(({ person, key }) => ({ person, key })).sort((a, b) => (a.key < b.key ? -1 : 1)),
});

/** An entry of the book before keeps its date: it does not wait again. */
function listOf({ contacts, sinceMs, before }: BookParties): AddressList {
  const known = new Map(
    (before?.lists.find(({ id }) => id === listId)?.entries ?? []).map((entry) => [keyOf(entry), entry.sinceMs]),
  );
  const entries = contacts.map(({ chain, network, address, name }) => {
    const place = placeName(chain, network);
    return { place, address, name, sinceMs: known.get(keyOf({ place, address })) ?? Number(sinceMs), message: '' };
  });
  return { id: listId, name: 'Contacts', entries: entries.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) };
}

/** A book as its text. Refuses what these custodians could never approve or change. */
export function readFitting(text: string, head: BookParties['head']): Result<RuleBook, Reason> {
  const book = readBook(text);
  if (!book.ok) return book;
  const never = whyUnfit(book.value, head);
  return never === null ? ok(book.value) : refuse(never);
}
