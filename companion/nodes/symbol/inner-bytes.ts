/**
 * Bytes of the body of an embedded transaction from the JSON of catapult REST, one list of fields for each type, in
 * their order in the bytes (catbuffer; names: symbol-openapi 1.0.5 Embedded…TransactionDTO).
 * Takes: the JSON of one transaction. Gives: its body. Refuses (null): an unknown type, a missing or odd field.
 * Never: judges what it means. Whether these are the signed bytes is proved by their hash (pending.ts); what they mean is
 * decoded from the bytes like any request.
 */

import { fromBase32 } from '../../../core/base/base32.ts';
import { ByteWriter, joinBytes } from '../../../core/base/bytes.ts';
import { fromHex } from '../../../core/base/hex.ts';

type Json = Readonly<Record<string, unknown>>;
/** Throws `Odd` on a value that it cannot write. */
type Field = (json: Json, to: ByteWriter) => void;

class Odd extends Error {}

function numberOf(value: unknown, size: number): bigint {
  // REST: texts for 64 bits, JSON numbers for all else; deltas may be negative.
  const isText = typeof value === 'string' && /^-?[0-9]{1,20}$/.test(value);
  if (!isText && !(typeof value === 'number' && Number.isSafeInteger(value))) throw new Odd();
  const number = BigInt(value);
  const bits = BigInt(8 * size);
  if (number >= 1n << bits || number < -(1n << (bits - 1n))) throw new Odd();
  return number;
}

function hexBytes(value: unknown, size: number | null): Uint8Array {
  const bytes = typeof value === 'string' ? fromHex(value) : null;
  if (bytes === null || (size !== null && bytes.length !== size)) throw new Odd();
  return bytes;
}

/** An address or an alias: 24 bytes, in hex or base32. */
function recipientBytes(value: unknown): Uint8Array {
  if (typeof value === 'string' && value.length === 39) {
    const bytes = fromBase32(value);
    if (bytes?.length === 24) return bytes;
  }
  return hexBytes(value, 24);
}

const listOf = (json: Json, name: string, most: number): readonly unknown[] => {
  const value = json[name];
  if (!Array.isArray(value) || value.length > most) throw new Odd();
  return value;
};

const uint =
  (name: string, size: number): Field =>
  (json, to) =>
    void to.uint(numberOf(json[name], size), size);
const u8 = (name: string) => uint(name, 1);
const u32 = (name: string) => uint(name, 4);
const u64 = (name: string) => uint(name, 8);
/** Mosaic and namespace ids, metadata and restriction keys: 16 hex digits. */
const id =
  (name: string): Field =>
  (json, to) => {
    const bytes = hexBytes(json[name], 8);
    to.put(bytes.toReversed());
  };
const bytes =
  (name: string, size: number): Field =>
  (json, to) =>
    void to.put(hexBytes(json[name], size));
const recipient =
  (name: string): Field =>
  (json, to) =>
    void to.put(recipientBytes(json[name]));

const lists =
  (additions: string, deletions: string, item: (value: unknown, to: ByteWriter) => void): Field =>
  (json, to) => {
    const [add, remove] = [listOf(json, additions, 255), listOf(json, deletions, 255)];
    to.u8(add.length).u8(remove.length).u32(0);
    for (const one of [...add, ...remove]) item(one, to);
  };

const ofAddresses = (value: unknown, to: ByteWriter) => void to.put(recipientBytes(value));
const ofIds = (value: unknown, to: ByteWriter) => void to.put(hexBytes(value, 8).toReversed());
const ofTypes = (value: unknown, to: ByteWriter) => void to.uint(numberOf(value, 2), 2);

/** Size, then value; some versions leave an empty one out. */
const value =
  (name: string, size: 1 | 2): Field =>
  (json, to) => {
    const content = hexBytes(json[name] ?? '', null);
    to.uint(content.length, size).put(content);
  };

const transfer: Field = (json, to) => {
  const message = hexBytes(json.message ?? '', null);
  const mosaics = listOf(json, 'mosaics', 255);
  to.put(recipientBytes(json.recipientAddress)).u16(message.length).u8(mosaics.length).u8(0).u32(0);
  for (const mosaic of mosaics) {
    if (typeof mosaic !== 'object' || mosaic === null) throw new Odd();
    id('id')(mosaic as Json, to);
    u64('amount')(mosaic as Json, to);
  }
  to.put(message);
};

