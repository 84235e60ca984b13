/** When the last passphrase leads on by itself, and when a button does. */
import type { Enrolment } from '../../core/contract/custody.ts';

/** `next` is null if the passphrase was refused; `stops` if everybody compares something first. */
export const leadsOn = (next: Enrolment | null, stops: boolean): boolean =>
  !stops && next !== null && next.seats.every(({ enrolled }) => enrolled);
