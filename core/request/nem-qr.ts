/**
 * NEM's own JSON texts: wallet QRs {v, type, data} (nem-sdk src/model/objects/qr.js, NEMiOSApp QRModel.swift) and
 * {"data": hex} of non-verifiable bytes. {"data", "signature"} is refused before (already signed).
 */
import { because, type Reason } from '../base/reason.ts';
import { type Result, refuse } from '../base/result.ts';
import type { Network } from '../chain/networks.ts';
import { readAddressContact } from './contacts.ts';
import { objectField, textField } from './fields.ts';
import { requestOfHex } from './from-bytes.ts';
import { readInvoice } from './nem-invoice.ts';
import type { Request, SignRequest } from './sign-request.ts';
import { againstKeys, type JsonObject } from './strict-json.ts';

/** `v` is the network, not a version of the format. */
const networkOfV: ReadonlyMap<unknown, Network> = new Map([
  [1, 'testnet'],
  [2, 'mainnet'],
]);

/** `envelope` has a `v` and names no Symbol network. */
export function readNemQr(envelope: JsonObject): Result<Request, Reason> {
  const type = envelope.get('type');
  // A wallet, whatever its fields are called.
  if (type === 3) return refuse(because('carries-private-key'));
  const network = networkOfV.get(envelope.get('v'));
  if (network === undefined) return refuse(because('envelope-version'));
  if (type !== 1 && type !== 2 && type !== 4) return refuse(because('not-a-request'));
  const against = againstKeys(envelope, ['v', 'type', 'data']);
  if (against !== null) return refuse(against);
  const data = objectField(envelope, 'data');
  if (!data.ok) return data;
  if (type !== 1) return readInvoice(data.value, network, type);
  return readAddressContact(data.value, network, { chain: 'nem', format: 'nem-qr-1', field: 'addr' });
}

export function readNemData(object: JsonObject): Result<SignRequest, Reason> {
  const against = againstKeys(object, ['data']);
  if (against !== null) return refuse(against);
  const data = textField(object, 'data');
  return data.ok ? requestOfHex(data.value, { chain: 'nem', network: null, format: 'nem-data', notes: [] }) : data;
}
