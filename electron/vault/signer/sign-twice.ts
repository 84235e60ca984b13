/**
 * Two implementations that share no code sign the same bytes: curve25519-dalek (symbol-sdk's WebAssembly) and libsodium.
 * Ed25519 is deterministic here, so their signatures must be equal to the byte: a bug or a fault in one of them, or a
 * nonce made to leak the key, cannot pass. Then both verify, and the SDK's own codec must reproduce the bytes.
 */
import { type Reason, reason } from '../../../core/base/reason.ts';
import { assertNever, type Result, refuse } from '../../../core/base/result.ts';
import { messageToOwn, type OwnershipStatement } from '../../../core/signature/ownership.ts';
import { messageToCosign, messageToSign } from '../../../core/signature/signature.ts';
import type { DecodedTransaction, SymbolTransaction } from '../../../core/transaction/transaction.ts';
import { sdkAgrees } from './sdk-codec.ts';
import type { SigningKey } from './signing-keys.ts';

/**
 * What a key may sign: a decoded transaction as its signer, an aggregate that its initiator has signed, as a cosigner, or the
 * ownership statement, which can be neither.
 */
export type ToSign =
  | { readonly as: 'signer'; readonly tx: DecodedTransaction }
  | { readonly as: 'cosigner'; readonly tx: SymbolTransaction }
  | { readonly as: 'owner'; readonly statement: OwnershipStatement };

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
