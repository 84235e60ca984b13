/**
 * A detached cosignature: {parentHash, signature, signerPublicKey, version}, as in a Symbol QR of type 9
 * (symbol-qr-library CosignatureSignedTransactionQR), in the REST body of PUT /transactions/cosignature, and as
 * returned by SSS and aLice. Programs write the version in four ways; only version 0 exists.
 */
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import type { Network } from '../chain/networks.ts';
import { hexField } from './fields.ts';
import type { CosignatureOffer } from './sign-request.ts';
import { checkKeys, isObject, type Json, type JsonObject } from './strict-json.ts';

function isZeroVersion(version: Json | undefined): boolean {
  if (version === undefined || version === 0 || version === '0') return true;
  return isObject(version) && version.size === 2 && version.get('lower') === 0 && version.get('higher') === 0;
}

export function readCosignature(
  object: JsonObject,
  claims: { readonly format: CosignatureOffer['format']; readonly network: Network | null },
): Result<CosignatureOffer, Reason> {
  const refusal = checkKeys(object, ['parentHash', 'signature', 'signerPublicKey'], ['version']);
  if (refusal !== null) return refuse(refusal);
  if (!isZeroVersion(object.get('version'))) return refuse(reason('cosignature-version'));
  const parentHash = hexField(object, 'parentHash', 32);
  if (!parentHash.ok) return parentHash;
  const signature = hexField(object, 'signature', 64);
  if (!signature.ok) return signature;
  const signer = hexField(object, 'signerPublicKey', 32);
  if (!signer.ok) return signer;
  const [hash, key, value] = [parentHash.value, signer.value, signature.value];
  return ok({ what: 'cosignature', ...claims, parentHash: hash, signer: key, signature: value, notes: [] });
}
