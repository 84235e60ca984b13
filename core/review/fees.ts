/**
 * When a fee deserves a look. Offline nobody knows today's market, so the limits are wide and written down here.
 *
 * Symbol: fee = size × multiplier; nodes commonly ask 10 to 100 atomic XYM per byte. Low: under 10. Typical: 100.
 * NEM: NIS has a fixed schedule (AbstractTransactionFeeCalculator / FeeUnitAwareTransactionFeeCalculator.java), unit
 * 0.05 XEM. Supplies of mosaics are unknown offline, so a foreign mosaic counts as one unit: a lower bound.
 * High on both: more than ten times the typical. Extreme: more than 50 XYM / 50 XEM, which no transfer needs.
 */
import { nemCurrencyName } from '../chain/known-mosaics.ts';
import type { DecodedTransaction, NemTransfer } from '../transaction/transaction.ts';

const lowMultiplier = 10n;
const typicalMultiplier = 100n;
const nemFeeUnit = 50_000n;
const highFactor = 10n;
const highAbsolute = 50_000_000n;

export type FeeVerdict = 'zero' | 'low' | 'usual' | 'high' | 'extreme';

export function judgeFee(tx: DecodedTransaction): FeeVerdict {
  if (tx.fee === 0n) return 'zero';
  if (tx.fee < lowestFee(tx)) return 'low';
  if (tx.fee > highAbsolute) return 'extreme';
  return tx.fee > highFactor * typicalFee(tx) ? 'high' : 'usual';
}

/** What a node will want at least. */
export function lowestFee(tx: DecodedTransaction): bigint {
  return tx.chain === 'symbol' ? lowMultiplier * BigInt(tx.bytes.length) : lowestNemFee(tx);
}

export function typicalFee(tx: DecodedTransaction): bigint {
  return tx.chain === 'symbol' ? typicalMultiplier * BigInt(tx.bytes.length) : lowestNemFee(tx);
}

function lowestNemFee(tx: NemTransfer): bigint {
  const message = tx.message.raw.length === 0 ? 0n : BigInt(Math.floor(tx.message.raw.length / 32) + 1);
  if (tx.amountIs === 'xem') return nemFeeUnit * (message + xemUnits(tx.amount));
  const mosaics = tx.mosaics.map(({ namespace, name, rawQuantity }) =>
    `${namespace}:${name}` === nemCurrencyName ? xemUnits(rawQuantity) : 1n,
  );
  return nemFeeUnit * mosaics.reduce((sum, units) => sum + units, message);
}

/** One unit per 10 000 XEM, at least 1, at most 25. */
function xemUnits(microXem: bigint): bigint {
  const units = microXem / 10_000_000_000n;
  if (units < 1n) return 1n;
  return units > 25n ? 25n : units;
}
