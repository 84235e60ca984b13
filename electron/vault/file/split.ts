/** Splits the data key into k-of-n shares: Shamir over GF(2^8) by `shamir-secret-sharing`; a quorum of one needs no
 * splitting. */
import { combine, split } from 'shamir-secret-sharing';
import { SecretBytes } from '../secrets/secret-bytes.ts';

export const dataKeyBytes = 32;

/** `count` shares, any `quorum` of which restore the key. With a quorum of one each share is the key itself. */
export async function splitKey(key: SecretBytes, count: number, quorum: number): Promise<readonly SecretBytes[]> {
  if (quorum === 1) return Array.from({ length: count }, () => key.lend(SecretBytes.copyOf));
  const copy = key.lend((bytes) => Uint8Array.from(bytes));
  try {
    return (await split(copy, count, quorum)).map(SecretBytes.owning);
  } finally {
    copy.fill(0);
  }
}

/** Shares that do not belong together give another key, which opens nothing. Null if they cannot be combined. */
export async function combineKey(shares: readonly SecretBytes[], quorum: number): Promise<SecretBytes | null> {
  const [first] = shares;
  if (first === undefined || shares.length < quorum) return null;
  if (quorum === 1) return first.lend(SecretBytes.copyOf);
  const copies = shares.slice(0, quorum).map((share) => share.lend((bytes) => Uint8Array.from(bytes)));
  try {
    return SecretBytes.owning(Uint8Array.from(await combine(copies)));
  } catch {
    return null;
  } finally {
    for (const copy of copies) copy.fill(0);
  }
}
