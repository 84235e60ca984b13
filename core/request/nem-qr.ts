/**
 * NEM's own JSON texts: wallet QRs {v, type, data} (nem-sdk src/model/objects/qr.js, NEMiOSApp QRModel.swift), none of
 * which is a request, and {"data": hex} of non-verifiable bytes. {"data", "signature"} is refused before (already signed).
 */
import { because, type Reason } from '../base/reason.ts';
import { type Result, refuse } from '../base/result.ts';
import { requestOfHex } from './from-bytes.ts';
import type { SignRequest } from './sign-request.ts';
import { againstKeys, type JsonObject } from './strict-json.ts';

const walletTypes: Readonly<Record<number, Reason>> = {
  1: because('not-supported-yet', { kind: 'nem-qr.contact' }),
  2: because('not-supported-yet', { kind: 'nem-qr.invoice' }),
  3: because('carries-private-key'),
  4: because('not-supported-yet', { kind: 'nem-qr.mosaic-invoice' }),
};

/** Always a refusal. v: 1 testnet, 2 mainnet. */
export function refuseNemQr(envelope: JsonObject): Reason {
  const type = envelope.get('type');
  const version = envelope.get('v');
  const known = typeof type === 'number' ? walletTypes[type] : undefined;
  if (known?.code === 'carries-private-key') return known;
  if (version !== 1 && version !== 2) return because('envelope-version');
  return known ?? because('not-a-request');
}

export function readNemData(object: JsonObject): Result<SignRequest, Reason> {
  const against = againstKeys(object, ['data']);
  if (against !== null) return refuse(against);
  const data = object.get('data');
  if (typeof data !== 'string') return refuse(because('json-bad-value', { field: 'data' }));
  return requestOfHex(data, { chain: 'nem', network: null, format: 'nem-data', notes: [] });
}
