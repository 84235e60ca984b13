/** The last step before a signature: everything is checked again from the bytes as they came, then signed twice. */
import { equalBytes } from '../../core/base/bytes.ts';
import { fromHex } from '../../core/base/hex.ts';
import { because, type Reason } from '../../core/base/reason.ts';
import { type Result, refuse } from '../../core/base/result.ts';
import type { Account } from '../../core/contract/shapes.ts';
import type { Considered } from '../../core/policy/consider.ts';
import { composeReply, type Reply } from '../../core/reply/reply.ts';
import { digestOf } from '../../core/review/digest.ts';
import { decodeTransaction, withSigner } from '../../core/transaction/decode-transaction.ts';
import { keyOf, type OpenVault } from './open-vault.ts';
import { bothSigners, type Signers, signTwice } from './sign-twice.ts';

export async function signConsidered(
  considered: Considered,
  vault: OpenVault,
  signers: Signers = bothSigners,
): Promise<Result<Reply, Reason>> {
  const { requested, tx, document } = considered;
  const account = accountOf(considered, vault);
  const publicKey = account === null ? null : fromHex(account.publicKey);
  if (account === null || publicKey === null) return refuse(because('signer-not-ours'));
  // Decoded once more from the request: what is signed is what these bytes say, not what an object was told to hold.
  const again = decodeTransaction({ chain: tx.chain, network: tx.network, bytes: requested });
  if (!again.ok) return again;
  const { bytes } = withSigner(again.value, publicKey);
  if (!equalBytes(bytes, tx.bytes) || digestOf(bytes) !== document.digest) return refuse(because('approval-mismatch'));
  const key = keyOf(vault, account);
  try {
    const signature = await signTwice(tx, key, publicKey, signers);
    if (!signature.ok) return signature;
    return composeReply({ requested, tx, publicKey, signature: signature.value });
  } finally {
    key.wipe();
  }
}

function accountOf({ document }: Considered, vault: OpenVault): Account | null {
  const { chain, network, signer } = document;
  const isSigner = (account: Account) =>
    account.chain === chain && account.network === network && account.publicKey === signer.publicKey;
  return vault.accounts.find(isSigner) ?? null;
}
