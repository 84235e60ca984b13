/**
 * Minimum fees that NIS requires for NEM transactions (FeeUnitAwareTransactionFeeCalculator.java with the unit of the
 * second fee fork, AbstractTransactionFeeCalculator.java). The fee of an unknown mosaic depends on its supply, which
 * cannot be known offline; for those there is a lowest and a highest possible minimum.
 */
import { nemCurrencyName } from './known-mosaics.ts';

/** Micro-XEM in one fee unit. */
export const nemFeeUnit = 50_000n;
/** Fee of every kind except transfers and modifications: three units. */
export const nemPlainFee = 3n * nemFeeUnit;
/** A multisig account modification: ten units. */
export const nemModificationFee = 10n * nemFeeUnit;
/** Highest fee of a cosignature, so that the last cosigner cannot drain the multisig account (isFeeValid). */
export const mostNemCosignatureFee = 1_000_000_000n;

const mostTransferUnits = 25n;
const microXemPerUnit = 10_000_000_000n;

export interface NemTransferForFee {
  /** Micro-XEM; the multiplier if the transfer has mosaics. */
  readonly amount: bigint;
  /** In bytes. */
  readonly messageLength: number;
  /** `rawQuantity`: atomic units that are actually moved. */
  readonly mosaics: readonly { readonly namespace: string; readonly name: string; readonly rawQuantity: bigint }[];
}

/** Lowest possible minimum: an unknown mosaic counts as one unit. */
export const leastNemTransferFee = (transfer: NemTransferForFee): bigint => transferFee(transfer, 1n);

/** Highest possible minimum: sufficient for every supply of an unknown mosaic. */
export const mostNemTransferFee = (transfer: NemTransferForFee): bigint => transferFee(transfer, mostTransferUnits);

function transferFee({ amount, messageLength, mosaics }: NemTransferForFee, foreign: bigint): bigint {
  const message = messageLength === 0 ? 0n : BigInt(Math.floor(messageLength / 32) + 1);
  if (mosaics.length === 0) return nemFeeUnit * (message + xemUnits(amount));
  const units = mosaics.map(({ namespace, name, rawQuantity }) =>
    `${namespace}:${name}` === nemCurrencyName ? xemUnits(rawQuantity) : foreign,
  );
  return nemFeeUnit * units.reduce((sum, each) => sum + each, message);
}

/** One unit per 10 000 XEM, at least 1, at most 25. */
function xemUnits(microXem: bigint): bigint {
  const units = microXem / microXemPerUnit;
  if (units < 1n) return 1n;
  return units > mostTransferUnits ? mostTransferUnits : units;
}