/** A root has a duration, a child a parent. Names are ASCII. */
const namespace: Field = (json, to) => {
  const [type, name] = [json.registrationType, json.name];
  if ((type !== 0 && type !== 1) || typeof name !== 'string' || !/^[\x20-\x7e]{1,64}$/.test(name)) throw new Odd();
  (type === 0 ? u64('duration') : id('parentId'))(json, to);
  id('id')(json, to);
  to.u8(type).u8(name.length);
  to.put(Uint8Array.from(name, (character) => character.charCodeAt(0)));
};

/** REST writes the proof of a secret as hex, of at most 1024 bytes. */
const proof: Field = (json, to) => {
  const content = hexBytes(json.proof, null);
  to.u16(content.length);
  u8('hashAlgorithm')(json, to);
  to.put(content);
};

const keyLink = [bytes('linkedPublicKey', 32), u8('linkAction')];
const metadata = (...target: readonly Field[]): readonly Field[] => [
  recipient('targetAddress'),
  id('scopedMetadataKey'),
  ...target,
  uint('valueSizeDelta', 2),
  value('value', 2),
];
const flags = uint('restrictionFlags', 2);
const changes = ['restrictionAdditions', 'restrictionDeletions'] as const;

const bodies: Readonly<Record<number, readonly Field[]>> = {
  16724: [transfer],
  16712: [id('mosaicId'), u64('amount'), u64('duration'), bytes('hash', 32)],
  16722: [
    recipient('recipientAddress'),
    bytes('secret', 32),
    id('mosaicId'),
    u64('amount'),
    u64('duration'),
    u8('hashAlgorithm'),
  ],
  16978: [recipient('recipientAddress'), bytes('secret', 32), proof],
  16708: metadata(),
  16964: metadata(id('targetMosaicId')),
  17220: metadata(id('targetNamespaceId')),
  16717: [id('id'), u64('duration'), u32('nonce'), u8('flags'), u8('divisibility')],
  16973: [id('mosaicId'), u64('delta'), u8('action')],
  17229: [recipient('sourceAddress'), id('mosaicId'), u64('amount')],
  16725: [u8('minRemovalDelta'), u8('minApprovalDelta'), lists('addressAdditions', 'addressDeletions', ofAddresses)],
  16718: [namespace],
  16974: [id('namespaceId'), recipient('address'), u8('aliasAction')],
  17230: [id('namespaceId'), id('mosaicId'), u8('aliasAction')],
  16720: [flags, lists(...changes, ofAddresses)],
  16976: [flags, lists(...changes, ofIds)],
  17232: [flags, lists(...changes, ofTypes)],
  16977: [
    id('mosaicId'),
    id('restrictionKey'),
    u64('previousRestrictionValue'),
    u64('newRestrictionValue'),
    recipient('targetAddress'),
  ],
  16721: [
    id('mosaicId'),
    id('referenceMosaicId'),
    id('restrictionKey'),
    u64('previousRestrictionValue'),
    u64('newRestrictionValue'),
    u8('previousRestrictionType'),
    u8('newRestrictionType'),
  ],
  16716: keyLink,
  16972: keyLink,
  16963: keyLink,
  16707: [bytes('linkedPublicKey', 32), u32('startEpoch'), u32('endEpoch'), u8('linkAction')],
};

/** size | 0 | signer | 0 | version, network, type | body, without padding (catbuffer EmbeddedTransaction). */
export function innerBytes(json: Json): Uint8Array | null {
  const type = typeof json.type === 'number' ? json.type : -1;
  const fields = Object.hasOwn(bodies, type) ? bodies[type] : undefined;
  if (fields === undefined) return null;
  try {
    const head = new ByteWriter().u32(0).put(hexBytes(json.signerPublicKey, 32)).u32(0);
    head.uint(numberOf(json.version, 1), 1).uint(numberOf(json.network, 1), 1).u16(type);
    const body = new ByteWriter();
    for (const field of fields) field(json, body);
    const rest = joinBytes(head.done(), body.done());
    return joinBytes(new ByteWriter().u32(rest.length + 4).done(), rest);
  } catch (error) {
    if (error instanceof Odd) return null;
    throw error;
  }
}
