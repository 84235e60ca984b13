/** Expected failures are values. `Result` never carries input text: a reason is a code plus typed facts. */
export type Result<T, R> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: R };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const refuse = <R>(reason: R): { readonly ok: false; readonly reason: R } => ({ ok: false, reason });

/** Makes a missing case of a closed union a compile error, and a bug (not a refusal) at run time. */
export function assertNever(value: never): never {
  throw new Error(`unreachable: ${String(value)}`);
}
