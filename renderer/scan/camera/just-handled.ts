/**
 * Remembers the code that was just handled. While it stays in view it is not read again, so that discarding or signing
 * a request does not reopen the same one. Pure: times are arguments, in milliseconds.
 */

/** After this time out of view, the same code counts as new. */
export const forgetAfterMs = 3000;
/** A camera needs time to start: on a new scan screen the first sighting may be this late. */
export const cameraStartMs = 6000;

export interface JustHandled {
  /** A request has several keys: the code itself, its stream, and the digest of the complete text. */
  readonly keys: readonly string[];
  readonly inViewUntil: number;
}

export const handled = (keys: readonly string[], now: number): JustHandled => ({
  keys,
  inViewUntil: now + forgetAfterMs,
});

/** The scan screen opens again: allows for the camera's start. */
export const cameraStarts = (keys: readonly string[], now: number): JustHandled => ({
  keys,
  inViewUntil: now + cameraStartMs,
});

/** Judges a key: it belongs to the code just handled (which extends the time), or it is to be read. */
export function sees(
  before: JustHandled | null,
  key: string,
  now: number,
): { readonly ignore: boolean; readonly next: JustHandled | null } {
  const same = before?.keys.includes(key) === true && now <= before.inViewUntil;
  return same ? { ignore: true, next: handled(before.keys, now) } : { ignore: false, next: before };
}
