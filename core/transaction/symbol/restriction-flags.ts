/**
 * AccountRestrictionFlags u16: 1 address, 2 mosaic, 4 operation; 0x4000 outgoing; 0x8000 block.
 * The network accepts eight combinations: mosaics can be restricted incoming only, operations outgoing only
 * (AccountRestrictionFlagsValidator.cpp).
 */
import { reason } from '../../base/reason.ts';
import type { BodyReader } from './body.ts';
import type { RestrictionMode } from './content.ts';

export const restricted = { address: 0x0001, mosaic: 0x0002, operation: 0x0004 } as const;
type Restricted = keyof typeof restricted;

const directions = {
  address: ['incoming', 'outgoing'],
  mosaic: ['incoming'],
  operation: ['outgoing'],
} as const satisfies Record<Restricted, readonly RestrictionMode['direction'][]>;
const outgoing = 0x4000;
const block = 0x8000;

export const restrictionFlags = (what: Restricted, { direction, mode }: RestrictionMode): number =>
  restricted[what] + (direction === 'outgoing' ? outgoing : 0) + (mode === 'block' ? block : 0);

export function readRestrictionFlags(body: BodyReader, what: Restricted): RestrictionMode {
  const flags = body.u16();
  for (const direction of directions[what])
    for (const mode of ['allow', 'block'] as const)
      if (restrictionFlags(what, { direction, mode }) === flags) return { direction, mode };
  body.refusal(reason('flags-unknown', { flags: String(flags) }));
  return { direction: 'incoming', mode: 'allow' };
}
