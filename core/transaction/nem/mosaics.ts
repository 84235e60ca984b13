/**
 * Mosaics of a NEM transfer v2: count u32, then each: size u32 | id size u32 | namespace size u32 | namespace |
 * name size u32 | name | quantity u64 (catbuffer nem/mosaic.cats SizePrefixedMosaic). All sizes must agree.
 */
import { ByteWriter } from '../../base/bytes.ts';
import { reason } from '../../base/reason.ts';
import { checkNemMosaics } from '../../chain/nem-mosaic.ts';
import { maxNemMosaics, maxNemQuantity } from '../../chain/networks.ts';
import type { NemMosaic, NemTransferMosaic } from '../common-fields.ts';
import type { NemReader } from './nem-reader.ts';
import { sized, sizedMosaicId } from './nem-writer.ts';

const oneTime = 1_000_000n;

/** Atomic units moved: quantity times the transfer's amount, then floor division
 * (TransferTransaction.getRawQuantity). */
export function multiplied(mosaic: NemMosaic, amount: bigint): NemTransferMosaic {
  const product = mosaic.quantity * amount;
  return { ...mosaic, rawQuantity: product / oneTime, losesFraction: product % oneTime !== 0n };
}

/** Reads the list at the reader's position; `amount` is the transfer's multiplier. */
export function readNemMosaics(reader: NemReader, amount: bigint): readonly NemTransferMosaic[] {
  const count = reader.u32();
  if (count > maxNemMosaics)
    reader.refuse(reason('too-long', { mosaics: String(count), limit: String(maxNemMosaics) }));
  const mosaics: NemTransferMosaic[] = [];
  for (let index = 0; index < count && reader.refusal === null; index += 1) {
    const tooLong = reason('mosaic-name-invalid', { index: String(index) });
    const read = reader.nested(() => ({ ...reader.rawMosaicId(tooLong), quantity: reader.u64() }));
    const mosaic = multiplied(read, amount);
    if (mosaic.quantity > maxNemQuantity || mosaic.rawQuantity > maxNemQuantity)
      reader.refuse(reason('amount-too-large', { amount: String(mosaic.rawQuantity) }));
    mosaics.push(mosaic);
  }
  const refusal = reader.refusal === null ? checkNemMosaics(mosaics) : null;
  if (refusal !== null) reader.refuse(refusal);
  return mosaics;
}

export function encodeNemMosaics(mosaics: readonly NemMosaic[]): Uint8Array {
  const writer = new ByteWriter().u32(mosaics.length);
  for (const mosaic of mosaics)
    writer.put(sized(new ByteWriter().put(sizedMosaicId(mosaic)).u64(mosaic.quantity).done()));
  return writer.done();
}
