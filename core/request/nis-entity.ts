/**
 * A NEM transaction as NIS JSON, the form that wallets make (nem-sdk src/model/transactions; NIS API): {type, version,
 * timeStamp, signer, fee, deadline} and the fields of its kind. Gives its non-verifiable bytes.
 * Strict: no other fields, safe integers only. Lists are put into the one order that the bytes have, and that is noted.
 * This file only writes bytes; core/transaction then decodes and judges them like any others.
 */
import { ByteWriter } from '../base/bytes.ts';
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { type Network, networkBytes, networkOfByte } from '../chain/networks.ts';
import { kindOfType } from '../chain/transaction-kinds.ts';
import { badValue, hexField, objectField } from './fields.ts';
import { nisKeyLink, nisModification } from './nis-account.ts';
import { type Finding, NisFields, nothingFound, sized } from './nis-fields.ts';
import { type NisKind, nisHeadFields } from './nis-kinds.ts';
import { nisDefinition, nisNamespace, nisSupply } from './nis-names.ts';
import { nisTransfer } from './nis-transfer.ts';
import type { CosignRequest, SignRequest } from './sign-request.ts';
import { checkKeys, type JsonObject, pathOf } from './strict-json.ts';

/** Kinds that may be inside a multisig transaction. */
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
  readonly network: Network;
}

/** NIS versions are int32: network byte << 24 | version. */
function readHead(entity: JsonObject): Result<Head, Reason> {
  const type = entity.get('type');
  const whole = entity.get('version');
  if (typeof type !== 'number') return refuse(badValue(entity, 'type'));
  const known = kindOfType('nem', type);
  if (known === null) return refuse(reason('unknown-type', { type: String(type) }));
  if (typeof whole !== 'number' || whole !== (whole | 0)) return refuse(badValue(entity, 'version'));
  const networkByte = whole >>> 24;
  const network = networkOfByte(networkByte);
  if (network === null) return refuse(reason('unknown-network', { byte: String(networkByte) }));
  if ((whole & 0xffff00) !== 0) return refuse(reason('reserved-not-zero'));
  const version = whole & 0xff;
  if (!known.versions.includes(version))
    return refuse(reason('unknown-version', { kind: known.kind, version: String(version) }));
  return ok({ kind: known.kind, version, network });
}

function writeWhole(fields: NisFields, { version, network }: Head, body: Uint8Array): Uint8Array {
  return new ByteWriter()
    .u32(fields.u32('type'))
    .u8(version)
    .u16(0)
    .u8(networkBytes[network])
    .u32(fields.u32('timeStamp'))
    .put(fields.key('signer'))
    .u64(fields.u64('fee'))
    .u32(fields.u32('deadline'))
    .put(body)
    .done();
}

/** Writes a kind that may be inside a multisig transaction. */
function writePlain(entity: JsonObject, head: Head, finding: Finding): Result<Uint8Array, Reason> {
  const kind = plainKinds[head.kind];
  if (kind === undefined) return refuse(reason('inner-not-allowed', { kind: head.kind }));
  const fields = new NisFields(entity, [...nisHeadFields, ...kind.fields], kind.optional, finding);
  if (fields.refusal !== null) return refuse(fields.refusal);
  const bytes = writeWhole(fields, head, kind.write(fields, head.version, head.network));
  return fields.refusal === null ? ok(bytes) : refuse(fields.refusal);
}

/**
 * {otherTrans}, with empty `signatures`, as NIS and nem-library write them, and with the `signature` of the proposer.
 * Cosignatures of others are refused, because Inkan would neither check nor show them.
 */
function writeMultisig(entity: JsonObject, head: Head, finding: Finding): Result<Uint8Array, Reason> {
  const fields = new NisFields(entity, [...nisHeadFields, 'otherTrans'], ['signatures', 'signature'], finding);
  if (fields.refusal !== null) return refuse(fields.refusal);
  const others = entity.get('signatures') ?? [];
  if (!Array.isArray(others)) return refuse(badValue(entity, 'signatures'));
  if (others.length > 0) return refuse(reason('cosignatures-beside', { field: pathOf(entity, 'signatures') }));
  const other = objectField(entity, 'otherTrans');
  if (!other.ok) return other;
  const otherHead = readHead(other.value);
  if (!otherHead.ok) return otherHead;
  const inner = writePlain(other.value, otherHead.value, finding);
  if (!inner.ok) return inner;
  const bytes = writeWhole(fields, head, sized(inner.value));
  return fields.refusal === null ? ok(bytes) : refuse(fields.refusal);
}

function writeEntity(entity: JsonObject, head: Head, finding: Finding): Result<Uint8Array, Reason> {
  // Only a hash and an address: nothing in this form shows what is cosigned.
  if (head.kind === 'nem.cosignature') return refuse(reason('inner-missing'));
  if (head.kind === 'nem.multisig') return writeMultisig(entity, head, finding);
  // For any other kind, one signature makes it complete.
  if (entity.has('signature')) return refuse(reason('already-signed'));
  return writePlain(entity, head, finding);
}

/** Called if `entity` has a `timeStamp`. A signed multisig transaction is a request to cosign. */
export function readNisEntity(entity: JsonObject): Result<SignRequest | CosignRequest, Reason> {
  const head = readHead(entity);
  if (!head.ok) return head;
  const finding = nothingFound();
  const bytes = writeEntity(entity, head.value, finding);
  if (!bytes.ok) return bytes;
  const { network } = head.value;
  const told = { chain: 'nem', network, bytes: bytes.value, format: 'nem-nis-json' } as const;
  if (!entity.has('signature')) return ok({ what: 'transaction', ...told, notes: finding.notes });
  const proposal = hexField(entity, 'signature', 64);
  if (!proposal.ok) return proposal;
  const notes = [...finding.notes, 'proposer-verified' as const];
  return ok({ what: 'cosign', ...told, inner: null, proposal: proposal.value, notes });
}

/** {meta, transaction}: how nodes list unconfirmed transactions (NIS API "UnconfirmedTransactionMetaDataPair"). */
export function readNisPair(pair: JsonObject): Result<SignRequest | CosignRequest, Reason> {
  const refusal = checkKeys(pair, ['meta', 'transaction']);
  if (refusal !== null) return refuse(refusal);
  const meta = objectField(pair, 'meta');
  if (!meta.ok) return meta;
  const entity = objectField(pair, 'transaction');
  if (!entity.ok) return entity;
  // For a confirmed transaction the node reports height and hash; for a waiting one only a hash, which follows from the
  // bytes.
  return [...meta.value.keys()].every((name) => name === 'data')
    ? readNisEntity(entity.value)
    : refuse(reason('already-signed'));
}
