/**
 * Reads the fields of a NIS entity in any order. It remembers the first error (`refusal`), so a kind can read all its
 * fields and check once. Refused fields read as empty values, and the bytes made from them are discarded.
 */
import { ByteWriter } from '../base/bytes.ts';
import { fromHex } from '../base/hex.ts';
import { type Reason, reason } from '../base/reason.ts';
import { toUtf8 } from '../base/utf8.ts';
import { addressAsWritten } from '../chain/written-address.ts';
import { badValue } from './fields.ts';
import { type RequestNote, withNote } from './sign-request.ts';
import { checkKeys, isObject, type Json, type JsonObject, pathOf } from './strict-json.ts';

export const maxU32 = 0xffff_ffff;

/** Size, then bytes: how NIS writes every variable part. */
export const sized = (bytes: Uint8Array): Uint8Array => new ByteWriter().u32(bytes.length).put(bytes).done();

const none: JsonObject = new Map();
/** Shared by an object and the objects inside it. */
export interface Finding {
  refusal: Reason | null;
  notes: readonly RequestNote[];
}
export const nothingFound = (): Finding => ({ refusal: null, notes: [] });

export class NisFields {
  readonly #object: JsonObject;
  readonly #finding: Finding;

  /** Refuses 'json-missing-field', 'json-unknown-field'. */
  constructor(
    object: JsonObject,
    required: readonly string[],
    optional: readonly string[] = [],
    finding: Finding = nothingFound(),
  ) {
    this.#object = object;
    this.#finding = finding;
    const refusal = checkKeys(object, required, optional);
    if (refusal !== null) this.refuse(refusal);
  }

  get refusal(): Reason | null {
    return this.#finding.refusal;
  }

  note(note: RequestNote): void {
    this.#finding.notes = withNote(this.#finding.notes, note, true);
  }

  refuse(reason: Reason): void {
    this.#finding.refusal ??= reason;
  }

  refuseValue(field: string): void {
    this.refuse(badValue(this.#object, field));
  }

  value(field: string): Json | undefined {
    return this.#object.get(field);
  }

  /** True when the field is absent or null. */
  isAbsent(field: string): boolean {
    const value = this.value(field);
    return value === undefined || value === null;
  }

  /** A whole number; the JSON parser has already refused unsafe integers. */
  number(field: string, least: number, most: number): number {
    const value = this.value(field);
    if (typeof value === 'number' && value >= least && value <= most) return value;
    this.refuseValue(field);
    return 0;
  }

  u32(field: string): number {
    return this.number(field, 0, maxU32);
  }

  u64(field: string): bigint {
    return BigInt(this.number(field, 0, Number.MAX_SAFE_INTEGER));
  }

  /** A text as UTF-8 with its size. core/transaction judges its content. */
  text(field: string): Uint8Array {
    const value = this.value(field);
    const bytes = typeof value === 'string' ? toUtf8(value) : null;
    if (bytes === null) this.refuseValue(field);
    return sized(bytes ?? new Uint8Array(0));
  }

  string(field: string): string {
    const value = this.value(field);
    if (typeof value === 'string') return value;
    this.refuseValue(field);
    return '';
  }

  hex(field: string): Uint8Array {
    const bytes = fromHex(this.string(field));
    if (bytes === null) this.refuseValue(field);
    return bytes ?? new Uint8Array(0);
  }

  /** A public key with its size. */
  key(field: string): Uint8Array {
    const key = this.hex(field);
    if (key.length !== 32) this.refuseValue(field);
    return sized(key);
  }

  /** An address with its size. */
  address(field: string): Uint8Array {
    const address = addressAsWritten('nem', this.string(field));
    if (!address.ok) {
      this.refuse(reason(address.reason.code, { ...address.reason.found, field: pathOf(this.#object, field) }));
      return sized(new Uint8Array(0));
    }
    if (address.value.isRewritten) this.note('address-rewritten');
    return sized(toUtf8(address.value.text) ?? new Uint8Array(0));
  }

  /** The object in this field; it must have exactly these keys. */
  object(field: string, required: readonly string[], optional: readonly string[] = []): NisFields {
    return this.#inside(field, this.value(field), required, optional);
  }

  /** The objects in the list in this field. */
  list(field: string, required: readonly string[]): readonly NisFields[] {
    const value = this.value(field);
    if (Array.isArray(value)) return (value as readonly Json[]).map((item) => this.#inside(field, item, required));
    this.refuseValue(field);
    return [];
  }

  #inside(
    field: string,
    value: Json | undefined,
    required: readonly string[],
    optional: readonly string[] = [],
  ): NisFields {
    if (isObject(value)) return new NisFields(value, required, optional, this.#finding);
    this.refuseValue(field);
    return new NisFields(none, [], [], this.#finding);
  }

  /** {namespaceId, name}: total size | namespace | name, each with its size. */
  mosaicId(field: string): Uint8Array {
    const id = this.object(field, ['namespaceId', 'name']);
    return sized(new ByteWriter().put(id.text('namespaceId')).put(id.text('name')).done());
  }
}
