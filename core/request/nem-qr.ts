/**
 * JSON texts of NEM wallets: QRs {v, type, data} (nem-sdk src/model/objects/qr.js, NEMiOSApp QRModel.swift), and
 * {"data": hex} of the bytes, with a signature only if cosigners still have to sign.
 */
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import type { Network } from '../chain/networks.ts';
import { readAddressContact } from './contacts.ts';
import { hexField, objectField, textField } from './fields.ts';
import { cosignOfHex, requestOfHex } from './from-bytes.ts';
import { isNemMultisig } from './nem-form.ts';
import { readInvoice } from './nem-invoice.ts';
import { type CosignRequest, type Request, type SignRequest, withNote } from './sign-request.ts';
import { checkKeys, type JsonObject } from './strict-json.ts';

/** `v` is the network, not the version of the format. */
const networkOfV: ReadonlyMap<unknown, Network> = new Map([
  [1, 'testnet'],
  [2, 'mainnet'],
]);

/** Called only if `envelope` has a `v` and names no Symbol network. */
export function readNemQr(envelope: JsonObject): Result<Request, Reason> {
  const type = envelope.get('type');
  // An exported wallet, whatever its fields are called.
  if (type === 3) return refuse(reason('carries-private-key'));
  const network = networkOfV.get(envelope.get('v'));
  if (network === undefined) return refuse(reason('envelope-version'));
  if (type !== 1 && type !== 2 && type !== 4) return refuse(reason('not-a-request'));
  const refusal = checkKeys(envelope, ['v', 'type', 'data']);
  if (refusal !== null) return refuse(refusal);
  const data = objectField(envelope, 'data');
  if (!data.ok) return data;
  if (type !== 1) return readInvoice(data.value, network, type);
  return readAddressContact(data.value, network, { chain: 'nem', format: 'nem-qr-1', field: 'addr' });
}

/**
 * {"data", "signature"}, the announce body of NIS. Cosigners receive a multisig transaction in this form, and it still
 * needs their signatures. Any other transaction is complete with it.
 */
export function readNemAnnounce(object: JsonObject): Result<CosignRequest, Reason> {
  const refusal = checkKeys(object, ['data', 'signature']);
  if (refusal !== null) return refuse(refusal);
  const data = textField(object, 'data');
  if (!data.ok) return data;
  const told = { chain: 'nem', network: null, format: 'nem-data', notes: [] } as const;
  const request = cosignOfHex(data.value, null, told);
  if (!request.ok) return request;
  if (!isNemMultisig(request.value.bytes)) return refuse(reason('already-signed'));
  const proposal = hexField(object, 'signature', 64);
  if (!proposal.ok) return proposal;
  const notes = withNote(request.value.notes, 'proposer-verified', true);
  return ok({ ...request.value, proposal: proposal.value, notes });
}

export function readNemData(object: JsonObject): Result<SignRequest, Reason> {
  const refusal = checkKeys(object, ['data']);
  if (refusal !== null) return refuse(refusal);
  const data = textField(object, 'data');
  return data.ok ? requestOfHex(data.value, { chain: 'nem', network: null, format: 'nem-data', notes: [] }) : data;
}
