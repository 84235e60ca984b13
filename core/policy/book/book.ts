/**
 * A rule book: a numbered document, chained by digest to the one before it (docs/policy.md).
 * Takes: a text, or the parts of a book. Gives: the book in its one order, its canonical text and its digest.
 * Refuses: a field that it does not know, a list out of its bounds, a name that it does not have, a broken chain.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import * as v from 'valibot';
import { toCanonical } from '../../base/canonical.ts';
import { toHex } from '../../base/hex.ts';
import { type Reason, reason } from '../../base/reason.ts';
import { ok, type Result, refuse } from '../../base/result.ts';
import { type BookRule, bookRuleSchema } from '../book-registry.ts';
import { peopleIn, personKey } from '../people.ts';
import { testSchema } from './book-test.ts';
import {
  accountSchema,
  custodians,
  groupSchema,
  hex32,
  idText,
  isSortedSet,
  keyOf,
  listSchema,
  maxGroups,
  ms,
  nameText,
  wholeNumber,
} from './parts.ts';

const byId = <T extends v.GenericSchema<unknown, { readonly id: string }>>(item: T, most: number) =>
  v.pipe(
    v.array(item),
    v.maxLength(most),
    v.check((list) => isSortedSet((list as readonly { readonly id: string }[]).map(({ id }) => id))),
  );

export const bookSchema = v.pipe(
  v.strictObject({
    v: v.literal(1),
    /** From 1. */
    serial: wholeNumber(1, 1_000_000),
    /** Digest of the book before; null for the first. */
    prev: v.nullable(hex32),
    title: nameText,
    /** How it may be changed: what loosens it waits so long, and so many people of the group agree to every change. */
    change: v.strictObject({ waitMs: ms, n: wholeNumber(1, 32), group: v.union([v.literal(custodians), idText]) }),
    groups: byId(groupSchema, maxGroups),
    accounts: v.pipe(
      v.array(accountSchema),
      v.maxLength(500),
      v.check((accounts) => isSortedSet(accounts.map(keyOf))),
    ),
    lists: byId(listSchema, 50),
    rules: byId(bookRuleSchema, 200),
    tests: byId(testSchema, 200),
  }),
  v.check(({ serial, prev }) => (serial === 1) === (prev === null)),
);
type Parsed = v.InferOutput<typeof bookSchema>;
export type RuleBook = Readonly<Omit<Parsed, 'rules'>> & { readonly rules: readonly BookRule[] };

const domain = 'inkan-rule-book-v1\n';
/** UTF-16 units of the text of a book. */
export const maxBookText = 1_000_000;

export const canonicalBook = (book: RuleBook): string => toCanonical(book);

/** A book is a value that nobody changes, and each judgement names its digest: the text, up to a million characters, is read once. */
const digests = new WeakMap<RuleBook, string>();

/** SHA-256 over a domain and the canonical text, which is ASCII. 64 upper-case hex digits. */
export function digestOfBook(book: RuleBook): string {
  const known = digests.get(book);
  if (known !== undefined) return known;
  const text = Uint8Array.from(`${domain}${canonicalBook(book)}`, (character) => character.charCodeAt(0));
  const digest = toHex(sha256(text));
  digests.set(book, digest);
  return digest;
}

/** JSON in any order and with blanks: the same content is the same book. A key that is there twice counts last. */
export function readBook(text: string): Result<RuleBook, Reason> {
  if (text.length > maxBookText) return refuse(malformed('length'));
  try {
    return checkBook(sorted(JSON.parse(text)));
  } catch {
    return refuse(malformed('json'));
  }
}

/** Lists in any order are brought into the one order that a book has. */
function sorted(value: unknown, key = ''): unknown {
  if (Array.isArray(value))
    return inOrder(
      value.map((one) => sorted(one)),
      key,
    );
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, sorted(one, name)]));
}

/** The lines of a test are payments in the order of a batch. */
function inOrder(list: readonly unknown[], key: string): readonly unknown[] {
  if (key === 'lines') return list;
  const keyed = list.map((one) => [sortKey(one), one] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, one]) => one);
}

