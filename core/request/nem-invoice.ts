/**
 * NEM wallet invoices: type 2 {addr, amount, msg, name} (NEMAndroidApp InvoiceData.java, NEMiOSApp QRModel.swift,
 * NanoWallet invoice.component.js), and two extensions that ask for mosaics: [{name, qty}] of type 4 (nem-library),
 * [{name, amount}] (LCNEM). The unit of `amount` differs between wallets, so Inkan asks the person.
 */
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { toUtf8 } from '../base/utf8.ts';
import { isNemMosaicName } from '../chain/nem-mosaic.ts';
import { maxMessageBytes, maxNemMosaics, type Network } from '../chain/networks.ts';
import { addressField } from './contacts.ts';
import { badValue, textField } from './fields.ts';
import { type Invoice, withNote } from './sign-request.ts';
import { checkKeys, isObject, type Json, type JsonObject } from './strict-json.ts';

type Mosaics = Invoice['mosaics'];

/** A whole number from 0. The JSON parser refuses fractions, and read-request reports that refusal with the same
 * code. */
function amountOf(value: Json | undefined): Result<bigint, Reason> {
  return typeof value === 'number' && value >= 0 ? ok(BigInt(value)) : refuse(reason('invoice-amount'));
}

function readMosaic(data: JsonObject, item: Json): Result<Mosaics[number], Reason> {
  if (!isObject(item)) return refuse(badValue(data, 'mosaics'));
  const quantityName = item.has('qty') ? 'qty' : 'amount';
  const refusal = checkKeys(item, ['name', quantityName]);
  if (refusal !== null) return refuse(refusal);
  const full = textField(item, 'name');
  if (!full.ok) return full;
  const [namespace = '', name = '', ...more] = full.value.split(':', 3);
  if (more.length > 0 || !isNemMosaicName({ namespace, name })) return refuse(reason('mosaic-name-invalid'));
  const quantity = amountOf(item.get(quantityName));
  return quantity.ok ? ok({ namespace, name, quantity: quantity.value }) : quantity;
}

function readMosaics(data: JsonObject, list: Json): Result<Mosaics, Reason> {
  if (!Array.isArray(list) || list.length === 0) return refuse(badValue(data, 'mosaics'));
  if (list.length > maxNemMosaics)
    return refuse(reason('too-long', { mosaics: String(list.length), limit: String(maxNemMosaics) }));
  const mosaics: Mosaics[number][] = [];
  for (const item of list as readonly Json[]) {
    const mosaic = readMosaic(data, item);
    if (!mosaic.ok) return mosaic;
    const { namespace, name } = mosaic.value;
    if (mosaics.some((other) => other.namespace === namespace && other.name === name))
      return refuse(reason('mosaic-duplicate', { index: String(mosaics.length) }));
    mosaics.push(mosaic.value);
  }
  return ok(mosaics);
}

function messageOf(data: JsonObject): Result<string, Reason> {
  if (!data.has('msg')) return ok('');
  const text = textField(data, 'msg');
  if (!text.ok) return text;
  const bytes = toUtf8(text.value);
  if (bytes === null) return refuse(badValue(data, 'msg'));
  if (bytes.length <= maxMessageBytes) return text;
  return refuse(reason('message-too-long', { length: String(bytes.length), limit: String(maxMessageBytes) }));
}

/** Either an amount or mosaics: if both are given, it is unclear what the amount multiplies. */
function moved(data: JsonObject): Result<Pick<Invoice, 'amount' | 'mosaics'>, Reason> {
  const list = data.get('mosaics');
  if (list === undefined) {
    const amount = amountOf(data.get('amount'));
    return amount.ok ? ok({ amount: amount.value, mosaics: [] }) : amount;
  }
  if (data.has('amount')) return refuse(reason('invoice-amount'));
  const mosaics = readMosaics(data, list);
  return mosaics.ok ? ok({ amount: null, mosaics: mosaics.value }) : mosaics;
}

/** `type` is 2 or 4. The shop's `name` is not shown, because anybody can write any name there. */
export function readInvoice(data: JsonObject, network: Network, type: 2 | 4): Result<Invoice, Reason> {
  const refusal = checkKeys(data, type === 4 ? ['addr', 'mosaics'] : ['addr'], ['amount', 'mosaics', 'msg', 'name']);
  if (refusal !== null) return refuse(refusal);
  const recipient = addressField(data, 'addr', 'nem', network);
  if (!recipient.ok) return recipient;
  if (data.has('name') && typeof data.get('name') !== 'string') return refuse(badValue(data, 'name'));
  const message = messageOf(data);
  if (!message.ok) return message;
  const what = moved(data);
  if (!what.ok) return what;
  const notes = withNote([], 'address-rewritten', recipient.value !== data.get('addr'));
  const told = { chain: 'nem', network, format: type === 2 ? 'nem-qr-2' : 'nem-qr-4', notes } as const;
  return ok({ what: 'invoice', ...told, recipient: recipient.value, ...what.value, message: message.value });
}

/** Whether the envelope is an invoice; used only to choose the reason for a number that is not a plain integer. */
export function isInvoice(object: JsonObject): boolean {
  const version = object.get('v');
  const type = object.get('type');
  const data = object.get('data');
  if ((version !== 1 && version !== 2) || (type !== 2 && type !== 4)) return false;
  return !object.has('network_id') && isObject(data) && data.has('addr');
}
