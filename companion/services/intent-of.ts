/** An intent with whole numbers from the one that travels as texts. */
import type { IntentText } from '../contract/desk-api.ts';
import type { Intent, Wanted } from '../contract/intent.ts';

export function intentOf({ wanted, lifetimeMs, ...rest }: IntentText): Intent {
  return { ...rest, wanted: wantedOf(wanted), lifetimeMs: BigInt(lifetimeMs) };
}

function wantedOf(wanted: IntentText['wanted']): Wanted {
  if (wanted.want !== 'namespace' && wanted.want !== 'mosaic') return wanted;
  const blocks = wanted.blocks === null ? null : BigInt(wanted.blocks);
  return { ...wanted, blocks };
}
