/**
 * A Symbol recipient: 24 bytes, an address or a namespace alias (network byte + 1, id in bytes 1..8, zero filler).
 * Source: catbuffer UnresolvedAddress; symbol-sdk src/symbol/Network.js Address.fromNamespaceId.
 */
import { ByteReader, ByteWriter, isZero } from '../../base/bytes.ts';
import { type Reason, reason } from '../../base/reason.ts';
import { ok, type Result, refuse } from '../../base/result.ts';
import { addressFromBytes, addressFromText } from '../../chain/address.ts';
import { type Network, networkBytes } from '../../chain/networks.ts';
import type { Recipient } from '../common-fields.ts';

const length = 24;

export function decodeSymbolRecipient(network: Network, bytes: Uint8Array): Result<Recipient, Reason> {
  const first = bytes[0] ?? 0;
  if (first === networkBytes[network] + 1) {
    if (!isZero(bytes.subarray(9))) return refuse(reason('alias-filler-not-zero'));
    return ok({ type: 'alias', namespaceId: new ByteReader(bytes.slice(1, 9)).u64() });
  }
  if (first !== networkBytes[network]) return refuse(reason('network-mismatch', { byte: String(first), network }));
  const address = addressFromBytes('symbol', bytes);
  return address.ok ? ok({ type: 'address', address: address.value.text }) : address;
}

/** 24 bytes; all zero for an invalid address text, which the decoder then refuses. */
export function encodeSymbolRecipient(network: Network, recipient: Recipient): Uint8Array {
  if (recipient.type === 'address') {
    const address = addressFromText('symbol', recipient.address);
    return address.ok ? address.value.bytes : new Uint8Array(length);
  }
  return new ByteWriter()
    .u8(networkBytes[network] + 1)
    .u64(recipient.namespaceId)
    .zeros(15)
    .done();
}
