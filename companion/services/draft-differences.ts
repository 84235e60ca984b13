/**
 * What differs between a draft and the one that it was composed anew from, beside times. A person has read the one
 * before, and would not read the same slip again.
 * Takes: the requests of both. Gives: a note for each payment that goes elsewhere or is another, and for higher fees.
 */
import { decimalOf } from '../../core/payment-list/list-values.ts';
import type { MosaicFacts } from '../contract/chain-facts.ts';
import type { DeskReason } from '../contract/desk-reason.ts';
import { paymentsOf } from './payments.ts';
import { sentRequestsOf } from './reply/sent-requests.ts';

/** As many as the contract carries, less the other notes. */
const mostNamed = 40;
const feeDecimals = 6;

export function differences(
  before: readonly string[],
  now: readonly string[],
  nowMs: bigint,
  mosaics: readonly MosaicFacts[],
): readonly DeskReason[] {
  const linesOf = (texts: readonly string[]) =>
    texts
      .flatMap((text, at) => paymentsOf(text, at, nowMs, mosaics))
      .map(
        ({ from, to, mosaic, atomic, divisibility }) =>
          `${decimalOf(BigInt(atomic), divisibility ?? 0)} ${mosaic}: ${from} → ${to}`,
      );
  const [old, fresh] = [linesOf(before), linesOf(now)];
  const count = Math.max(old.length, fresh.length);
  const changed = Array.from({ length: count }, (_, at) => at).filter((at) => old[at] !== fresh[at]);
  const [oldFees, fees] = [feesOf(before), feesOf(now)];
  const notes = changed.slice(0, mostNamed).map(
    (at): DeskReason => ({
      code: 'draft-changed',
      found: { payment: String(at + 1), before: old[at] ?? '–', now: fresh[at] ?? '–' },
    }),
  );
  if (fees <= 2n * oldFees) return notes;
  const found = { before: decimalOf(oldFees, feeDecimals), now: decimalOf(fees, feeDecimals) };
  return [...notes, { code: 'draft-fees-higher', found }];
}

const feesOf = (texts: readonly string[]): bigint =>
  sentRequestsOf('', texts).reduce((sum, { tx }) => sum + tx.fee, 0n);
