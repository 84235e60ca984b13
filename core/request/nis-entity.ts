/**
 * The transfer as NIS JSON (nem-sdk src/model/transactions/transferTransaction.js; NIS API "TransferTransaction"):
 * {timeStamp, amount, fee, recipient, type, deadline, message{type,payload}, version, signer, mosaics[…]}.
 * Gives its non-verifiable bytes. Strict: no other field, safe integers only, mosaics already in NIS's order.
 * Writes the bytes on its own, so that core/transaction reads them as it reads any others.
 */
import { ByteWriter } from '../base/bytes.ts';
import { fromHex } from '../base/hex.ts';
import { because, type Reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { addressFromText } from '../chain/address.ts';
import { againstNemMosaics } from '../chain/nem-mosaic.ts';
import { networkOfByte } from '../chain/networks.ts';
import { kindOfType } from '../chain/transaction-kinds.ts';
import { numberIn, textIn } from './nis-fields.ts';
import { readNisMosaics } from './nis-mosaics.ts';
import type { SignRequest } from './sign-request.ts';
import { againstKeys, isObject, type JsonObject } from './strict-json.ts';

const transferType = 257;
const maxU32 = 0xffff_ffff;
const fields = ['timeStamp', 'amount', 'fee', 'recipient', 'type', 'deadline', 'message', 'version', 'signer'] as const;

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const badValue = (field: string): Reason => because('json-bad-value', { field });

/** The message envelope. `{}` and an empty plain payload are how NIS and nem-sdk write "no message". */
function messageOf(entity: JsonObject): Result<Uint8Array, Reason> {
  const message = entity.get('message');
  if (!isObject(message)) return refuse(badValue('message'));
  if (message.size === 0) return ok(new Uint8Array(4));
  const against = againstKeys(message, ['type', 'payload']);
  if (against !== null) return refuse(against);
  const type = message.get('type');
  const payload = message.get('payload');
  if (type !== 1 && type !== 2) return refuse(because('message-type-unknown'));
  const bytes = typeof payload === 'string' ? fromHex(payload) : null;
  if (bytes === null) return refuse(badValue('message.payload'));
  if (bytes.length === 0) return type === 1 ? ok(new Uint8Array(4)) : refuse(because('message-zero-length'));
  return ok(
    new ByteWriter()
      .u32(bytes.length + 8)
      .u32(type)
      .u32(bytes.length)
      .put(bytes)
      .done(),
  );
}

/** NIS versions are int32: network byte << 24 | version. */
function readVersion(entity: JsonObject): Result<{ readonly version: 1 | 2; readonly networkByte: number }, Reason> {
  const whole = entity.get('version');
  if (typeof whole !== 'number' || whole !== (whole | 0)) return refuse(badValue('version'));
  const networkByte = whole >>> 24;
  if (networkOfByte(networkByte) === null) return refuse(because('unknown-network', { byte: String(networkByte) }));
  if ((whole & 0xffff00) !== 0) return refuse(because('reserved-not-zero'));
  const version = whole & 0xff;
  if (version !== 1 && version !== 2)
    return refuse(because('unknown-version', { kind: 'nem.transfer', version: String(version) }));
  return ok({ version, networkByte });
}

/** The mosaics part of the bytes: nothing in version 1 (field absent or null), a sorted list in version 2. */
function mosaicsOf(entity: JsonObject, version: 1 | 2): Result<Uint8Array, Reason> {
  const list = entity.get('mosaics');
  if (version === 1) return list === undefined || list === null ? ok(new Uint8Array(0)) : refuse(badValue('mosaics'));
  const mosaics = readNisMosaics(list);
  if (!mosaics.ok) return mosaics;
  const against = againstNemMosaics(mosaics.value);
  if (against !== null) return refuse(against);
  const writer = new ByteWriter().u32(mosaics.value.length);
  for (const { namespace, name, quantity } of mosaics.value) {
    const idSize = namespace.length + name.length + 8;
    writer
      .u32(idSize + 12)
      .u32(idSize)
      .u32(namespace.length)
      .put(ascii(namespace));
    writer.u32(name.length).put(ascii(name)).u64(BigInt(quantity));
  }
  return ok(writer.done());
}

function againstType(entity: JsonObject): Reason | null {
  const type = entity.get('type');
  if (typeof type !== 'number') return badValue('type');
  if (type === transferType) return null;
  const known = kindOfType('nem', type);
  return known === null
    ? because('unknown-type', { type: String(type) })
    : because('not-supported-yet', { kind: known.kind });
}

/** `entity` has a `timeStamp`. */
export function readNisEntity(entity: JsonObject): Result<SignRequest, Reason> {
  const against = againstType(entity) ?? againstKeys(entity, fields, ['mosaics']);
  if (against !== null) return refuse(against);
  const head = readVersion(entity);
  if (!head.ok) return head;
  const timestamp = numberIn(entity, 'timeStamp', maxU32);
  const deadline = numberIn(entity, 'deadline', maxU32);
  const fee = numberIn(entity, 'fee');
  const amount = numberIn(entity, 'amount');
  const wrong = [timestamp, deadline, fee, amount].find((field) => !field.ok);
  if (wrong !== undefined && !wrong.ok) return wrong;
  const signer = fromHex(textIn(entity, 'signer'));
  if (signer?.length !== 32) return refuse(badValue('signer'));
  const recipient = addressFromText('nem', textIn(entity, 'recipient'));
  if (!recipient.ok) return recipient;
  const message = messageOf(entity);
  if (!message.ok) return message;
  const mosaics = mosaicsOf(entity, head.value.version);
  if (!mosaics.ok) return mosaics;
  const value = (field: Result<number, Reason>): bigint => (field.ok ? BigInt(field.value) : 0n);
  const bytes = new ByteWriter()
    .u32(transferType)
    .u8(head.value.version)
    .u16(0)
    .u8(head.value.networkByte)
    .u32(value(timestamp))
    .u32(32)
    .put(signer)
    .u64(value(fee))
    .u32(value(deadline))
    .u32(40)
    .put(ascii(recipient.value.text))
    .u64(value(amount))
    .put(message.value)
    .put(mosaics.value)
    .done();
  return ok({ chain: 'nem', network: networkOfByte(head.value.networkByte), bytes, format: 'nem-nis-json', notes: [] });
}
