/**
 * Verifies replies for Symbol with Node's own Ed25519, in a tenth of the time of @noble/curves. NEM's stay with @noble/curves:
 * nothing else checks them that WebAssembly does not run (docs/adr/0027).
 */
import { isZero } from '../../../core/base/bytes.ts';
import { nobleVerify, type Verify } from '../../../core/signature/reply-verifier.ts';
import { opensslKey, opensslVerifies } from './openssl.ts';

export const nativeReplyVerify: Verify = (chain, message, publicKey, signature) =>
  chain === 'symbol' ? holds(message, publicKey, signature) : nobleVerify(chain, message, publicKey, signature);

function holds(message: Uint8Array, publicKey: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 32 || signature.length !== 64 || isZero(publicKey)) return false;
  try {
    return opensslVerifies(message, opensslKey(publicKey), signature);
  } catch {
    return false;
  }
}
