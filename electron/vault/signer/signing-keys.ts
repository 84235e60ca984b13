/**
 * The keys of one approval. Each is derived once, its public key by both implementations, and signs as often as the approval
 * says; `close` wipes all of them, and what signing left in the memory of the implementations.
 */
import { equalBytes } from '../../../core/base/bytes.ts';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import type { Chain, Network } from '../../../core/chain/networks.ts';
import type { SecretBytes } from '../secrets/secret-bytes.ts';
import { dalek } from './dalek.ts';
import type { SignatureImplementation, Signers } from './implementation.ts';
import { opensslKey, opensslVerifies } from './openssl.ts';
import { sodiumSignatures } from './sodium-signatures.ts';

/** Each by itself, so that the self-test can name the one that does not load. */
export const signerLoaders: { readonly [K in keyof Signers]: () => Promise<SignatureImplementation> } = {
  first: dalek,
  second: sodiumSignatures,
};

export async function loadSigners(): Promise<Signers> {
  const [first, second] = await Promise.all([signerLoaders.first(), signerLoaders.second()]);
  return { first, second };
}

export class SigningKey {
  readonly chain: Chain;
  readonly #seed: SecretBytes;
  readonly #publicKey: Uint8Array;
  readonly #signers: Signers;
  readonly #openssl: ReturnType<typeof opensslKey> | null;

  private constructor(chain: Chain, seed: SecretBytes, publicKey: Uint8Array, signers: Signers) {
    this.chain = chain;
    this.#seed = seed;
    this.#publicKey = publicKey.slice();
    this.#signers = signers;
    this.#openssl = chain === 'symbol' ? opensslKey(publicKey) : null;
  }

  /**
   * Takes the seed over. `publicKey`: of the account, as it was shown. Refuses 'signatures-disagree' where one of the two
   * derives another one. The seed is wiped unless a key is given, also where an implementation throws.
   */
  static open(chain: Chain, seed: SecretBytes, publicKey: Uint8Array, signers: Signers): Result<SigningKey, Reason> {
    try {
      const derived = [signers.first, signers.second].map((one) => seed.lend((bytes) => one.publicKey(chain, bytes)));
      if (derived.every((key) => equalBytes(key, publicKey)))
        return ok(new SigningKey(chain, seed, publicKey, signers));
    } catch (error) {
      seed.wipe();
      throw error;
    }
    seed.wipe();
    return refuse(reason('signatures-disagree'));
  }

  /**
   * The signature that both made, verified by the second and, for Symbol, by OpenSSL. The first does not verify what it made:
   * libsodium, the second, refuses all that it refuses (docs/adr/0027). Refuses
   * 'signatures-disagree', 'signature-invalid'.
   */
  sign(message: Uint8Array): Result<Uint8Array, Reason> {
    const { first, second } = this.#signers;
    const key = this.#publicKey;
    const one = this.#seed.lend((seed) => first.sign(this.chain, message, seed, key));
    const two = this.#seed.lend((seed) => second.sign(this.chain, message, seed, key));
    if (!equalBytes(one, two)) return refuse(reason('signatures-disagree'));
    const holds =
      second.verify(this.chain, message, key, one) &&
      (this.#openssl === null || opensslVerifies(message, this.#openssl, one));
    return holds ? ok(one) : refuse(reason('signature-invalid'));
  }

  wipe(): void {
    this.#seed.wipe();
  }
}

/** Which account of the vault a key is of. */
export interface KeyName {
  readonly chain: Chain;
  readonly network: Network;
  /** 64 upper-case hex. */
  readonly publicKey: string;
}

/** Gives the Ed25519 seeds of accounts, each in a copy of its own. */
export interface KeySource {
  readonly keyOf: (account: KeyName) => SecretBytes;
  readonly wipe: () => void;
}

export class SigningKeys {
  readonly #signers: Signers;
  readonly #source: KeySource;
  readonly #opened = new Map<string, SigningKey>();
  #isClosed = false;

  constructor(signers: Signers, source: KeySource) {
    this.#signers = signers;
    this.#source = source;
  }

  /** The key of this account, opened at its first use. Throws after `close`: nobody would wipe the key. */
  keyOf(account: KeyName, publicKey: Uint8Array): Result<SigningKey, Reason> {
    if (this.#isClosed) throw new Error('the keys of this approval are closed');
    const name = `${account.chain} ${account.network} ${account.publicKey}`;
    const before = this.#opened.get(name);
    if (before !== undefined) return ok(before);
    const opened = SigningKey.open(account.chain, this.#source.keyOf(account), publicKey, this.#signers);
    if (opened.ok) this.#opened.set(name, opened.value);
    return opened;
  }

  /** Wipes all of it, whatever one of the wipes throws. */
  close(): void {
    this.#isClosed = true;
    const keys = [...this.#opened.values()];
    this.#opened.clear();
    const { first, second } = this.#signers;
    wipeAll([...keys, this.#source, first, second]);
  }
}

function wipeAll([one, ...others]: readonly { readonly wipe: () => void }[]): void {
  if (one === undefined) return;
  try {
    one.wipe();
  } finally {
    wipeAll(others);
  }
}
