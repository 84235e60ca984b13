/**
 * Reads the body of one transaction kind: every field by its meaning, the first reason against it remembered.
 * A body that is cut or goes on after its last field is refused as that, whatever its fields would say.
 */
import { ByteReader, type ByteWriter, isZero } from '../../base/bytes.ts';
import { type Reason, reason } from '../../base/reason.ts';
import { ok, type Result, refuse } from '../../base/result.ts';
import { maxSymbolAtomicUnits, type Network } from '../../chain/networks.ts';
import type { Recipient, SymbolMosaic } from '../common-fields.ts';
import { decodeSymbolRecipient } from './recipient.ts';

/** Who says the body, and where it stands. */
export interface BodyContext {
  readonly network: Network;
  /** 32 bytes; null while the request leaves it open. */
  readonly signer: Uint8Array | null;
  /** Where the body begins in the bytes that were read, for the facts of a reason. */
  readonly offset: number;
}

/** The layout of one kind. `write` writes what it is given: check by decoding the result. */
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

  /** Remembers a reason, unless there is one already. */
  refusal(reason: Reason | null): void {
    this.#first ??= reason;
  }

  u8 = (): number => this.#reader.u8();
  u16 = (): number => this.#reader.u16();
  u32 = (): number => this.#reader.u32();
  u64 = (): bigint => this.#reader.u64();
  take = (count: number): Uint8Array => this.#reader.take(count);

  /** Two's complement, as the deltas of catbuffer. */
  i8 = (): number => (this.#reader.u8() << 24) >> 24;
  i16 = (): number => (this.#reader.u16() << 16) >> 16;

  /** catbuffer make_reserved(…, 0). */
  reserved(size: number): void {
    const offset = this.context.offset + this.#length - this.#reader.left;
    if (this.#reader.uint(size) !== 0n) this.refusal(reason('reserved-not-zero', { offset: String(offset) }));
  }

  /** An enum of one byte, counted from 0. */
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

  /** A linked key: 32 bytes that are not all zero. */
  key(): Uint8Array {
    const key = this.take(32);
    if (isZero(key)) this.refusal(reason('key-invalid'));
    return key;
  }

  /** An amount of a mosaic, no more than there can be. */
  amount(): bigint {
    const amount = this.u64();
    if (amount > maxSymbolAtomicUnits) this.refusal(reason('amount-too-large', { amount: String(amount) }));
    return amount;
  }

  mosaic = (): SymbolMosaic => ({ id: this.u64(), amount: this.amount() });

  within<N extends bigint | number>(value: N, least: N, most: N, field: string): N {
    if (value < least || value > most)
      this.refusal(
        reason('value-out-of-range', { field, value: String(value), least: String(least), most: String(most) }),
      );
    return value;
  }

  /** `count` items of `size` bytes each; nothing is made before it is known that the bytes are there. */
  list<T>(count: number, size: number, item: () => T): readonly T[] {
    if (count * size <= this.#reader.left) return Array.from({ length: count }, item);
    this.take(count * size);
    return [];
  }

  /** What was read, or the reason against it. */
  end<T>(content: T): Result<T, Reason> {
    const length = String(this.context.offset + this.#length);
    if (this.#reader.isShort) return refuse(reason('too-short', { length }));
    if (this.#reader.left > 0) return refuse(reason('trailing-bytes', { count: String(this.#reader.left) }));
    return this.#first === null ? ok(content) : refuse(this.#first);
  }
}

export const putMosaic = (writer: ByteWriter, { id, amount }: SymbolMosaic): ByteWriter => writer.u64(id).u64(amount);
