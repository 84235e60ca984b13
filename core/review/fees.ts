/**
 * Limits above and below which a fee gets a warning. The market price is unknown offline, so the limits are wide.
 *
 * Symbol: fee = size × multiplier; nodes commonly ask 10 to 100 atomic XYM per byte. Low: under 10. Typical: 100. The
 * size of an aggregate includes the cosignatures that it still needs, because nodes divide by that size.
 * NEM: NIS has a fixed schedule (core/chain/nem-fees.ts). Supplies of mosaics are unknown offline, so an unknown mosaic
 * has a lowest and a highest minimum fee: below the first is low, the second is typical.
 * High on both: more than ten times the typical. Extreme: more than 50 XYM / 50 XEM, which no transaction needs (the
 * largest aggregate that is read has a typical fee of 3 XYM).
 */
import { leastNemTransferFee, mostNemTransferFee, nemModificationFee, nemPlainFee } from '../chain/nem-fees.ts';
import type { NemTransaction } from '../transaction/nem/content.ts';
import type { DecodedTransaction } from '../transaction/transaction.ts';

const lowMultiplier = 10n;
const typicalMultiplier = 100n;
const highFactor = 10n;
const highAbsolute = 50_000_000n;

export type FeeVerdict = 'zero' | 'low' | 'usual' | 'high' | 'extreme';

export interface FeeLimits {
  /** The lowest fee that nodes accept. */
  readonly lowest: bigint;
  readonly typical: bigint;
}

/** `size`: final size of the transaction in bytes (Symbol). */
export function feeLimits(tx: DecodedTransaction, size: number): FeeLimits {
  if (tx.chain === 'nem') return nemLimits(tx);
  return { lowest: lowMultiplier * BigInt(size), typical: typicalMultiplier * BigInt(size) };
}

export function judgeFee(fee: bigint, { lowest, typical }: FeeLimits): FeeVerdict {
  if (fee === 0n) return 'zero';
  if (fee < lowest) return 'low';
  if (fee > highAbsolute) return 'extreme';
  return fee > highFactor * typical ? 'high' : 'usual';
}

function nemLimits({ content }: NemTransaction): FeeLimits {
  switch (content.kind) {
    case 'nem.transfer': {
      const transfer = { ...content, messageLength: content.message.raw.length };
      return { lowest: leastNemTransferFee(transfer), typical: mostNemTransferFee(transfer) };
    }
    case 'nem.multisig-account-modification':
      return { lowest: nemModificationFee, typical: nemModificationFee };
    default:
      return { lowest: nemPlainFee, typical: nemPlainFee };
  }
}
