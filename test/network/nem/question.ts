/**
 * A question to a NIS node, and what its routes share. Takes: parameters. Gives: values, answers. Refuses: (`Bad`) as NIS
 * words it. Never: looks at the chain.
 */
import type { View } from '../chain/node.ts';
import type { Route } from '../http/router.ts';
import type { Announced, NemMessage, NemNode } from './node.ts';
import type { NemState } from './state.ts';
import { type Json, type NemTransaction, testFacade } from './transaction.ts';

export interface NemQuestion {
  readonly node: NemNode;
  readonly view: View<NemTransaction, NemState>;
  readonly nowMs: bigint;
  readonly query: URLSearchParams;
  /** Parsed; an empty object for GET. */
  readonly body: Json;
  readonly announce: (message: NemMessage) => Announced;
}
export type Routes = readonly Route<NemQuestion>[];

export class Bad extends Error {
  readonly status: 400 | 404;
  constructor(message: string, status: 400 | 404 = 400) {
    super(message);
    this.status = status;
  }
}

export const ok = (body: unknown) => ({ status: 200, body });

export function addressIn(text: unknown): string {
  if (typeof text === 'string' && /^T[A-Z2-7]{39}$/.test(text) && testFacade.network.isValidAddressString(text))
    return text;
  throw new Bad('address must be valid');
}

export function keyIn(text: unknown): string {
  if (typeof text === 'string' && /^[0-9a-fA-F]{64}$/.test(text)) return text.toUpperCase();
  throw new Bad('publicKey must be in compressed form');
}

/** "namespace:name" */
export function mosaicIn(text: string | null): string {
  if (text !== null && /^[a-z0-9._-]+:.+$/.test(text)) return text;
  throw new Bad(`'${text ?? ''}' is not a valid mosaic id`);
}

export function numberIn(query: URLSearchParams, name: string): number | null {
  const text = query.get(name);
  if (text === null || text === '') return null;
  if (!/^[0-9]{1,15}$/.test(text)) throw new Bad(`${name} must be a number`);
  return Number(text);
}

export const listIn = (body: Json): readonly Json[] => {
  if (Array.isArray(body.data)) return body.data as readonly Json[];
  throw new Bad('JSON Object was expected');
};
