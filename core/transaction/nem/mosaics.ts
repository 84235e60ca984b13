/**
 * Mosaics of a NEM transfer v2: count u32, then each: size u32 | id size u32 | namespace size u32 | namespace |
 * name size u32 | name | quantity u64 (catbuffer nem/mosaic.cats SizePrefixedMosaic). All sizes must agree.
 */
import { type ByteReader, ByteWriter } from '../../base/bytes.ts';
import { because, type Reason } from '../../base/reason.ts';
import { ok, type Result, refuse } from '../../base/result.ts';
import { againstNemMosaics } from '../../chain/nem-mosaic.ts';
import { maxNemMosaics, maxNemQuantity } from '../../chain/networks.ts';
import type { NemMosaic, NemTransferMosaic } from '../transaction.ts';

/** 16 + 1 + 64 + 1 + 64 characters: the longest namespace. No name reads more. */
const longestName = 146;
const oneTime = 1_000_000n;

const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
const unascii = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

function decodeMosaic(reader: ByteReader, index: number): Result<NemMosaic, Reason> {
  const size = reader.u32();
  const idSize = reader.u32();
  const namespaceSize = reader.u32();
  if (namespaceSize > longestName) return refuse(because('mosaic-name-invalid', { index: String(index) }));
  const namespace = ascii(reader.take(namespaceSize));
  const nameSize = reader.u32();
  if (nameSize > longestName) return refuse(because('mosaic-name-invalid', { index: String(index) }));
  const name = ascii(reader.take(nameSize));
  const quantity = reader.u64();
  if (reader.isShort) return refuse(because('too-short'));
  if (idSize !== 8 + namespaceSize + nameSize || size !== idSize + 12)
    return refuse(because('inner-size-mismatch', { index: String(index) }));
  return ok({ namespace, name, quantity });
}

/** Atomic units that move: the transfer's amount multiplies, then floor division (TransferTransaction.getRawQuantity). */
export function multiplied(mosaic: NemMosaic, amount: bigint): NemTransferMosaic {
  const product = mosaic.quantity * amount;
  return { ...mosaic, rawQuantity: product / oneTime, losesFraction: product % oneTime !== 0n };
}

/** Reads the list at the reader's place; `amount` is the transfer's multiplier. */
export function decodeNemMosaics(reader: ByteReader, amount: bigint): Result<NemTransferMosaic[], Reason> {
  const count = reader.u32();
  if (count > maxNemMosaics)
    return refuse(because('too-long', { mosaics: String(count), limit: String(maxNemMosaics) }));
  const mosaics: NemTransferMosaic[] = [];
  for (let index = 0; index < count; index += 1) {
    const read = decodeMosaic(reader, index);
    if (!read.ok) return read;
    const mosaic = multiplied(read.value, amount);
    if (mosaic.quantity > maxNemQuantity || mosaic.rawQuantity > maxNemQuantity)
      return refuse(because('amount-too-large', { amount: String(mosaic.rawQuantity) }));
    mosaics.push(mosaic);
  }
  const against = againstNemMosaics(mosaics);
  return against === null ? ok(mosaics) : refuse(against);
}

export function encodeNemMosaics(mosaics: readonly NemMosaic[]): Uint8Array {
  const writer = new ByteWriter().u32(mosaics.length);
  for (const { namespace, name, quantity } of mosaics) {
    const idSize = 8 + namespace.length + name.length;
    writer
      .u32(idSize + 12)
      .u32(idSize)
      .u32(namespace.length)
      .put(unascii(namespace));
    writer.u32(name.length).put(unascii(name)).u64(quantity);
  }
  return writer.done();
}
