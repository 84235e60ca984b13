/** Result type: expected failures are values. A `Result` never carries input text; a reason is a code with typed
 * facts. */
export type Result<T, R> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: R };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const refuse = <R>(reason: R): { readonly ok: false; readonly reason: R } => ({ ok: false, reason });

/** Turns a missing case of a closed union into a compile error. Reaching it at run time is a bug and throws. */
export function assertNever(value: never): never {
  throw new Error(`unreachable: ${String(value)}`);
}
