/**
 * The difference between two books as data, and whether each part of it tightens or loosens. What is not provably tighter
 * counts as loosening (docs/policy.md says why each is).
 */
import type { RuleBook } from './book/book.ts';
import { type AddressList, keyOf } from './book/parts.ts';
import { isWithin } from './book/selector.ts';
import { allKinds, type BookRule, kindOf } from './book-registry.ts';
import type { Direction, Else } from './book-rule.ts';
import { personKey } from './people.ts';

export type Effect = 'tightens' | 'loosens' | 'same';
export const changedParts = ['title', 'change', 'group', 'account', 'list', 'rule', 'test'] as const;

export interface FieldChange {
  readonly field: string;
  /** Canonical JSON; null where it is absent. */
  readonly before: string | null;
  readonly after: string | null;
  readonly effect: Effect;
}
export interface BookChange {
  readonly part: (typeof changedParts)[number];
  readonly id: string;
  readonly how: 'added' | 'removed' | 'changed';
  /** Of what was changed; empty for what was added or removed as a whole. */
  readonly fields: readonly FieldChange[];
  readonly effect: Effect;
}
export interface BookDifference {
  readonly changes: readonly BookChange[];
  /** 'loosens' as soon as one change does. */
  readonly effect: Effect;
}

export function differenceOf(before: RuleBook, after: RuleBook): BookDifference {
  const changes = [
    ...fieldsOnly('title', before, after, ['title'], () => 'same'),
    ...fieldsOnly('change', before.change, after.change, ['waitMs', 'n', 'group'], (field) =>
      field === 'group' ? 'fixed' : 'higher',
    ),
    ...partsOf('group', before.groups, after.groups, (old, next) => groupFields(old, next, after), {
      added: () => 'tightens',
      removed: () => 'loosens',
    }),
    ...partsOf('account', before.accounts.map(withKey), after.accounts.map(withKey), always('loosens'), {
      added: () => 'loosens',
      removed: () => 'loosens',
    }),
    ...partsOf('list', before.lists, after.lists, (old, next) => listFields(old, next, usesOf(old.id, before, after)), {
      added: () => 'tightens',
      removed: () => 'loosens',
    }),
    ...partsOf('rule', before.rules, after.rules, ruleFields, {
      added: (rule) => (addsCover(rule, before.rules) ? 'loosens' : 'tightens'),
      removed: () => 'loosens',
    }),
    ...partsOf('test', before.tests, after.tests, always('loosens'), {
      added: () => 'tightens',
      removed: () => 'loosens',
    }),
  ];
  return { changes, effect: worst(changes.map(({ effect }) => effect)) };
}

const worst = (effects: readonly Effect[]): Effect => {
  if (effects.includes('loosens')) return 'loosens';
  return effects.includes('tightens') ? 'tightens' : 'same';
};

type Fields = Readonly<Record<string, unknown>>;
const written = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));
const withKey = <T extends { readonly place: string; readonly address: string }>(one: T) => ({
  ...one,
  id: keyOf(one),
});

const always =
  (effect: Effect) =>
  (old: object, next: object): readonly FieldChange[] =>
    fieldChanges(old as Fields, next as Fields, () => effect);

function fieldChanges(
  old: Fields,
  next: Fields,
  effectOf: (field: string, before: unknown, after: unknown) => Effect,
): readonly FieldChange[] {
  const fields = [...new Set([...Object.keys(old), ...Object.keys(next)])].sort();
  return fields.flatMap((field) => {
    const [before, after] = [written(old[field]), written(next[field])];
    return before === after ? [] : [{ field, before, after, effect: effectOf(field, old[field], next[field]) }];
  });
}

function fieldsOnly(
  part: 'title' | 'change',
  old: object,
  next: object,
  fields: readonly string[],
  directionOf: (field: string) => Direction | 'same',
): readonly BookChange[] {
  const only = (from: object) => Object.fromEntries(fields.map((field) => [field, (from as Fields)[field]]));
  const changed = fieldChanges(only(old), only(next), (field, before, after) => {
    const direction = directionOf(field);
    return direction === 'same' ? 'same' : isTighter(direction, before, after) ? 'tightens' : 'loosens';
  });
  return changed.length === 0
    ? []
    : [{ part, id: part, how: 'changed', fields: changed, effect: effectOfFields(changed) }];
}

const effectOfFields = (fields: readonly FieldChange[]): Effect => worst(fields.map(({ effect }) => effect));

function partsOf<T extends { readonly id: string }>(
  part: BookChange['part'],
  old: readonly T[],
  next: readonly T[],
  fieldsOf: (old: T, next: T) => readonly FieldChange[],
  whole: { readonly added: (one: T) => Effect; readonly removed: (one: T) => Effect },
): readonly BookChange[] {
  const [before, after] = [new Map(old.map((one) => [one.id, one])), new Map(next.map((one) => [one.id, one]))];
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((id): readonly BookChange[] => {
    const [was, is] = [before.get(id), after.get(id)];
    if (was === undefined)
      return is === undefined ? [] : [{ part, id, how: 'added', fields: [], effect: whole.added(is) }];
    if (is === undefined) return [{ part, id, how: 'removed', fields: [], effect: whole.removed(was) }];
    const fields = fieldsOf(was, is);
    return fields.length === 0 ? [] : [{ part, id, how: 'changed', fields, effect: effectOfFields(fields) }];
  });
}

