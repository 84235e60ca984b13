/** Progress of press-and-hold. Pure, so that the two seconds can be tested. */
export const holdMs = 2000;

/** From 0 to 1; 1 means done. */
export const holdProgress = (startedAt: number, now: number): number =>
  Math.min(1, Math.max(0, (now - startedAt) / holdMs));