function sortKey(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const one = value as Readonly<Record<string, unknown>>;
  if (typeof one.id === 'string') return one.id;
  return typeof one.address === 'string' ? `${one.place} ${one.address}` : String(one.key);
}

export function checkBook(value: unknown): Result<RuleBook, Reason> {
  const parsed = v.safeParse(bookSchema, value);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return refuse(malformed(v.getDotPath(issue) ?? 'book'));
  }
  const book = parsed.output as RuleBook;
  const unknown = unknownName(book) ?? impossible(book);
  return unknown === null ? ok(book) : refuse(malformed(unknown));
}

/** The path of the field, at most 64 characters of what the schema or Inkan itself writes. */
const malformed = (field: string): Reason => reason('book-malformed', { field: field.slice(0, 64) });

/** A rule that names a group or list that the book does not have: it could never be decided. */
function unknownName({ groups, lists, rules, change }: RuleBook): string | null {
  const [groupIds, listIds] = [
    new Set([custodians, ...groups.map(({ id }) => id)]),
    new Set(lists.map(({ id }) => id)),
  ];
  if (!groupIds.has(change.group)) return 'change.group';
  for (const [at, rule] of rules.entries()) {
    const named = [...('lists' in rule ? (rule.lists ?? []) : []), ...(rule.when?.lists ?? [])];
    const asked = [
      ...('group' in rule ? [rule.group] : []),
      ...(typeof rule.else === 'object' ? [rule.else.group] : []),
    ];
    if (!named.every((id) => listIds.has(id)) || !asked.every((id) => groupIds.has(id))) return `rules.${at}`;
  }
  return null;
}

/** People that cannot be: one key of two, custodians apart from a requester (they have no keys here), more than there are, and
 * one person, or key, that requests and lists what is requested. */
function impossible({ groups, rules, change }: RuleBook): string | null {
  const holders = new Map<string, string>();
  for (const { key, person } of groups.flatMap(({ members }) => members)) {
    const holder = personKey(person);
    if ((holders.get(key) ?? holder) !== holder) return 'groups.members';
    holders.set(key, holder);
  }
  const changing = groups.find(({ id }) => id === change.group);
  if (changing !== undefined && peopleIn(groups, changing).length < change.n) return 'change.n';
  const both = bothRoles(groups, rules);
  if (both !== null) return both;
  const apart = rules.findIndex(
    (rule) =>
      rule.kind === 'approvals' &&
      rule.apart === true &&
      typeof rule.else === 'object' &&
      rule.else.group === custodians,
  );
  return apart < 0 ? null : `rules.${apart}.apart`;
}

/** The list of payments is a second opinion only if nobody who requests can sign it, with another key neither. */
function bothRoles(groups: RuleBook['groups'], rules: RuleBook['rules']): string | null {
  const membersOf = (id: string) => groups.find((group) => group.id === id)?.members ?? [];
  const who = (id: string) => membersOf(id).flatMap(({ key, person }) => [`key ${key}`, `person ${personKey(person)}`]);
  const requesting = new Set(rules.flatMap((rule) => (rule.kind === 'requestSigned' ? who(rule.group) : [])));
  const at = rules.findIndex(
    (rule) => rule.kind === 'controlTotals' && who(rule.group).some((one) => requesting.has(one)),
  );
  return at < 0 ? null : `rules.${at}.group`;
}

/** `before`: null for the first book of a vault. */
export function checkSuccessor(before: RuleBook | null, after: RuleBook): Reason | null {
  const expected =
    before === null ? { serial: 1, prev: null } : { serial: before.serial + 1, prev: digestOfBook(before) };
  if (after.serial === expected.serial && after.prev === expected.prev) return null;
  return reason('book-not-next', { expected: String(expected.serial), found: String(after.serial) });
}

/** Of several, each after the other; null if the chain holds from the first book on. */
export function checkChain(books: readonly RuleBook[]): Reason | null {
  for (const [at, book] of books.entries()) {
    const wrong = checkSuccessor(books[at - 1] ?? null, book);
    if (wrong !== null) return wrong;
  }
  return null;
}
