/**
 * The two forms of NEM bytes: the non-verifiable form, which is signed, and the full form with a signature field after
 * the signer (catbuffer nem/transaction.cats; symbol-sdk writes 64 zero bytes there). A full multisig transaction ends
 * with the number of its cosignatures. The chain signs the first form, so an empty signature field has no meaning.
 */
import { ByteReader, isZero, joinBytes } from '../base/bytes.ts';
import { kindOfType } from '../chain/transaction-kinds.ts';

/** type 4 | version 4 | timestamp 4 | size 4 | signer 32 */
const placeAt = 48;
const signatureBytes = 64;
const bodyAt = placeAt + 4 + signatureBytes;
const countBytes = 4;

const u32At = (bytes: Uint8Array, at: number): number => new ByteReader(bytes.subarray(at, at + 4)).u32();

/** Detected by the type in the first four bytes. */
export const isNemMultisig = (bytes: Uint8Array): boolean =>
  bytes.length >= 4 && kindOfType('nem', u32At(bytes, 0))?.kind === 'nem.multisig';

/** Removes an empty signature field; other bytes are returned unchanged. */
export function withoutSignaturePlace(bytes: Uint8Array): Uint8Array {
  if (bytes.length < bodyAt || u32At(bytes, placeAt) !== signatureBytes) return bytes;
  if (!isZero(bytes.subarray(placeAt + 4, bodyAt))) return bytes;
  const end = bytes.length - countBytes;
  const isCounted = isNemMultisig(bytes) && end > bodyAt && u32At(bytes, end) === 0;
  return joinBytes(bytes.subarray(0, placeAt), bytes.subarray(bodyAt, isCounted ? end : bytes.length));
}
