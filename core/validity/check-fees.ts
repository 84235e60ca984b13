/** Money that is lost for nothing: an absurd fee, or a NEM rental fee that is wrong or goes to a foreign account. */
import { type Reason, reason } from '../base/reason.ts';
import { mostNemCosignatureFee } from '../chain/nem-fees.ts';
import { nemRentalFees, nemSinks } from '../chain/nem-sinks.ts';
import { maxMicroXem, maxSymbolAtomicUnits } from '../chain/networks.ts';
import type { NemTransaction } from '../transaction/nem/content.ts';
import type { DecodedTransaction } from '../transaction/transaction.ts';

/** A fee larger than the whole supply, or than NIS accepts for a cosignature: no node accepts it, and nobody means
 * it. */
export function checkFee({ chain, fee, content }: DecodedTransaction): readonly Reason[] {
  const whole = chain === 'symbol' ? maxSymbolAtomicUnits : maxMicroXem;
  const most = content.kind === 'nem.cosignature' ? mostNemCosignatureFee : whole;
  return fee > most ? [reason('amount-too-large', { amount: fee.toString() })] : [];
}

/** NIS refuses another sink and a smaller fee. It accepts a larger fee, and the difference is lost. */
export function checkRental({ network, content }: NemTransaction): readonly Reason[] {
  const sinks = nemSinks[network];
  switch (content.kind) {
    case 'nem.namespace-registration': {
      const fee = content.parent === null ? nemRentalFees.rootNamespace : nemRentalFees.childNamespace;
      return compared(content.sink, sinks.namespace, content.rentalFee, fee);
    }
    case 'nem.mosaic-definition':
      return compared(content.sink, sinks.mosaic, content.creationFee, nemRentalFees.mosaic);
    default:
      return [];
  }
}

function compared(sink: string, rightSink: string, fee: bigint, rightFee: bigint): readonly Reason[] {
  const sinkReasons = sink === rightSink ? [] : [reason('sink-wrong', { sink, expected: rightSink })];
  if (fee === rightFee) return sinkReasons;
  return [...sinkReasons, reason('rental-fee-wrong', { fee: fee.toString(), expected: rightFee.toString() })];
}
