/**
 * What the vault computes with a private key outside an approval: the public keys of accounts and of the log, the
 * signatures of the log, and the key exchange that custodians' shares are encrypted with.
 * Never in JavaScript: @noble/curves turns a private key into BigInts, which nothing can overwrite. Each call here wipes the
 * memory of the WebAssembly modules that it used before it returns or throws.
 */
import { equalBytes } from '../../../core/base/bytes.ts';
import type { Chain } from '../../../core/chain/networks.ts';
import { SecretBytes } from '../secrets/secret-bytes.ts';
import type { Signers } from './implementation.ts';
import { loadSigners, SigningKey } from './signing-keys.ts';
import type { Sodium } from './sodium.ts';
import { sodium } from './sodium-signatures.ts';

interface Loaded {
  readonly signers: Signers;
  readonly sodium: Sodium;
}

let loaded: Loaded | null = null;

/**
 * Before the first call of the others. The vault's process calls it once the self-test has passed, a program without a
 * self-test (the command line, tests) at its start. Rejects where a module is missing or damaged; a second call does nothing.
 */
export async function loadOwnKeys(): Promise<void> {
  loaded ??= { signers: await loadSigners(), sodium: await sodium() };
}

function modules(): Loaded {
  if (loaded === null) throw new Error('the modules that compute with keys are not loaded');
  return loaded;
}

/**
 * The public key (32 bytes) of `key`, an Ed25519 seed of 32 bytes. Derived by both implementations: nothing may be received at
 * an address, or shown as one, that only one of them knows. Throws where they differ, which is a fault of the machine.
 */
export function publicKeyBy(signers: Signers, chain: Chain, key: SecretBytes): Uint8Array {
  try {
    const [one, two] = [signers.first, signers.second].map((each) => key.lend((seed) => each.publicKey(chain, seed)));
    if (one === undefined || two === undefined || !equalBytes(one, two)) throw new Error('public keys disagree');
    return one;
  } finally {
    wipeBoth(signers);
  }
}

export const publicKeyOf = (chain: Chain, key: SecretBytes): Uint8Array => publicKeyBy(modules().signers, chain, key);

/**
 * The Ed25519 signature (RFC 8032, 64 bytes) of `message` by `key`, the vault's log key or a custodian's approval key, made and
 * verified like that of a transaction. Throws where the implementations disagree.
 */
export function signedByOwnKey(message: Uint8Array, key: SecretBytes): Uint8Array {
  const { signers } = modules();
  const publicKey = publicKeyBy(signers, 'symbol', key);
  const opened = SigningKey.open('symbol', key.lend(SecretBytes.copyOf), publicKey, signers);
  if (!opened.ok) throw new Error('public keys disagree');
  try {
    const signed = opened.value.sign(message);
    if (!signed.ok) throw new Error(signed.reason.code);
    return signed.value;
  } finally {
    opened.value.wipe();
    wipeBoth(signers);
  }
}

/** The public key (32 bytes) of an X25519 private key (RFC 7748). `key` has 32 bytes and is not kept. */
export function exchangeKeyOf(key: Uint8Array): Uint8Array {
  const { sodium: lib } = modules();
  try {
    return lib.x25519Key(key);
  } finally {
    lib.wipe();
  }
}

/**
 * The X25519 secret (32 bytes; the caller wipes it) that the private key `key` shares with the owner of `publicKey`. Throws where
 * `publicKey` is of small order.
 */
export function exchanged(key: Uint8Array, publicKey: Uint8Array): Uint8Array {
  const { sodium: lib } = modules();
  try {
    return lib.x25519(key, publicKey);
  } finally {
    lib.wipe();
  }
}

/** Both, whatever one of them throws. */
function wipeBoth({ first, second }: Signers): void {
  try {
    first.wipe();
  } finally {
    second.wipe();
  }
}
