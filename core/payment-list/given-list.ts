/**
 * A payment list as a file was given: who signed it, what is in it, and how a batch agrees with it.
 * Takes: the bytes of a file, registered keys. Gives: the list with its signature; the match with what a batch moves.
 * Refuses: a signature that does not hold, and what is not exactly of the form. Never: takes an unsigned list for a signed one.
 */
import type { Reason } from '../base/reason.ts';
import { ok, type Result } from '../base/result.ts';
import type { RequesterKey } from '../envelope/requesters.ts';
import type { Movement } from '../movement/movement.ts';
import type { Verify } from '../signature/reply-verifier.ts';
import { type ListMatch, matchList, reasonsOfMatch } from './match.ts';
import type { PaymentList } from './payment-list.ts';
import { type ListFacts, readList } from './read-list.ts';
import { type ListSignature, openSignedList } from './signed-list.ts';

export interface GivenList extends PaymentList {
  /** Null: the list is not signed. */
  readonly signature: ListSignature | null;
}

interface GivenFacts extends ListFacts {
  readonly registered: readonly RequesterKey[];
  readonly verifiers?: readonly Verify[];
}

export function openList(file: Uint8Array, { registered, verifiers, ...facts }: GivenFacts): Result<GivenList, Reason> {
  const opened = openSignedList(file, { registered, ...(verifiers === undefined ? {} : { verifiers }) });
  if (!opened.ok) return opened;
  const list = readList(opened.value.bytes, facts);
  return list.ok ? ok({ ...list.value, signature: opened.value.signature }) : list;
}

export interface MatchedList {
  readonly list: GivenList;
  readonly match: ListMatch;
  /** Why the batch is refused beside this list. */
  readonly reasons: readonly Reason[];
}

export function matchedList(list: GivenList, movements: readonly Movement[]): MatchedList {
  const match = matchList(list, movements);
  return { list, match, reasons: reasonsOfMatch(match) };
}
