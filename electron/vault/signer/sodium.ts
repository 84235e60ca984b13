/**
 * libsodium's WebAssembly over one block of its own memory. Seeds, scalars and nonces are written into the block and stay in
 * it: no array of JavaScript ever holds a scalar or a nonce, and `wipe` overwrites the block and all that the functions use below it.
 * Scalars are multiplied, added and reduced, and secret multiples of the base point taken, in constant time (its ref10 code).
 */
import { randomBytes } from 'node:crypto';
import load, { type Libsodium } from 'libsodium-sumo';
import { maxTransactionBytes } from '../../../core/transaction/limits.ts';
import { restoring } from './wasm-memory.ts';

/** Offsets and lengths in the block. */
const places = {
  state: { at: 0, length: 256 },
  wide: { at: 256, length: 64 },
  seed: { at: 320, length: 32 },
  scalar: { at: 352, length: 32 },
  prefix: { at: 384, length: 32 },
  nonce: { at: 416, length: 32 },
  challenge: { at: 448, length: 32 },
  product: { at: 480, length: 32 },
  point: { at: 512, length: 32 },
  secretKey: { at: 544, length: 64 },
  publicKey: { at: 608, length: 32 },
  /** R, then S. */
  signature: { at: 640, length: 64 },
  r: { at: 640, length: 32 },
  s: { at: 672, length: 32 },
  hash: { at: 704, length: 32 },
} as const;
type Place = keyof typeof places;
const messageAt = 736;
/** The longest message to sign is a transaction and the hash that names its network. */
export const maxMessage = maxTransactionBytes + 1024;

/** Bytes absorbed per block: 200 minus twice the hash length. */
const rates = { keccak256: 136, keccak512: 72 } as const;

export class Sodium {
  readonly #lib: Libsodium;
  readonly #block: number;
  #messageLength = 0;
  /** Back to how the memory was after loading. */
  readonly wipe: () => void;

