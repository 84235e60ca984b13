/**
 * A NEM transaction as NIS JSON, the form that wallets make (nem-sdk src/model/transactions; NIS API): {type, version,
 * timeStamp, signer, fee, deadline} and the fields of its kind. Gives its non-verifiable bytes.
 * Strict: no other field, safe integers only, lists already in NIS's order. Writes the bytes on its own, so that
 * core/transaction reads them as it reads any others, and judges there what they say.
 */
import { ByteWriter } from '../base/bytes.ts';
import { because, type Reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { networkOfByte } from '../chain/networks.ts';
import { kindOfType } from '../chain/transaction-kinds.ts';
import { nisKeyLink, nisModification } from './nis-account.ts';
import { NisFields, sized } from './nis-fields.ts';
import { type NisKind, nisHeadFields } from './nis-kinds.ts';
import { nisDefinition, nisNamespace, nisSupply } from './nis-names.ts';
import { nisTransfer } from './nis-transfer.ts';
import type { SignRequest } from './sign-request.ts';
import { isObject, type JsonObject } from './strict-json.ts';

/** What may stand inside a multisig. */
const plainKinds: Readonly<Record<string, NisKind>> = {
  'nem.transfer': nisTransfer,
  'nem.account-key-link': nisKeyLink,
  'nem.multisig-account-modification': nisModification,
  'nem.namespace-registration': nisNamespace,
  'nem.mosaic-definition': nisDefinition,
  'nem.mosaic-supply-change': nisSupply,
};

interface Head {
  readonly kind: string;
  readonly version: number;
  readonly networkByte: number;
}
interface Written {
  readonly bytes: Uint8Array;
  readonly networkByte: number;
}

/** NIS versions are int32: network byte << 24 | version. */
function readHead(entity: JsonObject): Result<Head, Reason> {
  const type = entity.get('type');
  const whole = entity.get('version');
  if (typeof type !== 'number') return refuse(because('json-bad-value', { field: 'type' }));
  const known = kindOfType('nem', type);
  if (known === null) return refuse(because('unknown-type', { type: String(type) }));
  if (typeof whole !== 'number' || whole !== (whole | 0))
    return refuse(because('json-bad-value', { field: 'version' }));
  const networkByte = whole >>> 24;
  if (networkOfByte(networkByte) === null) return refuse(because('unknown-network', { byte: String(networkByte) }));
  if ((whole & 0xffff00) !== 0) return refuse(because('reserved-not-zero'));
  const version = whole & 0xff;
  if (!known.versions.includes(version))
    return refuse(because('unknown-version', { kind: known.kind, version: String(version) }));
  return ok({ kind: known.kind, version, networkByte });
}

function writeWhole(fields: NisFields, { version, networkByte }: Head, body: Uint8Array): Uint8Array {
  return new ByteWriter()
    .u32(fields.u32('type'))
    .u8(version)
    .u16(0)
    .u8(networkByte)
    .u32(fields.u32('timeStamp'))
    .put(fields.key('signer'))
    .u64(fields.u64('fee'))
    .u32(fields.u32('deadline'))
    .put(body)
    .done();
}

/** A kind that may stand inside a multisig. */
function writePlain(entity: JsonObject, head: Head): Result<Written, Reason> {
  const kind = plainKinds[head.kind];
  if (kind === undefined) return refuse(because('inner-not-allowed', { kind: head.kind }));
  const fields = new NisFields(entity, [...nisHeadFields, ...kind.fields], kind.optional);
  if (fields.against !== null) return refuse(fields.against);
  const bytes = writeWhole(fields, head, kind.write(fields, head.version));
  return fields.against === null ? ok({ bytes, networkByte: head.networkByte }) : refuse(fields.against);
}

/** {otherTrans}: cosignatures beside it would already be signed, and are an unknown field. */
function writeMultisig(entity: JsonObject, head: Head): Result<Written, Reason> {
  const fields = new NisFields(entity, [...nisHeadFields, 'otherTrans']);
  if (fields.against !== null) return refuse(fields.against);
  const other = fields.value('otherTrans');
  if (!isObject(other)) return refuse(because('json-bad-value', { field: 'otherTrans' }));
  const otherHead = readHead(other);
  if (!otherHead.ok) return otherHead;
  const inner = writePlain(other, otherHead.value);
  if (!inner.ok) return inner;
  const bytes = writeWhole(fields, head, sized(inner.value.bytes));
  return fields.against === null ? ok({ bytes, networkByte: head.networkByte }) : refuse(fields.against);
}

function writeEntity(entity: JsonObject): Result<Written, Reason> {
  const head = readHead(entity);
  if (!head.ok) return head;
  // A hash and an address: nothing in this form says what is cosigned.
  if (head.value.kind === 'nem.cosignature') return refuse(because('inner-missing'));
  return head.value.kind === 'nem.multisig' ? writeMultisig(entity, head.value) : writePlain(entity, head.value);
}

/** `entity` has a `timeStamp`. */
export function readNisEntity(entity: JsonObject): Result<SignRequest, Reason> {
  const written = writeEntity(entity);
  if (!written.ok) return written;
  const { bytes, networkByte } = written.value;
  const network = networkOfByte(networkByte);
  return ok({ what: 'transaction', chain: 'nem', network, bytes, format: 'nem-nis-json', notes: [] });
}
