/** How the things to carry out belong together, and which of them must wait. */
import type { Signed } from '../../../core/contract/shapes.ts';

type Code = Signed['items'][number]['code'];

/** Both have to be carried out, one after the other. Everything else is another way to do the same. */
const steps: readonly Code[] = ['hash-lock', 'bonded'];

/** 'besides': neither a step nor another way, but something of its own. */
export type ItemPlace = 'first' | 'instead' | 'besides' | { readonly step: number; readonly of: number };

export function placeOf(codes: readonly Code[], index: number): ItemPlace {
  const ordered = codes.filter((code) => steps.includes(code));
  const code = codes[index];
  if (code !== undefined && steps.includes(code)) return { step: ordered.indexOf(code) + 1, of: ordered.length };
  if (code === 'earlier') return 'besides';
  return index === 0 ? 'first' : 'instead';
}

/**
 * An aggregate complete is refused by the network while signatures are missing. Everything else is announced first and
 * gathers them on the network: a NEM multisig transaction, a bonded aggregate.
 */
export const mayBeAnnounced = ({ kind, complete }: Pick<Signed, 'kind' | 'complete'>, code: Code): boolean =>
  complete || code !== 'transaction' || kind !== 'symbol.aggregate-complete';
