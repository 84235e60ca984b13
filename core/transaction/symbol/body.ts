/**
 * Reads the body of one transaction kind, field by field, and remembers the first reason against it.
 * A body that is truncated or continues after its last field is refused for that, whatever its fields contain.
 */
import { ByteReader, type ByteWriter, isZero } from '../../base/bytes.ts';
import { type Reason, reason } from '../../base/reason.ts';
import { ok, type Result, refuse } from '../../base/result.ts';
import { maxSymbolAtomicUnits, type Network } from '../../chain/networks.ts';
import type { Recipient, SymbolMosaic } from '../common-fields.ts';
import { decodeSymbolRecipient } from './recipient.ts';

/** Signer and position of the body. */
export interface BodyContext {
  readonly network: Network;
  /** 32 bytes; null if the request leaves the signer open. */
  readonly signer: Uint8Array | null;
  /** Offset of the body in the bytes that were read, for the facts of a reason. */
  readonly offset: number;
}

/** Layout of one kind. `write` does not validate; check by decoding the result. */
export interface BodyCodec<Content extends { readonly kind: string }> {
  readonly kind: Content['kind'];
  /** catbuffer TransactionType. */
  readonly type: number;
  read(body: BodyReader): Result<Content, Reason>;
  write(content: Content, network: Network): Uint8Array;
}

const nowhere: Recipient = { type: 'alias', namespaceId: 0n };

export class BodyReader {
  readonly context: BodyContext;
  readonly #reader: ByteReader;
  readonly #length: number;
  #first: Reason | null = null;

  constructor(bytes: Uint8Array, context: BodyContext) {
    this.context = context;
    this.#reader = new ByteReader(bytes);
    this.#length = bytes.length;
  }

  /** Records a reason unless there is one. */
  refusal(reason: Reason | null): void {
    this.#first ??= reason;
  }

  u8(): number {
    return this.#reader.u8();
  }

  u16(): number {
    return this.#reader.u16();
  }

  u32(): number {
    return this.#reader.u32();
  }

  u64(): bigint {
    return this.#reader.u64();
  }

  take(count: number): Uint8Array {
    return this.#reader.take(count);
  }

  /** Two's complement, like the deltas of catbuffer. */
  i8(): number {
    return (this.#reader.u8() << 24) >> 24;
  }

  i16(): number {
    return (this.#reader.u16() << 16) >> 16;
  }

  /** catbuffer make_reserved(…, 0). */
  reserved(size: number): void {
    const offset = this.context.offset + this.#length - this.#reader.left;
    const isZero = size > 4 ? this.#reader.uint(size) === 0n : this.#reader.small(size) === 0;
    if (!isZero) this.refusal(reason('reserved-not-zero', { offset: String(offset) }));
  }

  /** An enum of one byte; values count from 0. */
  choice<T extends string>(values: readonly [T, ...T[]], field: string): T {
    const value = this.u8();
    const chosen = values[value];
    if (chosen === undefined) this.refusal(reason('enum-unknown', { field, value: String(value) }));
    return chosen ?? values[0];
  }

  recipient(): Recipient {
    const recipient = decodeSymbolRecipient(this.context.network, this.take(24));
    if (recipient.ok) return recipient.value;
    this.refusal(recipient.reason);
    return nowhere;
  }

  /** catbuffer Address: never an alias. */
  address(): string {
    const recipient = this.recipient();
    if (recipient.type === 'address') return recipient.address;
    this.refusal(reason('bad-address', { type: 'alias' }));
    return '';
  }

  /** A linked key: 32 bytes, not all zero. */
  key(): Uint8Array {
    const key = this.take(32);
    if (isZero(key)) this.refusal(reason('key-invalid'));
    return key;
  }

  /** An amount of a mosaic, at most the largest supply. */
  amount(): bigint {
    const amount = this.u64();
    if (amount > maxSymbolAtomicUnits) this.refusal(reason('amount-too-large', { amount: String(amount) }));
    return amount;
  }

  mosaic(): SymbolMosaic {
    return { id: this.u64(), amount: this.amount() };
  }

  within<N extends bigint | number>(value: N, least: N, most: N, field: string): N {
    if (value < least || value > most)
      this.refusal(
        reason('value-out-of-range', { field, value: String(value), least: String(least), most: String(most) }),
      );
    return value;
  }

  /** `count` items of `size` bytes each; allocates nothing before it is sure that the bytes exist. */
  list<T>(count: number, size: number, item: () => T): readonly T[] {
    const items: T[] = [];
    if (count * size > this.#reader.left) this.take(count * size);
    else for (let i = 0; i < count; i += 1) items.push(item());
    return items;
  }

  /** The content, or the reason against it. */
  end<T>(content: T): Result<T, Reason> {
    const { isShort, left } = this.#reader;
    if (isShort) return refuse(reason('too-short', { length: String(this.context.offset + this.#length) }));
    if (left > 0) return refuse(reason('trailing-bytes', { count: String(left) }));
    return this.#first === null ? ok(content) : refuse(this.#first);
  }
}

export const putMosaic = (writer: ByteWriter, { id, amount }: SymbolMosaic): ByteWriter => writer.u64(id).u64(amount);
