/**
 * What several nodes said to one question: the value if all say the same, else where they differ.
 * Takes: answers by node. Gives: the value and the nodes that vouch for it. Refuses: 'nodes-disagree' with what each said.
 * Never: takes the side of one.
 */
import { ok, type Result, refuse } from '../../core/base/result.ts';
import type { DeskReason } from '../contract/desk-reason.ts';

export interface Agreed<T> {
  readonly value: T;
  /** Addresses of the nodes that said so. A single one is one node's word. */
  readonly by: readonly string[];
}
export type Question<T> = Promise<Result<Agreed<T>, readonly DeskReason[]>>;

export interface Said<T> {
  readonly url: string;
  readonly value: T;
}

/** `found` of a reason holds 32 entries: two for each node, and what the question was. */
const mostNamed = 10;
const longestSaid = 300;

/** A text that is equal exactly if the values are; lists count as sets, because no answer's order means anything. */
export function canonical(value: unknown): string {
  if (value instanceof Uint8Array) return `bytes ${Array.from(value).join(' ')}`;
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, one]) => `${key}:${canonical(one)}`).join(',')}}`;
  }
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

export function agreed<T>(what: string, said: readonly Said<T>[]): Result<Agreed<T>, readonly DeskReason[]> {
  const [first] = said;
  if (first === undefined) return refuse([tooFew(what, 0)]);
  const same = canonical(first.value);
  if (said.every(({ value }) => canonical(value) === same))
    return ok({ value: first.value, by: said.map(({ url }) => url) });
  return refuse([disagreement(what, said)]);
}

export const tooFew = (
  what: string,
  answered: number,
  failures: Readonly<Record<string, string>> = {},
): DeskReason => ({
  code: 'nodes-too-few',
  found: { question: what, answered: String(answered), ...failures },
});

export function disagreement(what: string, said: readonly Said<unknown>[]): DeskReason {
  const field = differingField(said.map(({ value }) => value));
  const found: Record<string, string> = { question: what, ...(field === null ? {} : { field }) };
  for (const [i, { url, value }] of said.slice(0, mostNamed).entries()) {
    found[`node${i + 1}`] = url;
    found[`said${i + 1}`] = canonical(field === null ? value : fieldOf(value, field)).slice(0, longestSaid);
  }
  return { code: 'nodes-disagree', found };
}

const fieldOf = (value: unknown, field: string): unknown => (value as Readonly<Record<string, unknown>>)[field];

/** The first field that is not the same everywhere; null if the answers are no objects, or not all of them are. */
function differingField(values: readonly unknown[]): string | null {
  const objects = values.filter((value) => typeof value === 'object' && value !== null);
  const [first] = objects;
  if (first === undefined || objects.length < values.length) return null;
  const differs = (field: string) => new Set(objects.map((one) => canonical(fieldOf(one, field)))).size > 1;
  return Object.keys(first).find(differs) ?? null;
}
