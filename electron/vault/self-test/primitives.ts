/** The primitives under test: the same functions that the vault uses, as one value, so that a test can break each of
 * them. */
import { hkdfSync, pbkdf2 as opensslPbkdf2, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { chacha20poly1305, xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { ripemd160, sha1 } from '@noble/hashes/legacy.js';
import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { keccak_256, keccak_512, sha3_256 } from '@noble/hashes/sha3.js';
import { entropyToMnemonic, mnemonicToSeedSync } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { combine, split } from 'shamir-secret-sharing';
import type { Hashes } from '../../../core/base/sha3.ts';
import type { Chain } from '../../../core/chain/networks.ts';
import { type SignatureScheme, schemeOf } from '../../../core/signature/curves.ts';
import { openCbc } from '../import/ciphers.ts';
import { deriveKey } from '../keys/derivation.ts';
import { argon2id, type Stretch } from '../secrets/key-stretching.ts';
import type { SignatureImplementation, Signers } from '../signer/implementation.ts';
import { opensslKey, opensslVerifies } from '../signer/openssl.ts';
import { signerLoaders } from '../signer/signing-keys.ts';
import { sodium, sodiumHashes } from '../signer/sodium-signatures.ts';

type Hash = (data: Uint8Array) => Uint8Array;
type Bytes = Uint8Array;
type Pbkdf2 = (password: Bytes, salt: Bytes, rounds: number, length: number) => Bytes | Promise<Bytes>;

export const hashNames = ['sha256', 'sha512', 'sha3-256', 'keccak-256', 'keccak-512', 'ripemd-160'] as const;
export type HashName = (typeof hashNames)[number];

/** Argon2id with all inputs of RFC 9106; the vault uses neither secret nor associated data. */
export interface Argon2Input {
  readonly password: Bytes;
  readonly salt: Bytes;
  readonly secret: Bytes;
  readonly associated: Bytes;
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
}

export interface KeyExchange {
  readonly publicKey: Hash;
  readonly shared: (secret: Bytes, publicKey: Bytes) => Bytes;
}

export interface Primitives {
  readonly randomBytes: (length: number) => Bytes;
  readonly hashes: Readonly<Record<HashName, Hash>>;
  /** The second SHA-3 and Keccak, which core is given. */
  readonly nativeHashes: () => Promise<Hashes>;
  readonly hmac: (hash: 'sha256' | 'sha512', key: Bytes, data: Bytes) => Bytes;
  readonly hkdf: (input: Bytes, salt: Bytes, info: Bytes, length: number) => Bytes;
  /** The second implementation, which must agree when words are created. */
  readonly opensslHkdf: (input: Bytes, salt: Bytes, info: Bytes, length: number) => Bytes;
  readonly argon2: (input: Argon2Input) => Promise<Bytes>;
  readonly stretch: Stretch;
  readonly seal: (key: Bytes, nonce: Bytes, associated: Bytes, plain: Bytes) => Bytes;
  /** Throws if the tag does not match. */
  readonly unseal: (key: Bytes, nonce: Bytes, associated: Bytes, sealed: Bytes) => Bytes;
  /** As used by age for the content of a backup. */
  readonly sealBackup: Primitives['seal'];
  readonly unsealBackup: Primitives['unseal'];
  readonly scrypt: (password: Bytes, salt: Bytes, N: number, r: number, p: number, length: number) => Promise<Bytes>;
  /** SHA-1 and SHA-256, for keys of other wallets. */
  readonly pbkdf2: Readonly<Record<'sha1' | 'sha256', Pbkdf2>>;
  /** Used by SLIP-39. */
  readonly opensslPbkdf2: Pbkdf2;
  /** AES-256-CBC for keys of other wallets: null if the padding is invalid. Wipes the key. */
  readonly openCbc: typeof openCbc;
  readonly x25519: () => Promise<KeyExchange>;
  readonly shamir: { readonly split: typeof split; readonly combine: typeof combine };
  /** Loaded one by one: a damaged one does not take the other's checks with it. */
  readonly signers: { readonly [K in keyof Signers]: () => Promise<SignatureImplementation> };
  /** The implementation that core verifies with. */
  readonly noble: (chain: Chain) => SignatureScheme;
  readonly opensslVerifies: (message: Bytes, publicKey: Bytes, signature: Bytes) => boolean;
  readonly words: (entropy: Bytes) => string;
  readonly seedOfWords: (words: string, passphrase: string) => Bytes;
  readonly deriveKey: typeof deriveKey;
}

async function argon2({ password, salt, secret, associated, memoryKiB, passes, lanes }: Argon2Input): Promise<Bytes> {
  const { default: library } = await import('argon2');
  return library.hash(Buffer.from(password), {
    ...{ raw: true, type: library.argon2id, version: 0x13, hashLength: 32 },
    ...{ salt: Buffer.from(salt), secret: Buffer.from(secret), associatedData: Buffer.from(associated) },
    ...{ memoryCost: memoryKiB, timeCost: passes, parallelism: lanes },
  });
}

const stretchPbkdf2 = promisify(opensslPbkdf2);
const stretchScrypt = promisify(scrypt) as (
  ...given: [password: Bytes, salt: Bytes, length: number, work: { N: number; r: number; p: number }]
) => Promise<Buffer>;

export const realPrimitives: Primitives = {
  randomBytes: (length) => Uint8Array.from(randomBytes(length)),
  hashes: {
    sha256,
    sha512,
    'sha3-256': sha3_256,
    'keccak-256': keccak_256,
    'keccak-512': keccak_512,
    'ripemd-160': ripemd160,
  },
  nativeHashes: sodiumHashes,
  hmac: (hash, key, data) => hmac(hash === 'sha256' ? sha256 : sha512, key, data),
  hkdf: (input, salt, info, length) => hkdf(sha512, input, salt, info, length),
  opensslHkdf: (input, salt, info, length) => new Uint8Array(hkdfSync('sha512', input, salt, info, length)),
  argon2,
  stretch: argon2id,
  seal: (key, nonce, associated, plain) => xchacha20poly1305(key, nonce, associated).encrypt(plain),
  unseal: (key, nonce, associated, sealed) => xchacha20poly1305(key, nonce, associated).decrypt(sealed),
  sealBackup: (key, nonce, associated, plain) => chacha20poly1305(key, nonce, associated).encrypt(plain),
  unsealBackup: (key, nonce, associated, sealed) => chacha20poly1305(key, nonce, associated).decrypt(sealed),
  scrypt: (password, salt, N, r, p, length) => stretchScrypt(password, salt, length, { N, r, p }),
  pbkdf2: {
    sha1: (password, salt, c, dkLen) => pbkdf2(sha1, password, salt, { c, dkLen }),
    sha256: (password, salt, c, dkLen) => pbkdf2(sha256, password, salt, { c, dkLen }),
  },
  opensslPbkdf2: (password, salt, rounds, length) => stretchPbkdf2(password, salt, rounds, length, 'sha256'),
  openCbc,
  x25519: async () => {
    const lib = await sodium();
    return { publicKey: (key) => lib.x25519Key(key), shared: (key, other) => lib.x25519(key, other) };
  },
  shamir: { split, combine },
  signers: signerLoaders,
  noble: schemeOf,
  opensslVerifies: (message, publicKey, signature) => opensslVerifies(message, opensslKey(publicKey), signature),
  words: (entropy) => entropyToMnemonic(entropy, wordlist),
  seedOfWords: mnemonicToSeedSync,
  deriveKey,
};
