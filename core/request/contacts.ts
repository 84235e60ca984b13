/**
 * Contact QRs of wallets: name and public key (Symbol type 1), name and address (Symbol type 7, NEM type 1).
 * The address is computed if a key is given, and checked otherwise.
 */
import { toHex } from '../base/hex.ts';
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { addressOfPublicKey } from '../chain/address.ts';
import type { Chain, Network } from '../chain/networks.ts';
import { addressAsWritten } from '../chain/written-address.ts';
import { isEntryName } from '../registry/names.ts';
import type { Entry } from '../registry/registry.ts';
import { hexField, textField } from './fields.ts';
import { type EntriesRequest, type RequestFormat, type RequestNote, withNote } from './sign-request.ts';
import { checkKeys, type JsonObject, pathOf } from './strict-json.ts';

/** People will read this name beside an address. An invalid name is refused, not cleaned (core/registry/names.ts). */
export function entryName(object: JsonObject): Result<string, Reason> {
  const name = textField(object, 'name');
  if (!name.ok) return name;
  return isEntryName(name.value)
    ? name
    : refuse(reason('entries-malformed', { field: pathOf(object, 'name'), length: String(name.value.length) }));
}

/** An address of this chain and network in any written form. All addresses in texts are read here. */
export function addressField(
  object: JsonObject,
  field: string,
  chain: Chain,
  network: Network,
): Result<string, Reason> {
  const text = textField(object, field);
  return text.ok ? addressHere(text.value, pathOf(object, field), chain, network) : text;
}

/** `field` is the name used in a reason. */
export function addressHere(text: string, field: string, chain: Chain, network: Network): Result<string, Reason> {
  const address = addressAsWritten(chain, text);
  if (!address.ok) return refuse(reason(address.reason.code, { field, ...address.reason.found }));
  if (address.value.network !== network)
    return refuse(reason('network-mismatch', { field, envelope: network, address: address.value.network }));
  return ok(address.value.text);
}

const oneContact = (
  format: RequestFormat,
  contact: Omit<Extract<Entry, { book: 'contacts' }>, 'book'>,
  notes: readonly RequestNote[] = [],
): EntriesRequest => ({
  what: 'entries',
  chain: contact.chain,
  network: contact.network,
  entries: [{ book: 'contacts', ...contact }],
  format,
  notes,
});

/** {name, publicKey} */
export function readKeyContact(data: JsonObject, network: Network): Result<EntriesRequest, Reason> {
  const refusal = checkKeys(data, ['name', 'publicKey']);
  if (refusal !== null) return refuse(refusal);
  const name = entryName(data);
  if (!name.ok) return name;
  const key = hexField(data, 'publicKey', 32);
  if (!key.ok) return key;
  const address = addressOfPublicKey('symbol', network, key.value).text;
  const publicKey = toHex(key.value);
  return ok(oneContact('symbol-qr-1', { chain: 'symbol', network, address, publicKey, name: name.value }));
}

/** {name, address} or {name, addr} */
export function readAddressContact(
  data: JsonObject,
  network: Network,
  told: { readonly chain: Chain; readonly format: RequestFormat; readonly field: 'address' | 'addr' },
): Result<EntriesRequest, Reason> {
  const refusal = checkKeys(data, ['name', told.field]);
  if (refusal !== null) return refuse(refusal);
  const name = entryName(data);
  if (!name.ok) return name;
  const address = addressField(data, told.field, told.chain, network);
  if (!address.ok) return address;
  const contact = { chain: told.chain, network, address: address.value, publicKey: null, name: name.value };
  const isRewritten = address.value !== data.get(told.field);
  return ok(oneContact(told.format, contact, withNote([], 'address-rewritten', isRewritten)));
}
