/**
 * The order of a requester's envelopes: each has the number after the one before and its digest, so that one that is
 * missing, repeated or from another sequence is seen.
 * Takes: what was used last of a key, and an envelope. Gives: its place, and what is then the last. Never: stores.
 */
import { type Reason, reason } from '../base/reason.ts';
import type { EnvelopeContent } from './request-envelope.ts';
import type { SequencePlace } from './sequence-places.ts';

/** What was used last of one key. A key of which nothing was used: number 0, no digest. */
export interface SequenceState {
  readonly lastNumber: number;
  readonly lastDigest: string | null;
}
export const nothingUsed: SequenceState = { lastNumber: 0, lastDigest: null };

type Placed = Pick<EnvelopeContent, 'number' | 'previous'> & { readonly digest: string };

export function placeOf(state: SequenceState, { number, previous, digest }: Placed): SequencePlace {
  if (number === state.lastNumber && digest !== state.lastDigest) return 'number-reused';
  if (number <= state.lastNumber) return 'repeated';
  if (number > state.lastNumber + 1) return 'gap';
  return previous === state.lastDigest ? 'next' : 'foreign-previous';
}

/** After an envelope that is the next; any other leaves the state as it is. */
export function advance(
  state: SequenceState,
  placed: Placed,
): { readonly place: SequencePlace; readonly state: SequenceState } {
  const place = placeOf(state, placed);
  return { place, state: place === 'next' ? { lastNumber: placed.number, lastDigest: placed.digest } : state };
}

/** Null for the next one. */
export function whyNotNext(
  place: SequencePlace,
  { number }: Pick<Placed, 'number'>,
  { lastNumber }: SequenceState,
): Reason | null {
  const found = { number: String(number), before: String(lastNumber) };
  switch (place) {
    case 'next':
      return null;
    case 'repeated':
      return reason('envelope-repeated', found);
    case 'number-reused':
      return reason('envelope-number-reused', found);
    case 'gap':
      return reason('envelope-missing', found);
    case 'foreign-previous':
      return reason('envelope-previous-differs', found);
  }
}
