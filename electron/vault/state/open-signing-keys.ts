/**
 * The signing keys of an open vault, for one approval. The seed of the recovery words (2,048 rounds of PBKDF2) is
 * derived when the first key needs it; seed and keys are wiped when the caller closes them.
 */

import type { SecretBytes } from '../secrets/secret-bytes.ts';
import type { Signers } from '../signer/implementation.ts';
import { loadSigners, SigningKeys } from '../signer/signing-keys.ts';
import { keyFromSeed, type OpenVault, seedOfVault } from './open-vault.ts';

/** `given`: the implementations that sign, if a test brings its own. The caller closes the keys. */
export async function openSigningKeys(vault: OpenVault, given: Signers | null = null): Promise<SigningKeys> {
  const signers = given ?? (await loadSigners());
  let seed: SecretBytes | null = null;
  return new SigningKeys(signers, {
    keyOf: (account) => {
      seed ??= seedOfVault(vault);
      return keyFromSeed(vault, account, seed);
    },
    wipe: () => {
      seed?.wipe();
      seed = null;
    },
  });
}

/** Opens the keys while `use` runs, for one signature or all of a batch. They are wiped whatever the outcome. */
export async function withSigningKeys<T>(
  vault: OpenVault,
  given: Signers | null,
  use: (keys: SigningKeys) => Promise<T>,
): Promise<T> {
  const keys = await openSigningKeys(vault, given);
  try {
    return await use(keys);
  } finally {
    keys.close();
  }
}
