/**
 * The code that was just dealt with. While it stays in view it is not read again, so that discarding or signing a
 * request does not bring the same one straight back. Pure: times are arguments, in milliseconds.
 */

/** Gone from view for this long, the same code counts as shown anew. */
export const forgetAfterMs = 3000;
/** A camera needs time to start: the first sighting on a fresh scan screen may come this late. */
export const cameraStartMs = 6000;

export interface JustHandled {
  /** A request has several: the code itself, the stream that it is a part of, the digest of the whole. */
  readonly keys: readonly string[];
  readonly inViewUntil: number;
}

export const handled = (keys: readonly string[], now: number): JustHandled => ({
  keys,
  inViewUntil: now + forgetAfterMs,
});

/** The scan screen opens again: the code gets the time that the camera needs. */
export const cameraStarts = (keys: readonly string[], now: number): JustHandled => ({
  keys,
  inViewUntil: now + cameraStartMs,
});

/** Sees a key: either it is of the one just handled (and stays so for a while longer), or it is to be read. */
export function sees(
  before: JustHandled | null,
  key: string,
  now: number,
): { readonly ignore: boolean; readonly next: JustHandled | null } {
  const same = before?.keys.includes(key) === true && now <= before.inViewUntil;
  return same ? { ignore: true, next: handled(before.keys, now) } : { ignore: false, next: before };
}
