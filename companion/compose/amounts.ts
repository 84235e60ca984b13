/**
 * Amounts as people write them, exactly: digits and at most one point.
 * Refuses: other notations (separators, exponent, sign, full-width digits), more decimals than the mosaic has, zero,
 * more than a mosaic can have. Never: rounds.
 */
import { maxNemQuantity, maxSymbolAtomicUnits } from '../../core/chain/networks.ts';
import type { DeskReason } from '../contract/desk-reason.ts';
import { refused } from './facts.ts';

const decimal = /^(0|[1-9][0-9]{0,19})(?:\.([0-9]{1,40}))?$/;
/** The larger of both chains' limits, which are equal. */
const most = maxSymbolAtomicUnits > maxNemQuantity ? maxSymbolAtomicUnits : maxNemQuantity;

/** `found`: what names the place in a reason. */
export function atomicOf(text: string, divisibility: number, found: DeskReason['found']): bigint {
  const parts = decimal.exec(text);
  const [, whole = '', decimals = ''] = parts ?? [];
  if (parts === null) throw refused('amount-malformed', found);
  if (decimals.length > divisibility)
    throw refused('amount-too-fine', {
      ...{ ...found, decimals: String(decimals.length), divisibility: String(divisibility) },
    });
  const atomic = BigInt(whole + decimals.padEnd(divisibility, '0'));
  if (atomic === 0n) throw refused('amount-zero', found);
  if (atomic > most) throw refused('amount-too-large', { ...found, amount: String(atomic), limit: String(most) });
  return atomic;
}
