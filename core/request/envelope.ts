/**
 * Inkan's own envelopes, for content that no wallet has a format for: {"inkan": 1, …} with exactly one of
 * "cosign":  {chain, network, transaction, inner?}: a NEM multisig transaction (or a cosignature and the transaction it
 * names) or a Symbol aggregate to be cosigned; "entries": {chain, network, contacts?, mosaics?, multisigs?}: entries
 * for the registry (entries.ts); "announce", "signatures", "ownership": Inkan's own replies, which are already signed.
 */
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { type Chain, type Network, networks } from '../chain/networks.ts';
import { readEntries } from './entries.ts';
import { badValue, objectField, textField } from './fields.ts';
import { cosignOfHex } from './from-bytes.ts';
import type { CosignRequest, Request } from './sign-request.ts';
import { checkKeys, type JsonObject } from './strict-json.ts';

const envelopeVersion = 1;
const putOut = ['announce', 'signatures', 'ownership'];

/** The `chain` and `network` of an envelope. */
function placeOf(object: JsonObject): Result<{ readonly chain: Chain; readonly network: Network }, Reason> {
  const chain = object.get('chain');
  const network = networks.find((known) => known === object.get('network'));
  if (chain !== 'symbol' && chain !== 'nem') return refuse(badValue(object, 'chain'));
  return network === undefined ? refuse(badValue(object, 'network')) : ok({ chain, network });
}

function readCosign(cosign: JsonObject): Result<CosignRequest, Reason> {
  // On Symbol, the aggregate contains everything that is cosigned.
  const optional = cosign.get('chain') === 'nem' ? ['inner'] : [];
  const refusal = checkKeys(cosign, ['chain', 'network', 'transaction'], optional);
  if (refusal !== null) return refuse(refusal);
  const place = placeOf(cosign);
  if (!place.ok) return place;
  const transaction = textField(cosign, 'transaction');
  if (!transaction.ok) return transaction;
  const inner = cosign.has('inner') ? textField(cosign, 'inner') : ok(null);
  if (!inner.ok) return inner;
  return cosignOfHex(transaction.value, inner.value, { ...place.value, format: 'inkan-cosign', notes: [] });
}

/** Called only if `envelope` has an `inkan` field. */
export function readEnvelope(envelope: JsonObject): Result<Request, Reason> {
  if (envelope.get('inkan') !== envelopeVersion) return refuse(reason('envelope-version'));
  if (putOut.some((name) => envelope.has(name))) return refuse(reason('already-signed'));
  // Whoever gives texts opens request envelopes first (core/envelope); what comes here is none in its one form.
  if (envelope.has('requests')) return refuse(reason('envelope-not-canonical'));
  const name = envelope.has('cosign') ? 'cosign' : 'entries';
  const refusal = checkKeys(envelope, ['inkan', name]);
  if (refusal !== null) return refuse(refusal);
  const object = objectField(envelope, name);
  if (!object.ok) return object;
  if (name === 'cosign') return readCosign(object.value);
  const place = placeOf(object.value);
  return place.ok ? readEntries(object.value, place.value.chain, place.value.network) : place;
}
