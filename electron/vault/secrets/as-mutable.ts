/** Contract types are mutable (Valibot's output), domain types are not. The values are the same. */
type Mutable<T> = T extends string | number | boolean | null | undefined | Uint8Array
  ? T
  : { -readonly [K in keyof T]: Mutable<T[K]> };

export const asMutable = <T>(value: T): Mutable<T> => value as Mutable<T>;
