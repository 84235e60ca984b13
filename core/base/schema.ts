/** Validators that every room shares, and the type that a schema gives. Every string, list and array of bytes has a maximum. */
import * as v from 'valibot';

/** Type of a validated value, readonly at every depth: handlers may answer with their own data, because nobody
 * changes it. */
export type Infer<S extends v.GenericSchema> = Readonlied<v.InferOutput<S>>;
/** Byte arrays stay mutable: their owner wipes them. */
type Readonlied<T> = T extends Uint8Array ? T : { readonly [K in keyof T]: Readonlied<T[K]> };

export const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
export const bytes = (max: number) =>
  v.pipe(
    v.instance(Uint8Array<ArrayBufferLike>),
    v.check((b) => b.length <= max),
  );
export const list = <T extends v.GenericSchema>(item: T, max: number) => v.pipe(v.array(item), v.maxLength(max));
export const nothing = v.strictObject({});
/** A whole number from 0 that a double holds exactly. */
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** A number of things of one request or vault: a whole number from 0 to a billion. */
export const smallCount = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000));
