/**
 * A kind of rule of a book as a value: what it looks at, the fields that a book fills in, which way each field tightens,
 * and what it says. Gives: a kind that always answers; what it cannot decide is left to evaluate.ts, which blocks.
 */
import * as v from 'valibot';
import { custodians, idText, wholeNumber } from './book/parts.ts';
import { selectorSchema } from './book/selector.ts';
import type { Context } from './context.ts';
import type { Line } from './lines.ts';
import type { FoundKey, SaidCode } from './said-codes.ts';

/** What a rule asks for where it fires: that something is typed, so many people of a group, or nothing (block). */
export const elseSchema = v.union([
  v.literal('block'),
  v.literal('note'),
  v.strictObject({ n: wholeNumber(1, 32), group: v.union([v.literal(custodians), idText]) }),
]);
export type Else = v.InferOutput<typeof elseSchema>;

const common = { id: idText, when: v.optional(selectorSchema), else: elseSchema } as const;

/**
 * Which change of a field is tighter: a lower or higher number, fewer or more members of a list, yes or no. 'fixed': none
 * is. Absent is the loosest value of each.
 */
export type Direction = 'lower' | 'higher' | 'fewer' | 'more' | 'yes' | 'no' | 'fixed';

/** What is blocked unless a rule of a book allows it (default-deny.ts). */
export const coverages = ['network', 'scope', 'kind', 'inner', 'value', 'fee', 'control'] as const;
export type Coverage = (typeof coverages)[number];

/** Where a rule fires; `item` and `part` are null for the batch as a whole. */
export interface Fired {
  readonly code: SaidCode;
  readonly item: number | null;
  readonly part: number | null;
  /** Exact values: decimal numbers, addresses, ids. */
  readonly found: Readonly<Partial<Record<FoundKey, string>>>;
}

type CommonFields = {
  readonly id: string;
  readonly when?: v.InferOutput<typeof selectorSchema> | undefined;
  readonly else: Else;
};
export type FieldsOf<E extends v.ObjectEntries> = Readonly<v.InferOutput<v.StrictObjectSchema<E, undefined>>>;

interface Definition<K extends string, E extends v.ObjectEntries> {
  readonly kind: K;
  /** 'lines': if lines of the batch are selected. 'act': of everything that is done in its scopes, signatures or not. */
  readonly asks: 'lines' | 'act';
  readonly fields: E;
  /** Of several fields at least one must be there. */
  readonly check?: (rule: FieldsOf<E>) => boolean;
  readonly directions: { readonly [F in keyof E]-?: Direction };
  /** What it covers of the lines that it is asked about. */
  readonly covers?: { readonly what: Coverage; readonly line: (line: Line, rule: FieldsOf<E>) => boolean };
  /** `lines`: those that the rule's selector selects. Empty: it does not fire. May throw: then it blocks. */
  readonly evaluate: (rule: FieldsOf<E>, lines: readonly Line[], context: Context) => readonly Fired[];
}

export interface BookRuleKind<K extends string = string, F = unknown> {
  readonly kind: K;
  readonly asks: 'lines' | 'act';
  readonly schema: v.GenericSchema<unknown, CommonFields & { readonly kind: K } & F>;
  readonly directions: Readonly<Record<string, Direction>>;
  readonly covers: { readonly what: Coverage; readonly line: (line: Line, rule: F) => boolean } | null;
  readonly evaluate: (rule: F, lines: readonly Line[], context: Context) => readonly Fired[];
}

export function defineBookRule<const K extends string, const E extends v.ObjectEntries>({
  fields,
  check = () => true,
  covers,
  ...rest
}: Definition<K, E>): BookRuleKind<K, FieldsOf<E>> {
  const object = v.strictObject({ ...common, kind: v.literal(rest.kind), ...fields });
  const schema = v.pipe(
    object,
    v.check((rule) => check(rule as unknown as FieldsOf<E>)),
  ) as unknown as BookRuleKind<K, FieldsOf<E>>['schema'];
  return { ...rest, schema, covers: covers ?? null };
}

export const firedAt = (line: Line, code: SaidCode, found: Fired['found'] = {}): Fired => ({
  ...{ code, item: line.movement.item, part: line.movement.part, found },
});
export const firedIn = (item: number, code: SaidCode, found: Fired['found'] = {}): Fired => ({
  ...{ code, item, part: null, found },
});
export const firedWhole = (code: SaidCode, found: Fired['found'] = {}): Fired => ({
  ...{ code, item: null, part: null, found },
});
