/**
 * Reads the fields of a NEM body in order. It remembers the first error (`refusal`), so a codec can read all its fields
 * and check once; after an error everything reads as zeros or empty. Every variable part of NEM has a size field, which
 * must match the data, because NIS rewrites the transaction before it verifies.
 */
import type { ByteReader } from '../../base/bytes.ts';
import { isZero } from '../../base/bytes.ts';
import { type Reason, reason } from '../../base/reason.ts';
import type { Result } from '../../base/result.ts';
import { nemAddressFromAscii } from '../../chain/address.ts';
import { isNemMosaicName, longestNemName } from '../../chain/nem-mosaic.ts';
import { maxMicroXem, type Network } from '../../chain/networks.ts';
import type { NemMosaicId } from '../common-fields.ts';
import { nemAddressLength, nemKeyLength } from './nem-writer.ts';

/** One character per byte: non-ASCII characters match none of NEM's name patterns. */
const textOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

export class NemReader {
  readonly network: Network;
  readonly #reader: ByteReader;
  readonly #length: number;
  #against: Reason | null = null;

  /** `reader` is positioned at the body. */
  constructor(reader: ByteReader, network: Network) {
    this.network = network;
    this.#reader = reader;
    this.#length = reader.left;
  }

  /** The first reason, 'too-short' if the bytes ended early. */
  get refusal(): Reason | null {
    return this.#against;
  }

  get left(): number {
    return this.#reader.left;
  }

  refuse(reason: Reason): void {
    this.#against ??= reason;
  }

  /** The value, or `otherwise` if it is refused. */
  keep<T>(result: Result<T, Reason>, otherwise: T): T {
    if (result.ok) return result.value;
    this.refuse(result.reason);
    return otherwise;
  }

  #checked<T>(value: T): T {
    if (this.#reader.isShort) this.refuse(reason('too-short', { length: String(this.#length) }));
    return value;
  }

  u32(): number {
    return this.#checked(this.#reader.u32());
  }

  u64(): bigint {
    return this.#checked(this.#reader.u64());
  }

  /** `count` bytes, or fewer at the end. */
  take(count: number): Uint8Array {
    return this.#checked(this.#reader.take(count));
  }

  int32(): number {
    return this.u32() | 0;
  }

  /** A size field with one possible value. */
  size(only: number): void {
    const size = this.u32();
    if (size !== only) this.refuse(reason('inner-size-mismatch', { size: String(size), expected: String(only) }));
  }

  /** A size field, and a part of exactly that length. */
  nested<T>(read: () => T): T {
    const size = this.u32();
    const before = this.left;
    const value = read();
    const used = before - this.left;
    if (size !== used) this.refuse(reason('inner-size-mismatch', { size: String(size), expected: String(used) }));
    return value;
  }

  /** A size field and that many bytes. Refuses 'too-short' if there are fewer. */
  sized(): Uint8Array {
    return this.take(this.u32());
  }

  /** Micro-XEM, at most the total supply. */
  microXem(): bigint {
    const amount = this.u64();
    if (amount > maxMicroXem) this.refuse(reason('amount-too-large', { amount: String(amount) }));
    return amount;
  }

  /** One of two values, written 1 and 2. */
  oneOf<T extends string>(first: T, second: T): T {
    const value = this.u32();
    if (value !== 1 && value !== 2) this.refuse(reason('enum-unknown', { value: String(value) }));
    return value === 2 ? second : first;
  }

  /** 32 u32 | key. */
  key(): Uint8Array {
    this.size(nemKeyLength);
    const key = this.take(nemKeyLength);
    if (isZero(key)) this.refuse(reason('key-invalid'));
    return key;
  }

  /** 40 u32 | 40 ASCII characters; an address of this network. */
  address(): string {
    this.size(nemAddressLength);
    const ascii = this.take(nemAddressLength);
    if (this.#against !== null) return '';
    const address = nemAddressFromAscii(ascii);
    if (!address.ok) {
      this.refuse(address.reason);
      return '';
    }
    if (address.value.network !== this.network) this.refuse(reason('network-mismatch', { network: this.network }));
    return address.value.text;
  }

  /** A size field and a name; `tooLong` is the reason for a name over every limit (which is not read). */
  name(tooLong: Reason): string {
    return this.nameOfSize(this.u32(), tooLong);
  }

  nameOfSize(size: number, tooLong: Reason): string {
    if (size > longestNemName) this.refuse(tooLong);
    return this.#against === null ? textOf(this.take(size)) : '';
  }

  /** Total size | namespace size | namespace | name size | name. Names are not validated: see `mosaicId`. */
  rawMosaicId(tooLong: Reason): NemMosaicId {
    return this.nested(() => ({ namespace: this.name(tooLong), name: this.name(tooLong) }));
  }

  /** Like rawMosaicId, with names valid in NIS. */
  mosaicId(): NemMosaicId {
    const invalid = reason('mosaic-name-invalid');
    const id = this.rawMosaicId(invalid);
    if (!isNemMosaicName(id)) this.refuse(invalid);
    return id;
  }
}
