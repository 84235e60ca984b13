/** Private keys as people have them: 64 hex digits, on NEM also 66 with a leading 00. */
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import type { Chain } from '../../../core/chain/networks.ts';
import { SecretBytes } from '../secrets/secret-bytes.ts';

const keyBytes = 32;

const nibble = (code: number): number => {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
};

/** ASCII hex to bytes without a string, which could not be overwritten. Null for anything else. */
export function bytesOfHex(ascii: Uint8Array): Uint8Array | null {
  if (ascii.length % 2 !== 0) return null;
  const bytes = new Uint8Array(ascii.length / 2);
  for (let at = 0; at < bytes.length; at += 1) {
    const high = nibble(ascii[2 * at] ?? 0);
    const low = nibble(ascii[2 * at + 1] ?? 0);
    if (high < 0 || low < 0) {
      bytes.fill(0);
      return null;
    }
    bytes[at] = 16 * high + low;
  }
  return bytes;
}

/**
 * The Ed25519 seed of a private key as wallets show it. NEM wallets show it byte-reversed: their signers reverse it
 * before hashing (nem-sdk src/crypto/keyPair.js hex2uaReversed; symbol-sdk src/nem/KeyPair.js). Takes over `shown` and
 * wipes it.
 * Refuses 'import-malformed'.
 */
export function seedOfShownKey(chain: Chain, shown: Uint8Array): Result<SecretBytes, Reason> {
  try {
    const hasSign = chain === 'nem' && shown.length === keyBytes + 1 && shown[0] === 0;
    const key = hasSign ? shown.subarray(1) : shown;
    if (key.length !== keyBytes) return refuse(reason('import-malformed', { length: String(shown.length) }));
    const seed = Uint8Array.from(key);
    return ok(SecretBytes.owning(chain === 'nem' ? seed.reverse() : seed));
  } finally {
    shown.fill(0);
  }
}