/** Fields with other names than `id`, in the words of their kind. */
function ruleFields(old: BookRule, next: BookRule): readonly FieldChange[] {
  const { directions, covers } = kindOf(next.kind, allKinds);
  return fieldChanges(old as unknown as Fields, next as unknown as Fields, (field) => {
    if (old.kind !== next.kind) return 'loosens';
    if (field === 'else') return isNoMilder(next.else, old.else) ? 'tightens' : 'loosens';
    // A wider selector asks the rule about more, but lets a rule that covers cover more.
    if (field === 'when')
      return covers === null &&
        isWithin(old.when ?? {}, next.when ?? {}) &&
        !('scopes' in { ...old.when, ...next.when })
        ? 'tightens'
        : 'loosens';
    const [before, after] = [(old as unknown as Fields)[field], (next as unknown as Fields)[field]];
    return isTighter(directions[field] ?? 'fixed', before, after) ? 'tightens' : 'loosens';
  });
}

const numberOf = (value: unknown): bigint => BigInt(value as string | number);
const listOf = (value: unknown): readonly unknown[] => value as readonly unknown[];

/** Whether the new value is provably at least as tight. Absent is the loosest of each. */
export function isTighter(direction: Direction, before: unknown, after: unknown): boolean {
  if (direction === 'fixed') return false;
  if (direction === 'yes') return before !== true || after === true;
  if (direction === 'no') return before === true || after !== true;
  if (before === undefined) return true;
  if (after === undefined) return false;
  switch (direction) {
    case 'lower':
      return numberOf(after) <= numberOf(before);
    case 'higher':
      return numberOf(after) >= numberOf(before);
    case 'fewer':
      return listOf(after).every((one) => listOf(before).includes(one));
    case 'more':
      return listOf(before).every((one) => listOf(after).includes(one));
  }
}

/** Whether `a` asks for all that `b` asks for. */
export function isNoMilder(a: Else, b: Else): boolean {
  if (a === 'block') return true;
  if (b === 'block') return false;
  if (typeof a === 'object' && typeof b === 'object') return a.group === b.group && a.n >= b.n;
  // Approvals and something to type are different demands: neither includes the other.
  return a === b;
}

/** Whether a new rule allows what nothing allowed before. */
function addsCover(rule: BookRule, before: readonly BookRule[]): boolean {
  const { covers } = kindOf(rule.kind, allKinds);
  if (covers === null) return false;
  return !before.some((other) => {
    const same = kindOf(other.kind, allKinds).covers?.what === covers.what;
    return same && isWithin(rule.when ?? {}, other.when ?? {}) && coversNoMore(rule, other);
  });
}

function coversNoMore(rule: BookRule, other: BookRule): boolean {
  if (rule.kind === 'scope') return other.kind === 'scope' && isTighter('fewer', other.in, rule.in);
  const [a, b] = [rule as unknown as Fields, other as unknown as Fields];
  return a.mosaic === b.mosaic && (a.unstated !== true || b.unstated === true);
}

/** A member that leaves can approve no more; but somebody who stays with another key would no longer be known as one. */
function groupFields(
  old: RuleBook['groups'][number],
  next: RuleBook['groups'][number],
  after: RuleBook,
): readonly FieldChange[] {
  const people = new Set(after.groups.flatMap(({ members }) => members.map(({ person }) => personKey(person))));
  const names = fieldChanges({ name: old.name }, { name: next.name }, () => 'same');
  const membersOf = (group: RuleBook['groups'][number]): Fields =>
    Object.fromEntries(group.members.map(({ key, person }) => [key, person]));
  const members = fieldChanges(membersOf(old), membersOf(next), (_, before, now) =>
    now === undefined && !people.has(personKey(before as string)) ? 'tightens' : 'loosens',
  );
  return [...names, ...members];
}

type Use = 'allows' | 'denies' | 'unclear';

/** What being in this list does for a recipient, in both books. */
function usesOf(id: string, before: RuleBook, after: RuleBook): Use {
  const uses = new Set<Use>();
  // A rule that covers what a list has is a limit of it as well: who leaves the list leaves the limit.
  for (const rule of [...before.rules, ...after.rules]) {
    const covers = kindOf(rule.kind, allKinds).covers !== null;
    if (rule.when?.lists?.includes(id) === true) uses.add(covers ? 'unclear' : 'denies');
    if (!('lists' in rule) || rule.lists?.includes(id) !== true) continue;
    uses.add(rule.kind === 'destListed' || rule.kind === 'destCooling' ? 'allows' : 'denies');
  }
  const [only] = uses;
  return only !== undefined && uses.size === 1 ? only : 'unclear';
}

function listFields(old: AddressList, next: AddressList, use: Use): readonly FieldChange[] {
  const names = fieldChanges({ name: old.name }, { name: next.name }, () => 'same');
  const entriesOf = (list: AddressList): Fields =>
    Object.fromEntries(list.entries.map(({ place, address, ...entry }) => [keyOf({ place, address }), entry]));
  type Entry = Omit<AddressList['entries'][number], 'place' | 'address'> | undefined;
  const entries = fieldChanges(entriesOf(old), entriesOf(next), (_, one, other) => {
    const [before, after] = [one as Entry, other as Entry];
    if (before === undefined) return use === 'denies' ? 'tightens' : 'loosens';
    if (after === undefined) return use === 'allows' ? 'tightens' : 'loosens';
    if (before.message !== after.message || after.sinceMs < before.sinceMs) return 'loosens';
    return after.sinceMs > before.sinceMs ? (use === 'allows' ? 'tightens' : 'loosens') : 'same';
  });
  return [...names, ...entries];
}
