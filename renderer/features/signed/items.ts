/** How the items to carry out relate, and which of them must wait. */
import type { Signed } from '../../../core/contract/shapes.ts';
import type { SignedRecord } from '../../app/signed-since.ts';

type Code = Signed['items'][number]['code'];

/** Both have to be carried out, one after the other. All others are alternatives. */
const steps: readonly Code[] = ['hash-lock', 'bonded'];

/** 'besides': neither a step nor an alternative. */
export type ItemPlace = 'first' | 'instead' | 'besides' | { readonly step: number; readonly of: number };

export function placeOf(codes: readonly Code[], index: number): ItemPlace {
  const ordered = codes.filter((code) => steps.includes(code));
  const code = codes[index];
  if (code !== undefined && steps.includes(code)) return { step: ordered.indexOf(code) + 1, of: ordered.length };
  if (code === 'earlier') return 'besides';
  return index === 0 ? 'first' : 'instead';
}

/**
 * The network refuses an aggregate complete while signatures are missing. Everything else is announced first and
 * collects them on the network: a NEM multisig transaction, a bonded aggregate.
 */
export const mayBeAnnounced = ({ kind, complete }: Pick<Signed, 'kind' | 'complete'>, code: Code): boolean =>
  complete || code !== 'transaction' || kind !== 'symbol.aggregate-complete';

/**
 * Whether the text with all signatures holds this one. It never holds what Inkan put together itself, nor what gathers
 * cosignatures here; the reply of such a signature has no short form.
 */
export const isInAll = (records: readonly SignedRecord[], { signed }: SignedRecord): boolean =>
  records.length > 1 &&
  signed.items.some(({ code, outputs }) => code !== 'session' && code !== 'earlier' && hasShortForm(outputs));

const hasShortForm = (outputs: Signed['items'][number]['outputs']): boolean =>
  outputs.some(({ format }) => format === 'inkan-signatures');
