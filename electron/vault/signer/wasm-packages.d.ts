/** Types for the used parts of two WebAssembly packages, which ship none. */
declare module 'symbol-crypto-wasm-node' {
  export const HashMode: { readonly Keccak: 0; readonly Sha2_512: 1 };
  export function crypto_sign_keypair(hashMode: number, seed: Uint8Array, publicKey: Uint8Array): void;
  export function crypto_private_sign(
    hashMode: number,
    seed: Uint8Array,
    message: Uint8Array,
    signature: Uint8Array,
  ): void;
  export function crypto_private_verify(
    hashMode: number,
    publicKey: Uint8Array,
    message: Uint8Array,
    signature: Uint8Array,
  ): boolean;
  export const __wasm: { readonly memory: WebAssembly.Memory };
}

/** libsodium 1.0.22 (https://doc.libsodium.org); arguments are addresses in `HEAPU8` and lengths. */
declare module 'libsodium-sumo' {
  export interface Libsodium {
    readonly HEAPU8: Uint8Array;
    _malloc(length: number): number;
    _sodium_init(): number;
    _crypto_core_ed25519_scalar_add(sum: number, x: number, y: number): void;
    _crypto_core_ed25519_scalar_mul(product: number, x: number, y: number): void;
    _crypto_core_ed25519_scalar_reduce(reduced: number, of64Bytes: number): void;
    _crypto_core_ed25519_sub(difference: number, p: number, q: number): number;
    _crypto_core_keccak1600_extract_bytes(state: number, bytes: number, offset: number, length: number): void;
    _crypto_core_keccak1600_init(state: number): void;
    _crypto_core_keccak1600_permute_24(state: number): void;
    _crypto_core_keccak1600_statebytes(): number;
    _crypto_core_keccak1600_xor_bytes(state: number, bytes: number, offset: number, length: number): void;
    _crypto_scalarmult(shared: number, privateKey: number, publicKey: number): number;
    _crypto_scalarmult_base(publicKey: number, privateKey: number): number;
    _crypto_scalarmult_ed25519_base_noclamp(point: number, scalar: number): number;
    _crypto_scalarmult_ed25519_noclamp(product: number, scalar: number, point: number): number;
    _crypto_hash_sha3256(hash: number, message: number, lengthLow: number, lengthHigh: 0): number;
    /** Lengths of messages are 64-bit: low and high half. */
    _crypto_sign_detached(
      signature: number,
      signatureLength: 0,
      message: number,
      lengthLow: number,
      lengthHigh: 0,
      secretKey: number,
    ): number;
    _crypto_sign_seed_keypair(publicKey: number, secretKey: number, seed: number): number;
    _crypto_sign_verify_detached(
      signature: number,
      message: number,
      lengthLow: number,
      lengthHigh: 0,
      publicKey: number,
    ): number;
  }
  export default function load(options: { readonly getRandomValue: () => number }): Promise<Libsodium>;
}
