/**
 * Cosignature (catbuffer nem/multisig; MultisigSignatureTransaction.java): 36 u32 | 32 u32 | hash of the inner
 * transaction |
 * 40 u32 | multisig address 40 ASCII. It does not contain what is cosigned. That transaction must be supplied beside
 * it, have the same hash (HashUtils.calculateHash: Keccak-256 of the non-verifiable bytes) and belong to the account it
 * names.
 */

import { ByteWriter, equalBytes } from '../../../base/bytes.ts';
import { type Reason, reason } from '../../../base/reason.ts';
import { ok, type Result, refuse } from '../../../base/result.ts';
import { keccak_256 } from '../../../base/sha3.ts';
import { addressOfPublicKey } from '../../../chain/address.ts';
import type { Network } from '../../../chain/networks.ts';
import { decodeBody, decodeKnownHeader, transactionOf } from '../body.ts';
import type { NemCosignatureContent, NemFields } from '../content.ts';
import { encodeNemTransaction, type NemHeader } from '../header.ts';
import type { NemReader } from '../nem-reader.ts';
import { sized, sizedText } from '../nem-writer.ts';
import { decodeInner, decodeMultisig } from './multisig.ts';

const cosignatureType = 4098;
const hashLength = 32;

const readBody = (reader: NemReader) => ({
  otherHash: reader.nested(() => {
    reader.size(hashLength);
    return reader.take(hashLength);
  }),
  multisigAddress: reader.address(),
});

/** The supplied bytes: the inner transaction itself, or the multisig transaction around it. */
function suppliedInner(
  bytes: Uint8Array,
  network: Network,
): Result<Pick<NemCosignatureContent, 'inner' | 'outer'>, Reason> {
  const header = decodeKnownHeader(bytes);
  if (!header.ok) return header;
  if (header.value.kind !== 'nem.multisig') {
    const inner = decodeInner(bytes, network);
    return inner.ok ? ok({ inner: inner.value, outer: null }) : inner;
  }
  if (header.value.network !== network) return refuse(reason('network-mismatch', { network }));
  const multisig = decodeMultisig(header.value, bytes);
  if (!multisig.ok) return multisig;
  return ok({ inner: multisig.value.inner, outer: transactionOf(header.value, multisig.value, bytes) });
}

/** Keccak-256 of the non-verifiable bytes: the hash that a cosignature names. */
export const nemHashOf = (bytes: Uint8Array): Uint8Array => keccak_256(bytes);

/** `header` is the header of `bytes`; `supplied` is the transaction that it allegedly cosigns. */
export function decodeCosignature(
  header: NemHeader,
  bytes: Uint8Array,
  supplied: Uint8Array | null,
): Result<NemCosignatureContent, Reason> {
  const body = decodeBody(readBody, header, bytes);
  if (!body.ok) return body;
  if (supplied === null) return refuse(reason('inner-missing'));
  const known = suppliedInner(supplied.slice(), header.network);
  if (!known.ok) return known;
  const { inner, outer } = known.value;
  const { otherHash, multisigAddress } = body.value;
  if (!equalBytes(nemHashOf(inner.bytes), otherHash)) return refuse(reason('otherhash-mismatch'));
  if (addressOfPublicKey('nem', header.network, inner.signer).text !== multisigAddress)
    return refuse(reason('multisig-address-mismatch'));
  return ok({ kind: 'nem.cosignature', otherHash, multisigAddress, inner, outer });
}

export function encodeCosignature(fields: NemFields, content: NemCosignatureContent): Uint8Array {
  const hash = sized(sized(content.otherHash));
  const body = new ByteWriter().put(hash).put(sizedText(content.multisigAddress)).done();
  return encodeNemTransaction({ ...fields, type: cosignatureType }, body);
}
