/**
 * Multisig (catbuffer nem/multisig; MultisigTransaction.java): size u32 | the inner transaction, non-verifiable. The
 * inner signer is the multisig account, the outer signer a cosigner. (The verifiable form ends with the cosignatures.)
 */
import { type Reason, reason } from '../../../base/reason.ts';
import { ok, type Result, refuse } from '../../../base/result.ts';
import type { Network } from '../../../chain/networks.ts';
import { decodeBody, decodeKnownHeader, decodePlain, encodePlain } from '../body.ts';
import type { NemFields, NemMultisigContent, NemTransaction } from '../content.ts';
import { encodeNemTransaction, type NemHeader } from '../header.ts';
import { sized } from '../nem-writer.ts';

const multisigType = 4100;

/** Decodes the inner transaction of this network. Also refuses 'inner-not-allowed', 'network-mismatch'. */
export function decodeInner(bytes: Uint8Array, network: Network): Result<NemTransaction, Reason> {
  const header = decodeKnownHeader(bytes);
  if (!header.ok) return header;
  if (header.value.network !== network) return refuse(reason('network-mismatch', { network }));
  return decodePlain(header.value, bytes);
}

/** `header` is the header of `bytes`. */
export function decodeMultisig(header: NemHeader, bytes: Uint8Array): Result<NemMultisigContent, Reason> {
  const part = decodeBody((reader) => reader.sized(), header, bytes);
  if (!part.ok) return part;
  const inner = decodeInner(part.value, header.network);
  return inner.ok ? ok({ kind: 'nem.multisig', inner: inner.value }) : inner;
}

export const encodeMultisig = (fields: NemFields, { inner }: NemMultisigContent): Uint8Array =>
  encodeNemTransaction({ ...fields, type: multisigType }, sized(encodePlain(inner)));
