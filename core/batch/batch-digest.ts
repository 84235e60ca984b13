/**
 * Digest of a batch: SHA-256 over the number of its items and their digests in order (docs/batch.md). A batch of one
 * has a digest of its own, so that the approval of an item never approves a batch.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { joinBytes } from '../base/bytes.ts';
import { fromHex, toHex } from '../base/hex.ts';

const domain = Uint8Array.from('inkan-batch-v1\n', (character) => character.charCodeAt(0));
const digestBytes = 32;

/** SHA-256(domain ‖ count, 4 bytes big-endian ‖ each item's digest). Each item: 64 upper-case hex; anything else is
 * a bug and throws. */
export function batchDigest(items: readonly string[]): string {
  const count = new Uint8Array(4);
  new DataView(count.buffer).setUint32(0, items.length);
  const digests = items.map((item) => {
    const bytes = fromHex(item);
    if (bytes?.length !== digestBytes) throw new Error('not a digest');
    return bytes;
  });
  return toHex(sha256(joinBytes(domain, count, ...digests)));
}
