/**
 * A contract is a value: method names with validators for parameters and results. Both ends validate with it, and the
 * preload API and the test client are generated from it. Objects are strict; every string and list has a maximum.
 */
import type * as v from 'valibot';
import type { Infer } from '../base/schema.ts';

export interface Method {
  readonly params: v.GenericSchema;
  readonly result: v.GenericSchema;
}
export type Contract = Readonly<Record<string, Method>>;
export type Params<M extends Method> = Infer<M['params']>;
export type ResultOf<M extends Method> = v.InferOutput<M['result']>;
/** The two ends of a contract. Every answer is a Result: expected failures are values. */
export type Client<C extends Contract> = { readonly [K in keyof C]: (params: Params<C[K]>) => Promise<ResultOf<C[K]>> };
/** A handler may answer with its own readonly data: nobody changes it. */
export type Handlers<C extends Contract> = {
  readonly [K in keyof C]: (params: Params<C[K]>) => Promise<Infer<C[K]['result']>>;
};

/** Contracts by name: each group belongs to one feature of the end that serves it. */
export type Groups = Readonly<Record<string, Contract>>;
export type GroupClients<G extends Groups> = { readonly [K in keyof G]: Client<G[K]> };
export type GroupHandlers<G extends Groups> = { readonly [K in keyof G]: Handlers<G[K]> };
