/**
 * Two implementations without shared code sign the same bytes: curve25519-dalek (symbol-sdk's WebAssembly) and libsodium.
 * Ed25519 is deterministic here, so both signatures must be equal; a bug or fault in one of them, or a nonce chosen to leak
 * the key, is detected. Then libsodium verifies, for Symbol also OpenSSL, and the SDK's codec must reproduce the bytes.
 */
import { type Reason, reason } from '../../../core/base/reason.ts';
import { assertNever, type Result, refuse } from '../../../core/base/result.ts';
import { messageToOwn } from '../../../core/signature/ownership.ts';
import { messageToCosign, messageToSign } from '../../../core/signature/signature.ts';
import { sdkAgrees } from './sdk-codec.ts';
import type { SigningKey } from './signing-keys.ts';
import type { ToSign } from './to-sign.ts';

/** The signature, or 'second-codec-disagrees', 'signatures-disagree', 'signature-invalid'. */
export async function signTwice(what: ToSign, key: SigningKey): Promise<Result<Uint8Array, Reason>> {
  const message = messageOf(what);
  const chain = what.as === 'owner' ? what.statement.facts.chain : what.tx.chain;
  if (chain !== key.chain) throw new Error('a key signs for its own chain');
  return (await sdkAgrees(what, message)) ? key.sign(message) : refuse(reason('second-codec-disagrees'));
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
