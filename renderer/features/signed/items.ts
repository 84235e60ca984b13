/** How the items to carry out relate, and which of them must wait. */
import type { Signed } from '../../../core/contract/shapes.ts';
import { allInOne, type SignedRecord } from '../../app/signed-since.ts';

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

/** Whether the text with all signatures of its network holds this one: the vault names the hashes that are in it. */
export const isInAll = (records: readonly SignedRecord[], { signed }: SignedRecord): boolean =>
  allInOne(records).some(
    (one) => one.signed.network === signed.network && (one.item.holds?.hashes.includes(signed.hash) ?? false),
  );
