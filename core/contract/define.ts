/**
 * A contract is a value: method names with a validator for what goes in and what comes out. Both ends validate with it,
 * the preload API and the test double are generated from it. Objects are strict; every string and list has a maximum.
 */
import * as v from 'valibot';

export interface Method {
  readonly params: v.GenericSchema;
  readonly result: v.GenericSchema;
}
export type Contract = Readonly<Record<string, Method>>;
export type Params<M extends Method> = v.InferOutput<M['params']>;
export type ResultOf<M extends Method> = v.InferOutput<M['result']>;
/** Both ends of a contract. Every answer is a Result: expected failures are values. */
export type Client<C extends Contract> = { readonly [K in keyof C]: (params: Params<C[K]>) => Promise<ResultOf<C[K]>> };
export type Handlers<C extends Contract> = Client<C>;

export const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
export const bytes = (max: number) =>
  v.pipe(
    v.instance(Uint8Array<ArrayBufferLike>),
    v.check((b) => b.length <= max),
  );
export const list = <T extends v.GenericSchema>(item: T, max: number) => v.pipe(v.array(item), v.maxLength(max));
export const nothing = v.strictObject({});
