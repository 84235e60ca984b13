/** Splits a data key into shares, each encrypted to one custodian. */

import type { SecretBytes } from '../secrets/secret-bytes.ts';
import { sealShare } from './custodian.ts';
import type { Enrolled, VaultHead } from './head.ts';
import { splitKey } from './split.ts';

export async function sealFor(
  base: Omit<VaultHead, 'custodians'>,
  custodians: readonly Enrolled[],
  dataKey: SecretBytes,
  randomBytes: (length: number) => Uint8Array,
): Promise<VaultHead> {
  const shares = await splitKey(dataKey, custodians.length, base.quorum);
  const holders = custodians.map((custodian, at) => {
    const share = shares[at];
    if (share === undefined) throw new Error('a share is missing');
    const { id, name, publicKey, keyFile, parameters, salt, nonce, sealedKey, approval } = custodian;
    const sealed = sealShare(custodian, base, share, randomBytes);
    share.wipe();
    return {
      ...{ id, name, publicKey, keyFile, parameters: { ...parameters }, salt, nonce, sealedKey },
      ...(approval === undefined ? {} : { approval }),
      share: sealed,
    };
  });
  return { ...base, custodians: holders };
}
