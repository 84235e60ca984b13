/** A custodian's place in a new vault or in a change of custodians: empty until somebody is enrolled. */
import type { Enrolment } from '../../../core/contract/custody.ts';
import type { Enrolled } from '../file/head.ts';

export interface Seat {
  readonly id: number;
  readonly name: string;
  readonly enrolled: Enrolled | null;
}

/** As reported to the window. */
export const enrolmentOf = (
  quorum: number,
  seats: readonly Seat[],
  fingerprint: Enrolment['fingerprint'] = null,
  reseated = false,
): Enrolment => ({
  quorum,
  seats: seats.map(({ id, name, enrolled }) => ({ id, name, enrolled: enrolled !== null })),
  ...{ fingerprint, reseated },
});
