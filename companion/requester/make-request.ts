/**
 * One request envelope of this desk: the next number, the digest of the one before, control totals.
 * Takes: the texts, the key, what was used last of it. Gives: the text and its digest, verified by two implementations.
 * Refuses: texts that Inkan could not read. Never: gives out a number itself; who calls records it first.
 */

import { commandVerifiers } from '../../cli/requester-key.ts';
import type { Reason } from '../../core/base/reason.ts';
import type { Result } from '../../core/base/result.ts';
import { type Envelope, makeEnvelope } from '../../core/envelope/request-envelope.ts';
import type { SequenceState } from '../../core/envelope/sequence.ts';
import { totalsOfTexts } from '../../core/envelope/totals-of-texts.ts';
import type { RequesterSigning } from './requester-key.ts';

export interface Asked {
  readonly texts: readonly string[];
  readonly purpose: string;
  readonly reference: string | null;
  readonly nowMs: bigint;
  /** From then on nothing of it is to be signed. */
  readonly untilMs: bigint;
}

export function makeRequest(
  { texts, purpose, reference, nowMs, untilMs }: Asked,
  signing: RequesterSigning,
  { lastNumber, lastDigest }: SequenceState,
): Result<{ readonly text: string; readonly envelope: Envelope }, Reason> {
  const totals = totalsOfTexts(texts, nowMs);
  if (!totals.ok) return totals;
  const [created, until] = [nowMs / 1000n, untilMs / 1000n];
  const content = {
    ...{ key: signing.publicKey, number: lastNumber + 1, previous: lastDigest },
    ...{ created: Number(created), expires: Number(until > created ? until : created + 1n) },
    ...{ purpose, reference, texts, totals: totals.value },
  };
  return makeEnvelope(content, signing.sign, commandVerifiers);
}
