/** Reasons for going on that a test gives at the seal: one for each stop, other words for each kind. */
import type { Stop } from '../../core/contract/signing.ts';
import type { Disposition } from '../../core/risk/dispositions.ts';

export const reasonsFor = (stops: readonly Pick<Stop, 'id' | 'code'>[] = []): Disposition[] =>
  stops.map(({ id, code }) => ({ finding: id, reason: `compared with the order: ${code}` }));
