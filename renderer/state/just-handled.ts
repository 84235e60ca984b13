/**
 * The code that was just dealt with. While it stays in view it is not read again, so that discarding or signing a
 * request does not bring the same one straight back. Pure: times are arguments, in milliseconds.
 */

/** Gone from view for this long, the same code counts as shown anew. */
export const forgetAfterMs = 3000;
/** A camera needs time to start: the first sighting on a fresh scan screen may come this late. */
export const cameraStartMs = 6000;

export interface JustHandled {
  readonly key: string;
  readonly inViewUntil: number;
}

/** Parts of one request count as one code. */
export const keyOf = (text: string): string => /^INKAN:1\/\d+\/\d+\/([0-9A-F]{32})\//.exec(text)?.[1] ?? text;

export const handled = (text: string, now: number): JustHandled => ({
  key: keyOf(text),
  inViewUntil: now + forgetAfterMs,
});

/** The scan screen opens again: the code gets the time that the camera needs. */
export const cameraStarts = (before: JustHandled | null, now: number): JustHandled | null =>
  before && { ...before, inViewUntil: now + cameraStartMs };

/** Sees a text: either it is the one just handled (and stays so for a while longer), or it is to be read. */
export function sees(
  before: JustHandled | null,
  text: string,
  now: number,
): { readonly ignore: boolean; readonly next: JustHandled | null } {
  const same = before !== null && before.key === keyOf(text) && now <= before.inViewUntil;
  return same ? { ignore: true, next: handled(text, now) } : { ignore: false, next: before };
}