  private constructor(lib: Libsodium) {
    this.#lib = lib;
    this.#block = lib._malloc(messageAt + maxMessage);
    const isEnough = lib._crypto_core_keccak1600_statebytes() <= places.state.length;
    if (this.#block === 0 || !isEnough) throw new Error('libsodium: no memory');
    // The stack and everything else that is written lies below what was allocated first.
    this.wipe = restoring(() => lib.HEAPU8, this.#block + messageAt + maxMessage);
  }

  static async load(): Promise<Sodium> {
    const lib = await load({ getRandomValue: () => randomBytes(4).readUInt32LE() });
    if (lib._sodium_init() < 0) throw new Error('libsodium: not initialised');
    return new Sodium(lib);
  }

  /** The complete memory at this moment, to inspect what is left in it. */
  memory(): Uint8Array {
    return this.#lib.HEAPU8;
  }

  put(place: Place, bytes: Uint8Array): void {
    if (bytes.length !== places[place].length) throw new Error(`${place}: wrong length`);
    this.#lib.HEAPU8.set(bytes, this.#at(place));
  }

  putMessage(message: Uint8Array): void {
    if (message.length > maxMessage) throw new Error('longer than anything that is signed');
    this.#lib.HEAPU8.set(message, this.#block + messageAt);
    this.#messageLength = message.length;
  }

  /** For public values, and for what the caller wipes: a copy in an array of JavaScript. */
  take(place: Place): Uint8Array {
    const at = this.#at(place);
    return this.#lib.HEAPU8.slice(at, at + places[place].length);
  }

  copy(to: Place, from: Place, offset = 0): void {
    const at = this.#at(from) + offset;
    this.#lib.HEAPU8.copyWithin(this.#at(to), at, at + Math.min(places[to].length, places[from].length));
  }

  /** Clears the bits that RFC 8032 §5.1.5 clears, and sets the one that it sets. */
  clamp(place: Place): void {
    const [memory, at] = [this.#lib.HEAPU8, this.#at(place)];
    memory[at] = (memory[at] ?? 0) & 0xf8;
    memory[at + 31] = ((memory[at + 31] ?? 0) & 0x7f) | 0x40;
  }

  /** `publicKey` and `secretKey` of `seed`: RFC 8032 Ed25519. */
  ed25519Keys(): void {
    this.#lib._crypto_sign_seed_keypair(this.#at('publicKey'), this.#at('secretKey'), this.#at('seed'));
  }

  /** The signature of the message by `seed` and `publicKey`. */
  ed25519Sign(): Uint8Array {
    const { HEAPU8, _crypto_sign_detached: sign } = this.#lib;
    // libsodium's secret key: the seed, then its public key.
    HEAPU8.copyWithin(this.#at('secretKey'), this.#at('seed'), this.#at('seed') + 32);
    HEAPU8.copyWithin(this.#at('secretKey') + 32, this.#at('publicKey'), this.#at('publicKey') + 32);
    sign(this.#at('signature'), 0, this.#block + messageAt, this.#messageLength, 0, this.#at('secretKey'));
    return this.take('signature');
  }

  /** Refuses S ≥ L, and points that are of small order or not canonical (libsodium crypto_sign/ed25519/ref10/open.c). */
  ed25519Verifies(): boolean {
    const { _crypto_sign_verify_detached: verify } = this.#lib;
    const [signature, publicKey] = [this.#at('signature'), this.#at('publicKey')];
    return verify(signature, this.#block + messageAt, this.#messageLength, 0, publicKey) === 0;
  }

  /** `wide` = Keccak-512 of these places and, after them, of the message. */
  keccak512(parts: readonly Place[], andMessage: boolean): void {
    const sponge = this.#sponge(rates.keccak512);
    for (const part of parts) sponge.absorb(this.#at(part), places[part].length);
    if (andMessage) sponge.absorb(this.#block + messageAt, this.#messageLength);
    sponge.squeeze(this.#at('wide'), 64);
  }

  keccak256(message: Uint8Array): Uint8Array {
    this.putMessage(message);
    const sponge = this.#sponge(rates.keccak256);
    sponge.absorb(this.#block + messageAt, message.length);
    sponge.squeeze(this.#at('hash'), 32);
    return this.take('hash');
  }

  sha3(message: Uint8Array): Uint8Array {
    this.putMessage(message);
    this.#lib._crypto_hash_sha3256(this.#at('hash'), this.#block + messageAt, message.length, 0);
    return this.take('hash');
  }

  /** `to` = `wide` modulo the group order L. */
  reduce(to: Place): void {
    this.#lib._crypto_core_ed25519_scalar_reduce(this.#at(to), this.#at('wide'));
  }

  /** `wide` = `place`, followed by zeros. */
  widen(place: Place): void {
    this.#lib.HEAPU8.fill(0, this.#at('wide'), this.#at('wide') + places.wide.length);
    this.copy('wide', place);
  }

  /** `to` = x·y + z modulo L. */
  multiplyAdd(to: Place, x: Place, y: Place, z: Place): void {
    this.#lib._crypto_core_ed25519_scalar_mul(this.#at('product'), this.#at(x), this.#at(y));
    this.#lib._crypto_core_ed25519_scalar_add(this.#at(to), this.#at('product'), this.#at(z));
  }

  /** `to` = scalar·B. False where that is the identity. */
  timesBase(to: Place, scalar: Place): boolean {
    return this.#lib._crypto_scalarmult_ed25519_base_noclamp(this.#at(to), this.#at(scalar)) === 0;
  }

  /** `to` = scalar·P. False where that is the identity, or P is not canonical or not of the group of prime order. */
  times(to: Place, scalar: Place, point: Place): boolean {
    return this.#lib._crypto_scalarmult_ed25519_noclamp(this.#at(to), this.#at(scalar), this.#at(point)) === 0;
  }

  /** `to` = P − Q. False where one of them is no point. */
  minus(to: Place, p: Place, q: Place): boolean {
    return this.#lib._crypto_core_ed25519_sub(this.#at(to), this.#at(p), this.#at(q)) === 0;
  }

  /** The X25519 public key of `key` (RFC 7748 §6.1). The lengths are 32 bytes. */
  x25519Key(key: Uint8Array): Uint8Array {
    this.put('seed', key);
    this.#lib._crypto_scalarmult_base(this.#at('publicKey'), this.#at('seed'));
    return this.take('publicKey');
  }

  /** key·P by X25519: the shared secret, in an array that the caller wipes. Throws where it is zero (RFC 7748 §6.1). */
  x25519(key: Uint8Array, point: Uint8Array): Uint8Array {
    this.put('seed', key);
    this.put('point', point);
    const isShared = this.#lib._crypto_scalarmult(this.#at('product'), this.#at('seed'), this.#at('point')) === 0;
    if (!isShared) throw new Error('a public key of small order');
    return this.take('product');
  }

  /** Keccak as it was before FIPS 202 gave it a suffix: a one bit after the message, another at the end of the block. */
  #sponge(rate: number) {
    const [lib, state] = [this.#lib, this.#at('state')];
    let filled = 0;
    const absorb = (from: number, length: number): void => {
      for (let done = 0; done < length; ) {
        const piece = Math.min(rate - filled, length - done);
        lib._crypto_core_keccak1600_xor_bytes(state, from + done, filled, piece);
        done += piece;
        filled += piece;
        if (filled < rate) continue;
        lib._crypto_core_keccak1600_permute_24(state);
        filled = 0;
      }
    };
    const squeeze = (to: number, length: number): void => {
      lib.HEAPU8.set([0x01, 0x80], to);
      lib._crypto_core_keccak1600_xor_bytes(state, to, filled, 1);
      lib._crypto_core_keccak1600_xor_bytes(state, to + 1, rate - 1, 1);
      lib._crypto_core_keccak1600_permute_24(state);
      lib._crypto_core_keccak1600_extract_bytes(state, to, 0, length);
    };
    lib._crypto_core_keccak1600_init(state);
    return { absorb, squeeze };
  }

  #at(place: Place): number {
    return this.#block + places[place].at;
  }
}
