/**
 * NEM bytes come in two forms: the non-verifiable one, which is signed, and the full one with a place for the signature behind
 * the signer (catbuffer nem/transaction.cats; symbol-sdk serialises it with 64 zero bytes there). A full multisig transaction
 * ends with the number of its cosignatures. The chain signs the first form, so an empty place says nothing.
 */
import { ByteReader, isZero, joinBytes } from '../base/bytes.ts';
import { kindOfType } from '../chain/transaction-kinds.ts';

/** type 4 | version 4 | timestamp 4 | size 4 | signer 32 */
const placeAt = 48;
const signatureBytes = 64;
const bodyAt = placeAt + 4 + signatureBytes;
const countBytes = 4;

const u32At = (bytes: Uint8Array, at: number): number => new ByteReader(bytes.subarray(at, at + 4)).u32();

/** By its type, the first four bytes. */
export const isNemMultisig = (bytes: Uint8Array): boolean =>
  bytes.length >= 4 && kindOfType('nem', u32At(bytes, 0))?.kind === 'nem.multisig';

/** The same transaction without its empty place; anything else as it is. */
export function withoutSignaturePlace(bytes: Uint8Array): Uint8Array {
  if (bytes.length < bodyAt || u32At(bytes, placeAt) !== signatureBytes) return bytes;
  if (!isZero(bytes.subarray(placeAt + 4, bodyAt))) return bytes;
  const end = bytes.length - countBytes;
  const isCounted = isNemMultisig(bytes) && end > bodyAt && u32At(bytes, end) === 0;
  return joinBytes(bytes.subarray(0, placeAt), bytes.subarray(bodyAt, isCounted ? end : bytes.length));
}
