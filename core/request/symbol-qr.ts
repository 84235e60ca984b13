/**
 * Symbol QR JSON v3 (symbol-qr-library src/QRCodeType.ts, src/schemas): {v, type, network_id, chain_id, data}.
 * Keys are strict; other wallets reject extra keys too. `chain_id` is checked only for content that is signed or added
 * to a signed transaction; in other types wallets write anything there (symbol/mobile-wallet src/utils/SymbolQR.js).
 */
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { type Network, networkOfByte, networkOfGenerationHash } from '../chain/networks.ts';
import { readAddressContact, readKeyContact } from './contacts.ts';
import { readCosignature } from './cosignature.ts';
import { badValue, objectField, textField } from './fields.ts';
import { cosignOfHex, requestOfHex } from './from-bytes.ts';
import type { Request } from './sign-request.ts';
import { checkKeys, type JsonObject } from './strict-json.ts';

type Read = (data: JsonObject, network: Network) => Result<Request, Reason>;
interface QrType {
  /** Whether `chain_id` must be the generation hash seed of the network. */
  readonly chainIdCounts: boolean;
  readonly read: Read;
}

/** {payload: hex} */
const payloadOf = (data: JsonObject): Result<string, Reason> => {
  const refusal = checkKeys(data, ['payload']);
  return refusal === null ? textField(data, 'payload') : refuse(refusal);
};

const readTransaction: Read = (data, network) => {
  const payload = payloadOf(data);
  if (!payload.ok) return payload;
  return requestOfHex(payload.value, { chain: 'symbol', network, format: 'symbol-qr-3', notes: [] });
};

const readCosigning: Read = (data, network) => {
  const payload = payloadOf(data);
  if (!payload.ok) return payload;
  return cosignOfHex(payload.value, null, { chain: 'symbol', network, format: 'symbol-qr-4', notes: [] });
};

const readDetached: Read = (data, network) => {
  const refusal = checkKeys(data, ['payload']);
  if (refusal !== null) return refuse(refusal);
  const payload = objectField(data, 'payload');
  return payload.ok ? readCosignature(payload.value, { format: 'symbol-qr-9', network }) : payload;
};

const readAddress: Read = (data, network) =>
  readAddressContact(data, network, { chain: 'symbol', format: 'symbol-qr-7', field: 'address' });

const types: ReadonlyMap<number, QrType> = new Map([
  [1, { chainIdCounts: false, read: readKeyContact }],
  [3, { chainIdCounts: true, read: readTransaction }],
  [4, { chainIdCounts: true, read: readCosigning }],
  [7, { chainIdCounts: false, read: readAddress }],
  [9, { chainIdCounts: true, read: readDetached }],
]);

/** Reasons for the other types of the library; no program reads type 6, ExportObject. */
function refusalOf(type: number): Reason {
  if (type === 2 || type === 5) return reason('carries-private-key');
  if (type === 8) return reason('already-signed');
  return reason('not-a-request', { type: String(type) });
}

function networkOf(envelope: JsonObject, chainIdCounts: boolean): Result<Network, Reason> {
  const id = envelope.get('network_id');
  const chainId = envelope.get('chain_id');
  if (typeof id !== 'number') return refuse(badValue(envelope, 'network_id'));
  if (typeof chainId !== 'string') return refuse(badValue(envelope, 'chain_id'));
  const network = networkOfByte(id);
  if (network === null) return refuse(reason('unknown-network', { byte: String(id) }));
  const ofChain = networkOfGenerationHash(chainId);
  // Even where `chain_id` is not required, it must not name the other network.
  if (ofChain === null && !chainIdCounts) return ok(network);
  if (ofChain === null) return refuse(reason('unknown-network', { field: 'chain_id', network }));
  return ofChain === network ? ok(network) : refuse(reason('envelope-network-mismatch', { network, chain: ofChain }));
}

/** Called if `envelope` has a `network_id` or a `chain_id`. */
export function readSymbolQr(envelope: JsonObject): Result<Request, Reason> {
  const refusal = checkKeys(envelope, ['v', 'type', 'network_id', 'chain_id', 'data']);
  if (refusal !== null) return refuse(refusal);
  const type = envelope.get('type');
  if (typeof type !== 'number') return refuse(badValue(envelope, 'type'));
  const found = types.get(type);
  if (found === undefined) return refuse(refusalOf(type));
  if (envelope.get('v') !== 3) return refuse(reason('envelope-version'));
  const network = networkOf(envelope, found.chainIdCounts);
  if (!network.ok) return network;
  const data = objectField(envelope, 'data');
  return data.ok ? found.read(data.value, network.value) : data;
}
