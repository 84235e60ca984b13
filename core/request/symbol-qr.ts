/**
 * Symbol QR JSON v3 (symbol-qr-library src/QRCodeType.ts, src/schemas): {v, type, network_id, chain_id, data}.
 * Only type 3 (RequestTransaction) is a request. Keys are strict: other wallets reject extra ones too.
 */
import { because, type Reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { type Network, networkOfByte, networkOfGenerationHash } from '../chain/networks.ts';
import { requestOfHex } from './from-bytes.ts';
import type { SignRequest } from './sign-request.ts';
import { againstKeys, isObject, type JsonObject } from './strict-json.ts';

const requestType = 3;

/** What the other types of the library are (6, ExportObject, is nobody's format). */
const otherTypes: Readonly<Record<number, Reason>> = {
  1: because('not-supported-yet', { kind: 'symbol-qr.contact' }),
  2: because('carries-private-key'),
  4: because('not-supported-yet', { kind: 'symbol-qr.cosignature-request' }),
  5: because('carries-private-key'),
  7: because('not-supported-yet', { kind: 'symbol-qr.address' }),
  8: because('already-signed'),
  9: because('already-signed'),
};

/** `network_id` and `chain_id` must name the same known network. */
function networkOf(envelope: JsonObject): Result<Network, Reason> {
  const id = envelope.get('network_id');
  const chainId = envelope.get('chain_id');
  if (typeof id !== 'number') return refuse(because('json-bad-value', { field: 'network_id' }));
  if (typeof chainId !== 'string') return refuse(because('json-bad-value', { field: 'chain_id' }));
  const network = networkOfByte(id);
  if (network === null) return refuse(because('unknown-network', { byte: String(id) }));
  const ofChain = networkOfGenerationHash(chainId);
  if (ofChain === null) return refuse(because('envelope-chain-mismatch', { network }));
  return ofChain === network ? ok(network) : refuse(because('envelope-network-mismatch', { network, chain: ofChain }));
}

/** `envelope` has a `network_id` or a `chain_id`. */
export function readSymbolQr(envelope: JsonObject): Result<SignRequest, Reason> {
  const against = againstKeys(envelope, ['v', 'type', 'network_id', 'chain_id', 'data']);
  if (against !== null) return refuse(against);
  const type = envelope.get('type');
  const data = envelope.get('data');
  if (typeof type !== 'number') return refuse(because('json-bad-value', { field: 'type' }));
  const other = otherTypes[type];
  if (other !== undefined) return refuse(other);
  if (type !== requestType) return refuse(because('not-a-request', { type: String(type) }));
  if (envelope.get('v') !== 3) return refuse(because('envelope-version'));
  const network = networkOf(envelope);
  if (!network.ok) return network;
  if (!isObject(data)) return refuse(because('json-bad-value', { field: 'data' }));
  const againstData = againstKeys(data, ['payload']);
  if (againstData !== null) return refuse(againstData);
  const payload = data.get('payload');
  if (typeof payload !== 'string') return refuse(because('json-bad-value', { field: 'payload' }));
  return requestOfHex(payload, { chain: 'symbol', network: network.value, format: 'symbol-qr-3', notes: [] });
}
