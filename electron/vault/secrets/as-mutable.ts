/** Converts readonly domain types to the mutable contract types (Valibot's output). The values are the same. */
type Mutable<T> = T extends string | number | boolean | null | undefined | Uint8Array
  ? T
  : { -readonly [K in keyof T]: Mutable<T[K]> };

export const asMutable = <T>(value: T): Mutable<T> => value as Mutable<T>;
