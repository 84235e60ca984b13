/**
 * Minimum fees that NIS requires for NEM transactions (FeeUnitAwareTransactionFeeCalculator.java with the unit of the
 * second fee fork, AbstractTransactionFeeCalculator.java). The fee of an unknown mosaic depends on its supply, which
 * cannot be known offline; for those there is a lowest and a highest possible minimum. Where a node has told the supply,
 * there is the exact one.
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
export const leastNemTransferFee = (transfer: NemTransferForFee): bigint => transferFee(transfer, () => 1n);

/** Highest possible minimum: sufficient for every supply of an unknown mosaic. */
export const mostNemTransferFee = (transfer: NemTransferForFee): bigint =>
  transferFee(transfer, () => mostTransferUnits);

export interface NemSupply {
  /** Atomic units that exist. */
  readonly supply: bigint;
  readonly divisibility: number;
}

/** The minimum. `supplyOf`: of each mosaic that is not XEM, by its full name; null if not known, then the highest. */
export const exactNemTransferFee = (
  transfer: NemTransferForFee,
  supplyOf: (mosaic: string) => NemSupply | null,
): bigint =>
  transferFee(transfer, (mosaic, raw) => {
    const supply = supplyOf(mosaic);
    return supply === null ? mostTransferUnits : foreignUnits(raw, supply);
  });

/** MosaicConstants.java: initialSupply of nem:xem, and MAX_QUANTITY. */
const wholeXem = 8_999_999_999n;
const mostQuantity = 9_000_000_000_000_000n;
/** Whole units of a "small business mosaic" without decimals. */
const mostSmallSupply = 10_000n;

/** By the part of the supply that moves, as XEM would cost; less the fewer units exist (calculateXemEquivalent). */
function foreignUnits(raw: bigint, { supply, divisibility }: NemSupply): bigint {
  const scale = 10n ** BigInt(divisibility);
  const whole = supply / scale;
  if (whole <= 0n || (divisibility === 0 && whole <= mostSmallSupply)) return 1n;
  const xem = (wholeXem * raw * 1_000_000n) / whole / (scale * 1_000_000n);
  const rarity = BigInt(Math.floor(0.8 * Math.log(Number(mostQuantity / supply))));
  const units = xemUnits(xem * 1_000_000n) - rarity;
  return units < 1n ? 1n : units;
}

function transferFee(
  { amount, messageLength, mosaics }: NemTransferForFee,
  foreign: (mosaic: string, raw: bigint) => bigint,
): bigint {
  const message = messageLength === 0 ? 0n : BigInt(Math.floor(messageLength / 32) + 1);
  if (mosaics.length === 0) return nemFeeUnit * (message + xemUnits(amount));
  const units = mosaics.map(({ namespace, name, rawQuantity }) => {
    const mosaic = `${namespace}:${name}`;
    return mosaic === nemCurrencyName ? xemUnits(rawQuantity) : foreign(mosaic, rawQuantity);
  });
  return nemFeeUnit * units.reduce((sum, each) => sum + each, message);
}

/** One unit per 10 000 XEM, at least 1, at most 25. */
function xemUnits(microXem: bigint): bigint {
  const units = microXem / microXemPerUnit;
  if (units < 1n) return 1n;
  return units > mostTransferUnits ? mostTransferUnits : units;
}
