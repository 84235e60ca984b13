/**
 * A question to a Symbol node, and the answers that its routes share. Takes: parameters. Gives: answers as REST 2.5.0
 * words them. Refuses: (`Invalid`, a 409) a parameter of another form. Never: looks at the chain.
 */
import type { View } from '../chain/node.ts';
import type { Route } from '../http/router.ts';
import type { SymbolMessage, SymbolNode } from './node.ts';
import { Invalid } from './search.ts';
import type { SymbolState } from './state.ts';
import type { Json, SymbolTransaction } from './transaction.ts';

export interface SymbolQuestion {
  readonly node: SymbolNode;
  readonly view: View<SymbolTransaction, SymbolState>;
  readonly nowMs: bigint;
  readonly values: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Parsed; an empty object for GET. */
  readonly body: Json;
  readonly announce: (message: SymbolMessage) => void;
}
export type Routes = readonly Route<SymbolQuestion>[];

export const answer = (status: number, body: unknown) => ({ status, body });
export const ok = (body: unknown) => answer(200, body);
export const error = (status: number, code: string, message: string) => answer(status, { code, message });
export const missing = (id: string) => error(404, 'ResourceNotFound', `no resource exists with id '${id}'`);
export const invalid = (name: string): never => {
  throw new Invalid(`${name} has an invalid format`);
};
export const hexIn = (text: unknown, digits: number, name: string): string =>
  typeof text === 'string' && new RegExp(`^[0-9A-Fa-f]{${digits}}$`).test(text) ? text.toUpperCase() : invalid(name);
export const listIn = (body: Json, name: string): readonly unknown[] => {
  const list = body[name];
  return Array.isArray(list) ? list : invalid(name);
};
