/**
 * Signers for tests: the two real ones, @noble/curves as a third in either place, and keys of an account opened with any
 * of them.
 */
import { fromHex } from '../../core/base/hex.ts';
import { schemeOf } from '../../core/signature/curves.ts';
import type { SignatureImplementation, Signers } from '../../electron/vault/signer/implementation.ts';
import { SigningKey } from '../../electron/vault/signer/signing-keys.ts';
import { keyOf, type OpenVault } from '../../electron/vault/state/open-vault.ts';

export const nobleSignatures: SignatureImplementation = {
  publicKey: (chain, seed) => schemeOf(chain).publicKey(seed),
  sign: (chain, message, seed) => schemeOf(chain).sign(message, seed),
  verify: (chain, message, publicKey, signature) => schemeOf(chain).verify(signature, message, publicKey),
  wipe: () => undefined,
};

/** The key of an account of the vault, opened with these signers; refused as the vault would refuse it. */
export function openKey(vault: OpenVault, account: OpenVault['accounts'][number], signers: Signers) {
  const publicKey = fromHex(account.publicKey) ?? new Uint8Array(0);
  return SigningKey.open(account.chain, keyOf(vault, account), publicKey, signers);
}
