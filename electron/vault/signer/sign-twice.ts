/**
 * Two implementations that share no code sign the same bytes: symbol-sdk (WebAssembly, dalek) and @noble/curves.
 * Ed25519 is deterministic here, so their signatures must be equal to the byte: a bug or a fault in one of them, or a
 * nonce made to leak the key, cannot pass. Then both verify, and the SDK's own codec must reproduce the bytes.
 */
import { equalBytes } from '../../../core/base/bytes.ts';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { assertNever, ok, type Result, refuse } from '../../../core/base/result.ts';
import type { Chain } from '../../../core/chain/networks.ts';
import { schemeOf } from '../../../core/signature/curves.ts';
import { isOwnedBy, messageToOwn } from '../../../core/signature/ownership.ts';
import { cosignatureHolds, isSignedBy, messageToCosign, messageToSign } from '../../../core/signature/signature.ts';
import type { SecretBytes } from '../secrets/secret-bytes.ts';
import { sdkAgrees } from './sdk-codec.ts';
import type { ToSign } from './to-sign.ts';

export interface SignerAnswer {
  readonly signature: Uint8Array;
  readonly publicKey: Uint8Array;
}
/** `key` is the 32-byte Ed25519 seed (NEM: not the reversed form that wallets show). */
export type Signer = (chain: Chain, message: Uint8Array, key: Uint8Array) => Promise<SignerAnswer>;

export interface Signers {
  readonly first: Signer;
  readonly second: Signer;
}

export const nobleSigner: Signer = async (chain, message, key) => {
  const scheme = schemeOf(chain);
  return { signature: scheme.sign(message, key), publicKey: scheme.publicKey(key) };
};

/** The SDK is loaded at the first signature: it takes half a second and 75 MB (facts/nem-symbol.md §4.15). */
export const sdkSigner: Signer = async (chain, message, key) => {
  const [{ PrivateKey }, { KeyPair }] = await Promise.all([
    import('symbol-sdk'),
    chain === 'symbol' ? import('symbol-sdk/symbol') : import('symbol-sdk/nem'),
  ]);
  const seed = Uint8Array.from(key);
  // The NEM KeyPair reverses what it is given (symbol-sdk src/nem/KeyPair.js), so it is given the reverse.
  if (chain === 'nem') seed.reverse();
  const privateKey = new PrivateKey(seed);
  const keyPair = new KeyPair(privateKey);
  const signature = Uint8Array.from(keyPair.sign(message).bytes);
  const publicKey = Uint8Array.from(keyPair.publicKey.bytes);
  privateKey.bytes.fill(0);
  seed.fill(0);
  return { signature, publicKey };
};

export const bothSigners: Signers = { first: sdkSigner, second: nobleSigner };

/** The signature, or 'second-codec-disagrees', 'signatures-disagree', 'signature-invalid'. */
export async function signTwice(
  what: ToSign,
  key: SecretBytes,
  publicKey: Uint8Array,
  { first, second }: Signers = bothSigners,
): Promise<Result<Uint8Array, Reason>> {
  const message = messageOf(what);
  if (!(await sdkAgrees(what, message))) return refuse(reason('second-codec-disagrees'));
  const chain = what.as === 'owner' ? what.statement.facts.chain : what.tx.chain;
  const one = await key.lend((bytes) => first(chain, message, bytes));
  const two = await key.lend((bytes) => second(chain, message, bytes));
  const sameKeys = equalBytes(one.publicKey, publicKey) && equalBytes(two.publicKey, publicKey);
  if (!sameKeys || !equalBytes(one.signature, two.signature)) return refuse(reason('signatures-disagree'));
  const holds =
    nobleVerifies(what, message, publicKey, one.signature) &&
    (await sdkVerifies(chain, message, publicKey, one.signature));
  return holds ? ok(one.signature) : refuse(reason('signature-invalid'));
}

function messageOf(what: ToSign): Uint8Array {
  switch (what.as) {
    case 'signer':
      return messageToSign(what.tx);
    case 'cosigner':
      return messageToCosign(what.tx);
    case 'owner':
      return messageToOwn(what.statement);
    default:
      return assertNever(what);
  }
}

function nobleVerifies(what: ToSign, message: Uint8Array, publicKey: Uint8Array, signature: Uint8Array): boolean {
  switch (what.as) {
    case 'signer':
      return isSignedBy(what.tx, publicKey, signature);
    case 'cosigner':
      return cosignatureHolds(message, publicKey, signature);
    case 'owner':
      return isOwnedBy(what.statement, signature);
    default:
      return assertNever(what);
  }
}

export async function sdkVerifies(
  chain: Chain,
  message: Uint8Array,
  publicKey: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  const { PublicKey, Signature } = await import('symbol-sdk');
  const { Verifier } = chain === 'symbol' ? await import('symbol-sdk/symbol') : await import('symbol-sdk/nem');
  return new Verifier(new PublicKey(publicKey)).verify(message, new Signature(signature));
}
